from collections.abc import Callable
from datetime import date

import pytest

from generator import check
from generator.check import CONTENT_RULES, PAGE_RULES, check_content, check_page, check_plan
from generator.model.language import Language
from generator.model.page_kind import PageKind
from generator.model.problem import Code, Problem
from generator.model.source_files import CONTACTS_FILE, FACTS_FILE, GLOSSARY_FILE, PICTURES_FILE
from generator.plan import plan_site
from tests.builders import TODAY, content, context, source_page, twins
from tests.told import everything, written


def test_every_rule_is_run_on_content() -> None:
    """What is wrong with twins, facts, links, words, dates and names is told in one run."""
    english = source_page(
        "factsheets/a",
        Language.EN,
        "[here](gone.md) within 3 days",
        contacts=("x",),
        review_by=date(2026, 1, 1),
        kind=PageKind.GUIDE,
    )
    welsh = source_page("factsheets/a", Language.CY, "You can ask the court for the report.", matches="x")
    problems = everything(written(english, welsh))

    assert {
        Code.SETTING_DIFFERS,
        Code.FACT_DIFFERS,
        Code.MISSING_PAGE,
        Code.UNCLEAR_LINK,
        Code.WRONG_LANGUAGE,
        Code.STALE_TRANSLATION,
        Code.REVIEW_OVERDUE,
        Code.UNKNOWN_CONTACT,
        Code.FILE_MISSING,
    } == {problem.code for problem in problems}


def test_the_plan_is_checked() -> None:
    """Addresses are checked on the plan."""
    pages = (*twins("factsheets/a", slug="same"), *twins("factsheets/b", slug="same"))

    assert [Code.ADDRESS_TAKEN] * 2 == [problem.code for problem in check_plan(plan_site(content(*pages)))]


@pytest.mark.parametrize("path", [CONTACTS_FILE, FACTS_FILE, GLOSSARY_FILE, PICTURES_FILE])
def test_rules_that_need_a_broken_file_are_silent(monkeypatch: pytest.MonkeyPatch, path: str) -> None:
    """A rule that needs a shared file is not asked when that file could not be loaded; all others are."""
    asked: list[object] = []

    def noted(rule: object) -> Callable[[object, object], tuple[Problem, ...]]:
        def note(*_: object) -> tuple[Problem, ...]:
            asked.append(rule)
            return ()

        return note

    rules = (*PAGE_RULES, *CONTENT_RULES)
    for name, table in (("PAGE_RULES", PAGE_RULES), ("CONTENT_RULES", CONTENT_RULES)):
        monkeypatch.setattr(check, name, tuple((noted(rule), needed) for rule, needed in table))
    check_page(source_page(), context(broken=(path,)))
    check_content(content(broken=(path,)), TODAY)

    assert [rule for rule, needed in rules if path not in needed] == asked
    assert len(asked) < len(rules)
