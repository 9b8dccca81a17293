"""The page to search from: without a script it is the index of all pages and terms, from A to Z or from A to Y."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from generator.model.config import CONTACTS, GLOSSARY, SEARCH
from generator.model.language import Language
from generator.model.page_context import HOME
from generator.model.page_kind import PageKind
from generator.model.site import LinkGroup, Page, PageLink
from generator.plan.made_pages import made_page
from generator.plan.routes import Routes
from generator.text.alphabet import initial, sort_key
from generator.text.dialect import plain


def search_page(routes: Routes, language: Language) -> Page:
    """Plan the page to search from. Each of its groups is a letter with what starts with it."""
    page = made_page(routes, SEARCH, language, routes.claim("search_page.slug"))
    return replace(page, groups=by_letter(list(_entries(routes, language)), language))


def by_letter(entries: list[PageLink], language: Language) -> tuple[LinkGroup, ...]:
    """Links in the order of the alphabet, those of one letter together."""
    ordered = sorted(entries, key=lambda entry: (sort_key(plain(entry.title), language), entry.route))
    letters = groupby(ordered, key=lambda entry: initial(plain(entry.title), language))
    return tuple(LinkGroup(title=letter, links=tuple(links)) for letter, links in letters)


def _entries(routes: Routes, language: Language) -> Iterator[PageLink]:
    """Every page but the first one and this one, every term with its initials, and everyone who can be contacted."""
    for key, links in routes.links.items():
        if key not in (HOME, SEARCH):
            yield links[language]
    content = routes.content
    for term in content.terms:
        route = f"{routes.links[GLOSSARY][language].route}#{term.key}"
        initials = (name for name in term.also[language] if name.isupper())
        for name in (term.term[language], *initials):
            yield PageLink(route=route, title=name, summary=term.meaning[language], kind=PageKind.GLOSSARY)
    for contact in content.contacts if CONTACTS in routes.links else ():
        yield PageLink(
            route=f"{routes.links[CONTACTS][language].route}#_contact-{contact.key}",
            title=contact.name[language],
            summary=contact.what_for[language],
            kind=PageKind.CONTACTS,
        )
