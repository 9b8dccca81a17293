"""Every page is there in both languages, and each leads to the other."""

import re
from collections import Counter
from xml.etree.ElementTree import Element

import pytest

from generator.build import OWN_FOLDER
from generator.model.language import Language
from generator.model.page_kind import PageKind
from tests.published.built_site import BuiltSite, Document, words_of

NAMES = {Language.EN: "English", Language.CY: "Cymraeg"}
IN_OWN_ORDER = (PageKind.GLOSSARY, PageKind.SEARCH)
"""The kinds of page that are lists in the order of a language's own alphabet."""
OUTLINE = frozenset(
    "h1 h2 h3 h4 ul ol dl table tr section nav aside header footer main details blockquote form".split()
)
LANDMARKS = frozenset("header nav main aside footer".split())


def test_every_written_page_is_published_in_both_languages(built: BuiltSite) -> None:
    """Every file of content has a page whose heading is its title, and the twin file has the twin page.

    A page and its Easy Read version may have the same title. Titles that quote a fact are left to the tests of facts.
    """
    headings = Counter(tuple(words_of(page.one("h1")) for page in pair) for pair in built.pairs)
    written: Counter[tuple[str, ...]] = Counter()
    for english in sorted((OWN_FOLDER / "content" / "en").rglob("*.md")):
        welsh = OWN_FOLDER / "content" / "cy" / english.relative_to(OWN_FOLDER / "content" / "en")
        titles = tuple(_title(file.read_text("utf-8")) for file in (english, welsh))
        written[titles] += not any("{fact:" in title for title in titles)

    assert Counter() == written - headings


def _title(text: str) -> str:
    found = re.search(r"^title: (.*)$", text, re.MULTILINE)
    assert found, text[:80]
    return re.sub(r"\[([^]]*)\]\{\w+\}", r"\1", found[1].strip('"'))


def test_pages_come_in_pairs(built: BuiltSite) -> None:
    """Each page is one half of exactly one pair, an English and a Welsh one."""
    both_halves = [page.path for pair in built.pairs for page in pair]

    assert sorted(page.path for page in built.pages) == sorted(both_halves)
    assert [] == [welsh.path for _, welsh in built.pairs if not welsh.path.startswith("cy/")]


def test_alternates_are_absolute_and_mutual(built: BuiltSite) -> None:
    """Both pages of a pair name the same English, the same Welsh and the same default address, each absolute."""
    for english, welsh in built.pairs:
        own = {"en": built.base_url + english.route, "cy": built.base_url + welsh.route}
        default = "/" if english.path == "en/index.html" else english.route
        expected = own | {"x-default": built.base_url + default}
        for page in (english, welsh):
            assert expected == {code: page.alternate(code) for code in expected}, page.path


def test_canonical_is_the_page_itself(built: BuiltSite) -> None:
    """A page’s canonical address is its own, absolute."""
    wrong = [
        page.path
        for page in built.pages
        if page.one("link", rel="canonical").get("href") != built.base_url + page.route
    ]

    assert [] == wrong


def test_page_says_its_language(built: BuiltSite) -> None:
    """The lang of a page is that of its address."""
    assert [] == [page.path for page in built.pages if page.root.get("lang") != page.path[:2]]


@pytest.mark.parametrize("language", Language)
def test_titles_are_unique(built: BuiltSite, language: Language) -> None:
    """No two pages of a language have the same title, but for the states of a tree that ask the same question."""
    pages = [page for page in built.pages if page.path.startswith(language) and page not in built.inner_states]
    titles = Counter(words_of(page.one("title")) for page in pages)

    assert [] == [title for title, count in titles.items() if count > 1]


def test_language_link_leads_to_the_twin_and_back(built: BuiltSite) -> None:
    """The link named after the other language, in that language, leads to the twin, whose own leads back."""
    for english, welsh in built.pairs:
        for page, twin, other in ((english, welsh, Language.CY), (welsh, english, Language.EN)):
            named = [link for link in page.all("a") if words_of(link) == NAMES[other]]
            leads = [
                (link.get("lang"), link.get("hreflang"), built.file_at(page, link.get("href", ""))) for link in named
            ]
            assert [(other, other, twin.path)] == leads, page.path


def test_own_language_is_named_and_not_a_link(built: BuiltSite) -> None:
    """Beside the language link stands the page’s own language, marked as current and as being that language."""
    for page in built.pages:
        own = Language(page.path[:2])
        current = [e for e in page.elements if e.get("aria-current") == "true" and words_of(e) == NAMES[own]]
        assert [("span", own)] == [(e.tag, e.get("lang")) for e in current], page.path


def in_one_order(built: BuiltSite) -> list[tuple[Document, Document]]:
    """The pairs whose order is the same in both languages."""
    listed = {document for page, document in built.planned if page.kind in IN_OWN_ORDER}
    return [pair for pair in built.pairs if pair[0] not in listed]


def test_twins_have_the_same_outline(built: BuiltSite) -> None:
    """Twins have the same headings, lists, tables and blocks in the same order."""
    for english, welsh in in_one_order(built):
        assert _outline(english) == _outline(welsh), welsh.path


def test_twins_have_as_many_items_and_links(built: BuiltSite) -> None:
    """Twins have as many links of each sort, list items, paragraphs, terms and cells."""
    for english, welsh in in_one_order(built):
        assert _counts(english) == _counts(welsh), welsh.path


def test_twins_share_their_anchors(built: BuiltSite) -> None:
    """Twins have the same ids in the same order, so that the language link can keep the section."""
    for english, welsh in in_one_order(built):
        assert english.ids == welsh.ids, welsh.path


def test_landmarks_stand_in_one_order(built: BuiltSite) -> None:
    """Every page has its landmarks in the order exit, header, main, footer, and its twin has the very same ones."""
    for english, welsh in built.pairs:
        landmarks = [e.tag for e in english.elements if e.tag in LANDMARKS]
        assert landmarks == [e.tag for e in welsh.elements if e.tag in LANDMARKS], welsh.path
        wanted = ["aside", "header", "main", "footer"]
        assert wanted == [tag for tag in landmarks if tag in wanted], english.path


def test_welsh_pages_speak_welsh_to_machines_too(built: BuiltSite) -> None:
    """No description or label of a Welsh page is that of the English page."""
    same = []
    for english, welsh in built.pairs:
        labels = {e.get("aria-label") for e in english.elements if e.get("aria-label")}
        same += [f"{welsh.path}: {e.get('aria-label')}" for e in welsh.elements if e.get("aria-label") in labels]
        if _description(english) == _description(welsh):
            same.append(f"{welsh.path}: the description")

    assert [] == same


def _description(page: Document) -> str:
    return page.one("meta", name="description").get("content", "")


def test_no_interface_words_are_left_in_english(built: BuiltSite) -> None:
    """On Welsh pages stand no words that the catalogue translates, unless marked as English."""
    english_words = [
        part
        for word in built.plan.catalogue.words
        for part in re.split(r"%\(\w+\)s", word.english)
        if len(part.split()) > 2
    ]
    left = [
        f"{page.path}: {words}"
        for page in built.documents
        for sentence in page.sentences("cy")
        for words in english_words
        if words in sentence
    ]

    assert len(english_words) > 20
    assert [] == left


def _outline(page: Document) -> list[str]:
    return [str(element.tag) for element in page.elements if element.tag in OUTLINE]


def _counts(page: Document) -> Counter[str]:
    counted = Counter(str(e.tag) for e in page.elements if e.tag in ("li", "p", "dt", "dd", "td", "th", "summary"))
    # Which words are explained follows the words, and each language has its own.
    return counted + Counter(_sort_of_link(link) for link in page.all("a") if link.get("class") != "term")


def _sort_of_link(link: Element) -> str:
    found = re.match(r"(\w+):", link.get("href", ""))
    return f"link {found[1] if found else 'inside'}"


def test_both_glossaries_explain_the_same(built: BuiltSite) -> None:
    """The two pages of words explained have the same terms, each in the order of its alphabet."""
    english, welsh = (document for page, document in built.planned if page.kind is PageKind.GLOSSARY)

    assert sorted(english.ids) == sorted(welsh.ids)
    assert english.ids != welsh.ids
