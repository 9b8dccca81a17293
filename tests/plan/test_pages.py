from dataclasses import replace

from generator.model.config import PageGroup
from generator.model.language import Language
from generator.model.page_kind import PageKind
from generator.model.site import Page
from generator.plan.pages import section_page, written_page
from generator.plan.routes import Routes
from tests.builders import both, cards, config, contact, content, section, source_page, twins


def planned(english: str, welsh: str, language: Language = Language.EN, key: str = "factsheets/a") -> Page:
    """A page with these texts, planned in a site with a home page and another factsheet."""
    pages = twins(key, english, welsh)
    routes = Routes.of(content(*twins("home"), *pages, *twins("factsheets/b")))
    return next(written_page(routes, pair[language]) for pair in routes.pairs if pair.en.key == key)


def test_breadcrumbs() -> None:
    """A page lies below the home page and its section; the home page below nothing."""
    routes = Routes.of(content(*twins("home"), *twins("factsheets/a")))
    home, page = (written_page(routes, pair.cy) for pair in routes.pairs)

    assert () == home.breadcrumbs
    assert ["/cy/", "/cy/factsheets-cy/"] == [link.route for link in page.breadcrumbs]


def test_targets() -> None:
    """Each link that stays inside leads to the route of its page, or to the picture."""
    text = "[a](b.md) [b](b.md#x) [c](../home.md) [d](#x) [e](https://x.org/) ![](../../pictures/p.svg) [f](gone.md)"
    page = planned(text, "Testun.")

    assert {
        "b.md": "/en/factsheets/b/",
        "b.md#x": "/en/factsheets/b/#x",
        "../home.md": "/en/",
        "#x": "/en/factsheets/a/#x",
        "../../pictures/p.svg": "/pictures/p.svg",
    } == page.targets


def test_targets_in_welsh() -> None:
    """A link on a Welsh page leads to the Welsh page."""
    assert {"b.md": "/cy/factsheets-cy/b/"} == planned("Text.", "[a](b.md)", Language.CY).targets


def test_contacts_and_related_pages() -> None:
    """A page has the contacts and the related pages that its header names, in that order."""
    pages = twins("factsheets/a", contacts=("b", "a", "gone"), related=("factsheets/b", "home"))
    all_of_it = content(*twins("home"), *pages, *twins("factsheets/b"), contacts=(contact("a"), contact("b")))
    page = written_page(Routes.of(all_of_it), all_of_it.pages[1])

    assert ["b", "a"] == [each.key for each in page.contacts]
    assert ["/en/factsheets/b/", "/en/"] == [link.route for link in page.related]


def test_section_groups() -> None:
    """A section lists its groups in order, and then, without a heading, the pages that stand in none."""
    groups = (
        PageGroup(title=both("Empty", "Gwag"), pages=("factsheets/gone",)),
        PageGroup(title=both("Second", "Ail"), pages=("factsheets/c", "factsheets/b")),
    )
    own = section(groups=groups)
    pages = [page for name in "abc" for page in twins(f"factsheets/{name}")]
    routes = Routes.of(content(*twins("home"), *pages, config=config(sections=(own,))))
    page = section_page(routes, own, Language.CY)

    assert PageKind.SECTION == page.kind
    assert [("Ail", ["/cy/factsheets-cy/c/", "/cy/factsheets-cy/b/"]), ("", ["/cy/factsheets-cy/a/"])] == [
        (group.title, [link.route for link in group.links]) for group in page.groups
    ]


def test_home_groups() -> None:
    """The home page leads to every group of every section but the notices and Easy Read."""
    sections = (section(), section("easy", kind=PageKind.EASY_READ), section("notices", kind=PageKind.NOTICE))
    pages = (*twins("home"), *twins("factsheets/a"), *twins("easy/e"), *twins("notices/n"))
    routes = Routes.of(content(*pages, config=config(sections=sections)))
    page = written_page(routes, cards(source_page("home"))[0])

    assert [("Factsheets", ["/en/factsheets/a/"])] == [
        (group.title, [link.route for link in group.links]) for group in page.groups
    ]


def test_ways_in() -> None:
    """The home page leads to every section but the notices, and to the contacts when there are any, with pictures."""
    sections = (section(), section("easy", kind=PageKind.EASY_READ), section("notices", kind=PageKind.NOTICE))
    pages = (*twins("home"), *twins("factsheets/a"), *twins("easy/e"), *twins("notices/n"))
    known = content(*pages, config=config(sections=sections))
    page = written_page(Routes.of(known), cards(source_page("home"))[0])
    with_contacts = written_page(Routes.of(replace(known, contacts=(contact(),))), cards(source_page("home"))[0])

    ways = [("/en/factsheets/", "papers"), ("/en/easy/", "easy-read")]
    assert ways == [(way.route, way.picture) for way in page.ways]
    assert [*ways, ("/en/contacts/", "phone")] == [(way.route, way.picture) for way in with_contacts.ways]


def test_pages_by_body() -> None:
    """A section lists, under each body that it names, the pages that have the body among their contacts."""
    own = section(bodies=("psow", "phso", "gone", "nobody"))
    pages = (
        *twins("home"),
        *twins("factsheets/a", contacts=("psow",)),
        *twins("factsheets/b", contacts=("psow", "phso")),
    )
    contacts = (contact("psow", name=both("Ombudsman", "Ombwdsmon")), contact("phso"), contact("nobody"))
    routes = Routes.of(content(*pages, contacts=contacts, config=config(sections=(own,))))
    page = section_page(routes, own, Language.CY)

    assert [
        ("Ombwdsmon", ["/cy/factsheets-cy/a/", "/cy/factsheets-cy/b/"]),
        ("Ombwdsmon", ["/cy/factsheets-cy/b/"]),
    ] == [(body.title, [link.route for link in body.links]) for body in page.bodies]
