import pytest

from generator.check.unfilled import check_unfilled
from generator.model.language import Language
from generator.model.page_kind import PageKind
from generator.scaffold import new_page
from tests.builders import TODAY, source_page
from tests.sandbox import SiteSandbox

KINDS = (PageKind.FACTSHEET, PageKind.GUIDE, PageKind.NOTICE)


def test_words_that_were_written_over() -> None:
    """The first words that are left are told once; a heading that people do write is none."""
    left = "What can I do?\n\n## Write a heading\n\nWrite what the reader needs to know and do."
    found = [(each.message[:18], each.place.line) for each in check_unfilled(source_page("home", Language.EN, left))]

    assert ["“Write a heading” "] == [message for message, _ in found]
    assert [] == list(check_unfilled(source_page("home", Language.EN, "What can I do?\n\n## A heading\n\nText.")))
    assert [] == list(check_unfilled(source_page("home", Language.EN, left, draft=True)))


@pytest.mark.parametrize("kind", KINDS)
def test_new_pages(site: SiteSandbox, kind: PageKind) -> None:
    """A new page of which only the draft mark was taken away is told in both languages, title and all."""
    for path in new_page(site.root, kind, "factsheets/new", TODAY):
        path.write_text(path.read_text(encoding="utf-8").replace("draft: true\n", ""), encoding="utf-8")
    told = site.check("--release").out

    for language, words in ((Language.CY, "Ysgrifennwch y teitl yma"), (Language.EN, "Write the title here")):
        assert f"content/{language}/factsheets/new.md:2:8: error: “{words}” stands here" in told
    assert 2 == told.count("[unfilled]")
