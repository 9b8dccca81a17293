"""Files of an editor with other words, some of them under another name, and lines that are added to a header."""

import re
from collections.abc import Mapping
from pathlib import Path

from generator.write.editing import write_made

_FENCE = re.compile(r"^---[ \t]*(?:\r?\n|\Z)", re.MULTILINE)
_WAS = re.compile(r"^was:[ \t]*(?P<flow>\[)?", re.MULTILINE)
_ITEM = re.compile(r"[ \t]*\r?\n([ \t]*)-")


def change_files(root: Path, texts: Mapping[str, str], moved: Mapping[str, str]) -> None:
    """Write these texts, each to where its file moves, then take the old files away. Raises ``OSError``.

    Every text is written before anything is taken away, so that an interruption loses none.
    """
    for path, text in texts.items():
        write_made(root / moved.get(path, path), text.encode())
    for old in moved:
        (root / old).unlink(missing_ok=True)
        folder = (root / old).parent
        if folder != root / "content" and folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()


def move_kept(root: Path, moved: Mapping[str, str]) -> None:
    """Move files as they are, those of them that are there. Raises ``OSError``."""
    for old, new in moved.items():
        if (root / old).is_file():
            write_made(root / new, (root / old).read_bytes())
            (root / old).unlink()


def header_span(text: str) -> tuple[int, int]:
    """Where the header of a page starts and ends, without its lines of dashes."""
    start = text.find("\n") + 1
    fence = _FENCE.search(text, start)
    return start, fence.start() if fence else start


def with_header_line(text: str, line: str) -> str:
    """A page with one line more at the end of its header."""
    _, end = header_span(text)
    return f"{text[:end]}{line}{_line_end(text)}{text[end:]}"


def with_earlier_address(text: str, address: str) -> str:
    """A page that also answers at an earlier address."""
    known = _WAS.search(text, *header_span(text))
    if known is None:
        return with_header_line(text, f"was:{_line_end(text)}  - {address}")
    end = known.end()
    if known["flow"]:
        return f"{text[:end]}{address}, {text[end:]}"
    item = _ITEM.match(text, end)
    return f"{text[:end]}{_line_end(text)}{item[1] if item else '  '}- {address}{text[end:]}"


def without_earlier_address(text: str, address: str) -> str:
    """A page that no longer answers at an earlier address, which is to be its own once more."""
    start, end = header_span(text)
    header = text[start:end]
    known = _WAS.search(header)
    written = rf"""["']?{re.escape(address)}["']?"""
    if known and known["flow"]:
        header = re.sub(rf"(?<=\[){written}(?:,[ \t]*)?|,[ \t]*{written}(?=[ \t]*[,\]])", "", header, count=1)
    elif known:
        header = re.sub(rf"^[ \t]*-[ \t]+{written}[ \t]*\r?\n", "", header, count=1, flags=re.MULTILINE)
        header = re.sub(r"^was:[ \t]*\r?\n(?![ \t]*-)", "", header, count=1, flags=re.MULTILINE)
    return text[:start] + header + text[end:]


def _line_end(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"
