"""The blocks of a Word document → Markdown as this program has it, and what of them was not carried over."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from generator.languages import CONVENTIONS
from generator.load.word_parts import LISTED
from generator.load.word_words import Lost, Piece, escaped, guarded, kind_of, marked, pieces, plain, runs_of, style_of
from generator.model.language import Language
from generator.model.word_text import LeftOut, WordText

_PLAIN_STYLES = frozenset(
    ("", "normal", "body", "body text", "list paragraph", "no spacing", "normal (web)", "default")
)
_QUOTES = ("quote", "intense quote", "block text")
_FIRST_LEVEL, _LAST_LEVEL = 2, 4
_LONGEST_LABEL = 10
_MOST_COLUMNS = 50
_SHOWN = 50
_BULLET = re.compile(r"[•·▪◦‣●○■□➢✓-][ \t]+")
"""A bullet that somebody typed."""


def write_text(document: Any, language: Language, about_all: Sequence[LeftOut]) -> WordText:
    """The text of a page from a document as the library reads it; ``about_all`` is known to be left out of it."""
    writer = _Writer(document, language)
    writer.write(document.children)
    writer.write_notes()
    return WordText(
        language=language,
        title=writer.title,
        summary=writer.summary,
        text="\n".join(writer.lines) + "\n",
        left_out=(*dict.fromkeys(about_all), *dict.fromkeys(writer.left_out)),
    )


class _Writer:
    """Writes a document block by block."""

    def __init__(self, document: Any, language: Language) -> None:
        self.title = self.summary = ""
        self.lines: list[str] = []
        self.left_out: list[LeftOut] = []
        self._document = document
        self._language = language
        self._notes: list[Any] = []
        self._lists: list[tuple[bool, int]] = []
        """Of each open list, from the outermost: whether it is numbered, and its last number."""
        self._counted: dict[tuple[str, int], int] = {}
        """The last number of each list of Word, by its name and depth: it goes on behind other text."""
        said = [each for each in _paragraphs(document) if plain(each)]
        first = next((each for each in said if style_of(each) == "title"), None)
        self._title = first or next((each for each in said[:1] if _level(each)), None)
        levels = sorted({_level(each) for each in said if each is not self._title} - {0})
        self._levels = {level: number for number, level in enumerate(levels, _FIRST_LEVEL)}

    def write(self, children: Iterable[Any]) -> None:
        """Write blocks, in order."""
        for child in children:
            if kind_of(child) == "Paragraph":
                self._paragraph(child)
            elif kind_of(child) == "Table":
                self._table(child)
            else:
                self.write(getattr(child, "children", ()))

    def write_notes(self) -> None:
        """Write the footnotes as one block at the end."""
        self._lists = []
        notes = [" ".join(self._words(each).replace("\\\n", " ") for each in note.body) for note in self._notes]
        if notes:
            items = [f"{number}. {text}" for number, text in enumerate(notes, 1)]
            self._block([f"::: details {CONVENTIONS[self._language].notes}", *items, ":::"])

    def _block(self, lines: Sequence[str], *, close: bool = False) -> None:
        """Add lines behind an empty one; ``close`` leaves that out."""
        self.lines += [*([""] if self.lines and not close else []), *lines]

    def _leave(self, what: str, words: str = "") -> None:
        """Tell what is left out where the next block will stand."""
        line = len(self.lines) + (2 if self.lines and not self._lists else 1)
        words = " ".join(words.split())
        shown = words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
        self.left_out.append(LeftOut(line=line, what=what, words=shown))

    def _leave_once(self, what: str, words: str = "") -> None:
        if all(each.what != what for each in self.left_out):
            self._leave(what, words)

    def _paragraph(self, paragraph: Any) -> None:
        style, level = style_of(paragraph), _level(paragraph)
        if style.startswith(("toc ", "table of figures")):
            self._leave_once("the list of contents was left out: the page makes its own")
        elif paragraph is self._title:
            self.title = plain(paragraph)
        elif style == "subtitle" and not self.summary:
            self.summary = plain(paragraph)
        elif not level and (paragraph.numbering is not None or _BULLET.match(plain(paragraph))):
            self._item(paragraph)
        else:
            self._lists = []
            text = self._words(paragraph)
            if level and text:
                self._heading(paragraph, level)
            elif text:
                self._tell_style(paragraph, style)
                sign = "> " if style in _QUOTES else ""
                self._block([f"{sign}{line}" for line in guarded(text)])

    def _heading(self, paragraph: Any, level: int) -> None:
        wanted = self._levels[level]
        if paragraph.numbering is not None:
            self._leave_once("Word numbered the headings: their numbers were left out", plain(paragraph))
        if wanted > _LAST_LEVEL:
            self._leave("headings go no deeper than ####: this one stands beside those above it", plain(paragraph))
        self._block([f"{'#' * min(wanted, _LAST_LEVEL)} {escaped(plain(paragraph))}"])

    def _tell_style(self, paragraph: Any, style: str) -> None:
        """Tell of a paragraph whose look said something that is lost."""
        words, runs = plain(paragraph), [*runs_of(paragraph)]
        if style not in _PLAIN_STYLES and style not in _QUOTES:
            self._leave_once(f"the style “{style}” is unknown here: its words are a plain paragraph", words)
        is_label = len(words.split()) <= _LONGEST_LABEL and not words.endswith((".", ":", "?", "!"))
        if is_label and runs and all(run.is_bold for run in runs):
            self._leave("a line in bold alone: if it is a heading, write ## before it instead", words)

    def _item(self, paragraph: Any) -> None:
        numbering = paragraph.numbering
        # Word has lists of a second level that know it by the name of their style alone.
        named = re.fullmatch(r"list (?:bullet|number) ([2-5])", style_of(paragraph))
        wanted = int(named[1]) - 1 if named else int(numbering.level_index) if numbering else 0
        depth = max(0, min(wanted, len(self._lists)))
        ordered = bool(numbering and numbering.is_ordered)
        same = len(self._lists) > depth and self._lists[depth][0] == ordered
        follows = same or 0 < depth == len(self._lists)
        text = self._words(paragraph)
        if not text:
            return
        name, look = _list_of(paragraph)
        if ordered and look.endswith(("Letter", "Roman")):
            self._leave_once(
                "a list with letters or Roman figures has numbers now; what names them has to change", text
            )
        number = self._lists[depth][1] + 1 if same else self._counted.get((name, depth), 0) + 1
        self._lists[depth:] = [(ordered, number)]
        self._counted = {key: last for key, last in self._counted.items() if key[0] != name or key[1] < depth}
        self._counted |= {(name, depth): number} if name and ordered else {}
        first, *more = guarded(text if numbering else _BULLET.sub("", text, count=1))
        indent = "    " * depth
        mark = f"{number}. " if ordered else "- "
        self._block([f"{indent}{mark}{first}", *(f"{indent}    {line}" for line in more)], close=follows)

    def _table(self, table: Any) -> None:
        self._lists = []
        rows = [[cell for cell in row.children if kind_of(cell) == "TableCell"] for row in table.children]
        cells = [cell for row in rows for cell in row]
        width = min(_MOST_COLUMNS, max((sum(cell.colspan for cell in row) for row in rows if row), default=0))
        if width <= 1:
            self._leave("a box around words was left out; where it matters, write ::: note above and ::: below")
            self.write(child for cell in cells for child in cell.children)
            return
        if any(len(row) > _MOST_COLUMNS for row in rows):
            self._leave(f"a table has more than {_MOST_COLUMNS} columns: those behind them were left out")
        if any(cell.colspan > 1 or cell.rowspan > 1 for cell in cells):
            self._leave("cells that were joined are apart: the words are in the first, the others are empty")
        if any(len([child for child in cell.children if plain(child)]) > 1 for cell in cells):
            self._leave("several paragraphs of a cell became one line")
        first, *others = [f"| {' | '.join(texts)} |" for texts in self._rows(rows, width)]
        self._block([first, f"|{' --- |' * width}", *others])

    def _rows(self, rows: Sequence[Sequence[Any]], width: int) -> Iterator[list[str]]:
        """The words of each cell of a table, with empty ones where cells were joined."""
        covered = [0] * width
        for row in rows:
            texts, waiting, column = [""] * width, list(row), 0
            while column < width and (covered[column] or waiting):
                if covered[column]:
                    covered[column] -= 1
                    column += 1
                    continue
                cell = waiting.pop(0)
                texts[column] = " ".join(self._words(cell).replace("\\\n", " ").split())
                end = min(width, column + max(1, cell.colspan))
                covered[column:end] = [cell.rowspan - 1] * (end - column)
                column = end
            yield texts

    def _words(self, element: Any) -> str:
        """The words inside an element with their marks; what is left out of them is told."""
        found: list[Piece] = []
        for each in self._pieces(element):
            if isinstance(each, Piece):
                found.append(each)
            else:
                self._leave(*each)
        return marked(found)

    def _pieces(self, element: Any) -> Iterator[Piece | Lost]:
        """The words of a paragraph, or of the paragraphs of a cell; then the footnotes in it."""
        for paragraph in _paragraphs(element):
            yield from pieces(paragraph)
            yield Piece(" ")
            for reference in _references(paragraph):
                self._notes.append(self._document.notes.resolve(reference))
                yield Lost(f"a footnote was here: its words are number {len(self._notes)} of the last block")


def _level(paragraph: Any) -> int:
    """The level of a heading; 0 of all else."""
    match = re.fullmatch(r"heading ?([1-9])", style_of(paragraph) or str(paragraph.style_id or "").lower())
    return int(match[1]) if match else 0


def _list_of(paragraph: Any) -> tuple[str, str]:
    """The name of the list that Word counts a paragraph in, and how it numbers it there; empty in no list."""
    names = (str(child.name) for child in paragraph.children if kind_of(child) == "Bookmark")
    found = next((name.split(":") for name in names if name.startswith(LISTED)), ("", "", ""))
    return found[1], found[2]


def _paragraphs(element: Any) -> Iterator[Any]:
    """The paragraphs of an element, which may be one itself."""
    if kind_of(element) == "Paragraph":
        yield element
    else:
        for child in getattr(element, "children", ()):
            yield from _paragraphs(child)


def _references(element: Any) -> Iterator[Any]:
    for child in getattr(element, "children", ()):
        if kind_of(child) == "NoteReference":
            yield child
        yield from _references(child)
