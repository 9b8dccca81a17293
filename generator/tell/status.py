"""How the state of a site is told: to a person as text, to a program as JSON. Nothing is printed here."""

from collections.abc import Mapping

from generator.model.paired_words import GroupStanding, Standing
from generator.model.problem import Problem
from generator.status import FactStatus, FileStatus, PageStatus, SiteStatus, WordStatus
from generator.tell.builds import count, problem_text
from generator.text.quotes import fact_words
from generator.text.visible import visible
from generator.things import sums_of, things_of


def site_status_json(found: SiteStatus) -> Mapping[str, object]:
    """The state of a site, for a program."""
    return {
        "pages": [status_json(page) for page in found.pages],
        "facts": [fact_json(fact) for fact in found.facts],
        "files": [file_json(file) for file in found.files],
        "words": [words_json(group) for group in found.words],
        "interface": [interface_json(word) for word in found.interface],
        "sums": {each.state.value: each.count for each in sums_of(things_of(found))},
        "release": [problem_json(problem) for problem in found.release],
    }


def interface_json(word: WordStatus) -> Mapping[str, object]:
    """An interface word, for a program."""
    return {"english": word.english, "path": word.place.path, "line": word.place.line, "state": word.state}


def problem_json(problem: Problem) -> Mapping[str, object]:
    """What is to be done before a release, for a program."""
    return {
        "path": problem.place.path,
        "line": problem.place.line,
        "code": problem.code.code,
        "message": problem.message,
        "hint": problem.hint,
    }


def site_status_text(found: SiteStatus) -> str:
    """The state of a site, for a person: what cannot be read, the pages, the words in YAML, the facts, the files."""
    parts = [problem_text(problem, release=False) for problem in found.problems]
    parts.append(status_text(found.pages))
    parts += [words_text(found.words)] if found.words else []
    parts += [facts_text(found.facts)] if found.facts else []
    parts += [files_text(found.files)] if found.files else []
    parts.append(release_text(found))
    return "\n".join(parts)


def release_text(found: SiteStatus) -> str:
    """How many things are in which state, and what keeps a release from being published, for a person."""
    sums = ", ".join(f"{each.count} {each.state}" for each in sums_of(things_of(found)))
    errors = count(len(found.release), "problem")
    told = f"Before a release: {errors} to mend (guidance check --release finds what finished pages show, too)"
    return f"\nIn all: {sums or 'everything is in step'}\n{told}"


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
        languages = f"no {page.missing.english}" if page.missing else "both"
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


def words_json(group: GroupStanding) -> Mapping[str, object]:
    """A group of words in YAML, for a program."""
    return {
        "key": group.key,
        "path": group.place.path,
        "line": group.place.line,
        "translation": group.standing.value,
    }


def words_text(groups: tuple[GroupStanding, ...]) -> str:
    """The groups of words in YAML: how many are in step, and each that is not."""
    recorded = [group for group in groups if group.standing is not Standing.NOT_RECORDED]
    told = f"{count(len(groups), 'group')} of words in contacts, trees and other lists"
    if not recorded:
        return f"{told}, none of them recorded yet (guidance accept '*')"
    late = [group for group in groups if group.standing is not Standing.IN_STEP]
    lines = [f"{told}, {len(groups) - len(late)} in step{':' if late else ''}"]
    lines += [visible(f"    {group.place}: {group.key}: {group.standing}") for group in late]
    return "\n".join(lines)


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
    lines = [f"\n{count(len(files), 'photograph or file', 'photographs and files')} in content/files:"]
    for status in files:
        file = status.file
        size = f", {file.width} × {file.height} dots" if file.kind.is_photograph else ""
        alone = f", in {status.alone.english} alone" if status.alone else ""
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
    lines = [f"\n{count(len(facts), 'fact')} to check before the site goes public:"]
    for status in facts:
        fact = status.fact
        lines.append(f"\n{fact.place}: {fact.key}: {fact_words(fact).en} ({fact.name.en}); {status.why}")
        lines.append(f"    read: {fact.source}")
        lines += [f"    note: {fact.note}"] if fact.note else []
    return "\n".join("\n".join(visible(part) for part in line.split("\n")) for line in lines)
