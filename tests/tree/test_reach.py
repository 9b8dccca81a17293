"""What can be reached in a drawing, circles and all."""

from hypothesis import given
from hypothesis import strategies as st

from generator.tree.reach import Drawing, circles, gathered

NODES = [f"n{number}" for number in range(7)]
drawings = st.dictionaries(st.sampled_from(NODES), st.sets(st.sampled_from(NODES)))


def led_to(drawing: Drawing, start: str) -> set[str]:
    """Every node that a way leads to from here, found one by one; the start only when a circle leads back."""
    found: set[str] = set()
    waiting = list(drawing.get(start, ()))
    while waiting:
        node = waiting.pop()
        if node not in found:
            found.add(node)
            waiting += drawing.get(node, ())
    return found


def drawn(drawing: Drawing) -> set[str]:
    """Every node of a drawing."""
    return {*drawing, *(node for ways in drawing.values() for node in ways)}


@given(drawings)
def test_nodes_on_one_circle_are_one_group(drawing: Drawing) -> None:
    """Two nodes are in one group exactly when each leads to the other, and every node is in one group."""
    groups = circles(drawing)

    assert sorted(drawn(drawing)) == sorted(node for group in groups for node in group)
    for group in groups:
        circle = led_to(drawing, group[0])
        assert set(group) == {group[0], *(node for node in circle if group[0] in led_to(drawing, node))}


@given(drawings)
def test_a_group_comes_after_all_that_it_leads_to(drawing: Drawing) -> None:
    """No group leads to one that comes later."""
    order = {node: number for number, group in enumerate(circles(drawing)) for node in group}

    assert all(order[other] <= order[node] for node, ways in drawing.items() for other in ways)


@given(drawings, st.dictionaries(st.sampled_from(NODES), st.sets(st.sampled_from("abcd"))))
def test_names_are_gathered_from_all_that_a_node_leads_to(drawing: Drawing, own: dict[str, set[str]]) -> None:
    """A node has its own names and those of every node that it leads to, and no others."""
    found = gathered(drawing, own)

    for node in drawn(drawing):
        expected = {name for other in {node, *led_to(drawing, node)} for name in own.get(other, ())}
        assert expected == {name for name in "abcd" if found.holds(node, name)}


def test_no_drawing_is_too_deep() -> None:
    """A line of a hundred thousand nodes, and one that closes to a circle, are no deeper than any other."""
    line = {f"n{number}": (f"n{number + 1}",) for number in range(100_000)}

    assert len(circles(line)) == 100_001
    assert len(circles({**line, "n100000": ("n0",)})) == 1
