"""``content/accessibility.yml`` → the accessibility statement."""

from typing import Literal

from generator.load.contact_shapes import Words
from generator.load.fields import Day, Filled, Flag, Slug, as_pair
from generator.load.files import SiteFolder
from generator.load.made_pages import Slugs
from generator.load.shape_files import read_shape
from generator.load.shapes import Shape
from generator.load.yaml_nodes import Document
from generator.model.loaded import Loaded
from generator.model.problem import Code, Place, Problem
from generator.model.source_files import STATEMENT_FILE
from generator.model.statement import AccessibilityStatement, Compliance, KnownIssue, ManualCheck, Reason
from generator.model.wcag import ConformanceLevel


class GuidelinesShape(Shape):
    """Which guidelines the site is measured against."""

    version: Literal["2.2"]
    level: ConformanceLevel


class IssueShape(Shape):
    """Something that not everybody can use."""

    what: Words
    reason: Reason
    criterion: Filled | None = None
    alternative: Words
    fix_by: Day | None = None


class CheckShape(Shape):
    """Something that a person has to check."""

    what: Words
    done: Day | None = None
    result: Words


class StatementShape(Shape):
    """The whole file."""

    section: Slug | None = None
    slug: Slugs
    title: Words
    summary: Words
    wcag: GuidelinesShape
    status: Compliance
    public_body: Flag
    works: tuple[Words, ...]
    feedback: Words
    issues: tuple[IssueShape, ...]
    checks: tuple[CheckShape, ...]
    improvements: tuple[Words, ...]
    prepared: Day
    reviewed: Day
    tested: Day
    tested_by: Words
    method: Words


def load_statement(root: SiteFolder) -> Loaded[AccessibilityStatement]:
    """Load the statement. A site without one is told so."""
    if not (root / STATEMENT_FILE).exists():
        problem = Problem(
            place=Place(path=STATEMENT_FILE),
            code=Code.STATEMENT_MISSING,
            message="the site has no accessibility statement",
            hint="write content/accessibility.yml, as docs/writing.md shows",
        )
        return Loaded(value=None, problems=(problem,))
    file = read_shape(root, STATEMENT_FILE, StatementShape, "the accessibility statement")
    value = _statement(file.value, file.document) if file.value else None
    return Loaded(value=value, problems=file.problems)


def _statement(shape: StatementShape, document: Document) -> AccessibilityStatement:
    return AccessibilityStatement(
        section=shape.section or "",
        slug=as_pair(shape.slug),
        title=as_pair(shape.title),
        summary=as_pair(shape.summary),
        level=shape.wcag.level,
        status=shape.status,
        public_body=shape.public_body,
        works=tuple(as_pair(words) for words in shape.works),
        feedback=as_pair(shape.feedback),
        issues=tuple(
            KnownIssue(
                what=as_pair(issue.what),
                reason=issue.reason,
                criterion=issue.criterion or "",
                alternative=as_pair(issue.alternative),
                fix_by=issue.fix_by,
                place=document.value_place(f"issues.{number}"),
            )
            for number, issue in enumerate(shape.issues)
        ),
        checks=tuple(
            ManualCheck(
                what=as_pair(check.what),
                done=check.done,
                result=as_pair(check.result),
                place=document.value_place(f"checks.{number}"),
            )
            for number, check in enumerate(shape.checks)
        ),
        improvements=tuple(as_pair(words) for words in shape.improvements),
        prepared=shape.prepared,
        reviewed=shape.reviewed,
        tested=shape.tested,
        tested_by=as_pair(shape.tested_by),
        method=as_pair(shape.method),
        places={**document.keys, **document.values},
    )
