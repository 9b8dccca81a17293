/* Shows the fields of time limits. What reckons with their days (calendar.js) is fetched when somebody goes to one. */
(() => {
  const show = () => {
    for (const sum of document.querySelectorAll("[data-deadline][hidden]")) sum.hidden = false;
  };
  show();
  // A decision tree has drawn an outcome.
  document.addEventListener("redrawn", show);

  const words = document.querySelector("[data-calendar]")?.dataset;
  const fetchCalendar = ({ target }) => {
    const line = target.closest("[data-deadline]")?.querySelector("[role=status]");
    if (!line) return;
    removeEventListener("focusin", fetchCalendar);
    const script = document.createElement("script");
    script.src = words.calendar;
    script.onerror = () => {
      line.textContent = words.failed;
      addEventListener("focusin", fetchCalendar);
    };
    document.head.append(script);
  };
  if (words) addEventListener("focusin", fetchCalendar);
})();
