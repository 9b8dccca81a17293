"""What a visitor would find: the search of the site, on the command line.

It ranks as ``templates/assets/js/search/find.js`` does in the browser, from the same index; a test compares the two.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.build.searching import site_index
from generator.languages import EVERYDAY_WORDS
from generator.model.language import Language
from generator.model.problem import Level, Problem
from generator.model.search import Field, SearchIndex, SearchPage
from generator.stems import radicals
from generator.tokens import words
from generator.words import fold

MOST_WORDS = 12
"""How many words of what was typed are looked for."""
MOST_TYPED = 1000
"""How many characters of what was typed are looked at."""
MOST_STARTED = 40
"""How many words with such a start are looked for, in the order of their letters."""
MOST_COUNTED = 99
EXACT, ACCENT, FORM, START = 3, 2, 1, 0
"""How near a form is to what was typed: the same, the same but for accents, another form, a longer word."""


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


def find(index: SearchIndex, typed: str, language: Language) -> tuple[SearchPage, ...]:
    """The pages that have all the words, or else as many of them as any page has; best first."""
    lexicon = _Lexicon.of(index, language)
    scores: dict[int, list[int]] = {}
    wanted = wanted_words(typed, language)
    for number, word in enumerate(wanted):
        near = lexicon.forms_near(word, may_go_on=number == len(wanted) - 1)
        for page, score in _scores(index, near).items():
            scores.setdefault(page, []).append(score)
    most = max((len(each) for each in scores.values()), default=0)
    complete = [page for page, each in scores.items() if len(each) == most]
    return tuple(index.pages[page] for page in sorted(complete, key=lambda page: (-sum(scores[page]), page)))


def wanted_words(typed: str, language: Language) -> tuple[str, ...]:
    """The words to look for: small words only when there are no others, each word once."""
    distinct = tuple(dict.fromkeys(words(typed[:MOST_TYPED])[:MOST_WORDS]))
    return tuple(word for word in distinct if fold(word) not in EVERYDAY_WORDS[language].not_searched) or distinct


def _scores(index: SearchIndex, near: Mapping[str, int]) -> dict[int, int]:
    """What a word is worth on each page: the nearest form first, then the best place, then how often."""
    best: dict[int, tuple[int, int, int]] = {}
    for form, nearness in near.items():
        for hit in index.hits[form]:
            nearest, field, count = best.get(hit.page, (START, Field.TEXT, 0))
            best[hit.page] = max(nearest, nearness), max(field, hit.field), count + hit.times
    return {
        page: nearest * 1000 + field * 100 + min(count, MOST_COUNTED) for page, (nearest, field, count) in best.items()
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class _Lexicon:
    """The words of a site: the forms and stems by their letters without accents, and each stem's forms on its pages."""

    language: Language
    by_letters: Mapping[str, Sequence[tuple[str, str]]]
    on_site: Mapping[str, Sequence[str]]
    least_start: int

    @classmethod
    def of(cls, index: SearchIndex, language: Language) -> "_Lexicon":
        """Turn the forms of an index round."""
        by_letters: dict[str, list[tuple[str, str]]] = {}
        on_site: dict[str, list[str]] = {}
        listed = {form for forms in index.forms.values() for form in forms}
        alone = {form: (form,) for form in index.hits if form not in listed}
        for stem, forms in sorted({**index.forms, **alone}.items()):
            for form in forms:
                by_letters.setdefault(fold(form), []).append((form, stem))
            on_site[stem] = [form for form in forms if form in index.hits]
        return cls(language=language, by_letters=by_letters, on_site=on_site, least_start=index.least_start)

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
        known = [stem for _, stem in self.by_letters.get(letters, ())]
        return known or [stem for radical in self._radicals(letters) for _, stem in self.by_letters.get(radical, ())]

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
