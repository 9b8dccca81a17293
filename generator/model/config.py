"""What ``site_config.yml`` says about a site."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from generator.model.language import Bilingual
from generator.model.look import Look
from generator.model.own_block import OwnBlock
from generator.model.own_kind import OwnKind
from generator.model.page_kind import PageKind
from generator.model.problem import Place
from generator.model.tree import Verdict

GLOSSARY = "glossary"
SEARCH = "search"
CONTACTS = "contacts"
FEEDS = "feeds"
PDFS = "pdfs"
PARTS = (CONTACTS, GLOSSARY, SEARCH, FEEDS, PDFS)
"""What a site has of itself, and may leave out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageGroup:
    """Pages that stand together, under one heading, in a section's list."""

    title: Bilingual[str]
    pages: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A folder of pages with a page of its own that lists them.

    ``key`` is the folder's name; ``kind`` the kind of page it holds unless a header says otherwise, and ``own``
    what the site says of it where it is one of its own. ``bodies`` are contacts under whose names its pages are listed
    once more. ``pdf`` tells whether each of its pages is also a PDF, and one in large print.
    """

    key: str
    kind: PageKind
    own: OwnKind | None = None
    slug: Bilingual[str]
    title: Bilingual[str]
    summary: Bilingual[str]
    groups: tuple[PageGroup, ...]
    bodies: tuple[str, ...] = ()
    pdf: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MadePage:
    """A page that is made, not written: its word in addresses, its title, and the sentence below it."""

    slug: Bilingual[str]
    title: Bilingual[str]
    summary: Bilingual[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class OutsideLink:
    """A link of a menu that leads out of the site: its words and where it leads."""

    title: Bilingual[str]
    address: Bilingual[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExitLink:
    """Where the exit link leads, and its words if they are not the usual ones."""

    address: str
    words: Bilingual[str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Maker:
    """Who made the site, in words, and where they are found."""

    words: Bilingual[str]
    address: Bilingual[str] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback:
    """How readers can say what they think without their name: a page to print, a contact to ring. Both may be empty."""

    page: str = ""
    contact: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Security:
    """What ``security.txt`` says."""

    contact: str
    expires: date


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteConfig:
    """The whole configuration. ``exit_link`` is ``None`` when the site has switched it off.

    ``outside_links`` have names, by which menus list them.
    ``verdicts`` are those that the site calls otherwise; ``home_button`` are the words of the home page's button.
    ``home_doors`` are single pages that the home page offers in a reader's own words.
    ``without`` names what the site leaves out though it could have it: ``PARTS``, sections and trees.
    ``facts_checked_within`` is how many days a fact may go unread at its source.
    ``website_pairs`` maps the host of an English website to the host of its Welsh version.
    ``places`` tells where each setting stands in the file, by its dotted name.
    """

    name: Bilingual[str]
    tagline: Bilingual[str]
    base_url: str
    output: str
    email: Bilingual[str]
    notice: Bilingual[str]
    sections: tuple[Section, ...]
    contacts_page: MadePage
    glossary_page: MadePage
    search_page: MadePage
    pictures_page: MadePage
    navigation: tuple[str, ...]
    footer: tuple[str, ...]
    home_doors: tuple[PageGroup, ...] = ()
    exit_link: ExitLink | None
    website_pairs: tuple[tuple[str, str], ...]
    security: Security | None
    outside_links: Mapping[str, OutsideLink] = field(default_factory=dict)
    look: Look = field(default_factory=Look)
    verdicts: Mapping[Verdict, Bilingual[str]] = field(default_factory=dict)
    home_button: Bilingual[str] | None = None
    made_by: Maker | None = None
    feedback: Feedback = Feedback()
    kinds: tuple[OwnKind, ...] = ()
    blocks: tuple[OwnBlock, ...] = ()
    without: tuple[str, ...] = ()
    facts_checked_within: int = 180
    places: Mapping[str, Place]
