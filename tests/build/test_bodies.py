from generator.build.bodies import Bodies
from generator.build.pages import read_pair
from generator.model.site import Page
from generator.plan import plan_site
from tests.builders import context, page
from tests.made import content_of
from tests.sandbox import SiteSandbox


def home(site: SiteSandbox) -> Page:
    """The planned home page."""
    return next(pair.en for pair in plan_site(content_of(site.root)).pages if pair.en.key == "home")


def test_a_page_gets_its_text(site: SiteSandbox) -> None:
    """A page that was read just now, and one that was not, get the same text."""
    _, read = read_pair(site.root, "home", context())
    kept, again = (Bodies(site.root, context(), known).whole(home(site)) for known in (read, {}))

    assert kept == again
    assert kept.nodes


def test_a_page_that_no_file_holds(site: SiteSandbox) -> None:
    """A page that is generated is whole already."""
    made = page(source=b"")

    assert made is Bodies(site.root, context(), {}).whole(made)
