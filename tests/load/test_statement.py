from datetime import date

from generator.load.statement import load_statement
from generator.model.problem import Code
from generator.model.source_files import STATEMENT_FILE
from generator.model.statement import Compliance, Reason
from tests.builders import both
from tests.sandbox import SITES, SiteSandbox


def test_everything_is_read() -> None:
    """Every part of a statement is read, with the place of each issue and each check."""
    loaded = load_statement(SITES / "everything")

    assert () == loaded.problems
    statement = loaded.value
    assert statement is not None
    assert ("notices", Compliance.PARTIALLY, True) == (statement.section, statement.status, statement.public_body)
    assert [Reason.NON_COMPLIANCE, Reason.BURDEN, Reason.OUT_OF_SCOPE] == [issue.reason for issue in statement.issues]
    assert ["1.1.1", "1.2.2", ""] == [issue.criterion for issue in statement.issues]
    assert [date(2027, 5, 21), None, None] == [issue.fix_by for issue in statement.issues]
    assert [date(2026, 11, 20), None] == [check.done for check in statement.checks]
    assert both("Voice control", "Rheoli â’r llais") == statement.checks[1].what
    assert (12, 5) == (statement.issues[0].place.line, statement.issues[0].place.column)


def test_a_site_without_a_statement(site: SiteSandbox) -> None:
    """A site without the file has no statement and is told so."""
    site.remove(STATEMENT_FILE)
    loaded = load_statement(site.root)

    assert loaded.value is None
    assert [Code.STATEMENT_MISSING] == [problem.code for problem in loaded.problems]


def test_missing_parts(site: SiteSandbox) -> None:
    """Each part that the model statement has and the file has not is named, in either language."""
    lines = site.read(STATEMENT_FILE).splitlines(keepends=True)
    kept = [line for line in lines if not line.startswith(("feedback", "tested:", "method", "issues"))]
    site.write(STATEMENT_FILE, "".join(kept).replace(', cy: "profi eto"', ""))
    loaded = load_statement(site.root)

    assert loaded.value is None
    named = sorted(problem.message for problem in loaded.problems if problem.code is Code.MISSING_KEY)
    expected = [f"“{key}” is missing" for key in ("cy", "feedback", "issues", "method", "tested")]
    assert expected == named


def test_choices(site: SiteSandbox) -> None:
    """The status, the version and the level are those that there are."""
    text = site.read(STATEMENT_FILE).replace("fully", "mostly").replace('"2.2"', '"2.3"').replace("AA", "AAAA")
    loaded = load_statement(site.write(STATEMENT_FILE, text).root)

    assert [Code.BAD_CHOICE] * 3 == [problem.code for problem in loaded.problems]


def test_a_broken_statement_is_not_called_missing(site: SiteSandbox) -> None:
    """What is wrong with the file is told once: a link to its page is not called unknown as well."""
    site.write(STATEMENT_FILE, "a: b\n")
    for language in ("en", "cy"):
        home = f"content/{language}/home.md"
        site.write(home, site.read(home).replace("---\n\n", "related: [accessibility]\n---\n\n"))

    assert {"missing-key", "unknown-key"} == set(site.codes())
