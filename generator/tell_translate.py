"""How the work on translations is told: to a person as text, to a program as JSON. Nothing is printed here."""

from collections.abc import Mapping

from generator.model.paired_words import Standing
from generator.translate.accept import Accepted, Refused
from generator.translate.pairs import Translated
from generator.visible import visible


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


def _lines(text: str) -> str:
    return "\n".join(f"    {visible(line)}" for line in text.split("\n"))
