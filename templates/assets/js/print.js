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
    // In figures: few browsers know the names of the Welsh months.
    if (words) words.printed = words.printDate.replace("DATE", new Date().toLocaleDateString("en-GB"));
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
  });
}
