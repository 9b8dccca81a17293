"""Whole tiny sites: the least one, and one with one of everything."""

from pathlib import Path

import pytest

from generator.build.site import MadeSite
from generator.model.page_kind import PageKind
from generator.model.text import BlockName
from tests.made import files_of
from tests.sandbox import SITES, SiteSandbox, assert_as_expected, main_element, rewriting

EVERYTHING = SITES / "everything"
EXPECTED = EVERYTHING / "expected"


@pytest.fixture
def everything(tmp_path: Path) -> SiteSandbox:
    """The site with one of everything, in a folder of its own."""
    return SiteSandbox(tmp_path / "site", start=EVERYTHING)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> MadeSite:
    """The site with one of everything, made."""
    return SiteSandbox(tmp_path_factory.mktemp("everything") / "site", start=EVERYTHING).make()


@pytest.fixture(scope="module")
def files(made: MadeSite) -> dict[str, bytes]:
    """The files of the site with one of everything."""
    return files_of(made)


def test_the_smallest_site_has_no_problem(site: SiteSandbox) -> None:
    """A configuration and a home page in both languages are a site without a problem."""
    codes = site.codes()

    expected: list[str] = []
    assert expected == codes


@pytest.mark.parametrize("path", ["site_config.yml", "content/en/home.md", "content/cy/home.md"])
def test_the_smallest_site_has_nothing_to_spare(site: SiteSandbox, path: str) -> None:
    """Without any one of its files the smallest site is no site."""
    site.remove(path)

    status = site.check().status

    assert status > 0


def test_the_smallest_site_is_published_in_both_languages(site: SiteSandbox) -> None:
    """The smallest site has its home, contacts, statement and search in each language, and what every site has."""
    site.publish()

    pages = sorted(path for path in site.published if path.endswith(".html"))

    expected = [
        "404.html",
        "cy/chwilio/index.html",
        "cy/cysylltiadau/index.html",
        "cy/hygyrchedd/index.html",
        "cy/index.html",
        "en/accessibility/index.html",
        "en/contacts/index.html",
        "en/index.html",
        "en/search/index.html",
        "index.html",
    ]
    assert expected == pages


def test_the_site_with_everything_has_no_problem(made: MadeSite) -> None:
    """One of everything that an editor may write gives no problem, not even a warning."""
    assert () == made.problems


def test_every_page_says_what_is_expected(made: MadeSite, files: dict[str, bytes]) -> None:
    """The main element of every page of the site with everything is the expected one, and none is left over.

    The pages that show every picture change with the project's pictures, and have tests of their own.
    """
    galleries = {f"{page.route[1:]}index.html" for pair in made.plan.pages for page in pair if page.pictures}
    written = {path: data for path, data in files.items() if path.endswith(".html") and path not in galleries}
    pages = {path: main_element(data.decode()) for path, data in written.items()}
    left_over = [path for path in EXPECTED.rglob("*.html") if path.relative_to(EXPECTED).as_posix() not in pages]
    if rewriting():
        for path in left_over:
            path.unlink()
        left_over = []

    for name, main in pages.items():
        assert_as_expected(EXPECTED / name, main)

    expected: list[Path] = []
    assert expected == left_over


def test_the_site_with_everything_has_every_kind_of_page(made: MadeSite) -> None:
    """The site with everything holds each kind of page that every site has, so that each is compared."""
    kinds = {pair.en.kind for pair in made.plan.pages}

    assert set(PageKind) - {PageKind.ARTICLE} == kinds


def test_the_site_with_everything_has_every_block() -> None:
    """The site with everything holds each block that every site has, so that each is compared."""
    pages = "".join(path.read_text(encoding="utf-8") for path in (EVERYTHING / "content").rglob("*.md"))

    missing = [name for name in set(BlockName) - {BlockName.OWN} if f"\n::: {name}" not in pages]

    expected: list[BlockName] = []
    assert expected == missing


def test_a_draft_is_in_no_published_file(files: dict[str, bytes]) -> None:
    """Neither the address nor the words of a draft stand anywhere in the published site."""
    names = [path for path in files if "later" in path]
    data = b"".join(files.values())

    expected: list[str] = []
    assert expected == names
    assert b"A page for later" not in data
    assert b"Tudalen at eto" not in data


def test_an_old_address_leads_to_its_page(made: MadeSite, files: dict[str, bytes]) -> None:
    """At every earlier address stands a page that leads on to the page that now answers."""
    old = {path: files[path].decode() for path in _old_paths(made)}

    assert len(old) == 3
    assert all('http-equiv="refresh"' in page and "noindex" in page for page in old.values())


def _old_paths(made: MadeSite) -> list[str]:
    old = [redirect.old[1:] for redirect in made.plan.redirects]
    return [path + "index.html" if path.endswith("/") else path for path in old]


@pytest.mark.parametrize(
    ("name", "gone"),
    [
        ("search", {"search", "chwilio"}),
        ("glossary", {"glossary", "geirfa"}),
        ("easy-read", {"easy-read", "hawdd-ei-ddarllen", "pictures", "lluniau"}),
        ("who-can-help", {"who-can-help", "pwy-all-helpu"}),
        ("feeds", {"feed.xml"}),
    ],
)
def test_a_part_that_is_left_out(everything: SiteSandbox, files: dict[str, bytes], name: str, gone: set[str]) -> None:
    """What the configuration leaves out is not published and led to by no menu; all the rest is."""
    everything.write("site_config.yml", everything.read("site_config.yml") + f"without: [{name}]\n")
    before, after = (
        {path.split("/")[1] for path in each if path.startswith(("en/", "cy/"))}
        for each in (files, files_of(everything.make()))
    )

    assert gone == before - after


def test_a_site_without_the_page_of_contacts(everything: SiteSandbox) -> None:
    """Contacts stand on pages all the same, and nothing leads to a page of all of them."""
    settings = everything.read("site_config.yml").replace(", contacts]", "]") + "without: [contacts]\n"
    files = files_of(everything.write("site_config.yml", settings).make())
    page = files["en/factsheets/ombudsman/index.html"].decode()

    assert [] == [path for path in files if path.endswith(("contacts/index.html", "cysylltiadau/index.html"))]
    assert (True, False) == ("contact-card" in page, "see-all" in page)


def test_a_site_without_pdfs(everything: SiteSandbox) -> None:
    """A site may have Easy Read pages without PDFs, and then no page offers one."""
    everything.write("site_config.yml", everything.read("site_config.yml") + "without: [pdfs]\n")
    files = files_of(everything.make())

    assert [] == [path for path in files if path.endswith(".pdf") and "files/" not in path]
    assert [] == [path for path, data in files.items() if b"A PDF to print" in data]


def test_words_of_their_own(everything: SiteSandbox) -> None:
    """The words of the exit link and who made the site are those of the configuration, in both languages."""
    settings = everything.read("site_config.yml").replace(
        'weather"}', 'weather", words: {en: "Leave now", cy: "Gadael nawr"}}'
    )
    settings += 'made_by: {words: {en: "Made by us", cy: "Gwnaed gennym ni"}, address: "https://us.example/"}\n'
    files = files_of(everything.write("site_config.yml", settings).make())
    english, root = files["en/index.html"].decode(), files["index.html"].decode()

    assert ">Leave now</a>" in english
    assert '<a href="https://us.example/">Made by us</a>' in english
    assert '>Gadael nawr <span lang="en">Leave now</span></a>' in root
    assert ("Gwnaed gennym ni" in root, "Exit this page" in english + root) == (True, False)
