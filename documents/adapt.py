"""A document as it is read on a code host → the text of a page of the site: the same words in the site's dialect.

Code on lines of its own is the block ``code``, Welsh words are marked as such, and a link to a file that is no page
becomes its words.
"""

import posixpath
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile

from generator.model.language import Language
from generator.text.dialect import CODE
from generator.text.words import is_in_language

_FENCE = re.compile(r"(?P<indent> *)```\w*")
_HEADING = re.compile(r"(?P<signs>#{1,6}) (?P<words>.+)")
_LINK = re.compile(r"(?P<code>`[^`]+`)|(?P<picture>!?)\[(?P<words>[^\[\]]*)\]\((?P<target>[^()\s]+)\)")
_WORD = r"\*[^*\s][^*]*\*"
_STRESSED = re.compile(rf"(?<![*\w]){_WORD}(?:[,;] {_WORD})*(?![*\w])")
_PHONE = re.compile(r"[+(]?[\d (][\d ()-]{6,}\d")
_SHORT = re.compile(r"(?<![\w.,])(?:999|112|101|111|119|18000|116 123)(?![\w%])")
"""Numbers that a page of guidance would make ring. In a document they are examples, or count something."""
_COLONS = re.compile(r"^\s*(:{3,})", re.MULTILINE)
_LEAST_COLONS = 3
_BRACKETS = str.maketrans(dict.fromkeys("[]"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """The page that a document becomes: its key, and its title."""

    key: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Adapted:
    """The title and the text of a page, and the pictures that it shows, as paths from the top of the project."""

    title: str
    text: str
    pictures: tuple[str, ...]


def adapted(text: str, path: str, pages: Mapping[str, Target], language: Language) -> Adapted:
    """The document at a path, for the page in this language, on which the whole text is marked as English if need be.

    ``pages`` has the page of each document, by its path.
    """
    return _Document(path, pages, language).read(text)


def title_of(text: str) -> str:
    """The title of a document."""
    return text.partition("\n")[0].removeprefix("# ")


def anchor(words: str, used: Callable[[str], bool] = lambda _: False) -> str:
    """The name of a heading in links: what code hosts make of its words, with single hyphens and a letter first."""
    bare = re.sub(r"[^\w\s-]", "", words.lower(), flags=re.ASCII)
    name = re.sub(r"[\s_-]+", "-", bare).strip("-")
    name = name if name[:1].isalpha() else f"part-{name}"
    numbers = (f"{name}-{number}" if number else name for number in range(1_000))
    return next(each for each in numbers if not used(each))


class _Document:
    def __init__(self, path: str, pages: Mapping[str, Target], language: Language) -> None:
        self._path = path
        self._pages = pages
        # The list of a page's headings stands outside of the text.
        self._heading = "{}" if language is Language.EN else "[{}]{{en}}"
        self._anchors: set[str] = set()
        self._pictures: list[str] = []
        self._deeper = ""

    def read(self, text: str) -> Adapted:
        first, _, rest = text.partition("\n")
        lines = list(self._lines(rest.split("\n")))
        # An empty line above and below is as good as several.
        body = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip() + "\n"
        return Adapted(title=title_of(first), text=body, pictures=tuple(self._pictures))

    def _lines(self, lines: list[str]) -> Iterator[str]:
        waiting = iter(lines)
        for line in waiting:
            fence = _FENCE.fullmatch(line)
            if not fence:
                yield self._line(line)
                continue
            indent = fence["indent"]
            code = [each.removeprefix(indent) for each in takewhile(f"{indent}```".__ne__, waiting)]
            yield from _in_item(code, indent) if indent else _block(code)

    def _line(self, line: str) -> str:
        heading = _HEADING.fullmatch(line)
        if heading:
            name = anchor(heading["words"], self._anchors.__contains__)
            self._anchors.add(name)
            words = heading["words"].translate(_BRACKETS)
            # A page has one title: what stands below another one stands below a heading.
            self._deeper = "#" if heading["signs"] == "#" else self._deeper
            return f"{heading['signs']}{self._deeper} {self._heading.format(words)} {{#{name}}}"
        parts = CODE.split(line)
        # The words of code stand between the others, without their signs.
        for number, part in enumerate(parts):
            parts[number] = f"`{part}`" if number % 2 else _SHORT.sub(r"`\g<0>`", _STRESSED.sub(_marked, part))
        return _LINK.sub(self._link, "".join(parts))

    def _link(self, match: re.Match[str]) -> str:
        if match["code"]:
            return match[0]
        words, target = match["words"], match["target"]
        if "://" in target or target.startswith("mailto:"):
            return match[0]
        file, sign, name = target.partition("#")
        path = posixpath.normpath(posixpath.join(posixpath.dirname(self._path), file)) if file else self._path
        if match["picture"] and path.endswith(".svg"):
            return words
        if match["picture"]:
            self._pictures.append(path)
            return f"![{words}](../../files/{posixpath.basename(path)})"
        if path not in self._pages:
            return words
        here, there = self._pages[self._path], self._pages[path]
        lead = posixpath.relpath(there.key, posixpath.dirname(here.key)) + ".md" if file else ""
        # The name of a file says something beside the files alone.
        words = there.title if words == posixpath.basename(path) else words
        return f"[{words}]({lead}{sign}{anchor(name) if name else ''})"


def _marked(match: re.Match[str]) -> str:
    """Stressed words that stand beside each other; examples of Welsh say that they are Welsh."""
    words = re.findall(r"\*([^*]+)\*", match[0])
    if any(map(_PHONE.fullmatch, words)):
        return match[0].replace("*", "`")
    if is_in_language(", ".join(words), Language.EN):
        return match[0]
    return re.sub(r"\*([^*]+)\*", r"*[\1]{cy}*", match[0])


def _block(code: list[str]) -> Iterator[str]:
    """Lines of code as a block, between more colons than any of its lines begins with."""
    longest = max(map(len, _COLONS.findall("\n".join(code))), default=_LEAST_COLONS - 1)
    colons = ":" * (longest + 1)
    yield from ("", f"{colons} code", *code, colons, "")


def _in_item(code: list[str], indent: str) -> Iterator[str]:
    """Lines of code inside an item of a list, in which no block can stand: words as they are typed, line by line."""
    typed = [f"{indent}`{line}`" if line else "" for line in code]
    for line, following in zip(typed, [*typed[1:], ""], strict=True):
        yield f"{line}\\" if line and following else line
