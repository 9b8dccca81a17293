"""``SitePlan`` → what each file is made of. A file is made anew when its recipe changes, and only then."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields
from functools import cache

from generator.model.config import FEEDS
from generator.model.contact import Contact
from generator.model.language import Language
from generator.model.page_kind import PageKind
from generator.model.recipe import FileKind, ListedPage, Recipe
from generator.model.route import (
    NOT_FOUND,
    SITEMAP,
    calendar_route,
    feed_route,
    file_path,
    page_route,
    tree_data_route,
    tree_picture_route,
)
from generator.model.site import LinkGroup, Page, PageLink, SitePlan, TreeState, Twin
from generator.model.tree import Outcome, Paging
from generator.packing import digest, value_digest


def recipes(plan: SitePlan, *, keyed: bool = True) -> tuple[Recipe, ...]:
    """The recipe of every file that is made one by one. Without their keys, which take longest, nothing can be kept."""
    return tuple(_Recipes(plan, keyed=keyed).all())


class _Recipes:
    """Writes the recipes of one plan. What many of them name is digested once."""

    def __init__(self, plan: SitePlan, *, keyed: bool) -> None:
        self._plan = plan
        self._keyed = keyed
        self._written = {page.route: page for pair in plan.pages for page in pair if page.source}
        self._by_key = {(page.language, page.key): page for page in self._written.values()}
        self._contact = cache(lambda number: value_digest(plan.contacts[number]))
        self._numbers = {contact.key: number for number, contact in enumerate(plan.contacts)}
        self._pictures = value_digest(plan.pictures)
        self._nodes: dict[tuple[str, str], bytes] = {}
        self._keys: dict[str, bytes] = {}

    def all(self) -> Iterator[Recipe]:
        """Every recipe of the plan."""
        for pair in self._plan.pages:
            for language in Language:
                page, other = pair[language], pair[language.other]
                twin = Twin(language=other.language, route=other.route, title=other.title)
                outcomes = self._shown_outcomes(page)
                letters = self._letters((page.outcome,) if page.outcome else (), language)
                others = (self.page_key(outcome) for outcome in outcomes.values())
                yield Recipe(
                    kind=FileKind.PAGE,
                    path=file_path(page.route),
                    language=language,
                    key=digest(self.page_key(page), value_digest(twin), *others, *letters.values()),
                    page=page,
                    twin=twin,
                    outcomes=outcomes,
                    letters=letters,
                )
        for redirect in self._plan.redirects:
            yield Recipe(
                kind=FileKind.REDIRECT,
                path=file_path(redirect.old),
                language=redirect.language,
                key=digest(redirect.old, redirect.route),
                redirect=redirect,
            )
        for paging in self._plan.trees:
            for language in Language:
                yield from self._tree(paging, language)
        yield from self._single()

    def _tree(self, paging: Paging, language: Language) -> Iterator[Recipe]:
        tree = paging.tree
        outcomes = {key: self._by_key[language, outcome.page] for key, outcome in tree.outcomes.items()}
        letters = self._letters(tree.outcomes.values(), language)
        shown = (self.page_key(page) for page in outcomes.values())
        own = digest(value_digest(tree) if self._keyed else b"", *shown, *letters.values(), str(paging.shared))
        named = {key for outcome in tree.outcomes.values() for key in outcome.contacts}
        contacts = tuple(contact for contact in self._plan.contacts if contact.key in named)
        start = page_route(language, tree.slug[language])
        yield Recipe(
            kind=FileKind.TREE_DATA,
            path=file_path(tree_data_route(start)),
            language=language,
            key=digest(own, *self.contacts(contacts)),
            paging=paging,
            outcomes=outcomes,
            letters=letters,
            contacts=contacts,
        )
        yield Recipe(
            kind=FileKind.TREE_PICTURE,
            path=file_path(tree_picture_route(start)),
            language=language,
            key=own,
            paging=paging,
            outcomes=outcomes,
        )

    def _single(self) -> Iterator[Recipe]:
        """The files that a site has once."""
        listed = [pair.map(_listed) for pair in self._plan.pages if not (pair.en.tree and pair.en.tree.state.answers)]
        for language in Language if FEEDS not in self._plan.config.without else ():
            dated = [(page.reviewed, page) for page in (pair[language] for pair in listed) if page.reviewed]
            dated.sort(key=lambda entry: (-entry[0].toordinal(), entry[1].route))
            reviewed = tuple(page for _, page in dated)
            yield Recipe(
                kind=FileKind.FEED,
                path=file_path(feed_route(language)),
                language=language,
                key=digest("feed", *(str(part) for page in reviewed for part in page)),
                reviewed=reviewed,
            )
        for language in Language:
            path = file_path(calendar_route(language))
            yield Recipe(kind=FileKind.CALENDAR, path=path, language=language, key=digest("calendar"))
        yield Recipe(kind=FileKind.ROOT, path=file_path("/"), language=Language.CY, key=digest("root"))
        yield Recipe(kind=FileKind.NOT_FOUND, path=file_path(NOT_FOUND), language=Language.CY, key=digest("404"))
        yield Recipe(
            kind=FileKind.SITEMAP,
            path=file_path(SITEMAP),
            language=Language.EN,
            key=digest("sitemap", *(str(part) for pair in listed for page in pair for part in page)),
            pages=tuple(listed),
        )

    def _shown_outcomes(self, page: Page) -> Mapping[str, Page]:
        """The pages whose text or title a page of a tree shows."""
        if page.tree is None:
            return {}
        outcomes = page.tree.whole.outcomes if page.kind is PageKind.OUTLINE and page.tree.whole else {}
        if page.outcome:
            outcomes = {page.outcome.key: page.outcome}
        found = ((key, self._by_key.get((page.language, outcome.page))) for key, outcome in outcomes.items())
        return {key: written for key, written in found if written}

    def _letters(self, outcomes: Iterable[Outcome], language: Language) -> Mapping[str, str]:
        """Where the letters of outcomes stand."""
        named = {outcome.key: outcome.letter.partition("#") for outcome in outcomes if outcome.letter}
        found = {key: (self._by_key.get((language, page)), anchor) for key, (page, _, anchor) in named.items()}
        return {key: f"{page.route}#{anchor}" for key, (page, anchor) in found.items() if page}

    def page_key(self, page: Page) -> bytes:
        """What stands for all that a page shows; an outcome's page is asked for by every state that ends there."""
        if not self._keyed:
            return b""
        if page.route not in self._keys:
            self._keys[page.route] = digest(*(part for name in _FIELDS for part in _PARTS[name](self, page)))
        return self._keys[page.route]

    def contacts(self, contacts: tuple[Contact, ...]) -> Iterator[bytes]:
        """What stands for contacts."""
        return (self._contact(self._numbers[contact.key]) for contact in contacts)

    def state(self, here: TreeState | None, page: Page) -> Iterator[bytes | str]:
        """What stands for a state of a tree, or for the outline of the whole."""
        if here is None:
            return
        yield from (here.tree, here.title)
        if here.whole:
            yield value_digest(here.whole)
        node = here.question or page.outcome
        if node:
            if (here.tree, node.key) not in self._nodes:
                self._nodes[here.tree, node.key] = value_digest(node)
            yield self._nodes[here.tree, node.key]
        yield repr((here.state.answers, here.shared, here.start, here.back, here.outline, here.about, here.letters))
        yield value_digest((here.choices, here.given))

    def pictures_of(self, page: Page) -> bytes:
        """What stands for the pictures and their words, on pages that show them."""
        return self._pictures if page.kind in (PageKind.EASY_READ, PageKind.PICTURES) else b""


def _listed(page: Page) -> ListedPage:
    reviewed = page.header.reviewed if page.header else None
    return ListedPage(page.kind, page.route, page.title, page.summary, reviewed)


def _links(links: tuple[PageLink, ...]) -> Iterator[str]:
    yield str(len(links))
    for link in links:
        yield from (link.route, link.title, link.summary, link.kind, link.picture)
        for field in link.fields:
            yield from (field.key, field.title, field.type, field.text)


def _groups(groups: tuple[LinkGroup, ...]) -> Iterator[str]:
    yield str(len(groups))
    for group in groups:
        yield group.title
        yield from _links(group.links)


def _one(link: PageLink | None) -> Iterator[str]:
    return _links((link,) if link else ())


_Part = Callable[[_Recipes, Page], Iterator[bytes | str] | tuple[bytes | str, ...] | Iterator[str] | Iterator[bytes]]
_PARTS: Mapping[str, _Part] = {
    "kind": lambda _, page: (page.kind,),
    "key": lambda _, page: (page.key,),
    "language": lambda _, page: (page.language,),
    "route": lambda _, page: (page.route,),
    "title": lambda _, page: (page.title,),
    "summary": lambda _, page: (page.summary,),
    "breadcrumbs": lambda _, page: _links(page.breadcrumbs),
    # The front matter, the text and the headings of a written page are those of its file, and its anchors its twin's.
    "header": lambda _, page: (page.header.title, page.header.tested_with) if page.header else (),
    "source": lambda _, page: (page.source,),
    "own": lambda _, page: (value_digest(page.own),) if page.own else (),
    "fields": lambda _, page: (value_digest(page.fields),) if page.fields else (),
    "claim": lambda _, page: (page.claim.path, str(page.claim.line), str(page.claim.column)),
    "nodes": lambda _, _page: (),
    "headings": lambda _, _page: (),
    "easy_read": lambda _, _page: (),
    "targets": lambda _, page: (part for item in page.targets.items() for part in item),
    "attachments": lambda _, page: (value_digest(page.attachments),) if page.attachments else (),
    "contacts": lambda recipes, page: recipes.contacts(page.contacts),
    "related": lambda _, page: _links(page.related),
    "ways": lambda _, page: _links(page.ways),
    "doors": lambda _, page: _links(page.doors),
    "groups": lambda _, page: _groups(page.groups),
    "bodies": lambda _, page: _groups(page.bodies),
    "nations": lambda _, page: (value_digest(page.nations),) if page.nations else (),
    "nations_ask": lambda _, page: (page.nations_ask,),
    "tree": lambda recipes, page: recipes.state(page.tree, page),
    # A state of a tree has said it already.
    "outcome": lambda _, page: (value_digest(page.outcome),) if page.outcome and not page.tree else (),
    "rung": lambda recipes, page: recipes.contacts((page.rung,) if page.rung else ()),
    "easy_versions": lambda _, page: _links(page.easy_versions),
    "full_version": lambda _, page: _one(page.full_version),
    "pictures": lambda recipes, page: (recipes.pictures_of(page),),
    "statement": lambda _, page: (value_digest(page.statement),) if page.statement else (),
    "terms": lambda _, page: (value_digest(page.terms),) if page.terms else (),
    "said": lambda _, page: page.said,
}
"""What of each field of a page its file shows. A field that is forgotten here fails when the program starts."""
_FIELDS = tuple(field.name for field in fields(Page))
if set(_FIELDS) != set(_PARTS):
    raise TypeError(f"say what stands for these fields of a page: {set(_FIELDS) ^ set(_PARTS)}")
