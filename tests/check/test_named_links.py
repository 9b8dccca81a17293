from pathlib import Path

import pytest

from generator.check.links import check_links
from generator.model.content import Content
from generator.model.language import Language
from generator.model.problem import Code, Problem
from generator.plan import plan_site
from tests.builders import (
    config,
    contact,
    content,
    easy_body,
    easy_page,
    picture,
    section,
    statement,
    term,
    twins,
)
from tests.trees.small import small_tree

NAMES = ("accessibility", "contacts", "easy-read", "factsheets", "glossary", "pictures", "search", "t")
FORK = "{start: q, questions: {q: {options: {x: a}}}, outcomes: [a]}"


def site(root: Path, target: str, **changes: object) -> Content:
    """A site with a page of every kind that no file holds, and a link to this target in both languages."""
    easy = [easy_page(easy_body("Words."), language) for language in Language]
    pages = (*twins(), *twins("factsheets/a", f"[Words]({target})", f"[Geiriau]({target})"), *easy)
    usual = {
        "trees": (small_tree(root, FORK),),
        "contacts": (contact(),),
        "terms": (term(),),
        "statement": statement(),
        "pictures": (picture(),),
        "config": config(sections=(section(), section("easy-read"))),
        **changes,
    }
    return content(*pages, **usual)


def told(root: Path, target: str, **changes: object) -> list[Problem]:
    """What is told of the link on the English page."""
    found = check_links(site(root, target, **changes))
    return [problem for problem in found if problem.place.path == "content/en/factsheets/a.md"]


@pytest.mark.parametrize(
    ("target", "route"),
    [
        ("page:t", "/cy/coeden-fach/"),
        ("page:t#q", "/cy/coeden-fach/cyfan/#_q-q"),
        ("page:t#a", "/cy/coeden-fach/cyfan/#_o-a"),
        ("page:contacts", "/cy/cysylltiadau/"),
        ("page:contacts#psow", "/cy/cysylltiadau/#_contact-psow"),
        ("page:glossary", "/cy/geirfa/"),
        ("page:glossary#appeal", "/cy/geirfa/#appeal"),
        ("page:search", "/cy/chwilio/"),
        ("page:accessibility", "/cy/hygyrchedd/"),
        ("page:pictures", "/cy/lluniau/"),
        ("page:factsheets", "/cy/factsheets-cy/"),
    ],
)
def test_every_page_that_no_file_holds(tmp_path: Path, target: str, route: str) -> None:
    """Each has a name; the link leads to it in the page's own language, to a section if one is named."""
    whole = site(tmp_path, target)
    page = next(pair.cy for pair in plan_site(whole).pages if pair.cy.key == "factsheets/a")

    assert [] == told(tmp_path, target)
    assert {target: route} == page.targets


@pytest.mark.parametrize(
    ("target", "code", "hint"),
    [
        ("page:contact", Code.MISSING_PAGE, "did you mean “contacts”?"),
        ("page:factsheet", Code.MISSING_PAGE, "did you mean “factsheets”?"),
        (
            "page:",
            Code.MISSING_PAGE,
            "use one of: accessibility, contacts, easy-read, factsheets, glossary, pictures, search, t",
        ),
        ("page:contacts#pswo", Code.MISSING_ANCHOR, "did you mean “psow”?"),
        ("page:glossary#apeal", Code.MISSING_ANCHOR, "did you mean “appeal”?"),
        ("page:search#box", Code.MISSING_ANCHOR, "write page:search alone"),
        ("page:home", Code.BAD_LINK, "write ../home.md"),
        ("page:factsheets/a#can", Code.BAD_LINK, "write a.md#can"),
    ],
)
def test_names_of_nothing(tmp_path: Path, target: str, code: Code, hint: str) -> None:
    """A name or a section that is not there is told once with the nearest; a page with a file is linked by its file."""
    (problem,) = told(tmp_path, target)

    assert (code, hint) == (problem.code, problem.hint)


@pytest.mark.parametrize(
    ("target", "changes"),
    [
        ("page:t", {"trees": (), "broken": ("content/decision-trees/t.yml",)}),
        ("page:glossary#appeal", {"terms": (), "broken": ("content/glossary.yml",)}),
        ("page:contacts#psow", {"contacts": (), "broken": ("content/contacts.yml",)}),
        ("page:accessibility", {"statement": None, "broken": ("content/accessibility.yml",)}),
    ],
)
def test_what_could_not_be_read_is_not_missing(tmp_path: Path, target: str, changes: dict[str, object]) -> None:
    """A file that is there and cannot be read has been told already."""
    assert [] == told(tmp_path, target, **changes)


def test_a_section_without_pages_is_not_there(tmp_path: Path) -> None:
    """Only what is published has a name; a page that could not be read is there."""
    sections = config(sections=(section(), section("guides")))
    found = told(tmp_path, "page:guides", config=sections)

    assert [Code.MISSING_PAGE] == [problem.code for problem in found]
    assert [] == told(tmp_path, "page:guides", config=sections, broken=("content/en/guides/a.md",))


@pytest.mark.parametrize("name", ["contacts", "search"])
def test_what_is_left_out_is_not_there(tmp_path: Path, name: str) -> None:
    """A link to a page that the site leaves out is told, and how to have the page."""
    found = told(tmp_path, f"page:{name}", config=config(sections=(section(), section("easy-read")), without=(name,)))
    hint = f"“without” in site_config.yml leaves “{name}” out: take it out of that list, or name another page"

    assert [(Code.MISSING_PAGE, hint)] == [(problem.code, problem.hint) for problem in found]
