"""What each command does, and how its result is told."""

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from generator.build import Report, Request, build_site, is_error
from generator.model.language import Language
from generator.model.page_kind import PageKind
from generator.model.problem import Problem
from generator.status import PageStatus, site_status
from generator.write import NotOursError

MOST_SHOWN = 100
_LANGUAGES = {Language.EN: "English", Language.CY: "Welsh"}


class CannotRunError(Exception):
    """The command cannot run: bad usage, bad configuration, or the machine refuses."""


def build(options: argparse.Namespace) -> int:
    """Check and publish."""
    return _build(options, write=True)


def check(options: argparse.Namespace) -> int:
    """Check and publish nothing."""
    return _build(options, write=False)


def _build(options: argparse.Namespace, *, write: bool) -> int:
    as_json = options.format == "json"
    with _progress(wanted=not as_json) as progress:
        request = Request(
            root=_root(options),
            output=options.output,
            release=options.release,
            today=_today(options),
            jobs=options.jobs,
            progress=progress,
        )
        try:
            report = build_site(request, write=write)
        except NotOursError as error:
            raise CannotRunError(str(error)) from error
        except OSError as error:
            raise CannotRunError(_machine(error)) from error
    print(json.dumps(_as_json(report), ensure_ascii=False, indent=2) if as_json else _as_text(report, write=write))
    if not report.usable:
        return 2
    return 1 if report.errors else 0


def _machine(error: OSError) -> str:
    where = f" ({error.filename})" if error.filename else ""
    return f"the site could not be written: {(error.strerror or str(error)).lower()}{where}; the old site is untouched"


def _root(options: argparse.Namespace) -> Path:
    root: Path = options.root
    if not root.is_dir():
        raise CannotRunError(f"there is no folder {root}; name the site folder with --root")
    return root.resolve()


def _today(options: argparse.Namespace) -> date:
    given: date | None = options.date
    return given or datetime.now(tz=ZoneInfo("Europe/London")).date()


@contextmanager
def _progress(*, wanted: bool) -> Iterator[Callable[[str, int], None]]:
    """A progress bar when a person is watching; else nothing."""
    if not (wanted and sys.stderr.isatty()):
        yield lambda _path, _total: None
        return
    # Imported here: it costs more time than the rest of the command when nobody watches.
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import Progress  # noqa: PLC0415

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Building the site", total=None)

        def advance(_path: str, total: int) -> None:
            bar.update(task, advance=1, total=total)

        yield advance


def _severity(problem: Problem, *, release: bool) -> str:
    return "error" if is_error(problem.code, release=release) else "warning"


def problem_text(problem: Problem, *, release: bool) -> str:
    """A problem as editors and terminals read it: one line, then the hint."""
    severity = _severity(problem, release=release)
    return f"{problem.place}: {severity}: {problem.message} [{problem.code.code}]\n    hint: {problem.hint}"


def _as_json(report: Report) -> dict[str, object]:
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


def _as_text(report: Report, *, write: bool) -> str:
    shown = sorted(report.problems, key=lambda problem: problem not in report.errors)[:MOST_SHOWN]
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
    if report.unreviewed:
        lines.append(
            f"{_count(report.unreviewed, 'translation')} checked by no second person yet (python -m generator status)"
        )
    if report.published and report.output:
        told = "Published" if report.changed else "Nothing has changed in"
        lines.append(f"{told} {_near(report.output)}. To read it, open {_near(report.output / 'index.html')}")
    return "\n".join(lines)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _near(path: Path) -> str:
    """The path as seen from where the command was given."""
    return os.path.relpath(path)


def serve(options: argparse.Namespace) -> int:
    """Preview the site until interrupted."""
    # Imported here: no other command needs a server.
    from generator.serve import PortInUseError, serve_site  # noqa: PLC0415

    try:
        serve_site(_root(options), options.port, date.today, lambda text: print(text, flush=True))
    except PortInUseError as error:
        raise CannotRunError(f"port {options.port} is in use; try --port {options.port + 1}") from error
    return 0


def new(options: argparse.Namespace) -> int:
    """Write both twins of a new page."""
    from generator.scaffold import BadKeyError, new_page  # noqa: PLC0415 - imported where it is used

    try:
        paths = new_page(_root(options), PageKind(options.kind), options.key, _today(options))
    except (BadKeyError, FileExistsError) as error:
        raise CannotRunError(str(error)) from error
    for path in paths:
        print(f"wrote {_near(path)}")
    print("Both are drafts: write them, then take “draft: true” out of both.")
    return 0


def accept(options: argparse.Namespace) -> int:
    """Record translations as in step with their source."""
    from generator.accept import CannotAcceptError, accept_translation  # noqa: PLC0415 - imported where it is used

    status = 0
    for key in options.keys:
        try:
            accepted = accept_translation(_root(options), key)
        except CannotAcceptError as error:
            print(f"{key}: {error}", file=sys.stderr)
            status = 1
        else:
            told = "now recorded as made from" if accepted.changed else "already recorded as made from"
            print(f"{accepted.translation}: {told} {accepted.source} ({accepted.digest})")
    return status


def status(options: argparse.Namespace) -> int:
    """Tell the state of every page."""
    found = site_status(_root(options), _today(options))
    if options.format == "json":
        pages = [_status_json(page) for page in found.pages]
        print(json.dumps({"pages": pages}, ensure_ascii=False, indent=2))
    else:
        for problem in found.problems:
            print(problem_text(problem, release=False))
        print(_status_table(found.pages))
    return 1 if any(is_error(problem.code, release=False) for problem in found.problems) else 0


def _status_json(page: PageStatus) -> Mapping[str, object]:
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


def _status_table(pages: tuple[PageStatus, ...]) -> str:
    rows = [("PAGE", "LANGUAGES", "TRANSLATION", "CHECKED BY", "REVIEW BY", "EASY READ")]
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
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    table = "\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows)
    unchecked = sum(not page.reviewer and not page.missing for page in pages)
    return f"{table}\n\n{len(pages)} pages, {unchecked} whose translation no second person has checked"


def schema(_options: argparse.Namespace) -> int:
    """Print the JSON Schemas of every file an editor writes."""
    from generator.load.schemas import file_schemas  # noqa: PLC0415 - imported where it is used

    schemas: Any = file_schemas()
    print(json.dumps(schemas, ensure_ascii=False, indent=2))
    return 0
