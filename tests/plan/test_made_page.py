from generator.model.language import Language
from generator.model.problem import Place
from generator.plan.directory import CONTACTS, Directory
from generator.plan.made_page import made_page
from tests.builders import content, twins


def test_a_made_page_stands_below_the_home_page() -> None:
    """It has what its link tells, one breadcrumb, and the setting that decides its address."""
    directory = Directory.of(content(*twins("home")))
    link = directory.links[CONTACTS].cy

    page = made_page(directory, CONTACTS, Language.CY, directory.claim("contacts_page.slug"))

    assert (link.kind, link.route, link.title) == (page.kind, page.route, page.title)
    assert ["/cy/"] == [crumb.route for crumb in page.breadcrumbs]
    assert directory.content.config.places.get("contacts_page.slug", Place(path="site_config.yml")) == page.claim
