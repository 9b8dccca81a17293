"""The index of a site as it now stands, for those who search without a browser."""

from dataclasses import dataclass
from pathlib import Path

from generator.build.bodies import Bodies
from generator.build.folders import code_digest
from generator.build.means import Means
from generator.build.reading import SiteReading, read_site
from generator.build.search import known_words, lexicon_name, make_index, pack_words
from generator.lexicon import Lexicon
from generator.load.sources import list_sources
from generator.model.language import Language
from generator.model.problem import Problem
from generator.model.search import SearchIndex
from generator.plan import plan_site
from generator.store import CACHE_FOLDER, Store, digest, packed, unpacked


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteIndex:
    """The index of one language, ``None`` when there is no usable configuration, and the problems of the site."""

    index: SearchIndex | None
    problems: tuple[Problem, ...]


def site_index(root: Path, language: Language) -> SiteIndex:
    """Index a site folder, or take the index from the store when nothing has changed."""
    with Store(root / CACHE_FOLDER) as store:
        means = Means(store=store, code=code_digest(root), jobs=0)
        sources = list_sources(root)
        site = read_site(root, means)
        if not isinstance(site, SiteReading):
            return SiteIndex(index=None, problems=site)
        parts = (part for path, file in sources.files.items() for part in (path, file))
        name = digest("searched", means.code, language, *parts)
        kept = store.get(name)
        known = unpacked(kept) if kept else None
        if not isinstance(known, SearchIndex):
            known = _index(root, site, language, store)
            store.keep(name, packed(known))
        store.save()
    return SiteIndex(index=known, problems=site.problems)


def _index(root: Path, site: SiteReading, language: Language, store: Store) -> SearchIndex:
    from generator.render.search_pages import is_searched, rank, words_of  # noqa: PLC0415 - only where it is made

    bodies = Bodies(root, site.context, site.pages.bodies)
    searched = (pair[language] for pair in plan_site(site.content).pages if is_searched(pair[language]))
    words = [pack_words(words_of(bodies.whole(page))) for page in sorted(searched, key=rank)]
    lexicon = Lexicon(language, known_words(store, language))
    index = make_index(words, language, lexicon)
    if lexicon.has_grown:
        store.keep(lexicon_name(language), packed(lexicon.known))
    return index
