from pathlib import Path

import pytest

from generator.build import OWN_FOLDER
from generator.load.pictures import load_pictures
from generator.model.loaded import Loaded
from generator.model.picture import Picture
from generator.model.problem import Code
from tests.builders import value_of

PLAIN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path id="a" d="M0 0h9"/><use href="#a"/></svg>'


def put(root: Path, name: str, text: str) -> None:
    """Write a file into the folder of pictures."""
    (root / "content" / "pictures").mkdir(parents=True, exist_ok=True)
    (root / "content" / "pictures" / name).write_text(text, encoding="utf-8")


def test_plain_pictures(tmp_path: Path) -> None:
    """A picture of shapes alone is loaded as it is; a note beside it is none."""
    put(tmp_path, "phone.svg", PLAIN)
    put(tmp_path, "README.md", "Our pictures.")

    expected = Picture(path="content/pictures/phone.svg", data=PLAIN.encode())
    assert Loaded(value=(expected,)) == load_pictures(tmp_path, tmp_path)


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        "<SCRIPT/>",
        "<foreignObject/>",
        '<path onload="x"/>',
        '<a href="https://evil.example/"/>',
        '<a xlink:href="javascript:alert(1)"/>',
        '<image href="data:image/png;base64,AA"/>',
        "<style>@import 'x'</style>",
        '<path style="fill:url(https://evil.example/x)"/>',
        '<!DOCTYPE svg [<!ENTITY x "y">]>',
    ],
)
def test_unsafe_pictures(tmp_path: Path, inside: str) -> None:
    """A picture that could run a script or fetch something is refused at its line."""
    put(tmp_path, "phone.svg", f'<svg xmlns="http://www.w3.org/2000/svg">\n{inside}\n</svg>')
    loaded = load_pictures(tmp_path, tmp_path)

    assert () == loaded.value
    assert [(Code.UNSAFE_PICTURE, 2)] == [(problem.code, problem.place.line) for problem in loaded.problems]


def test_other_files(tmp_path: Path) -> None:
    """A file of another kind is told and not published."""
    put(tmp_path, "phone.png", "x")
    loaded = load_pictures(tmp_path, tmp_path)

    assert () == loaded.value
    assert [Code.UNEXPECTED_FILE] == [problem.code for problem in loaded.problems]


MANIFEST = """pictures:
  phone:
    name: {en: phone, cy: ffôn}
    meaning: {en: ring someone, cy: ffonio rhywun}
    alt: {en: A ringing phone, cy: Ffôn yn canu}
"""
OTHER_MANIFEST = MANIFEST.replace("A ringing phone", "A mobile phone").replace("Ffôn yn canu", "Ffôn symudol")


def alts(loaded: Loaded[tuple[Picture, ...]]) -> dict[str, str]:
    """What is said in English of each picture that has words."""
    return {picture.key: picture.words.alt.en for picture in value_of(loaded) if picture.words}


def test_manifest(tmp_path: Path) -> None:
    """The manifest gives a picture its name, its meaning and its description, and says where."""
    put(tmp_path, "phone.svg", PLAIN)
    put(tmp_path, "pictures.yml", MANIFEST)
    (picture,) = value_of(load_pictures(tmp_path, tmp_path))

    assert picture.words is not None
    assert ("ffôn", "ffonio rhywun", "Ffôn yn canu") == (
        picture.words.name.cy,
        picture.words.meaning.cy,
        picture.words.alt.cy,
    )
    assert "content/pictures/pictures.yml:2:3" == str(picture.words.place)


@pytest.mark.parametrize(
    ("wrong", "expected"),
    [
        (MANIFEST.replace(", cy: Ffôn yn canu", ""), (Code.MISSING_KEY, 5)),
        (MANIFEST.replace("    meaning: {en: ring someone, cy: ffonio rhywun}\n", ""), (Code.MISSING_KEY, 3)),
        (MANIFEST.replace("Ffôn yn canu", '""'), (Code.EMPTY_VALUE, 5)),
        (MANIFEST.replace("alt:", "alts:"), (Code.UNKNOWN_KEY, 5)),
        (MANIFEST.replace("  phone:", "  fone:"), (Code.PICTURE_WITHOUT_FILE, 2)),
    ],
    ids=["no Welsh", "no meaning", "no words", "another key", "no file"],
)
def test_faults_of_the_manifest(tmp_path: Path, wrong: str, expected: tuple[Code, int]) -> None:
    """Words that are missing in a language, an unknown key and an entry without a picture are told at their line."""
    put(tmp_path, "phone.svg", PLAIN)
    put(tmp_path, "pictures.yml", wrong)
    problems = load_pictures(tmp_path, tmp_path).problems

    assert expected in [(problem.code, problem.place.line) for problem in problems]
    assert {"content/pictures/pictures.yml"} == {problem.place.path for problem in problems}


def test_a_picture_that_is_refused_is_still_there(tmp_path: Path) -> None:
    """A picture that cannot be used is told as such, and its entry is not told as one without a picture."""
    put(tmp_path, "phone.svg", "<svg><script/></svg>")
    put(tmp_path, "pictures.yml", MANIFEST)

    assert [Code.UNSAFE_PICTURE] == [problem.code for problem in load_pictures(tmp_path, tmp_path).problems]


def test_the_shared_set_is_lent(tmp_path: Path) -> None:
    """A site has every picture of the shared set besides its own, and it is known which is which."""
    put(tmp_path / "shared", "phone.svg", PLAIN)
    put(tmp_path / "shared", "pictures.yml", MANIFEST)
    put(tmp_path / "site", "badge.svg", PLAIN)
    loaded = load_pictures(tmp_path / "site", tmp_path / "shared")

    assert [("badge", True), ("phone", False)] == [(picture.key, picture.own) for picture in value_of(loaded)]
    assert {"phone": "A ringing phone"} == alts(loaded)
    assert () == loaded.problems


def test_a_picture_of_the_set_is_replaced(tmp_path: Path) -> None:
    """A picture of a site takes the place of the shared one of its name, and keeps that one's words."""
    own = PLAIN.replace("M0 0h9", "M1 1h7")
    put(tmp_path / "shared", "phone.svg", PLAIN)
    put(tmp_path / "shared", "pictures.yml", MANIFEST)
    put(tmp_path / "site", "phone.svg", own)
    loaded = load_pictures(tmp_path / "site", tmp_path / "shared")

    assert [(own.encode(), True)] == [(picture.data, picture.own) for picture in value_of(loaded)]
    assert {"phone": "A ringing phone"} == alts(loaded)


def test_own_words_win(tmp_path: Path) -> None:
    """A picture that takes the place of a shared one is described by the site, where the site describes it."""
    put(tmp_path / "shared", "phone.svg", PLAIN)
    put(tmp_path / "shared", "pictures.yml", MANIFEST)
    put(tmp_path / "site", "phone.svg", PLAIN)
    put(tmp_path / "site", "pictures.yml", OTHER_MANIFEST)

    assert {"phone": "A mobile phone"} == alts(load_pictures(tmp_path / "site", tmp_path / "shared"))


def test_the_set_of_the_project_is_its_own(tmp_path: Path) -> None:
    """The site that lends the pictures has them as its own."""
    put(tmp_path, "phone.svg", PLAIN)

    assert [True] == [picture.own for picture in value_of(load_pictures(tmp_path, tmp_path))]


def test_one_name_one_picture(tmp_path: Path) -> None:
    """Two pictures of one name, in two folders, are told: pages and the manifest know a picture by its name."""
    put(tmp_path, "phone.svg", PLAIN)
    (tmp_path / "content" / "pictures" / "old").mkdir()
    put(tmp_path, "old/phone.svg", PLAIN)
    problems = load_pictures(tmp_path, tmp_path).problems

    assert [(Code.BAD_FILE_NAME, "content/pictures/phone.svg")] == [(p.code, p.place.path) for p in problems]


def test_a_name_that_some_computers_refuse(tmp_path: Path) -> None:
    """Windows cannot have a file of this name, whatever its ending, and could not even copy the folder of the site."""
    put(tmp_path, "Nul.svg", PLAIN)
    problems = load_pictures(tmp_path, tmp_path).problems

    assert (Code.BAD_FILE_NAME, "content/pictures/Nul.svg") in [(p.code, p.place.path) for p in problems]


def test_the_shared_set_is_sound() -> None:
    """Every picture that the project lends has its words, and every entry of the manifest its picture."""
    loaded = load_pictures(OWN_FOLDER, OWN_FOLDER)

    assert () == loaded.problems
    assert [] == [picture.key for picture in value_of(loaded) if picture.words is None]
