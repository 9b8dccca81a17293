"""The page that explains terms."""

from dataclasses import replace

from generator.model.config import GLOSSARY
from generator.model.language import Language
from generator.model.site import Page
from generator.plan.made_page import made_page
from generator.plan.routes import Routes
from generator.text.alphabet import sort_key
from generator.text.dialect import plain


def glossary_page(routes: Routes, language: Language) -> Page:
    """Plan the page of all terms, in the order of the alphabet."""
    terms = routes.content.terms
    page = made_page(routes, GLOSSARY, language, routes.claim("glossary_page.slug"))
    return replace(page, terms=tuple(sorted(terms, key=lambda term: sort_key(plain(term.term[language]), language))))
