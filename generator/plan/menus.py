"""What stands on every page: the ways in, and the links at the foot."""

from generator.model.language import Language
from generator.model.site import Menu
from generator.plan.routes import ACCESSIBILITY, SEARCH, Routes


def menu(routes: Routes, language: Language) -> Menu:
    """Plan the menus of one language, in the order of the configuration.

    The search comes last if it is not named, and no foot is without the accessibility statement.
    """
    config = routes.content.config
    ways_in = config.navigation if SEARCH in config.navigation else (*config.navigation, SEARCH)
    footer = tuple(dict.fromkeys((*config.footer, ACCESSIBILITY)))
    return Menu(
        home=routes.home_link(language),
        navigation=routes.known_links(ways_in, language),
        footer=routes.known_links(footer, language),
    )
