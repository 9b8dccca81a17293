"""Every place where people write words, and the signs that none of them may let through in silence."""

from collections import Counter
from pathlib import Path

import pytest

from generator.build import build_site
from generator.model.problem import Code
from tests.sandbox import SITES, SiteSandbox

ROOT = SITES.parent.parent
MANIFEST = """pictures:
  phone:
    name: {en: "Phone", cy: "Ffôn"}
    meaning: {en: "ring someone", cy: "ffonio rhywun"}
    alt: {en: "A ringing phone", cy: "Ffôn yn canu"}
"""
PAGES = {
    "content/en/factsheets/ombudsman.md": (
        "title: The Ombudsman", "can and cannot look into", "- the Ombudsman’s website", "owner: Site editor",
        "within 12 months", "## What they can do", "- look at how you were treated", "::: note Good to know",
    ),
    "content/en/guides/signs.md": (
        "**Strong words", "[geiriau Cymraeg", "[another page", "![A phone", "![The door of the court", "[the form",
        "> Someone else’s words", "#### The smallest heading",
        "| the court", "Maladministration", ":   It may be money",
    ),
    "content/en/easy-read/ombudsman.md": (
        "tested_with: Three members", "You can ask", "![A page of a calendar", "\nOmbudsman", ":   The Ombudsman looks",
    ),
    "content/cy/home.md": ("title: Pwy all helpu",),
}  # fmt: skip
"""Doors of pages: words of the test site behind which a sign is put."""
SHARED = {
    "content/contacts.yml": (
        '"Complaints', '"Ombudsman for Wales', '"Anyone treated badly', '"Complaints about public bodies',
        '"English line', '"Relay UK: 18001 then', '"By video', '"Text 07860 077333', "- Pencoed", '["The Helpline',
        '"They call back', "source: the Ombudsman’s website",
    ),
    "content/glossary.yml": ('{en: "maladministration', 'cy: ["apelio', '"When a body does its work badly'),
    "content/facts.yml": ('"First answer', '"The day of your letter', '"Perhaps', '"Any ombudsman'),
    "content/accessibility.yml": (
        '"Accessibility statement', '"Who can use this site', '"read every page', '"We answer within a week',
        '"The old plan has no words', '"ring us', '"Screen readers', '"No fault was found', '"testing again',
        '"the editors', '"We looked at every page',
    ),
    "content/decision-trees/who-can-help.yml": (
        '"Who can help?', '"Find out in two steps', '"Where do you live?', '"Choose where you live',
        '"It decides who can help you', '"Think of your usual home', '"Where is your home?', '"I am not sure',
        '"The Ombudsman can help', '"they never wrote back',
    ),
    "content/pictures/pictures.yml": ('"Phone', '"ring someone', '"A ringing phone'),
    "translations/cy/LC_MESSAGES/messages.po": ('"Hafan', '"Chwilio'),
}  # fmt: skip
"""Doors of the files that all pages share."""
CONFIGURATION = {
    "site_config.yml": (
        '"Guide to everything', '"Wales and England', '"An example, written', '"Factsheets', '"What each body can do',
        '"Ombudsmen', '"Contacts', '"Phone numbers',
    ),
}  # fmt: skip
"""Doors of the configuration: while it cannot be read, nothing else is."""
SIGNS = {
    " <b>x</b>": Code.RAW_HTML,
    " &pound;20": Code.UNSUPPORTED_MARKDOWN,
    "\u00ad": Code.HIDDEN_CHARACTER,
    " siÃ´p": Code.BROKEN_LETTERS,
    " ~~x~~": Code.UNSUPPORTED_MARKDOWN,
    " +44 (0)20 7946 0000": Code.BAD_PHONE,
}
"""What must be told at each door, and under which code."""
PASTED = (Code.HIDDEN_CHARACTER, Code.BROKEN_LETTERS)
"""What comes into a file by one copying."""


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site folder that has every door."""
    site = SiteSandbox(tmp_path_factory.mktemp("doors") / "site", start=SITES / "everything")
    site.write("content/pictures/pictures.yml", MANIFEST)
    catalogue = "translations/cy/LC_MESSAGES/messages.po"
    site.write(catalogue, (ROOT / catalogue).read_bytes())
    return site.root


@pytest.mark.parametrize("sign", SIGNS, ids=[f"{number}" for number in range(len(SIGNS))])
@pytest.mark.parametrize("doors", [{**PAGES, **SHARED}, CONFIGURATION], ids=["content", "configuration"])
def test_every_door_tells_the_sign_once_at_its_line(
    written: Path, tmp_path: Path, doors: dict[str, tuple[str, ...]], sign: str
) -> None:
    """A sign behind the words of every door is told once for each, in the line where it stands.

    HTML is told once for each paragraph, and what came into a file by one copying once for the file.
    """
    site = SiteSandbox(tmp_path / "site", start=written)
    put = []
    for path, words in doors.items():
        text = site.read(path)
        for each in words:
            before, found, after = text.partition(each)
            assert found, f"{path} has no “{each}”"
            text = f"{before}{each}{sign}{after}"
        site.write(path, text)
        lines = [number for number, line in enumerate(text.split("\n"), 1) for _ in range(line.count(sign))]
        put += [(path, _entry(site, path, number)) for number in lines]

    report = build_site(site.request(), write=False)

    told = [
        (problem.place.path, _entry(site, problem.place.path, problem.place.line))
        for problem in report.problems
        if problem.code is SIGNS[sign]
    ]
    left = [each for each in _more(put, told) if not _is_told_with_another(site, each, told, SIGNS[sign])]
    assert ([], []) == (left, _more(told, put))


def _is_told_with_another(site: SiteSandbox, put: tuple[str, int], told: list[tuple[str, int]], code: Code) -> bool:
    """Tell whether a sign is one with another that was told."""
    path, line = put
    lines = [number for file, number in told if file == path]
    if code in PASTED or code is not Code.RAW_HTML or not path.endswith(".md"):
        return code in PASTED and bool(lines)
    text = site.read(path).split("\n")
    return any("" not in text[before - 1 : line] for before in lines if before <= line)


def _entry(site: SiteSandbox, path: str, line: int) -> int:
    """The line where words stand; in a catalogue, the line of the English that they translate."""
    if not path.endswith(".po"):
        return line
    lines = site.read(path).split("\n")[:line]
    return max(number for number, words in enumerate(lines, 1) if words.startswith("msgid "))


def _more(some: list[tuple[str, int]], others: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """What stands more often among some than among others."""
    return sorted((Counter(some) - Counter(others)).elements())
