"""A unit of each state."""

from generator.model.language import Language
from generator.model.problem import Place
from generator.model.unit import Unit, UnitState


def unit(at: str, source: str, target: str, state: UnitState, was: str = "") -> Unit:
    """A unit of a page."""
    return Unit(
        key="guides/a",
        at=at,
        language=Language.CY,
        source=source,
        target=target,
        was=was,
        state=state,
        place=Place(path="content/cy/guides/a.md"),
        note="a note",
    )


UNITS = (
    unit("s1.1", 'A "line"\nand <more> {fact:a} & so', "Llinell\na mwy {fact:a}", UnitState.DONE),
    unit("s1.2", "It is {fact:a}", "Mae {fact:a}", UnitState.CHECK, "It was {fact:a}"),
    unit("s1.3", "New [words](b.md)", "", UnitState.NEW),
)
