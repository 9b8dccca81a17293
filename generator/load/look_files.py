"""The files of ``content/look``: pictures of shapes, the picture for sharing, a style sheet."""

import os
import re
from collections.abc import Mapping
from pathlib import Path

from generator.load.files import read_bytes, read_text
from generator.load.svg import svg_fault
from generator.model.attachment import AttachmentKind
from generator.model.problem import Code, Place, Problem

FOLDER = "content/look"
_SHARED = (1200, 630)
_VIEW_BOX = re.compile(r'viewBox="[\d.-]+[ ,]+[\d.-]+[ ,]+(?P<width>[\d.]+)[ ,]+(?P<height>[\d.]+)"')
_OUTSIDE = re.compile(r"@import\b|url\(\s*['\"]?(?!#)|image-set\(", re.IGNORECASE)


def width_of(logo: str) -> float:
    """How wide a logo is beside a height of 1."""
    box = _VIEW_BOX.search(logo)
    return float(box["width"]) / float(box["height"]) if box and float(box["height"]) else 1.0


class LookFiles:
    """Reads files of the folder, and notes what is wrong with them."""

    def __init__(self, root: Path, places: Mapping[str, Place]) -> None:
        self._root = root
        self._places = places
        self.problems: list[Problem] = []

    def picture(self, name: str | None, setting: str) -> str:
        """A picture of shapes; empty when there is none, or something is wrong with it."""
        text = self._text(name, setting)
        if fault := svg_fault(text) if text else None:
            line, message = fault
            self._tell(name, line, Code.UNSAFE_PICTURE, message, "save it again as a plain SVG with shapes only")
            return ""
        return text

    def photograph(self, name: str) -> bytes:
        """A PNG, of the size that is shown elsewhere."""
        # Imported here: the library that knows pictures takes long to load.
        from generator.load.photographs import look_at_photograph  # noqa: PLC0415

        if self._is_missing(name, "share_picture.file"):
            return b""
        data, problems = read_bytes(self._root, f"{FOLDER}/{name}")
        self.problems += problems
        if data is None:
            return b""
        seen = look_at_photograph(data, AttachmentKind.PNG)
        for code, message, hint in seen.faults:
            self._tell(name, 1, code, message, hint)
        if not seen.faults and (seen.width, seen.height) != _SHARED:
            message = f"the picture for sharing is {seen.width} by {seen.height} dots, and others show 1200 by 630"
            self._tell(name, 1, Code.UNSAFE_PICTURE, message, "save it as a PNG of that size")
        return data

    def styles(self, name: str | None) -> str:
        """A style sheet that fetches nothing."""
        text = self._text(name, "css")
        if outside := _OUTSIDE.search(text):
            line = text.count("\n", 0, outside.start()) + 1
            hint = "write the rules into this file, and pictures as content of pages"
            self._tell(name, line, Code.UNSAFE_STYLE, "a style sheet may fetch nothing", hint)
        return text

    def _is_missing(self, name: str, setting: str) -> bool:
        """Tell whether there is no such file, which is told where it is named."""
        missing = not os.path.lexists(self._root / FOLDER / name)
        if missing:
            told = {"message": f"there is no file “{name}” in {FOLDER}", "hint": "put it there, or correct its name"}
            self.problems.append(Problem(place=self._places[f"look.{setting}"], code=Code.MISSING_FILE, **told))
        return missing

    def _text(self, name: str | None, setting: str) -> str:
        if name is None or self._is_missing(name, setting):
            return ""
        file = read_text(self._root, f"{FOLDER}/{name}")
        self.problems += file.problems
        return file.text or ""

    def _tell(self, name: str | None, line: int, code: Code, message: str, hint: str) -> None:
        place = Place(path=f"{FOLDER}/{name}", line=line)
        self.problems.append(Problem(place=place, code=code, message=message, hint=hint))
