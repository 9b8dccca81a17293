from dataclasses import replace

from generator.workroom.planning import planned_again
from tests.builders import content, twins


def test_a_text_changes_no_plan() -> None:
    """A plan is made again when the header of a page has changed, and kept when only its text has."""
    site = content(*twins())
    first = planned_again(site, None)
    text = planned_again(content(*twins(english="Other.")), first)
    title = [replace(card, header=replace(card.header, title="Another title")) for card in site.pages]
    header = planned_again(replace(site, pages=tuple(title)), first)

    assert text is first
    assert header is not first
    assert {"Another title"} == {page.title for pair in header.plan.pages for page in pair if page.key == "home"}
