"""A page's text → HTML: blocks as ``generator.markdown_blocks`` reads them, words as ``generator.text.inline`` does.

The checks read with the same two, so what was checked is what is rendered.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from markupsafe import Markup

from generator.markdown_blocks.elements import HEADINGS, Element, Words, read_blocks
from generator.model.attachment import Attachment
from generator.model.site import Page
from generator.model.text import FactRow, Heading, Prose
from generator.text.dialect import as_markdown
from generator.text.inline import Mark, read_inline, spoken

_ON_LINES = frozenset("ul ol dl blockquote table thead tbody tr".split())
"""Elements whose parts stand on lines of their own in the finished page."""
_ALIGNED = ("right", "center")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A term and its meanings, rendered."""

    term: Markup
    meanings: tuple[Markup, ...]


class TextRenderer:
    """Renders the text of one page: the runs of prose in the order of the page."""

    def __init__(
        self,
        page: Page,
        address: Callable[[str], str],
        link_terms: Callable[[ET.Element], None],
        file_words: Callable[[Attachment], str],
    ) -> None:
        """Take the page, what turns a route into an address that works from it, links its terms, and names a file."""
        self._targets = page.targets
        self._address = address
        self._link_terms = link_terms
        self._file_words = file_words
        self._attachments = page.attachments
        self._photographs = 0
        self._headings: Iterator[Heading] = iter(page.headings)
        self._section: Heading | None = None
        self._captioned: Heading | None = None
        self._title = page.title
        self._facts: set[str] = set()

    @property
    def section(self) -> str:
        """The anchor of the last heading rendered so far; empty above the first."""
        return self._section.anchor if self._section else ""

    def new_facts(self, rows: Sequence[FactRow]) -> frozenset[str]:
        """The keys of these facts that no table of the page has had so far: their rows are what links lead to."""
        new = frozenset(row.key for row in rows) - self._facts
        self._facts |= new
        return new

    def html(self, prose: Prose) -> Markup:
        """Render a run of prose."""
        return _inside(self._read(prose))

    def pairs(self, prose: Prose) -> tuple[Pair, ...]:
        """Render a run of prose that is a list of terms and their meanings."""
        rows: list[tuple[Markup, list[Markup]]] = []
        for element in self._read(prose).iter():
            if element.tag == "dt":
                rows.append((_inside(element), []))
            elif element.tag == "dd" and rows:
                rows[-1][1].append(_inside(element))
        return tuple(Pair(term=term, meanings=tuple(meanings)) for term, meanings in rows)

    def _read(self, prose: Prose) -> ET.Element:
        root = ET.Element("div")
        self._fill(root, read_blocks(prose.text).children)
        self._link_terms(root)
        return root

    def _fill(self, element: ET.Element, children: Sequence[Element | Words]) -> None:
        if element.tag in _ON_LINES:
            element.text = "\n"
        for child in children:
            if isinstance(child, Words):
                self._write(element, read_inline(child.text))
            else:
                block = self._table(child) if child.name == "table" else self._block(child)
                block.tail = "\n"
                element.append(block)

    def _block(self, block: Element) -> ET.Element:
        element = ET.Element(block.name)
        if block.name in HEADINGS:
            self._section = next(self._headings)
            element.set("id", self._section.anchor)
        elif block.name == "ol" and block.number != 1:
            element.set("start", str(block.number))
        self._fill(element, block.children)
        return element

    def _table(self, table: Element) -> ET.Element:
        """A table named after the section it stands in; its roles and labels serve the cards it becomes on a phone."""
        element = ET.Element("table", {"role": "table"})
        element.text = "\n"
        if self._section is self._captioned and self._section:
            # A second table of a section has no words of its own to be called by.
            element.set("aria-labelledby", self._section.anchor)
        else:
            self._captioned = self._section
            caption = ET.SubElement(element, "caption", {"class": "visually-hidden"})
            caption.tail = "\n"
            self._write(caption, read_inline(as_markdown(self._section.text if self._section else self._title)))
        rows = [row for row in table.elements() if row.name == "tr"]
        labels = [_words_of(cell) for row in rows[:1] for cell in row.children if isinstance(cell, Element)]
        for name, some in (("thead", rows[:1]), ("tbody", rows[1:])):
            part = ET.SubElement(element, name, {"role": "rowgroup"})
            part.text = part.tail = "\n"
            part.extend(self._row(row, labels, is_head=name == "thead") for row in some)
        return element

    def _row(self, row: Element, labels: Sequence[str], *, is_head: bool) -> ET.Element:
        """A row: all cells of the first one head a column, the first cell of any other heads its row."""
        line = ET.Element("tr", {"role": "row"})
        line.text = line.tail = "\n"
        for number, cell in enumerate(part for part in row.children if isinstance(part, Element)):
            heads_row = not number and len(row.children) > 1 and bool(_words_of(cell))
            element = ET.SubElement(line, "th" if is_head or heads_row else "td")
            if is_head:
                element.attrib.update({"scope": "col", "role": "columnheader"})
            elif heads_row:
                element.attrib.update({"scope": "row", "role": "rowheader"})
            else:
                label = "".join(labels[number : number + 1])
                element.attrib.update({"role": "cell", **({"data-label": label} if label else {})})
            if cell.align in _ALIGNED:
                element.set("class", f"align-{cell.align}")
            self._fill(element, cell.children)
            element.tail = "\n"
        return line

    def _write(self, element: ET.Element, parts: Sequence[Mark | str]) -> None:
        """Write words and their marks at the end of an element."""
        for part in parts:
            if isinstance(part, Mark):
                self._write_mark(element, part)
            elif len(element):
                element[-1].tail = (element[-1].tail or "") + part
            else:
                element.text = (element.text or "") + part

    def _write_mark(self, element: ET.Element, mark: Mark) -> None:
        made = ET.SubElement(element, mark.element)
        attachment = self._attachments.get(mark.value)
        if mark.element == "img":
            seen = {"class": "picture"} if attachment is None else self._photograph(attachment)
            made.attrib.update({**seen, "src": self._lead(mark.value), "alt": spoken(mark.inside)})
            return
        if mark.element == "a":
            made.set("href", self._lead(mark.value))
        elif mark.element == "span":
            made.set("lang", mark.value)
        self._write(made, mark.inside)
        if mark.element == "a" and attachment:
            self._write(made, (f" ({self._file_words(attachment)})",))

    def _photograph(self, attachment: Attachment) -> dict[str, str]:
        """Its size, so that nothing moves when it comes; only what may be seen at once is asked for at once."""
        self._photographs += 1
        late = {"loading": "lazy"} if self._section or self._photographs > 1 else {}
        return {"class": "photograph", "width": str(attachment.width), "height": str(attachment.height), **late}

    def _lead(self, target: str) -> str:
        return self._address(self._targets.get(target, target))


def _words_of(cell: Element) -> str:
    """The words of a cell, as they are read."""
    return " ".join(spoken(read_inline(words.text)) for words in cell.words()).strip()


def _inside(element: ET.Element) -> Markup:
    """What stands in an element, as HTML; a paragraph that is all of it gives its words alone."""
    if element.tag != "div" and [child.tag for child in element] == ["p"] and not (element.text or "").strip():
        element = element[0]
    words = ET.tostring(element, encoding="unicode", method="html")
    return Markup(words[words.index(">") + 1 : words.rindex("</")].strip())  # noqa: S704 - serialised by the library
