"""Slips of editors on a site as ``init`` writes it: each is told once, where it was made, whatever it leads to."""

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from generator.build.means import Means
from generator.build.pipeline import build_anew
from generator.cli import main
from generator.load.sources import list_sources
from generator.store import Store
from tests.sandbox import request_for

DAY = date(2026, 11, 30)
REPAIR, PART, EASY = "factsheets/ask-for-a-repair.md", "factsheets/your-part.md", "easy-read/ask-for-a-repair.md"
EN, CY = "content/en/", "content/cy/"
CONFIG, CONTACTS, FACTS = "site_config.yml", "content/contacts.yml", "content/facts.yml"
STATEMENT, TREE = "content/accessibility.yml", "content/decision-trees/who-repairs-it.yml"
END = ""
"""In the place of what was: behind the last line of a file."""
LATER = ("stale-translation", "unrecorded-translation")
"""What is told of any change, until somebody records it."""


class Slip(NamedTuple):
    """A file, what stood there, what stands there now, and the code, the file and the line that are told."""

    path: str
    was: str
    now: str
    told: str
    line: int
    at: str = ""


SLIPS = {
    # Pages
    "heading-a-level-too-deep": Slip(CY + REPAIR, "## Faint o", "#### Faint o", "heading-differs", 40),
    "unknown-group-of-facts": Slip(CY + REPAIR, "::: facts times", "::: facts amserau", "block-misused", 44),
    "picture-on-another-website": Slip(
        EN + PART, END, "\n![A tap](https://homes.example/tap.png)\n", "missing-file", 15
    ),
    "html-around-words": Slip(EN + PART, "light bulbs, plugs", "<u>light bulbs</u>, <b>plugs</b>", "raw-html", 11),
    "stars-that-stand-apart": Slip(EN + PART, "small things:", "** small things **:", "unsupported-markdown", 11),
    "row-cut-inside-strong-words": Slip(
        EN + PART, END, "\n| A | B |\n| - | - |\n| **one | two** | three |\n", "table-broken", 17
    ),
    "code-in-a-title": Slip(EN + PART, "title: What you do", "title: What `you` do", "unsupported-markdown", 2),
    "picture-apart-from-its-words": Slip(EN + EASY, "phone.svg)\n", "phone.svg)\n\n", "easy-no-words", 21),
    "number-of-nobody-in-easy-read": Slip(
        EN + EASY, "You can phone us.", "You can phone 029 2018 0124.", "unknown-phone", 22
    ),
    "lost-line-between-lists": Slip(CY + REPAIR, "related:\n", "", "unknown-contact", 7),
    "lost-sentence-of-two-facts": Slip(
        EN + REPAIR,
        "within {fact:answer}, and repair it within {fact:visit}",
        "soon",
        "fact-differs",
        42,
        CY + REPAIR,
    ),
    "lost-picture": Slip(CY + EASY, "![](../../pictures/organisation.svg)\n", "", "easy-no-picture", 19),
    "lost-words-of-a-picture": Slip(EN + EASY, "We answer you within {fact:answer}.\n", "", "easy-no-words", 29),
    "lost-word-before-its-meaning": Slip(EN + EASY, "\nLandlord\n", "\n", "block-misused", 35),
    "email-with-a-subject": Slip(
        EN + PART, END, "\n[a@homes.example](mailto:a@homes.example?subject=A)\n", "bad-link", 15
    ),
    "email-that-goes-elsewhere": Slip(EN + PART, END, "\n[a@homes.example](mailto:b@homes.example)\n", "bad-link", 15),
    "text-message-to-nobody": Slip(EN + PART, END, "\n[Text us](sms:07700900123)\n", "unknown-phone", 15),
    "header-in-welsh": Slip(CY + PART, "title:", "teitl:", "unknown-key", 2),
    "paragraph-that-was-not-translated": Slip(
        EN + PART, END, "\nWe never ask for money.\n", "items-differ", 15, CY + PART
    ),
    "paragraphs-that-run-together": Slip(CY + PART, "batris.\n\n", "batris.\n", "items-differ", 15),
    "bullets-of-word": Slip(EN + PART, END, "\n\uf0b7 One\n\uf0b7 Two\n", "hidden-character", 15),
    "block-inside-a-list": Slip(
        EN + PART, END, "\n- One\n\n    ::: note A\n\n    Text\n\n    :::\n", "block-misused", 17
    ),
    "footnote-and-its-words": Slip(EN + PART, END, "\nText[^1].\n\n[^1]: A note.\n", "unsupported-markdown", 15),
    "sum-that-was-never-known": Slip(EN + PART, END, "\nYou pay £XX.\n", "unsupported-markdown", 15),
    "note-to-a-colleague": Slip(EN + PART, END, "\nYou pay. [check with Jo]\n", "unsupported-markdown", 15),
    "steps-on-one-twin": Slip(
        EN + REPAIR,
        "- doors, windows and walls\n- taps, pipes and drains\n- heating",
        "1. doors, windows and walls\n2. taps, pipes and drains\n3. heating",
        "items-differ",
        25,
        CY + REPAIR,
    ),
    "page-without-its-ending": Slip(EN + PART, END, "\n[Repairs](ask-for-a-repair)\n", "missing-page", 15),
    "another-picture-on-one-twin": Slip(CY + EASY, "pictures/phone.svg", "pictures/write.svg", "easy-item-differs", 25),
    "photograph-among-drawings": Slip(EN + EASY, "phone.svg", "phone.png", "missing-file", 21),
    "sentence-of-two-ideas-too-long": Slip(
        EN + EASY,
        "You can phone us.",
        f"You can phone us {'in the night ' * 4}and you can write.",
        "easy-sentence-too-long",
        22,
    ),
    "another-number-in-easy-read": Slip(EN + EASY, "{fact:answer}", "3 working days", "easy-fact", 30),
    # Shared files
    "curly-quotes-in-a-contact": Slip(CONTACTS, 'en: "Example Homes", cy', "en: “Example Homes”, cy", "yaml-slip", 8),
    "another-postcode": Slip(
        CONTACTS,
        '"Cardiff"], cy: ["Cartrefi Enghraifft", "1 Stryd Enghraifft", "Caerdydd"]',
        '"Cardiff CF10 1AA"], cy: ["Cartrefi Enghraifft", "1 Stryd Enghraifft", "Caerdydd CF10 1AB"]',
        "fact-differs",
        15,
    ),
    "summary-of-a-section-in-english": Slip(
        CONFIG,
        "Un cwestiwn i bob tudalen, gydag ateb ar unwaith.",
        "One question a page, answered at once.",
        "wrong-language",
        34,
    ),
    "contact-that-was-renamed": Slip(
        CONTACTS, "  repairs:\n    name", "  fixes:\n    name", "unknown-contact", 6, CY + EASY
    ),
    "fact-that-was-renamed": Slip(FACTS, "  answer:\n", "  reply:\n", "unknown-quote", 34, CY + EASY),
    "term-that-nobody-uses": Slip(
        "content/glossary.yml", '"landlord", cy: "landlord"', '"tenant", cy: "tenant"', "unused-term", 3
    ),
    "question-that-was-renamed": Slip(TREE, "  thing:\n", "  what:\n", "tree-target", 22),
    "rows-that-overlap": Slip(TREE, "{thing: mine}", "{thing: [mine, unsure]}", "tree-overlap", 38),
    "answer-in-english": Slip(TREE, "Rhywbeth sy’n eiddo i fi", "Something of my own", "wrong-language", 32),
    "two-answers-alike": Slip(TREE, "To somebody else", "I am not sure", "tree-same-words", 26),
    "journey-to-another-end": Slip(TREE, "    ends: we-repair-it", "    ends: ring-now", "tree-journey", 46),
    "lost-sections": Slip(CONFIG, "sections:\n", "", "missing-key", 29),
    "lost-first-section": Slip(CONFIG, "  factsheets:\n", "", "yaml-syntax", 34),
    "lost-contacts-page": Slip(CONFIG, "contacts_page:\n", "", "missing-key", 56),
    "lost-verdicts": Slip(CONFIG, "verdicts:\n", "", "unknown-key", 24),
    "lost-contacts": Slip(CONTACTS, "contacts:\n", "", "missing-key", 6),
    "lost-facts": Slip(FACTS, "facts:\n", "", "missing-key", 2),
    "lost-term": Slip("content/glossary.yml", "  landlord:\n", "", "missing-key", 3),
    "lost-checks": Slip(STATEMENT, "checks:\n", "", "yaml-syntax", 16),
    "lost-questions": Slip(TREE, "questions:\n", "", "yaml-syntax", 9),
    "lost-outcomes": Slip(TREE, "outcomes:\n", "", "missing-key", 39),
    "lost-option": Slip(TREE, "      building:", "      # building:", "tree-unknown-fact", 36),
    "lost-option-to-an-outcome": Slip(TREE, "      danger: {", "      # {", "tree-unreached", 40),
    "owner-of-a-fact": Slip(FACTS, "contact: repairs", "contact: repair", "unknown-contact", 8),
    "comma-without-quotes": Slip(
        CONFIG, '{en: "Example Homes", cy: "Cartrefi', '{en: Homes, Wales, cy: "Cartrefi', "unknown-key", 6
    ),
    "logo-that-is-not-there": Slip(CONFIG, "  colours:", "  logo: logo.svg\n  colours:", "missing-file", 21),
    "home-page-left-out": Slip(CONFIG, "navigation:", "without: [home]\nnavigation:", "bad-choice", 62),
    "statement-out-of-date": Slip(STATEMENT, "reviewed: 2026", "reviewed: 2024", "statement-old", 24),
    "review-before-the-tests": Slip(STATEMENT, "reviewed: 2026-11", "reviewed: 2026-01", "statement-claim", 24),
    "name-in-one-language": Slip(
        CONTACTS,
        '{en: "Example Homes", cy: "Cartrefi Enghraifft"}',
        '{en: "Homes for rent", cy: "Homes for rent"}',
        "untranslated",
        7,
    ),
    "way-to-a-question-lost": Slip(TREE, "to: home}", "to: your-own-things}", "tree-unreached", 19),
    "rows-that-take-nobody": Slip(TREE, "thing: mine}", "thing: mine, home: us}", "tree-gap", 27),
}


@pytest.fixture(name="means", scope="module")
def _means(tmp_path_factory: pytest.TempPathFactory) -> Means:
    """What all checks here work with: what one has made is there for the next."""
    return Means(store=Store(tmp_path_factory.mktemp("kept")), code=b"")


@pytest.fixture(name="starter", scope="module")
def _starter(tmp_path_factory: pytest.TempPathFactory, means: Means) -> Path:
    """A site as ``init`` writes it."""
    folder = tmp_path_factory.mktemp("starter") / "site"
    assert 0 == main(["init", str(folder), "--date", DAY.isoformat()])
    assert [] == told(folder, means)
    return folder


def told(root: Path, means: Means) -> list[tuple[str, str, int]]:
    """The code, the file and the line of everything that is told, but for what is told of any change."""
    request = request_for(root, today=DAY)
    problems = build_anew(request, replace(means, files=list_sources(root)), write=False).problems
    return [(p.code.code, p.place.path, p.place.line) for p in problems if p.code.code not in LATER]


def test_each_slip_is_told_once(starter: Path, tmp_path: Path, means: Means) -> None:
    """Of a site with one slip, one problem is told, with the right code and line; the site was sound before."""
    expected = {name: [(slip.told, slip.at or slip.path, slip.line)] for name, slip in SLIPS.items()}
    actual, root = {}, Path(shutil.copytree(starter, tmp_path / "site"))
    for name, slip in SLIPS.items():
        file = root / slip.path
        text = file.read_text(encoding="utf-8")
        assert slip.was in text, name
        changed = text.replace(slip.was, slip.now, 1) if slip.was else text + slip.now
        file.write_text(changed, encoding="utf-8")
        actual[name] = told(root, means)
        file.write_text(text, encoding="utf-8")

    assert expected == actual


MOVED = {
    "content/cy": ("content/cymraeg", "missing-twin"),
    EN + PART: (EN + "factsheets/what-you-do.md", "missing-twin"),
    CY + PART: (CY + "guides/your-part.md", "missing-twin"),
    EN + REPAIR: (EN + "factsheets/Ask-for-a-repair.md", "bad-file-name"),
    CY + REPAIR: (CY + "factsheets/ask-for-a-repair.md.txt", "missing-twin"),
}


def test_what_has_another_name_is_told_once(starter: Path, tmp_path: Path, means: Means) -> None:
    """A folder or one of two twins under another name is told once: not with each page, nor as two that are missing."""
    actual = {}
    for number, (path, (name, _)) in enumerate(MOVED.items()):
        root = Path(shutil.copytree(starter, tmp_path / str(number)))
        (root / path).rename(root / name)
        actual[path] = [code for code, *_ in told(root, means)]

    assert {path: [code] for path, (_, code) in MOVED.items()} == actual


def test_a_folder_that_is_no_section_is_told_once(starter: Path, tmp_path: Path, means: Means) -> None:
    """Pages that name what lies in a folder that is no section mean it: the folder alone is told."""
    root = Path(shutil.copytree(starter, tmp_path / "site"))
    for language in (EN, CY):
        (root / language / "leaflets").mkdir()
        (root / language / PART).rename(root / language / "leaflets/your-part.md")

    assert ["unknown-section"] == [code for code, *_ in told(root, means)]


HEADER = (
    'msgid ""\nmsgstr ""\n"Language: cy\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
    '"Plural-Forms: nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n==3 ? 3 : n==6 ? 4 : 5);\\n"\n\n'
)
WORDS = {
    'msgid "Skip to main content"\nmsgstr "Skip to main content"\n': ("cy/LC_MESSAGES", "wrong-language"),
    'msgid "24 hours a day, 7 days a week"\nmsgstr "28 awr y dydd, 7 diwrnod yr wythnos"\n': (
        "cy/LC_MESSAGES",
        "fact-differs",
    ),
    'msgid "Skip to main content"\nmsgstr "Mynd i’r prif gynnwys"\n': ("cy", "unexpected-file"),
}


def test_interface_words(starter: Path, tmp_path: Path, means: Means) -> None:
    """English in a catalogue, other figures and a catalogue in another folder are told there, not on finished pages."""
    actual = {}
    for number, (text, (folder, _)) in enumerate(WORDS.items()):
        root = Path(shutil.copytree(starter, tmp_path / str(number)))
        path = f"translations/{folder}/messages.po"
        (root / path).parent.mkdir(parents=True)
        (root / path).write_text(HEADER + text, encoding="utf-8")
        actual[text] = [(code, at) for code, at, _ in told(root, means)]

    assert {text: [(code, f"translations/{folder}/messages.po")] for text, (folder, code) in WORDS.items()} == actual
