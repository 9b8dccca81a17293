from generator.model.language import Language
from generator.plan.redirects import redirects
from generator.plan.routes import Routes
from tests.builders import content, source_page, twins


def test_redirects() -> None:
    """Every earlier address leads to the page whose header names it, in that page's language."""
    english = source_page("factsheets/a", Language.EN, was=("/en/old/", "/en/older/"))
    welsh = source_page("factsheets/a", Language.CY, was=("/cy/hen/",))
    found = redirects(Routes.of(content(*twins("home"), english, welsh)))

    assert [
        ("/en/old/", "/en/factsheets/a/"),
        ("/en/older/", "/en/factsheets/a/"),
        ("/cy/hen/", "/cy/factsheets-cy/a/"),
    ] == [(redirect.old, redirect.route) for redirect in found]


def test_drafts_redirect_nothing() -> None:
    """The earlier addresses of a draft lead nowhere."""
    pages = twins("factsheets/a", was=("/en/old/",), draft=True)

    assert () == redirects(Routes.of(content(*twins("home"), *pages)))
