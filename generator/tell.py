"""How results are told: to a person as text, to a program as JSON. Nothing is printed here."""

import os
from collections.abc import Mapping
from pathlib import Path

from generator.build import Report, is_error
from generator.model.language import Language
from generator.model.problem import Problem
from generator.quotes import fact_words
from generator.status import FactStatus, FileStatus, PageStatus, SiteStatus
from generator.visible import visible

MOST_SHOWN = 100
_LANGUAGES = {Language.EN: "English", Language.CY: "Welsh"}


def _severity(problem: Problem, *, release: bool) -> str:
    return "error" if is_error(problem.code, release=release) else "warning"


def problem_text(problem: Problem, *, release: bool) -> str:
    """A problem as editors and terminals read it: one line, then the hint."""
    severity = _severity(problem, release=release)
    told = f"{visible(str(problem.place))}: {severity}: {visible(problem.message)} [{problem.code.code}]"
    return f"{told}\n    hint: {visible(problem.hint)}"


def report_json(report: Report) -> dict[str, object]:
    """What a build did, as the contract of ``--format json`` has it."""
    return {
        "problems": [
            {
                "path": problem.place.path,
                "line": problem.place.line,
                "column": problem.place.column,
                "code": problem.code.code,
                "severity": _severity(problem, release=report.release),
                "message": problem.message,
                "hint": problem.hint,
            }
            for problem in report.problems
        ],
        "published": report.published,
        "pages": {language.value: count for language, count in report.pages},
        "files": report.files,
        "seconds": round(report.seconds, 3),
    }


def report_text(report: Report, *, write: bool) -> str:
    """What a build did, for a person: the problems, then what was built and where to read it."""
    shown = sorted(report.problems, key=lambda problem: not is_error(problem.code, release=report.release))[:MOST_SHOWN]
    shown.sort(key=lambda problem: problem.sort_key)
    lines = [problem_text(problem, release=report.release) for problem in shown]
    if len(report.problems) > MOST_SHOWN:
        lines.append(f"… and {len(report.problems) - MOST_SHOWN} more")
    lines.append(_outcome(report, write=write))
    return "\n".join(lines)


def _outcome(report: Report, *, write: bool) -> str:
    errors = len(report.errors)
    warnings = len(report.problems) - errors
    counts = f"{_count(errors, 'error')}, {_count(warnings, 'warning')}"
    if errors:
        kept = "; nothing was published, and the site that was there is untouched" if write else ""
        return f"{counts}{kept}"
    pages = " and ".join(f"{count} pages in {_LANGUAGES[language]}" for language, count in report.pages)
    lines = [f"{pages}, {report.files} files, {counts}, {report.seconds:.1f} seconds"]
    if report.heaviest:
        weights = ", ".join(f"{w.kind} {w.octets / 1024:.1f} KB in {w.files} files" for w in report.heaviest)
        lines.append(f"The heaviest pages, compressed, with all that they fetch: {weights}")
    if report.unreviewed:
        lines.append(f"{_count(report.unreviewed, 'translation')} checked by no second person yet (guidance status)")
    if report.published and report.output:
        told = "Published" if report.changed else "Nothing has changed in"
        lines.append(f"{told} {near(report.output)}. To read it, open {near(report.output / 'index.html')}")
    return "\n".join(lines)


def rollback_text(output: Path, *, changed: int, back: int, gone: int) -> str:
    """What going back to an earlier site did, in files, and what can be done next."""
    return (
        f"{near(output)} holds again the site that was published before the last: {_count(changed, 'file')} changed, "
        f"{back} back, {gone} gone\nTo undo this, run it once more. The next build publishes the texts as they are now."
    )


def _count(number: int, noun: str, nouns: str = "") -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {nouns or noun + 's'}"


def near(path: Path) -> str:
    """The path as seen from where the command was given."""
    return visible(os.path.relpath(path))


def site_status_json(found: SiteStatus) -> Mapping[str, object]:
    """The state of a site, for a program."""
    return {
        "pages": [status_json(page) for page in found.pages],
        "facts": [fact_json(fact) for fact in found.facts],
        "files": [file_json(file) for file in found.files],
    }


def site_status_text(found: SiteStatus) -> str:
    """The state of a site, for a person: what cannot be read, the pages, the facts to check, the files."""
    parts = [problem_text(problem, release=False) for problem in found.problems]
    parts.append(status_text(found.pages))
    parts += [facts_text(found.facts)] if found.facts else []
    parts += [files_text(found.files)] if found.files else []
    return "\n".join(parts)


def status_json(page: PageStatus) -> Mapping[str, object]:
    """The state of a page, for a program."""
    return {
        "key": page.key,
        "missing": page.missing.value if page.missing else None,
        "draft": page.draft,
        "translation": page.translation,
        "translator": page.translator,
        "reviewer": page.reviewer,
        "review_by": page.review_by.isoformat() if page.review_by else None,
        "overdue": page.overdue,
        "easy_read": page.easy_read,
    }


def status_text(pages: tuple[PageStatus, ...]) -> str:
    """The state of every page, as a table for a person."""
    rows: list[tuple[str, ...]] = [("PAGE", "LANGUAGES", "TRANSLATION", "CHECKED BY", "REVIEW BY", "EASY READ")]
    for page in pages:
        languages = f"no {_LANGUAGES[page.missing]}" if page.missing else "both"
        due = page.review_by.isoformat() if page.review_by else "no date"
        rows.append(
            (
                page.key + (" (draft)" if page.draft else ""),
                languages,
                page.translation,
                page.reviewer or "nobody yet",
                due + (" OVERDUE" if page.overdue else ""),
                "yes" if page.easy_read else "no",
            )
        )
    rows = [tuple(visible(cell) for cell in row) for row in rows]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    table = "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )
    unchecked = sum(not page.reviewer and not page.missing for page in pages)
    return f"{table}\n\n{len(pages)} pages, {unchecked} whose translation no second person has checked"


def file_json(status: FileStatus) -> Mapping[str, object]:
    """A photograph or a file to download, for a program."""
    file = status.file
    return {
        "path": file.path,
        "kind": file.kind.value,
        "size": file.size,
        "language": file.language.value if file.language else None,
        "alone": bool(status.alone),
        "pages": list(status.pages),
    }


def files_text(files: tuple[FileStatus, ...]) -> str:
    """The photographs and files to download, each with its size and the pages that lead to it."""
    lines = [f"\n{_count(len(files), 'photograph or file', 'photographs and files')} in content/files:"]
    for status in files:
        file = status.file
        size = f", {file.width} × {file.height} dots" if file.kind.is_photograph else ""
        alone = f", in {_LANGUAGES[status.alone]} alone" if status.alone else ""
        used = ", ".join(status.pages) or "no page"
        lines.append(visible(f"    {file.path}: {file.size:,} bytes{size}{alone}; on {used}"))
    return "\n".join(lines)


def fact_json(status: FactStatus) -> Mapping[str, object]:
    """A fact that a person must check, for a program."""
    fact = status.fact
    return {
        "key": fact.key,
        "says": fact_words(fact).en,
        "name": fact.name.en,
        "why": status.why,
        "sure": fact.sure.value,
        "checked": fact.checked.isoformat(),
        "source": fact.source,
        "note": fact.note,
        "line": fact.place.line,
    }


def facts_text(facts: tuple[FactStatus, ...]) -> str:
    """The facts that a person must check before the site goes public, each with where to read it."""
    lines = [f"\n{_count(len(facts), 'fact')} to check before the site goes public:"]
    for status in facts:
        fact = status.fact
        lines.append(f"\n{fact.place}: {fact.key}: {fact_words(fact).en} ({fact.name.en}); {status.why}")
        lines.append(f"    read: {fact.source}")
        lines += [f"    note: {fact.note}"] if fact.note else []
    return "\n".join("\n".join(visible(part) for part in line.split("\n")) for line in lines)
