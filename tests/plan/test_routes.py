from generator.model.language import Language
from generator.plan.routes import Routes
from tests.builders import config, content, source_page, term, twins


def addresses(routes: Routes, key: str) -> tuple[str, str]:
    """The addresses of a page in both languages."""
    links = routes.links[key]
    return links.en.route, links.cy.route


def test_addresses() -> None:
    """Every page has an address in each language, made of the section's word and its own."""
    english = source_page("factsheets/phso", Language.EN, slug="ombudsman")
    welsh = source_page("factsheets/phso", Language.CY, slug="ombwdsmon")
    routes = Routes.of(content(*twins("home"), english, welsh))

    assert ("/en/", "/cy/") == addresses(routes, "home")
    assert ("/en/factsheets/", "/cy/factsheets-cy/") == addresses(routes, "factsheets")
    assert ("/en/factsheets/ombudsman/", "/cy/factsheets-cy/ombwdsmon/") == addresses(routes, "factsheets/phso")
    assert ("/en/contacts/", "/cy/cysylltiadau/") == addresses(routes, "contacts")


def test_drafts_are_left_out() -> None:
    """A page of which either twin is a draft has no address, and its section without another page has none."""
    english = source_page("factsheets/phso", Language.EN, draft=True)
    welsh = source_page("factsheets/phso", Language.CY)
    routes = Routes.of(content(*twins("home"), english, welsh))

    assert {"home", "contacts", "search"} == set(routes.links)
    assert () == routes.sections


def test_what_cannot_be_published_is_left_out() -> None:
    """A page without its twin, or in no section, has no address."""
    alone = source_page("factsheets/phso", Language.EN)
    routes = Routes.of(content(*twins("home"), alone, *twins("nowhere/page")))

    assert {"home", "contacts", "search"} == set(routes.links)


def test_the_pages_that_are_made() -> None:
    """Contacts and the search have a page on every site, the glossary on one that explains terms."""
    routes = Routes.of(content(*twins("home"), terms=(term(),)))

    assert ("/en/contacts/", "/cy/cysylltiadau/") == addresses(routes, "contacts")
    assert ("/en/search/", "/cy/chwilio/") == addresses(routes, "search")
    assert ("/en/glossary/", "/cy/geirfa/") == addresses(routes, "glossary")


def test_known_links() -> None:
    """Of the pages named, those that exist are linked, in the order given."""
    routes = Routes.of(content(*twins("home"), *twins("factsheets/a")))
    links = routes.known_links(("contacts", "missing", "factsheets/a"), Language.CY)

    assert ["/cy/cysylltiadau/", "/cy/factsheets-cy/a/"] == [link.route for link in links]


def test_a_site_without_a_home_page() -> None:
    """A site without a home page can be planned, under the name of the site."""
    routes = Routes.of(content(*twins("factsheets/a"), config=config()))

    assert ("/cy/", "Canllaw bach") == (
        routes.home_link(Language.CY).route,
        routes.home_link(Language.CY).title,
    )
