"""Opening hours: in words people can read aloud, for machines, and for the script that says whether it is open."""

from typing import NamedTuple

from generator.model.contact import BankHolidays, Day, Hours, OpeningHours, OpenTime
from generator.render.messages import Messages
from generator.text.words import begun, takes_ac

_NOON, _EVENING, _MIDNIGHT = 12 * 60, 18 * 60, 24 * 60
_DAYS = tuple(Day)


class SchemaHours(NamedTuple):
    """A span of some days as schema.org writes it: ``Monday``, and the 24-hour clock, on which a day ends at 23:59."""

    days: tuple[str, ...]
    opens: str
    closes: str


def hours_in_words(hours: OpeningHours, messages: Messages, *, spelled: bool = False) -> tuple[str, ...]:
    """One line for each run of days with the same times, then what happens on bank holidays.

    ``spelled`` writes *9 in the morning* where *9am* would do.
    """
    _ = messages.gettext
    if hours.always:
        return (_("24 hours a day, 7 days a week"),)
    lines = [
        messages.pgettext("opening hours", "%(days)s, %(times)s")
        % {"days": _days(entry, messages), "times": _times(entry, messages, spelled=spelled)}
        for entry in hours.week
    ]
    if hours.bank_holidays is BankHolidays.CLOSED:
        lines.append(_("Closed on bank holidays"))
    elif hours.bank_holidays is BankHolidays.OPEN:
        lines.append(_("Open on bank holidays too"))
    return tuple(map(begun, lines))


def _times(entry: Hours, messages: Messages, *, spelled: bool) -> str:
    return _join([_span(time, messages, spelled=spelled) for time in entry.times], messages)


def _days(entry: Hours, messages: Messages) -> str:
    names = {
        Day.MONDAY: messages.gettext("Monday"),
        Day.TUESDAY: messages.gettext("Tuesday"),
        Day.WEDNESDAY: messages.gettext("Wednesday"),
        Day.THURSDAY: messages.gettext("Thursday"),
        Day.FRIDAY: messages.gettext("Friday"),
        Day.SATURDAY: messages.gettext("Saturday"),
        Day.SUNDAY: messages.gettext("Sunday"),
    }
    # In Welsh a day's name changes after “to”: dydd Llun i ddydd Gwener.
    after_to = {
        Day.WEDNESDAY: messages.pgettext("after to", "Wednesday"),
        Day.THURSDAY: messages.pgettext("after to", "Thursday"),
        Day.FRIDAY: messages.pgettext("after to", "Friday"),
        Day.SATURDAY: messages.pgettext("after to", "Saturday"),
        Day.SUNDAY: messages.pgettext("after to", "Sunday"),
    }
    positions = [_DAYS.index(day) for day in entry.days]
    if len(positions) == len(_DAYS):
        return messages.gettext("every day")
    if len(positions) > 2 and positions == list(range(positions[0], positions[-1] + 1)):
        return messages.pgettext("days", "%(first)s to %(last)s") % {
            "first": names[entry.days[0]],
            "last": after_to[entry.days[-1]],
        }
    return _join([names[day] for day in entry.days], messages)


def _join(parts: list[str], messages: Messages) -> str:
    """*a, b and c*, with the right Welsh *and*."""
    if len(parts) == 1:
        return parts[0]
    values = {"before": ", ".join(parts[:-1]), "last": parts[-1]}
    if takes_ac(parts[-1]):
        return messages.pgettext("before a vowel", "%(before)s and %(last)s") % values
    return messages.gettext("%(before)s and %(last)s") % values


def _span(time: OpenTime, messages: Messages, *, spelled: bool) -> str:
    if time.start == 0 and time.end == _MIDNIGHT:
        return messages.gettext("all day and all night")
    same_half = _half(time.start) == _half(time.end) and {time.start, time.end}.isdisjoint({0, _NOON, _MIDNIGHT})
    if same_half and not spelled:
        values = {"start": _clock(time.start), "end": _clock(time.end)}
        if _half(time.start) == "morning":
            return messages.gettext("%(start)sam to %(end)sam") % values
        if _half(time.start) == "afternoon":
            return messages.pgettext("afternoon", "%(start)spm to %(end)spm") % values
        return messages.pgettext("evening", "%(start)spm to %(end)spm") % values
    return messages.pgettext("times", "%(start)s to %(end)s") % {
        "start": _time(time.start, messages, spelled=spelled),
        "end": _time(time.end, messages, spelled=spelled),
    }


def _half(minutes: int) -> str:
    return "morning" if minutes < _NOON else "afternoon" if minutes < _EVENING else "evening"


def _time(minutes: int, messages: Messages, *, spelled: bool) -> str:
    if minutes in (0, _MIDNIGHT):
        return messages.gettext("midnight")
    if minutes == _NOON:
        return messages.gettext("midday")
    values = {"clock": _clock(minutes)}
    if spelled:
        return _spelled(_half(minutes), messages) % values
    if _half(minutes) == "morning":
        return messages.gettext("%(clock)sam") % values
    if _half(minutes) == "afternoon":
        return messages.pgettext("afternoon", "%(clock)spm") % values
    return messages.pgettext("evening", "%(clock)spm") % values


def _spelled(half: str, messages: Messages) -> str:
    _ = messages.gettext
    return {
        "morning": _("%(clock)s in the morning"),
        "afternoon": _("%(clock)s in the afternoon"),
        "evening": _("%(clock)s in the evening"),
    }[half]


def _clock(minutes: int) -> str:
    hour, minute = divmod(minutes, 60)
    hour = hour % 12 or 12
    return f"{hour}:{minute:02}" if minute else str(hour)


def hours_for_schema(hours: OpeningHours) -> tuple[SchemaHours, ...]:
    """The hours for machines, an entry for each span."""
    if hours.always:
        return (SchemaHours(tuple(map(_schema_day, _DAYS)), "00:00", "23:59"),)
    return tuple(
        SchemaHours(tuple(map(_schema_day, entry.days)), _machine(time.start), _machine(min(time.end, _MIDNIGHT - 1)))
        for entry in hours.week
        for time in entry.times
    )


def _schema_day(day: Day) -> str:
    return day.value.title()


def _machine(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


def hours_for_script(hours: OpeningHours) -> str:
    """What the script needs to say whether it is open.

    First what happens on bank holidays, then the open minutes of each weekday from Monday, with a semicolon between
    days: ``closed 540-720,780-1020;…``. Day and night is ``always``.
    """
    if hours.always:
        return "always"
    week = [
        ",".join(f"{time.start}-{time.end}" for entry in hours.week if day in entry.days for time in entry.times)
        for day in _DAYS
    ]
    return f"{hours.bank_holidays} {';'.join(week)}"
