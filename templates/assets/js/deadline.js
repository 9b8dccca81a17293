/* Shows what can do nothing without a script. What reckons with days (calendar.js) is fetched when somebody goes to one. */
{
  for (const part of document.querySelectorAll("[data-deadline], [data-print]")) part.hidden = false;

  const words = document.querySelector("[data-calendar]")?.dataset;
  let script;
  addEventListener("focusin", ({ target }) => {
    const status = target.closest("[data-deadline]")?.querySelector("[role=status]");
    if (script || !words || !status) return;
    script = document.createElement("script");
    script.src = words.calendar;
    script.onerror = () => {
      script = null;
      status.textContent = words.failed;
    };
    document.body.append(script);
  });
}
