/* Works out the last day of a time limit, counted from a day that the reader chooses. Nothing is sent and nothing kept. */
(() => {
  const { days, holidays, months } = calendar;
  const iso = (day) => day.toISOString().slice(0, 10);
  const named = (day) => `${day.getUTCDate()} ${months[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
  const isClosed = (day) => !(day.getUTCDay() % 6) || holidays.includes(iso(day));

  const lastDay = (start, number, unit) => {
    const day = new Date(start);
    if (unit === "months") {
      day.setUTCMonth(day.getUTCMonth() + number);
      // The last day of a month that has no such date.
      if (day.getUTCDate() !== start.getUTCDate()) day.setUTCDate(0);
      return day;
    }
    for (let left = number; left;) {
      day.setUTCDate(day.getUTCDate() + 1);
      if (unit === "days" || !isClosed(day)) left -= 1;
    }
    return day;
  };

  /** The link to a file for any calendar, below what is said of the day; made once, so that it can be pressed. */
  const linkBelow = (line, period) => {
    const note = document.createElement("p");
    note.className = "deadline__note deadline__save";
    const save = document.createElement("a");
    save.download = `${calendar.file}.ics`;
    const limit = document.createElement("span");
    limit.className = "visually-hidden";
    limit.textContent = `: ${period}`;
    save.append(calendar.save, limit);
    note.append(save, ` ${calendar.shared}`);
    line.after(note);
    return save;
  };

  // A whole day, with a title that tells nothing.
  const keepFor = (day, save) => {
    URL.revokeObjectURL(save.href);
    const date = iso(day).replaceAll("-", "");
    const file = `BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:paperwork\nBEGIN:VEVENT\nUID:${date}-paperwork\nDTSTAMP:${date}T000000Z
DTSTART;VALUE=DATE:${date}\nSUMMARY:${calendar.entry}\nEND:VEVENT\nEND:VCALENDAR\n`;
    save.href = URL.createObjectURL(new Blob([file.replaceAll("\n", "\r\n")], { type: "text/calendar" }));
    save.parentElement.hidden = false;
  };

  const told = (sum, input, line) => {
    const [number, unit] = sum.dataset.deadline.split(" ");
    // In years whose bank holidays are not listed, no working day is sure.
    const isKnown = (day) => unit !== "working" || (iso(day) > holidays[0].slice(0, 4) && iso(day).slice(0, 4) <= holidays[holidays.length - 1]);
    const now = new Date();
    const today = new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()));
    const start = input.valueAsDate;
    const save = sum.querySelector("[download]");
    if (save) save.parentElement.hidden = true;
    if (!start) return input.validity.badInput ? calendar.impossible : "";
    if (start > today) return calendar.future.replace("START", named(start));
    const end = isKnown(start) && lastDay(start, +number, unit);
    if (!end || !isKnown(end)) return calendar.unknown;
    if (end >= today) keepFor(end, save ?? linkBelow(line, sum.dataset.period));
    const words = (+start === +today ? calendar.today : calendar.later).replace("PERIOD", sum.dataset.period)
      .replace("START", named(start)).replace("END", `${days[end.getUTCDay()]} ${named(end)}`);
    return `${words} ${end < today ? calendar.past : +end === +today ? calendar.last : isClosed(end) ? calendar.closed : ""}`.trim();
  };

  const tell = ({ target }) => {
    const sum = target.closest?.("[data-deadline]");
    if (!sum || !target.matches("input")) return;
    const line = sum.querySelector("[role=status]");
    line.textContent = told(sum, target, line);
  };

  addEventListener("input", tell);
  // A day that no calendar has changes no value, so it is looked at when the field is left.
  addEventListener("focusout", tell);
  // Somebody may have chosen a day while this was on its way.
  for (const target of document.querySelectorAll("[data-deadline] input")) tell({ target });
})();
