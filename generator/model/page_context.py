"""What of the shared files decides how a page is read and looked at alone."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.agreed_terms import AgreedTerms
from generator.model.contact import Contact
from generator.model.known_fact import KnownFact
from generator.model.language import Bilingual
from generator.model.own_block import OwnBlock
from generator.model.own_kind import OwnKind
from generator.model.page_kind import PageKind

HOME = "home"
"""The key of the home page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageContext:
    """The kinds of the sections' pages, the site's own address, and what pages may name or quote.

    ``own_kinds`` say more of the kinds that are the site's own, ``own_blocks`` are its own blocks.
    ``website_pairs`` are those of the configuration. ``undescribed`` are the paths of pictures without words,
    ``broken`` those of shared files that could not be loaded.
    What was read of a page stays right as long as its own bytes, its twin's and this stay the same.
    """

    base_url: str
    kinds: Mapping[str, PageKind]
    website_pairs: tuple[tuple[str, str], ...]
    contact_names: Mapping[str, Bilingual[str]]
    undescribed: tuple[str, ...]
    facts: tuple[KnownFact, ...]
    contacts: tuple[Contact, ...]
    broken: tuple[str, ...]
    agreed: AgreedTerms = field(default_factory=AgreedTerms)
    own_kinds: Mapping[str, OwnKind] = field(default_factory=dict)
    own_blocks: tuple[OwnBlock, ...] = ()

    def kind_of(self, key: str, stated: PageKind | None) -> PageKind | None:
        """The kind of a page: what its front matter states, else what its folder holds; ``None`` in no section."""
        if stated:
            return stated
        return PageKind.HOME if key == HOME else self.kinds.get(key.partition("/")[0])

    def own_kind_of(self, key: str, stated: PageKind | None) -> OwnKind | None:
        """What the site says of the kind of a page, where it is one of its own."""
        return None if stated else self.own_kinds.get(key.partition("/")[0])
