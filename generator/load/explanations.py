"""``docs/problems.md`` → what each kind of problem is, and what to do about it."""

import re
from collections.abc import Mapping
from pathlib import Path

from generator.reading import read_ordinary_file

PROBLEMS = "docs/problems.md"
_LIMIT = 1_000_000
_HEADING = re.compile(r"^## ([a-z0-9-]+)$", re.MULTILINE)


def load_explanations(own_folder: Path) -> Mapping[str, str]:
    """The explanation of each code, as Markdown without a heading. ``own_folder`` holds what the project lends."""
    text = read_ordinary_file(own_folder / PROBLEMS, _LIMIT).decode("utf-8")
    parts = _HEADING.split(text)
    return {code: words.strip() for code, words in zip(parts[1::2], parts[2::2], strict=True)}
