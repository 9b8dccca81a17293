"""The words that readers type lead to pages and to words that are there."""

from collections.abc import Collection, Iterator

from generator.check.named_links import PICTURES, Names
from generator.model.config import SEARCH
from generator.model.content import Content
from generator.model.language import Bilingual, Language
from generator.model.problem import Code, Problem
from generator.model.search import SearchWords
from generator.text.dialect import NAMED
from generator.text.suggest import nearest


def check_best_bets(content: Content) -> Iterator[Problem]:
    """Best bets, and pages for whoever finds nothing, that are not there."""
    names = Names.of(content)
    made = frozenset(names.anchors) - {SEARCH, PICTURES}
    written = names.written | content.broken_names
    known = sorted((*names.written, *(f"{NAMED}{name}" for name in made)))
    words = content.search_words
    named = [(page, bet.places[f"pages.{number}"]) for bet in words.best_bets for number, page in enumerate(bet.pages)]
    named += [(page, words.places[f"no_results.{number}"]) for number, page in enumerate(words.no_results)]
    for page, place in named:
        name = page.removeprefix(NAMED)
        if page in written or (page != name and (name in made or name in names.broken)):
            continue
        other = name if name in written else f"{NAMED}{name}"
        yield Problem(
            place=place,
            code=Code.UNKNOWN_PAGE,
            message=f"no page “{page}” can be found by a search",
            hint=f"write {other}" if other in known else nearest(page, known),
        )


def check_unused_synonyms(words: SearchWords, unused: Bilingual[Collection[str]]) -> Iterator[Problem]:
    """Synonyms for words that no page has; ``unused`` are their names."""
    for language in Language:
        for synonym in words.synonyms:
            if synonym.key in unused[language]:
                yield Problem(
                    place=synonym.places[f"means.{language}"],
                    code=Code.UNUSED_SYNONYM,
                    message=f"no {language.english} page has “{synonym.means[language]}”",
                    hint="name a word that pages have, or make it a best bet",
                )
