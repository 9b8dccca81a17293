from generator.check.own_blocks import check_own_block_twins, check_own_blocks
from generator.model.language import Bilingual, Language
from generator.model.page_kind import PageKind
from generator.model.problem import Code
from tests.builders import context, own_block, own_kind, source_page

OURS = context(kinds={"factsheets": PageKind.FACTSHEET, "events": PageKind.ARTICLE}, own_kinds={"events": own_kind()})


def codes(key: str, *kinds: str) -> list[Code]:
    """What is wrong with a page that has a block for these kinds."""
    page = source_page(key, body="::: step 2027-03-01\n\nText.\n\n:::", own_blocks=(own_block(kinds=kinds),))
    return [problem.code for problem in check_own_blocks(page, OURS)]


def told(english: str, welsh: str) -> list[Code]:
    """What is wrong with twins whose blocks have these words behind their names."""
    pair = Bilingual(
        en=source_page("a", body=f"::: step {english}\n\nText.\n\n:::", own_blocks=(own_block(),)),
        cy=source_page("a", Language.CY, f"::: step {welsh}\n\nTestun.\n\n:::", own_blocks=(own_block(),)),
    )
    return [problem.code for problem in check_own_block_twins(pair)]


def test_where_they_may_stand() -> None:
    """A block may stand on every page, or on those of the kinds that it names."""
    assert [] == codes("factsheets/a")
    assert [] == codes("factsheets/a", "guide", "factsheet")
    assert [Code.BLOCK_MISUSED] == codes("factsheets/a", "guide")
    assert [] == codes("events/a", "consultation")
    assert [Code.BLOCK_MISUSED] == codes("events/a", "article")


def test_twins() -> None:
    """Twins have the same days and the same fields in a block; words and addresses may differ."""
    assert [] == told("2027-03-01 | words", "2027-03-01 | geiriau")
    assert [Code.SETTING_DIFFERS] == told("2027-03-01", "2027-03-02")
    assert [Code.SETTING_DIFFERS] == told("2027-03-01 | words", "2027-03-01")
