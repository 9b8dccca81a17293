"""The index of the search, made anew only when the words of a page have changed."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from generator.build.contents import content_name, pack_file
from generator.build.means import Means
from generator.model.config import SEARCH
from generator.model.content import Content
from generator.model.language import Bilingual, Language, in_both
from generator.model.problem import Place, Problem
from generator.model.recipe import Made
from generator.model.search import SearchIndex, SearchPage, SearchPart, SearchWords
from generator.model.site import SitePlan
from generator.parallel import processes_for, shared_out
from generator.plan.recipes import file_path
from generator.store import Store, digest, packed, unpacked, value_digest
from generator.text.lexicon import Known, Lexicon
from generator.text.stems import library_version


@dataclass(frozen=True, slots=True, kw_only=True)
class PageWords:
    """What a search finds on one page: the page by its parts, and its words, counted."""

    page: SearchPage
    counted: tuple[tuple[str, int, int], ...]


def pack_words(page: SearchPage) -> bytes:
    """Count the words of a page, and pack them with the page as plain tuples."""
    from generator.render.search_index import count_words  # noqa: PLC0415 - only where a page is made

    parts = tuple((part.route, part.heading, part.text) for part in page.parts)
    return packed(((page.key, page.route, page.title, page.summary, page.label, parts), count_words(page)))


def _words(data: bytes) -> PageWords:
    (key, route, title, summary, label, parts), counted = unpacked(data)
    page = SearchPage(
        key=key,
        route=route,
        title=title,
        summary=summary,
        label=label,
        parts=tuple(SearchPart(route=where, heading=heading, text=text) for where, heading, text in parts),
    )
    return PageWords(page=page, counted=counted)


def make_index(packed_words: Sequence[bytes], lexicon: Lexicon, typed: SearchWords) -> SearchIndex:
    """The index of a language, from what its pages have packed, in the order of their rank, and what readers type."""
    from generator.render.search_index import search_index  # noqa: PLC0415 - only where an index is made

    found = [_words(data) for data in packed_words]
    return search_index([each.page for each in found], [each.counted for each in found], lexicon, typed)


def lexicon_name(language: Language) -> bytes:
    """Under which key the store has what is known of a language's words."""
    return digest("lexicon", library_version(), language)


def known_words(store: Store, language: Language) -> Known:
    """What a store has kept of a lexicon."""
    data = store.get(lexicon_name(language))
    if data is None:
        return {}, {}
    words, relatives = unpacked(data)
    return words, relatives


@dataclass(frozen=True, slots=True, kw_only=True)
class Indexes:
    """The files of both indexes by path and digest, whose bytes the store has, and the routes to start from.

    ``unused`` are the names of synonyms for words that no page has.
    """

    files: Mapping[str, str]
    routes: Mapping[str, str]
    unused: Bilingual[Collection[str]]
    problems: tuple[Problem, ...]


_Record = tuple[str, tuple[tuple[str, str], ...], tuple[str, ...]]
"""The route of the first file of an index, each file's path and digest, and the synonyms that lead nowhere."""


def make_indexes(plan: SitePlan, made: Mapping[str, Made], content: Content, means: Means) -> Indexes:
    """Make the index of each language, or take it from the store; none for a site without a search."""
    if SEARCH in plan.config.without:
        return Indexes(files={}, routes={}, unused=in_both(lambda _: ()), problems=())
    around = value_digest((content.catalogue, content.search_words, content.config.kinds))
    words = in_both(lambda language: _ranked(plan, made, language))
    names = words.map(lambda each: digest("index", means.code, around, *each))
    kept = means.store.load(names)
    found: dict[Language, _Record] = {}
    for language, name in names.items():
        record: _Record | None = unpacked(kept[name]) if name in kept else None
        contents = [content_name(own) for _, own in record[1]] if record else []
        if record and means.store.holds(contents).issuperset(contents):
            found[language] = record
    left = [language for language in Language if language not in found]
    known = {language: known_words(means.store, language) for language in left}

    def work(language: Language) -> tuple[_Record, dict[bytes, bytes]] | Problem:
        lexicon = Lexicon(language, known[language])
        return _index_files(make_index(words[language], lexicon, content.search_words), lexicon, content, language)

    problems: list[Problem] = []
    processes = processes_for(means.jobs, len(left), 1) if len(left) > 1 else 1
    for number, result in shared_out(work, left, processes):
        if isinstance(result, Problem):
            problems.append(result)
            continue
        found[left[number]], keep = result
        means.store.keep(names[left[number]], packed(result[0]))
        for name, data in keep.items():
            means.store.keep(name, data)
    return Indexes(
        files={path: own for _, files, _ in found.values() for path, own in files},
        routes={f"search-{language}.json": first for language, (first, _, _) in found.items()},
        unused=in_both(lambda language: found[language][2] if language in found else ()),
        problems=tuple(problems),
    )


def _ranked(plan: SitePlan, made: Mapping[str, Made], language: Language) -> tuple[bytes, ...]:
    """The packed words of every page that is searched, in the order of its rank among equals."""
    from generator.render.search_pages import is_searched, rank  # noqa: PLC0415 - as above

    pages = sorted((pair[language] for pair in plan.pages if is_searched(pair[language])), key=rank)
    return tuple(made[file_path(page.route)].words for page in pages)


def _index_files(
    index: SearchIndex, lexicon: Lexicon, content: Content, language: Language
) -> tuple[_Record, dict[bytes, bytes]] | Problem:
    """The files of an index, and what the store is to keep of them and of the words that were asked about."""
    from generator.render.messages import Messages, MissingWordError  # noqa: PLC0415 - as above
    from generator.render.search_files import search_files  # noqa: PLC0415
    from generator.render.search_hints import unused_synonyms  # noqa: PLC0415
    from generator.render.templates import CATALOGUE, missing_word  # noqa: PLC0415

    try:
        names = {kind.key: kind.name[language] for kind in content.config.kinds}
        made = search_files(index, Messages.of(content.catalogue, language), names=names)
    except MissingWordError as error:
        return missing_word(error, Place(path=CATALOGUE))
    files = [(file.path, *pack_file(file.data)) for file in made.files]
    keep = {content_name(own): data for _, own, data in files}
    if lexicon.has_grown:
        keep[lexicon_name(language)] = packed(lexicon.known)
    unused = tuple(unused_synonyms(content.search_words, index, language))
    return (made.first, tuple((path, own) for path, own, _ in files), unused), keep
