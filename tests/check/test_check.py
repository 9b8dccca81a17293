from datetime import date

from generator.check import check_content, check_output, check_plan
from generator.model.language import Language
from generator.model.problem import Code
from generator.model.site import OutputFile
from generator.plan import plan_site
from tests.builders import TODAY, content, source_page, twins


def test_every_rule_is_run_on_content() -> None:
    """What is wrong with twins, facts, links, words, dates and names is told in one run."""
    english = source_page(
        "factsheets/a", Language.EN, "[here](gone.md) within 3 days", contacts=("x",), review_by=date(2026, 1, 1)
    )
    welsh = source_page("factsheets/a", Language.CY, "## Pennawd\n\nYou can ask the court for the report.", matches="x")
    problems = check_content(content(english, welsh), TODAY, contacts_broken=False)

    assert {
        Code.SETTING_DIFFERS,
        Code.HEADING_DIFFERS,
        Code.FACT_DIFFERS,
        Code.MISSING_PAGE,
        Code.UNCLEAR_LINK,
        Code.WRONG_LANGUAGE,
        Code.STALE_TRANSLATION,
        Code.REVIEW_OVERDUE,
        Code.UNKNOWN_CONTACT,
        Code.FILE_MISSING,
    } == {problem.code for problem in problems}


def test_plan_and_output_are_checked() -> None:
    """Addresses are checked on the plan, and finished pages on the files."""
    pages = (*twins("factsheets/a", slug="same"), *twins("factsheets/b", slug="same"))
    page = OutputFile(path="en/index.html", data=b"<html lang='en'></html>")

    assert [Code.ADDRESS_TAKEN] * 2 == [problem.code for problem in check_plan(plan_site(content(*pages)))]
    assert [Code.OUTPUT_HEADING] == [problem.code for problem in check_output((page,), "")]
