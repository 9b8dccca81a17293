"""The index of a large site: pages of words that stand as often as words do in a language."""

import random
from functools import cache
from itertools import accumulate

from generator.model.language import Language
from generator.model.search import SearchIndex, SearchPage, SearchPart
from tests.indexes import index_of

WORDS = 12_000
"""How many different words the site has."""
_STARTS = "b c cw d dd f ff g gw h j l ll m n p r rh s t tr".split()
_MIDDLES = "a e i o u y wy ae".split()
_ENDS = "d n r l s th ch ion au wr ol".split()


def vocabulary() -> list[str]:
    """The words of the site, the commonest first; they are no words of any language."""
    chance = random.Random(2026)  # noqa: S311 - the same words every time
    sounds = (_STARTS, _MIDDLES, _ENDS, _MIDDLES, _ENDS)
    return ["".join(chance.choice(part) for part in sounds[: chance.choice((3, 5, 5))]) for _ in range(WORDS)]


@cache
def large_index(language: Language, pages: int) -> SearchIndex[SearchPage]:
    """The index of so many pages of 277 words in four parts."""
    chance = random.Random(5000)  # noqa: S311 - the same pages every time
    known = vocabulary()
    shares = list(accumulate(1 / (place + 10) for place in range(len(known))))

    def page(number: int) -> SearchPage:
        words = chance.choices(known, cum_weights=shares, k=277)
        route = f"/{language}/section/page-{number}/"
        parts = (words[start : start + 64] for start in range(21, 277, 64))
        return SearchPage(
            key=f"section/page-{number}",
            route=route,
            title=" ".join(words[:6]),
            summary=" ".join(words[6:21]),
            label="factsheet",
            parts=tuple(
                SearchPart(route=f"{route}#s{place}", heading=" ".join(part[:4]), text=" ".join(part[4:]))
                for place, part in enumerate(parts)
            ),
        )

    return index_of(tuple(page(number) for number in range(pages)), language)
