from datetime import date
from typing import Any

import pytest

from generator.check.freshness import check_freshness, check_security, is_stale
from generator.model.config import Security
from generator.model.content import Content, SourcePage
from generator.model.language import Language
from generator.model.problem import Code
from tests.builders import TODAY, config, content, source_page

DIGEST = "digest of content/en/home.md"


def pair(**changes: Any) -> tuple[SourcePage, SourcePage]:
    """Twins whose translation is in step; changes are made to the Welsh header."""
    return source_page("home", Language.EN), source_page("home", Language.CY, **{"matches": DIGEST, **changes})


def codes(site: Content) -> list[Code]:
    """What is out of date."""
    return [problem.code for problem in (*check_freshness(site, TODAY), *check_security(site, TODAY))]


@pytest.mark.parametrize(
    ("matches", "expected"),
    [(DIGEST, []), ("", [Code.UNRECORDED_TRANSLATION]), ("another", [Code.STALE_TRANSLATION])],
)
def test_translations(matches: str, expected: list[Code]) -> None:
    """A translation records the text it was made from, and is stale when that has changed."""
    english, welsh = pair(matches=matches)
    site = content(english, welsh)

    assert expected == codes(site)
    assert [expected == [Code.STALE_TRANSLATION]] == [is_stale(pair) for pair in site.twins()]


@pytest.mark.parametrize("changes", [{"matches": ""}, {"matches": "another"}, {"review_by": date(2026, 11, 20)}])
def test_a_release_does_not_wait_for_drafts(changes: dict[str, Any]) -> None:
    """Of a page that no reader gets, neither a record nor a review is asked."""
    drafts = (source_page("home", Language.EN, draft=True), pair(**changes, draft=True)[1])

    assert [] == codes(content(*drafts))


def test_a_welsh_source() -> None:
    """Where Welsh was written first, the English page is the translation."""
    english = source_page("home", Language.EN, source_language=Language.CY, matches="digest of content/cy/home.md")
    welsh = source_page("home", Language.CY, source_language=Language.CY)

    assert [] == codes(content(english, welsh))


@pytest.mark.parametrize(
    ("due", "expected"),
    [(date(2026, 11, 20), [Code.REVIEW_OVERDUE]), (TODAY, []), (date(2026, 11, 22), [])],
    ids=["yesterday", "today", "tomorrow"],
)
def test_reviews(due: date, expected: list[Code]) -> None:
    """A review is overdue on the day after its day."""
    assert expected == codes(content(*pair(review_by=due)))


@pytest.mark.parametrize(
    ("expires", "expected"), [(date(2026, 11, 20), [Code.SECURITY_EXPIRED]), (TODAY, [])], ids=["yesterday", "today"]
)
def test_security(expires: date, expected: list[Code]) -> None:
    """The facts of security.txt run out."""
    told = Security(contact="mailto:a@b.org", expires=expires)

    assert expected == codes(content(*pair(), config=config(security=told)))
