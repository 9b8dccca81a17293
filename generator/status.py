"""The state of every text, for editors: both languages, translation, review, reviewer, problems."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.build import is_error
from generator.build.reading import SiteReading, look_at_site
from generator.check import check_content, is_stale, source_of, translation_of
from generator.load.places import with_places
from generator.model.attachment import Attachment
from generator.model.card import Card
from generator.model.content import Content
from generator.model.known_fact import KnownFact, Sure
from generator.model.language import Bilingual, Language
from generator.model.page_kind import PageKind
from generator.model.paired_words import GroupStanding
from generator.model.problem import Place, Problem, in_order
from generator.model.source_files import page_path

EASY_READ = "easy-read"


@dataclass(frozen=True, slots=True, kw_only=True)
class PageStatus:
    """The state of one page. ``missing`` names the language without a file, or is ``None``.

    ``translation`` is one of ``in step``, ``stale``, ``not recorded``, ``missing`` and ``cannot be read``;
    ``easy_read`` tells whether an Easy Read page of the same name exists; ``full`` are the keys of the pages that an
    Easy Read page says in an easier way.
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
    title: str = ""
    owner: str = ""
    kind: PageKind | None = None
    full: tuple[str, ...] | None = None


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
class WordStatus:
    """An interface word: the English, its name, where its Welsh stands, ``there``, ``doubtful`` or ``missing``."""

    english: str
    name: str
    place: Place
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteStatus:
    """The state of every page, by key, of the words in YAML, the facts to check, the files, and the problems met.

    ``usable`` is false when the configuration itself could not be read. ``interface`` are the words of templates;
    ``found`` are all problems of the site, ``problems`` those that kept something from being read.
    """

    pages: tuple[PageStatus, ...]
    facts: tuple[FactStatus, ...] = ()
    files: tuple[FileStatus, ...] = ()
    words: tuple[GroupStanding, ...] = ()
    interface: tuple[WordStatus, ...] = ()
    found: tuple[Problem, ...] = ()
    problems: tuple[Problem, ...]
    usable: bool = True

    @property
    def release(self) -> tuple[Problem, ...]:
        """The problems that keep a release from being published: the errors, then the warnings that it refuses."""
        some = in_order(problem for problem in self.found if is_error(problem.code, release=True))
        return tuple(sorted(some, key=lambda problem: not is_error(problem.code, release=False)))


def site_status(root: Path, today: date) -> SiteStatus:
    """Read the site folder and tell the state of each page."""
    site = look_at_site(root)
    if not isinstance(site, SiteReading):
        return SiteStatus(pages=(), problems=site, usable=False)
    found = with_places((*site.problems, *check_content(site.content, today)), root, site.context)
    return status_of(site, found, today)


def status_of(site: SiteReading, found: Sequence[Problem], today: date) -> SiteStatus:
    """The state of a site that was read, in which these problems were found."""
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
        interface=tuple(_interface(content)),
        found=tuple(found),
        problems=site.problems,
    )


def _interface(content: Content) -> Iterator[WordStatus]:
    for word in content.catalogue.words:
        state = "missing" if not all(word.forms) else "doubtful" if word.fuzzy else "there"
        yield WordStatus(english=word.english, name=word.name, place=word.place, state=state)


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
        title=source.header.title,
        owner=source.header.owner,
        kind=content.kind_of(source),
        full=content.full_keys(source) if source.easy_read else None,
    )


def _single_status(page: Card, content: Content) -> PageStatus:
    """The state of a page whose twin is not there, or is there and cannot be read."""
    is_there = page_path(page.key, page.language.other) in content.broken
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
        title=page.header.title,
        owner=page.header.owner,
        kind=content.kind_of(page),
        full=content.full_keys(page) if page.easy_read else None,
    )
