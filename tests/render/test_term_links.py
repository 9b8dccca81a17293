import re

import pytest

from generator.model.language import Language
from generator.model.page_kind import PageKind
from tests.made import files_of
from tests.sandbox import SITES, SiteSandbox

GLOSSARY = """terms:
  appeal:
    term: {en: "appeal", cy: "apêl"}
    meaning: {en: "Asking a higher court.", cy: "Gofyn i lys uwch."}
  cafcass:
    term: {en: "Cafcass", cy: "Cafcass"}
    meaning: {en: "A service.", cy: "Gwasanaeth."}
  cafcass-cymru:
    term: {en: "Cafcass Cymru", cy: "Cafcass Cymru"}
    meaning: {en: "Another service.", cy: "Gwasanaeth arall."}
"""
USED = "Appeal. Cafcass Cymru. Cafcass."


def linked(site: SiteSandbox, english: str, kind: str = "factsheet") -> list[tuple[str, str]]:
    """The terms that the English page links, with the words they stand as."""
    site.write("content/glossary.yml", GLOSSARY)
    kept = english if ":::" in english else f"::: en\n\n{english}\n\n:::"
    for language, text in (("en", english), ("cy", f"{kept}\n\nApêl.")):
        header = f"---\ntitle: Page {language}\nsummary: A page.\nkind: {kind}\n---\n\n"
        site.write(f"content/{language}/factsheets/a.md", header + text + "\n")
    page = site.page("en/factsheets/a/index.html")
    return re.findall(r'<a class="term" href="../../glossary/#([a-z-]+)">([^<]+)</a>', page)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("An appeal. Two appeals.", ["appeal"], id="the first only"),
        pytest.param("Two appeals, an appeal.", ["appeals"], id="in any form"),
        pytest.param("## Appeal\n\nThe appeal.", ["appeal"], id="in no heading"),
        pytest.param("[An appeal](../home.md) and an appeal.", ["appeal"], id="in no link"),
        pytest.param("[appeal]{cy} and appeal.", ["appeal"], id="in no other language"),
        pytest.param("*An **appeal** now*", ["appeal"], id="inside stressed words"),
        pytest.param("- one\n- an appeal\n- two", ["appeal"], id="in a list"),
        pytest.param(
            "| An appeal | A court |\n| --- | --- |\n| the appeal | b |", ["appeal"], id="in a cell, not a head"
        ),
        pytest.param("Appeal\n\n:   What it means.", [], id="not where the page itself explains"),
        pytest.param("::: note\n\nOne.\n\n:::\n\n::: can\n\n## Can\n\nAn appeal.\n\n:::", ["appeal"], id="in a block"),
        pytest.param("Cafcass Cymru, Cafcass Cymru and Cafcass", ["Cafcass Cymru", "Cafcass"], id="longer ones first"),
        pytest.param("AT&T < appeal > B", ["appeal"], id="beside signs"),
        pytest.param("A\\*ppeal \\*appeal\\*", ["appeal"], id="beside escaped signs"),
    ],
)
def test_where_a_term_is_linked(site: SiteSandbox, text: str, expected: list[str]) -> None:
    """A term is linked once on a page, where it first stands in its text."""
    assert expected == [words for _, words in linked(site, text)]


def test_pages_without_links(site: SiteSandbox) -> None:
    """An Easy Read page has its own plain words, and links none."""
    site.lay(SITES / "easy-read")
    glossary = '{en: "office", cy: "swyddfa"}'
    site.write("content/glossary.yml", f"terms:\n  office:\n    term: {glossary}\n    meaning: {glossary}\n")

    assert "glossary/#office" in site.page("en/factsheets/help/index.html")
    assert "glossary/#office" not in site.page("en/easy-read/help/index.html")


@pytest.mark.parametrize("kind", [PageKind.FACTSHEET, PageKind.GUIDE, PageKind.NOTICE, PageKind.OUTCOME])
def test_pages_with_links(site: SiteSandbox, kind: PageKind) -> None:
    """Every other kind of written page links its terms."""
    assert [("appeal", "Appeal"), ("cafcass-cymru", "Cafcass Cymru"), ("cafcass", "Cafcass")] == linked(
        site, USED, kind.value
    )


def test_the_link_leads_to_the_explanation(site: SiteSandbox) -> None:
    """In each language the anchor is on the page of words explained, with the meaning."""
    linked(site, USED)

    for language, slug in ((Language.EN, "glossary"), (Language.CY, "geirfa")):
        assert '<div id="cafcass-cymru">' in site.page(f"{language}/{slug}/index.html")


def test_a_site_without_a_glossary(site: SiteSandbox) -> None:
    """Without terms no word is linked, and there is no page of them."""
    files = {path: data.decode(errors="replace") for path, data in files_of(site.make()).items()}

    assert not any('class="term"' in text for text in files.values())
    assert "en/glossary/index.html" not in files
