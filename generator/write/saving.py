"""A file's text as an editor sees it, and the bytes of the file once it is another text.

Line ends and a byte order mark are nobody's words: they stay as they are wherever a line stays.
"""

import re
from collections import Counter
from difflib import SequenceMatcher
from pathlib import Path

from generator.write.editing import write_whole

_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
_MARK = "\ufeff"


class ChangedMeanwhileError(Exception):
    """The file has other bytes now than those that were read."""


def plain_lines(text: str) -> str:
    """A text in which every line ends alike."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def shown_text(data: bytes) -> str:
    """The text of a file as a text area shows it. It must be UTF-8; raises ``UnicodeDecodeError``."""
    return plain_lines(data.decode("utf-8").removeprefix(_MARK))


def bytes_with(before: bytes, text: str) -> bytes:
    """The bytes of a file that now has this text. ``before`` must be UTF-8."""
    known = before.decode("utf-8")
    mark = _MARK if known.startswith(_MARK) else ""
    old = _LINE.findall(known.removeprefix(_MARK))
    ends = Counter(end for _, end in old if end)
    usual = ends.most_common(1)[0][0] if ends else "\n"
    lines = plain_lines(text).split("\n")
    if lines[-1] and known.endswith(("\r", "\n")):
        lines.append("")
    kept = _kept_ends(old, lines) if len(ends) > 1 else {}
    parts = (line + kept.get(number, usual) for number, line in enumerate(lines[:-1]))
    return (mark + "".join(parts) + lines[-1]).encode()


def _kept_ends(old: list[tuple[str, str]], lines: list[str]) -> dict[int, str]:
    """The ends of lines that were there before, by their numbers now."""
    matcher = SequenceMatcher(None, [line for line, _ in old], lines, autojunk=False)
    return {
        block.b + n: old[block.a + n][1]
        for block in matcher.get_matching_blocks()
        for n in range(block.size)
        if old[block.a + n][1]
    }


def save_file(path: Path, data: bytes, before: bytes | None) -> bool:
    """Write a file that still has the bytes ``before``, ``None`` for no file; false when it is as it should be.

    Raises ``ChangedMeanwhileError`` when it is another by now, and ``OSError``.
    """
    if data == before:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, data, lambda: _check(path, before))
    return True


def _check(path: Path, before: bytes | None) -> None:
    if (path.read_bytes() if path.is_file() else None) != before or path.is_symlink():
        raise ChangedMeanwhileError(path)
