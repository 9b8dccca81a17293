import pytest

from generator.text.suggest import closest, cut_off, nearest, nearest_there


@pytest.mark.parametrize(
    ("word", "known", "expected"),
    [
        ("summry", ["title", "summary"], "did you mean “summary”?"),
        ("zzz", ["title", "summary"], "use one of: title, summary"),
        ("zzz", [f"key-{n}" for n in range(20)], "check the spelling"),
        ("zzz", [], "check the spelling"),
        ("pswo", ["phso", "psow"], "did you mean “psow”?"),
        ("fact-sheets/phso", ["factsheets/phso"], "did you mean “factsheets/phso”?"),
        ("guides/phso", ["factsheets/phso", "factsheets/psow"], "did you mean “factsheets/phso”?"),
        ("factsheets/phsso.md", ["factsheets/phso.md", "factsheets/psow.md"], "did you mean “factsheets/phso.md”?"),
    ],
)
def test_nearest(word: str, known: list[str], expected: str) -> None:
    """A near miss is offered the right word; else a few words are all named, and many are not."""
    assert expected == nearest(word, known)


@pytest.mark.parametrize(
    ("gone", "other"),
    [
        ("factsheets/phso", "factsheets/psow"),
        ("outcomes/psow-late", "outcomes/phso-late"),
        ("outcomes/jcio-late", "outcomes/jaco-late"),
        ("outcomes/lgsco-can", "outcomes/lgsco-late"),
        ("factsheets/cafcass", "factsheets/cafcass-cymru"),
        ("factsheets/council-wales", "factsheets/council-england"),
        ("guides/stage-1", "guides/stage-2"),
        ("sra", "bsb"),
    ],
)
def test_another_body_is_not_offered(gone: str, other: str) -> None:
    """A page that is gone does not get that of another body, however alike the names look."""
    assert "check the spelling" == nearest(gone, [other, *(f"key-{n}" for n in range(20))])


def test_closest() -> None:
    """The word that was meant is given alone, whatever its capitals, and nothing when none is near."""
    assert "title" == closest("titel", ["title", "summary"]) == closest("Title", ["title", "summary"])
    assert "" == closest("weight", ["title", "summary"])


def test_a_very_long_word_is_like_no_other() -> None:
    """A word of a hundred thousand letters is told apart by its length, in no time."""
    assert "" == closest("a" * 100_000, ["title", "a" * 50_000, "summary"])


def test_what_is_left_out_is_not_misspelt() -> None:
    """Of a page in a folder that the site leaves out, that is said; of any other, the nearest."""
    known = ["easy-read/damp", "factsheets/damp"]

    assert "“without” in site_config.yml leaves “guides” out" in nearest_there("guides/damp", known, ("guides",))
    assert "did you mean “factsheets/damp”?" == nearest_there("factsheets/danp", known, ("guides",))


def test_what_stands_as_a_key_without_a_value() -> None:
    """A known word with others behind it lost its colon; anything else belongs to the words before a comma."""
    assert "a colon is missing: write “cy: Cymorth”" == cut_off("cy Cymorth", ("en", "cy"))
    assert "a comma ends the words before it" in cut_off("or more", ("en", "cy"))
    assert "a comma ends the words before it" in cut_off("cy", ("en", "cy"))
