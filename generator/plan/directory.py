"""Who lives where: every page's link, in each language, before any page is planned."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.config import MadePage, Section
from generator.model.content import Content, SourcePage
from generator.model.language import Bilingual, Language, in_both
from generator.model.merged import is_sound
from generator.model.page_kind import PageKind
from generator.model.site import PageLink
from generator.model.tree import DecisionTree

HOME = "home"
CONTACTS = "contacts"
GLOSSARY = "glossary"
SEARCH = "search"


@dataclass(frozen=True, slots=True, kw_only=True)
class Directory:
    """The pages that will be published, and the link to each, by key.

    ``sections`` are those that hold a page. Keys without a page of their own file are section keys,
    ``contacts``, ``search`` and, on a site that explains terms, ``glossary``.
    """

    content: Content
    pairs: tuple[Bilingual[SourcePage], ...]
    sections: tuple[Section, ...]
    trees: tuple[DecisionTree, ...]
    links: Mapping[str, Bilingual[PageLink]]

    @classmethod
    def of(cls, content: Content) -> "Directory":
        """List every page of the content that can be published."""
        sections = {section.key: section for section in content.config.sections}
        pairs = tuple(
            pair
            for pair in content.twins()
            if not (pair.en.header.draft or pair.cy.header.draft)
            and (pair.en.key == HOME or pair.en.key.partition("/")[0] in sections)
        )
        filled = {pair.en.key.partition("/")[0] for pair in pairs}
        kept = tuple(section for section in content.config.sections if section.key in filled)
        links = {pair.en.key: pair.map(lambda page: _page_link(page, sections)) for pair in pairs}
        links |= {s.key: _links(PageKind.SECTION, s.slug, s.title, s.summary) for s in kept}
        trees = tuple(tree for tree in content.trees if is_sound(tree))
        links |= {t.key: _links(PageKind.TREE, t.slug, t.title, t.summary) for t in trees}
        config = content.config
        links[CONTACTS] = _made_links(PageKind.CONTACTS, config.contacts_page)
        links[SEARCH] = _made_links(PageKind.SEARCH, config.search_page)
        if content.terms:
            links[GLOSSARY] = _made_links(PageKind.GLOSSARY, config.glossary_page)
        return cls(content=content, pairs=pairs, sections=kept, trees=trees, links=links)

    def link(self, key: str, language: Language) -> PageLink | None:
        """The link to a page; ``None`` when there is no such page."""
        links = self.links.get(key)
        return links[language] if links else None

    def known_links(self, keys: tuple[str, ...], language: Language) -> tuple[PageLink, ...]:
        """The links to those of the pages that exist, in the order given."""
        found = (self.link(key, language) for key in keys)
        return tuple(link for link in found if link)

    def home_link(self, language: Language) -> PageLink:
        """The link to the home page. A site without one is never published, but can be planned."""
        name = self.content.config.name[language]
        return self.link(HOME, language) or PageLink(route=f"/{language}/", title=name, summary="", kind=PageKind.HOME)

    def contacts_link(self, language: Language) -> PageLink:
        """The link to the page of all contacts."""
        return self.links[CONTACTS][language]


def page_kind(page: SourcePage, sections: Mapping[str, Section]) -> PageKind:
    """The kind of a written page: what its header says, else what its folder holds."""
    if page.header.kind:
        return page.header.kind
    if page.key == HOME:
        return PageKind.HOME
    return sections[page.key.partition("/")[0]].kind


def _page_link(page: SourcePage, sections: Mapping[str, Section]) -> PageLink:
    route = f"/{page.language}/"
    if page.key != HOME:
        route += f"{sections[page.key.partition('/')[0]].slug[page.language]}/{page.header.slug}/"
    return PageLink(route=route, title=page.header.title, summary=page.header.summary, kind=page_kind(page, sections))


def _made_links(kind: PageKind, page: MadePage) -> Bilingual[PageLink]:
    return _links(kind, page.slug, page.title, page.summary)


def _links(kind: PageKind, slug: Bilingual[str], title: Bilingual[str], summary: Bilingual[str]) -> Bilingual[PageLink]:
    """The links to a page that is made, not written: it stands right below its language."""
    return in_both(
        lambda language: PageLink(
            route=f"/{language}/{slug[language]}/", title=title[language], summary=summary[language], kind=kind
        )
    )
