from generator.model.language import Language
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
