"""How the work on translations is told: to a person as text, to a program as JSON. Nothing is printed here."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from generator.model.paired_words import Standing
from generator.model.unit import UnitState
from generator.tell.builds import count, near, problem_text
from generator.text.visible import visible
from generator.translate.accept import Accepted, Refused
from generator.translate.export import Amount
from generator.translate.pairs import Translated
from generator.translate.take_back import TakenBack

_STATES = {
    UnitState.DONE.value: "translated",
    UnitState.CHECK.value: "to be checked",
    UnitState.NEW.value: "to be translated",
    "all": "all",
}

_NOTHING = "nothing is to be translated"
_HEADER = "in its header, write its “slug”, and translate what stands there in words, such as “owner” and “sources”"


def acceptance_text(result: Accepted | Refused) -> str:
    """What became of one key: what changed since the last time, then what was recorded, or why not."""
    changes = [_lines(result.changes)] if result.changes else []
    if isinstance(result, Refused):
        return "\n".join((*changes, visible(f"{result.key}: {result.why}")))
    told = "now recorded as made from" if result.changed else "already recorded as made from"
    where = result.key if result.source == result.translation else result.translation
    return "\n".join((*changes, visible(f"{where}: {told} {result.source} ({result.digest})")))


def standing_of(found: Translated) -> str:
    """How a translation stands to its source, in the words of ``status``."""
    return Standing.NOT_RECORDED if found.accepted is None else Standing.STALE if found.is_stale else Standing.IN_STEP


def changes_text(found: Translated) -> str:
    """How a translation stands to its source, and what changed in it."""
    head = visible(f"{found.key}: {standing_of(found)}")
    if not found.is_stale:
        return head
    if found.was is None:
        return f"{head}\n    what it was made from was not kept; the next “guidance accept” keeps it"
    return f"{head}\n{_lines(found.changes() or 'the words are the same; only signs or their order differ')}"


def changes_json(found: Translated) -> Mapping[str, object]:
    """The same for a program. ``was`` is null when the source was not kept."""
    return {
        "key": found.key,
        "source": found.source,
        "translation": found.translation,
        "standing": standing_of(found),
        "because": found.accepted.because if found.accepted else "",
        "was": found.was,
        "changes": found.changes() if found.is_stale else "",
    }


def exported_text(paths: Sequence[Path], amounts: Mapping[str, Amount], left: Sequence[str]) -> str:
    """The files that were written, how much is in them, and what has to be looked at and is in none."""
    told = [*(f"wrote {near(path)}" for path in paths), amounts_text(amounts)] if paths else [_NOTHING]
    told += [visible(f"in no file, since each language has words of its own: {key} (guidance status)") for key in left]
    return "\n".join(told)


def amounts_text(amounts: Mapping[str, Amount]) -> str:
    """How much there is to translate, for a quotation: of each state a line."""
    rows = [("", "units", "words", "of them in repeated units")]
    rows += [(_STATES[name], f"{own.units:,}", f"{own.words:,}", f"{own.repeated:,}") for name, own in amounts.items()]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return "\n".join(
        "  ".join((row[0].ljust(widths[0]), *map(str.rjust, row[1:], widths[1:]))).rstrip() for row in rows
    )


def taken_back_text(taken: TakenBack) -> str:
    """What came of the files of translators: what is wrong or left, what was written, what was recorded."""
    lines = [problem_text(problem, release=False) for problem in taken.problems]
    lines += [visible(f"wrote {path}") for path in taken.written]
    lines += [visible(f"{path} is new: {_HEADER}") for path in taken.begun]
    lines += [acceptance_text(result) for result in taken.recorded]
    told = f"{count(taken.units, 'unit')} came back"
    lines.append(told if taken.written else f"{told}; no words on the site had to change")
    return "\n".join(lines)


def _lines(text: str) -> str:
    return "\n".join(f"    {visible(line)}" for line in text.split("\n"))
