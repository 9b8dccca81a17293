import pytest

from generator.cli import main
from tests.sandbox import SiteSandbox
from tests.translate.sent_away import CY, EN, KEY, lay

SEARCH = "content/search.yml"


def test_accept(site: SiteSandbox) -> None:
    """``accept`` tells of each page what it recorded; one that cannot be read ends with 1 and stops no other."""
    site.write("content/en/home.md", site.read("content/en/home.md") + "\nMore.\n")
    first, second = site.run("accept", "gone", "home"), site.run("accept", "home")

    assert (1, 0) == (first.status, second.status)
    assert first.err.startswith("gone: there is no page and no group of words of this name")
    assert "content/cy/home.md: now recorded as made from content/en/home.md" in first.out
    assert "already recorded" in second.out


def test_there_and_back(site: SiteSandbox, capsys: pytest.CaptureFixture[str]) -> None:
    """``translate export`` writes a file and says how much is in it; ``translate import`` takes it back."""
    lay(site).write(EN, site.read(EN).replace("20 days", "10 days"))
    out = site.root.parent / "out"
    site_at, file = ["--root", str(site.root)], out / "translation-cy.po"
    went = main(["translate", "export", *site_at, "--stale", "--output", str(out)])
    told = capsys.readouterr().out
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("#, fuzzy\n", "").replace("20 diwrnod", "10 diwrnod"), encoding="utf-8")
    came = main(["translate", "import", *site_at, str(file)])

    assert (0, 0) == (went, came)
    assert "to be checked         1      8                          0" in told
    assert f"wrote {CY}\n" in (back := capsys.readouterr().out)
    assert f"{CY}: now recorded as made from {EN}" in back
    assert back.endswith("1 unit came back\n")
    assert "Mae gennych 10 diwrnod." in site.read(CY)


def test_what_no_translator_gets(site: SiteSandbox, capsys: pytest.CaptureFixture[str]) -> None:
    """``translate export --stale`` tells of stale words that go into no file, even where nothing else is stale."""
    site.write(SEARCH, "as_typed: {en: [died], cy: [marw]}\n").run("accept", "*")
    site.write(SEARCH, "as_typed: {en: [died, dead], cy: [marw]}\n")
    capsys.readouterr()

    assert 0 == main(["translate", "export", "--root", str(site.root), "--stale", "--output", str(site.root / "out")])
    assert "in no file, since each language has words of its own: search/as_typed" in capsys.readouterr().out


def test_counting(site: SiteSandbox, capsys: pytest.CaptureFixture[str]) -> None:
    """``--count`` writes nothing."""
    before = sorted(site.root.parent.iterdir())

    assert 0 == main(["translate", "export", "--root", str(lay(site).root), "--count", KEY])
    assert "translated           11     25" in capsys.readouterr().out
    assert before == sorted(site.root.parent.iterdir())


def test_nothing_to_do(site: SiteSandbox, capsys: pytest.CaptureFixture[str]) -> None:
    """Where nothing is stale there is no file."""
    assert 0 == main(["translate", "export", "--root", str(site.root), "--stale"])
    assert "nothing is to be translated\n" == capsys.readouterr().out


def test_what_comes_back_wrong(site: SiteSandbox, capsys: pytest.CaptureFixture[str]) -> None:
    """A damaged file ends with 1 and is told by its line; a missing one, and a slip in a key, in a sentence."""
    (file := site.root.parent / "a.po").write_text('msgid "a\n')
    site_at = ["--root", str(site.root)]
    damaged = main(["translate", "import", *site_at, str(file)])
    told = capsys.readouterr().out
    missing = main(["translate", "import", *site_at, str(file.with_name("b.po"))])

    assert (1, 2, 1) == (damaged, missing, main(["translate", "export", *site_at, "hoem"]))
    assert f"{file}:1:1: error: the catalogue cannot be read from here on" in told
    assert "0 units came back; no words on the site had to change" in told


def test_a_folder_that_cannot_be_written(site: SiteSandbox, capsys: pytest.CaptureFixture[str]) -> None:
    """Where the machine refuses, the command could not run."""
    file = site.root / "site_config.yml"

    assert 2 == main(["translate", "export", "--root", str(site.root), "--output", str(file)])
    assert "the files cannot be written" in capsys.readouterr().err


def test_a_broken_record(site: SiteSandbox, capsys: pytest.CaptureFixture[str]) -> None:
    """What was recorded must be read before anything can go out or come back."""
    site.write("translations/accepted.yml", "[")
    site_at = ["--root", str(site.root)]

    assert (1, 1) == (main(["translate", "export", *site_at]), main(["translate", "import", *site_at, "a.po"]))
    assert "translations/accepted.yml:1:" in capsys.readouterr().err


def test_a_record_that_cannot_be_written(site: SiteSandbox) -> None:
    """Where the machine refuses, nothing is recorded and the command could not run."""
    site.write("translations/accepted", "a file in the place of the folder")

    assert (2, True) == ((done := site.run("accept", "home")).status, "error: it cannot be recorded" in done.err)
