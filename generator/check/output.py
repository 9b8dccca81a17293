"""The finished pages keep the promises of the site, whatever templates made them."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import unquote

from generator.model.language import Language
from generator.model.problem import Code, Place, Problem
from generator.model.site import OutputFile
from generator.words import is_in_language

_HINT = "the fault is in a template, since the text of pages is checked before"
_VOID = frozenset("area base br col embed hr img input link meta source track wbr path circle rect line use".split())
_INLINE = frozenset("a abbr b bdi bdo cite code data em i kbd mark q s small span strong sub sup time u wbr".split())
_SILENT = frozenset(("script", "style", "svg", "template"))
_ADDRESSES = (("a", "href"), ("link", "href"), ("script", "src"), ("img", "src"))
_WORDY = frozenset(("title", "alt", "aria-label", "placeholder"))


@dataclass(slots=True)
class _Found:
    """What was found on one page."""

    language: str = ""
    headings: int = 0
    ids: dict[str, int] = field(default_factory=dict)
    addresses: list[tuple[str, int]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


class _Reader(HTMLParser):
    """Reads one page. Follows the language of each element, so that every word has one."""

    def __init__(self, path: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found = _Found()
        self._path = path
        self._open: list[tuple[str, str]] = []
        self._words: list[str] = []
        self._words_place = Place(path=path)

    def _here(self) -> Place:
        line, column = self.getpos()
        return Place(path=self._path, line=line, column=column + 1)

    def add(self, code: Code, message: str, hint: str = _HINT, place: Place | None = None) -> None:
        self.found.problems.append(Problem(place=place or self._here(), code=code, message=message, hint=hint))

    @property
    def _language(self) -> str:
        return self._open[-1][1] if self._open else ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag not in _INLINE or "lang" in values:
            self._end_words()
        language = values.get("lang", self._language)
        if tag == "html":
            self.found.language = values.get("lang", "")
        self.found.headings += tag == "h1"
        self._attributes(tag, values, language)
        if tag not in _VOID:
            self._open.append((tag, language))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in _INLINE or self._changes_language():
            self._end_words()
        for position in range(len(self._open) - 1, -1, -1):
            if self._open[position][0] == tag:
                del self._open[position:]
                return

    def _changes_language(self) -> bool:
        return len(self._open) > 1 and self._open[-1][1] != self._open[-2][1]

    def handle_data(self, data: str) -> None:
        if not any(tag in _SILENT for tag, _ in self._open):
            if not any(map(str.strip, self._words)):
                self._words_place = _start_of_words(self._here(), data)
            self._words.append(data)

    def _end_words(self) -> None:
        words = " ".join("".join(self._words).split())
        self._words = []
        if words:
            self._check_language(words, self._language, self._words_place)

    def _check_language(self, words: str, language: str, place: Place) -> None:
        if language in tuple(Language) and not is_in_language(words, Language(language)):
            shown = words if len(words) <= 60 else words[:60] + " …"
            self.add(
                Code.OUTPUT_LANGUAGE,
                f"“{shown}” is not in the language of the page, and is not marked",
                "translate the words, or mark them with their language",
                place,
            )

    def _attributes(self, tag: str, values: Mapping[str, str], language: str) -> None:
        line = self.getpos()[0]
        identity = values.get("id")
        if identity is not None:
            if identity in self.found.ids:
                self.add(Code.OUTPUT_ID, f"the id “{identity}” stands twice on the page")
            self.found.ids.setdefault(identity, line)
        for element, attribute in _ADDRESSES:
            if tag == element and attribute in values:
                self.found.addresses.append((values[attribute], line))
        if tag == "img" and "alt" not in values:
            self.add(Code.OUTPUT_PICTURE, "a picture has no alt, not even an empty one")
        if "style" in values or any(re.fullmatch(r"on[a-z]+", name) for name in values) or tag == "style":
            self.add(Code.OUTPUT_INLINE, f"the element “{tag}” has a style or a script of its own")
        if tag == "script" and "src" not in values:
            self.add(Code.OUTPUT_INLINE, "a script stands in the page itself")
        for name in _WORDY & values.keys():
            self._check_language(values[name], language, self._here())


def _start_of_words(place: Place, text: str) -> Place:
    """Where the words of a text start that stands at this place, after its white space."""
    space = text[: len(text) - len(text.lstrip())]
    lines = space.count("\n")
    if not lines:
        return place.moved(columns=len(space))
    return Place(path=place.path, line=place.line + lines, column=len(space) - space.rfind("\n"))


def check_files(files: tuple[OutputFile, ...], base_path: str) -> Iterator[Problem]:
    """Check every finished page, alone and for where it leads."""
    pages = {}
    for file in files:
        if not file.path.endswith(".html"):
            continue
        reader = _Reader(file.path)
        reader.feed(file.data.decode())
        reader.close()
        pages[file.path] = reader.found
        yield from reader.found.problems
        yield from _whole_page(file.path, reader.found)
    paths = frozenset(file.path for file in files)
    for path, found in pages.items():
        yield from _addresses(path, found, pages, paths, base_path)


def _whole_page(path: str, found: _Found) -> Iterator[Problem]:
    top = path.partition("/")[0]
    wanted = top if top in tuple(Language) else ""
    if not found.language or (wanted and found.language != wanted):
        yield Problem(
            place=Place(path=path),
            code=Code.OUTPUT_LANGUAGE,
            message=f"the page says that its language is “{found.language}”",
            hint="give the html element the lang of the page",
        )
    if found.headings != 1:
        yield Problem(
            place=Place(path=path),
            code=Code.OUTPUT_HEADING,
            message=f"the page has {found.headings} first-level headings",
            hint="a page has exactly one h1, its title",
        )


def _addresses(
    path: str, found: _Found, pages: Mapping[str, _Found], paths: frozenset[str], base_path: str
) -> Iterator[Problem]:
    for address, line in found.addresses:
        if re.match(r"[a-z][a-z0-9+.-]*:", address):
            continue
        target, _, anchor = address.partition("#")
        file = _file(path, unquote(target), base_path) if target else path
        missing_anchor = bool(anchor) and file in pages and anchor not in pages[file].ids
        if file not in paths or missing_anchor:
            yield Problem(
                place=Place(path=path, line=line),
                code=Code.OUTPUT_LINK,
                message=f"“{address}” leads nowhere in the finished site",
                hint=_HINT,
            )


def _file(path: str, target: str, base_path: str) -> str:
    """The file that a server gives for an address on the page at ``path``."""
    if target.startswith("/"):
        joined = target.removeprefix(base_path).lstrip("/") or "./"
    else:
        joined = posixpath.join(posixpath.dirname(path), target)
    normal = posixpath.normpath(joined)
    if joined.endswith(("/", "/.", "/..")) or normal in (".", "..") or joined in ("", ".", ".."):
        return posixpath.normpath(posixpath.join(normal, "index.html"))
    return normal
