/* The print button, and what makes the page whole on paper. */
{
  addEventListener("click", ({ target }) => {
    if (target.closest("[data-print]")) print();
  });

  let opened;
  addEventListener("beforeprint", () => {
    opened = document.querySelectorAll("details:not([open])");
    for (const details of opened) details.open = true;
    const words = document.querySelector("[data-print-date]")?.dataset;
    if (!words) return;
    const today = new Date();
    const month = document.querySelector("[data-months]").dataset.months.split(",")[today.getMonth()];
    words.printed = words.printDate.replace("DATE", [today.getDate(), month, today.getFullYear()].join(" "));
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
  });
}
