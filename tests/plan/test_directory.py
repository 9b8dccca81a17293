from generator.model.language import Language
from generator.plan.directory import Directory
from tests.builders import config, content, source_page, term, twins


def routes(directory: Directory, key: str) -> tuple[str, str]:
    """The addresses of a page in both languages."""
    links = directory.links[key]
    return links.en.route, links.cy.route


def test_addresses() -> None:
    """Every page has an address in each language, made of the section's word and its own."""
    english = source_page("factsheets/phso", Language.EN, slug="ombudsman")
    welsh = source_page("factsheets/phso", Language.CY, slug="ombwdsmon")
    directory = Directory.of(content(*twins("home"), english, welsh))

    assert ("/en/", "/cy/") == routes(directory, "home")
    assert ("/en/factsheets/", "/cy/factsheets-cy/") == routes(directory, "factsheets")
    assert ("/en/factsheets/ombudsman/", "/cy/factsheets-cy/ombwdsmon/") == routes(directory, "factsheets/phso")
    assert ("/en/contacts/", "/cy/cysylltiadau/") == routes(directory, "contacts")


def test_drafts_are_left_out() -> None:
    """A page of which either twin is a draft has no address, and its section without another page has none."""
    english = source_page("factsheets/phso", Language.EN, draft=True)
    welsh = source_page("factsheets/phso", Language.CY)
    directory = Directory.of(content(*twins("home"), english, welsh))

    assert {"home", "contacts", "search"} == set(directory.links)
    assert () == directory.sections


def test_what_cannot_be_published_is_left_out() -> None:
    """A page without its twin, or in no section, has no address."""
    alone = source_page("factsheets/phso", Language.EN)
    directory = Directory.of(content(*twins("home"), alone, *twins("nowhere/page")))

    assert {"home", "contacts", "search"} == set(directory.links)


def test_the_pages_that_are_made() -> None:
    """Contacts and the search have a page on every site, the glossary on one that explains terms."""
    directory = Directory.of(content(*twins("home"), terms=(term(),)))

    assert ("/en/contacts/", "/cy/cysylltiadau/") == routes(directory, "contacts")
    assert ("/en/search/", "/cy/chwilio/") == routes(directory, "search")
    assert ("/en/glossary/", "/cy/geirfa/") == routes(directory, "glossary")


def test_known_links() -> None:
    """Of the pages named, those that exist are linked, in the order given."""
    directory = Directory.of(content(*twins("home"), *twins("factsheets/a")))
    links = directory.known_links(("contacts", "missing", "factsheets/a"), Language.CY)

    assert ["/cy/cysylltiadau/", "/cy/factsheets-cy/a/"] == [link.route for link in links]


def test_a_site_without_a_home_page() -> None:
    """A site without a home page can be planned, under the name of the site."""
    directory = Directory.of(content(*twins("factsheets/a"), config=config()))

    assert ("/cy/", "Canllaw bach") == (
        directory.home_link(Language.CY).route,
        directory.home_link(Language.CY).title,
    )
