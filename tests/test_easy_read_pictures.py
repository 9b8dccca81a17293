"""The pictures of Easy Read pages: one clear style, safe and small, each explained in both languages."""

import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from generator.load.pictures import load_pictures
from generator.load.yaml_nodes import read_yaml
from tests.builders import value_of

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "content" / "pictures"
MANIFEST = FOLDER / "pictures.yml"
FILES = sorted(FOLDER.glob("*.svg"))

SVG = "{http://www.w3.org/2000/svg}"
SHAPES = frozenset("svg g path rect circle ellipse line polyline polygon".split())
INK = "#16232c"
FILLS = frozenset("#fff #12857b #bfe3df #ffd43b #d9534a #7c2f45 #3f9b5f #cfe3f4".split())
SKIN = frozenset("#f6d5b8 #e3b183 #b67d52 #9a6642".split())
HAIR = frozenset("#3a2f2d #6b4226 #e9b949 #b9562b #c9d0d3".split())
# The way every line is drawn stands once, on the root.
ROOT_ATTRIBUTES = {
    "viewBox": "0 0 96 96",
    "fill": "none",
    "stroke": INK,
    "stroke-width": "3.5",
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
}
# "d" and what places or measures a shape; a line's width and a colour are neither.
MEASURES = frozenset("d points x y x1 y1 x2 y2 cx cy r rx ry width height".split())
PAINTS = ("fill", "stroke")
ATTRIBUTES = MEASURES | {*PAINTS, "stroke-width"}


@pytest.fixture(name="drawings", scope="module")
def _drawings() -> dict[str, list[ET.Element]]:
    """The elements of each picture, the root first, by its name."""
    texts = {path.stem: path.read_text(encoding="utf-8") for path in FILES}
    return {name: list(ET.fromstring(text).iter()) for name, text in texts.items()}  # noqa: S314 - files of the project


@pytest.fixture(name="manifest", scope="module")
def _manifest() -> dict[str, Any]:
    """What the manifest says of each picture."""
    document = read_yaml(MANIFEST.read_text(encoding="utf-8"), MANIFEST.name)
    assert () == document.problems
    assert isinstance(document.data, dict)
    pictures = document.data["pictures"]
    assert isinstance(pictures, dict)
    return pictures


def test_every_picture_is_explained(manifest: dict[str, Any]) -> None:
    """Every picture is in the manifest, and the manifest names no picture that is not there."""
    assert {path.stem for path in FILES} == set(manifest)


def test_pictures_are_many() -> None:
    """There are enough pictures for the ideas of a page, so that one never has to stand for two."""
    assert len(FILES) >= 60


def test_pictures_are_accepted() -> None:
    """The generator loads every picture and finds no fault with one."""
    loaded = load_pictures(ROOT, ROOT)

    assert () == loaded.problems
    assert {path.name for path in FILES} <= {Path(picture.path).name for picture in value_of(loaded)}


def test_explanations_are_whole(manifest: dict[str, Any]) -> None:
    """Each picture has a name, a meaning and an alternative text, in English and in Welsh and nothing else."""
    whole = {"name": {"en", "cy"}, "meaning": {"en", "cy"}, "alt": {"en", "cy"}}

    assert [] == [name for name, entry in manifest.items() if {key: set(entry[key]) for key in entry} != whole]


def test_no_text_is_left_in_english(manifest: dict[str, Any]) -> None:
    """No Welsh text is the English one, but for a name that is Welsh in both."""
    assert ["Cafcass Cymru"] == [
        texts["cy"] for entry in manifest.values() for texts in entry.values() if texts["cy"] == texts["en"]
    ]


@pytest.mark.parametrize("language", ["en", "cy"])
@pytest.mark.parametrize("key", ["name", "meaning", "alt"])
def test_explanations_differ(manifest: dict[str, Any], key: str, language: str) -> None:
    """No two pictures have the same name, meaning or alternative text."""
    texts = [entry[key][language] for entry in manifest.values()]

    assert [] == sorted({text for text in texts if texts.count(text) > 1})


def test_alternative_texts_are_short(manifest: dict[str, Any]) -> None:
    """An alternative text has at most ten words, and is a phrase without a full stop."""
    texts = [text for entry in manifest.values() for text in entry["alt"].values()]

    assert [] == [text for text in texts if len(text.split()) > 10 or text.endswith(".")]


def test_names_are_plain() -> None:
    """A picture is named by its idea, in small letters."""
    assert [] == [path.stem for path in FILES if not re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", path.stem)]


def test_pictures_are_small() -> None:
    """A picture is under 4 KB, and its file ends with one new line."""
    files = {path.stem: path.read_bytes() for path in FILES}

    assert [] == [name for name, data in files.items() if len(data) >= 4096]
    assert [] == [name for name, data in files.items() if data.rstrip(b"\n") + b"\n" != data]


def test_pictures_share_a_grid_and_a_line(drawings: dict[str, list[ET.Element]]) -> None:
    """Every picture has the same grid and the same line, said once."""
    assert [] == [name for name, (root, *_) in drawings.items() if root.attrib != ROOT_ATTRIBUTES]


def test_pictures_are_shapes_alone(drawings: dict[str, list[ET.Element]]) -> None:
    """A picture holds plain shapes: no words, no script, no style, no name to refer to."""
    all_elements = [(name, element) for name, elements in drawings.items() for element in elements]
    below = [(name, element) for name, elements in drawings.items() for element in elements[1:]]

    assert [] == [(name, each.tag) for name, each in all_elements if each.tag.removeprefix(SVG) not in SHAPES]
    assert [] == [(name, key) for name, each in below for key in each.attrib if key not in ATTRIBUTES]
    assert [] == [(name, each.tag) for name, each in all_elements if f"{each.text or ''}{each.tail or ''}".strip()]


def test_colours_are_of_the_palette(drawings: dict[str, list[ET.Element]]) -> None:
    """Every colour is of the palette, or of skin or hair."""
    used = [(name, each.get(key)) for name, elements in drawings.items() for each in elements for key in PAINTS]

    assert [] == [(name, colour) for name, colour in used if colour not in {None, "none", INK} | FILLS | SKIN | HAIR]


def test_pictures_stay_in_their_grid(drawings: dict[str, list[ET.Element]]) -> None:
    """No point of a picture, nor one that bends its lines, is outside the grid."""
    measures = [
        (name, float(found))
        for name, elements in drawings.items()
        for element in elements
        for key in MEASURES & set(element.attrib)
        for found in re.findall(r"-?(?:\d+\.?\d*|\.\d+)", element.attrib[key])
    ]

    assert len(measures) > len(FILES)
    assert [] == [(name, found) for name, found in measures if not 0 <= found <= 96]


def test_people_are_many_kinds() -> None:
    """Every colour of skin is about as frequent as another over the whole set."""
    texts = [path.read_text(encoding="utf-8") for path in FILES]
    shown = {colour: sum(colour in text for text in texts) for colour in SKIN}

    assert max(shown.values()) < 2 * min(shown.values()), shown
