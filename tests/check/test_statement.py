from datetime import date, timedelta
from typing import Any

import pytest

from generator.check.statement import check_statement
from generator.model.problem import Code
from generator.model.statement import Compliance, KnownIssue, ManualCheck, Reason
from tests.builders import TODAY, both, content, place, section, statement
from tests.builders import config as site_config

DAY = timedelta(days=1)
ISSUE = KnownIssue(
    what=both("A plan", "Cynllun"),
    reason=Reason.NON_COMPLIANCE,
    criterion="1.1.1",
    alternative=both("Ring", "Ffoniwch"),
    fix_by=date(2027, 5, 21),
    place=place(),
)
OPEN = ManualCheck(what=both("Speech", "Lleferydd"), done=None, result=both("Not yet", "Dim eto"), place=place())
DONE = ManualCheck(what=both("Speech", "Lleferydd"), done=TODAY, result=both("Good", "Da"), place=place())


def issue(**changes: Any) -> KnownIssue:
    """A known issue that breaks no rule, but for the changes."""
    values = {name: getattr(ISSUE, name) for name in KnownIssue.__dataclass_fields__}
    return KnownIssue(**{**values, **changes})


def codes(**changes: Any) -> list[Code]:
    """What is wrong with a sound statement after these changes."""
    site = content(statement=statement(**changes), config=site_config(sections=(section(),)))
    return [problem.code for problem in check_statement(site, TODAY)]


def test_no_statement() -> None:
    """A site without a statement is not this rule's business."""
    assert [] == list(check_statement(content(), TODAY))


@pytest.mark.parametrize(
    ("age", "expected"), [(0, []), (365, []), (366, []), (367, [Code.STATEMENT_OLD]), (800, [Code.STATEMENT_OLD])]
)
def test_age(age: int, expected: list[Code]) -> None:
    """A statement that was last reviewed over a year ago is an error, leap years counted."""
    day = TODAY - age * DAY

    assert expected == codes(reviewed=day, tested=day, prepared=day)


@pytest.mark.parametrize(
    "changes",
    [
        {"reviewed": TODAY + DAY},
        {"reviewed": TODAY - DAY},
        {"reviewed": TODAY - DAY, "tested": TODAY - DAY},
        {"reviewed": TODAY - DAY, "prepared": TODAY - DAY},
    ],
    ids=["review in the future", "test and preparation after it", "preparation after it", "test after it"],
)
def test_days_in_order(changes: dict[str, date]) -> None:
    """The review has been made, and after the test and the preparation."""
    assert {Code.STATEMENT_CLAIM} == set(codes(**changes))


def test_a_check_after_the_review() -> None:
    """A check made after the review is in no reviewed statement."""
    before = TODAY - DAY

    assert [Code.STATEMENT_CLAIM] == codes(reviewed=before, tested=before, prepared=before, checks=(DONE,))


@pytest.mark.parametrize(
    ("status", "issues", "checks", "expected"),
    [
        (Compliance.FULLY, (), (), []),
        (Compliance.FULLY, (), (DONE,), []),
        (Compliance.FULLY, (issue(reason=Reason.OUT_OF_SCOPE, criterion="", fix_by=None),), (), []),
        (Compliance.FULLY, (ISSUE,), (), [Code.STATEMENT_CLAIM]),
        (Compliance.FULLY, (issue(reason=Reason.BURDEN),), (), [Code.STATEMENT_CLAIM]),
        (Compliance.FULLY, (), (OPEN,), [Code.STATEMENT_CLAIM]),
        (Compliance.PARTIALLY, (), (OPEN,), []),
        (Compliance.PARTIALLY, (ISSUE,), (), []),
        (Compliance.PARTIALLY, (), (DONE,), [Code.STATEMENT_CLAIM]),
        (Compliance.NOT, (), (), [Code.STATEMENT_CLAIM]),
        (Compliance.NOT, (ISSUE,), (OPEN,), []),
    ],
)
def test_status(
    status: Compliance, issues: tuple[KnownIssue, ...], checks: tuple[ManualCheck, ...], expected: list[Code]
) -> None:
    """Full compliance is claimed without issues and open checks alone, and less is claimed with some alone."""
    assert expected == codes(status=status, issues=issues, checks=checks)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"criterion": ""}, [Code.MISSING_KEY]),
        ({"fix_by": None}, [Code.MISSING_KEY]),
        ({"reason": Reason.BURDEN, "fix_by": None}, []),
        ({"reason": Reason.BURDEN, "criterion": "", "fix_by": None}, [Code.MISSING_KEY]),
        ({"reason": Reason.OUT_OF_SCOPE, "criterion": "", "fix_by": None}, [Code.STATEMENT_CLAIM]),
        ({"criterion": "4.1.1"}, [Code.STATEMENT_CLAIM]),
        ({"criterion": "1.4.6"}, [Code.STATEMENT_CLAIM]),
        ({"fix_by": TODAY}, []),
        ({"fix_by": TODAY - DAY}, [Code.STATEMENT_PROMISE]),
    ],
)
def test_issues(changes: dict[str, Any], expected: list[Code]) -> None:
    """An issue names a criterion of the level aimed at, and a day that is still to come."""
    assert expected == codes(status=Compliance.PARTIALLY, issues=(issue(**changes),))


def test_section() -> None:
    """The page of the statement stands in a section that there is, or in none."""
    assert [] == codes(section="")
    assert [] == codes(section="factsheets")
    assert [Code.UNKNOWN_SECTION] == codes(section="notices")
