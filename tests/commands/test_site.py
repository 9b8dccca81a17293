import io
import json
import sys
from contextlib import redirect_stderr, redirect_stdout
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from generator.cli import main
from generator.commands import site as commands
from generator.write.publish import publish
from tests.sandbox import SiteSandbox


def test_a_folder_that_is_not_ours(site: SiteSandbox) -> None:
    """A build into somebody's folder ends with 2 and names it."""
    site.write("public/thesis.txt", "years of work")
    printed = site.publish()

    assert (2, "") == (printed.status, printed.out)
    assert "was not made by this program and is left alone" in printed.err


def test_a_disk_that_refuses(site: SiteSandbox) -> None:
    """When the machine refuses to write, the command ends with 2 and says that the old site is untouched."""
    site.write("file", "x")
    printed = site.publish("--output", str(site.root / "file" / "public"))

    assert 2 == printed.status
    assert printed.err.startswith("error: the site could not be made: file exists")
    assert printed.err.endswith("nothing was published, and the site that was there is untouched\n")


@pytest.mark.parametrize(
    ("moment", "told", "published"),
    [
        ("bring_up_to_date", "nothing was published, and the site that was there is untouched", False),
        ("settle", "the new site had been published before that", True),
    ],
)
def test_interrupted(
    site: SiteSandbox, monkeypatch: pytest.MonkeyPatch, moment: str, told: str, *, published: bool
) -> None:
    """Whenever a build is interrupted, it ends with 130 and says whether the new site is there."""
    module = sys.modules[publish.__module__]
    spare = site.root / ".public.spare"
    real = getattr(module, moment)

    def interrupt(folder: Path, *arguments: object) -> None:
        real(folder, *arguments)
        if moment != "settle" or folder != spare:
            raise KeyboardInterrupt

    monkeypatch.setattr(module, moment, interrupt)
    printed = site.publish()

    assert (130, "", f"interrupted; {told}\n") == (printed.status, printed.out, printed.err)
    assert published == bool(site.published)


def test_going_back(site: SiteSandbox) -> None:
    """``rollback`` brings the earlier site back and says what it did; without one it ends with 2."""
    site.publish()
    before = site.published
    refused = site.run("rollback")
    site.write("content/en/home.md", site.read("content/en/home.md").replace("Start here.", "Start now."))
    site.publish()
    done = site.run("rollback")

    assert (2, "") == (refused.status, refused.out)
    assert refused.err.startswith("error: no earlier site is kept beside ")
    assert (0, "") == (done.status, done.err)
    assert "holds again the site that was published before the last: " in done.out
    assert before == site.published


def test_going_back_without_a_configuration(site: SiteSandbox) -> None:
    """Where the configuration cannot be read, the folder has to be named."""
    for words in ("Start here.", "Start now."):
        site.write("content/en/home.md", site.read("content/en/home.md").replace("Start here.", words)).publish()
    site.write("site_config.yml", "- a")

    assert "name it with --output" in site.run("rollback").err
    assert 0 == site.run("rollback", "--output", str(site.root / "public")).status


class _Terminal(io.StringIO):
    """A place to print to that a person watches."""

    def isatty(self) -> bool:
        return True


def test_progress(site: SiteSandbox) -> None:
    """A person who watches sees how far the build is; a program that reads JSON does not."""
    seen = []
    for form in ("text", "json"):
        terminal = _Terminal()
        with redirect_stdout(io.StringIO()), redirect_stderr(terminal):
            main(["check", "--root", str(site.root), "--format", form])
        seen.append(bool(terminal.getvalue()))

    assert [True, False] == seen


def test_the_day_is_that_of_the_country(site: SiteSandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a day given, today is the day in London, wherever the machine stands."""
    asked: list[Any] = []

    class Clock:
        @staticmethod
        def now(tz: ZoneInfo) -> datetime:
            asked.append(tz)
            return datetime(2031, 5, 6, 7, tzinfo=tz)

    monkeypatch.setattr(commands, "datetime", Clock)
    site.run("new", "factsheet", "factsheets/a")

    assert [ZoneInfo("Europe/London")] == asked
    assert "reviewed: 2031-05-06\n" in site.read("content/en/factsheets/a.md")


def test_new(site: SiteSandbox) -> None:
    """``new`` says which files it wrote, and what to do next."""
    printed = site.run("new", "guide", "factsheets/a")

    assert 0 == printed.status
    assert 2 == printed.out.count("wrote ")
    assert "take “draft: true” out of both" in printed.out


@pytest.mark.parametrize(("kind", "key"), [("guide", "a"), ("home", "home")])
def test_new_where_it_cannot_be(site: SiteSandbox, kind: str, key: str) -> None:
    """``new`` with a key that has no place, or of a page that exists, ends with 2."""
    printed = site.run("new", kind, key)

    assert (2, "") == (printed.status, printed.out)
    assert printed.err.startswith("error: ")


def test_status(site: SiteSandbox) -> None:
    """``status`` shows a table, or JSON for programs."""
    table, data = site.run("status"), json.loads(site.run("status", "--format", "json").out)

    assert 0 == table.status
    assert "in step" in table.out
    assert [("home", "in step", None)] == [
        (page["key"], page["translation"], page["missing"]) for page in data["pages"]
    ]


def test_status_of_a_broken_site(site: SiteSandbox) -> None:
    """``status`` of a site with a page that cannot be read names it and ends with 1."""
    site.write("content/en/home.md", "no header")
    printed = site.run("status")

    assert 1 == printed.status
    assert "content/en/home.md:1:1: error: " in printed.out


def test_paths_are_resolved(site: SiteSandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without --root the site is the folder in which the command is given."""
    monkeypatch.chdir(site.root)
    with redirect_stdout(io.StringIO()):
        status = main(["build", "--date", "2026-11-21"])

    assert 0 == status
    assert (Path("public") / "index.html").is_file()


def test_timings(site: SiteSandbox) -> None:
    """Only who asks for it is told which part took how long, as text or as JSON."""
    told, untold = site.publish("--timings").out, site.check().out

    assert ("making the search" in told, "making the search" in untold) == (True, False)
    assert {"looking for changes", "reading pages"} <= set(
        json.loads(site.publish("--timings", "--format", "json").out)["timings"]
    )


def test_github(site: SiteSandbox) -> None:
    """``--format github`` tells each problem once for the workflow, then as text."""
    site.write("content/en/home.md", "no header")
    out = site.check("--format", "github").out

    assert 1 == out.count("::error file=")
    assert "content/en/home.md,line=1,col=1,title=header-missing::the page has no header%0A" in out
    assert "\ncontent/en/home.md:1:1: error: " in out


def test_rename(site: SiteSandbox) -> None:
    """``rename`` tells what it moved and changed, or why it did nothing."""
    for language in ("en", "cy"):
        page = f"---\ntitle: A\nsummary: B\n---\n\n{'You can write.' if language == 'en' else 'Gallwch ysgrifennu.'}\n"
        site.write(f"content/{language}/factsheets/a.md", page)
    done, again = (site.run("rename", "factsheets/a", "factsheets/b") for _ in range(2))

    assert "moved content/en/factsheets/a.md to content/en/factsheets/b.md\n" in done.out
    assert "/cy/taflenni/a/ leads to the new address\n" in done.out
    assert (0, 2) == (done.status, again.status)
    assert "error: there is no page factsheets/a" in again.err
