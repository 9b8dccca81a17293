"""The real site as it is published: its files, and its pages as trees."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import cast
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree.ElementTree import Element

import html5lib
import lxml.html

from generator.build.reading import SiteReading
from generator.model.language import Language
from generator.model.site import Page, SitePlan
from generator.plan import plan_site

FLOWING = frozenset("a abbr b bdi br cite code em i kbd mark q s small span strong sub sup time u".split())
"""Elements that do not end a run of words."""


@dataclass(frozen=True, kw_only=True)
class Document:
    """One finished page. ``faults`` are what a strict parser has against it."""

    path: str
    html: str

    @cached_property
    def root(self) -> Element:
        """The ``html`` element."""
        return cast("Element", lxml.html.document_fromstring(self.html))

    @property
    def faults(self) -> tuple[str, ...]:
        """Every error that a parser finds that follows the standard to the letter, which takes long."""
        parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("etree"), namespaceHTMLElements=False)
        parser.parse(self.html)
        return tuple(f"line {line}: {code} {values}" for (line, _), code, values in parser.errors)

    @property
    def route(self) -> str:
        """The page's address below the site's own."""
        return "/" + self.path.removesuffix("index.html")

    @cached_property
    def elements(self) -> tuple[Element, ...]:
        """Every element, in the order of the source."""
        return tuple(self.root.iter("*"))

    def all(self, *tags: str, **attributes: str) -> tuple[Element, ...]:
        """The elements with one of these tags, and these attributes, in the order of the source."""
        return tuple(
            element
            for element in self.root.iter(*tags)
            if all(element.get(name) == value for name, value in attributes.items())
        )

    def one(self, *tags: str, **attributes: str) -> Element:
        """The only such element."""
        found = self.all(*tags, **attributes)
        assert len(found) == 1, f"{self.path} has {len(found)} of {tags} {attributes}"
        return found[0]

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """Every id, with repetitions."""
        return tuple(element.get("id", "") for element in self.elements if "id" in element.attrib)

    def alternate(self, language: str) -> str:
        """The address that the page gives for itself in a language."""
        return self.one("link", rel="alternate", hreflang=language).get("href", "")

    def sentences(self, language: str) -> Iterator[str]:
        """Every run of words of the body that is marked as being in a language, seen or spoken."""
        yield from _sentences(self.one("body"), self.root.get("lang", ""), language)


def _sentences(element: Element, inherited: str, wanted: str) -> Iterator[str]:
    current = element.get("lang", inherited)
    if current == wanted:
        for name in ("alt", "aria-label", "title"):
            if name in element.attrib:
                yield element.get(name, "")
        yield " ".join(_words(element, current, wanted).split())
    for child in element:
        yield from _sentences(child, current, wanted)


def _words(element: Element, current: str, wanted: str) -> str:
    """The words of an element itself and of what flows inside it, without words in another language."""
    parts = [element.text or ""]
    for child in element:
        if child.tag in FLOWING and child.get("lang", current) == wanted:
            parts.append(_words(child, wanted, wanted))
        parts.append(child.tail or "")
    return "".join(parts)


def words_of(element: Element) -> str:
    """All the words in an element, with single spaces."""
    return " ".join("".join(element.itertext()).split())


@dataclass(frozen=True, kw_only=True)
class BuiltSite:
    """The published folder and what was planned for it."""

    folder: Path
    plan: SitePlan
    documents: tuple[Document, ...]

    @property
    def base_url(self) -> str:
        """The site's own address, without a stroke at the end."""
        return self.plan.config.base_url

    @cached_property
    def by_path(self) -> dict[str, Document]:
        """The pages by their path in the folder."""
        return {document.path: document for document in self.documents}

    @cached_property
    def by_address(self) -> dict[str, Document]:
        """The pages by their absolute address."""
        return {self.base_url + document.route: document for document in self.documents}

    @cached_property
    def pages(self) -> tuple[Document, ...]:
        """The pages in one language: all but `/`, the page for missing addresses, and what leads an old address on."""
        return tuple(
            document
            for document in self.documents
            if document.path.startswith(tuple(f"{x}/" for x in Language))
            and not document.all("meta", **{"http-equiv": "refresh"})
        )

    @cached_property
    def pairs(self) -> tuple[tuple[Document, Document], ...]:
        """Each English page with the page that it names as its Welsh one."""
        return tuple(
            (page, self.by_address[page.alternate("cy")]) for page in self.pages if page.path.startswith("en/")
        )

    @cached_property
    def inner_states(self) -> frozenset[Document]:
        """The states of decision trees behind their first questions."""
        return frozenset(document for page, document in self.planned if page.tree and page.tree.state.answers)

    @property
    def planned(self) -> tuple[tuple[Page, Document], ...]:
        """Every page that was planned, with what became of it."""
        return tuple((page, self.by_path[page.route[1:] + "index.html"]) for pair in self.plan.pages for page in pair)

    def file_at(self, document: Document, address: str) -> str:
        """The path of the file that a server gives for an address on a page; empty for an outside address."""
        return _file_at(self.base_url, document.route, address)


@cache
def _file_at(base_url: str, route: str, address: str) -> str:
    """The path of a file of the site at an address on the page with this route. Several tests follow each link."""
    target = urlsplit(urljoin(base_url + route, address))
    if target.netloc != urlsplit(base_url).netloc:
        return ""
    path = unquote(target.path).removeprefix("/")
    return path + "index.html" if not path or path.endswith("/") else path


def read_real_site(folder: Path, site: SiteReading) -> BuiltSite:
    """Read the folder into which the project's own site, as it was read, was built."""
    paths = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.html"))
    documents = tuple(Document(path=path, html=(folder / path).read_text(encoding="utf-8")) for path in paths)
    return BuiltSite(folder=folder, plan=plan_site(site.content), documents=documents)
