import pytest

from generator.load.lines import Lines
from generator.load.refused import refused
from generator.model.problem import Code, Place
from tests.builders import prose


def told(text: str) -> list[tuple[Code, Place]]:
    """What a text holds that our Markdown does not have."""
    return [(problem.code, problem.place) for problem in refused(text, Lines(prose(text)))]


@pytest.mark.parametrize("text", ["a & b", "AT&T; and more", "5 < 6", "{name}", "a - b"])
def test_left_alone(text: str) -> None:
    """Signs that mean nothing in any dialect are words."""
    assert [] == told(text)


@pytest.mark.parametrize("sign", ["&pound;", "&#163;", "&#xA3;", "&nbsp;"])
def test_signs_of_html(sign: str) -> None:
    """A sign is written as itself, never as HTML spells it."""
    assert [Code.UNSUPPORTED_MARKDOWN] == [code for code, _ in told(f"It costs {sign}20.")]
