"""The plan of a site: every page in both languages with its address, before anything is rendered."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.attachment import Attachment
from generator.model.catalogue import Catalogue
from generator.model.config import SiteConfig
from generator.model.contact import Contact, Subject
from generator.model.easy_read import EasyRead
from generator.model.front_matter import Header
from generator.model.glossary import Term, TermForms
from generator.model.language import Bilingual, Language
from generator.model.own_kind import FieldValue, OwnKind
from generator.model.page_kind import PageKind
from generator.model.picture import Picture
from generator.model.problem import Place
from generator.model.statement import AccessibilityStatement
from generator.model.text import Block, Heading, Prose
from generator.model.tree import DecisionTree, Outcome, Paging, Question, State


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLink:
    """A link to a planned page: its address in the site, its title, its summary and its kind.

    ``picture`` names the picture that an Easy Read page begins with, or that stands for a section. ``fields`` are
    those that lists show, on pages of a kind of the site's own.
    """

    route: str
    title: str
    summary: str
    kind: PageKind
    picture: str = ""
    fields: tuple[FieldValue, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkGroup:
    """Links under one heading; the heading may be empty."""

    title: str
    links: tuple[PageLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactGroup:
    """Contacts about one subject."""

    subject: Subject
    contacts: tuple[Contact, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NationGroup:
    """Contacts of one part of the country, or of one group of the site's own, by subject. ``key`` names the part.

    ``title`` is ``None`` for a part of the country. ``shown_for`` are the choices of the filter that show it; none
    means that every choice does.
    """

    key: str
    title: Bilingual[str] | None = None
    shown_for: tuple[str, ...] = ()
    groups: tuple[ContactGroup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """An option of a question with the route it leads to."""

    key: str
    words: str
    route: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenAnswer:
    """An answer given earlier: the question, the option's words, and the route where it can be changed."""

    question: str
    answer: str
    change: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TreeState:
    """A state of a decision tree as a page shows it.

    ``question`` is ``None`` where the walk has ended. ``shared`` says that other states share the page, and
    that ``state`` is but the first of them: then there is nothing ``given`` and no ``back``, as at the start.
    ``tree`` is the key of the tree, ``title`` what it is called; its start and outline know the ``whole``.
    ``start``, ``back`` and ``outline`` are routes. ``about`` is how many questions there usually are on such a walk,
    0 where nobody can know. ``letters`` says that some answer of the tree has a letter.
    """

    tree: str
    title: str
    whole: DecisionTree | None
    state: State
    shared: bool
    question: Question | None
    choices: tuple[Choice, ...]
    given: tuple[GivenAnswer, ...]
    start: str
    back: str
    outline: str
    about: int
    letters: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page to be rendered, in one language.

    ``route`` is its address below the site's own, such as ``/en/contacts/``. ``targets`` maps each link
    of the text, as written, to the route (with anchor) or the outside address it leads to, and ``attachments`` those
    that are photographs and files to download. ``header`` is
    ``None`` on pages that are made, not written. ``claim`` is the place where its address is decided.
    ``source`` stands for the bytes of a written page; its ``nodes``, ``headings`` and ``easy_read`` come from its file
    when it is rendered. ``own`` is its kind where it is one of the site's own, ``fields`` what it says in its fields.
    ``outcome`` is what a tree says of it, where one ends here, ``rung`` whom it says to ring first, and ``said`` what
    people say whose answers end here.
    ``easy_versions`` lead to the page in Easy Read, and from there ``full_version`` back. ``pictures`` are those
    that the page is about. ``nations_ask`` is the question that its own groups of contacts answer. ``ways`` are the
    ways in that the home page shows with a picture each, ``doors`` those in a reader's own words.
    """

    kind: PageKind
    key: str
    language: Language
    route: str
    title: str
    summary: str
    breadcrumbs: tuple[PageLink, ...]
    header: Header | None
    claim: Place
    source: bytes = b""
    own: OwnKind | None = None
    fields: Mapping[str, FieldValue] = field(default_factory=dict)
    nodes: tuple[Prose | Block, ...] = ()
    headings: tuple[Heading, ...] = ()
    targets: Mapping[str, str] = field(default_factory=dict)
    attachments: Mapping[str, Attachment] = field(default_factory=dict)
    contacts: tuple[Contact, ...] = ()
    related: tuple[PageLink, ...] = ()
    ways: tuple[PageLink, ...] = ()
    doors: tuple[PageLink, ...] = ()
    groups: tuple[LinkGroup, ...] = ()
    bodies: tuple[LinkGroup, ...] = ()
    nations: tuple[NationGroup, ...] = ()
    nations_ask: str = ""
    tree: TreeState | None = None
    outcome: Outcome | None = None
    rung: Contact | None = None
    easy_read: EasyRead | None = None
    easy_versions: tuple[PageLink, ...] = ()
    full_version: PageLink | None = None
    pictures: tuple[Picture, ...] = ()
    statement: AccessibilityStatement | None = None
    terms: tuple[Term, ...] = ()
    said: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Twin:
    """What a page may show of its twin."""

    language: Language
    route: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Menu:
    """What stands on every page of one language.

    ``feedback`` is the page, and ``rung`` the contact, by which readers can say what they think without their name.
    """

    home: PageLink
    navigation: tuple[PageLink, ...]
    footer: tuple[PageLink, ...]
    feedback: PageLink | None = None
    rung: Contact | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Redirect:
    """An old address and the route it must lead to."""

    old: str
    route: str
    language: Language
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Glossary:
    """Where the terms are explained, and the words of each language that lead there."""

    routes: Bilingual[str]
    forms: Bilingual[tuple[TermForms, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What every page stands in: all that pages share, and nothing of any one of them.

    ``assets`` leads from the plain name of a style sheet, script or icon to its route. ``holidays`` are the bank
    holidays that the scripts reckon with, as one line. ``terms`` stands for the glossary.
    """

    config: SiteConfig
    catalogue: Catalogue
    menus: Bilingual[Menu]
    contacts_routes: Bilingual[str]
    glossary: Glossary | None
    pictures: tuple[Picture, ...]
    assets: Mapping[str, str]
    holidays: str
    terms: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class SitePlan:
    """The whole site: complete, bilingual, every address used once."""

    config: SiteConfig
    catalogue: Catalogue
    menus: Bilingual[Menu]
    pages: tuple[Bilingual[Page], ...]
    contacts: tuple[Contact, ...]
    contacts_routes: Bilingual[str]
    redirects: tuple[Redirect, ...]
    pictures: tuple[Picture, ...]
    attachments: tuple[Attachment, ...] = ()
    trees: tuple[Paging, ...] = ()
    glossary_routes: Bilingual[str] | None = None
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OutputFile:
    """A finished file: its path in the published folder, with forward slashes, and its bytes."""

    path: str
    data: bytes
