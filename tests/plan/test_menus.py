from generator.model.config import Feedback, OutsideLink
from generator.model.language import Bilingual, Language
from generator.plan.menus import menu
from generator.plan.routes import Routes
from tests.builders import config, content, twins


def test_menus() -> None:
    """The menus of a language hold what the configuration names, in its order, without what does not exist.

    The search comes last.
    """
    settings = config(navigation=("contacts", "factsheets", "gone"), footer=("factsheets/a",))
    routes = Routes.of(content(*twins("home"), *twins("factsheets/a"), config=settings))
    welsh = menu(routes, Language.CY)

    assert "/cy/" == welsh.home.route
    assert ["/cy/cysylltiadau/", "/cy/factsheets-cy/", "/cy/chwilio/"] == [link.route for link in welsh.navigation]
    assert ["/cy/factsheets-cy/a/"] == [link.route for link in welsh.footer]


def test_the_search_stands_where_it_is_named() -> None:
    """A configuration that names the search decides where it stands."""
    routes = Routes.of(content(*twins("home"), config=config(navigation=("search", "contacts"))))

    assert ["/en/search/", "/en/contacts/"] == [link.route for link in menu(routes, Language.EN).navigation]


def test_a_link_to_another_website() -> None:
    """A menu may lead out of the site, in each language to that language's website, in its place among the others."""
    link = OutsideLink(
        title=Bilingual(en="Our homes", cy="Ein cartrefi"),
        address=Bilingual(en="https://homes.example/", cy="https://cartrefi.example/"),
    )
    settings = config(navigation=("homes", "contacts"), outside_links={"homes": link})
    routes = Routes.of(content(*twins("home"), config=settings))

    first, second, *_ = menu(routes, Language.CY).navigation
    assert ("Ein cartrefi", "https://cartrefi.example/") == (first.title, first.route)
    assert "/cy/cysylltiadau/" == second.route


def test_feedback_is_by_a_page_that_there_is() -> None:
    """Every page leads to the page of the configuration, in its own language; one that is not there is left out."""
    pages = (*twins("home"), *twins("factsheets/a"))
    found, none = (
        menu(Routes.of(content(*pages, config=config(feedback=Feedback(page=page)))), Language.CY).feedback
        for page in ("factsheets/a", "factsheets/gone")
    )

    assert found
    assert ("/cy/factsheets-cy/a/", None) == (found.route, none)
