"""A site folder, read: the shared files and the cards of all pages, gathered."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.build.means import Means, opened
from generator.build.pages import Pages, read_pages
from generator.build.shared import read_shared_files
from generator.load.pages import list_pages
from generator.model.content import Content
from generator.model.page_context import PageContext
from generator.model.problem import Problem
from generator.model.shared_files import SharedFiles


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteReading:
    """Everything read from a site folder, and what is wrong with each file alone or with a page and its twin."""

    content: Content
    context: PageContext
    pages: Pages
    problems: tuple[Problem, ...]


def read_site(root: Path, means: Means) -> SiteReading | tuple[Problem, ...]:
    """Read a site folder; when its configuration cannot be used, why. Nothing is compared with the day."""
    shared = read_shared_files(root, means)
    if shared.value is None:
        return shared.problems
    return gathered(shared.value, shared.problems, read_pages(root, list_pages(root), shared.value.context(), means))


def gathered(files: SharedFiles, problems: Sequence[Problem], pages: Pages) -> SiteReading:
    """A whole site folder, from its shared files, the problems met in them, and its pages."""
    return SiteReading(
        content=Content.of(files, pages.cards, pages.broken),
        context=files.context(),
        pages=pages,
        problems=(
            *problems,
            *pages.files.problems,
            *(problem for reading in pages.readings for problem in reading.problems),
        ),
    )


def look_at_site(root: Path) -> SiteReading | tuple[Problem, ...]:
    """Read a site folder as a build does, and keep what was read for the next build."""
    with opened(root) as means:
        return read_site(root, means)
