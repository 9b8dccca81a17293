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
    // Few browsers know the names of the Welsh months: they stand before what is said.
    const day = new Date();
    const months = words.printDate.split(",");
    words.printed = months[12].replace("DATE", `${day.getDate()} ${months[day.getMonth()]} ${day.getFullYear()}`);
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
  });
}
