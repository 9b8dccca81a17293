import gzip
import hashlib
import json
from dataclasses import replace
from functools import cache
from typing import Any

from generator.build import OWN_FOLDER
from generator.load.catalogue import load_catalogue
from generator.model.language import Language
from generator.model.search import Bet, Hints, SearchIndex, SearchPage
from generator.model.site import OutputFile
from generator.render.messages import Messages
from generator.render.search_files import MARK, ONE_FILE, SearchFiles
from generator.text.words import fold
from tests.indexes import files_of, index_of
from tests.large_index import large_index
from tests.render.test_search_index import a_page
from tests.torture.builds import TORTURE

PAGES, SEARCH_LIMIT = (5_000, 300_000) if TORTURE else (1_000, 130_000)
"""A large site, and the most bytes that one search of it fetches; ``make torture`` takes one of 5,000 pages."""


@cache
def messages(language: Language) -> Messages:
    """The project's own interface words."""
    catalogue = load_catalogue(OWN_FOLDER / "translations").value
    assert catalogue is not None
    return Messages.of(catalogue, language)


def files(index: SearchIndex[SearchPage], language: Language = Language.CY, one_file: int = ONE_FILE) -> SearchFiles:
    """The files of an index."""
    return files_of(index, messages(language), one_file)


def data(file: OutputFile) -> Any:
    """What a file holds."""
    return json.loads(file.data)


def forms_in(lines: list[str]) -> dict[str, list[str]]:
    """The forms of each stem that lines name, as the script reads them."""
    found = {}
    for line in lines:
        stem, *endings = line.split(" ")
        found[stem] = [stem[: len(stem) - (ord(ending[0]) - ord("0"))] + ending[1:] for ending in endings]
    return found


def test_a_small_site_has_one_file() -> None:
    """The file is named after its content, and holds the pages with their own routes left out of their parts."""
    made = files(index_of((a_page("a", "Teitl", "Crynodeb", ("Pennawd", "Testun")),), Language.CY))
    (file,) = made.files

    assert f"/{file.path}" == made.first
    assert f"assets/search-cy.{hashlib.sha256(file.data).hexdigest()[:10]}.json" == file.path
    assert [["/en/a/", "Teitl", "Crynodeb", "factsheet", [["#0", "Pennawd", "Testun"]]]] == data(file)["pages"]


def test_the_rules_of_a_language() -> None:
    """The Welsh file says how mutations are undone; the English one has nothing to undo."""
    index = index_of((a_page(),), Language.CY)

    assert ["ngh", ["c"]] == data(files(index).files[0])["undone"][0]
    assert ([], "") == tuple(data(files(index, Language.EN).files[0])[key] for key in ("undone", "vowels"))


def test_what_editors_know() -> None:
    """Best bets that follow one another and lead to the same pages stand together; one that leads says so."""
    bets = (Bet(("a",), (1, 0)), Bet(("b", "c"), (1, 0)), Bet(("d",), (1, 0), leads=True), Bet(("e",), (1, 0)))
    index = replace(index_of((a_page(),), Language.EN), hints=Hints(bets=bets, no_results=(1,)))
    file = data(files(index, Language.EN).files[0])

    assert [[[1, 0], ["a", "b c"]], [[1, 0], ["d"], 1], [[1, 0], ["e"]]] == file["bets"]
    assert [1] == file["noResults"]


def test_six_welsh_forms() -> None:
    """The number of pages found has the form that each number takes."""
    index = index_of((a_page(),), Language.CY)
    found = data(files(index).files[0])["words"]["found"]

    assert ["dudalen", "thudalen"] == [found[place].split()[-1] for place in (1, 4)]
    assert 6 == len(found)


def test_lines_of_forms() -> None:
    """A line names the forms of a stem that undoing a mutation does not give, and each that it would give wrongly."""
    index = index_of((a_page("a", "cwyn gŵyn chwyn plant blant tal dal"),), Language.CY)
    lines = forms_in(data(files(index).files[0])["stems"])

    assert {"cwyn", "cwynion"} <= set(lines["cwyno"])
    assert "chwyn" not in lines["cwyno"]
    assert "plentyn" in lines["plentyn"]
    assert "blant" not in lines["plentyn"]
    named = {form: stem for stem, forms in lines.items() for form in forms}
    assert index_stem(index, "dal") == named.get("dal", index_stem(index, "tal"))


def index_stem(index: SearchIndex[SearchPage], word: str) -> str:
    """The stem of a word of the site."""
    return next((stem for stem, forms in index.forms.items() if word in forms), word)


def test_a_large_site_is_split() -> None:
    """The first file names one for each stretch of the alphabet and for each page; they hold every word once."""
    index = index_of(tuple(a_page(f"p{number}", f"cwyn{number} gŵyn plant") for number in range(3)), Language.CY)
    made = files(index, one_file=0)
    by_path = {file.path: data(file) for file in made.files}
    first = by_path[made.first[1:]]

    assert "pages" not in first
    assert ["p0", "p1", "p2"] == [by_path[path][0].strip("/").rpartition("/")[2] for path in text_paths(first)]
    stems = {stem for _, path in first["shards"] for stem in by_path[path]["stems"]}
    assert {"cwyno", "plentyn", "cwyn0", "cwyn2"} <= stems
    assert "" == first["shards"][0][0]


def text_paths(first: dict[str, Any]) -> list[str]:
    """The paths of the files with the texts of pages, as the script works them out."""
    marks = [first["marks"][start : start + MARK] for start in range(0, len(first["marks"]), MARK)]
    return [f"{first['texts']}{number}-{mark}.json" for number, mark in enumerate(marks)]


def test_an_edit_renames_the_text_of_its_page_alone() -> None:
    """What a visitor has of the other pages stays good."""
    pages = [a_page(f"p{number}", "cwyn") for number in range(3)]
    before, after = (
        {file.path for file in files(index_of(tuple(some), Language.CY), one_file=0).files if b"stems" not in file.data}
        for some in (pages, [*pages[:2], a_page("p2", "cwyn gwyn")])
    )

    # The first file and the text of the page.
    assert 2 == len(before - after) == len(after - before)


def test_hits_of_a_large_site() -> None:
    """Hits are numbers: the pages since the last, then the field in hundreds and the count; a typed form has none."""
    pages = (a_page("a", "cwyn cwyn"), a_page("b"), a_page("c", "", "cwyn"))
    made = files(index_of(pages, Language.CY), one_file=0)
    (shard,) = [data(file) for file in made.files if b'"stems"' in file.data]

    assert [0, 302, 2, 101] == shard["stems"]["cwyno"]["cwyn"]
    assert [] == shard["stems"]["cwyno"]["cwynion"]


def test_forms_with_other_letters_than_their_stem() -> None:
    """Where the letters of a form stand, its stem is named."""
    made = files(index_of((a_page("a", "dŷ"),), Language.CY), one_file=0)
    (shard,) = [data(file) for file in made.files if b'"see"' in file.data]

    assert {"tai": ["ty"], "dŷ": ["ty"]} == shard["see"]
    assert {"tŷ", "tai", "dŷ", "ty"} == set(shard["stems"]["ty"])


def test_shards_stand_in_the_order_of_their_letters() -> None:
    """Whatever is typed, the stretch that holds it is the last that does not start after it."""
    index = large_index(Language.CY, 200)
    made = files(index, one_file=0)
    by_path = {file.path: data(file) for file in made.files}
    shards = by_path[made.first[1:]]["shards"]
    starts = [start for start, _ in shards]

    assert sorted(starts) == starts
    assert len(starts) > 3
    for start, path in shards[1:]:
        assert min([fold(word) for word in (*by_path[path]["stems"], *by_path[path]["see"])]) == start


def test_one_search_of_a_large_site_is_small() -> None:
    """The first file, what three common words need and ten pages are less than a search may fetch."""
    made = files(large_index(Language.CY, PAGES))
    sizes = {file.path: len(gzip.compress(file.data, mtime=0)) for file in made.files}
    first = data(next(file for file in made.files if f"/{file.path}" == made.first))
    words = sorted((sizes[path] for _, path in first["shards"]), reverse=True)
    texts = sorted((sizes[path] for path in text_paths(first)), reverse=True)

    # A word's own stretch and its stem's, those of its start, and a page in a file of its own for every result.
    assert sizes[made.first[1:]] + sum(words[: 3 * 2 + 2]) + sum(texts[:10]) < SEARCH_LIMIT
