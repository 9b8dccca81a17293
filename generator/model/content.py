"""What is written in a site folder, as loaded: it may be incomplete or wrong until it has been checked."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from generator.model.config import SiteConfig
from generator.model.contact import Contact, Subject
from generator.model.glossary import Term
from generator.model.language import Bilingual, Language
from generator.model.page_kind import PageKind
from generator.model.problem import Place
from generator.model.text import Block, Fact, Heading, Link, Passage, Prose
from generator.model.tree import DecisionTree


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """A page's header. ``kind`` is ``None`` when the folder decides; ``matches`` is empty when not recorded.

    ``differs`` holds each excused fact and the reason for it. ``places`` tells where each key stands,
    by its name, and each item of a list, by name and number as in ``related.0``.
    """

    title: str
    summary: str
    kind: PageKind | None
    slug: str
    contacts: tuple[str, ...]
    related: tuple[str, ...]
    sources: tuple[str, ...]
    reviewed: date | None
    review_by: date | None
    owner: str
    source_language: Language
    matches: str
    translator: str
    reviewer: str
    was: tuple[str, ...]
    draft: bool
    differs: tuple[tuple[str, str], ...]
    places: Mapping[str, Place]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageText:
    """The body of a page, and all that was found in it, in the order of the file."""

    nodes: tuple[Prose | Block, ...]
    headings: tuple[Heading, ...]
    links: tuple[Link, ...]
    facts: tuple[Fact, ...]
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePage:
    """One Markdown file. ``digest`` stands for its words: it changes when a translator must look again."""

    key: str
    language: Language
    path: str
    header: Header
    text: PageText
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One entry of the Welsh catalogue: the English, the Welsh forms, where it stands."""

    context: str
    english: str
    english_plural: str
    welsh: tuple[str, ...]
    fuzzy: bool
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """The interface words in Welsh. English is the source and needs none."""

    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture of ``content/pictures``: its path in the site folder and its bytes."""

    path: str
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """Everything loaded from a site folder.

    ``broken`` are the paths of pages that exist and could not be loaded, so that no other check calls
    them missing.
    """

    config: SiteConfig
    pages: tuple[SourcePage, ...]
    subjects: tuple[Subject, ...]
    contacts: tuple[Contact, ...]
    catalogue: Catalogue
    pictures: tuple[Picture, ...]
    trees: tuple[DecisionTree, ...] = ()
    terms: tuple[Term, ...] = ()
    broken: tuple[str, ...]

    def twins(self) -> tuple[Bilingual[SourcePage], ...]:
        """Every page that exists in both languages, by key."""
        welsh = {page.key: page for page in self.pages if page.language is Language.CY}
        return tuple(
            Bilingual(en=page, cy=welsh[page.key])
            for page in self.pages
            if page.language is Language.EN and page.key in welsh
        )
