from datetime import date

from generator.model.known_fact import Unit
from generator.model.language import Language
from generator.model.problem import Place
from generator.status import FactStatus, PageStatus, SiteStatus, WordStatus
from generator.tell.status import fact_json, facts_text, site_status_json, status_json, status_text
from tests.builders import fact

PAGE = PageStatus(
    key="factsheets/a",
    missing=None,
    draft=True,
    translation="stale",
    translator="Ann",
    reviewer="",
    review_by=date(2026, 1, 1),
    overdue=True,
    easy_read=False,
)


def test_the_state_of_a_page() -> None:
    """A program gets every fact of a page; a person a line of a table that fits its widest cell."""
    other = PageStatus(
        key="home",
        missing=Language.CY,
        draft=False,
        translation="missing",
        translator="",
        reviewer="",
        review_by=None,
        overdue=False,
        easy_read=True,
    )
    header, first, second, _, total = status_text((PAGE, other)).split("\n")

    assert {"missing": None, "draft": True, "review_by": "2026-01-01", "overdue": True}.items() <= status_json(
        PAGE
    ).items()
    assert ("cy", None) == (status_json(other)["missing"], status_json(other)["review_by"])
    assert "factsheets/a (draft)  both       stale        nobody yet  2026-01-01 OVERDUE  no" == first
    assert "home                  no Welsh   missing      nobody yet  no date             yes" == second
    assert header.index("TRANSLATION") == first.index("stale")
    assert "2 pages, 1 whose translation no second person has checked" == total


def test_facts_to_check() -> None:
    """Each fact stands with its line, what it says, why it is told, and where to read it; a note when there is one."""
    facts = (
        FactStatus(fact=fact("limit", note="Ask them."), why="sure: low"),
        FactStatus(fact=fact("cost", "20", Unit.POUNDS), why="last read 200 days ago"),
    )

    assert (
        "\n2 facts to check before the site goes public:\n"
        "\ncontent/facts.yml:2:1: limit: 20 working days (Complaint); sure: low\n"
        "    read: https://www.ombudsman.wales/\n"
        "    note: Ask them.\n"
        "\ncontent/facts.yml:2:1: cost: £20 (Complaint); last read 200 days ago\n"
        "    read: https://www.ombudsman.wales/"
    ) == facts_text(facts)
    assert ("limit", "20 working days", "high", "sure: low") == tuple(
        fact_json(facts[0])[key] for key in ("key", "says", "sure", "why")
    )


def test_interface_words() -> None:
    """A program gets of each interface word in which catalogue and line it stands, and its state."""
    word = WordStatus(english="Search", name="Search", place=Place(path="messages.po", line=7), state="missing")
    site = SiteStatus(pages=(), interface=(word,), problems=())

    assert [{"english": "Search", "path": "messages.po", "line": 7, "state": "missing"}] == site_status_json(site)[
        "interface"
    ]
