"""Pages that are made, not written: what all have in common, and those of terms, of pictures and of the statement."""

from dataclasses import replace

from generator.model.config import GLOSSARY
from generator.model.language import Bilingual, Language, in_both
from generator.model.problem import Place
from generator.model.site import Page
from generator.plan.routes import ACCESSIBILITY, PICTURES, Routes
from generator.text.alphabet import sort_key
from generator.text.dialect import plain


def made_page(routes: Routes, key: str, language: Language, claim: Place) -> Page:
    """Plan the page of this key as far as its link tells it, right below the home page.

    ``claim`` is the place where its address is decided.
    """
    link = routes.links[key][language]
    return Page(
        kind=link.kind,
        key=key,
        language=language,
        route=link.route,
        title=link.title,
        summary=link.summary,
        breadcrumbs=(routes.home_link(language),),
        header=None,
        claim=claim,
    )


def glossary_page(routes: Routes, language: Language) -> Page:
    """Plan the page of all terms, in the order of the alphabet."""
    terms = routes.content.terms
    page = made_page(routes, GLOSSARY, language, routes.claim("glossary_page.slug"))
    return replace(page, terms=tuple(sorted(terms, key=lambda term: sort_key(plain(term.term[language]), language))))


def pictures_page(routes: Routes, language: Language) -> Page:
    """Plan the page of pictures: those that have words, in the order of the manifest."""
    shown = [picture for picture in routes.pictures if picture.words]
    shown.sort(key=lambda picture: picture.words.place if picture.words else Place(path=""))
    page = made_page(routes, PICTURES, language, routes.claim("pictures_page.slug"))
    return replace(page, pictures=tuple(shown))


def statement_pages(routes: Routes) -> tuple[Bilingual[Page], ...]:
    """Plan the page of the statement in both languages; none for a site without a statement."""
    statement = routes.content.statement
    if statement is None:
        return ()

    def page(language: Language) -> Page:
        section = routes.link(statement.section, language) if statement.section else None
        page = made_page(routes, ACCESSIBILITY, language, statement.places["slug"])
        return replace(page, breadcrumbs=(*page.breadcrumbs, *((section,) if section else ())), statement=statement)

    return (in_both(page),)
