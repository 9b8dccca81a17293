"""Mark a page as reviewed: the day of the review and of the next one, in the headers of both twins."""

from datetime import date, timedelta
from pathlib import Path

from generator.load.pages import list_pages
from generator.load.raw_files import RawPage, load_raw_page
from generator.model.language import Language
from generator.model.source_files import page_path
from generator.write.editing import set_in_header

_USUAL = timedelta(days=365)


class CannotReviewError(Exception):
    """The page is not there, or its header cannot be read; the message says which."""


def next_review(root: Path, key: str, today: date) -> date:
    """The day of the next review: as long after today as it was after the last one, else a year.

    Raises ``CannotReviewError``.
    """
    header = _pages(root, key)[0].header
    if header.reviewed and header.review_by and header.review_by > header.reviewed:
        return today + (header.review_by - header.reviewed)
    return today + _USUAL


def mark_reviewed(root: Path, key: str, today: date, review_by: date) -> tuple[str, ...]:
    """Write both days into the headers of a page, and give the paths of its files. Raises ``CannotReviewError``."""
    if review_by <= today:
        raise CannotReviewError(f"the next review must come after today, {today.isoformat()}")
    pages = _pages(root, key)
    for page in pages:
        set_in_header(root / page.path, {"reviewed": today.isoformat(), "review_by": review_by.isoformat()})
    return tuple(page.path for page in pages)


def _pages(root: Path, key: str) -> tuple[RawPage, ...]:
    """The files of a page, as far as they are there; each must be readable."""
    there = [language for language in Language if page_path(key, language) in list_pages(root).paths[language]]
    if not there:
        raise CannotReviewError(f"there is no page {key}")
    found = [load_raw_page(root, page_path(key, language), language) for language in there]
    for page in found:
        if page.value is None:
            first = page.problems[0]
            raise CannotReviewError(f"{first.place}: {first.message}; {first.hint}")
    return tuple(page.value for page in found if page.value)
