"""A page that is made, not written: what all such pages have in common."""

from generator.model.language import Language
from generator.model.problem import Place
from generator.model.site import Page
from generator.plan.directory import Directory

CONFIG_FILE = "site_config.yml"


def made_page(directory: Directory, key: str, language: Language, setting: str) -> Page:
    """Plan the page of this key as far as its link tells it, right below the home page.

    ``setting`` is the place in the configuration where its address is decided; a site that says nothing there has
    the usual one.
    """
    link = directory.links[key][language]
    return Page(
        kind=link.kind,
        key=key,
        language=language,
        route=link.route,
        title=link.title,
        summary=link.summary,
        breadcrumbs=(directory.home_link(language),),
        header=None,
        claim=directory.content.config.places.get(setting, Place(path=CONFIG_FILE)),
    )
