/* Shows the print button, which can do nothing without script, and makes the page whole on paper. */
(() => {
  for (const place of document.querySelectorAll("[data-print]")) {
    place.hidden = false;
    place.addEventListener("click", () => print());
  }

  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")];
    for (const details of opened) details.open = true;
    const note = document.querySelector("[data-print-date]");
    if (!note) return;
    const today = new Date();
    const month = document.querySelector("[data-months]").dataset.months.split(",")[today.getMonth()];
    note.dataset.printed = note.dataset.printDate.replace("DATE", `${today.getDate()} ${month} ${today.getFullYear()}`);
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
  });
})();
