"""The command line: reads arguments, runs one command, prints what it did, gives the exit status.

It prints, as the modules of commands do, and nothing else does. No decision about content is made here.
"""

import argparse
import gc
import os
import re
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TypeAlias

from generator.model.page_kind import WRITTEN_KINDS
from generator.model.version import VERSION
from generator.text.visible import visible

Verbs: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001 - it has no public name
"""Where a command is added."""

_KEYS = "a page or words in YAML, such as factsheets/how-to-ask, contact/helpline or 'contact/*'"
DONE, PROBLEMS, CANNOT_RUN, INTERRUPTED = 0, 1, 2, 130
_SELDOM = 50_000
"""How many new values make Python look for circles among all: a build has many values and hardly a circle."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit status: 0 done, 1 problems, 2 could not run, 130 interrupted."""
    gc.set_threshold(_SELDOM)
    try:
        return _run(arguments)
    except KeyboardInterrupt:
        print("interrupted", file=sys.stderr)
        return INTERRUPTED


def _run(arguments: Sequence[str] | None) -> int:
    options = _parser().parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        # A file or another program gets UTF-8; a terminal that cannot show a sign must not stop a message.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")
    # Imported here: whoever only asks for help need not wait for it.
    from generator.commands import pages, reference, site, templates, translations  # noqa: PLC0415

    status = DONE
    try:
        run = "changes" if options.run == "status" and options.keys else options.run
        places = (site, pages, translations, templates, reference)
        status = next(getattr(place, run) for place in places if hasattr(place, run))(options)
        sys.stdout.flush()
    except site.CannotRunError as error:
        print(f"error: {visible(str(error))}", file=sys.stderr)
        return CANNOT_RUN
    except BrokenPipeError:
        # Nobody reads on. What is left to print goes nowhere, so that the program ends quietly.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="guidance", description="Build a bilingual guidance site from a folder of text."
    )
    parser.add_argument("--version", action="version", version=f"guidance {VERSION}", help="tell which version this is")
    verbs = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_building(verbs)
    _add_pages(verbs)
    _add_translate(verbs)
    _add_looking(verbs)
    return parser


def _add_building(verbs: Verbs) -> None:
    """The commands that make the site: ``build``, ``check``, ``rollback``, ``serve``."""
    build = verbs.add_parser("build", help="check everything, then publish the site")
    build.set_defaults(run="build")
    check = verbs.add_parser("check", help="check everything, publish nothing")
    check.set_defaults(run="check")
    for verb in (build, check):
        _add_root(verb)
        _add_output(verb)
        verb.add_argument(
            "--release", action="store_true", help="take stale translations and overdue reviews as errors"
        )
        _add_date(verb)
        verb.add_argument("--jobs", type=_jobs, default=0, metavar="N", help="use so many processes (on Linux alone)")
        verb.add_argument("--timings", action="store_true", help="tell which part took how long")
        verb.add_argument("--no-cache", action="store_true", help="render everything anew")
        _add_format(verb, "github")
    rollback = verbs.add_parser("rollback", help="bring back the site as it was before the last publishing")
    rollback.set_defaults(run="rollback")
    _add_root(rollback)
    _add_output(rollback)
    serve = verbs.add_parser("serve", help="show the site in a browser and follow every change")
    serve.set_defaults(run="serve")
    _add_root(serve)
    serve.add_argument("--port", type=_port, default=5500, metavar="N", help="the port to listen on (5500)")


def _add_pages(verbs: Verbs) -> None:
    """The commands about pages: ``init``, ``new``, ``rename``, ``status``, ``accept``."""
    init = verbs.add_parser("init", help="write a small bilingual site into an empty folder, to write over")
    init.set_defaults(run="init")
    init.add_argument("folder", type=Path, metavar="DIR", help="a folder that is empty or does not exist yet")
    _add_date(init)
    new = verbs.add_parser("new", help="write both twins of a new page, as drafts")
    new.set_defaults(run="new")
    kinds = ", ".join(WRITTEN_KINDS)
    new.add_argument("kind", metavar="KIND", help=f"{kinds}, or a kind of the site’s own")
    new.add_argument("key", metavar="KEY", help="the page’s key, such as factsheets/how-to-ask")
    new.add_argument("--from", type=Path, dest="word", metavar="FILE", help="a Word file (.docx) that has its text")
    new.add_argument("--language", choices=("en", "cy"), default="en", help="in which language that file is (en)")
    _add_root(new)
    _add_date(new)
    rename = verbs.add_parser("rename", help="give a page another key: both twins, and everything that names it")
    rename.set_defaults(run="rename")
    rename.add_argument("old", metavar="OLD", help="the page’s key, such as factsheets/how-to-ask")
    rename.add_argument("new", metavar="NEW", help="its new key, such as factsheets/ask-us")
    _add_root(rename)
    status = verbs.add_parser("status", help="tell the state of every page in both languages")
    status.set_defaults(run="status")
    status.add_argument("keys", nargs="*", metavar="KEY", help=f"show what changed in the source: {_KEYS}")
    _add_root(status)
    _add_date(status)
    _add_format(status)
    accept = verbs.add_parser("accept", help="record that a translation matches its source as it now stands")
    accept.set_defaults(run="accept")
    accept.add_argument("keys", nargs="+", metavar="KEY", help=_KEYS)
    accept.add_argument("--because", default="", metavar="REASON", help="why a translation that has not moved is right")
    _add_root(accept)


def _add_translate(verbs: Verbs) -> None:
    """The commands for the tools of translators: ``translate export``, ``translate import``."""
    translate = verbs.add_parser("translate", help="give translators files for their own tools, and take them back")
    ways = translate.add_subparsers(required=True, metavar="export|import")
    export = ways.add_parser("export", help="write what is to be translated as PO, XLIFF or a sheet")
    export.set_defaults(run="translate_export")
    export.add_argument("keys", nargs="*", metavar="KEY", help=f"{_KEYS}; everything when left out")
    export.add_argument("--format", choices=("po", "xliff", "html"), default="po", help="what the tool reads (po)")
    export.add_argument("--output", type=Path, default=Path(), metavar="DIR", help="where the files are written (here)")
    export.add_argument("--stale", action="store_true", help="only what is new or has changed")
    export.add_argument("--count", action="store_true", help="write nothing; count units and words, for a quotation")
    _add_root(export)
    back = ways.add_parser("import", help="take back a PO file, an XLIFF file or a sheet from a translator")
    back.set_defaults(run="translate_import")
    back.add_argument("files", nargs="+", type=Path, metavar="FILE", help="the file that came back")
    _add_root(back)


def _add_looking(verbs: Verbs) -> None:
    """The commands about parts of a site: ``search``, ``tree``, ``template``, ``explain``, ``schema``."""
    search = verbs.add_parser("search", help="tell what a visitor would find, best first, as JSON")
    search.set_defaults(run="search")
    search.add_argument("words", nargs="+", metavar="WORDS", help="what the visitor types")
    search.add_argument("--language", choices=("en", "cy"), required=True, help="in which language to look")
    _add_root(search)
    tree = verbs.add_parser("tree", help="show a decision tree: its outline, paths, picture, or what has changed")
    tree.set_defaults(run="tree")
    views = ("outline", "paths", "diagram", "changes")
    tree.add_argument("view", choices=views, metavar="VIEW", help=", ".join(views))
    tree.add_argument("tree", metavar="TREE", help="the tree’s name, such as who-can-help")
    _add_root(tree)
    tree.add_argument("--language", choices=("en", "cy"), default="en", help="in which words to show it")
    tree.add_argument("--svg", action="store_true", help="give the diagram as a finished picture, not as Mermaid text")
    tree.add_argument("--output", type=Path, metavar="DIR", help="the published site to compare with")
    template = verbs.add_parser("template", help="copy a template into the site, to be changed there")
    template.set_defaults(run="template")
    template.add_argument("action", choices=("copy",), metavar="copy")
    template.add_argument("name", metavar="NAME", help="its path in the templates, such as partials/footer.html")
    _add_root(template)
    explain = verbs.add_parser("explain", help="say what a problem is, and what to do about it")
    explain.set_defaults(run="explain")
    explain.add_argument("code", metavar="CODE", help="what stands in square brackets behind a problem")
    schema = verbs.add_parser("schema", help="print the JSON Schemas of every file an editor writes")
    schema.set_defaults(run="schema")
    schema.add_argument("--vscode", action="store_true", help="write them into .vscode, where VS Code finds them")
    _add_root(schema)


def _add_root(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--root", type=Path, default=Path(), metavar="DIR", help="the site folder (here)")


def _add_output(parser: argparse.ArgumentParser) -> None:
    text = "the published folder, when it is not the one that site_config.yml names"
    parser.add_argument("--output", type=Path, metavar="DIR", help=text)


def _add_date(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--date", type=_day, default=None, metavar="YYYY-MM-DD", help="take this day as today")


def _add_format(parser: argparse.ArgumentParser, *more: str) -> None:
    parser.add_argument("--format", choices=("text", "json", *more), default="text", help="how to print the result")


def _day(text: str) -> date:
    try:
        if len(text) == len("2026-02-28"):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise argparse.ArgumentTypeError(f"“{text}” is not a date; write it as year-month-day, for example 2026-02-28")


def _count(text: str, least: int, most: int) -> int:
    if not re.fullmatch(r"[0-9]{1,9}", text) or not least <= int(text) <= most:
        raise argparse.ArgumentTypeError(f"“{text}” is not a whole number from {least} to {most}")
    return int(text)


def _port(text: str) -> int:
    return _count(text, 1, 65_535)


def _jobs(text: str) -> int:
    return _count(text, 0, 64)
