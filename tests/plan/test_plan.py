from generator.plan import plan_site
from tests.builders import both, content, source_page, term, twins


def test_every_page_is_planned_in_both_languages() -> None:
    """The plan holds the written pages and those of each section, of contacts and of the search, each as a pair."""
    plan = plan_site(content(*twins("home"), *twins("factsheets/a")))

    assert [
        ("/en/", "/cy/"),
        ("/en/factsheets/a/", "/cy/factsheets-cy/a/"),
        ("/en/factsheets/", "/cy/factsheets-cy/"),
        ("/en/contacts/", "/cy/cysylltiadau/"),
        ("/en/search/", "/cy/chwilio/"),
    ] == [(pair.en.route, pair.cy.route) for pair in plan.pages]
    assert ("/en/contacts/", "/cy/cysylltiadau/") == (plan.contacts_routes.en, plan.contacts_routes.cy)


def test_broken_content_can_be_planned() -> None:
    """A site with missing twins is planned without them, so that every problem can be told at once."""
    plan = plan_site(content(source_page("factsheets/a")))

    assert ["/en/contacts/", "/en/search/"] == [pair.en.route for pair in plan.pages]


def test_a_glossary_is_planned_where_there_are_terms() -> None:
    """A site that explains terms has a page of them."""
    pages = twins("factsheets/a", english="You may appeal.", welsh="Gallwch apelio.")
    plan = plan_site(content(*twins("home"), *pages, terms=(term(),)))

    assert ["/en/contacts/", "/en/glossary/", "/en/search/"] == [pair.en.route for pair in plan.pages[-3:]]
    assert both("/en/glossary/", "/cy/geirfa/") == plan.glossary_routes
