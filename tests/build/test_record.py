import shutil
from pathlib import Path

import pytest

from tests.builders import TODAY
from tests.sandbox import SiteSandbox, shown


def test_the_same_is_told(built: SiteSandbox, anew: list[bool]) -> None:
    """A build of the same files tells the same, warnings as well, and says that nothing has changed."""
    again = built.publish()
    alone = built.publish("--no-cache")

    assert [True] == anew
    assert shown(alone) == shown(again)
    assert "Nothing has changed" in again.out
    assert "stale-translation" in again.out


@pytest.mark.parametrize(
    "change",
    [
        lambda site: site.write("content/en/home.md", site.read("content/en/home.md") + "\nMore.\n"),
        lambda site: site.write("templates/root.html", "{{ lost }}"),
        lambda site: site.remove(".cache"),
    ],
    ids=["a source", "a template", "no store"],
)
def test_what_asks_for_a_build(built: SiteSandbox, anew: list[bool], change: object) -> None:
    """When a source is another one, or nothing is kept, the whole pipeline runs, and the site is as if made anew."""
    change(built)  # type: ignore[operator]
    status = built.publish().status
    published = built.published
    assert status == built.publish("--no-cache").status

    assert [True, True] == anew
    assert published == built.published


@pytest.mark.parametrize("options", [["--release"], ["--date", "2030-01-01"]])
def test_what_is_asked_counts(built: SiteSandbox, anew: list[bool], options: list[str]) -> None:
    """What was told for one day, or for a build that is no release, does not answer for another."""
    built.publish(*options)

    assert [True] == anew


def test_checking_tells_nothing_of_a_site(built: SiteSandbox, anew: list[bool]) -> None:
    """A check is told apart from a build: it says nothing of the published folder."""
    first, second = built.check(), built.check()

    assert [False] == anew
    assert shown(first) == shown(second)
    assert "public" not in second.out


def test_another_place(built: SiteSandbox, anew: list[bool], tmp_path: Path) -> None:
    """A copy of a folder, its store and its site is known at once."""
    shutil.copytree(built.root, tmp_path / "copy")
    SiteSandbox.run(built, "build", "--root", str(tmp_path / "copy"), "--date", TODAY.isoformat())
    assert [] == anew


def test_errors_are_looked_for_anew(built: SiteSandbox, anew: list[bool]) -> None:
    """A site with an error is never taken as known."""
    built.write("content/en/home.md", "no front matter")
    first, second = built.publish(), built.publish()

    assert [True, True] == anew
    assert (1, shown(first)) == (second.status, shown(second))
