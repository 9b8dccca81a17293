/* Says whether a line is open at this moment, in London time wherever the reader is. Nothing is said without script. */
(() => {
  const show = () => {
    let date, clock;
    try {
      // Swedish writes a moment as 2026-11-21 09:00:00.
      [date, clock] = new Date().toLocaleString("sv", { timeZone: "Europe/London" }).split(" ");
    } catch {
      // A browser that does not know London's time.
      return;
    }
    const [hour, minute] = clock.split(":").map(Number);
    const isHoliday = calendar.holidays.includes(date);
    for (const line of document.querySelectorAll("[data-times]")) {
      const { times, open, closed } = line.dataset;
      const [holidays, week] = times.split(" ");
      const isOpen = !week || !(isHoliday && holidays === "closed")
        && week.split(";")[(new Date(date).getUTCDay() + 6) % 7].split(",").some((span) => {
          const [start, end] = span.split("-");
          return hour * 60 + minute >= start && hour * 60 + minute < end;
        });
      // On a bank holiday of which nobody knows whether it is kept, nothing is said.
      line.hidden = isHoliday && holidays === "unknown";
      line.classList.toggle("open-now--open", isOpen);
      line.textContent = line.hidden ? "" : isOpen ? open : closed;
    }
  };

  show();
  // A decision tree has drawn contacts.
  document.addEventListener("redrawn", show);
  setInterval(show, 60000);
})();
