/* Works out the last day of a time limit, counted from a day that the reader chooses. Nothing is sent and nothing kept. */
(() => {
  const show = () => {
    const calendar = document.querySelector("[data-holidays]")?.dataset;
    if (!calendar) return;
    const [days, months, holidays] = ["days", "months", "holidays"].map((name) => calendar[name].split(","));
    const iso = (day) => day.toISOString().slice(0, 10);
    const named = (day) => `${day.getUTCDate()} ${months[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
    const now = new Date();
    const today = new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()));

    for (const sum of document.querySelectorAll("[data-deadline][hidden]")) {
      const words = sum.dataset;
      const [number, unit] = words.deadline.split(" ");
      const input = sum.querySelector("input");
      const line = sum.querySelector("[role=status]");

      const lastDay = (start) => {
        const day = new Date(start);
        if (unit === "months") {
          day.setUTCMonth(day.getUTCMonth() + +number);
          // The last day of a month that has no such date.
          if (day.getUTCDate() !== start.getUTCDate()) day.setUTCDate(0);
          return day;
        }
        for (let left = +number; left;) {
          day.setUTCDate(day.getUTCDate() + 1);
          if (unit === "days" || (day.getUTCDay() % 6 && !holidays.includes(iso(day)))) left -= 1;
        }
        return day;
      };
      // Of years whose bank holidays are not listed, nothing is said of working days.
      const isKnown = (day) => unit !== "working" || (iso(day) > holidays[0].slice(0, 4) && iso(day).slice(0, 4) <= holidays[holidays.length - 1]);

      const tell = () => {
        const start = input.valueAsDate;
        const end = start && isKnown(start) && lastDay(start);
        line.textContent = !end || !isKnown(end) ? ""
          : (+start === +today ? words.today : words.later)
            .replace("START", named(start)).replace("END", `${days[end.getUTCDay()]} ${named(end)}`);
      };

      input.valueAsDate = today;
      input.addEventListener("input", tell);
      tell();
      sum.hidden = false;
    }
  };

  show();
  // A decision tree has drawn an outcome.
  document.addEventListener("redrawn", show);
})();
