"""The finished pages keep the promises of the site, whatever templates made them. The door of the HTML parser."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote

from lxml import html

from generator.model.language import Language
from generator.model.problem import Code, Place, Problem
from generator.outside import outside_fault
from generator.text.dialect import HELP_NUMBER
from generator.text.words import is_in_language

_HINT = "the fault is in a template, since the text of pages is checked before"
_INLINE = frozenset("a abbr b bdi bdo cite code data em i kbd mark q s small span strong sub sup time u wbr".split())
_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|\xc2[\x80-\x9f]")
"""Signs that no page may hold, as UTF-8."""
_BARE_FAULTS = frozenset(("style", "script", "img"))
"""Elements that can be at fault without any attribute."""
_SILENT = frozenset(("code", "script", "style", "svg", "template"))
"""Elements whose words nobody reads out as words of the page; code is what somebody types or sees elsewhere."""
_ADDRESSES = {"a": "href", "link": "href", "script": "src", "img": "src"}
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_SUBJECT = re.compile(r"\?subject=[^&?]*\Z")
"""What our own templates write behind an email address."""
_PRESSED = frozenset(("a", "button", "label", "summary", "title"))
"""Elements that are pressed for something else, or cannot be pressed: no link stands in them."""
_HELP_NUMBERS = (b"999", b"112", b"101", b"18000", b"&#")
"""Of these a page has one in which a number to ring for help stands; a figure can be named, too."""
_LANGUAGES = {language.value: language for language in Language}
_WORDY = ("title", "alt", "aria-label", "placeholder")


@dataclass(slots=True)
class _Found:
    """What was found on one page."""

    language: str = ""
    headings: int = 0
    ids: set[str] = field(default_factory=set)
    terms: set[str] = field(default_factory=set)
    addresses: list[tuple[str, int]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


class _Reader:
    """Reads one page. Follows the language of each element, so that every word has one."""

    def __init__(self, path: str, data: bytes) -> None:
        self.found = _Found()
        self._data = data
        # Hardly any page has such figures anywhere, and looking at all its words takes long.
        self._may_have_number = any(number in data for number in _HELP_NUMBERS)
        self._path = path
        self._words: list[str] = []
        self._line = 1
        self._pressed = 0

    def read(self) -> _Found:
        """Read the whole page."""
        data = self._data
        root = html.document_fromstring(data, parser=html.HTMLParser(encoding="utf-8"))
        self.found.language = root.get("lang", "")
        self._visit(root, self.found.language)
        for match in _CONTROL.finditer(data):
            sign = ord(match[0].decode())
            line = data.count(b"\n", 0, match.start()) + 1
            self._add(line, Code.OUTPUT_CHARACTER, f"there is a control character here (U+{sign:04X})")
        return self.found

    def _add(self, line: int, code: Code, message: str, hint: str = _HINT) -> None:
        place = Place(path=self._path, line=line)
        self.found.problems.append(Problem(place=place, code=code, message=message, hint=hint))

    def _visit(self, element: html.HtmlElement, outer: str) -> None:
        tag = element.tag
        if not isinstance(tag, str):
            return
        language = element.get("lang", outer)
        starts_anew = tag not in _INLINE or language != outer
        if starts_anew:
            self._end_words(outer)
        self.found.headings += tag == "h1"
        if element.keys() or tag in _BARE_FAULTS:
            self._attributes(tag, element, language)
        if tag not in _SILENT:
            self._pressed += tag in _PRESSED
            self._read_words(element.text, element)
            for child in element:
                self._visit(child, language)
                self._read_words(child.tail, child)
            self._pressed -= tag in _PRESSED
        if starts_anew:
            self._end_words(language)

    def _read_words(self, words: str | None, element: html.HtmlElement) -> None:
        if words and not words.isspace():
            if not self._words:
                self._line = int(element.sourceline or 1)
            self._words.append(words)
            number = HELP_NUMBER.search(words) if self._may_have_number and not self._pressed else None
            if number:
                message = f"“{number[0]}” stands here and cannot be pressed to ring it"
                self._add(int(element.sourceline or 1), Code.OUTPUT_PHONE, message, "use “dialled” in the template")

    def _end_words(self, language: str) -> None:
        if self._words:
            self._check_language(" ".join("".join(self._words).split()), language, self._line)
            self._words = []

    def _check_language(self, words: str, language: str, line: int) -> None:
        if language in _LANGUAGES and not is_in_language(words, _LANGUAGES[language]):
            shown = words if len(words) <= 60 else words[:60] + " …"
            self._add(
                line,
                Code.OUTPUT_LANGUAGE,
                f"“{shown}” is not in the language of the page, and is not marked",
                "translate the words, or mark them with their language",
            )

    def _attributes(self, tag: str, element: html.HtmlElement, language: str) -> None:
        values = dict(element.items())
        line = int(element.sourceline or 1)
        if tag == "style" or "style" in values or any(name.startswith("on") for name in values):
            self._add(line, Code.OUTPUT_INLINE, f"the element “{tag}” has a style or a script of its own")
        if tag == "script" and "src" not in values:
            self._add(line, Code.OUTPUT_INLINE, "a script stands in the page itself")
        if tag == "img" and "alt" not in values:
            self._add(line, Code.OUTPUT_PICTURE, "a picture has no alt, not even an empty one")
        identity = values.get("id")
        if identity is not None:
            if identity in self.found.ids:
                self._add(line, Code.OUTPUT_ID, f"the id “{identity}” stands twice on the page")
            self.found.ids.add(identity)
        if values.get("class") == "term":
            self.found.terms.add(values.get("href", "").partition("#")[2])
        if tag in _ADDRESSES and _ADDRESSES[tag] in values:
            self.found.addresses.append((values[_ADDRESSES[tag]], line))
        for name in _WORDY:
            if name in values:
                self._check_language(values[name], language, line)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFacts:
    """What was found on a finished page.

    ``addresses`` are the files of the site that it leads to, each with its anchor if it has one, and the line where it
    first does; ``terms`` are those of the glossary that it links to.
    """

    ids: tuple[str, ...]
    addresses: tuple[tuple[str, int], ...]
    terms: tuple[str, ...]
    problems: tuple[Problem, ...]


class OutputReader:
    """Reads finished pages."""

    def __init__(self, base_path: str) -> None:
        """Take the site's own path on its host, which is empty or begins with a slash."""
        self._base_path = base_path

    def page(self, path: str, data: bytes) -> PageFacts:
        """Read one page, and look at it alone."""
        found = _Reader(path, data).read()
        addresses: dict[str, int] = {}
        outside: dict[str, int] = {}
        for address, line in found.addresses:
            if _SCHEME.match(address):
                outside.setdefault(address, line)
                continue
            target, mark, anchor = address.partition("#")
            file = _file(path, unquote(target), self._base_path) if target else path
            addresses.setdefault(f"{file}#{anchor}" if mark and anchor else file, line)
        return PageFacts(
            ids=tuple(sorted(found.ids)),
            addresses=tuple(addresses.items()),
            terms=tuple(sorted(found.terms)),
            problems=(*found.problems, *_whole_page(path, found), *_outside(path, outside)),
        )


def _outside(path: str, addresses: Mapping[str, int]) -> Iterator[Problem]:
    """Addresses that lead out of the site and cannot be right."""
    for address, line in addresses.items():
        fault = outside_fault(_SUBJECT.sub("", address))
        if fault:
            message = f"the address “{address}” {fault}"
            yield Problem(place=Place(path=path, line=line), code=Code.OUTPUT_LINK, message=message, hint=_HINT)


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
