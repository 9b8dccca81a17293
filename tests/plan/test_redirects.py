from generator.model.language import Language
from generator.plan.redirects import redirects
from generator.plan.routes import Routes
from tests.builders import content, source_page, twins


def test_redirects() -> None:
    """Every earlier address leads to the page whose header names it, in that page's language, and is told where it is.

    One without a slash at its end is a folder's, unless it has the ending of a file.
    """
    english = source_page("factsheets/a", Language.EN, was=("/en/old/", "/en/v1.2/older", "/en/oldest.html"))
    welsh = source_page("factsheets/a", Language.CY, was=("/cy/hen/",))
    found = redirects(Routes.of(content(*twins("home"), english, welsh)))

    assert [
        ("/en/old/", "/en/factsheets/a/"),
        ("/en/v1.2/older/", "/en/factsheets/a/"),
        ("/en/oldest.html", "/en/factsheets/a/"),
        ("/cy/hen/", "/cy/factsheets-cy/a/"),
    ] == [(redirect.old, redirect.route) for redirect in found]
    assert ["was.0", "was.1", "was.2", "was.0"] == [redirect.place.at for redirect in found]


def test_drafts_redirect_nothing() -> None:
    """The earlier addresses of a draft lead nowhere."""
    pages = twins("factsheets/a", was=("/en/old/",), draft=True)

    assert () == redirects(Routes.of(content(*twins("home"), *pages)))
