"""What the rules tell of a site that stands in memory: of each page, of twins, of the whole."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from generator.check import check_content, check_page, check_pair
from generator.load.filling import fill_page
from generator.model.content import Content, SourcePage
from generator.model.language import Bilingual, Language
from generator.model.page_context import PageContext
from generator.model.problem import Problem
from tests.builders import TODAY, content, pairs, twins


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenSite:
    """A site as it was written: its pages whole, what decides how they are read, and what others know of them."""

    pages: tuple[SourcePage, ...]
    context: PageContext
    content: Content

    def twins(self) -> Iterator[Bilingual[SourcePage]]:
        """The pages that exist in both languages."""
        for pair in pairs(*self.pages):
            if len(pair) == len(Language):
                yield Bilingual(en=pair[Language.EN], cy=pair[Language.CY])


def written(*pages: SourcePage, **changes: Any) -> WrittenSite:
    """A site of these pages, with their quotes filled; a home page when there is none."""
    whole = content(*pages, **changes)
    context = whole.context()
    filled = tuple(fill_page(page, context) for page in (pages or twins()))
    return WrittenSite(pages=filled, context=context, content=content(*filled, **changes))


def of_pages(site: WrittenSite, *rules: Callable[..., Iterable[Problem]]) -> list[Problem]:
    """What rules about a page alone tell of each page."""
    return [problem for page in site.pages for rule in rules for problem in rule(page, site.context)]


def of_twins(site: WrittenSite, *rules: Callable[[Bilingual[SourcePage]], Iterable[Problem]]) -> list[Problem]:
    """What rules about twins tell of each pair."""
    return [problem for pair in site.twins() for rule in rules for problem in rule(pair)]


def of_content(site: WrittenSite, *rules: Callable[[Content], Iterable[Problem]]) -> list[Problem]:
    """What rules about the whole content tell, unless they need a file that is broken."""
    return [problem for rule in rules for problem in rule(site.content)]


def everything(site: WrittenSite) -> list[Problem]:
    """What all rules tell."""
    found = [problem for page in site.pages for problem in check_page(page, site.context)]
    for pair in site.twins():
        problems, links = check_pair(pair, site.context)
        found += (*problems, *links)
    return [*found, *check_content(site.content, TODAY)]
