"""What a visitor would find: the search of the site, on the command line.

It ranks as ``templates/assets/js/search/find.js`` does in the browser, from the same index; a test compares the two.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from generator.build.searching import site_index
from generator.model.language import Language
from generator.model.problem import Level, Problem
from generator.model.search import HUNDRED, Field, Hints, SearchIndex, SearchPage
from generator.text.stems import radicals, written
from generator.text.typed import right_spelling, spellings_of, wanted_words
from generator.text.words import fold

MOST_STARTED = 40
"""How many words with such a start are looked for, in the order of their letters."""
EXACT, ACCENT, FORM, START = 3, 2, 1, 0
"""How near a form is to what was typed: the same, the same but for accents, another form, a longer word."""
PRESENT, NEARER, HIGHER, MOST_COUNTED = 20, 6, 24, 9
"""What a word is worth: that it is there, each step nearer, each better place, and how often it counts at most."""
NAMED, SHARE, MOST_OTHERS = 80, 120, 5
"""What a word of a best bet is worth, and what is added if these are all the words: less as there are others, up to
so many words."""
APART = 6
"""How many other words the words of a best bet may have between them, all in all."""
FEW = 4
"""Of more words than so many, each is worth less for being on a page, for somewhere a long page has any word."""


class CannotSearchError(Exception):
    """The configuration cannot be used, so that there is no site to search; the problems say why."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        """Keep the problems."""
        super().__init__("the configuration cannot be used")
        self.problems = problems


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """The pages found, best first, and the errors of the site: what has one may be missing here."""

    pages: tuple[SearchPage, ...]
    errors: tuple[Problem, ...]


def search_site(root: Path, language: Language, typed: str) -> Results:
    """Find pages of a site folder. Raises ``CannotSearchError``."""
    found = site_index(root, language)
    if found.index is None:
        raise CannotSearchError(found.problems)
    errors = tuple(problem for problem in found.problems if problem.code.level is Level.ERROR)
    return Results(pages=find(found.index, typed, language), errors=errors)


def find(index: SearchIndex[SearchPage], typed: str, language: Language) -> tuple[SearchPage, ...]:
    """The pages for what was typed, best first."""
    return Finder(index, language).find(typed)


class Finder:
    """Finds pages, however much is typed: the words of the index are turned round once."""

    def __init__(self, index: SearchIndex[SearchPage], language: Language) -> None:
        """Turn the words of an index round."""
        self._index = index
        self._language = language
        self._lexicon = _Lexicon.of(index, language)

    def find(self, typed: str) -> tuple[SearchPage, ...]:
        """The pages for what was typed, best first: those that an editor named, and those its words are worth most on.

        A word that nobody knows and that is nearly one of the site's is looked for as that one.
        """
        index, lexicon = self._index, self._lexicon
        wanted = wanted_words(typed, self._language, lexicon.is_one)
        wanted = tuple(lexicon.corrected(word, may_go_on=word == wanted[-1]) for word in wanted)
        scores = [
            _scores(index, lexicon.meant(word, may_go_on=number == len(wanted) - 1), len(wanted))
            for number, word in enumerate(wanted)
        ]
        bases = [lexicon.bases_of(word) for word in wanted]
        leading: dict[int, None] = {}
        for bet in index.hints.bets:
            if not _stand_together(bet.words, bases):
                continue
            if bet.leads:
                leading[bet.pages[0]] = None
            for place, page in enumerate(bet.pages):
                worth = NAMED + SHARE * len(bet.words) // min(len(wanted), MOST_OTHERS) - place
                for own_bases, own in zip(bases, scores, strict=True):
                    if not own_bases.isdisjoint(bet.words):
                        own[page] = max(own.get(page, 0), worth)
        pages = dict.fromkeys((*leading, *_best(scores)))
        return tuple(index.pages[page] for page in pages)


def _stand_together(words: Sequence[str], bases: Sequence[frozenset[str]]) -> bool:
    """Tell whether all words of a best bet were typed, and not far from each other."""
    together = len(words) + APART
    return frozenset().union(*bases).issuperset(words) and any(
        frozenset().union(*bases[start : start + together]).issuperset(words) for start in range(len(bases))
    )


def _best(scores: Sequence[Mapping[int, int]]) -> list[int]:
    """The pages by what the words are worth together; for several words, only those worth more than half the best."""
    found: dict[int, int] = {}
    for own in scores:
        for page, score in own.items():
            found[page] = found.get(page, 0) + score
    least = max(found.values(), default=0) if len(scores) > 1 else 0
    return sorted((page for page in found if 2 * found[page] > least), key=lambda page: (-found[page], page))


def _scores(index: SearchIndex[SearchPage], near: Mapping[str, int], number: int) -> dict[int, int]:
    """What one of a ``number`` of words is worth on each page.

    That depends on its best place there, the nearest form and how often it stands there; being there at all is worth
    less the more pages have it.
    """
    best: dict[int, tuple[int, int, int]] = {}
    for form, nearness in near.items():
        hits = index.hits[form]
        for page, own in zip(accumulate(hits[::2]), hits[1::2], strict=True):
            nearest, field, count = best.get(page, (START, Field.TEXT, 0))
            best[page] = max(nearest, nearness), max(field, own // HUNDRED), count + own % HUNDRED
    whole = 2 * len(index.pages)
    part, parts = (whole - len(best)) * min(number, FEW), whole * number
    return {
        page: (PRESENT + NEARER * nearest + min(count, MOST_COUNTED)) * part // parts + HIGHER * field
        for page, (nearest, field, count) in best.items()
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class _Lexicon:
    """The words of a site: the forms and stems by their letters without accents, and each stem's forms on its pages."""

    language: Language
    by_letters: Mapping[str, Sequence[tuple[str, str]]]
    on_site: Mapping[str, Sequence[str]]
    least_start: int
    hints: Hints
    bases: Mapping[str, str]

    @classmethod
    def of(cls, index: SearchIndex[SearchPage], language: Language) -> "_Lexicon":
        """Turn the forms of an index round."""
        by_letters: dict[str, list[tuple[str, str]]] = {}
        on_site: dict[str, list[str]] = {}
        listed = {form for forms in index.forms.values() for form in forms}
        alone = {form: (form,) for form in index.hits if form not in listed}
        for stem, forms in sorted({**index.forms, **alone}.items()):
            for form in forms:
                by_letters.setdefault(fold(form), []).append((form, stem))
            on_site[stem] = [form for form in forms if form in index.hits]
        return cls(
            language=language,
            by_letters=by_letters,
            on_site=on_site,
            least_start=index.least_start,
            hints=index.hints,
            bases={form: base for base, forms in index.hints.forms.items() for form in (base, *forms)},
        )

    def base(self, word: str) -> str:
        """The word of the editors that a typed word is a form of; empty when there is none."""
        return next((self.bases[form] for form in spellings_of(word, self.language) if form in self.bases), "")

    def bases_of(self, word: str) -> frozenset[str]:
        """The words of the editors that a typed word is a form of or, as a synonym, stands for."""
        base = self.base(word)
        return frozenset({base, *map(self.base, self.hints.synonyms.get(base, ()))} - {""})

    def is_known(self, word: str) -> bool:
        """Tell whether a typed word is one of the site's or of the editors'."""
        return bool(self.base(word) or self._stems(word, fold(word)))

    def is_one(self, parts: Sequence[str]) -> bool:
        """Tell whether typed words are one word: one of the editors', or one of the site's that has no such parts."""
        run = "".join(parts)
        return bool(self.base(run)) or (self.is_known(run) and not all(map(self.is_known, parts)))

    def corrected(self, word: str, *, may_go_on: bool) -> str:
        """A typed word, or the one that was meant by it: when nobody knows it and it is no start of another."""
        if self.is_known(word) or fold(word) in self.hints.as_typed:
            return word
        if may_go_on and any(self._started(fold(word))):
            return word
        return right_spelling(word, self.hints.spellings, self.language) or word

    def meant(self, word: str, *, may_go_on: bool) -> dict[str, int]:
        """The forms on the site's pages that a typed word stands for, by itself or as a synonym; how near each is."""
        base = self.base(word)
        near = self.forms_near(word, may_go_on=may_go_on and not base)
        for other in self.hints.synonyms.get(base, ()):
            for form in self.forms_near(other, may_go_on=False):
                near.setdefault(form, FORM)
        return near

    def forms_near(self, word: str, *, may_go_on: bool) -> dict[str, int]:
        """The forms on the site's pages that a typed word stands for, and how near each is.

        A word that nobody knows may be the start of a longer one, if it is the last that was typed.
        """
        letters = fold(word)
        stems = self._stems(word, letters)
        if may_go_on and not stems:
            return dict.fromkeys(self._started(letters), START)
        return {
            form: EXACT if form == word else ACCENT if fold(form) == letters else FORM
            for stem in stems
            for form in self.on_site[stem]
        }

    def _stems(self, word: str, letters: str) -> list[str]:
        """The stems of a typed word. Accents that were typed count, if some word of the site has them."""
        if word != letters:
            for spelling in (word, *self._radicals(word)):
                found = [stem for form, stem in self.by_letters.get(fold(spelling), ()) if form == spelling]
                if found:
                    return found
        readings = ((letters,), self._radicals(letters), written(letters) if self.language is Language.CY else ())
        known = ([stem for each in reading for _, stem in self.by_letters.get(each, ())] for reading in readings)
        return next(filter(None, known), [])

    def _radicals(self, word: str) -> tuple[str, ...]:
        return radicals(word) if self.language is Language.CY else ()

    def _started(self, letters: str) -> Iterator[str]:
        """The forms of the words that start so, or that start so once a mutation is undone."""
        long = tuple(start for start in (letters, *self._radicals(letters)) if len(start) >= self.least_start)
        found = self._with(long[:1]) or self._with(long[1:])
        for stem in found[:MOST_STARTED]:
            yield from self.on_site[stem]

    def _with(self, starts: tuple[str, ...]) -> list[str]:
        return [stem for stem in sorted(self.on_site) if stem.startswith(starts)] if starts else []
