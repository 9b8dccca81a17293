"""The glossary explains words that the pages use, each in the language it is written in."""

from collections.abc import Iterator

from generator.check.wording import pair_in_languages
from generator.model.content import Content
from generator.model.language import Language
from generator.model.problem import Code, Problem
from generator.terms import find_terms, forms_of, texts, vocabulary

_NAMES = {Language.EN: "English", Language.CY: "Welsh"}


def check_glossary(content: Content) -> Iterator[Problem]:
    """Explanations in the wrong language, and terms that no page of a language uses."""
    for term in content.terms:
        for words in (term.term, term.meaning):
            yield from pair_in_languages(words, term.place)
    for language in Language if content.terms else ():
        used = _used(content, language)
        for term in content.terms:
            if term.key not in used:
                yield Problem(
                    place=term.place,
                    code=Code.UNUSED_TERM,
                    message=f"no {_NAMES[language]} page uses “{term.term[language]}”",
                    hint="add the words that pages do use under “also”, or take the term out",
                )


def _used(content: Content, language: Language) -> frozenset[str]:
    forms = forms_of(content.terms, vocabulary(content.pages, language), language)
    own = (page for page in content.pages if page.language is language and not page.header.draft)
    return frozenset(found.key for page in own for text in texts(page.text.nodes) for found in find_terms(text, forms))
