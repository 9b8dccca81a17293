"""What a page looks like where somebody passes it on, and how its reader can write about it."""

import json
import struct
from urllib.parse import unquote

import pytest

from generator.model.language import Language
from generator.model.page_kind import PageKind
from tests.published.built_site import BuiltSite, words_of

NAMES = "title description url image image:alt".split()


def test_every_page_can_be_passed_on(built: BuiltSite) -> None:
    """Every page gives its title, its sentence, its own address, and a picture of our own, all of this host."""
    for page in built.pages:
        told = {meta.get("property"): meta.get("content", "") for meta in page.all("meta") if meta.get("property")}
        assert {f"og:{name}" for name in NAMES} == set(told), page.path
        assert built.base_url + page.route == told["og:url"], page.path
        assert all(told.values()), page.path
        assert (built.folder / told["og:image"].removeprefix(f"{built.base_url}/")).is_file(), page.path


def test_the_picture_is_of_the_size_that_is_shown(built: BuiltSite) -> None:
    """The picture for sharing is a PNG of 1200 by 630, and not heavy."""
    (picture,) = (built.folder / "assets").glob("share.*.png")
    data = picture.read_bytes()

    assert b"\x89PNG\r\n\x1a\n" == data[:8]
    assert (1200, 630) == struct.unpack(">II", data[16:24])
    assert len(data) < 100_000


@pytest.mark.parametrize("language", Language)
def test_a_reader_can_say_that_a_page_is_not_for_them(built: BuiltSite, language: Language) -> None:
    """Every written page asks whether it was written for its reader, with a plain link to write that names the page."""
    question = {Language.EN: "Was this written for you?", Language.CY: "A gafodd hwn ei ysgrifennu ar eich cyfer chi?"}[
        language
    ]
    for page, document in built.planned:
        if page.language is language and page.header and page.kind is not PageKind.HOME:
            start = f"mailto:{built.plan.config.email[language]}?subject="
            links = [link.get("href", "") for link in document.one("main").iter("a")]
            subjects = [unquote(link.removeprefix(start)) for link in links if link.startswith(start)]
            assert [words_of(document.one("h1"))] == subjects, document.path
            assert question in words_of(document.one("main")), document.path


def test_every_page_with_a_name_can_be_offered(built: BuiltSite) -> None:
    """What the not-found page searches has every page but the states inside a tree, with both its titles."""
    listed = json.loads((built.folder / "404.json").read_text("utf-8"))

    named = [page for page in built.pages if page not in built.inner_states]
    assert {page.route for page in named} == {address for pair in listed for address, _ in pair.values()}
    by_route = {page.route: words_of(page.one("h1")) for page in named}
    assert [] == [title for pair in listed for address, title in pair.values() if by_route[address] != title]


def test_factsheets_are_listed_by_subject_and_by_body(built: BuiltSite) -> None:
    """The list of factsheets has every one under a subject, and under each body those that name it."""
    for page, document in built.planned:
        if page.kind is not PageKind.SECTION or not page.bodies:
            continue
        wanted = {link.route for group in page.groups for link in group.links}
        lists = {dt: dd for dt, dd in zip(document.all("dt"), document.all("dd"), strict=True)}  # noqa: C416 - as pairs
        named = {words_of(dt): [link.get("href") for link in dd.iter("a")] for dt, dd in lists.items()}
        assert 5 <= len(named), document.path
        assert all(named.values()), document.path
        assert ["_by-subject", "_by-body"] == [h2.get("id") for h2 in document.all("h2")], document.path
        assert {link.route for body in page.bodies for link in body.links} <= wanted
        break
    else:
        pytest.fail("no section lists bodies")


@pytest.mark.parametrize("language", Language)
def test_home_leads_to_everything_in_one_step(built: BuiltSite, language: Language) -> None:
    """From the home page one link leads to the questions, to the factsheets, to the contacts and to help now."""
    home = built.by_path[f"{language}/index.html"]
    main = home.one("main")
    routes = {"/" + built.file_at(home, link.get("href", "")).removesuffix("index.html") for link in home.all("a")}
    by_kind = {
        kind: [page.route for page, _ in built.planned if page.kind is kind and page.language is language]
        for kind in (PageKind.TREE, PageKind.FACTSHEET, PageKind.CONTACTS, PageKind.SECTION, PageKind.EASY_READ)
    }
    button = next(link for link in main.iter("a") if link.get("class") == "button")

    assert f"/{built.file_at(home, button.get('href', '')).removesuffix('index.html')}" in by_kind[PageKind.TREE]
    assert set(by_kind[PageKind.FACTSHEET]) <= routes
    assert set(by_kind[PageKind.CONTACTS]) <= routes
    assert {"tel:999"} <= {link.get("href") for link in main.iter("a")}
    easy = {route.rsplit("/", 2)[0] + "/" for route in by_kind[PageKind.EASY_READ]}
    assert easy <= routes
