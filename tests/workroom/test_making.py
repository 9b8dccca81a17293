from dataclasses import replace

from generator.workroom.making import INDEXES, with_search
from tests.builders import frame
from tests.sandbox import SITES, SiteSandbox
from tests.workroom.previews import Looked, look_at


def test_the_pages_to_search_from_name_the_index() -> None:
    """A frame names the first file of each index at one address, whatever is in it."""
    found = with_search(replace(frame(), assets={"site.css": "/assets/site.css"})).assets

    assert {"site.css", "search-en.json", "search-cy.json"} == set(found)
    assert {f"/{path}" for path in INDEXES} < set(found.values())


def test_a_document_comes_with_its_page(site: SiteSandbox) -> None:
    """The PDF of an Easy Read page is there, asked for before its page or after it."""
    looked = look_at(site.lay(SITES / "easy-read"))
    assert site.publish().status == 0
    path = next(path for path in site.published if path.endswith(".pdf"))

    assert site.published[path] == looked.answers.answer(f"/{path}").data


def test_no_such_file(looked: Looked) -> None:
    """What is in no plan is not there."""
    assert looked.preview.file("en/nothing.pdf") is None
