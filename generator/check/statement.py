"""The accessibility statement claims what it can show, and is not old."""

from collections.abc import Iterator
from datetime import date, timedelta

from generator.model.content import Content
from generator.model.problem import Code, Place, Problem
from generator.model.statement import AccessibilityStatement, Compliance, KnownIssue, Reason
from generator.model.wcag import CRITERIA, WCAG_VERSION, ConformanceLevel

LONGEST_AGE = timedelta(days=366)
"""A statement is reviewed at least once a year."""
_LEVELS = tuple(ConformanceLevel)


def check_statement(content: Content, today: date) -> Iterator[Problem]:
    """A statement that is too old, contradicts itself, lacks a part, or stands in a section that is not there."""
    statement = content.statement
    if statement is None:
        return
    sections = [section.key for section in content.config.sections]
    if statement.section and statement.section not in sections:
        yield Problem(
            place=statement.places["section"],
            code=Code.UNKNOWN_SECTION,
            message=f"there is no section “{statement.section}” for the accessibility statement",
            hint=f"write one of: {', '.join(sections)}; or leave the key out",
        )
    yield from _days(statement, today)
    yield from _status(statement)
    for issue in statement.issues:
        yield from _issue(issue, statement.level)
        if issue.fix_by and issue.fix_by < today:
            yield Problem(
                place=issue.place,
                code=Code.STATEMENT_PROMISE,
                message=f"this was to be put right by {issue.fix_by.isoformat()}",
                hint="take it out if it is put right, or write a day that can be kept",
            )


def _days(statement: AccessibilityStatement, today: date) -> Iterator[Problem]:
    reviewed = statement.reviewed.isoformat()
    if today - statement.reviewed > LONGEST_AGE:
        yield Problem(
            place=statement.places["reviewed"],
            code=Code.STATEMENT_OLD,
            message=f"the accessibility statement was last reviewed on {reviewed}, over a year ago",
            hint="test the site again, correct what the statement says, then write the new days",
        )
        return  # The other days follow it.
    if statement.reviewed > today:
        yield _claim(
            statement.places["reviewed"], "the day in “reviewed” has not come yet", "write the day of the review"
        )
    days = (("tested", statement.tested), ("prepared", statement.prepared))
    late = [(statement.places[key], f"the day in “{key}” is") for key, day in days if day > statement.reviewed]
    late += [
        (check.place, "this check is") for check in statement.checks if check.done and check.done > statement.reviewed
    ]
    if len(late) > 1:
        late = [(statement.places["reviewed"], f"{len(late)} other days are")]  # Rather this day is wrong.
    for place, what in late:
        yield _claim(place, f"{what} later than the review", "review the statement after the last test")


def _status(statement: AccessibilityStatement) -> Iterator[Problem]:
    place = statement.places["status"]
    failing = any(issue.reason is not Reason.OUT_OF_SCOPE for issue in statement.issues)
    open_checks = any(check.done is None for check in statement.checks)
    if statement.status is Compliance.FULLY and failing:
        yield _claim(place, "a site with a known issue is not fully compliant", "write “partially”")
    elif statement.status is Compliance.FULLY and open_checks:
        yield _claim(place, "a site with a check that nobody has made is not fully compliant", "write “partially”")
    elif statement.status is not Compliance.FULLY and not failing and not open_checks:
        hint = "add to “issues” what is not compliant, or write “fully”"
        yield _claim(place, f"“{statement.status}” is claimed, and nothing shows why", hint)


def _issue(issue: KnownIssue, level: ConformanceLevel) -> Iterator[Problem]:
    if issue.reason is not Reason.OUT_OF_SCOPE and not issue.criterion:
        yield _missing(issue.place, "criterion", "write the number of the criterion that it fails, as in 1.4.10")
    if issue.reason is Reason.NON_COMPLIANCE and not issue.fix_by:
        yield _missing(issue.place, "fix_by", "write the day by which it will be put right")
    if not issue.criterion:
        return
    criterion = CRITERIA.get(issue.criterion)
    if criterion is None:
        message = f"WCAG {WCAG_VERSION} has no success criterion “{issue.criterion}”"
        yield _claim(issue.place, message, "write its number as in 1.4.10")
    elif _LEVELS.index(criterion.level) > _LEVELS.index(level):
        message = (
            f"the criterion {issue.criterion} is of level {criterion.level}, and the site is measured against {level}"
        )
        yield _claim(issue.place, message, "take it out, or name the criterion of a lower level that it fails too")


def _missing(place: Place, key: str, hint: str) -> Problem:
    return Problem(place=place, code=Code.MISSING_KEY, message=f"“{key}” is missing", hint=hint)


def _claim(place: Place, message: str, hint: str) -> Problem:
    return Problem(place=place, code=Code.STATEMENT_CLAIM, message=message, hint=hint)
