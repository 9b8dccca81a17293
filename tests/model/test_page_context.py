from generator.model.page_kind import PageKind
from tests.builders import context


def test_the_kind_of_a_page() -> None:
    """A page is of the kind that it states, else of the kind that its folder holds."""
    around = context()

    assert PageKind.GUIDE == around.kind_of("factsheets/a", PageKind.GUIDE)
    assert PageKind.FACTSHEET == around.kind_of("factsheets/a", None)
    assert PageKind.HOME == around.kind_of("home", None)
    assert around.kind_of("nowhere/a", None) is None
