"""Links from the words of a text to where the glossary explains them: each term once a page, where it first stands."""

from collections.abc import Callable
from xml.etree import ElementTree as ET

from generator.model.page_kind import PageKind
from generator.model.site import Frame, Page
from generator.text.terms import TermFinder

_LEFT_ALONE = frozenset(("a", "caption", "code", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "img", "thead"))
_WITHOUT_LINKS = (PageKind.EASY_READ, PageKind.HOME)


class TermLinks:
    """Links the terms of one page, given its runs of text in order."""

    def __init__(self, finder: TermFinder, frame: Frame, page: Page, address: Callable[[str], str]) -> None:
        """Take the page, and what turns a route into an address that works from where its text is shown."""
        glossary = frame.glossary if page.kind not in _WITHOUT_LINKS else None
        self._explained: set[str] = set()
        self._finder = finder if glossary else None
        self._route = glossary.routes[page.language] if glossary else ""
        self._address = address

    def link(self, element: ET.Element) -> None:
        """Link the terms in an element and in all it holds, but in no heading, no link and no other language."""
        if self._finder is None or element.tag in _LEFT_ALONE or "lang" in element.attrib:
            return
        position = self._split(element, element.text or "", 0)
        while position < len(element):
            child = element[position]
            self.link(child)
            position = self._split(element, child.tail or "", position + 1)

    def _split(self, element: ET.Element, text: str, position: int) -> int:
        """Turn the terms of a text into links, from before the child at a position; give the position after."""
        end = 0
        for found in self._finder.find(text) if self._finder else ():
            # A term that was explained before still keeps a shorter one from being found inside it.
            if found.key in self._explained:
                continue
            self._explained.add(found.key)
            link = ET.Element("a", {"class": "term", "href": self._address(f"{self._route}#{found.key}")})
            link.text = text[found.start : found.end]
            if position:
                element[position - 1].tail = text[end : found.start]
            else:
                element.text = text[: found.start]
            link.tail = text[found.end :]
            element.insert(position, link)
            position, end = position + 1, found.end
        return position
