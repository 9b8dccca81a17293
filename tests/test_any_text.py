"""Whatever text an editor saves, it is read without a fault, and what was checked is what is rendered."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.load.blocks import read_blocks
from generator.load.facts import find_facts
from generator.load.headers import split_file
from generator.load.letters import _HIDDEN
from generator.load.markdown import Scan, scan
from generator.load.yaml_nodes import read_yaml
from generator.model.language import Language
from generator.model.problem import Level, Place
from generator.model.text import Prose
from generator.render.markdown import TextRenderer
from generator.text.dialect import shared_anchors
from generator.text.words import is_in_language
from tests.builders import page, prose
from tests.torture.builds import TORTURE

UNHURRIED = settings(
    deadline=None, max_examples=5_000 if TORTURE else 100, suppress_health_check=[HealthCheck.too_slow]
)
"""A busy machine must not fail a test."""
THOROUGH = settings(UNHURRIED, max_examples=10_000 if TORTURE else 300)

# Text as it can stand in a file: characters that nobody can see are refused before anything reads them.
SEEN = st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="".join(_HIDDEN)) | st.sampled_from("\n\t")
MARKDOWN_SIGNS = (
    "a", "b c", "*", "**", "***", "_", "[", "]", "(", ")", "{", "}", "{en}", "{cy}", "{#a}", "[a](b.md)", "![p](p.svg)",
    "[w](https://x.org/)", "[x]{cy}", "[[a]{en} b](c.md)", "*[a](b.md)*", "[*a*](b.md)", "\n", "\n\n", "    ", "  ",
    " ", "- ", "1. ", "> ", "## ", "### ", "#", "|", "| a | b |\n| --- | :-: |\n| c | d |\n", "\n\n:   m\n", "Term",
    "\\", "\\*", "\\[", "&amp;", "&", "<", '"', "'", "`", ":", "::: note", "1", "£3", "~", "---", "===", "é", "!",
    "http://a.b", "x@y.z", "klzzwxh:0", "<b onclick=x>", "\t",
)  # fmt: skip
YAML_SIGNS = (
    "a", ": ", "- ", "\n", "  ", "{", "}", "[", "]", ",", "'", '"', "|", ">", "#", "&a", "*a", "!t", "<<", "? ", "---",
    "...", "%", "\t", "é", "a: b\n", "\\x",
)  # fmt: skip
ANY_TEXT = st.text(SEEN, max_size=60)
MARKDOWN = st.lists(st.sampled_from(MARKDOWN_SIGNS), max_size=25).map("".join) | ANY_TEXT
YAML = st.lists(st.sampled_from(YAML_SIGNS), max_size=20).map("".join) | ANY_TEXT
ALLOWED = frozenset(
    "p a img em strong code span br ul ol li blockquote h2 h3 h4 table caption thead tbody tr th td dl dt dd"
    " div".split()
)

# Each is built so that a reader which goes back over its steps would need minutes.
ENDLESS = {
    "brackets": "[" * 5000,
    "closed brackets": "[" * 2500 + "a" + "]" * 2500,
    "links that do not end": "[a](" * 2000,
    "pictures that do not end": "![" * 2500,
    "marks that do not end": "[a]{" * 2000,
    "marks in a link that does not end": "[" + "[a]{en}" * 700 + "](b",
    "stars": "*" * 5000,
    "open stress": "**a " * 2000,
    "stress and words": "*a **b " * 1000,
    "underscores": "_a " * 2000,
    "quotations": "> " * 300,
    "lists": "- " * 300,
    "code": "`" * 5000,
    "columns": "| " * 3000,
    "long table": "| a | b |\n| - | - |\n" + "| x | y |\n" * 500,
    "hashes": "#" * 5000,
    "spaces before words": " " * 5000 + "x",
    "spaces in a heading": "## a" + " " * 5000 + "b",
    "anchors that do not end": "## a " + "{#" * 2000,
    "figures": "1" * 5000,
    "figures and spaces": "0 " * 4000,
    "angle brackets": "<" * 5000,
    "backslashes": "\\" * 5001,
    "line of dashes": "-" * 5000 + "a",
    "empty lines": "\n" * 5000,
    "round brackets": "(" * 9000,
    "lines that do not end": "__a " * 2000,
    "addresses that do not end": "http://" * 1200,
    "emails that do not end": "a_@" * 3000,
    "deep quotations on many lines": ("> " * 9 + "a\n") * 500,
    "deep lists on many lines": "".join("  " * (n % 10) + "- a\n" for n in range(3000)),
    "many headings of one name": "## a\n\n" * 2000,
    "many links": "[a](b.md) " * 900,
    "many tables": "| a |\n| - |\n| b |\n\n" * 500,
    "terms and meanings": "a\n\n:   b\n\n" * 500,
    "figures and units": "1 day " * 1500,
    "signs of every kind": "*_[(`<&~^$%={:!" * 600,
}


@dataclass
class _Reader(HTMLParser):
    """What stands in rendered text: elements, attributes, links and headings."""

    elements: set[str] = field(default_factory=set)
    attributes: set[str] = field(default_factory=set)
    links: list[str | None] = field(default_factory=list)
    headings: list[tuple[int, str | None]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.elements.add(tag)
        self.attributes |= set(values)
        if tag in {"a", "img"}:
            self.links.append(values.get("href", values.get("src")))
        if re.fullmatch(r"h[1-6]", tag):
            self.headings.append((int(tag[1]), values.get("id")))


def rendered(text: Prose, found: Scan) -> _Reader:
    """What stands in the text once it is rendered. Each heading gets an anchor with its number."""
    headings = tuple(replace(heading, anchor=f"h{number}") for number, heading in enumerate(found.headings))
    targets = {link.target: link.target for link in found.links}
    reader = _Reader()
    reader.feed(str(TextRenderer(page(headings=headings, targets=targets), str, lambda _element: None, str).html(text)))
    reader.close()
    return reader


def accepted(found: Scan) -> bool:
    """Tell whether the text could be published."""
    return not any(problem.code.level is Level.ERROR for problem in found.problems)


def is_inside(place: Place, text: str) -> bool:
    """Tell whether a place lies in a file of this text; the end of a line is one column behind its last letter."""
    lines = text.split("\n")
    return 1 <= place.line <= len(lines) and 1 <= place.column <= len(lines[place.line - 1]) + 1


@UNHURRIED
@given(YAML)
def test_any_yaml(text: str) -> None:
    """Reading YAML never fails, and every place it names lies in the file."""
    document = read_yaml(text, "a.yml")
    places = [*document.keys.values(), *document.values.values(), *(each.place for each in document.problems)]

    assert [] == [place for place in places if not is_inside(place, text)]
    assert document.data is not None or document.problems


@UNHURRIED
@given(ANY_TEXT | YAML.map(lambda text: f"---\n{text}"))
def test_any_file(text: str) -> None:
    """Splitting a page gives its two parts or one problem, and loses no line."""
    split = split_file(text, "a.md")

    lines = text.split("\n")

    if split.value is None:
        assert [True] == [is_inside(problem.place, text) for problem in split.problems]
    else:
        assert "\n".join(lines[1 : split.value.body_line - 2]) == split.value.header
        assert "\n".join(lines[split.value.body_line - 1 :]) == split.value.body


@UNHURRIED
@given(MARKDOWN)
def test_any_blocks(text: str) -> None:
    """Reading blocks never fails, and every place it names lies in the file."""
    _, problems = read_blocks(text, "a.md", 1, Language.EN)

    assert [] == [problem for problem in problems if not is_inside(problem.place, text)]


@UNHURRIED
@given(MARKDOWN, st.sampled_from(Language))
def test_any_markdown(text: str, language: Language) -> None:
    """Reading Markdown never fails, and everything found has its place in the file."""
    found = scan(prose(text), language)
    places = [
        *(heading.place for heading in found.headings),
        *(link.place for link in found.links),
        *(fact.place for fact in found.facts),
        *(passage.place for passage in found.passages),
        *(problem.place for problem in found.problems),
    ]

    assert [] == [place for place in places if not is_inside(place, text)]


@UNHURRIED
@given(MARKDOWN, st.sampled_from(Language))
def test_any_facts(text: str, language: Language) -> None:
    """Finding facts never fails; facts stand in the order of the words and do not overlap."""
    spans = [(found.start, found.end) for found in find_facts(text, language)]

    assert spans == sorted(spans)
    assert all(end <= following for (_, end), (following, _) in pairwise(spans))


@THOROUGH
@given(MARKDOWN)
def test_checked_is_rendered(text: str) -> None:
    """Text without an error is rendered with exactly the links and headings that were checked."""
    found = scan(prose(text), Language.EN)
    if not accepted(found):
        return

    result = rendered(prose(text), found)

    assert [link.target for link in found.links] == result.links
    assert [(heading.level, f"h{number}") for number, heading in enumerate(found.headings)] == result.headings


@THOROUGH
@given(MARKDOWN)
def test_rendered_is_harmless(text: str) -> None:
    """No text gives an element outside the list, a style, or an attribute that runs a script."""
    found = scan(prose(text), Language.EN)
    if not accepted(found):
        return

    result = rendered(prose(text), found)

    assert set() == result.elements - ALLOWED
    assert set() == {name for name in result.attributes if name == "style" or name.startswith("on")}


@pytest.mark.parametrize("text", ENDLESS.values(), ids=ENDLESS)
def test_endless_text_ends(text: str) -> None:
    """Text that drives readers into endless steps is read and, when it is accepted, rendered."""
    found = scan(prose(text), Language.CY)
    read_blocks(text, "a.md", 1, Language.EN)
    read_yaml(text, "a.yml")
    split_file(text, "a.md")

    is_in_language(text, Language.EN)
    shared_anchors(found.headings, found.headings)

    assert not accepted(found) or len(rendered(prose(text), found).links) == len(found.links)
