"""The state of every page, for editors: both languages, translation, review, reviewer."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.build.reading import SiteReading, look_at_site
from generator.check import is_stale, source_of, translation_of
from generator.model.attachment import Attachment
from generator.model.card import Card
from generator.model.content import Content
from generator.model.known_fact import KnownFact, Sure
from generator.model.language import Bilingual, Language
from generator.model.paired_words import GroupStanding
from generator.model.problem import Problem

EASY_READ = "easy-read"


@dataclass(frozen=True, slots=True, kw_only=True)
class PageStatus:
    """The state of one page. ``missing`` names the language without a file, or is ``None``.

    ``translation`` is one of ``in step``, ``stale``, ``not recorded``, ``missing`` and ``cannot be read``;
    ``easy_read`` tells whether an Easy Read page of the same name exists.
    """

    key: str
    missing: Language | None
    draft: bool
    translation: str
    translator: str
    reviewer: str
    review_by: date | None
    overdue: bool
    easy_read: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FactStatus:
    """A fact that a person must check before the public relies on it, and why."""

    fact: KnownFact
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FileStatus:
    """A photograph or a file to download, and the pages that lead to it.

    ``alone`` is the language that it is in when the other has none of its name.
    """

    file: Attachment
    pages: tuple[str, ...]
    alone: Language | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteStatus:
    """The state of every page, by key, of the words in YAML, the facts to check, the files, and the problems met.

    ``usable`` is false when the configuration itself could not be read.
    """

    pages: tuple[PageStatus, ...]
    facts: tuple[FactStatus, ...] = ()
    files: tuple[FileStatus, ...] = ()
    words: tuple[GroupStanding, ...] = ()
    problems: tuple[Problem, ...]
    usable: bool = True


def site_status(root: Path, today: date) -> SiteStatus:
    """Read the site folder and tell the state of each page."""
    site = look_at_site(root)
    if not isinstance(site, SiteReading):
        return SiteStatus(pages=(), problems=site, usable=False)
    content = site.content
    twins = {pair.en.key: pair for pair in content.twins()}
    single = {page.key: page for page in content.pages if page.key not in twins}
    pages = [_pair_status(pair, content, today) for pair in twins.values()]
    pages += [_single_status(page, content) for page in single.values()]
    return SiteStatus(
        pages=tuple(sorted(pages, key=lambda page: page.key)),
        facts=tuple(facts_to_check(content, today)),
        files=tuple(_files(content)),
        words=content.standings,
        problems=site.problems,
    )


def facts_to_check(content: Content, today: date) -> Iterator[FactStatus]:
    """The facts that nobody is sure of, or that nobody has read at their source for long; least sure first."""
    days = content.config.facts_checked_within
    for sure in reversed(Sure):
        for fact in content.facts:
            age = (today - fact.checked).days
            if fact.sure is sure and sure is not Sure.HIGH:
                yield FactStatus(fact=fact, why=f"sure: {sure}")
            elif fact.sure is sure and age > days:
                yield FactStatus(fact=fact, why=f"last read {age} days ago")


def _files(content: Content) -> Iterator[FileStatus]:
    paths = {each.path for each in content.attachments}
    for each in content.attachments:
        pages = tuple(page.path for page in content.pages if page.leads_to(each.path))
        yield FileStatus(file=each, pages=pages, alone=None if each.twin_path in paths else each.language)


def _pair_status(pair: Bilingual[Card], content: Content, today: date) -> PageStatus:
    source, translation = source_of(pair), translation_of(pair)
    state = "stale" if is_stale(pair) else "in step" if translation.header.matches else "not recorded"
    due = min((page.header.review_by for page in pair if page.header.review_by), default=None)
    name = source.key.rpartition("/")[2]
    return PageStatus(
        key=source.key,
        missing=None,
        draft=source.header.draft,
        translation=state,
        translator=translation.header.translator,
        reviewer=translation.header.reviewer,
        review_by=due,
        overdue=bool(due and due < today),
        easy_read=any(page.key == f"{EASY_READ}/{name}" for page in content.pages),
    )


def _single_status(page: Card, content: Content) -> PageStatus:
    """The state of a page whose twin is not there, or is there and cannot be read."""
    is_there = f"content/{page.language.other}/{page.key}.md" in content.broken
    return PageStatus(
        key=page.key,
        missing=None if is_there else page.language.other,
        draft=page.header.draft,
        translation="cannot be read" if is_there else "missing",
        translator="",
        reviewer="",
        review_by=page.header.review_by,
        overdue=False,
        easy_read=False,
    )
