from generator.model.language import Language
from generator.plan.made_pages import statement_pages
from generator.plan.menus import menu
from generator.plan.pages import section_page
from generator.plan.routes import Routes
from tests.builders import both, config, content, section, statement, twins


def routes(section_key: str = "", footer: tuple[str, ...] = ()) -> Routes:
    """The pages of a site with a statement in this section."""
    settings = config(sections=(section(), section("notices")), footer=footer)
    pages = (*twins("home"), *twins("factsheets/a"))
    return Routes.of(content(*pages, config=settings, statement=statement(section=section_key)))


def test_no_statement() -> None:
    """A site without a statement has no page for it and no link to it."""
    found = Routes.of(content())

    assert () == statement_pages(found)
    assert () == menu(found, Language.EN).footer


def test_its_address() -> None:
    """The page stands below its section, or right below the home page."""
    (alone,), (inside,) = statement_pages(routes()), statement_pages(routes("notices"))

    assert both("/en/accessibility/", "/cy/hygyrchedd/") == alone.map(lambda page: page.route)
    assert both("/en/notices/accessibility/", "/cy/notices-cy/hygyrchedd/") == inside.map(lambda page: page.route)
    assert (["/en/"], ["/en/", "/en/notices/"]) == tuple(
        [link.route for link in pair.en.breadcrumbs] for pair in (alone, inside)
    )


def test_every_foot_has_it() -> None:
    """The foot of every page leads to the statement: where the configuration puts it, else at the end."""
    usual = [link.route for link in menu(routes(footer=("factsheets/a",)), Language.EN).footer]
    placed = [link.route for link in menu(routes(footer=("accessibility", "factsheets/a")), Language.EN).footer]

    assert ["/en/factsheets/a/", "/en/accessibility/"] == usual
    assert ["/en/accessibility/", "/en/factsheets/a/"] == placed


def test_its_section_lists_it() -> None:
    """The list of its section has the statement, even when it is all that stands there."""
    found = routes("notices")
    notices = next(section for section in found.sections if section.key == "notices")
    page = section_page(found, notices, Language.CY)

    assert ["/cy/notices-cy/hygyrchedd/"] == [link.route for group in page.groups for link in group.links]
