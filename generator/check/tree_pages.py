"""Whether the trees together have more pages than a site may have."""

from collections.abc import Iterable, Iterator

from generator.check.tree_told import counted
from generator.model.problem import Code, Place, Problem
from generator.model.tree import DecisionTree, Paging
from generator.tree.paging import tree_paging

_FEWER = "ask fewer questions before the ways part, or let several answers share one outcome earlier"


def check_tree_pages(trees: Iterable[DecisionTree], most: int) -> Iterator[Problem]:
    """Tell which of these sound trees must share pages, or that even then there are more than ``most``."""
    paging = tree_paging(trees, most)
    total = sum(each.pages for each in paging)
    if total > most:
        largest = max(paging, key=lambda each: each.pages)
        yield too_large(largest.tree, f"{total:,}", most)
        return
    own = sum(each.own for each in paging)
    for each in paging:
        if each.shared:
            yield _shared(each, own, most)


def too_large(tree: DecisionTree, pages: str, most: int) -> Problem:
    """Tell that a tree has too many pages, even when all answers with the same future share one."""
    return Problem(
        place=Place(path=tree.path),
        code=Code.TREE_TOO_LARGE,
        message=(
            f"even if answers that lead to the same places share a page, the trees have {pages} pages a language;"
            f" the most is {most:,}"
        ),
        hint=_FEWER,
    )


def _shared(paging: Paging, own: int, most: int) -> Problem:
    return Problem(
        place=Place(path=paging.tree.path),
        code=Code.TREE_SHARED_PAGES,
        message=(
            f"with a page for every walk the trees would have {counted(own)} pages a language, and the most is"
            f" {most:,}: the {counted(paging.own)} of this tree become {paging.pages:,} that many walks share"
        ),
        hint=(
            "readers without a script see no Back and none of their answers there; to give every walk its own pages, "
            + _FEWER
        ),
    )
