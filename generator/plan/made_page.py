"""A page that is made, not written: what all such pages have in common."""

from generator.model.language import Language
from generator.model.problem import Place
from generator.model.site import Page
from generator.plan.routes import Routes


def made_page(routes: Routes, key: str, language: Language, claim: Place) -> Page:
    """Plan the page of this key as far as its link tells it, right below the home page.

    ``claim`` is the place where its address is decided.
    """
    link = routes.links[key][language]
    return Page(
        kind=link.kind,
        key=key,
        language=language,
        route=link.route,
        title=link.title,
        summary=link.summary,
        breadcrumbs=(routes.home_link(language),),
        header=None,
        claim=claim,
    )
