"""``content/search.yml`` → what editors know of the words that readers type."""

from collections.abc import Iterator, Sequence

from generator.load.contact_shapes import Lines, Words
from generator.load.fields import Filled, Flag, Slug, as_pair
from generator.load.files import SiteFolder
from generator.load.shape_files import read_shape
from generator.load.shapes import Shape
from generator.load.yaml_nodes import Document
from generator.model.language import Bilingual, Language
from generator.model.loaded import Loaded
from generator.model.problem import Code, Place, Problem
from generator.model.search import BestBet, SearchWords, Synonym
from generator.model.source_files import SEARCH_FILE
from generator.text.typed import phrase_words


class SynonymShape(Shape):
    """Words that readers type for a word of the pages."""

    typed: Lines
    means: Words


class BestBetShape(Shape):
    """Words that readers type, and the pages that they need."""

    typed: Lines
    pages: tuple[Filled, ...]
    leads: Flag = False


class SearchWordsShape(Shape):
    """The whole file."""

    synonyms: dict[Slug, SynonymShape] | None = None
    best_bets: dict[Slug, BestBetShape] | None = None
    as_typed: Lines | None = None
    no_results: tuple[Filled, ...] = ()


def load_search_words(root: SiteFolder) -> Loaded[SearchWords]:
    """Load the words that readers type; a site folder without the file has none."""
    file = read_shape(root, SEARCH_FILE, SearchWordsShape, "the file of words for the search")
    if file.value is None:
        return Loaded(value=None, problems=file.problems)
    shape, document, problems = file.value, file.document, file.problems
    found = SearchWords(
        synonyms=tuple(
            Synonym(
                key=key, typed=as_pair(own.typed), means=as_pair(own.means), places=_places(document, "synonyms", key)
            )
            for key, own in (shape.synonyms or {}).items()
        ),
        best_bets=tuple(
            BestBet(
                key=key,
                typed=as_pair(own.typed),
                pages=own.pages,
                places=_places(document, "best_bets", key),
                leads=own.leads,
            )
            for key, own in (shape.best_bets or {}).items()
        ),
        as_typed=as_pair(shape.as_typed) if shape.as_typed else Bilingual(en=(), cy=()),
        no_results=shape.no_results,
        places={path: place for path, place in document.values.items() if path.startswith("no_results.")},
    )
    faults = (*_empty(found), *_not_one_word(found), *_repeated(found), *_circular(found))
    return Loaded(value=None if faults else found, problems=(*problems, *faults))


def _places(document: Document, section: str, key: str) -> dict[str, Place]:
    """Where the parts of an entry stand, by their paths below it."""
    start = f"{section}.{key}."
    return {path.removeprefix(start): place for path, place in document.values.items() if path.startswith(start)}


def _empty(words: SearchWords) -> Iterator[Problem]:
    """Entries without words in one language, or without a page."""
    entries: tuple[Synonym | BestBet, ...] = (*words.synonyms, *words.best_bets)
    for entry in entries:
        lists = {f"typed.{language}": entry.typed[language] for language in Language}
        if isinstance(entry, BestBet):
            lists["pages"] = entry.pages
        for path, values in lists.items():
            if not values:
                yield Problem(
                    place=entry.places[path],
                    code=Code.EMPTY_VALUE,
                    message="there is nothing in this list",
                    hint="write what is missing, in both languages, or take the entry out",
                )


def _not_one_word(words: SearchWords) -> Iterator[Problem]:
    """Synonyms of more words than one: what they stand for would be found for each of them."""
    for synonym in words.synonyms:
        for language in Language:
            named = [(f"typed.{language}.{number}", word) for number, word in enumerate(synonym.typed[language])]
            for path, word in (*named, (f"means.{language}", synonym.means[language])):
                if len(phrase_words(word, language)) != 1:
                    yield Problem(
                        place=synonym.places[path],
                        code=Code.SYNONYM_PHRASE,
                        message=f"“{word}” is not one word",
                        hint="write one word, or make it a best bet, which may have several",
                    )


def _repeated(words: SearchWords) -> Iterator[Problem]:
    """Words that two best bets or two synonyms of one language have."""
    both: tuple[Sequence[Synonym | BestBet], ...] = (words.synonyms, words.best_bets)
    for entries in both:
        for language in Language:
            first: dict[frozenset[str], tuple[str, Place]] = {}
            for entry in entries:
                for number, typed in enumerate(entry.typed[language]):
                    place = entry.places[f"typed.{language}.{number}"]
                    key, before = first.setdefault(frozenset(phrase_words(typed, language)), (entry.key, place))
                    if key != entry.key:
                        yield Problem(
                            place=place,
                            code=Code.REPEATED_WORDS,
                            message=f"“{typed}” is listed under “{key}” too, on line {before.line}",
                            hint="keep it where it belongs; small words, capitals and hyphens make no difference",
                        )


def _circular(words: SearchWords) -> Iterator[Problem]:
    """Synonyms for a word that is a synonym itself: a word leads to words of pages, never on to another."""
    for language in Language:
        typed = {phrase_words(word, language) for synonym in words.synonyms for word in synonym.typed[language]}
        for synonym in words.synonyms:
            if phrase_words(synonym.means[language], language) in typed:
                yield Problem(
                    place=synonym.places[f"means.{language}"],
                    code=Code.CIRCULAR_SYNONYM,
                    message=f"“{synonym.means[language]}” is itself listed as a word that means another",
                    hint="name the word that stands on the pages",
                )
