from generator.check.own_kinds import check_field_twins, check_fields
from generator.model.language import Bilingual, Language
from generator.model.problem import Code
from tests.builders import context, own_kind, source_page

OURS = context(own_kinds={"factsheets": own_kind()})


def codes(*fields: tuple[str, str], key: str = "factsheets/a") -> list[Code]:
    """What is wrong with a page of these fields."""
    return [problem.code for problem in check_fields(source_page(key, fields=fields), OURS)]


def told(english: tuple[tuple[str, str], ...], welsh: tuple[tuple[str, str], ...]) -> list[Code]:
    """What is wrong with twins of these fields."""
    pair = Bilingual(
        en=source_page("factsheets/a", fields=english),
        cy=source_page("factsheets/a", Language.CY, fields=welsh),
    )
    return [problem.code for problem in check_field_twins(pair, OURS)]


def test_right_fields() -> None:
    """A page with what its kind needs has nothing wrong with it; a page of another kind needs nothing."""
    assert [] == codes(("closes", "2027-03-01"), ("more", "words"), ("at", "https://a.example/"))
    assert [] == codes(key="guides/a")


def test_wrong_fields() -> None:
    """A field that is missing, unknown, or has a value that it cannot have, is told."""
    assert [Code.MISSING_KEY] == codes()
    assert [Code.UNKNOWN_KEY, Code.MISSING_KEY] == codes(("opening", "2027-03-01"))
    assert [Code.UNKNOWN_KEY] == codes(("close", "2027-03-01"))
    assert [Code.BAD_DATE, Code.BAD_ADDRESS] == codes(("closes", "1 March"), ("at", "a.example"))


def test_fields_of_no_kind() -> None:
    """A page of a kind that every site has can have no fields."""
    assert [Code.UNKNOWN_KEY] == codes(("closes", "2027-03-01"), key="guides/a")


def test_twins() -> None:
    """Twins have the same fields and the same days; words and addresses may differ."""
    day = ("closes", "2027-03-01")

    assert [] == told((day, ("more", "words")), (day, ("more", "geiriau")))
    assert [Code.SETTING_DIFFERS] == told((day,), (("closes", "2027-03-02"),))
    assert [Code.SETTING_DIFFERS] == told((day, ("more", "words")), (day,))
