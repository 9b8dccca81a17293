import pytest

from generator.translate.pairs import CannotPairError, load_texts
from tests.sandbox import SiteSandbox


def test_keys(site: SiteSandbox) -> None:
    """Every page and every group of words has a key."""
    assert ("home", "site", "section/factsheets", "statement") == load_texts(site.root).keys


def test_what_changed(site: SiteSandbox) -> None:
    """A page is compared with what was kept of it; of one that was never kept nothing is told."""
    site.run("accept", "home")
    text = site.read("content/en/home.md")
    site.write("content/en/home.md", text.replace("title: ", "title: New "))
    kept = load_texts(site.root).translated("home")
    site.remove("translations/accepted")
    unknown = load_texts(site.root).translated("home")

    assert (True, True) == (kept.is_stale, unknown.is_stale)
    assert kept.changes().startswith("{+New +}")
    assert (None, "") == (unknown.was, unknown.changes())


def test_a_record_of_another_time(site: SiteSandbox) -> None:
    """What was recorded of a page that somebody recorded otherwise since says nothing of its translation."""
    site.run("accept", "home")
    text = site.read("content/cy/home.md")
    site.write("content/cy/home.md", "\n".join("matches: another" if "matches" in i else i for i in text.split("\n")))

    accepted = load_texts(site.root).translated("home").accepted
    assert accepted is not None
    assert "" == accepted.translation


def test_nothing_of_this_name(site: SiteSandbox) -> None:
    """A slip is answered with the nearest key."""
    with pytest.raises(CannotPairError, match="did you mean “section/factsheets”"):
        load_texts(site.root).named("section/factsheet")
