"""What stands on every page: the ways in, and the links at the foot."""

from generator.model.language import Language
from generator.model.site import Menu
from generator.plan.directory import ACCESSIBILITY, SEARCH, Directory


def menu(directory: Directory, language: Language) -> Menu:
    """Plan the menus of one language, in the order of the configuration.

    The search comes last if it is not named, and no foot is without the accessibility statement.
    """
    config = directory.content.config
    ways_in = config.navigation if SEARCH in config.navigation else (*config.navigation, SEARCH)
    footer = tuple(dict.fromkeys((*config.footer, ACCESSIBILITY)))
    return Menu(
        home=directory.home_link(language),
        navigation=directory.known_links(ways_in, language),
        footer=directory.known_links(footer, language),
    )
