import pytest

from generator.suggest import nearest


@pytest.mark.parametrize(
    ("word", "known", "expected"),
    [
        ("summry", ["title", "summary"], "did you mean “summary”?"),
        ("zzz", ["title", "summary"], "use one of: title, summary"),
        ("zzz", [f"key-{n}" for n in range(20)], "check the spelling"),
        ("zzz", [], "check the spelling"),
    ],
)
def test_nearest(word: str, known: list[str], expected: str) -> None:
    """A near miss is offered the right word; else a few words are all named, and many are not."""
    assert expected == nearest(word, known)
