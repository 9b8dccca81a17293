import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.build import OWN_FOLDER
from generator.cli import main
from generator.commands import site as commands
from tests.sandbox import SiteSandbox


def test_done(site: SiteSandbox) -> None:
    """A build without an error ends with 0 and says where the site is."""
    printed = site.publish()

    assert (0, "") == (printed.status, printed.err)
    assert "0 errors" in printed.out
    assert "index.html" in printed.out


def test_problems(site: SiteSandbox) -> None:
    """A site with an error ends with 1."""
    site.write("content/en/home.md", "no header")

    assert 1 == site.publish().status
    assert 1 == site.check().status


def test_warnings_end_with_0(site: SiteSandbox) -> None:
    """Warnings alone end with 0, and in a release those marked so with 1."""
    site.write("content/cy/home.md", site.read("content/cy/home.md").replace("matches: ", "matches: 0"))

    assert (0, 1) == (site.check().status, site.check("--release").status)


def test_an_unusable_folder(site: SiteSandbox) -> None:
    """A configuration that cannot be read ends with 2, and is told like every problem."""
    site.write("site_config.yml", "- a")
    printed = site.check()

    assert 2 == printed.status
    assert "site_config.yml:1:1: error: " in printed.out


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["bild"],
        ["build", "--date", "21.11.2026"],
        ["build", "--date", "20261121"],
        ["build", "--date", "2026-02-30"],
        ["build", "--jobs", "-1"],
        ["build", "--jobs", "many"],
        ["build", "--format", "xml"],
        ["accept"],
        ["serve", "--port", "http"],
        ["serve", "--port", "70000"],
        ["serve", "--port", "0"],
        ["serve", "--port", "9" * 5_000],
        ["build", "--jobs", "1000000"],
    ],
    ids=" ".join,
)
def test_bad_usage(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    """Bad usage ends with 2 and says how to use the command."""
    with pytest.raises(SystemExit) as caught:
        main(arguments)

    assert 2 == caught.value.code
    assert "usage: guidance" in capsys.readouterr().err


@pytest.mark.parametrize("verb", ["build", "check", "status"])
def test_no_folder(capsys: pytest.CaptureFixture[str], tmp_path: Path, verb: str) -> None:
    """A folder that is not there ends with 2."""
    status = main([verb, "--root", str(tmp_path / "gone")])

    assert 2 == status
    assert "error: there is no folder" in capsys.readouterr().err


def test_interrupted(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """A command that is interrupted ends with 130 and without a traceback."""

    def interrupt(_options: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(commands, "check", interrupt)

    assert 130 == main(["check"])
    assert "interrupted\n" == capsys.readouterr().err


def test_a_fault_of_the_program_shows_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault of the program is not hidden behind a message."""

    def fail(_options: object) -> int:
        raise LookupError

    monkeypatch.setattr(commands, "check", fail)

    with pytest.raises(LookupError):
        main(["check"])


@pytest.mark.parametrize(("verb", "buffered"), [("schema", True), ("schema", False), ("check", True)])
def test_a_closed_pipe(site: SiteSandbox, verb: str, *, buffered: bool) -> None:
    """When nobody reads on, the command ends quietly, whether its words are many or few."""
    options = ["--root", str(site.root)] if verb == "check" else []
    process = subprocess.Popen(
        [sys.executable, "-m", "generator", verb, *options],
        cwd=OWN_FOLDER,
        env={**os.environ, "PYTHONUNBUFFERED": "" if buffered else "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    process.stdout.close()
    _, told = process.communicate()

    assert (0, b"") == (process.returncode, told)


@pytest.mark.parametrize(("is_terminal", "sign"), [(True, rb"\u2018"), (False, "‘".encode())])
def test_signs_that_a_machine_does_not_have(site: SiteSandbox, *, is_terminal: bool, sign: bytes) -> None:
    """A terminal that cannot show a sign stops no message, and a file gets the sign whatever the terminal shows."""
    site.write("content/en/home.md", "---\ntitle: A\nsummary: B.\nslugg: ‘c’\n---\n")
    theirs, ours = os.openpty() if is_terminal else os.pipe()
    done = subprocess.run(
        [sys.executable, "-m", "generator", "check", "--root", str(site.root)],
        cwd=OWN_FOLDER,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        stdout=ours,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(ours)
    told = os.read(theirs, 65_536)
    os.close(theirs)

    assert (1, b"") == (done.returncode, done.stderr)
    assert b"content/en/home.md:4:8: error" in told
    assert sign in told


def test_json(site: SiteSandbox) -> None:
    """A program gets one object, and nothing else is printed."""
    printed = site.publish("--format", "json")
    result = json.loads(printed.out)

    assert {"problems", "published", "pages", "files", "gone", "seconds"} == set(result)
    assert (True, [], "") == (result["published"], result["problems"], printed.err)
    assert {"en", "cy"} == set(result["pages"])


def test_json_of_problems(site: SiteSandbox) -> None:
    """Each problem has its place, relative to the site folder, its code, its weight and its words."""
    site.write("content/en/home.md", "no header")
    (problem,) = json.loads(site.check("--format", "json").out)["problems"]

    assert {"path", "line", "column", "code", "severity", "message", "hint"} == set(problem)
    assert ("content/en/home.md", 1, 1, "header-missing", "error") == (
        problem["path"],
        problem["line"],
        problem["column"],
        problem["code"],
        problem["severity"],
    )


def test_the_day(site: SiteSandbox) -> None:
    """The day that is given decides what is overdue."""
    site.write(
        "content/en/home.md", site.read("content/en/home.md").replace("---\n\n", "review_by: 2026-11-21\n---\n\n")
    )
    overdue = [
        json.loads(site.run("check", "--format", "json", "--date", day).out)["problems"] != []
        for day in ("2026-11-21", "2026-11-22")
    ]

    assert [False, True] == overdue


def test_another_output(site: SiteSandbox, tmp_path: Path) -> None:
    """The site is published where the command says."""
    status = site.publish("--output", str(tmp_path / "elsewhere")).status

    assert 0 == status
    assert (tmp_path / "elsewhere" / "index.html").is_file()
    assert {} == site.published
