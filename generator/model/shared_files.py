"""The files that every page may use: all of a site folder but its pages."""

from dataclasses import dataclass, field

from generator.model.agreed_terms import AgreedTerms
from generator.model.attachment import Attachment
from generator.model.catalogue import Catalogue
from generator.model.config import SiteConfig
from generator.model.contact import Contact, ContactGrouping, Subject
from generator.model.glossary import Term
from generator.model.known_fact import KnownFact
from generator.model.page_context import PageContext
from generator.model.paired_words import GroupStanding, PairedFacts
from generator.model.picture import Picture
from generator.model.problem import Problem
from generator.model.quote import Quote
from generator.model.search import SearchWords
from generator.model.statement import AccessibilityStatement
from generator.model.tree import DecisionTree


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedFiles:
    """What the shared files say, as far as they could be loaded.

    ``quotes`` are all that they quote by name; ``standings`` tell whether their Welsh follows their English,
    and ``said`` are the facts in the words of all of them.
    ``broken`` are the paths of those that could not be loaded whole, and ``problems`` say why.
    """

    config: SiteConfig
    subjects: tuple[Subject, ...]
    contacts: tuple[Contact, ...]
    catalogue: Catalogue
    pictures: tuple[Picture, ...]
    attachments: tuple[Attachment, ...] = ()
    trees: tuple[DecisionTree, ...] = ()
    statement: AccessibilityStatement | None = None
    terms: tuple[Term, ...] = ()
    facts: tuple[KnownFact, ...] = ()
    quotes: tuple[Quote, ...] = ()
    search_words: SearchWords = field(default_factory=SearchWords)
    grouping: ContactGrouping | None = None
    standings: tuple[GroupStanding, ...] = ()
    said: tuple[PairedFacts, ...] = ()
    agreed: AgreedTerms = field(default_factory=AgreedTerms)
    broken: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()

    def context(self) -> PageContext:
        """What of them decides how a page is read."""
        config = self.config
        return PageContext(
            base_url=config.base_url,
            kinds={section.key: section.kind for section in config.sections},
            own_kinds={section.key: section.own for section in config.sections if section.own},
            own_blocks=config.blocks,
            website_pairs=config.website_pairs,
            contact_names={contact.key: contact.name for contact in self.contacts},
            undescribed=tuple(picture.path for picture in self.pictures if picture.words is None),
            facts=self.facts,
            contacts=self.contacts,
            agreed=self.agreed,
            broken=self.broken,
        )
