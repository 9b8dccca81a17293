"""What stands on every page: the ways in, and the links at the foot."""

from generator.model.language import Language
from generator.model.site import Menu
from generator.plan.directory import ACCESSIBILITY, Directory


def menu(directory: Directory, language: Language) -> Menu:
    """Plan the menus of one language, in the order of the configuration. No foot is without the statement."""
    config = directory.content.config
    footer = tuple(dict.fromkeys((*config.footer, ACCESSIBILITY)))
    return Menu(
        home=directory.home_link(language),
        navigation=directory.known_links(config.navigation, language),
        footer=directory.known_links(footer, language),
    )
