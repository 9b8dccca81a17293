/* The language link keeps the place: it leads to the section the reader is at. Both languages share their anchors. */
{
  // The last heading above the first lines of the screen, which is where an anchor brings a heading too; none that is folded.
  const here = () => [...document.querySelectorAll("main :is(h2, h3, .contact-card)[id]:not(details:not([open]) *)")]
    .filter((place) => place.getBoundingClientRect().top * 4 < innerHeight).pop();

  for (const link of document.querySelectorAll("[data-language-link]")) {
    // Before any of the ways to follow a link: press, menu of the second button, keyboard.
    for (const moment of ["pointerdown", "click"]) link.addEventListener(moment, () => {
      link.hash = scrollY > 40 && here()?.id || "";
    });
  }
}
