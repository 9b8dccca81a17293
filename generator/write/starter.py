"""``init``: a small site of one's own, from the one that comes with the program."""

from datetime import date, timedelta
from pathlib import Path

from generator.write.editing import write_whole

_NAMES = {"gitignore": ".gitignore", "github-workflow.yml": ".github/workflows/site.yml"}
"""What would do something in the program's own folder has another name there."""
_KEPT = frozenset((".git", ".DS_Store"))
"""What may lie in a folder that is empty all the same."""
_REVIEWED_WITHIN, _EXPIRES_WITHIN = timedelta(days=182), timedelta(days=364)


class FolderInUseError(Exception):
    """Something lies in the folder; the message says what."""


def write_starter(starter: Path, folder: Path, today: date) -> tuple[Path, ...]:
    """Write the files of ``starter`` into a folder that is empty or does not exist, and give their paths.

    Days stand in them as names in at signs. Raises ``FolderInUseError`` when something lies there.
    """
    if folder.exists() and not folder.is_dir():
        raise FolderInUseError(f"{folder} is a file; name a folder that does not exist yet")
    found = sorted({path.name for path in folder.iterdir()} - _KEPT) if folder.is_dir() else []
    if found:
        raise FolderInUseError(f"{folder} is not empty: “{found[0]}” lies there; name a folder that does not exist yet")
    days = {"TODAY": today, "REVIEW": today + _REVIEWED_WITHIN, "EXPIRES": today + _EXPIRES_WITHIN}
    written = []
    for path in sorted(path for path in starter.rglob("*") if path.is_file()):
        name = path.relative_to(starter).as_posix()
        text = path.read_text(encoding="utf-8")
        for word, day in days.items():
            text = text.replace(f"@{word}@", day.isoformat())
        place = folder / _NAMES.get(name, name)
        place.parent.mkdir(parents=True, exist_ok=True)
        write_whole(place, text.encode())
        written.append(place)
    return tuple(written)
