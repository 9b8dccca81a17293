"""Whatever a file is called, every command tells of it in words that a terminal only shows."""

import json
import os

import pytest

from tests.sandbox import SiteSandbox

NAMES = ("\x1b[31mred", "\x9b2J", "a\nb", "\u202eabc", os.fsdecode(b"\xff\xfe"))
"""An escape code, one in a single character, a line end, a sign that turns words round, bytes that are no text."""
ENDINGS = {
    "content": (".md", ".yml"),
    "content/en": (".md", ".yml", ".png"),
    "content/cy/factsheets": (".md", ".svg"),
    "content/pictures": (".svg", ".png", ".md"),
    "content/decision-trees": (".yml", ".md"),
    "content/files": (".png", ".pdf"),
    "templates": (".html", ".js"),
    "templates/assets/css": (".css",),
    "translations/cy/LC_MESSAGES": (".po",),
}


@pytest.fixture(name="odd")
def _odd(site: SiteSandbox) -> SiteSandbox:
    """A site with such files in every folder, all of them broken."""
    for folder, endings in ENDINGS.items():
        for name in NAMES:
            for ending in endings:
                site.write(f"{folder}/{name}{ending}", "broken {% {{ <b> \x1b[32m {")
    return site


def test_names_only_show(odd: SiteSandbox) -> None:
    """No command ends in a traceback, and none prints a character that acts."""
    for command in (("check",), ("check", "--format", "json"), ("status",), ("search", "--language", "en", "help")):
        printed = odd.run(*command)
        lines = (printed.out + printed.err).split("\n")
        assert [] == [line for line in lines if not line.isprintable()], command


def test_every_one_is_told(odd: SiteSandbox) -> None:
    """Files in the folders of pages and pictures are each told by name, as JSON has it."""
    problems = json.loads(odd.run("check", "--format", "json").out)["problems"]
    told = {problem["path"] for problem in problems}

    assert {f"content/en/{name}.png" for name in NAMES} <= told
    assert {f"content/pictures/{name}.png" for name in NAMES} <= told
