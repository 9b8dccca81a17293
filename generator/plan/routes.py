"""Who lives where: every page's link, in each language, before any page is planned."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial

from generator.model.attachment import Attachment
from generator.model.card import Card
from generator.model.config import CONTACTS, GLOSSARY, SEARCH, MadePage, Section
from generator.model.contact import Contact
from generator.model.content import Content
from generator.model.easy_read import STANDING_PICTURES
from generator.model.language import Bilingual, Language, in_both
from generator.model.own_kind import FieldValue, OwnKind, field_values
from generator.model.page_context import HOME
from generator.model.page_kind import PageKind
from generator.model.picture import Picture
from generator.model.problem import Place
from generator.model.route import page_route
from generator.model.site import PageLink
from generator.model.source_files import CONFIG_FILE
from generator.model.statement import AccessibilityStatement
from generator.model.tree import DecisionTree
from generator.tree.merged import is_sound

PICTURES = "pictures"
ACCESSIBILITY = "accessibility"
NOT_ON_HOME = (PageKind.NOTICE, PageKind.OUTCOME)
"""The kinds of page that nobody comes for."""
_PICTURES_OF_WAYS = {
    PageKind.FACTSHEET: "papers",
    PageKind.GUIDE: "information",
    PageKind.EASY_READ: "easy-read",
    PageKind.CONTACTS: "phone",
}
"""The picture of a way in, by the kind of its pages. A site shows its own by giving a picture the same name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Routes:
    """The pages that will be published, and the link to each, by key.

    ``sections`` are those that hold a page. ``easy_read`` leads from the key of a full page to those of its Easy
    Read versions. Keys without a page of their own file are section keys,
    ``contacts``, and where there is something to show ``search``, ``accessibility``, ``glossary`` and ``pictures``.
    """

    content: Content
    pairs: tuple[Bilingual[Card], ...]
    contacts: Mapping[str, Contact]
    by_section: Mapping[str, tuple[Bilingual[Card], ...]]
    sections: tuple[Section, ...]
    trees: tuple[DecisionTree, ...]
    easy_read: Mapping[str, tuple[str, ...]]
    links: Mapping[str, Bilingual[PageLink]]

    @classmethod
    def of(cls, content: Content) -> "Routes":
        """List every page of the content that can be published."""
        sections = {section.key: section for section in content.config.sections}
        pairs = tuple(
            pair
            for pair in content.twins()
            if not (pair.en.header.draft or pair.cy.header.draft)
            and (pair.en.key == HOME or pair.en.key.partition("/")[0] in sections)
        )
        statement = content.statement
        filled = {pair.en.key.partition("/")[0] for pair in pairs} | {statement.section if statement else ""}
        kept = tuple(section for section in content.config.sections if section.key in filled)
        links = {pair.en.key: pair.map(lambda page: _page_link(content, page)) for pair in pairs}
        links |= {s.key: _links(PageKind.SECTION, s.slug, s.title, s.summary, _picture_of(s)) for s in kept}
        trees = tuple(tree for tree in content.trees if is_sound(tree))
        links |= {t.key: _links(PageKind.TREE, t.slug, t.title, t.summary) for t in trees}
        config = content.config
        if CONTACTS not in config.without:
            links[CONTACTS] = _made_links(PageKind.CONTACTS, config.contacts_page)
        if SEARCH not in config.without:
            links[SEARCH] = _made_links(PageKind.SEARCH, config.search_page)
        if content.terms:
            links[GLOSSARY] = _made_links(PageKind.GLOSSARY, config.glossary_page)
        if statement:
            links[ACCESSIBILITY] = in_both(partial(_statement_link, statement, sections))
        if any(pair.en.easy_read for pair in pairs):
            links[PICTURES] = _made_links(PageKind.PICTURES, config.pictures_page)
        return cls(
            content=content,
            pairs=pairs,
            contacts={contact.key: contact for contact in content.contacts},
            by_section=_by_section(pairs),
            sections=kept,
            trees=trees,
            easy_read=_easy_read(content, pairs),
            links=links,
        )

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """The pictures to publish: the site's own, and of the lent ones those that a page shows."""
        paths = {picture.path for pair in self.pairs for page in pair for picture in page.pictures}
        names = {link.picture for language in Language for link in self.ways(language)}
        if PICTURES in self.links:
            names |= STANDING_PICTURES
        return tuple(
            picture for picture in self.content.pictures if picture.own or picture.path in paths or picture.key in names
        )

    def attachments(self, page: Card) -> Mapping[str, Attachment]:
        """The photographs and files that a page shows, offers or plays, by the target that it writes."""
        if not self.content.attachments:
            return {}
        named = {lead.target: lead.path for lead in (*page.pictures, *page.leads)}
        named |= {path: path for medium in page.header.media for path in medium.paths().values()}
        known = {each.path: each for each in self.content.attachments} if named else {}
        return {target: known[path] for target, path in named.items() if path in known}

    def in_section(self, key: str) -> tuple[Bilingual[Card], ...]:
        """The pages of a section, by key."""
        return self.by_section.get(key, ())

    def said(self, key: str, language: Language) -> tuple[str, ...]:
        """What people would say who belong on the page of an outcome."""
        return tuple(
            words
            for tree in self.trees
            for outcome in tree.outcomes.values()
            if outcome.page == key
            for words in tree.said(outcome.key, language)
        )

    def ways(self, language: Language) -> tuple[PageLink, ...]:
        """The ways in besides the tree: the sections people look for, then the contacts when there are any."""
        keys = [section.key for section in self.sections if is_on_home(section)]
        return self.known_links((*keys, CONTACTS) if self.content.contacts else tuple(keys), language)

    def doors(self, language: Language) -> tuple[PageLink, ...]:
        """The ways in that the home page offers in a reader's own words."""
        return tuple(
            replace(link, title=door.title[language])
            for door in self.content.config.home_doors
            for link in self.known_links(door.pages, language)
        )

    def link(self, key: str, language: Language) -> PageLink | None:
        """The link to a page; ``None`` when there is no such page."""
        links = self.links.get(key)
        return links[language] if links else None

    def full_version(self, key: str, language: Language) -> PageLink | None:
        """The link from an Easy Read page to its full page."""
        full = next((full for full, easy in self.easy_read.items() if key in easy), "")
        return self.link(full, language)

    def known_links(self, keys: tuple[str, ...], language: Language) -> tuple[PageLink, ...]:
        """The links to those of the pages that exist, in the order given."""
        found = (self.link(key, language) for key in keys)
        return tuple(link for link in found if link)

    def claim(self, setting: str) -> Place:
        """Where the configuration decides an address; a site that says nothing there has the usual one."""
        return self.content.config.places.get(setting, Place(path=CONFIG_FILE))

    def home_link(self, language: Language) -> PageLink:
        """The link to the home page. A site without one is never published, but can be planned."""
        name = self.content.config.name[language]
        return self.link(HOME, language) or PageLink(
            route=page_route(language), title=name, summary="", kind=PageKind.HOME
        )


def _easy_read(content: Content, pairs: tuple[Bilingual[Card], ...]) -> Mapping[str, tuple[str, ...]]:
    """The keys of the Easy Read versions of each full page, by its key."""
    found: dict[str, tuple[str, ...]] = {}
    for pair in pairs:
        keys = content.full_keys(pair.en) if pair.en.easy_read else ()
        if len(keys) == 1:
            found[keys[0]] = (*found.get(keys[0], ()), pair.en.key)
    return found


def _by_section(pairs: tuple[Bilingual[Card], ...]) -> Mapping[str, tuple[Bilingual[Card], ...]]:
    found: dict[str, list[Bilingual[Card]]] = {}
    for pair in pairs:
        folder, slash, _ = pair.en.key.partition("/")
        if slash:
            found.setdefault(folder, []).append(pair)
    return {folder: tuple(inside) for folder, inside in found.items()}


def _page_link(content: Content, page: Card) -> PageLink:
    slugs: tuple[str, ...] = ()
    if page.key != HOME:
        folder = page.key.partition("/")[0]
        section = next(section for section in content.config.sections if section.key == folder)
        slugs = section.slug[page.language], page.header.slug
    kind = content.kind_of(page) or PageKind.NOTICE
    own = content.own_kind_of(page)
    listed = [each.key for each in own.fields if each.listed] if own else []
    return PageLink(
        route=page_route(page.language, *slugs),
        title=page.header.title,
        summary=page.header.summary,
        kind=kind,
        picture=page.first_picture,
        fields=tuple(each for each in _fields(own, page) if each.key in listed),
    )


def _fields(own: OwnKind | None, page: Card) -> tuple[FieldValue, ...]:
    return field_values(own.fields, page.header.fields, page.language) if own else ()


def is_on_home(section: Section) -> bool:
    """Tell whether the home page leads to a section."""
    return section.own.on_home if section.own else section.kind not in NOT_ON_HOME


def _picture_of(section: Section) -> str:
    return section.own.picture if section.own else _PICTURES_OF_WAYS.get(section.kind, "")


def _made_links(kind: PageKind, page: MadePage) -> Bilingual[PageLink]:
    return _links(kind, page.slug, page.title, page.summary, _PICTURES_OF_WAYS.get(kind, ""))


def _links(
    kind: PageKind, slug: Bilingual[str], title: Bilingual[str], summary: Bilingual[str], picture: str = ""
) -> Bilingual[PageLink]:
    """The links to a page that is made, not written."""
    return in_both(
        lambda language: PageLink(
            route=page_route(language, slug[language]),
            title=title[language],
            summary=summary[language],
            kind=kind,
            picture=picture,
        )
    )


def _statement_link(statement: AccessibilityStatement, sections: Mapping[str, Section], language: Language) -> PageLink:
    section = sections.get(statement.section)
    return PageLink(
        route=page_route(language, section.slug[language] if section else "", statement.slug[language]),
        title=statement.title[language],
        summary=statement.summary[language],
        kind=PageKind.ACCESSIBILITY,
    )
