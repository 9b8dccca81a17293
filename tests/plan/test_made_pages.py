from generator.model.config import CONTACTS
from generator.model.language import Language
from generator.model.problem import Place
from generator.plan.made_pages import glossary_page, made_page
from generator.plan.routes import Routes
from tests.builders import content, term, twins

TERMS = (term("court", "court", "llys"), term("appeal", "appeal", "apêl"), term("order", "the order", "y gorchymyn"))


def test_a_made_page_stands_below_the_home_page() -> None:
    """It has what its link tells, one breadcrumb, and the setting that decides its address."""
    routes = Routes.of(content(*twins("home")))
    link = routes.links[CONTACTS].cy

    page = made_page(routes, CONTACTS, Language.CY, routes.claim("contacts_page.slug"))

    assert (link.kind, link.route, link.title) == (page.kind, page.route, page.title)
    assert ["/cy/"] == [crumb.route for crumb in page.breadcrumbs]
    assert routes.content.config.places.get("contacts_page.slug", Place(path="site_config.yml")) == page.claim


def test_terms_stand_in_the_order_of_the_alphabet() -> None:
    """Each language has the terms in the order of its own alphabet, in which an article does not count."""
    routes = Routes.of(content(terms=TERMS))
    english, welsh = (glossary_page(routes, language) for language in Language)

    assert ["appeal", "court", "order"] == [each.key for each in english.terms]
    assert ["appeal", "order", "court"] == [each.key for each in welsh.terms]
    assert ("/en/glossary/", "/cy/geirfa/") == (english.route, welsh.route)
