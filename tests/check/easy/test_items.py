import pytest

from generator.check.easy.items import check_easy_items
from generator.model.language import Language
from generator.model.problem import Code, Problem
from tests.builders import easy_body, easy_page


def told(*items: str, language: Language = Language.EN) -> list[Problem]:
    """What is told of a page with these items."""
    text = easy_page(easy_body(*items), language).easy_read
    return list(check_easy_items(text)) if text else []


@pytest.mark.parametrize(
    "items",
    [
        ("You can ring.", "If you are late, say why."),
        ("Are you late? Say why.", "Were you ill? Say so."),
        ("You can ask: why? That is allowed.",),
    ],
)
def test_one_question_at_most(items: tuple[str, ...]) -> None:
    """E31: an item with one question or none is left alone, however many the page has."""
    assert [] == told(*items)


@pytest.mark.parametrize("language", Language)
def test_several_questions(language: Language) -> None:
    """E31: the second question beside one picture is told at its place."""
    (problem,) = told("You can ring.", "Are you late? Is it **far**? Say why.", language=language)

    assert (Code.EASY_QUESTIONS, 5, 15) == (problem.code, problem.place.line, problem.place.column)
