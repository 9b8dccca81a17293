/* Says whether a line is open at this moment, in London time wherever the reader is. Nothing is said without script. */
(() => {
  "use strict";

  const days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
  let clock;
  try {
    clock = new Intl.DateTimeFormat("en-GB", {
      timeZone: "Europe/London", hourCycle: "h23", weekday: "short",
      year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit",
    });
  } catch {
    return; // a browser that does not know London's time
  }

  const isOpen = (times, date, day, minute) =>
    times.always
    || (!times.closed.includes(date) && times.week[day].some(([start, end]) => minute >= start && minute < end));

  const show = () => {
    const now = {};
    for (const { type, value } of clock.formatToParts(new Date())) now[type] = value;
    const date = `${now.year}-${now.month}-${now.day}`;
    for (const line of document.querySelectorAll(".open-now[data-times]")) {
      const times = JSON.parse(line.dataset.times);
      if (times.unknown.includes(date)) { // a bank holiday, and nobody knows whether it is kept
        line.hidden = true;
        continue;
      }
      const open = isOpen(times, date, days.indexOf(now.weekday), now.hour * 60 + Number(now.minute));
      const words = open ? line.dataset.open : line.dataset.closed;
      line.classList.toggle("open-now--open", open);
      if (line.textContent !== words) line.textContent = words;
      line.hidden = false;
    }
  };

  show();
  document.addEventListener("redrawn", show); // a decision tree has drawn contacts
  setInterval(show, 60000);
})();
