"""Pages that still say what ``new`` wrote."""

from collections.abc import Iterator

from generator.model.content import SourcePage
from generator.model.problem import Code, Problem
from generator.model.scaffold import SCAFFOLD_WORDS, TO_BE_WRITTEN


def check_unfilled(page: SourcePage) -> Iterator[Problem]:
    """The first words of a scaffold on a page that is no draft any more."""
    # What is read as one sentence ends at a colon.
    scaffold = {SCAFFOLD_WORDS[page.language][name].replace(": ", ":\n").split("\n")[0] for name in TO_BE_WRITTEN}
    left = [passage for passage in page.text.passages if passage.words in scaffold]
    if left and not page.header.draft:
        first = min(left, key=lambda passage: passage.place)
        yield Problem(
            place=first.place,
            code=Code.UNFILLED,
            message=f"“{first.words}” stands here as “guidance new” wrote it",
            hint="write the page; until it is written, “draft: true” in both headers keeps it from readers",
        )
