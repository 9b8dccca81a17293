"""How results are told: to a person as text, to a program as JSON. Nothing is printed here."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from generator.build import Report, is_error
from generator.model.problem import Problem, in_order
from generator.model.word_text import LeftOut
from generator.text.visible import visible

MOST_SHOWN = 100
MOST_GONE = 10
PARTS = {
    "reading pages": ("read",),
    "checking": ("check", "check files"),
    "planning": ("plan", "frame", "recipes"),
    "making pages": ("files",),
    "making the search": ("search",),
    "publishing": ("publish",),
}
"""The parts of a build as an editor may think of them, each with what the program calls its steps."""


def _severity(problem: Problem, *, release: bool) -> str:
    return "error" if is_error(problem.code, release=release) else "warning"


def problem_text(problem: Problem, *, release: bool) -> str:
    """A problem as editors and terminals read it: one line, then the hint."""
    severity = _severity(problem, release=release)
    told = f"{visible(str(problem.place))}: {severity}: {visible(problem.message)} [{problem.code.code}]"
    return f"{told}\n    hint: {visible(problem.hint)}"


def annotations(report: Report, root: Path) -> str:
    """The problems as GitHub shows them beside their lines: commands in the log of a workflow, one a line."""
    return "\n".join(_annotation(problem, root, release=report.release) for problem in report.problems)


def _annotation(problem: Problem, root: Path, *, release: bool) -> str:
    place, words = problem.place, f"{problem.message}\n{problem.hint}"
    path = _from_here(root / place.path).replace(os.sep, "/")
    where = f"file={_escaped(path, ':,')},line={place.line},col={place.column},title={problem.code.code}"
    return f"::{_severity(problem, release=release)} {where}::{_escaped(words)}"


def _escaped(text: str, signs: str = "") -> str:
    """Text in a command of a workflow: one line in which no sign means anything."""
    text = "%0A".join(visible(line).replace("%", "%25") for line in text.split("\n"))
    return "".join(f"%{ord(sign):02X}" if sign in signs else sign for sign in text)


def report_json(report: Report, *, spent: bool = False) -> dict[str, object]:
    """What a build did, as the contract of ``--format json`` has it; ``spent`` adds what each part took."""
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
        "gone": list(report.gone),
        "seconds": round(report.seconds, 3),
        **({"timings": timings(report)} if spent else {}),
    }


def timings(report: Report) -> dict[str, float]:
    """The seconds that each part of a build took, by what an editor calls it, in the order of the work."""
    seconds = {told: sum(spent for name, spent in report.timings if name in names) for told, names in PARTS.items()}
    return {"looking for changes": max(0.0, report.seconds - sum(seconds.values())), **seconds}


def timings_text(report: Report) -> str:
    """The seconds that each part of a build took, for a person: a line for each, the longest marked."""
    parts = timings(report)
    longest = max(parts, key=lambda told: parts[told])
    lines = (f"{spent:7.2f}  {told}{'  (longest)' if told == longest else ''}" for told, spent in parts.items())
    return "\n".join(("Seconds for each part:", *lines, f"{report.seconds:7.2f}  in all"))


def report_text(report: Report, *, write: bool, spent: bool = False) -> str:
    """What a build did, for a person: the problems, then what was built and where to read it."""
    shown = sorted(report.problems, key=lambda problem: not is_error(problem.code, release=report.release))[:MOST_SHOWN]
    lines = [problem_text(problem, release=report.release) for problem in in_order(shown)]
    if len(report.problems) > MOST_SHOWN:
        lines.append(f"… and {len(report.problems) - MOST_SHOWN} more")
    lines += [_outcome(report, write=write), *([timings_text(report)] if spent else [])]
    return "\n".join(lines)


def _outcome(report: Report, *, write: bool) -> str:
    errors = len(report.errors)
    warnings = len(report.problems) - errors
    counts = f"{count(errors, 'error')}, {count(warnings, 'warning')}"
    if errors:
        kept = "; nothing was published, and the site that was there is untouched" if write else ""
        return f"{counts}{kept}"
    pages = " and ".join(f"{number} pages in {language.english}" for language, number in report.pages)
    lines = [f"{pages}, {report.files} files, {counts}, {report.seconds:.1f} seconds"]
    if report.gone:
        shown = ", ".join(map(visible, report.gone[:MOST_GONE])) + (" …" if len(report.gone) > MOST_GONE else "")
        told = count(len(report.gone), "address", "addresses")
        lines.append(
            f"{told} of the published site would lead nowhere: {shown}. "
            "Write each under “was” of the page that readers should find there"
        )
    if report.heaviest:
        weights = ", ".join(f"{w.kind} {w.octets / 1024:.1f} KB in {w.files} files" for w in report.heaviest)
        lines.append(f"The heaviest pages, compressed, with all that they fetch: {weights}")
    if report.unreviewed:
        lines.append(f"{count(report.unreviewed, 'translation')} checked by no second person yet (guidance status)")
    if report.published and report.output:
        told = "Published" if report.changed else "Nothing has changed in"
        lines.append(f"{told} {near(report.output)}. To read it, open {near(report.output / 'index.html')}")
    return "\n".join(lines)


def renamed_text(moved: Mapping[str, str], changed: Sequence[str], addresses: Sequence[str]) -> str:
    """What ``rename`` did: the files that moved, those that name the page, and the addresses that lead on."""
    lines = [f"moved {old} to {new}" for old, new in moved.items()]
    lines += [f"changed {path}" for path in changed]
    lines += [f"{address} leads to the new address" for address in addresses]
    return "\n".join(visible(line) for line in lines)


def left_out_text(page: Path, above: int, left_out: Sequence[LeftOut]) -> str:
    """What a page has not got of the file that it was made from, line by line; ``above`` its text stand so many."""
    lines = [
        f"{near(page)}:{above + left.line if left.line else 1}: {visible(left.what)}"
        + (f" (“{visible(left.words)}”)" if left.words else "")
        for left in sorted(left_out, key=lambda left: left.line)
    ]
    told = "Fonts, sizes, colours and the place of words on the sheet are left behind; “guidance check” looks further."
    return "\n".join((*lines, told))


def rollback_text(output: Path, *, changed: int, back: int, gone: int) -> str:
    """What going back to an earlier site did, in files, and what can be done next."""
    return (
        f"{near(output)} holds again the site that was published before the last: {count(changed, 'file')} changed, "
        f"{back} back, {gone} gone\nTo undo this, run it once more. The next build publishes the texts as they are now."
    )


def count(number: int, noun: str, nouns: str = "") -> str:
    """So many of a thing, in words."""
    return f"{number} {noun}" if number == 1 else f"{number} {nouns or noun + 's'}"


def near(path: Path) -> str:
    """The path as seen from where the command was given."""
    return visible(_from_here(path))


def _from_here(path: Path) -> str:
    """The way to a path from where the command was given; the whole path where there is none, as between drives."""
    try:
        return os.path.relpath(path)
    except ValueError:
        return str(path)
