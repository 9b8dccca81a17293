from typing import Any

import pytest

from generator.check.references import (
    check_bodies,
    check_contacts,
    check_left_out,
    check_menus,
    check_places,
    check_related,
)
from generator.model.config import Feedback, PageGroup
from generator.model.content import Content
from generator.model.language import Language
from generator.model.problem import Code
from generator.model.source_files import CONTACTS_FILE
from tests.builders import both, config, contact, content, section, source_page, statement, twins
from tests.told import everything, written


def codes(site: Content) -> list[tuple[Code, str]]:
    """What is wrong, and at which setting; builders place each setting at its name."""
    rules = (check_contacts, check_related, check_places, check_menus, check_bodies)
    return [
        (problem.code, problem.place.at or problem.place.path.removeprefix("at "))
        for rule in rules
        for problem in rule(site)
    ]


def test_everything_known() -> None:
    """Names of contacts, pages and sections that exist are in order."""
    pages = (*twins("home"), *twins("factsheets/a", contacts=("psow",), related=("home",)))
    groups = (PageGroup(title=both("G"), pages=("factsheets/a",)),)
    settings = config(
        navigation=("factsheets", "contacts"), footer=("factsheets/a",), sections=(section(groups=groups),)
    )

    assert [] == codes(content(*pages, contacts=(contact("psow"),), config=settings))


def test_unknown_contacts() -> None:
    """A contact that nobody knows is told, unless the contacts themselves could not be read."""
    pages = (*twins("home"), source_page("factsheets/a", contacts=("gone",)))
    broken = everything(written(*pages, broken=(CONTACTS_FILE,)))

    assert [(Code.UNKNOWN_CONTACT, "contacts.0")] == codes(content(*pages))
    assert Code.UNKNOWN_CONTACT not in {problem.code for problem in broken}


def test_unknown_feedback() -> None:
    """A page or a phone line for feedback that is not there is told at its setting, and so is a contact without one."""
    settings = config(feedback=Feedback(page="factsheets/gone", contact="silent"))
    site = content(*twins("home"), contacts=(contact("silent", phones=()),), config=settings)

    assert [(Code.UNKNOWN_CONTACT, "feedback.contact"), (Code.UNKNOWN_PAGE, "feedback.page")] == codes(site)


def test_unknown_pages() -> None:
    """A related page that is not there, or is the page itself, is told; a broken page is there."""
    page = source_page("factsheets/a", related=("gone", "factsheets/a", "factsheets/x"))
    site = content(*twins("home"), page, broken=("content/en/factsheets/x.md",))

    assert [(Code.UNKNOWN_PAGE, "related.0"), (Code.UNKNOWN_PAGE, "related.1")] == codes(site)


@pytest.mark.parametrize(
    ("english", "welsh", "expected"),
    [
        ({"related": ("home",)}, {}, [(Code.SETTING_DIFFERS, "related")]),
        (
            {"related": ("home", "factsheets/b")},
            {"related": ("factsheets/b", "home")},
            [(Code.SETTING_DIFFERS, "related")],
        ),
        ({"related": ("gone",)}, {}, [(Code.UNKNOWN_PAGE, "related.0")]),
        ({}, {"related": ("factsheets/a",)}, [(Code.UNKNOWN_PAGE, "related.0")]),
        ({"related": ("home",)}, {"related": ("hom",)}, [(Code.UNKNOWN_PAGE, "related.0")]),
        ({"related": ("factsheets/a",)}, {"related": ("factsheets/b",)}, [(Code.UNKNOWN_PAGE, "related.0")]),
    ],
)
def test_twins_name_the_same_pages(
    english: dict[str, Any], welsh: dict[str, Any], expected: list[tuple[Code, str]]
) -> None:
    """Twins are related to the same pages; a name that leads nowhere is told once, and nobody is asked to copy it."""
    pair = (source_page("factsheets/a", **english), source_page("factsheets/a", Language.CY, **welsh))

    assert expected == codes(content(*twins("home"), *twins("factsheets/b"), *pair))


def test_unknown_sections() -> None:
    """A page outside every section is told; of several in one folder the first, for all of them."""
    pages = (*twins("nowhere/a"), *twins("nowhere/b"), *twins("alone"))
    site = content(*twins("home"), *pages)
    told = [problem.message for problem in check_places(site)]

    assert [Code.UNKNOWN_SECTION] * 2 == [code for code, _ in codes(site)]
    assert "the 4 pages in “nowhere/” lie in no section of site_config.yml" in told
    assert "the page lies in no section of site_config.yml" in told


def test_what_is_left_out() -> None:
    """Menus and lists may name what the site leaves out; what it does not have cannot be left out."""
    groups = (PageGroup(title=both("G"), pages=("factsheets/a",)),)
    settings = config(
        navigation=("factsheets", "search"),
        footer=("factsheets/a", "glossary"),
        sections=(section(groups=groups),),
        without=("factsheets", "search", "glossary", "feed"),
    )
    pages = (*twins("home", related=("factsheets/a",)), *twins("factsheets/a"))
    site = content(*pages, config=settings).as_chosen()

    assert [] == codes(site)
    assert [(Code.BAD_CHOICE, "without.3", "did you mean “feeds”?")] == [
        (problem.code, problem.place.path.removeprefix("at "), problem.hint) for problem in check_left_out(site)
    ]


def test_the_configuration() -> None:
    """A page that the menus or a group name, and that is not there, is told at its setting."""
    groups = (PageGroup(title=both("G"), pages=("factsheets/gone", "home")),)
    settings = config(navigation=("factsheets",), footer=("gone",), sections=(section(groups=groups),))

    assert [
        (Code.UNKNOWN_PAGE, "navigation.0"),
        (Code.UNKNOWN_PAGE, "footer.0"),
        (Code.UNKNOWN_PAGE, "sections.factsheets.groups.0.pages.0"),
        (Code.UNKNOWN_PAGE, "sections.factsheets.groups.0.pages.1"),
    ] == codes(content(*twins("home"), config=settings))


def test_no_home_page() -> None:
    """A site without a home page is told."""
    assert (Code.FILE_MISSING, "content/en/home.md") in codes(content(*twins("factsheets/a")))


def test_unknown_bodies() -> None:
    """A body that is no contact is told."""
    settings = config(sections=(section(bodies=("psow", "gone")),))
    site = content(*twins("home"), contacts=(contact("psow"),), config=settings)

    assert [(Code.UNKNOWN_CONTACT, "sections.factsheets.bodies.1")] == codes(site)


def test_the_statement_can_be_named() -> None:
    """The accessibility statement is a page that others may be related to, when there is one or it cannot be read."""
    pages = twins("home", related=("accessibility",))

    assert [Code.UNKNOWN_PAGE] * 2 == [code for code, _ in codes(content(*pages))]
    assert [] == codes(content(*pages, statement=statement()))
    assert [] == codes(content(*pages, broken=("content/accessibility.yml",)))
