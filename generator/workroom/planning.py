"""The plan of a site, made again only when something that it depends on has changed."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from generator.model.card import Card
from generator.model.content import Content
from generator.model.recipe import Recipe
from generator.model.site import SitePlan
from generator.plan import plan_site


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """A plan with its recipes by path, and the site that it was made for as far as plans depend on it."""

    content: Content
    plan: SitePlan
    wanted: Mapping[str, Recipe]


def planned_again(content: Content, before: Planned | None) -> Planned:
    """The plan of a site: that of ``before``, if nothing has changed since but the text of pages."""
    bare = replace(content, pages=tuple(map(_bare, content.pages)), broken=())
    if before and before.content == bare:
        return before
    return Planned(content=bare, plan=plan_site(content), wanted={})


def _bare(card: Card) -> Card:
    """What a plan depends on: a card without what stands for the text of its page."""
    return replace(card, digest="", shown=b"", facts=(), quotes=(), fact_tables=())
