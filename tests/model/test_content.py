from generator.model.language import Language
from tests.builders import content, source_page, twins


def test_twins_are_paired_by_key() -> None:
    """Pages that exist in both languages are paired; a page without its twin is left out."""
    pair = twins("home")
    alone = source_page("factsheets/phso", Language.EN)

    assert [("home", "home")] == [(both.en.key, both.cy.key) for both in content(*pair, alone).twins()]
