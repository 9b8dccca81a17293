/* Works out the last day of a time limit, counted from a day that the reader chooses. Nothing is sent and nothing kept. */
(() => {
  "use strict";

  const iso = (day) => day.toISOString().slice(0, 10);

  const lastDay = (start, number, unit, holidays) => {
    const day = new Date(start);
    const go = (days) => day.setUTCDate(day.getUTCDate() + days);
    if (unit === "working day") {
      for (let left = number; left;) {
        go(1);
        if (day.getUTCDay() % 6 && !holidays.includes(iso(day))) left -= 1;
      }
    } else if (unit === "day" || unit === "week") {
      go(unit === "week" ? 7 * number : number);
    } else {
      // The same date so many months later; the last of that month where it has no such date.
      day.setUTCDate(1);
      day.setUTCMonth(day.getUTCMonth() + (unit === "year" ? 12 * number : number));
      const month = day.getUTCMonth();
      day.setUTCDate(start.getUTCDate());
      if (day.getUTCMonth() !== month) day.setUTCDate(0);
    }
    return day;
  };

  const show = () => {
    const now = new Date();
    const today = new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()));
    for (const sum of document.querySelectorAll("[data-deadline][hidden]")) {
      const words = sum.dataset;
      const [, number, unit] = words.deadline.match(/^(\d+) (.+)$/);
      const holidays = words.holidays?.split(" ");
      const days = words.days.split(",");
      const months = words.months.split(",");
      const input = sum.querySelector("input");
      const line = sum.querySelector("[role=status]");
      const named = (day) => `${day.getUTCDate()} ${months[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
      // Of years whose bank holidays are not listed, nothing is said.
      const known = (day) => !holidays || (iso(day) >= holidays[0].slice(0, 4) && iso(day) <= `${holidays.at(-1).slice(0, 4)}-12-31`);

      const tell = () => {
        const start = input.valueAsDate;
        const end = start && known(start) && lastDay(start, Number(number), unit, holidays);
        if (!end || !known(end)) {
          line.textContent = "";
          return;
        }
        const sentence = iso(start) === iso(today) ? words.today : end < today ? words.past : words.later;
        line.textContent = sentence.replace("START", named(start)).replace("END", `${days[end.getUTCDay()]} ${named(end)}`);
      };

      input.valueAsDate = today;
      input.addEventListener("input", tell);
      tell();
      sum.hidden = false;
    }
  };

  show();
  document.addEventListener("redrawn", show); // a decision tree has drawn an outcome
})();
