"""The shape of addresses."""

import pytest

from generator.model.language import Language
from generator.model.route import card_route, file_path, outline_route, page_route, pdf_route, plain_route, route_of


def test_where_a_page_lies() -> None:
    """A page lies below its language and its section, a home page below its language alone."""
    assert "/en/factsheets/psow/" == page_route(Language.EN, "factsheets", "psow")
    assert "/cy/cysylltiadau/" == page_route(Language.CY, "", "cysylltiadau")
    assert "/cy/" == page_route(Language.CY)


def test_what_lies_beside_a_page() -> None:
    """A card and a PDF lie beside their page; the PDF has the name of the page, and an end where there are two."""
    assert "/en/contacts/psow.vcf" == card_route("/en/contacts/", "psow")
    assert "/cy/hawdd/help/help.pdf" == pdf_route("/cy/hawdd/help/")
    assert "/cy/hawdd/help/help-large.pdf" == pdf_route("/cy/hawdd/help/", "-large")


def test_where_a_whole_tree_is_shown() -> None:
    """The page of all questions lies below its tree, under a word of its language."""
    assert ["/t/all/", "/t/cyfan/"] == [outline_route("/t/", language) for language in Language]


@pytest.mark.parametrize(
    ("route", "path"), [("/en/", "en/index.html"), ("/en/feed.xml", "en/feed.xml"), ("/", "index.html")]
)
def test_which_file_a_server_gives(route: str, path: str) -> None:
    """A route that ends in a slash is a folder with a page in it; each file has one route."""
    assert path == file_path(route)
    assert route == route_of(path)


def test_which_routes_are_one_page() -> None:
    """However a server may write the route of a page, it is the same."""
    assert {"/en/about"} == {plain_route(route) for route in ("/en/about/", "/en/About", "/en/about/index.html")}
