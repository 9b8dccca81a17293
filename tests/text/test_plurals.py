import pytest
from babel import Locale

from generator.languages import CONVENTIONS
from generator.text.plurals import PLURAL_FORMS, order_of_forms, welsh_form

NAMES = ("zero", "one", "two", "few", "many", "other")
IN_ORDER = (0, 1, 2, 3, 4, 5)


def test_the_rule_is_the_world_s() -> None:
    """Every number takes the form that the public data on languages gives it."""
    form = Locale("cy").plural_form

    assert [NAMES.index(form(number)) for number in range(1_200)] == [welsh_form(number) for number in range(1_200)]
    assert PLURAL_FORMS.cy.startswith("nplurals=6; plural=(n==0")


@pytest.mark.parametrize(
    ("forms", "rule", "expected"),
    [
        (6, CONVENTIONS.cy.plural_rule, IN_ORDER),
        (6, f"({CONVENTIONS.cy.plural_rule})", IN_ORDER),
        # As Poedit and gettext write it.
        (6, "(n==0) ? 0 : (n==1) ? 1 : (n==2) ? 2 : (n==3) ? 3 :(n==6) ? 4 : 5", IN_ORDER),
        (6, "(n == 0 ? 0 : (n == 1 ? 1 : (n == 2 ? 2 : (n == 3 ? 3 : (n == 6 ? 4 : 5)))))", IN_ORDER),
        (6, "n==0?0:n==1?1:n==2?2:n==3?3:n!=6?5:4", IN_ORDER),
        (6, "n>6 || n==4 || n==5 ? 5 : n==6 ? 4 : n", IN_ORDER),
        # The same six apart, in another order.
        (6, "n==1 ? 0 : n==2 ? 1 : n==3 ? 2 : n==6 ? 3 : n==0 ? 4 : 5", (4, 0, 1, 2, 3, 5)),
        # Others.
        (5, "n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n==3 ? 3 : 4", None),
        (4, "(n==1) ? 0 : (n==2) ? 1 : (n != 8 && n != 11) ? 2 : 3", None),
        (2, "n != 1", None),
        (6, "n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n==3 ? 3 : n==6 ? 4 : n==1000 ? 4 : 5", None),
        (7, "n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n==3 ? 3 : n==6 ? 4 : n==7 ? 6 : 5", None),
        (6, "n%6", None),
        (6, "5/n", None),
        (6, "", None),
        (6, "n==0 ? 0 :", None),
        (6, "__import__('os')", None),
        (6, "(" * 900 + "n" + ")" * 90, None),
        (6, "n" * 2_000, None),
    ],
)
def test_rules_are_compared_by_meaning(forms: int, rule: str, expected: tuple[int, ...] | None) -> None:
    """A rule is as good as another that chooses alike; any other, and what is no rule, is told apart."""
    assert expected == order_of_forms(forms, rule)
