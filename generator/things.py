"""Everything that a site has in two languages, as one list with what is to be done about each, and the sums."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from generator.model.language import Language
from generator.model.page_kind import PageKind
from generator.model.paired_words import Standing
from generator.model.problem import Place
from generator.model.source_files import page_path
from generator.status import PageStatus, SiteStatus

PAGE, EASY_PAGE, OWN_WORDS, INTERFACE = "page", "Easy Read page", "own words of a language", "interface word"
"""What pages, words of one language and those of templates are called; others in YAML by the start of their keys."""


class State(StrEnum):
    """What may have to be done about a thing."""

    MISSING = "missing in a language"
    UNREADABLE = "cannot be read"
    STALE = "stale"
    NOT_RECORDED = "not recorded"
    UNCHECKED = "checked by nobody"
    DUE = "review due"
    DRAFT = "draft"
    NO_EASY_READ = "without Easy Read"
    WRONG = "with problems"


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """A page, a contact, a word: whatever has two languages. ``key`` is what commands call it.

    ``easy_read`` are the keys of the Easy Read pages of a page; ``problems`` is how many stand in it.
    """

    kind: str
    key: str
    name: str
    place: Place
    translation: str
    missing: Language | None = None
    states: tuple[State, ...] = ()
    owner: str = ""
    reviewer: str = ""
    review_by: date | None = None
    easy_read: tuple[str, ...] = ()
    problems: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """How many things are in a state."""

    state: State
    count: int


def things_of(status: SiteStatus) -> tuple[Thing, ...]:
    """Every thing of a site whose state is known: pages, Easy Read pages, words in YAML by kind, interface words."""
    counted = Counter(problem.place.path for problem in status.found)
    pages = [_page(page, status, counted) for page in status.pages]
    kinds = {PAGE: 0, EASY_PAGE: 1}
    pages.sort(key=lambda thing: (kinds[thing.kind], thing.key))
    return (*pages, *_words(status), *_interface(status))


def sums_of(things: Sequence[Thing]) -> tuple[Sum, ...]:
    """How many of these things are in each state; none of a state in which no thing is."""
    counted = Counter(state for thing in things for state in thing.states)
    return tuple(Sum(state=state, count=counted[state]) for state in State if counted[state])


def _page(page: PageStatus, status: SiteStatus, counted: Mapping[str, int]) -> Thing:
    easy = tuple(other.key for other in status.pages if other.full and page.key in other.full)
    problems = sum(counted.get(page_path(page.key, language), 0) for language in Language)
    here = page.missing.other if page.missing else Language.EN
    is_easy = page.full is not None
    states = (
        (State.MISSING, page.missing is not None),
        (State.UNREADABLE, page.translation == "cannot be read"),
        (State.STALE, page.translation == Standing.STALE),
        (State.NOT_RECORDED, page.translation == Standing.NOT_RECORDED),
        (State.UNCHECKED, not page.reviewer),
        (State.DUE, page.overdue),
        (State.DRAFT, page.draft),
        (State.NO_EASY_READ, not easy and page.kind in (PageKind.FACTSHEET, PageKind.GUIDE)),
        (State.WRONG, problems > 0),
    )
    return Thing(
        kind=EASY_PAGE if is_easy else PAGE,
        key=page.key,
        name=page.title,
        place=Place(path=page_path(page.key, here)),
        translation=page.translation,
        missing=page.missing,
        states=tuple(state for state, is_so in states if is_so),
        owner=page.owner,
        reviewer=page.reviewer,
        review_by=page.review_by,
        easy_read=easy,
        problems=problems,
    )


def _words(status: SiteStatus) -> Iterator[Thing]:
    """Words in YAML, those that each language has of its own behind the others.

    A problem belongs to the group that stands just there, or to the last translated one that begins above it.
    """
    starts: dict[str, list[int]] = defaultdict(list)
    for group in (each for each in status.words if each.is_translated):
        starts[group.place.path].append(group.place.line)
    own = {group.place for group in status.words if not group.is_translated}
    here = Counter(problem.place for problem in status.found)
    counted: Counter[tuple[str, int]] = Counter()
    for path, lines in starts.items():
        lines.sort()
        for problem in status.found:
            number = bisect_right(lines, problem.place.line) - 1
            if problem.place.path == path and number >= 0 and problem.place not in own:
                counted[path, lines[number]] += 1
    for group in sorted(status.words, key=lambda group: not group.is_translated):
        states = {Standing.STALE: (State.STALE,), Standing.NOT_RECORDED: (State.NOT_RECORDED,)}
        found = counted[group.place.path, group.place.line] if group.is_translated else here[group.place]
        kind, _, name = group.key.partition("/")
        yield Thing(
            kind=kind if group.is_translated else OWN_WORDS,
            key=group.key,
            name=(name or kind) if group.is_translated else group.key,
            place=group.place,
            translation=group.standing,
            states=(*states.get(group.standing, ()), *((State.WRONG,) if found else ())),
            problems=found,
        )


def _interface(status: SiteStatus) -> Iterator[Thing]:
    states = {"missing": (State.MISSING,), "doubtful": (State.STALE,)}
    for word in status.interface:
        yield Thing(
            kind=INTERFACE,
            key="",
            name=word.name,
            place=word.place,
            translation="in step" if word.state == "there" else word.state,
            missing=Language.CY if word.state == "missing" else None,
            states=states.get(word.state, ()),
        )
