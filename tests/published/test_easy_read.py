"""Easy Read on the published site: the ways between four pages and two PDFs, and what each page begins with."""

import io
import math
import re
from xml.etree.ElementTree import Element

import pikepdf
import pytest

from generator.model.language import Language
from generator.model.page_kind import PageKind
from generator.model.site import Page
from tests.published.built_site import BuiltSite, Document, words_of

OPENINGS = {
    Language.EN: ("This page is in Easy Read.", "You can ask someone to help you read it."),
    Language.CY: ("Tudalen hawdd ei deall yw hon.", "Gallwch chi ofyn i rywun eich helpu i’w darllen."),
}


def easy_pages(built: BuiltSite) -> tuple[tuple[Page, Document], ...]:
    """Every Easy Read page of both languages."""
    found = tuple(one for one in built.planned if one[0].kind is PageKind.EASY_READ)
    assert len(found) >= 50
    return found


def led_to(built: BuiltSite, document: Document, *, inside: Element | None = None) -> set[str]:
    """The files that the links of a page lead to."""
    links = (inside if inside is not None else document.root).iter("a")
    return {built.file_at(document, link.get("href", "")) for link in links}


def pdf_link(document: Document) -> Element:
    """The link to a page's PDF."""
    (link,) = (each for each in document.all("a") if each.get("href", "").endswith(".pdf"))
    return link


def test_every_factsheet_and_guide_is_in_easy_read(built: BuiltSite) -> None:
    """Each factsheet and guide has an Easy Read version, in both languages."""
    full = [page for page, _ in built.planned if page.kind in (PageKind.FACTSHEET, PageKind.GUIDE)]

    assert len(full) >= 40
    assert [] == [page.route for page in full if not page.easy_versions]


def test_full_and_easy_pages_lead_to_each_other(built: BuiltSite) -> None:
    """From each Easy Read page a link leads to the full page, and from there one leads back."""
    for page, document in easy_pages(built):
        assert page.full_version, document.path
        full = built.by_path[page.full_version.route[1:] + "index.html"]
        assert full.path in led_to(built, document), document.path
        assert document.path in led_to(built, full), full.path


def test_four_ways(built: BuiltSite) -> None:
    """Full and Easy Read, English and Welsh: each of the four leads to its neighbours, and they are the same four."""
    for page, document in easy_pages(built):
        assert page.full_version
        full = built.by_path[page.full_version.route[1:] + "index.html"]
        other = page.language.other
        easy_twin, full_twin = (built.by_address[each.alternate(other)] for each in (document, full))
        assert easy_twin.path in led_to(built, document), document.path
        assert full_twin.path in led_to(built, full), full.path
        assert full_twin.path in led_to(built, easy_twin), easy_twin.path
        assert easy_twin.path in led_to(built, full_twin), full_twin.path


def test_pdf_link_is_true(built: BuiltSite) -> None:
    """The link to a PDF tells its true number of pages and its size, which are those of the file it leads to."""
    for page, document in easy_pages(built):
        link = pdf_link(document)
        data = (built.folder / built.file_at(document, link.get("href", ""))).read_bytes()
        pages, size = (int(figure) for figure in re.findall(r"\d+", words_of(link)))
        assert (len(pikepdf.open(io.BytesIO(data)).pages), math.ceil(len(data) / 1024)) == (pages, size), page.route


def test_pdf_is_of_the_page(built: BuiltSite) -> None:
    """The PDF that a page links to has the page's language and title."""
    for page, document in easy_pages(built):
        file = built.folder / built.file_at(document, pdf_link(document).get("href", ""))
        with pikepdf.open(file) as pdf:
            assert f"{page.language}-GB" == str(pdf.Root.Lang), page.route
            assert words_of(document.one("h1")) == str(pdf.docinfo.Title), page.route


def test_every_pdf_is_linked(built: BuiltSite) -> None:
    """There is one PDF for each Easy Read page."""
    folders = [built.folder / page.route[1:] for page, _ in easy_pages(built)]
    files = {path.relative_to(built.folder).as_posix() for folder in folders for path in folder.glob("*.pdf")}

    assert files == {built.file_at(document, pdf_link(document).get("href", "")) for _, document in easy_pages(built)}


def test_what_a_page_begins_with(built: BuiltSite) -> None:
    """Every Easy Read page says that it is one, who made it, and that someone may help (E22)."""
    for page, document in easy_pages(built):
        said = [words_of(sentence) for sentence in document.one("main").iter("p")]
        first, help_with_it = OPENINGS[page.language]
        assert first in said[:6], document.path
        assert help_with_it in said[:6], document.path
        name = re.sub(r"\[(.*?)\]\{..\}", r"\1", built.plan.config.name[page.language])
        assert any(name in words for words in said[:6]), document.path


def test_what_a_page_ends_with(built: BuiltSite) -> None:
    """Every Easy Read page has a number to ring for each of its contacts that has one, as the data gives it (E23)."""
    for page, document in easy_pages(built):
        assert page.contacts, document.path
        dialled = [link.get("href") for link in document.one("main").iter("a") if words_of(link)[:1].isdigit()]
        wanted = [f"tel:{phone.dial}" for contact in page.contacts for phone in contact.phones]
        assert wanted == [address for address in dialled if address in wanted][-len(wanted) :], document.path


def test_who_tested_it(built: BuiltSite) -> None:
    """Every Easy Read page says who tested it, or that nobody has yet (E28)."""
    for page, document in easy_pages(built):
        (said,) = [words_of(e) for e in document.elements if "easy-read__tested" in e.get("class", "")]
        assert page.header
        assert page.header.tested_with in said, document.path
        assert said, document.path


def test_items_have_their_picture_first(built: BuiltSite) -> None:
    """In every item the picture comes before the words, and it is a picture that is there (E3, E4)."""
    for _, document in easy_pages(built):
        items = [e for e in document.elements if e.get("class") == "easy-item"]
        assert len(items) > 5, document.path
        for item in items:
            assert ["img", "div"] == [child.tag for child in item], f"{document.path}: {words_of(item)}"
            assert (built.folder / built.file_at(document, item[0].get("src", ""))).is_file(), document.path
            assert 1 <= len(list(item[1].iter("p"))), document.path


def test_pictures_of_items_are_described(built: BuiltSite) -> None:
    """Every picture beside sentences says what it shows; those beside a way to get in touch say nothing."""
    for _, document in easy_pages(built):
        beside_contacts = {
            picture
            for section in document.all("section", **{"class": "easy-contact"})
            for picture in section.iter("img")
        }
        for picture in document.one("main").iter("img"):
            assert (picture in beside_contacts) == (not picture.get("alt")), document.path


@pytest.mark.parametrize(("path", "language"), [("en/pictures/", Language.EN), ("cy/lluniau/", Language.CY)])
def test_page_of_pictures(built: BuiltSite, path: str, language: Language) -> None:
    """The page of pictures shows each picture that has words, with its name, its idea and its file, in its language."""
    document = built.by_path[path + "index.html"]
    shown = {
        built.file_at(document, picture.get("src", "")): picture.get("alt")
        for picture in document.one("main").iter("img")
    }
    wanted = {picture.route[1:]: picture.words for picture in built.plan.pictures if picture.words}
    text = words_of(document.one("main"))

    assert {route: words.alt[language] for route, words in wanted.items()} == shown
    assert [] == [words.name[language] for words in wanted.values() if words.name[language] not in text]
    assert [] == [words.meaning[language] for words in wanted.values() if words.meaning[language] not in text]


def test_section_leads_to_the_pictures(built: BuiltSite) -> None:
    """From the list of Easy Read pages a link leads to the pictures, in each language."""
    for section, pictures in (("en/easy-read/", "en/pictures/"), ("cy/hawdd-ei-ddeall/", "cy/lluniau/")):
        document = built.by_path[section + "index.html"]
        assert pictures + "index.html" in led_to(built, document, inside=document.one("main")), section
