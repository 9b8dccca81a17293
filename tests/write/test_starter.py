"""The site that ``init`` writes: it is whole, it passes a release, and it holds nothing of the example."""

import json
import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.build import OWN_FOLDER
from generator.cli import main
from generator.write.starter import FolderInUseError, write_starter
from tests.leaks import not_named, only_of_the_example, pictures_not_shown, pictures_of, said_in, subjects_in
from tests.sandbox import files_below

STARTER = OWN_FOLDER / "starter"
DAY = date(2027, 3, 1)


@pytest.fixture(name="folder", scope="module")
def _folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site as ``init`` writes it, published as a release."""
    folder = tmp_path_factory.mktemp("made") / "our guide"
    assert 0 == main(["init", str(folder), "--date", DAY.isoformat()])
    assert 0 == main(["build", "--root", str(folder), "--release", "--date", DAY.isoformat(), "--jobs", "1"])
    return folder


def test_it_has_no_problem(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is told of it, not even a warning."""
    main(["check", "--root", str(folder), "--date", DAY.isoformat(), "--format", "json"])

    assert [] == json.loads(capsys.readouterr().out)["problems"]


def test_it_has_one_of_everything(folder: Path) -> None:
    """It shows what a site can have: every kind of page, a tree, facts, split hours, Easy Read with a PDF, a gate."""
    published = files_below(folder / "public")
    written = files_below(folder)
    keys = {path.split("/")[2] for path in written if path.startswith("content/en/")}

    assert {"home.md", "factsheets", "guides", "easy-read", "outcomes", "notices"} == keys
    assert {path.replace("/en/", "/cy/") for path in written if "/en/" in path and path.endswith(".md")} <= set(written)
    assert 2 == sum(path.endswith(".pdf") for path in published)
    assert {"en/who-repairs-it/index.html", "cy/pwy-sy-n-ei-drwsio/index.html"} <= set(published)
    assert {"README.md", "Makefile", ".gitignore", ".github/workflows/site.yml"} <= set(written)
    assert "guidance check --release" in written[".github/workflows/site.yml"].decode()
    assert written["content/contacts.yml"].count(b"-") > 0
    assert b'"09:00-12:30", "13:30-17:00"' in written["content/contacts.yml"]


def test_its_days_start_today(folder: Path) -> None:
    """No day is left open, and the first review lies half a year ahead."""
    text = "".join(data.decode() for path, data in files_below(folder).items() if path.endswith((".md", ".yml")))

    assert [] == re.findall("@[A-Z]+@", text)
    assert {"2027-03-01", "2027-08-30", "2028-02-28"} == set(re.findall(r"\b20\d\d-\d\d-\d\d\b", text))


def test_no_word_of_the_example(folder: Path) -> None:
    """Nothing that the example is about is said anywhere, in either language."""
    assert set() == subjects_in(folder / "public")


def test_no_address_name_or_number_of_the_example(folder: Path) -> None:
    """No name, number, address or colour that the example alone has stands in any file."""
    only = only_of_the_example(STARTER)

    assert len(only) > 150
    assert set() == said_in(folder / "public", only)


def test_nothing_that_it_does_not_use(folder: Path) -> None:
    """Every published picture is shown by some page, and every style sheet and script named by one."""
    assert [] == not_named(folder / "public")
    assert len(pictures_of(folder / "public")) > 5
    assert [] == pictures_not_shown(folder / "public")


def test_files_as_windows_saves_them(folder: Path, tmp_path: Path) -> None:
    """With other line ends and a mark before the first letter in every file of every kind, the site is the same."""
    for name in ("partials/footer.html", "assets/css/tokens.css", "assets/js/exit-link.js", "easy-read.typ"):
        assert 0 == main(["template", "copy", name, "--root", str(folder)])
    words = folder / "translations" / "en" / "LC_MESSAGES" / "messages.po"
    words.parent.mkdir(parents=True)
    words.write_text('msgid "Read next"\nmsgstr "See also"\n', encoding="utf-8")
    there = tmp_path / "there"
    shutil.copytree(folder, there, ignore=shutil.ignore_patterns("public", ".cache"))
    for path in there.rglob("*.*"):
        if path.suffix in (".md", ".yml", ".po", ".html", ".css", ".js", ".typ"):
            path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))

    for site in (folder, there):
        assert 0 == main(["build", "--root", str(site), "--release", "--date", DAY.isoformat(), "--jobs", "1"])

    assert "See also" in (there / "public/en/factsheets/your-part/index.html").read_text(encoding="utf-8")
    assert files_below(folder / "public") == files_below(there / "public")


def test_a_folder_in_use(tmp_path: Path) -> None:
    """A folder in which something lies is left alone; a new repository is taken as empty."""
    (tmp_path / "repository" / ".git").mkdir(parents=True)
    (tmp_path / "used").mkdir()
    (tmp_path / "used" / "thesis.txt").write_text("years of work", encoding="utf-8")

    assert write_starter(STARTER, tmp_path / "repository", DAY)
    with pytest.raises(FolderInUseError, match=r"“thesis\.txt” lies there"):
        write_starter(STARTER, tmp_path / "used", DAY)
    with pytest.raises(FolderInUseError, match="is a file"):
        write_starter(STARTER, tmp_path / "used" / "thesis.txt", DAY)
    assert {"thesis.txt": b"years of work"} == files_below(tmp_path / "used")
