"""The index of the search, made anew only when the words of a page have changed."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from generator.build.contents import content_name, pack_file, read_contents
from generator.build.means import Means
from generator.model.config import SEARCH
from generator.model.content import Content
from generator.model.language import Bilingual, Language, in_both
from generator.model.problem import Place, Problem
from generator.model.recipe import Made
from generator.model.route import file_path
from generator.model.search import Counted, IndexPart, PageText, SearchIndex, SearchPage, SearchWords
from generator.model.site import SitePlan
from generator.model.source_files import INTERFACE_FILE
from generator.packing import digest, packed, unpacked, value_digest
from generator.parallel import processes_for, shared_out
from generator.text.lexicon import Known, Lexicon
from generator.text.stems import library_version


def text_of(page: SearchPage) -> tuple[PageText, bytes]:
    """What the script in the browser shows of a page, and its bytes as the store keeps them."""
    from generator.render.search_files import page_text  # noqa: PLC0415 - only where a page is made

    text = page_text(page)
    shown, data = pack_file(text)
    return PageText(page.key, shown, len(text)), data


def pack_words(text: PageText, counted: Counted) -> bytes:
    """The words of a page, counted, packed with what stands for its text."""
    return packed((tuple(text), counted))


def make_index(
    packed_words: Sequence[bytes], lexicon: Lexicon, typed: SearchWords, means: Means
) -> tuple[SearchIndex[PageText], dict[bytes, bytes]]:
    """The index of a language, from what its pages have packed, in the order of their rank, and what readers type.

    Beside it what the store is to keep: a changed page makes one part of the index anew.
    """
    from generator.render.search_index import index_part, search_index  # noqa: PLC0415 - only where an index is made

    runs = [packed_words[start : start + _PART] for start in range(0, len(packed_words), _PART)]
    names = [digest("index part", means.code, *run) for run in runs]
    kept = means.store.load(names)
    fresh: dict[bytes, bytes] = {}

    def part(name: bytes, run: Sequence[bytes]) -> IndexPart[PageText]:
        if name not in kept:
            # The words of one page at a time: those of all would take much memory.
            found = index_part(map(unpacked, run))
            fresh[name] = packed(tuple(found))
        pages, hits = unpacked(kept.get(name) or fresh[name])
        return IndexPart(tuple(PageText(*page) for page in pages), hits)

    return search_index(map(part, names, runs), lexicon, typed), fresh


_PART = 100
"""How many pages a part of an index has."""


def lexicon_name(language: Language, means: Means) -> bytes:
    """Under which key the store has what is known of a language's words."""
    return digest("lexicon", means.code, library_version(), language)


def known_words(language: Language, means: Means) -> Known:
    """What the store has kept of a lexicon."""
    data = means.store.get(lexicon_name(language, means))
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
    found = _kept(names, means)
    left = [language for language in Language if language not in found]
    known = _known(left, words, content.search_words, means)

    def read(texts: Sequence[str]) -> Sequence[bytes]:
        found = read_contents(means.store, texts, {})
        return [found[text] for text in texts]

    def work(language: Language) -> tuple[_Record, dict[bytes, bytes]] | Problem:
        lexicon = Lexicon(language, known[language])
        index, parts = make_index(words[language], lexicon, content.search_words, means)
        made = _index_files(index, read, language, content)
        if not isinstance(made, Problem):
            made[1].update(parts)
            if lexicon.has_grown:
                made[1][lexicon_name(language, means)] = packed(lexicon.known)
        return made

    problems: list[Problem] = []
    for number, result in shared_out(work, left, _processes(left, means)):
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


def _kept(names: Bilingual[bytes], means: Means) -> dict[Language, _Record]:
    """The indexes that the store has whole."""
    kept = means.store.load(names)
    found: dict[Language, _Record] = {}
    for language, name in names.items():
        record: _Record | None = unpacked(kept[name]) if name in kept else None
        contents = [content_name(own) for _, own in record[1]] if record else []
        # What is known of the words is not asked for now, and is not to be dropped for that.
        if record and means.store.holds((*contents, lexicon_name(language, means))).issuperset(contents):
            found[language] = record
    return found


def _processes(languages: Sequence[Language], means: Means) -> int:
    return processes_for(means.jobs, len(languages), 1) if len(languages) > 1 else 1


def _known(
    languages: Sequence[Language], words: Bilingual[tuple[bytes, ...]], typed: SearchWords, means: Means
) -> Mapping[Language, Known]:
    """What is known of the words of languages: of one without any, all that an index of its pages will ask about.

    A dictionary takes much memory, and so does an index: a first build has each in a process of its own.
    """
    known = {language: known_words(language, means) for language in languages}
    new = [language for language in languages if not known[language][0]]

    def look(language: Language) -> Known:
        from generator.render.search_index import look_up  # noqa: PLC0415 - as above

        lexicon = Lexicon(language)
        look_up({word for data in words[language] for word, _, _ in unpacked(data)[1]}, lexicon, typed)
        return lexicon.known

    for number, looked_up in shared_out(look, new, _processes(new, means)):
        known[new[number]] = looked_up
        means.store.keep(lexicon_name(new[number], means), packed(looked_up))
    return known


def _ranked(plan: SitePlan, made: Mapping[str, Made], language: Language) -> tuple[bytes, ...]:
    """The packed words of every page that is searched, in the order of its rank among equals."""
    from generator.render.search_pages import is_searched, rank  # noqa: PLC0415 - as above

    pages = sorted((pair[language] for pair in plan.pages if is_searched(pair[language])), key=rank)
    return tuple(made[file_path(page.route)].words for page in pages)


def _index_files(
    index: SearchIndex[PageText], read: Callable[[Sequence[str]], Sequence[bytes]], language: Language, content: Content
) -> tuple[_Record, dict[bytes, bytes]] | Problem:
    """The files of an index, and what the store is to keep of them."""
    from generator.render.messages import Messages, MissingWordError  # noqa: PLC0415 - as above
    from generator.render.search_files import search_files  # noqa: PLC0415
    from generator.render.search_hints import unused_synonyms  # noqa: PLC0415
    from generator.render.templates import missing_word  # noqa: PLC0415

    try:
        names = {kind.key: kind.name[language] for kind in content.config.kinds}
        made = search_files(index, read, Messages.of(content.catalogue, language), names=names)
    except MissingWordError as error:
        return missing_word(error, Place(path=INTERFACE_FILE))
    files = [(file.path, *pack_file(file.data)) for file in made.files]
    keep = {content_name(own): data for _, own, data in files}
    unused = tuple(unused_synonyms(content.search_words, index, language))
    return (made.first, (*((path, own) for path, own, _ in files), *made.texts), unused), keep
