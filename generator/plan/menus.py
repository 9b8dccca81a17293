"""What stands on every page: the ways in, and the links at the foot."""

from generator.model.config import SEARCH
from generator.model.language import Language
from generator.model.page_kind import PageKind
from generator.model.site import Menu, PageLink
from generator.plan.routes import ACCESSIBILITY, Routes


def menu(routes: Routes, language: Language) -> Menu:
    """Plan the menus of one language, in the order of the configuration.

    The search comes last if it is not named, and no foot is without the accessibility statement.
    """
    config = routes.content.config
    ways_in = config.navigation if SEARCH in config.navigation else (*config.navigation, SEARCH)
    footer = tuple(dict.fromkeys((*config.footer, ACCESSIBILITY)))
    return Menu(
        home=routes.home_link(language),
        navigation=_links(routes, ways_in, language),
        footer=_links(routes, footer, language),
        feedback=next(iter(routes.known_links((config.feedback.page,), language)), None),
        rung=routes.contacts.get(config.feedback.contact),
    )


def _links(routes: Routes, keys: tuple[str, ...], language: Language) -> tuple[PageLink, ...]:
    """The entries of a menu: pages, and links that lead out of the site."""
    outside = {
        key: PageLink(route=link.address[language], title=link.title[language], summary="", kind=PageKind.NOTICE)
        for key, link in routes.content.config.outside_links.items()
    }
    found = ((outside[key],) if key in outside else routes.known_links((key,), language) for key in keys)
    return tuple(link for links in found for link in links)
