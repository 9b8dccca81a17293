"""What each command does. Prints what ``tell`` has put into words."""

import argparse
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from generator.build import Request, StoppedError, build_site, is_error
from generator.model.language import Language
from generator.tell.builds import (
    annotations,
    problem_text,
    renamed_text,
    report_json,
    report_text,
    rollback_text,
)
from generator.text.visible import visible_json
from generator.write.output_place import NotOursError, output_fault


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
    fault = output_fault(root_of(options), options.output, Path.cwd()) if options.output else ""
    if fault:
        raise CannotRunError(fault)
    with _progress(wanted=not as_json) as progress:
        request = Request(
            root=root_of(options),
            output=options.output,
            release=options.release,
            today=today_of(options),
            jobs=options.jobs,
            cache=not options.no_cache,
            progress=progress,
        )
        try:
            report = build_site(request, write=write)
        except NotOursError as error:
            raise CannotRunError(str(error)) from error
        except StoppedError as error:
            if isinstance(error.__cause__, OSError):
                raise CannotRunError(f"the site could not be made: {_machine(error.__cause__)}; {error}") from error
            print(f"interrupted; {error}", file=sys.stderr)
            return 130
    told = report_text(report, write=write, spent=options.timings)
    if options.format == "github":
        told = f"{annotations(report, request.root)}\n{told}".lstrip("\n")
    print(visible_json(report_json(report, spent=options.timings)) if as_json else told)
    if not report.usable:
        return 2
    return 1 if report.errors else 0


@contextmanager
def stopping(failed: str, *kinds: type[Exception]) -> Iterator[None]:
    """End a command that cannot go on: errors of these kinds tell why, and where the machine refuses, what failed."""
    try:
        yield
    except kinds as error:
        raise CannotRunError(str(error)) from error
    except OSError as error:
        raise CannotRunError(f"{failed}: {_machine(error)}") from error


def _machine(error: OSError) -> str:
    where = f" ({error.filename})" if error.filename else ""
    return f"{(error.strerror or str(error)).lower()}{where}"


def rollback(options: argparse.Namespace) -> int:
    """Bring back the site that was published before the last one."""
    # Imported here: no other command needs them.
    from generator.load.config import load_config  # noqa: PLC0415
    from generator.write.publish import NothingToGoBackToError, roll_back  # noqa: PLC0415

    output: Path | None = options.output
    if output is None:
        config = load_config(root_of(options)).value
        if config is None:
            raise CannotRunError(
                "site_config.yml, which names the published folder, cannot be read; name it with --output"
            )
        output = root_of(options) / config.output
    with stopping("the site could not be exchanged", NothingToGoBackToError, NotOursError):
        went = roll_back(output)
    print(rollback_text(output, changed=went.changed, back=went.back, gone=went.gone))
    return 0


def root_of(options: argparse.Namespace) -> Path:
    """The site folder that a command is about. Raises ``CannotRunError`` when there is none."""
    root: Path = options.root
    if not root.is_dir():
        raise CannotRunError(f"there is no folder {root}; name the site folder with --root")
    return root.resolve()


def today_of(options: argparse.Namespace) -> date:
    """The day that a command takes as today: the one it is given, else the day in London."""
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


def serve(options: argparse.Namespace) -> int:
    """Preview the site until interrupted."""
    # Imported here: no other command needs a server.
    from generator.workroom.serve import PortInUseError, serve_site  # noqa: PLC0415

    try:
        serve_site(root_of(options), options.port, date.today, lambda text: print(text, flush=True))
    except PortInUseError as error:
        raise CannotRunError(f"port {options.port} cannot be used: {error}; name another with --port") from error
    return 0


def rename(options: argparse.Namespace) -> int:
    """Give a page another key."""
    from generator.rename import CannotRenameError, rename_page  # noqa: PLC0415 - imported where it is used

    with stopping("the page cannot be renamed", CannotRenameError):
        renamed = rename_page(root_of(options), options.old, options.new)
    print(renamed_text(renamed.moved, renamed.changed, renamed.addresses))
    return 0


def status(options: argparse.Namespace) -> int:
    """Tell the state of every page."""
    from generator.status import site_status  # noqa: PLC0415 - imported where it is used
    from generator.tell.status import site_status_json, site_status_text  # noqa: PLC0415

    found = site_status(root_of(options), today_of(options))
    if options.format == "json":
        print(visible_json(site_status_json(found)))
    else:
        print(site_status_text(found))
    if not found.usable:
        return 2
    return 1 if any(is_error(problem.code, release=False) for problem in found.problems) else 0


def tree(options: argparse.Namespace) -> int:
    """Show a decision tree. Only ``changes`` and an unsound tree end with 1."""
    # Imported here: no other command looks at trees alone.
    from generator import trees  # noqa: PLC0415

    root, language = root_of(options), Language(options.language)
    try:
        found, content = trees.find_tree(root, options.tree)
        if options.view == "outline":
            text = trees.outline_text(found, content, language)
        elif options.view == "paths":
            text = trees.paths_csv(found)
        elif options.view == "diagram":
            text = trees.diagram(found, content, language, as_svg=options.svg)
        else:
            text = trees.changes(found, options.output or root / content.config.output)
            print(text or "every answer ends where it does on the published site")
            return 1 if text else 0
    except trees.TreeUnusableError as error:
        for problem in error.problems:
            print(problem_text(problem, release=False))
        if error.problems:
            return 1
        raise CannotRunError(str(error)) from error
    print(text, end="")
    return 0


def search(options: argparse.Namespace) -> int:
    """Find what a visitor would find. What an error keeps from being loaded cannot be found."""
    from generator.search import CannotSearchError, search_site  # noqa: PLC0415 - imported where it is used

    try:
        results = search_site(root_of(options), Language(options.language), " ".join(options.words))
    except CannotSearchError as error:
        for problem in error.problems:
            print(problem_text(problem, release=False), file=sys.stderr)
        raise CannotRunError(str(error)) from error
    for problem in results.errors:
        print(problem_text(problem, release=False), file=sys.stderr)
    found = [{"key": page.key, "url": page.route, "title": page.title} for page in results.pages]
    print(visible_json(found))
    return 1 if results.errors else 0
