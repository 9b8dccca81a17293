"""The browser finds what the command line finds, in the same order."""

import json
import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from generator.build import OWN_FOLDER
from generator.build.searching import site_index
from generator.cli import main
from generator.model.language import Bilingual, Language
from generator.model.route import file_path
from generator.model.search import SearchIndex, SearchPage
from generator.render.search_files import page_text
from generator.search import Finder, find
from tests.sandbox import SiteSandbox
from tests.search.typed import TUNED, typed_in
from tests.search.visitor import Visitor

LONG = {
    Language.EN: "my nan and my brother say the judge shouted for years and still nobody from swansea rang us back "
    "so he threatens to come round and im scared of him now and the report is wrong",
    Language.CY: "ma taid a mrawd yn deud fod y barnwr di gweiddi ers blynyddoedd a neb o abertawe wedi ffonio nôl "
    "ac mae o'n bygwth dod draw a ma gen i ofn rwan a ma'r adroddiad yn rong hefyd",
}
COMPARED = {
    Language.EN: (
        "complaint",
        "complaints",
        "Judge",
        "judge's",
        "judge’s",
        "rude judge",
        "how to complain about a judge",
        "MP",
        "legal aid",
        "0300 790 0203",
        "child",
        "children",
        "exper",
        "the",
        "the of",
        "ombudsman ombudsman",
        "zebra judge",
        "zebra",
        "cwyn",
        "a",
        "12 months",
        "court report wrong facts social worker",
        "im 15 and my guardian wont listen",
        LONG[Language.EN],
    ),
    Language.CY: (
        "cwyn",
        "gŵyn",
        "gwyn",
        "chwyn",
        "nghwyn",
        "cwynion",
        "chwynion",
        "nghwynion",
        "plentyn",
        "blant",
        "phlant",
        "mhlentyn",
        "tŷ",
        "dŷ",
        "nhŷ",
        "tai",
        "ty",
        "sut i gwyno am farnwr",
        "i'r llys",
        "i’r llys",
        "apel",
        "apêl",
        "ngwasan",
        "y",
        "y yr",
        "Aelod Seneddol",
        "judge",
        "uwchgyfeirio",
        "llysoedd Cymru",
        "mhapure",
        "petha am farnwyr",
        "dwi'n 15 a ma ngwarcheidwad ddim yn gwrando",
        LONG[Language.CY],
    ),
}


@pytest.fixture(scope="module", params=Language)
def language(request: pytest.FixtureRequest) -> Language:
    """Each language in turn."""
    found: Language = request.param
    return found


@pytest.fixture
def visitor(visitors: Bilingual[Visitor], language: Language) -> Visitor:
    """Somebody at the search of a language."""
    return visitors[language]


def expected_of(finder: Finder, typed: Iterable[str]) -> dict[str, list[str]]:
    """The pages that the command line finds for each of these lines."""
    return {words: [page.route for page in finder.find(words)] for words in typed}


def test_the_browser_finds_what_the_command_line_finds(
    visitor: Visitor, finders: Bilingual[Finder], language: Language
) -> None:
    """For every way to type, both find the very same pages in the very same order: of every eighth's all, else ten."""
    typed = COMPARED[language]
    expected = expected_of(finders[language], typed)

    whole = dict(zip(typed[::8], visitor.find(*typed[::8]), strict=True))
    first = dict(zip(typed, visitor.find(*typed, whole=False), strict=True))

    assert {words: expected[words] for words in whole} == whole
    assert {words: expected[words][:10] for words in first} == first
    assert [] == visitor.errors
    # The index is in as many files as that of a large site.
    assert len(set(visitor.indexes)) > 20


def test_words_of_the_site_find_the_same(
    visitor: Visitor,
    indexes: Bilingual[SearchIndex[SearchPage]],
    finders: Bilingual[Finder],
    language: Language,
) -> None:
    """Words of the site, one of every eighty, each with a start of the next, find the same in both."""
    words = sorted(indexes[language].hits)
    typed = [f"{first} {second[:4]}" for first, second in zip(words[::80], words[7::80], strict=False)]

    assert expected_of(finders[language], typed) == dict(zip(typed, visitor.find(*typed), strict=True))


def test_what_people_type_finds_the_same(visitor: Visitor, finders: Bilingual[Finder], language: Language) -> None:
    """What people type, every fifth of it, has the same first results in both."""
    typed = [line.words for line in typed_in(language, TUNED)[::5]]

    found = dict(zip(typed, visitor.find(*typed, whole=False), strict=True))

    assert {words: pages[:10] for words, pages in expected_of(finders[language], typed).items()} == found


def test_the_command_prints_what_is_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The command prints key, address and title of each page as JSON, best first."""
    site = SiteSandbox(tmp_path / "library", OWN_FOLDER / "examples" / "library")
    index = site_index(site.root, Language.CY).index
    status = main(["search", "--root", str(site.root), "--language", "cy", "benthyg", "llyfr"])

    assert index is not None
    found = find(index, "benthyg llyfr", Language.CY)
    expected = [{"key": page.key, "url": page.route, "title": page.title} for page in found]
    assert 0 == status
    assert len(expected) > 1
    assert expected == json.loads(capsys.readouterr().out)


@pytest.mark.parametrize("language", Language)
def test_every_result_leads_to_what_it_names(
    indexes: Bilingual[SearchIndex[SearchPage]], real_folder: Path, language: Language
) -> None:
    """Where the script leads to, whichever part of a page is found, the site has that page and that place on it."""
    places = set()
    for found in indexes[language].pages:
        route, *_, parts = json.loads(page_text(found))
        places |= {route, *((route if place.startswith("#") else "") + place for place, _, _ in parts if place)}
    known = set()
    for path in {place.partition("#")[0] for place in places}:
        html = (real_folder / file_path(path)).read_text(encoding="utf-8")
        known |= {path, *(f"{path}#{identity}" for identity in re.findall(r'\bid="?([^\s">]+)', html))}

    assert len(places) > 500
    assert set() == places - known
