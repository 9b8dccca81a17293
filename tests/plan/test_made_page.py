from generator.model.config import CONTACTS
from generator.model.language import Language
from generator.model.problem import Place
from generator.plan.made_page import made_page
from generator.plan.routes import Routes
from tests.builders import content, twins


def test_a_made_page_stands_below_the_home_page() -> None:
    """It has what its link tells, one breadcrumb, and the setting that decides its address."""
    routes = Routes.of(content(*twins("home")))
    link = routes.links[CONTACTS].cy

    page = made_page(routes, CONTACTS, Language.CY, routes.claim("contacts_page.slug"))

    assert (link.kind, link.route, link.title) == (page.kind, page.route, page.title)
    assert ["/cy/"] == [crumb.route for crumb in page.breadcrumbs]
    assert routes.content.config.places.get("contacts_page.slug", Place(path="site_config.yml")) == page.claim
