"""Who lives where: every page's link, in each language, before any page is planned."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.dialect import inside_target
from generator.model.config import Section
from generator.model.content import HOME, Content, SourcePage
from generator.model.language import Bilingual, Language, in_both
from generator.model.merged import is_sound
from generator.model.page_kind import PageKind
from generator.model.picture import Picture
from generator.model.site import PageLink
from generator.model.tree import DecisionTree

CONTACTS = "contacts"
PICTURES = "pictures"
_PICTURES_SLUG = Bilingual(en="pictures", cy="lluniau")
_PICTURES_TITLE = Bilingual(en="Pictures", cy="Lluniau")
_PICTURES_SUMMARY = Bilingual(
    en="Every picture that our Easy Read pages can use, and what it stands for.",
    cy="Pob llun y gall ein tudalennau hawdd eu deall ei ddefnyddio, a’i ystyr.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Directory:
    """The pages that will be published, and the link to each, by key.

    ``sections`` are those that hold a page. ``easy_read`` leads from the key of a full page to that of its Easy
    Read version. Keys without a page of their own file are section keys,
    ``contacts``, and ``pictures`` where there are Easy Read pages.
    """

    content: Content
    pairs: tuple[Bilingual[SourcePage], ...]
    sections: tuple[Section, ...]
    trees: tuple[DecisionTree, ...]
    easy_read: Mapping[str, str]
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
        links = {pair.en.key: pair.map(lambda page: _page_link(content, page)) for pair in pairs}
        links |= {s.key: _links(PageKind.SECTION, s.slug, s.title, s.summary) for s in kept}
        trees = tuple(tree for tree in content.trees if is_sound(tree))
        links |= {t.key: _links(PageKind.TREE, t.slug, t.title, t.summary) for t in trees}
        page = content.config.contacts_page
        links[CONTACTS] = _links(PageKind.CONTACTS, page.slug, page.title, page.summary)
        if any(pair.en.easy_read for pair in pairs):
            links[PICTURES] = _links(PageKind.PICTURES, _PICTURES_SLUG, _PICTURES_TITLE, _PICTURES_SUMMARY)
        easy = {
            keys[0]: pair.en.key for pair in pairs if pair.en.easy_read and len(keys := content.full_keys(pair.en)) == 1
        }
        return cls(content=content, pairs=pairs, sections=kept, trees=trees, easy_read=easy, links=links)

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """The pictures to publish: the site's own, lent ones that a page shows, and with Easy Read pages the set."""
        if PICTURES in self.links:
            return self.content.pictures
        shown = {
            inside_target(page.path, link.target)[0]
            for pair in self.pairs
            for page in pair
            for link in page.text.links
            if link.is_picture
        }
        return tuple(picture for picture in self.content.pictures if picture.own or picture.path in shown)

    def link(self, key: str, language: Language) -> PageLink | None:
        """The link to a page; ``None`` when there is no such page."""
        links = self.links.get(key)
        return links[language] if links else None

    def full_version(self, key: str, language: Language) -> PageLink | None:
        """The link from an Easy Read page to its full page."""
        full = next((full for full, easy in self.easy_read.items() if easy == key), "")
        return self.link(full, language)

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


def _page_link(content: Content, page: SourcePage) -> PageLink:
    route = f"/{page.language}/"
    if page.key != HOME:
        folder = page.key.partition("/")[0]
        section = next(section for section in content.config.sections if section.key == folder)
        route += f"{section.slug[page.language]}/{page.header.slug}/"
    kind = content.kind_of(page) or PageKind.NOTICE
    return PageLink(route=route, title=page.header.title, summary=page.header.summary, kind=kind)


def _links(kind: PageKind, slug: Bilingual[str], title: Bilingual[str], summary: Bilingual[str]) -> Bilingual[PageLink]:
    """The links to a page that is made, not written: it stands right below its language."""
    return in_both(
        lambda language: PageLink(
            route=f"/{language}/{slug[language]}/", title=title[language], summary=summary[language], kind=kind
        )
    )
