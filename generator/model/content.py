"""What is written in a site folder, as loaded: it may be incomplete or wrong until it has been checked."""

from dataclasses import dataclass, fields, replace

from generator.model.card import Card
from generator.model.config import GLOSSARY
from generator.model.easy_read import EasyRead
from generator.model.front_matter import Header
from generator.model.language import Bilingual, Language
from generator.model.own_kind import OwnKind
from generator.model.page_context import HOME
from generator.model.page_kind import PageKind
from generator.model.quote import Quote
from generator.model.shared_files import SharedFiles
from generator.model.text import Block, Fact, Heading, Link, Passage, Prose, Shape


@dataclass(frozen=True, slots=True, kw_only=True)
class PageText:
    """The body of a page, and all that was found in it, in the order of the file."""

    nodes: tuple[Prose | Block, ...]
    headings: tuple[Heading, ...]
    links: tuple[Link, ...]
    facts: tuple[Fact, ...]
    passages: tuple[Passage, ...]
    shapes: tuple[Shape, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePage:
    """One Markdown file. ``digest`` stands for its words: it changes when a translator must look again.

    ``source`` stands for its bytes, ``shown`` for these and for what they quote from other files.

    ``easy_read`` is what the text of an Easy Read page was read as, and ``None`` on every other page.
    """

    key: str
    language: Language
    path: str
    header: Header
    text: PageText
    digest: str
    source: bytes = b""
    shown: bytes = b""
    easy_read: EasyRead | None = None
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Content(SharedFiles):
    """Everything loaded from a site folder: the shared files, and of each page its card.

    ``left_out`` are the sections and trees that the configuration leaves out, which are not among the pages and trees.
    ``broken`` are the paths of all files that exist and could not be loaded whole, so that no rule that needs them
    speaks, and none calls them missing.
    """

    pages: tuple[Card, ...]
    left_out: tuple[str, ...] = ()

    @classmethod
    def of(cls, files: SharedFiles, pages: tuple[Card, ...], broken: tuple[str, ...]) -> "Content":
        """All of a site folder, but for what its configuration leaves out; of the pages, what is ``broken``."""
        said = {each.name: getattr(files, each.name) for each in fields(SharedFiles)}
        return cls(**{**said, "broken": (*broken, *files.broken)}, pages=pages).as_chosen()

    def as_chosen(self) -> "Content":
        """The same without what the configuration leaves out, as if it were not there. Its names are noted."""
        chosen = frozenset(self.config.without)
        known = (*(section.key for section in self.config.sections), *(tree.key for tree in self.trees))
        return replace(
            self,
            pages=tuple(page for page in self.pages if page.key.partition("/")[0] not in chosen),
            trees=tuple(tree for tree in self.trees if tree.key not in chosen),
            terms=() if GLOSSARY in chosen else self.terms,
            left_out=tuple(name for name in known if name in chosen),
        )

    @property
    def broken_names(self) -> frozenset[str]:
        """What is called by name and could not be loaded whole: the keys of pages, and the names of other files."""
        return frozenset(path.split("/", 2)[-1].partition(".")[0] for path in self.broken)

    def kind_of(self, page: Card) -> PageKind | None:
        """The kind of a written page: what its header says, else what its folder holds; ``None`` in no section."""
        if page.header.kind:
            return page.header.kind
        if page.key == HOME:
            return PageKind.HOME
        folder = page.key.partition("/")[0]
        return next((section.kind for section in self.config.sections if section.key == folder), None)

    def own_kind_of(self, page: Card) -> OwnKind | None:
        """What the site says of the kind of a page, where it is one of its own."""
        folder = page.key.partition("/")[0]
        own = (section.own for section in self.config.sections if section.key == folder)
        return None if page.header.kind else next(own, None)

    def twins(self) -> tuple[Bilingual[Card], ...]:
        """Every page that exists in both languages, by key."""
        welsh = {page.key: page for page in self.pages if page.language is Language.CY}
        return tuple(
            Bilingual(en=page, cy=welsh[page.key])
            for page in self.pages
            if page.language is Language.EN and page.key in welsh
        )

    def full_keys(self, page: Card) -> tuple[str, ...]:
        """The keys of the pages that an Easy Read page can be the Easy Read version of: one when all is well.

        Its header may name one, which several Easy Read pages can share. Else its own name tells:
        ``easy-read/judges-decision`` belongs to the page of that name in another folder, and
        ``easy-read/factsheets/judges-decision`` to the factsheet alone. Outcomes have Easy Read words of their own in
        their decision tree.
        """
        wanted = page.header.full or page.key.partition("/")[2]
        full = [other for other in self.pages if other.language is page.language and not other.easy_read]
        exact = tuple(other.key for other in full if other.key == wanted)
        if exact or page.header.full:
            return exact
        same_name = (other for other in full if other.key.partition("/")[2] == wanted)
        return tuple(other.key for other in same_name if self.kind_of(other) is not PageKind.OUTCOME)
