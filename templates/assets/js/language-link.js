/* The language link keeps the place: it leads to the section the reader is at. Both languages share their anchors. */
(() => {
  "use strict";
  const links = document.querySelectorAll("[data-language-link]");
  const places = document.querySelectorAll("main h2[id], main h3[id], main .contact-card[id]");

  const here = () => {
    if (scrollY < 40) return "";
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.id !== "main") {
      const top = target.getBoundingClientRect().top;
      if (top > -40 && top < innerHeight) return target.id;
    }
    let id = "";
    for (const place of places) {
      if (place.getBoundingClientRect().top > innerHeight / 3) break;
      id = place.id;
    }
    return id;
  };

  for (const link of links) {
    const keepPlace = () => { link.hash = here(); };
    // Before any of the ways to follow a link: press, keyboard, menu of the second button.
    for (const moment of ["pointerdown", "focus", "click"]) link.addEventListener(moment, keepPlace);
  }
})();
