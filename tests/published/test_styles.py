"""The styles leave readers their eyes, their zoom and their rest."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.build import OWN_FOLDER
from tests.published.built_site import BuiltSite, words_of

TOKENS = (OWN_FOLDER / "templates" / "assets" / "css" / "tokens.css").read_text("utf-8")
SCHEMES = ("light", "dark")
TEXT, SIGN = 4.5, 3.0
ENHANCED = 7.0
"""What WCAG asks of text (AA), of signs and edges, and of text at level AAA."""
VERDICTS = ("can", "cannot", "mind", "court", "danger")
"""The colours of verdicts, each with a ground of its own."""
PAIRS = [
    # what stands on what, and the least contrast: words for reading reach level AAA
    *((words, ground, ENHANCED) for words in ("ink", "link") for ground in ("paper", "mist")),
    ("slate", "paper", ENHANCED),
    ("slate", "mist", TEXT),
    *(("ink", f"{verdict}-ground", ENHANCED) for verdict in VERDICTS),
    *(("link", f"{verdict}-ground", TEXT) for verdict in VERDICTS),
    *((verdict, f"{verdict}-ground", TEXT) for verdict in VERDICTS),
    *((verdict, "paper", TEXT) for verdict in (*VERDICTS, "brand-mark")),
    *(("paper", verdict, TEXT) for verdict in (*VERDICTS, "brand-mark")),
    ("slate", "danger-ground", TEXT),
    ("on-brand", "brand", TEXT),
    ("on-brand", "exit", TEXT),
    ("on-daffodil", "daffodil", ENHANCED),
    *(("edge", ground, SIGN) for ground in ("paper", "mist")),
    *(("brand-mark", ground, SIGN) for ground in ("paper", "mist")),
]


def tokens(scheme: str) -> dict[str, str]:
    """The colours of a scheme, by name."""
    light, _, dark = TOKENS.partition("@media")
    found = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{3,6})", light))
    return {**found, **(dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{3,6})", dark)) if scheme == "dark" else {})}


def luminance(colour: str) -> float:
    """How light a colour is, as WCAG has it."""
    figures = colour[1:] if len(colour) == 7 else "".join(letter * 2 for letter in colour[1:])
    parts = [int(figures[n : n + 2], 16) / 255 for n in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast of two colours."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_pair_of_colours_has_contrast(scheme: str) -> None:
    """Words stand out from every ground they may stand on, signs and edges too, by day and by night."""
    colours = tokens(scheme)

    faint = {
        (words, ground): round(found, 2)
        for words, ground, least in PAIRS
        if (found := contrast(colours[words], colours[ground])) < least
    }
    assert {} == faint


def test_every_colour_is_looked_at() -> None:
    """No colour of the site is left out of the pairs, but for lines that only decorate, and the ground of pictures."""
    looked_at = {name for words, ground, _ in PAIRS for name in (words, ground)}

    assert {"line", "picture-ground"} == set(tokens("light")) - looked_at


def sheets(built: BuiltSite) -> Iterator[tuple[Path, str]]:
    """Every published style sheet."""
    return ((path, path.read_text("utf-8")) for path in (built.folder / "assets").glob("*.css"))


def test_nothing_moves(built: BuiltSite) -> None:
    """No style sets anything in motion, so there is nothing that a reader would have to stop."""
    moving = r"\b(?:animation|transition|scroll-behavior|@keyframes|marquee)\b"

    assert [] == [path.name for path, css in sheets(built) if re.search(moving, css)]


def test_letters_grow_with_the_reader(built: BuiltSite) -> None:
    """No size of letters is in pixels, and no page forbids zoom."""
    assert [] == [path.name for path, css in sheets(built) if re.search(r"font(?:-size)?:[^;}]*\dpx", css)]
    for page in built.documents:
        for meta in page.all("meta", name="viewport"):
            assert "width=device-width, initial-scale=1" == meta.get("content"), page.path


def test_no_page_takes_the_keyboard(built: BuiltSite) -> None:
    """Nothing takes the focus by itself, has a place of its own in the order of Tab, or opens another window."""
    taken = [
        f"{page.path}: {element.tag}"
        for page in built.documents
        for element in page.elements
        if {"autofocus", "accesskey", "target"} & set(element.keys()) or element.get("tabindex", "0") not in ("0", "-1")
    ]

    assert [] == taken


def test_links_with_the_same_words_lead_to_the_same_place(built: BuiltSite) -> None:
    """On a page, two links that sound the same and leave it lead to the same place, so that a list of links helps."""
    odd = []
    for page in built.pages:
        places: dict[str, str] = {}
        for link in page.all("a"):
            address = link.get("href", "").partition("?subject=")[0]
            # A term is explained in the glossary, whatever else is called the same.
            if address.startswith("#") or link.get("class") == "term":
                continue
            words, target = words_of(link), built.file_at(page, address) or address
            if places.setdefault(words, target) != target:
                odd.append(f"{page.path}: {words}")

    assert [] == odd


def test_help_stands_in_the_same_place(built: BuiltSite) -> None:
    """The menu and the foot hold the same links in the same order on every page of a language (WCAG 3.2.3, 3.2.6)."""
    orders = set()
    for page in built.pages:
        places = (page.one("header"), page.one("footer"))
        links = [words_of(link) for place in places for nav in place.iter("nav") for link in nav.iter("a")]
        orders.add((page.path[:2], *links))

    assert 2 == len(orders)
