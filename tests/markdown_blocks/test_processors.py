from xml.etree import ElementTree as ET

import pytest

from generator.markdown_blocks.lines import PLACED, read_lines
from generator.markdown_blocks.processors import DEEPEST, LineParser


def tree(text: str) -> str:
    """What the library's parser makes of a text: names, and words without their places."""
    root = ET.Element("div")
    LineParser().parseBlocks(root, read_lines(text))
    return "".join(map(_shown, root))


def _shown(block: ET.Element) -> str:
    words = "/".join(line.partition(PLACED)[2] for line in (block.text or "").split("\n"))
    inside = words + "".join(map(_shown, block))
    return inside if "bare" in block.attrib else f"<{block.tag} {inside}>"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- a\nb", "<ul <li a/b>>"),
        ("- a\n\nb", "<ul <li a>><p b>"),
        ("-\nb", "<ul <li >><p b>"),
        ("-\n\n  b", "<ul <li >><p b>"),
        ("-\n  b", "<ul <li b>>"),
        ("- a\n- b\n\n- c", "<ul <li <p a>><li <p b>><li <p c>>>"),
        ("- a\n  - b\n\n  - c\n- d", "<ul <li a<ul <li <p b>><li <p c>>>><li d>>"),
        ("- a\n\n  - b", "<ul <li <p a><ul <li b>>>>"),
        ("- a\n * b\n+ c", "<ul <li a>><ul <li b>><ul <li c>>"),
        ("- a\n - b\n  - c\n   - d\n    - e", "<ul <li a><li b><li c><li d/- e>>"),
        ("1. a\n   1) b\n   2) c\n2. d", "<ol <li a<ol <li b><li c>>><li d>>"),
        ("a\n2. b", "<p a/2. b>"),
        ("a\n1. b", "<p a><ol <li b>>"),
        ("a\n-", "<p a/->"),
        ("-\ta\n\n\tb", "<ul <li <p a><p b>>>"),
        ("-      a\n\n  b", "<ul <li <p a><p b>>>"),
    ],
)
def test_lists(text: str, expected: str) -> None:
    """What stands as far in as an item's words belongs to the item, and words run on over lines that stand less far."""
    assert expected == tree(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("> a\nb\n> c", "<blockquote <p a/b/c>>"),
        ("> a\n\n> b", "<blockquote <p a>><blockquote <p b>>"),
        ("> a\n>\n> b", "<blockquote <p a><p b>>"),
        ("> a\n>\nb", "<blockquote <p a>><p b>"),
        ("> a\n- b", "<blockquote <p a>><ul <li b>>"),
        (">- a\n>   b\n>- c", "<blockquote <ul <li a/b><li c>>>"),
        ("- > a\n  > b", "<ul <li <blockquote <p a/b>>>>"),
        ("> > a\nb", "<blockquote <blockquote <p a/b>>>"),
        ("> | a |\n> |---|\nb", "<blockquote <table <thead <tr <th a>>>>><p b>"),
    ],
)
def test_quotations(text: str, expected: str) -> None:
    """A quotation goes on behind its signs, and with words that run on."""
    assert expected == tree(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("T\n: a\n: b\n\nU\n\n: c", "<dl <dt T><dd a><dd b><dt U><dd c>>"),
        ("T\n\n: a\n\n: b", "<dl <dt T><dd <p a>><dd <p b>>>"),
        ("T\n:   - a\n    - b\n\nc", "<dl <dt T><dd <ul <li a><li b>>>><p c>"),
        ("T\n: a\nb", "<dl <dt T><dd a/b>>"),
        ("a\nb\n: c", "<p a/b/: c>"),
        ("T\n\n\n: a", "<p T><p : a>"),
        ("## T\n: a", "<h2 T><p : a>"),
    ],
)
def test_terms(text: str, expected: str) -> None:
    """A term stands on one line, right above its meanings or one empty line higher."""
    assert expected == tree(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\n## b\nc", "<p a><h2 b><p c>"),
        ("- a\n## b", "<ul <li a>><h2 b>"),
        (" ## a", "<p ## a>"),
        ("> ## a", "<blockquote <p ## a>>"),
    ],
)
def test_headings(text: str, expected: str) -> None:
    """A heading stands at the left edge, and ends whatever stands above it."""
    assert expected == tree(text)


@pytest.mark.parametrize("sign", ["- ", "> ", "1. ", "> - "])
def test_depth(sign: str) -> None:
    """Signs that stand too deep are words, so that no text leads the parser into endless depths."""
    assert tree(sign * 9 * DEEPEST + "a").count("<") < 6 * DEEPEST
