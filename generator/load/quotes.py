"""The files of a site folder → what they quote by name, each quote at its place."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields, is_dataclass
from typing import Any

from generator.load.files import SiteFolder, read_text
from generator.model.language import Bilingual, Language
from generator.model.problem import Code, Place, Problem
from generator.model.quote import Quote, QuoteKind
from generator.model.shared_files import SharedFiles
from generator.model.source_files import (
    CONFIG_FILE,
    CONTACTS_FILE,
    FACTS_FILE,
    GLOSSARY_FILE,
    PICTURES_FILE,
    STATEMENT_FILE,
)
from generator.model.text import Block, Prose
from generator.text.dialect import blocks_in, without_code
from generator.text.quotes import QUOTE, quotes_in

_KEY = re.compile(r"\b(en|cy):")
_COMMENT = re.compile(r"^[ \t]*#.*", re.MULTILINE)
_MAPPING = re.compile(r"^([ \t]*(?:-[ \t]+)*(?:[\w-]+:[ \t]+)?\[?)\{|(?<=\},)([ \t]*)\{", re.MULTILINE)
"""Where keys and values begin on one line of a header, which look much like a quote."""
PLACES = ("place", "places")
"""Fields that hold no words."""


def page_quotes(
    text: str, path: str, body_line: int, language: Language, nodes: Sequence[Prose | Block] = ()
) -> tuple[Quote, ...]:
    """Every quote of a page, its header and its body; ``body_line`` is the first line of the body.

    What ``nodes`` show as it is written quotes nothing.
    """
    place = place_finder(text, path)
    text = without_code(_without_plain(text, nodes), " ")
    body = sum(map(len, text.split("\n")[: body_line - 1])) + body_line - 1
    blank = re.sub(r"[^\n]", " ", text[:body])
    return (
        *quotes_in(_MAPPING.sub(lambda match: match[0][:-1] + " ", text[:body]), language, place),
        *quotes_in(blank + text[body:], language, place, dials=True),
    )


def _without_plain(text: str, nodes: Sequence[Prose | Block]) -> str:
    """The text of a file with empty lines for those that are shown as they are written."""
    plain = [(block.place.line or 0, block.text.count("\n") + 1) for block in blocks_in(nodes) if block.text]
    lines = text.split("\n") if plain else []
    for first, size in plain:
        lines[first : first + size] = [" " * len(line) for line in lines[first : first + size]]
    return "\n".join(lines) if plain else text


def place_finder(text: str, path: str) -> Callable[[int], Place]:
    """What turns an offset in the text of a file into a place."""
    starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def place(offset: int) -> Place:
        line = bisect_right(starts, offset)
        return Place(path=path, line=line, column=offset - starts[line - 1] + 1)

    return place


def shared_quotes(root: SiteFolder, content: SharedFiles) -> tuple[Quote, ...]:
    """Every quote in the files that all pages share: contacts, glossary, statement, decision trees."""
    files: list[tuple[str, Any]] = [(tree.path, tree) for tree in content.trees]
    files += [(CONTACTS_FILE, content.contacts), (GLOSSARY_FILE, content.terms)]
    files += [(STATEMENT_FILE, content.statement)] if content.statement else []
    return tuple(quote for path, value in files for quote in _file_quotes(root, path, value))


def stray_quotes(root: SiteFolder) -> Iterator[Problem]:
    """Quotes in files whose words are shown as they stand."""
    for path in (CONFIG_FILE, FACTS_FILE, PICTURES_FILE):
        text = (read_text(root, path).text or "") if (root / path).is_file() else ""
        text = _COMMENT.sub(lambda match: " " * len(match[0]), text)
        place = place_finder(text, path)
        for match in QUOTE.finditer(text):
            # A mapping on one line looks much like a quote.
            if match["kind"] in (None, *QuoteKind):
                yield Problem(
                    place=place(match.start()),
                    code=Code.UNKNOWN_QUOTE,
                    message="nothing is quoted here: these words are shown as they stand",
                    hint="write the words themselves",
                )


def _file_quotes(root: SiteFolder, path: str, value: Any) -> Iterator[Quote]:
    """The quotes of a file's texts, each wherever it stands in the file, in the language of the key before it."""
    wanted = frozenset(match[0] for words in bilingual_texts(value) for match in QUOTE.finditer(words))
    text = read_text(root, path).text if wanted else None
    if text is None:
        return
    text = _COMMENT.sub(lambda match: " " * len(match[0]), text)
    place = place_finder(text, path)
    keys = tuple(_KEY.finditer(text))
    ends = [key.end() for key in keys]
    for match in QUOTE.finditer(text):
        if match[0] in wanted:
            start = match.start()
            before = bisect_right(ends, start)
            language = Language(keys[before - 1][1]) if before else Language.EN
            # Read with the words before it, and told where it really stands.
            (quote,) = list(quotes_in(text[max(0, start - 40) : match.end()], language, lambda _: place(start)))[-1:]  # noqa: B023
            yield quote


def bilingual_texts(value: Any) -> Iterator[str]:
    """Every text that a value holds in both languages."""
    if isinstance(value, Bilingual):
        for words in value:
            yield from (words,) if isinstance(words, str) else words if isinstance(words, tuple) else ()
    elif is_dataclass(value):
        for field in fields(value):
            if field.name not in PLACES:
                yield from bilingual_texts(getattr(value, field.name))
    elif isinstance(value, tuple):
        for each in value:
            yield from bilingual_texts(each)
    elif isinstance(value, dict):
        for each in value.values():
            yield from bilingual_texts(each)
