import pytest

from generator.model.picture import Picture


@pytest.mark.parametrize(
    ("path", "key", "route"),
    [
        ("content/pictures/phone.svg", "phone", "/pictures/phone.svg"),
        ("content/pictures/people/judge.svg", "judge", "/pictures/people/judge.svg"),
        ("content/pictures/months-12.svg", "months-12", "/pictures/months-12.svg"),
    ],
)
def test_names(path: str, key: str, route: str) -> None:
    """A picture is known by its file's name without the ending, and is published below /pictures/."""
    picture = Picture(path=path, data=b"")

    assert (key, route) == (picture.key, picture.route)
