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
      const [number, unit] = sum.dataset.deadline.split(" ");
      const input = sum.querySelector("input");
      const line = sum.querySelector("[role=status]");
      const save = sum.querySelector("[download]");

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
      // In years whose bank holidays are not listed, no working day is sure.
      const isKnown = (day) => unit !== "working" || (iso(day) > holidays[0].slice(0, 4) && iso(day).slice(0, 4) <= holidays[holidays.length - 1]);
      const isClosed = (day) => !(day.getUTCDay() % 6) || holidays.includes(iso(day));

      // A file for any calendar: a whole day, with a title that tells nothing.
      const keepFor = (day) => {
        URL.revokeObjectURL(save.href);
        const date = iso(day).replaceAll("-", "");
        const file = `BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:paperwork\nBEGIN:VEVENT\nUID:${date}-paperwork\nDTSTAMP:${date}T000000Z
DTSTART;VALUE=DATE:${date}\nSUMMARY:${save.dataset.entry}\nEND:VEVENT\nEND:VCALENDAR\n`;
        save.href = URL.createObjectURL(new Blob([file.replaceAll("\n", "\r\n")], { type: "text/calendar" }));
      };

      const told = () => {
        const start = input.valueAsDate;
        save.parentElement.hidden = true;
        if (!start) return input.validity.badInput ? calendar.impossible : "";
        if (start > today) return calendar.future.replace("START", named(start));
        const end = isKnown(start) && lastDay(start);
        if (!end || !isKnown(end)) return calendar.unknown;
        if (end >= today) {
          keepFor(end);
          save.parentElement.hidden = false;
        }
        const words = (+start === +today ? sum.dataset.today : sum.dataset.later)
          .replace("START", named(start)).replace("END", `${days[end.getUTCDay()]} ${named(end)}`);
        return `${words} ${end < today ? calendar.past : isClosed(end) ? calendar.closed : ""}`.trim();
      };
      const tell = () => { line.textContent = told(); };

      input.addEventListener("input", tell);
      // A day that no calendar has changes no value, so it is looked at when the field is left.
      input.addEventListener("blur", tell);
      sum.hidden = false;
    }
  };

  show();
  // A decision tree has drawn an outcome.
  document.addEventListener("redrawn", show);
})();
