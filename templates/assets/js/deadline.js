/* Shows what can do nothing without a script. What reckons with days (calendar.js) is fetched when somebody goes to one. */
{
  for (const part of document.querySelectorAll("[data-deadline], [data-print]")) part.hidden = false;

  const words = document.querySelector("[data-calendar]")?.dataset;
  const fetchCalendar = ({ target }) => {
    const status = target.closest("[data-deadline]")?.querySelector("[role=status]");
    if (!status) return;
    removeEventListener("focusin", fetchCalendar);
    const script = document.createElement("script");
    script.src = words.calendar;
    script.onerror = () => {
      status.textContent = words.failed;
      addEventListener("focusin", fetchCalendar);
    };
    document.body.append(script);
  };
  if (words) addEventListener("focusin", fetchCalendar);
}
