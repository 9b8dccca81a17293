from dataclasses import replace

from generator.model.language import Language
from generator.model.page_kind import PageKind
from generator.model.paired_words import GroupStanding, Standing
from generator.model.problem import Code, Place, Problem
from generator.status import PageStatus, SiteStatus, WordStatus
from generator.things import State, sums_of, things_of

PAGE = PageStatus(
    key="guides/a",
    missing=None,
    draft=False,
    translation="in step",
    translator="",
    reviewer="Ann",
    review_by=None,
    overdue=False,
    easy_read=True,
    kind=PageKind.GUIDE,
)
EASY = replace(PAGE, key="easy-read/a", kind=PageKind.EASY_READ, full=("guides/a",))
FILE = "content/contacts.yml"


def problem(path: str, line: int = 1) -> Problem:
    """A problem somewhere."""
    return Problem(place=Place(path=path, line=line), code=Code.BAD_PHONE, message="a", hint="b")


def states(page: PageStatus) -> tuple[State, ...]:
    """The states of a page beside which nothing else is there."""
    (thing,) = things_of(SiteStatus(pages=(page,), problems=()))
    return thing.states


def test_states_of_a_page() -> None:
    """A page is in every state that something is to be done about, and in none when all is well."""
    assert () == states(EASY)
    assert (State.NO_EASY_READ,) == states(PAGE)
    assert (State.MISSING, State.UNCHECKED) == states(replace(EASY, missing=Language.CY, reviewer=""))
    assert (State.STALE, State.DUE, State.DRAFT) == states(replace(EASY, translation="stale", overdue=True, draft=True))


def test_easy_read_beside_its_page() -> None:
    """A page knows its Easy Read pages, which come after all others."""
    found = things_of(SiteStatus(pages=(EASY, PAGE), found=(problem("content/cy/guides/a.md"),), problems=()))

    assert [("page", ("easy-read/a",), 1), ("Easy Read page", (), 0)] == [
        (thing.kind, thing.easy_read, thing.problems) for thing in found
    ]


def test_words_in_yaml() -> None:
    """Words in YAML have the kind and the state of their group, and the problems below their first line."""
    groups = tuple(
        GroupStanding(key=f"contact/{name}", place=Place(path=FILE, line=line), standing=standing)
        for name, line, standing in (("a", 5, Standing.STALE), ("b", 20, Standing.IN_STEP))
    )
    found = things_of(SiteStatus(pages=(), words=groups, found=(problem(FILE, 12), problem(FILE, 1)), problems=()))

    assert [("contact", "a", (State.STALE, State.WRONG)), ("contact", "b", ())] == [
        (thing.kind, thing.name, thing.states) for thing in found
    ]


def test_own_words_of_a_language() -> None:
    """They stand behind what is translated. A problem just there is theirs, one below the contact’s."""
    groups = (
        GroupStanding(
            key="contact/a/website", place=Place(path=FILE, line=7), standing=Standing.STALE, is_translated=False
        ),
        GroupStanding(key="contact/a", place=Place(path=FILE, line=5), standing=Standing.IN_STEP),
    )
    found = things_of(SiteStatus(pages=(), words=groups, found=(problem(FILE, 7), problem(FILE, 8)), problems=()))

    assert [
        ("contact", "a", (State.WRONG,), 1),
        ("own words of a language", "contact/a/website", (State.STALE, State.WRONG), 1),
    ] == [(thing.kind, thing.name, thing.states, thing.problems) for thing in found]


def test_sums() -> None:
    """The sums count each state that there is, in the order of the states."""
    words = (WordStatus(english="Search", name="Search", place=Place(path="messages.po"), state="missing"),)
    site = SiteStatus(pages=(replace(EASY, missing=Language.CY),), interface=words, problems=())

    assert [(State.MISSING, 2)] == [(each.state, each.count) for each in sums_of(things_of(site))]
