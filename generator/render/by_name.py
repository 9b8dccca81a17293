"""What a long page has of bodies, by their names in the order of the alphabet, so that each can be found at once."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.site import Page
from generator.model.text import BlockName
from generator.text.alphabet import sort_key
from generator.text.dialect import blocks_in, plain

_FEW = 8
"""So many names or fewer are seen as soon as they would be found in a list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """The name of a body, and the anchor of the place where the page first has it."""

    words: str
    anchor: str


def by_name(page: Page) -> tuple[Named, ...]:
    """The bodies of a page of contacts, or of the tables of facts in a text; none where there are few."""
    first: dict[str, str] = {}
    for words, anchor in _places(page):
        first.setdefault(words, anchor)
    found = [Named(words=words, anchor=anchor) for words, anchor in first.items()] if len(first) > _FEW else []
    return tuple(sorted(found, key=lambda named: sort_key(plain(named.words), page.language)))


def _places(page: Page) -> Iterator[tuple[str, str]]:
    for nation in page.nations:
        for group in nation.groups:
            for contact in group.contacts:
                yield contact.name[page.language], f"_contact-{contact.key}"
    for block in blocks_in(page.nodes):
        for row in block.rows if block.name is BlockName.FACTS else ():
            yield row.who, f"_fact-{row.key}"
