from generator.model.language import Language
from generator.model.problem import Place
from generator.model.text import Block, BlockName, FactRow
from generator.render.by_name import by_name
from tests.builders import page

BODIES = ("Zeta", "Cyngor", "Chwaer", "Yr Ombwdsmon", "Alffa", "Beta", "Delta", "Gama", "Epsilon")


def table(*bodies: str) -> Block:
    """A table with a fact about each of these bodies."""
    rows = tuple(
        FactRow(key=f"limit-{number}", who=who, what="", amount="", since="", later="", is_sum=False)
        for number, who in enumerate(bodies)
    )
    return Block(name=BlockName.FACTS, title="", children=(), place=Place(path="a.md"), rows=rows)


def test_bodies_in_the_order_of_the_alphabet() -> None:
    """The bodies of all tables, also inside other blocks, stand in the order of the page's own alphabet, once each."""
    note = Block(name=BlockName.NOTE, title="", children=(table(*BODIES, "Alffa"),), place=Place(path="a.md"))
    found = by_name(page(nodes=(note,), language=Language.CY))

    assert ["Alffa", "Beta", "Cyngor", "Chwaer", "Delta", "Epsilon", "Gama", "Yr Ombwdsmon", "Zeta"] == [
        named.words for named in found
    ]
    assert "_fact-limit-4" == found[0].anchor


def test_few_bodies_need_no_list() -> None:
    """Where there are few, they are seen at once."""
    assert () == by_name(page(nodes=(table(*BODIES[:8]),)))
