"""A page's text → HTML. The door of the Markdown library, which is given only the signs of our dialect.

Links and marks are read with the very patterns of ``generator.dialect`` that the checks use, so what was
checked is what is rendered.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from xml.etree import ElementTree as ET

import markdown
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.tables import TableExtension
from markdown.inlinepatterns import InlineProcessor
from markdown.serializers import to_html_string
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup

from generator.dialect import HEADING, LINK, SPAN, STRESS
from generator.model.site import Page
from generator.model.text import Heading, Prose

_REFUSED_BLOCKS = ("code", "indent_code", "setextheader", "hr", "reference")
_REFUSED_INLINE = (
    "backtick",
    "reference",
    "link",
    "image_link",
    "image_reference",
    "short_reference",
    "short_image_ref",
    "autolink",
    "automail",
    "html",
    "entity",
    "em_strong",
)
_TABLE_CLASSES = {"text-align: right;": "align-right", "text-align: center;": "align-center"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A term and its meanings, rendered."""

    term: Markup
    meanings: tuple[Markup, ...]


class _Link(InlineProcessor):
    """Links and pictures."""

    def handleMatch(  # type: ignore[override]  # noqa: N802 - the library's interface, and its types name an older one
        self, m: re.Match[str], _data: str
    ) -> tuple[ET.Element, int, int]:
        if m["picture"]:
            element = ET.Element("img", {"class": "picture", "src": m["target"], "alt": m["words"]})
        else:
            element = ET.Element("a", {"href": m["target"]})
            element.text = m["words"]
        return element, m.start(), m.end()


class _Span(InlineProcessor):
    """Words in a named language."""

    def handleMatch(  # type: ignore[override]  # noqa: N802 - the library's interface, and its types name an older one
        self, m: re.Match[str], _data: str
    ) -> tuple[ET.Element, int, int]:
        element = ET.Element("span", {"lang": m["language"]})
        element.text = m["words"]
        return element, m.start(), m.end()


class _Stress(InlineProcessor):
    """Strong and stressed words."""

    def __init__(self, pattern: re.Pattern[str], elements: tuple[str, ...], md: markdown.Markdown) -> None:
        super().__init__(pattern.pattern, md)
        self._elements = elements

    def handleMatch(  # type: ignore[override]  # noqa: N802 - the library's interface, and its types name an older one
        self, m: re.Match[str], _data: str
    ) -> tuple[ET.Element, int, int]:
        outer = inner = ET.Element(self._elements[0])
        for name in self._elements[1:]:
            inner = ET.SubElement(inner, name)
        inner.text = m["words"]
        return outer, m.start(), m.end()


class _Finish(Treeprocessor):
    """Anchors, addresses and tables, once the words are in place."""

    def __init__(self, md: markdown.Markdown, renderer: "TextRenderer") -> None:
        super().__init__(md)
        self._renderer = renderer

    def run(self, root: ET.Element) -> None:
        self._renderer.finish(root)


class TextRenderer:
    """Renders the text of one page: the runs of prose in the order of the page."""

    def __init__(self, page: Page, address: Callable[[str], str], link_terms: Callable[[ET.Element], None]) -> None:
        """Take the page, what turns a route into an address that works from this page, and what links its terms."""
        self._targets = page.targets
        self._address = address
        self._link_terms = link_terms
        self._headings: Iterator[Heading] = iter(page.headings)
        self._section = ""
        self._title = page.title
        self._root = ET.Element("div")
        self._markdown = markdown.Markdown(
            extensions=[TableExtension(), DefListExtension()], output_format="html", tab_length=4
        )
        self._restrict()

    def _restrict(self) -> None:
        md = self._markdown
        md.preprocessors.deregister("html_block")
        for name in _REFUSED_BLOCKS:
            md.parser.blockprocessors.deregister(name, strict=False)
        for name in _REFUSED_INLINE:
            md.inlinePatterns.deregister(name, strict=False)
        md.inlinePatterns.register(_Link(LINK.pattern, md), "our_link", 160)
        md.inlinePatterns.register(_Span(SPAN.pattern, md), "our_span", 155)
        for number, (pattern, elements) in enumerate(STRESS):
            md.inlinePatterns.register(_Stress(pattern, elements, md), f"our_stress_{number}", 60 - number)
        md.treeprocessors.register(_Finish(md, self), "finish", 5)

    @property
    def section(self) -> str:
        """The anchor of the last heading rendered so far; empty above the first."""
        return self._section

    def html(self, prose: Prose) -> Markup:
        """Render a run of prose."""
        return Markup(self._convert(prose))  # noqa: S704 - every sign of the text has been escaped by the library

    def pairs(self, prose: Prose) -> tuple[Pair, ...]:
        """Render a run of prose that is a list of terms and their meanings."""
        self._convert(prose)
        rows: list[tuple[Markup, list[Markup]]] = []
        for element in self._root.iter():
            if element.tag == "dt":
                rows.append((self._inside(element), []))
            elif element.tag == "dd" and rows:
                rows[-1][1].append(self._inside(element))
        return tuple(Pair(term=term, meanings=tuple(meanings)) for term, meanings in rows)

    def _convert(self, prose: Prose) -> str:
        # The empty lines keep a heading out of the table or the list that it directly follows, the space
        # keeps a backslash at its end from hiding the end of the line.
        without_anchors = HEADING.sub(lambda match: f"\n{match['signs']} {match['words']} \n", prose.text)
        self._markdown.reset()
        return self._markdown.convert(without_anchors)

    def _inside(self, element: ET.Element) -> Markup:
        children = list(element)
        if len(children) == 1 and children[0].tag == "p" and not (element.text or "").strip():
            element = children[0]
        html = to_html_string(element)
        for processor in self._markdown.postprocessors:
            html = processor.run(html)
        return Markup(html[html.index(">") + 1 : html.rindex("</")].strip())  # noqa: S704 - serialised by the library

    def finish(self, root: ET.Element) -> None:
        """Give the tree its anchors and addresses. Called by the library."""
        self._root = root
        tables: dict[ET.Element, str] = {}
        for element in root.iter():
            if re.fullmatch(r"h[1-6]", element.tag):
                heading = next(self._headings)
                self._section = heading.anchor
                element.set("id", heading.anchor)
            elif element.tag == "a":
                self._lead(element, "href")
            elif element.tag == "img":
                self._lead(element, "src")
            elif element.tag == "table":
                tables[element] = self._section
            elif element.tag in ("th", "td"):
                self._align(element)
        self._link_terms(root)
        self._wrap_tables(root, tables)

    def _lead(self, element: ET.Element, attribute: str) -> None:
        target = element.get(attribute, "")
        element.set(attribute, self._address(self._targets[target]))

    def _align(self, cell: ET.Element) -> None:
        style = cell.attrib.pop("style", "")
        if style in _TABLE_CLASSES:
            cell.set("class", _TABLE_CLASSES[style])
        if cell.tag == "th":
            cell.set("scope", "col")

    def _wrap_tables(self, root: ET.Element, sections: Mapping[ET.Element, str]) -> None:
        """Let a wide table scroll by itself, reachable by keyboard and named after the section it stands in."""
        parents: Sequence[ET.Element] = [element for element in root.iter() if element.find("table") is not None]
        for parent in parents:
            for position, child in enumerate(list(parent)):
                if child.tag != "table":
                    continue
                # A group, not a region: two tables may stand in one section, and no two landmarks may have one name.
                wrapper = ET.Element("div", {"class": "table-scroll", "role": "group", "tabindex": "0"})
                if sections[child]:
                    wrapper.set("aria-labelledby", sections[child])
                else:
                    wrapper.set("aria-label", self._title)
                wrapper.tail, child.tail = child.tail, None
                parent.remove(child)
                wrapper.append(child)
                parent.insert(position, wrapper)
