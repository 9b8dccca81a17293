from pathlib import Path

import pytest

from generator.check.easy import check_easy_page_alone, check_easy_read
from generator.model.language import Language
from generator.model.problem import Problem
from tests.builders import easy_body, easy_page
from tests.told import everything, of_content, of_pages, written

GOOD = Path(__file__).resolve().parent
"""Where the lists of good sentences lie: everyday Easy Read about health, voting, homes, buses, money and more.

They are not from our pages, and were written before the rules had seen them.
"""


def alarms(language: Language) -> tuple[int, list[Problem]]:
    """How many good sentences there are in a language, and what is told of them."""
    lines = (GOOD / f"good_sentences.{language}.txt").read_text(encoding="utf-8").splitlines()
    page = easy_page(easy_body(*lines), language)
    site = written(page)
    pages = ("easy-no-full-page", "easy-too-long", "easy-same-picture")
    return len(lines), [
        p
        for p in (*of_pages(site, check_easy_page_alone), *of_content(site, check_easy_read))
        if p.code.code not in pages
    ]


@pytest.mark.parametrize(("language", "most"), [(Language.EN, 3), (Language.CY, 2)])
def test_good_sentences_pass(language: Language, most: int) -> None:
    """Of a hundred good sentences, at most three English and two Welsh ones raise any alarm."""
    count, problems = alarms(language)
    sentences = {problem.place.line for problem in problems}

    assert count >= 150
    assert len(sentences) <= most * count / 100, [problem.message for problem in problems]


def test_every_rule_is_asked() -> None:
    """The rules about pages, pictures, sentences and hard words are all part of the check of a site's content."""
    page = easy_page(easy_body("It’s **here**.", "A dog barks.", "You can ask."))
    codes = {problem.code.code for problem in everything(written(page))}

    assert {"easy-no-full-page", "easy-same-picture", "easy-short-form", "easy-unlisted-word"} <= codes
