from dataclasses import replace

from generator.model.card import Card
from generator.model.content import Content
from generator.model.language import Language
from generator.workroom.stand_ins import Lack, stand_in
from tests.builders import content, source_page, twins

EN, CY = ("guides/a", Language.EN), ("guides/a", Language.CY)


def cards(found: Content) -> dict[tuple[str, Language], Card]:
    """The cards of a site by key and language."""
    return {(card.key, card.language): card for card in found.pages}


def test_nothing_is_missing() -> None:
    """A whole site is shown as it is."""
    whole = content(*twins("guides/a"))
    standing = stand_in(whole, ("guides/a",), {})

    assert (whole, {}, {}) == (standing.content, standing.lacks, standing.bodies)


def test_a_draft() -> None:
    """A draft is shown as any page."""
    standing = stand_in(content(*twins("guides/a", draft=True)), ("guides/a",), {})

    assert {EN: Lack.DRAFT, CY: Lack.DRAFT} == standing.lacks
    assert not any(card.header.draft for card in standing.content.pages)


def test_a_missing_twin() -> None:
    """In the place of a missing page stands the other one, whose links lead to pages of the missing language."""
    page = source_page("guides/a", body="Read [more](b.md).", was=("/en/old/",))
    standing = stand_in(content(page), ("guides/a",), {})
    shown = cards(standing.content)[CY]

    assert {CY: Lack.NO_TWIN} == standing.lacks
    assert "content/en/guides/a.md" == shown.path
    assert () == shown.header.was
    assert ["content/cy/guides/b.md"] == [lead.path for lead in shown.leads]


def test_a_page_that_cannot_be_read() -> None:
    """In the place of a broken page stands an empty one under its last title, or the twin's, or its name."""
    whole = content(*twins("guides/a", title="The title"))
    broken = replace(whole, pages=(), broken=("content/en/guides/a.md", "content/cy/guides/a.md"))
    before = {card.path: card for card in whole.pages if card.language is Language.EN}
    named, unknown = (stand_in(broken, ("guides/a",), known) for known in (before, {}))

    assert ["The title", "A"] == [cards(each.content)[EN].header.title for each in (named, unknown)]
    assert {EN: Lack.UNREADABLE, CY: Lack.UNREADABLE} == unknown.lacks
    assert {"content/en/guides/a.md", "content/cy/guides/a.md"} == set(unknown.bodies)
