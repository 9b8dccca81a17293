from datetime import timedelta

import pytest

from generator.review import CannotReviewError, mark_reviewed, next_review
from tests.builders import TODAY
from tests.sandbox import SiteSandbox

EN, CY = "content/en/factsheets/a.md", "content/cy/factsheets/a.md"
PAGE = "---\r\ntitle: A\r\nsummary: B.\r\n{}---\r\n\r\nText.\r\n"


def test_both_twins(site: SiteSandbox) -> None:
    """The days are written into both headers, over those that were there, and nothing else changes."""
    site.write(EN, PAGE.format("reviewed: 2025-01-01\r\n")).write(CY, PAGE.format("review_by: 2025-02-01\r\n"))
    then = TODAY + timedelta(days=30)

    assert (EN, CY) == mark_reviewed(site.root, "factsheets/a", TODAY, then)
    reviewed, by = f"reviewed: {TODAY}\r\n", f"review_by: {then}\r\n"
    assert (PAGE.format(reviewed + by), PAGE.format(by + reviewed)) == (site.read(EN), site.read(CY))


@pytest.mark.parametrize(("header", "days"), [("", 365), ("reviewed: 2025-01-01\r\nreview_by: 2025-01-31\r\n", 30)])
def test_the_next_review(site: SiteSandbox, header: str, days: int) -> None:
    """The next review is as far off as it was the last time, else a year."""
    site.write(EN, PAGE.format(header))

    assert timedelta(days=days) == next_review(site.root, "factsheets/a", TODAY) - TODAY


def test_refused(site: SiteSandbox) -> None:
    """No day that has passed, no page that is not there, none that cannot be read; nothing is written."""
    site.write(EN, PAGE.format("")).write(CY, "no header")
    for key, after in (("home", 0), ("factsheets/gone", 9), ("../en/home", 9), ("factsheets/a", 9)):
        with pytest.raises(CannotReviewError):
            mark_reviewed(site.root, key, TODAY, TODAY + timedelta(days=after))

    assert PAGE.format("") == site.read(EN)
