"""The six forms that Welsh counts in: for 0, 1, 2, 3, 6 and all the rest (CLDR 48). One rule for all who count."""

from gettext import c2py

from generator.languages import CONVENTIONS

PLURAL_FORMS = CONVENTIONS.map(lambda known: f"nplurals={known.plural_forms}; plural=({known.plural_rule});")
"""The rule of each language as the header of a catalogue states it."""
_EXAMPLES = (0, 1, 2, 3, 6, 4)
"""A number of each form, in the order of the forms."""
_TRIED = range(1_001)

welsh_form = c2py(CONVENTIONS.cy.plural_rule)
"""Which of the six forms a number takes."""


def order_of_forms(forms: int, rule: str) -> tuple[int, ...] | None:
    """Where another rule has each of the six forms; ``None`` when it does not tell the same six apart.

    ``forms`` is how many it has, ``rule`` its C expression. Two rules are the same when they choose alike, however
    they are written.
    """
    try:
        other = c2py(rule)
        order = tuple(int(other(number)) for number in _EXAMPLES)
        alike = all(other(number) == order[welsh_form(number)] for number in _TRIED)
    except (ValueError, ArithmeticError, RecursionError):
        return None
    return order if alike and sorted(order) == list(range(forms)) else None
