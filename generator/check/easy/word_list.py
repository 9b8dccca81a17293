"""Hard words: bold where they first stand, explained at once, and listed at the end."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from generator.check.easy.reading import bold, own_language, said
from generator.languages.easy_words import EASY_LONG_WORDS, EXPLAINING, LONG_WORD
from generator.model.content import SourcePage
from generator.model.easy_read import EasyRead, Sentence, Term
from generator.model.language import Language
from generator.model.page_context import PageContext
from generator.model.problem import Code, Problem
from generator.text.stems import is_same_word
from generator.text.words import letters, spoken_words


def check_word_list(page: SourcePage, text: EasyRead, context: PageContext) -> Iterator[Problem]:
    """Rules E10 and E11."""
    names = frozenset(
        word.lower() for name in context.contact_names.values() for word in spoken_words(said(name[page.language]))
    )
    yield from _bold_words(text, page.language)
    yield from _unused(text, page.language)
    yield from _hard_words(text, page.language, names)


def _matches(words: str, term: str, language: Language) -> bool:
    """Tell whether words are a form of a term, word by word."""
    ones, others = (spoken_words(said(phrase)) for phrase in (words, term))
    return len(ones) == len(others) and all(map(lambda a, b: is_same_word(a, b, language), ones, others))


def _bold_words(text: EasyRead, language: Language) -> Iterator[Problem]:
    sentences = tuple(text.sentences())
    seen: list[Term] = []
    for sentence, following in zip_longest(sentences, sentences[1:]):
        for words in bold(sentence.words):
            term = next((term for term in text.words if _matches(words, term.term, language)), None)
            if term is None:
                yield Problem(
                    place=sentence.place,
                    code=Code.EASY_UNLISTED_WORD,
                    message=f"“{words}” is bold, and is not in the list of words (E10)",
                    hint="explain it in “::: words” at the end of the page; nothing but hard words is bold",
                )
            elif term not in seen:
                seen.append(term)
                if not (_is_meaning(sentence, term) or _explains(following, term, language)):
                    yield Problem(
                        place=sentence.place,
                        code=Code.EASY_UNEXPLAINED_WORD,
                        message=f"the next sentence does not explain “{words}” (E10)",
                        hint=f"say what it means right after this sentence, as in “{term.meaning}”",
                    )


def _is_meaning(sentence: Sentence, term: Term) -> bool:
    """Tell whether the sentence in which the word is bold is the one that explains it in the list."""
    return said(term.meaning).startswith(said(sentence.words))


def _explains(sentence: Sentence | None, term: Term, language: Language) -> bool:
    if sentence is None:
        return False
    words = spoken_words(said(sentence.words))
    first = words[0].lower() if words else ""
    wanted = spoken_words(said(term.term))
    return first in EXPLAINING[language] or any(is_same_word(a, b, language) for a in words for b in wanted)


def _unused(text: EasyRead, language: Language) -> Iterator[Problem]:
    used = [words for sentence in text.sentences() for words in bold(sentence.words)]
    for term in text.words:
        if not any(_matches(words, term.term, language) for words in used):
            yield Problem(
                place=term.place,
                code=Code.EASY_UNUSED_WORD,
                message=f"“{term.term}” is explained here, and is nowhere bold on the page (E10)",
                hint="make it bold where it first stands, as in **word**, or take it out of the list",
            )


def _hard_words(text: EasyRead, language: Language, names: frozenset[str]) -> Iterator[Problem]:
    listed = tuple(word for term in text.words for word in spoken_words(said(term.term)))
    told: set[str] = set()
    for sentence in text.sentences():
        for position, word in enumerate(spoken_words(own_language(sentence.words))):
            name = (position > 0 and word[0].isupper()) or word.lower() in names
            if name or word.lower() in told or not _is_hard(word, language, listed):
                continue
            told.add(word.lower())
            yield Problem(
                place=sentence.place,
                code=Code.EASY_HARD_WORD,
                message=f"“{word}” is a long word (E11)",
                hint="use an everyday word, or make it bold, explain it in the next sentence and list it",
            )


def _is_hard(word: str, language: Language, listed: Sequence[str]) -> bool:
    if letters(word, language) <= LONG_WORD[language]:
        return False
    return not any(is_same_word(word, easy, language) for easy in (*listed, *EASY_LONG_WORDS[language]))
