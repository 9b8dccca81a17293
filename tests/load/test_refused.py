import pytest
from hypothesis import given

from generator.load.lines import Lines
from generator.load.refused import plain_fault, refused
from generator.model.problem import Code
from tests.builders import prose
from tests.test_any_text import MARKDOWN, UNHURRIED

SIGN = Code.UNSUPPORTED_MARKDOWN


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("**Who** can help?", SIGN),
        ("Who _can_ help?", SIGN),
        ("<b>Who</b> can help?", Code.RAW_HTML),
        ("Fees of &pound;20", SIGN),
        ("[Who](a.md) can help?", SIGN),
        (r"Who \* can help?", SIGN),
        ("Who `can` help?", SIGN),
        ("Who can help? {#help}", SIGN),
    ],
)
def test_plain_words(words: str, code: Code) -> None:
    """A title has no signs but marks of language: they would show as they stand."""
    fault = plain_fault(words)

    assert fault
    assert code is fault[0]


@pytest.mark.parametrize("words", ["Who can help?", "Ask [Social Work England]{en}", "5 * 3 & more", "Who’s who: a–z"])
def test_plain_words_that_are_right(words: str) -> None:
    """Words of any other kind may be a title."""
    assert plain_fault(words) is None


@UNHURRIED
@given(MARKDOWN)
def test_any_text_is_looked_through(text: str) -> None:
    """Looking for signs ends without a fault, and tells every one inside the text."""
    lines = text.split("\n")

    for problem in refused(text, Lines(prose(text))):
        assert 1 <= problem.place.column <= len(lines[problem.place.line - 1]) + 1
