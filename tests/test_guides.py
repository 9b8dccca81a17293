"""The worked guides name commands that there are, and pictures that there are."""

import re
import shlex

import pytest

from generator.build import OWN_FOLDER
from generator.cli import _parser

DOCS = OWN_FOLDER / "docs"
GUIDES = {name: (DOCS / name).read_text(encoding="utf-8") for name in ("for-editors.md", "for-translators.md")}
MOST = 60_000
"""Bytes of a picture: a guide is read on slow lines too."""


@pytest.mark.parametrize("name", GUIDES)
def test_commands(name: str) -> None:
    """Every command of a guide is one, with all its options."""
    lines = re.findall(r"^ *guidance (.+)$|`guidance ([^`]+)`", GUIDES[name], re.MULTILINE)
    commands = [shlex.split(block or words) for block, words in lines]

    assert commands
    for command in commands:
        _parser().parse_args(command)


def test_pictures() -> None:
    """The guides show exactly the pictures that there are, each small and said in words."""
    shown = re.findall(r"!\[(.*?)\]\(pictures/(.+?)\)", "".join(GUIDES.values()))

    assert all(words for words, _ in shown)
    assert {path.name for path in (DOCS / "pictures").iterdir()} == {name for _, name in shown}
    assert [] == [path.name for path in (DOCS / "pictures").iterdir() if path.stat().st_size > MOST]
