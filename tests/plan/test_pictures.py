from dataclasses import replace

import pytest

from generator.model.content import Content
from generator.model.language import Language
from generator.model.page_kind import PageKind
from generator.plan import plan_site
from generator.plan.made_pages import pictures_page
from generator.plan.routes import PICTURES, Routes
from tests.builders import cards, config, content, easy_body, easy_page, picture, picture_words, section, twins

EASY = tuple(easy_page(easy_body("You can ring."), language) for language in Language)
EASY_SECTION = section("easy-read", kind=PageKind.EASY_READ)


def site(*, easy: bool) -> Content:
    """A site with a picture of its own and a lent one, and with an Easy Read page or without."""
    pages = (*twins("home"), *twins("factsheets/a"), *(EASY if easy else ()))
    return content(
        *pages,
        config=config(sections=(section(), EASY_SECTION)),
        pictures=(picture("badge"), picture("judge", own=False), picture("phone", picture_words(), own=False)),
    )


def test_a_page_of_pictures() -> None:
    """A site with Easy Read pages has a page of all pictures in each language, below its language."""
    pages = [pair for pair in plan_site(site(easy=True)).pages if pair.en.kind is PageKind.PICTURES]

    assert [("/en/pictures/", "/cy/lluniau/")] == [(pair.en.route, pair.cy.route) for pair in pages]
    assert [("Pictures", "Lluniau")] == [(pair.en.title, pair.cy.title) for pair in pages]


def test_no_page_of_pictures() -> None:
    """A site without Easy Read pages has no page of pictures."""
    assert PageKind.PICTURES not in {pair.en.kind for pair in plan_site(site(easy=False)).pages}


@pytest.mark.parametrize(("easy", "expected"), [(True, ["badge", "phone"]), (False, ["badge"])])
def test_which_pictures_are_published(*, easy: bool, expected: list[str]) -> None:
    """The pictures beside contacts are published with Easy Read pages only; a site's own are in any case."""
    assert expected == [picture.key for picture in plan_site(site(easy=easy)).pictures]


def test_a_lent_picture_on_another_page() -> None:
    """A site without Easy Read pages publishes of the shared set just what its pages show."""
    shown = twins("factsheets/a", "![A phone](../../pictures/phone.svg)", "![Ffôn](../../pictures/phone.svg)")
    pictures = (picture("phone", picture_words(), own=False), picture("letter", picture_words(), own=False))
    whole = replace(site(easy=False), pages=cards(*twins("home"), *shown), pictures=pictures)

    assert ["phone"] == [published.key for published in plan_site(whole).pictures]


def test_drafts_publish_no_set() -> None:
    """An Easy Read page that is a draft brings neither the page of pictures nor the shared set."""
    drafts = tuple(replace(page, header=replace(page.header, draft=True)) for page in EASY)
    whole = replace(site(easy=False), pages=cards(*twins("home"), *twins("factsheets/a"), *drafts))

    assert ["badge"] == [picture.key for picture in plan_site(whole).pictures]
    assert PICTURES not in Routes.of(whole).links


def test_the_section_leads_to_the_pictures() -> None:
    """The section of Easy Read pages links to the page of pictures; other sections do not."""
    sections = {pair.en.key: pair.cy for pair in plan_site(site(easy=True)).pages if pair.en.kind is PageKind.SECTION}

    assert ["/cy/lluniau/"] == [link.route for link in sections["easy-read"].related]
    assert () == sections["factsheets"].related


def test_what_the_page_shows() -> None:
    """The page shows the pictures that have words, in the order of the manifest."""
    pictures = (
        picture("a", picture_words("a", line=9)),
        picture("b", picture_words("b", line=2)),
        picture("c"),
    )
    routes = Routes.of(replace(site(easy=True), pictures=pictures))

    assert ["b", "a"] == [picture.key for picture in pictures_page(routes, Language.EN).pictures]


def test_full_and_easy_versions() -> None:
    """A page and its Easy Read version lead to each other, in each language to that language's."""
    pages = {page.route: page for pair in plan_site(site(easy=True)).pages for page in pair}
    full, easy = pages["/cy/factsheets-cy/a/"], pages["/cy/easy-read-cy/a/"]

    assert easy.full_version is not None
    assert ["/cy/easy-read-cy/a/"] == [link.route for link in full.easy_versions]
    assert "/cy/factsheets-cy/a/" == easy.full_version.route
    assert full.full_version is None
    assert () == easy.easy_versions


def test_several_easy_versions_of_one_page() -> None:
    """A full page leads to each Easy Read page that names it, and each of them leads back."""
    body = easy_body("You can ring.")
    named = [
        easy_page(body, language, key=f"easy-read/{name}", full="factsheets/a")
        for name in ("first", "second")
        for language in Language
    ]
    whole = site(easy=True)
    planned = plan_site(replace(whole, pages=(*whole.pages, *cards(*named))))
    pages = {page.claim.path: page for pair in planned.pages for page in pair}

    routes = [link.route for link in pages["content/en/factsheets/a.md"].easy_versions]
    assert {"/en/easy-read/a/", "/en/easy-read/first/", "/en/easy-read/second/"} == set(routes)
    backs = [pages[f"content/en/easy-read/{name}.md"].full_version for name in ("a", "first", "second")]
    assert ["/en/factsheets/a/"] * 3 == [back.route for back in backs if back]
