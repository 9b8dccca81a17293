from generator.plan import plan_site
from tests.builders import content, source_page, twins


def test_every_page_is_planned_in_both_languages() -> None:
    """The plan holds the written pages, the page of each section and the page of contacts, each as a pair."""
    plan = plan_site(content(*twins("home"), *twins("factsheets/a")))

    assert [
        ("/en/", "/cy/"),
        ("/en/factsheets/a/", "/cy/factsheets-cy/a/"),
        ("/en/factsheets/", "/cy/factsheets-cy/"),
        ("/en/contacts/", "/cy/cysylltiadau/"),
    ] == [(pair.en.route, pair.cy.route) for pair in plan.pages]
    assert ("/en/contacts/", "/cy/cysylltiadau/") == (plan.contacts_routes.en, plan.contacts_routes.cy)


def test_broken_content_can_be_planned() -> None:
    """A site with missing twins is planned without them, so that every problem can be told at once."""
    plan = plan_site(content(source_page("factsheets/a")))

    assert ["/en/contacts/"] == [pair.en.route for pair in plan.pages]
