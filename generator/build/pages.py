"""Pages, read with their twins: each pair once, until its bytes change or what decides how it is read."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, repeat
from pathlib import Path

from generator.build.means import Means
from generator.check import SHARED_FACTS, check_page, check_pair, leads_inside, source_of, translation_of
from generator.load.files import SiteFolder, is_ordinary
from generator.load.pages import PageFiles, load_page
from generator.model.attachment import FILES
from generator.model.card import Card, Lead, SeenFact
from generator.model.content import SourcePage
from generator.model.language import Bilingual, Language
from generator.model.loaded import Loaded
from generator.model.page_context import PageContext
from generator.model.page_reading import Body, PairReading
from generator.model.problem import Problem
from generator.model.source_files import page_key, page_path
from generator.model.text import BlockName, Certainty, Link, Prose
from generator.packing import digest, packed, unpacked, value_digest
from generator.parallel import processes_for, shared_out
from generator.text.dialect import CHOICE, NAMED, blocks_in, inside_target, named_target, shared_anchors

_LEAST = 25
"""Fewer pairs than this are read sooner than a process starts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """Every pair that was read, by key in order, and the bodies of those read just now, packed, by path."""

    readings: tuple[PairReading, ...]
    bodies: Mapping[str, bytes]
    files: PageFiles

    @property
    def cards(self) -> tuple[Card, ...]:
        """The cards of all pages: the English ones first, each language in the order of paths."""
        return tuple(
            card
            for language in Language
            for reading in self.readings
            for card in reading.cards
            if card.language is language
        )

    @property
    def broken(self) -> tuple[str, ...]:
        """The paths of pages that are there and could not be loaded."""
        return (*self.files.broken, *(path for reading in self.readings for path in reading.broken))


def read_pages(root: Path, files: PageFiles, context: PageContext, means: Means) -> Pages:
    """Read every pair of pages, or take it from the store."""
    keys = sorted({page_key(path) for paths in files.paths for path in paths})
    around = digest(means.code, value_digest(context), *_files_of_one_language(means.files))
    names = {key: digest("pair", around, key, *_sources(key, means.files)) for key in keys}
    kept = means.store.load(names.values())
    readings: dict[str, PairReading] = {key: unpacked(kept[name]) for key, name in names.items() if name in kept}
    left = [key for key in keys if key not in readings]
    bodies: dict[str, bytes] = {}

    def read(key: str) -> tuple[PairReading, bytes, dict[str, bytes]]:
        reading, own = read_pair(root, key, context)
        return reading, packed(reading), own

    for number, (reading, made, own) in shared_out(read, left, processes_for(means.jobs, len(left), _LEAST)):
        readings[left[number]] = reading
        bodies |= own
        if not reading.broken:
            means.store.keep(names[left[number]], made)
    return Pages(readings=tuple(readings[key] for key in keys), bodies=bodies, files=files)


def _files_of_one_language(digests: Mapping[str, bytes]) -> Iterator[str | bytes]:
    """What stands for the files that pages of one language show: what stands for a page's words names them."""
    for language in Language:
        for path, file in digests.items():
            if path.startswith(f"{FILES}{language}/"):
                yield from (path, file)


def _sources(key: str, digests: Mapping[str, bytes]) -> Iterator[bytes]:
    return (digests.get(page_path(key, language), b"") for language in Language)


def read_pair(root: SiteFolder, key: str, context: PageContext) -> tuple[PairReading, dict[str, bytes]]:
    """Read a page and its twin, as far as they are there, and look at both; give their packed bodies by path."""
    pages: dict[Language, SourcePage] = {}
    problems: list[Problem] = []
    link_problems: tuple[Problem, ...] = ()
    broken: list[str] = []
    for language, loaded in _loaded(root, key, context).items():
        problems += loaded.problems
        if loaded.value is None:
            broken.append(page_path(key, language))
        else:
            pages[language] = loaded.value
            problems += check_page(loaded.value, context)
    if len(pages) == len(Language):
        found, link_problems = check_pair(Bilingual(en=pages[Language.EN], cy=pages[Language.CY]), context)
        problems += found
    anchors = _anchors(pages)
    reading = PairReading(
        key=key,
        cards=cards_of(pages, context),
        broken=tuple(broken),
        problems=tuple(problems),
        link_problems=link_problems,
    )
    return reading, {page.path: packed(_body(page, anchors)) for page in pages.values()}


def read_bodies(root: SiteFolder, key: str, context: PageContext) -> Mapping[str, Body]:
    """Read a page and its twin once more, without looking at them; give their bodies by path."""
    loaded = _loaded(root, key, context)
    pages = {language: each.value for language, each in loaded.items() if each.value}
    anchors = _anchors(pages)
    return {page.path: _body(page, anchors) for page in pages.values()}


def _loaded(root: SiteFolder, key: str, context: PageContext) -> Mapping[Language, Loaded[SourcePage]]:
    """A page in each language in which its file is there."""
    return {
        language: load_page(root, path, language, context)
        for language in Language
        if is_ordinary(root, path := page_path(key, language))
    }


def _anchors(pages: Mapping[Language, SourcePage]) -> tuple[str, ...]:
    """The anchors of a page: those of its headings, shared with its twin.

    Where the twin is missing or has other headings, which has been told, those that either of them has.
    """
    headings = [page.text.headings for page in pages.values()]
    if len(pages) == len(Language):
        pair = Bilingual(en=pages[Language.EN], cy=pages[Language.CY])
        headings = [source_of(pair).text.headings, translation_of(pair).text.headings]
        if len(headings[0]) == len(headings[1]):
            return shared_anchors(*headings)
    return tuple(dict.fromkeys(anchor for own in headings for anchor in shared_anchors(own, own)))


def cards_of(pages: Mapping[Language, SourcePage], context: PageContext) -> tuple[Card, ...]:
    """The cards of a page and its twin, as far as they are there."""
    return tuple(_card(page, _anchors(pages), context) for page in pages.values())


def _body(page: SourcePage, anchors: Sequence[str]) -> Body:
    # A heading that the twin lacks is an error, and a preview shows it all the same.
    alone = (heading.anchor or f"section-{number}" for number, heading in enumerate(page.text.headings, 1))
    return Body(
        nodes=page.text.nodes,
        headings=tuple(
            replace(heading, anchor=shared or own)
            for heading, shared, own in zip(page.text.headings, chain(anchors, repeat("")), alone, strict=False)
        ),
        easy_read=page.easy_read,
    )


def _card(page: SourcePage, anchors: tuple[str, ...], context: PageContext) -> Card:
    first = next(page.easy_read.items(), None) if page.easy_read else None
    inside = [link for link in page.text.links if leads_inside(link, context)]
    return Card(
        key=page.key,
        language=page.language,
        path=page.path,
        header=replace(page.header, places={}),
        digest=page.digest,
        shown=page.shown,
        anchors=anchors,
        choices=tuple(_choices(page, anchors)),
        leads=tuple(dict.fromkeys(_lead(page, link) for link in inside if not link.is_picture)),
        pictures=tuple(dict.fromkeys(_lead(page, link) for link in inside if link.is_picture)),
        facts=tuple(
            SeenFact(fact.kind.value, fact.value, " ".join(fact.words.split()), fact.place.line, fact.place.column)
            for fact in page.text.facts
            if fact.kind in SHARED_FACTS
            and fact.certainty is Certainty.FIRM
            # With whom an Easy Read page was tested is no fact of the full page.
            and fact.place != page.header.places.get("tested_with")
        ),
        quotes=page.quotes,
        fact_tables=tuple(block.title for block in blocks_in(page.text.nodes) if block.name is BlockName.FACTS),
        easy_read=page.easy_read is not None,
        first_picture=first.picture_key if first else "",
    )


def _choices(page: SourcePage, anchors: Sequence[str]) -> Iterator[tuple[str, int]]:
    """The anchor above each letter of a page, and how many of the letter's paragraphs are a reader's choice."""
    for block in blocks_in(page.text.nodes):
        above = [
            anchor
            for heading, anchor in zip(page.text.headings, anchors, strict=False)
            if heading.place.line < block.place.line
        ]
        if block.name is BlockName.LETTER and above:
            prose = "\n".join(part.text for part in block.children if isinstance(part, Prose))
            yield above[-1], len(CHOICE.findall(prose))


def _lead(page: SourcePage, link: Link) -> Lead:
    """Where a link leads: to a file, or by its name to a page that no file holds."""
    named = named_target(link.target)
    return (
        Lead(link.target, f"{NAMED}{named[0]}", named[1])
        if named
        else Lead(link.target, *inside_target(page.path, link.target))
    )
