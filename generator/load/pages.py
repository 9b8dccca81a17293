"""``content/<language>/**.md`` → pages, with all that was found in their text."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from generator.load.block_faults import block_faults
from generator.load.blocks import pair_headings, read_blocks
from generator.load.easy_read import read_easy_read
from generator.load.facts import find_facts
from generator.load.fields import slug_fault
from generator.load.files import SiteFolder, list_files, read_text
from generator.load.filling import fill_page
from generator.load.headers import load_header, split_file
from generator.load.layout import level_faults
from generator.load.markdown import Scan, scan
from generator.load.quotes import page_quotes
from generator.load.refused import plain_fault
from generator.load.sources import file_digest
from generator.model.attachment import FILES
from generator.model.content import PageText, SourcePage
from generator.model.front_matter import Header
from generator.model.language import Bilingual, Language, in_both
from generator.model.loaded import Loaded
from generator.model.own_block import OwnBlock
from generator.model.own_kind import FieldType, day_of
from generator.model.page_context import PageContext
from generator.model.page_kind import PageKind
from generator.model.problem import Code, Place, Problem
from generator.model.source_files import page_key
from generator.model.text import Block, BlockName, Fact, Passage, Prose, Shape
from generator.text.dialect import blocks_in, inside_target, is_outside
from generator.text.plain_text import Marked, even, even_structure, plain_words, unwrapped
from generator.text.quotes import blotted

DIGEST_LENGTH = 16
PAGE_LIMIT = 80_000
"""The most characters of a page: some seven times the longest that anybody has written, and read within two seconds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFiles:
    """The paths of the pages of each language, those that are there and are no files, and the problems met."""

    paths: Bilingual[tuple[str, ...]]
    broken: tuple[str, ...]
    problems: tuple[Problem, ...]


def list_pages(root: Path) -> PageFiles:
    """List every page of both languages, in the order of their paths."""
    listed = in_both(lambda language: list_files(root, f"content/{language}"))
    problems = [fault for _, faults in listed for fault in faults]
    # What a symbolic link stands for is there, and is not called missing as well.
    broken = tuple(fault.place.path for fault in problems if fault.place.path.endswith(".md"))
    problems += [_unexpected(path) for paths, _ in listed for path in paths if not path.endswith(".md")]
    return PageFiles(
        paths=listed.map(lambda found: tuple(path for path in found[0] if path.endswith(".md"))),
        broken=broken,
        problems=tuple(problems),
    )


def _unexpected(path: str) -> Problem:
    return Problem(
        place=Place(path=path),
        code=Code.UNEXPECTED_FILE,
        message="this file is not a page and is not published",
        hint="pages end in .md; drawings go into content/pictures, photographs and files into content/files",
    )


def load_page(root: SiteFolder, path: str, language: Language, context: PageContext) -> Loaded[SourcePage]:
    """Load one page. ``context`` says what kind of page its folder holds."""
    key = page_key(path)
    for part in key.split("/"):
        if slug_fault(part):
            hint = "name files and folders with small letters, figures and hyphens"
            problem = Problem(place=Place(path=path), code=Code.BAD_FILE_NAME, message=slug_fault(part), hint=hint)
            return Loaded(value=None, problems=(problem,))
    file = read_text(root, path)
    if file.text is None:
        return Loaded(value=None, problems=file.problems)
    if len(file.text) > PAGE_LIMIT:
        message = f"the page has {len(file.text):,} characters; the most is {PAGE_LIMIT:,}"
        problem = Problem(place=Place(path=path), code=Code.FILE_TOO_LARGE, message=message, hint="make several pages")
        return Loaded(value=None, problems=(problem,))
    split = split_file(file.text, path)
    if split.value is None:
        return Loaded(value=None, problems=(*file.problems, *split.problems))
    header = load_header(split.value, path, PurePosixPath(key).name)
    text = read_page_text(split.value.body, path, split.value.body_line, language, context.own_blocks)
    problems = (*file.problems, *header.problems, *text.problems)
    if header.value is None or text.value is None:
        return Loaded(value=None, problems=problems)
    page = SourcePage(
        key=key,
        language=language,
        path=path,
        header=header.value,
        text=_with_header(text.value, header.value, language),
        digest=digest(header.value, split.value.body, *_own_files(root, path, text.value, language)),
        source=file.digest,
        quotes=page_quotes(file.text, path, split.value.body_line, language, text.value.nodes),
    )
    if context.kind_of(key, header.value.kind) is PageKind.EASY_READ:
        easy = read_easy_read(page)
        page, problems = replace(page, easy_read=easy.value), (*problems, *easy.problems)
    return Loaded(value=fill_page(page, context), problems=problems)


def digest(header: Header, body: str, *files: str) -> str:
    """What stands for a page's words: it changes with the title, the summary and the text, not with their wrapping.

    ``files`` stand for those that it shows in its own language alone.
    """
    own = (value for _, value in header.fields)
    named = (medium.title for medium in header.media)
    words = "\n".join((even(header.title), even(header.summary), unwrapped(body), *files, *own, *named))
    return hashlib.sha256(words.encode()).hexdigest()[:DIGEST_LENGTH]


def _own_files(root: SiteFolder, path: str, text: PageText, language: Language) -> Iterator[str]:
    """What stands for the photographs and files of this language that a page leads to: they are translated too."""
    paths = {inside_target(path, link.target)[0] for link in text.links if not is_outside(link.target)}
    for found in sorted(paths):
        if found.startswith(f"{FILES}{language}/"):
            yield f"{found} {file_digest(root / found).hex()}"


def read_page_text(
    body: str, path: str, first_line: int, language: Language, own: Iterable[OwnBlock] = ()
) -> Loaded[PageText]:
    """Read the text of a page; ``first_line`` is its first line in the file, ``own`` the blocks of the site's own."""
    if not body.strip():
        problem = Problem(
            place=Place(path=path, line=max(1, first_line - 1)),
            code=Code.PAGE_EMPTY,
            message="the page has a header and no text",
            hint="write the text below the second line of dashes",
        )
        return Loaded(value=None, problems=(problem,))
    nodes, problems = read_blocks(even_structure(body), path, first_line, language, own)
    scans = [scan(prose, spoken) for prose, spoken in _prose(nodes, language)]
    headings = tuple(heading for found in scans for heading in found.headings)
    if any(problem.code is Code.BLOCK_MISUSED for found in scans for problem in found.problems):
        # A line that was meant to start or to end a block does neither, which leaves others without their partner.
        problems = tuple(problem for problem in problems if problem.code is not Code.BLOCK_UNCLOSED)
    problems = (
        *problems,
        *(() if problems else block_faults(nodes)),
        *(problem for found in scans for problem in found.problems),
        *level_faults(headings),
        *(fault for words, place in _titles(nodes) for fault in _plain_faults(words, place)),
    )
    text = PageText(
        nodes=nodes,
        headings=headings,
        links=tuple(link for found in scans for link in found.links),
        facts=(*_title_facts(nodes, language), *(fact for found in scans for fact in found.facts)),
        passages=_passages(nodes, scans, language),
        shapes=_shapes(nodes, scans, language),
    )
    broken = any(problem.code.level.value == "error" for problem in problems)
    return Loaded(value=None if broken else text, problems=problems)


def _prose(nodes: Sequence[Prose | Block], language: Language) -> Iterator[tuple[Prose, Language]]:
    """Every run of prose with the language it is in."""
    for node in nodes:
        if isinstance(node, Prose):
            yield node, language
        else:
            marked = node.name in (BlockName.EN, BlockName.CY)
            yield from _prose(node.children, Language(node.name) if marked else language)


def _titles(nodes: Sequence[Prose | Block]) -> Iterator[tuple[str, Place]]:
    """The words after the names of blocks, each with its place; of the site's own blocks, those that are read."""
    for block in blocks_in(nodes):
        if block.own:
            yield from ((field.text, block.place) for field in block.fields if field.type is FieldType.TEXT)
        elif block.title and block.name is not BlockName.FACTS:
            yield block.title, block.place


def _plain_faults(words: str, place: Place) -> Iterator[Problem]:
    """What words that are shown as they are must not hold."""
    fault = plain_fault(words)
    if fault:
        code, message, hint = fault
        yield Problem(place=place, code=code, message=message, hint=hint)


def _title_facts(nodes: Sequence[Prose | Block], language: Language) -> Iterator[Fact]:
    for words, place in _titles(nodes):
        yield from _facts(words, place, language)


def _facts(words: str, place: Place, language: Language) -> Iterator[Fact]:
    words = plain_words(words)
    for found in find_facts(blotted(words), language):
        yield found.fact(words, place)


def _passages(nodes: Sequence[Prose | Block], scans: Sequence[Scan], language: Language) -> tuple[Passage, ...]:
    spoken = [language for _, language in _prose(nodes, language)]
    titles = (
        Passage(words=plain_words(words, Marked.GONE), place=place)
        for title, place in _titles(nodes)
        for words in pair_headings(title)
    )
    own = (
        p for found, language_of in zip(scans, spoken, strict=True) if language_of is language for p in found.passages
    )
    return (*titles, *own)


def _shapes(nodes: Sequence[Prose | Block], scans: Sequence[Scan], language: Language) -> tuple[Shape, ...]:
    """The lists and tables in the language of the page."""
    spoken = (spoken for _, spoken in _prose(nodes, language))
    return tuple(shape for found, each in zip(scans, spoken, strict=True) if each is language for shape in found.shapes)


def _with_header(text: PageText, header: Header, language: Language) -> PageText:
    """The words of the front matter that a page shows are text of the page too."""
    shown = [("title", header.title), ("summary", header.summary), ("tested_with", header.tested_with)]
    shown += [(f"fields.{name}", value) for name, value in header.fields]
    shown += [(f"media.{number}.title", medium.title) for number, medium in enumerate(header.media)]
    parts = tuple((words, header.places[key]) for key, words in shown if words)
    return replace(
        text,
        facts=(
            *(fact for words, place in parts if not day_of(words) for fact in _facts(words, place, language)),
            *text.facts,
        ),
        passages=(
            *(Passage(words=plain_words(words, Marked.GONE), place=place) for words, place in parts),
            *text.passages,
        ),
    )
