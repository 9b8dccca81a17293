"""The page that explains terms, and the words of other pages that lead to it."""

from dataclasses import replace

from generator.alphabet import sort_key
from generator.dialect import plain
from generator.model.language import Language, in_both
from generator.model.site import Glossary, Page
from generator.plan.directory import GLOSSARY, Directory
from generator.plan.made_page import made_page
from generator.terms import forms_of, vocabulary


def glossary(directory: Directory) -> Glossary | None:
    """Plan which words lead to an explanation; ``None`` for a site without a glossary."""
    content = directory.content
    if not content.terms:
        return None
    return Glossary(
        routes=directory.links[GLOSSARY].map(lambda link: link.route),
        forms=in_both(lambda language: forms_of(content.terms, vocabulary(content.pages, language), language)),
    )


def glossary_page(directory: Directory, language: Language) -> Page:
    """Plan the page of all terms, in the order of the alphabet."""
    terms = directory.content.terms
    page = made_page(directory, GLOSSARY, language, directory.claim("glossary_page.slug"))
    return replace(page, terms=tuple(sorted(terms, key=lambda term: sort_key(plain(term.term[language]), language))))
