/* The language link keeps the place: it leads to the section the reader is at. Both languages share their anchors. */
(() => {
  const links = document.querySelectorAll("[data-language-link]");
  const places = document.querySelectorAll("main h2[id], main h3[id], main .contact-card[id]");

  const here = () => {
    if (scrollY < 40) return "";
    const target = document.querySelector(":target:not(main)");
    const top = (place) => place.getBoundingClientRect().top;
    if (target && top(target) > -40 && top(target) < innerHeight) return target.id;
    return [...places].filter((place) => top(place) <= innerHeight / 3).pop()?.id ?? "";
  };

  for (const link of links) {
    const keepPlace = () => { link.hash = here(); };
    // Before any of the ways to follow a link: press, keyboard, menu of the second button.
    for (const moment of ["pointerdown", "focus", "click"]) link.addEventListener(moment, keepPlace);
  }
})();
