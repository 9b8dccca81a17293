"""The glossary explains words that the pages use, each in the language it is written in."""

from collections.abc import Collection, Iterator

from generator.check.wording import pair_in_languages
from generator.model.content import Content
from generator.model.glossary import Term
from generator.model.language import Bilingual, Language
from generator.model.problem import Code, Place, Problem
from generator.model.shared_files import SharedFiles


def check_glossary(content: Content) -> Iterator[Problem]:
    """Explanations in the wrong language."""
    for place, words in glossary_texts(content):
        yield from pair_in_languages(words, place)


def glossary_texts(content: Content | SharedFiles) -> Iterator[tuple[Place, Bilingual[str]]]:
    """Terms and their explanations, with their place."""
    for term in content.terms:
        yield from ((term.place, words) for words in (term.term, term.meaning))


def check_unused_terms(terms: tuple[Term, ...], used: Bilingual[Collection[str]]) -> Iterator[Problem]:
    """Terms that no page of a language uses; ``used`` are the keys of those that are used."""
    for term in terms:
        missing = [language for language in Language if term.key not in used[language]]
        if missing:
            named = f"{missing[0].english} page" if len(missing) == 1 else "page of either language"
            yield Problem(
                place=term.place,
                code=Code.UNUSED_TERM,
                message=f"no {named} uses “{term.term[missing[0]]}”",
                hint="add the words that pages do use under “also”, or take the term out",
            )
