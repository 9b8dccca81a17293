"""The styles leave readers their eyes, their zoom and their rest."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.build import OWN_FOLDER
from generator.load.config import load_config
from generator.model.look import DAY, NIGHT, PAIRS, Look
from tests.published.built_site import BuiltSite, words_of


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


@pytest.fixture(name="look", scope="module")
def _look() -> Look:
    """How the project's own site looks."""
    config = load_config(OWN_FOLDER).value
    assert config is not None
    return config.look


def test_every_pair_of_colours_has_contrast(look: Look) -> None:
    """Words stand out from every ground they may stand on, by day and by night, on our site and on a plain one.

    The contrast is counted here once more, so that the program does not check itself. The exit link is white.
    """
    faint = {
        (words, ground): round(found, 2)
        for colours in (look.day, look.night, DAY, NIGHT)
        for words, ground, least in PAIRS
        if (found := contrast(colours[words], colours[ground])) < least
    }
    assert {} == faint
    assert all(contrast("#ffffff", colours["exit"]) >= 4.5 for colours in (DAY, NIGHT))


def test_every_colour_is_looked_at() -> None:
    """No colour is left out of the pairs but that of decoration, of the ground of pictures and of the exit link."""
    looked_at = {name for words, ground, _ in PAIRS for name in (words, ground)}

    assert {"line", "picture-ground", "exit"} == set(DAY) - looked_at


def test_styles_name_colours_by_their_part(look: Look) -> None:
    """Every colour that a style sheet asks for is one of the look."""
    sheets = [path.read_text("utf-8") for path in (OWN_FOLDER / "templates" / "assets" / "css").rglob("*.css")]
    asked = {name for css in sheets for name in re.findall(r"var\(--([a-z-]+)\)", css)}
    sizes = {name for css in sheets for name in re.findall(r"--([a-z-]+):", css)}

    assert set() == asked - sizes - set(look.day)


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
            # A term is explained in the glossary, whatever else is called the same; a sentence says of a number that
            # it takes text messages.
            if address.startswith(("#", "sms:")) or link.get("class") == "term":
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
