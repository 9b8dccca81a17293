"""The index of a site as it now stands, for those who search without a browser."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from generator.build.means import Means, opened
from generator.model.language import Language
from generator.model.problem import Problem
from generator.model.search import SearchIndex, SearchPage
from generator.packing import digest, packed, unpacked

if TYPE_CHECKING:
    from generator.build.reading import SiteReading


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteIndex:
    """The index of one language, ``None`` when there is no usable configuration, and the problems of the site."""

    index: SearchIndex[SearchPage] | None
    problems: tuple[Problem, ...]


def site_index(root: Path, language: Language) -> SiteIndex:
    """Index a site folder, or take the index from the store when nothing has changed."""
    with opened(root) as means:
        name = digest("searched", means.code, language, *(part for item in means.files.items() for part in item))
        kept = means.store.get(name)
        if kept is None:
            index, problems = _index(root, language, means)
            means.store.keep(name, packed((index, problems)))
        else:
            index, problems = unpacked(kept)
    return SiteIndex(index=index, problems=problems)


def _index(root: Path, language: Language, means: Means) -> tuple[SearchIndex[SearchPage] | None, tuple[Problem, ...]]:
    # Imported here: all the libraries that read pages come with it.
    from generator.build.reading import SiteReading, read_site  # noqa: PLC0415

    site = read_site(root, means)
    if not isinstance(site, SiteReading):
        return None, site
    return index_site(site, root, language, means), site.problems


def index_site(site: "SiteReading", root: Path, language: Language, means: Means) -> SearchIndex[SearchPage]:
    """Index one language of a site folder that was read."""
    # Imported here: as above.
    from generator.build.bodies import Bodies  # noqa: PLC0415
    from generator.build.search import known_words, lexicon_name  # noqa: PLC0415
    from generator.plan import plan_site  # noqa: PLC0415
    from generator.render.search_index import count_words, index_part, search_index  # noqa: PLC0415
    from generator.render.search_pages import is_searched, rank, words_of  # noqa: PLC0415
    from generator.text.lexicon import Lexicon  # noqa: PLC0415

    bodies = Bodies(root, site.context, site.pages.bodies)
    searched = (pair[language] for pair in plan_site(site.content).pages if is_searched(pair[language]))
    pages = [words_of(bodies.whole(page)) for page in sorted(searched, key=rank)]
    lexicon = Lexicon(language, known_words(language, means))
    part = index_part((page, count_words(page)) for page in pages)
    index = search_index((part,), lexicon, site.content.search_words)
    if lexicon.has_grown:
        means.store.keep(lexicon_name(language, means), packed(lexicon.known))
    return index
