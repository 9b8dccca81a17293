"""What stands in a text area: a page in one language, a file of YAML, or one entry of such a file."""

import json
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from generator.load.catalogue import CATALOGUES
from generator.load.files import FILE_LIMIT, is_ordinary, list_files
from generator.model.catalogue import Word
from generator.model.language import Language
from generator.model.page_kind import PageKind
from generator.model.place import Place
from generator.model.site import Page, SitePlan
from generator.model.source_files import (
    CONFIG_FILE,
    CONTACTS_FILE,
    GLOSSARY_FILE,
    INTERFACE_FILE,
    PICTURES_FILE,
    page_path,
)
from generator.reading import read_ordinary_file
from generator.write.saving import bytes_with, plain_lines, shown_text

_BLOCK = re.compile(r"[^\n]+(?:\n[^\n]+)*")
"""Lines without an empty one between them."""
_WORD = re.compile(r'(?m)(?:^msgctxt "(?P<context>.*)"\n)?^msgid (?P<english>(?:".*"\n)+)(?=msg)')
_QUOTED = re.compile(r'"(.*)"')
_QUOTES = "\"'"
_KEY = re.compile(r"""[ ]*("[^"]+"|'[^']+'|[^\s#:"'\-{\[][^:]*):(?:\s|$)""")
_SHOWN_BY = {
    CONFIG_FILE: PageKind.HOME,
    CONTACTS_FILE: PageKind.CONTACTS,
    GLOSSARY_FILE: PageKind.GLOSSARY,
    PICTURES_FILE: PageKind.PICTURES,
    "content/accessibility.yml": PageKind.ACCESSIBILITY,
}
"""The pages that show a whole file."""
_ANCHORS = {"contacts": "#_contact-", "terms": "#"}
"""How the anchor of an entry begins, by the list in which it stands."""
_BESIDE = (CONFIG_FILE, *(f"translations/{path}" for path in CATALOGUES.values()))
"""The files that can be written and do not lie in the folder of the content."""
_PAGES = tuple(f"content/{language}/" for language in Language)


class CannotWriteError(Exception):
    """Nothing at this address can be written in the browser; the message says why."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a YAML file, such as ``contacts.psow``: its lines from ``start``, counted from 0, up to ``end``."""

    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A text as it now stands. ``before`` are the bytes of its whole file, ``None`` when that is not there yet.

    ``entry`` is ``None`` for a whole file.
    """

    path: str
    before: bytes | None
    text: str
    entry: Entry | None = None

    @property
    def digest(self) -> str:
        """What stands for the text: whoever saves another one has to know it."""
        return text_digest(self.text)

    @property
    def is_new(self) -> bool:
        """Tell whether the text is an entry that its file does not have yet."""
        return self.entry is not None and self.entry.start == self.entry.end

    @property
    def first(self) -> int:
        """The line of the file with which the text begins."""
        return self.entry.start + 1 if self.entry else 1

    def has(self, place: Place) -> bool:
        """Tell whether a place stands in the text."""
        here = self.entry is None or self.entry.start < place.line <= self.entry.end
        return here and place.path == self.path

    def whole(self, text: str) -> bytes:
        """The bytes of the file with another text here. Nothing else in it changes."""
        before = self.before or b""
        if self.entry:
            lines = shown_text(before).split("\n")
            above, below = lines[: self.entry.start], lines[self.entry.end :]
            gap = [""] if self.is_new and above and above[-1] else []
            text = "\n".join((*above, *gap, text.rstrip("\n"), *below))
        return bytes_with(before, text)


def text_digest(text: str) -> str:
    """What stands for a text as a text area shows it."""
    return sha256(plain_lines(text).encode()).hexdigest()[:32]


def page_parts(root: Path, key: str) -> tuple[Part, ...]:
    """A page in both languages, of which one may have to be written yet. Raises ``CannotWriteError``."""
    known = files_to_write(root)
    paths = [page_path(key, language) for language in Language]
    if not known.intersection(paths):
        raise CannotWriteError(f"there is no page {key}")
    return tuple(_part(root, path) if path in known else _missing(root, path) for path in paths)


def file_part(root: Path, path: str, entry: str = "", line: int = 0) -> Part:
    """A file of YAML, or the entry of it that has this name or stands at this line. Raises ``CannotWriteError``."""
    if path.startswith(_PAGES) or path not in files_to_write(root):
        raise CannotWriteError(f"{path} is no file of words that can be written here")
    part = _part(root, path)
    if not entry and not line:
        return part
    listed = (catalogue_entries if path.endswith(".po") else entries)(part.text)
    found = [each for each in listed if each.name == entry or each.start < line <= each.end]
    if not found:
        if entry:
            raise CannotWriteError(f"{path} has no entry {entry} any more")
        return part
    lines = part.text.split("\n")[found[0].start : found[0].end]
    return Part(path=path, before=part.before, text="\n".join(lines), entry=found[0])


def word_part(root: Path, word: Word) -> Part:
    """An interface word in the site’s own catalogue; one that is not there yet as the program has it, to be changed.

    Raises ``CannotWriteError``.
    """
    path = INTERFACE_FILE
    known = _part(root, path) if path in files_to_write(root) else _missing(root, path)
    if any(entry.name == word.name for entry in catalogue_entries(known.text)):
        return file_part(root, path, word.name)
    if word.english_plural:
        raise CannotWriteError(f"“{word.english}” has forms to count by, which are written in {path} alone")
    pairs = (("msgctxt", word.context), ("msgid", word.english), ("msgstr", word.forms[0]))
    lines = [f"{name} {json.dumps(words, ensure_ascii=False)}" for name, words in pairs if words or name == "msgstr"]
    end = len(known.text.removesuffix("\n").split("\n")) if known.text else 0
    return Part(path=path, before=known.before, text="\n".join(lines), entry=Entry(word.name, end, end))


def shown_at(plan: SitePlan, part: Part) -> tuple[tuple[Language, str], ...]:
    """Where the site shows a text, in each language; nothing when no page alone does."""
    list_, _, key = part.entry.name.partition(".") if part.entry else ("", "", "")
    anchor = f"{_ANCHORS[list_]}{key}" if list_ in _ANCHORS else ""
    pair = next((pair for pair in plan.pages if _shows(pair.en, part)), None)
    return tuple((page.language, page.route + anchor) for page in pair) if pair else ()


def _shows(page: Page, part: Part) -> bool:
    if page.kind is PageKind.TREE and page.tree:
        return page.tree.whole is not None and page.tree.whole.path == part.path
    own = page.source and page_path(page.key, page.language) == part.path
    return bool(own) or _SHOWN_BY.get(part.path) is page.kind


def written_at(root: Path, page: Page) -> str:
    """The name under which the words of a page are written; empty when no file of words alone holds them."""
    if page.source:
        return f"page/{page.key}"
    node = (page.tree.question or page.outcome) if page.kind is PageKind.TREE and page.tree else None
    if node:
        return f"file/{node.place.path}?show={node.place.line}"
    path = next((path for path, kind in _SHOWN_BY.items() if kind is page.kind), "")
    return f"file/{path}" if path and (root / path).is_file() else ""


def files_to_write(root: Path) -> frozenset[str]:
    """The paths of all files that can be written: pages, files of YAML, the interface words of the site; no links."""
    paths = (*list_files(root, "content")[0], *(path for path in _BESIDE if is_ordinary(root, path)))
    return frozenset(path for path in paths if path in _BESIDE or path.endswith(_ending(path)))


def _ending(path: str) -> str:
    return ".md" if path.startswith(_PAGES) else ".yml"


def entries(text: str) -> Iterator[Entry]:
    """The entries of the lists of a YAML file: its keys on the second level."""
    top, step, last = "", 0, 0
    begun: tuple[str, int] | None = None
    for number, line in enumerate(text.split("\n")):
        words = line.strip()
        if not words or words.startswith("#"):
            continue
        indent = len(line) - len(line.lstrip(" "))
        if begun and indent <= step:
            yield Entry(begun[0], begun[1], last + 1)
            begun = None
        key = _KEY.match(line)
        if not indent:
            top, step = key[1].strip(_QUOTES) if key else "", 0
        elif top and indent == (step or indent):
            step = indent
            begun = (f"{top}.{key[1].strip(_QUOTES)}", number) if key else None
        last = number
    if begun:
        yield Entry(begun[0], begun[1], last + 1)


def catalogue_entries(text: str) -> Iterator[Entry]:
    """The entries of a catalogue of interface words, each by its English, with its context before it."""
    for block in _BLOCK.finditer(text):
        named = _WORD.search(block[0])
        english = "".join(_QUOTED.findall(named["english"])) if named else ""
        if named and english:
            start = text.count("\n", 0, block.start())
            name = f"{named['context']} | {english}" if named["context"] else english
            yield Entry(name, start, start + block[0].count("\n") + 1)


def _part(root: Path, path: str) -> Part:
    try:
        data = read_ordinary_file(root / path, FILE_LIMIT)
        text = shown_text(data)
    except OSError as error:
        raise CannotWriteError(f"{path} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise CannotWriteError(f"{path} is not UTF-8 text; save it with the encoding UTF-8 first") from error
    if "\0" in text:
        raise CannotWriteError(f"{path} holds signs that no text area can show")
    return Part(path=path, before=data, text=text)


def _missing(root: Path, path: str) -> Part:
    """A file that is to be written; the folder in which it will lie must be one of the site's own."""
    top = path.partition("/")[0]
    is_inside = (root / path).parent.resolve().is_relative_to((root / top).resolve())
    if not is_inside or os.path.lexists(root / path):
        raise CannotWriteError(f"{path} is no ordinary file")
    return Part(path=path, before=None, text="")
