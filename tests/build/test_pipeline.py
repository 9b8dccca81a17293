import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.build import OWN_FOLDER, build_site, is_error, template_folders
from generator.model.language import Language
from generator.model.problem import Code
from generator.write.finished import FinishedFiles
from generator.write.output_place import NotOursError
from generator.write.publish import publish
from tests.sandbox import SMALLEST, SiteSandbox, files_below

MACHINES = {
    "one process far away": (
        {"TZ": "Pacific/Kiritimati", "LANG": "cy_GB.UTF-8", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
        ["--jobs", "1"],
    ),
    "two processes elsewhere": (
        {"TZ": "America/Adak", "LANG": "C", "PYTHONHASHSEED": "4242", "PYTHONUTF8": "0"},
        ["--jobs", "2"],
    ),
}


def test_the_same_bytes_on_every_machine(tmp_path: Path) -> None:
    """The same folder gives the same bytes with any number of processes, in any time zone, language and hash seed."""
    built = []
    for name, (changes, options) in MACHINES.items():
        output = tmp_path / name
        # What one of them has kept would answer for the others.
        arguments = ["build", "--no-cache", "--root", str(SMALLEST), "--output", str(output), "--date", "2026-11-21"]
        done = subprocess.run(
            [sys.executable, "-m", "generator", *arguments, *options],
            cwd=OWN_FOLDER,
            env={**os.environ, **changes},
            capture_output=True,
            check=False,
        )
        assert (0, b"") == (done.returncode, done.stderr), name
        built.append(files_below(output))

    assert len(built[0]) > 10
    assert [built[0]] * len(MACHINES) == built


def test_the_place_of_the_folder_is_nowhere(site: SiteSandbox, tmp_path: Path) -> None:
    """Where the site folder lies leaves no trace in what is published."""
    site.build()
    other = SiteSandbox(tmp_path / "another place" / "tŷ")
    other.build()

    assert site.published == other.published
    assert not any(str(tmp_path).encode() in data for data in site.published.values())


def test_a_build(site: SiteSandbox) -> None:
    """A build publishes the site and tells what it did."""
    report = site.build()

    assert (True, True, True) == (report.usable, report.published, report.changed)
    assert [Language.EN, Language.CY] == [language for language, count in report.pages if count]
    assert len(site.published) == report.files + 1
    assert 1 == report.unreviewed


def test_a_second_build(site: SiteSandbox) -> None:
    """A second build of the same folder changes nothing."""
    site.build()
    report = site.build()

    assert (True, False) == (report.published, report.changed)


def test_a_site_with_problems(site: SiteSandbox) -> None:
    """A site with an error is not published, and the one that is there stays."""
    site.build()
    before = site.published
    site.write("content/en/home.md", "---\ntitle: A\nsummary: B\n---\n\n<b>\n")
    report = site.build()

    assert (False, ["raw-html"]) == (report.published, [problem.code.code for problem in report.errors])
    assert before == site.published


def test_no_configuration(site: SiteSandbox) -> None:
    """A folder without a configuration is not usable, and nothing is written."""
    site.remove("site_config.yml")
    report = site.build()

    assert not report.usable
    assert {} == site.published


def test_a_check_writes_nothing(site: SiteSandbox) -> None:
    """Checking does all but write."""
    report = build_site(site.request(), write=False)

    assert (False, True) == (report.published, report.files > 10)
    assert not (site.root / "public").exists()


def test_somebody_elses_folder(site: SiteSandbox) -> None:
    """A folder that is not ours is refused before any work is done."""
    site.write("public/thesis.txt", "years of work").write("content/en/home.md", "no header")

    with pytest.raises(NotOursError):
        site.build()
    assert {"thesis.txt": b"years of work"} == site.published


def test_a_release_is_strict(site: SiteSandbox) -> None:
    """What is marked so is an error in a release alone."""
    site.write("content/cy/home.md", site.read("content/cy/home.md").replace("matches: ", "matches: 0"))
    usual, release = site.build(), site.build(release=True)

    assert (True, False) == (usual.published, release.published)
    assert (False, True) == tuple(is_error(Code.STALE_TRANSLATION, release=strict) for strict in (False, True))
    assert (False, True) == tuple(is_error(code, release=True) for code in (Code.UNCLEAR_LINK, Code.BAD_LINK))


def test_the_projects_own_folders(site: SiteSandbox) -> None:
    """A site without templates uses the project's; its own come first when it has some."""
    own = OWN_FOLDER / "templates"
    before = template_folders(site.root)
    site.write("templates/a.html", "")

    assert (own,) == before
    assert (site.root / "templates", own) == template_folders(site.root)
    assert (own,) == template_folders(OWN_FOLDER)


def test_problems_are_sorted(site: SiteSandbox) -> None:
    """Problems of all stages stand by file and line."""
    site.write("content/en/home.md", "---\ntitle: A\nsummary: B\n---\n\n[here](b.md)\n\n[a](c.md)\n")
    site.write("content/cy/home.md", "---\ntitle: A\nsummary: B\n---\n\n[yma](b.md)\n\n[b](c.md)\n")
    places = [problem.place for problem in site.build().problems]

    assert len(places) > 4
    assert places == sorted(places)


def test_what_another_build_drops_is_made_anew(site: SiteSandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    """When another build drops what this one was about to publish, it is made once more, and the site is the same."""
    site.publish()
    site.write("content/en/home.md", site.read("content/en/home.md") + "\nMore.\n")
    asked: list[Path] = []

    def drop_and_publish(files: FinishedFiles, output: Path) -> bool:
        asked.append(output)
        if len(asked) == 1:
            site.change_store("DELETE FROM made")
        return publish(files, output)

    monkeypatch.setattr("generator.build.pipeline.publish", drop_and_publish)

    assert 0 == site.publish().status
    assert 2 == len(asked)
    published = site.published
    monkeypatch.undo()
    site.publish("--no-cache")
    assert published == site.published
