"""A page as somebody types it: made by what makes all pages, and kept nowhere."""

from collections.abc import Mapping
from dataclasses import replace

from generator.build.files import Ingredients
from generator.build.reading import SiteReading
from generator.model.card import Card
from generator.plan.recipes import recipes
from generator.workroom.making import SiteFiles
from generator.workroom.planning import Planned, planned_again
from generator.workroom.stand_ins import Lack, stand_in


def page_as_typed(
    path: str, site: SiteReading, before: Mapping[str, Card], planned: Planned | None, ingredients: Ingredients
) -> bytes | None:
    """The finished page of a site in which texts were tried; ``None`` when it cannot be made.

    ``before`` are the cards that pages had when they could be read, by path; ``planned`` and ``ingredients`` are those
    of the site as it is saved.
    """
    standing = stand_in(site.content, [reading.key for reading in site.pages.readings], before)
    planned = planned_again(standing.content, planned)
    wanted = planned.wanted or {recipe.path: recipe for recipe in recipes(planned.plan, keyed=False)}
    recipe = wanted.get(path)
    page = recipe.page if recipe else None
    if page is None or standing.lacks.get((page.key, page.language)) is Lack.UNREADABLE:
        return None
    bodies = {**ingredients.bodies, **standing.bodies, **site.pages.bodies}
    fresh = replace(ingredients, context=site.context, bodies=bodies)
    made = SiteFiles(planned.plan, wanted, fresh, ()).read(path)
    return made if isinstance(made, bytes) else None
