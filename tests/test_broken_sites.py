"""Every kind of problem has the smallest site that has it, and says exactly what is expected of it."""

import re
from pathlib import Path

import pytest

from generator.model.problem import Code, Level
from tests.sandbox import SITES, SiteSandbox, assert_as_expected, shown

BROKEN = SITES / "broken"
DOCUMENTED = SITES.parent.parent / "docs" / "problems.md"
AT_ONCE = ("--no-cache", "--jobs", "1")
"""What spares a site that is looked at once what pays for others: to be kept for another time, and to be shared out."""
names = sorted(code.code for code in Code)
PROBLEM = re.compile(
    r"(?P<path>[^:\n]+):(?P<line>\d+):(?P<column>\d+): (?P<level>error|warning): .+ \[(?P<code>[a-z0-9-]+)\]"
)


def _names(level: Level) -> list[str]:
    return sorted(code.code for code in Code if code.level is level)


@pytest.mark.parametrize("name", names)
def test_a_broken_site_prints_exactly_what_is_expected(site: SiteSandbox, name: str) -> None:
    """The check of a site with one mistake prints the expected text to the letter, and nothing else."""
    site.lay(BROKEN / name / "site")

    printed = site.check(*AT_ONCE)

    assert_as_expected(BROKEN / name / "expected.txt", shown(printed))


def test_a_broken_site_has_no_problem_but_its_own() -> None:
    """One mistake is told under one code: no other rule echoes it."""
    told = {name: {place["code"] for place in _places(name)} for name in names}

    assert {name: {name} for name in names} == told


def test_every_problem_has_a_place_that_can_be_opened(tmp_path: Path) -> None:
    """Each problem starts with path:line:column, which lies inside the file when the file is there."""
    sites = {name: SiteSandbox(tmp_path / name).lay(BROKEN / name / "site") for name in names}

    outside = [place[0] for name, site in sites.items() for place in _places(name) if not _is_in_file(site.root, place)]

    nothing: list[str] = []
    assert nothing == outside


def _places(name: str) -> list[re.Match[str]]:
    """The problems that a broken site is expected to print: every line before the last that is no hint."""
    lines = (BROKEN / name / "expected.txt").read_text(encoding="utf-8").splitlines()
    told = [line for line in lines if not line.startswith(" ") and re.search(r" (?:error|warning): ", line)]
    matches = [PROBLEM.fullmatch(line) for line in told]
    return [match for match in matches if match]


def _is_in_file(root: Path, place: re.Match[str]) -> bool:
    """Tell whether a place lies in its file; one in a file that is not there stands at its start."""
    line, column = int(place["line"]), int(place["column"])
    file = root / place["path"]
    if not file.is_file():
        return place["path"].endswith(".html") or (line, column) == (1, 1)
    lines = file.read_bytes().decode("utf-8", errors="replace").split("\n")
    return 1 <= line <= len(lines) and 1 <= column <= len(lines[line - 1]) + 1


AT_EACH_GATE = ("bad-phone", "missing-page", "address-taken", "output-link")
"""Mistakes in a shared file, of a page, of the plan and in what was made: each is found at another gate."""


@pytest.mark.parametrize("name", AT_EACH_GATE)
def test_an_error_publishes_nothing(site: SiteSandbox, name: str) -> None:
    """A build of a site with an error gives exit status 1 and makes no file."""
    site.lay(BROKEN / name / "site")

    status = site.publish(*AT_ONCE).status

    nothing: dict[str, bytes] = {}
    assert nothing == site.published
    assert status == 1


@pytest.mark.parametrize("name", AT_EACH_GATE)
def test_an_error_leaves_the_published_site_alone(published_site: SiteSandbox, name: str) -> None:
    """A site that is already published stays byte for byte the same when the next build has an error."""
    before = published_site.published
    published_site.lay(BROKEN / name / "site")

    published_site.publish()

    assert "index.html" in before
    assert before == published_site.published


def test_what_is_told_has_the_level_of_its_code() -> None:
    """An error is told as one, and so that nothing is published; all else is told as a warning."""
    levels = {code.code: "error" if code.level is Level.ERROR else "warning" for code in Code}
    told = {name: {place["level"] for place in _places(name)} for name in names}

    assert {name: {levels[name]} for name in names} == told


@pytest.mark.parametrize("name", ["unused-term", "easy-long", "review-overdue"])
def test_a_warning_does_not_stop_a_build(site: SiteSandbox, name: str) -> None:
    """A site with a warning is published with exit status 0."""
    site.lay(BROKEN / name / "site")

    status = site.publish(*AT_ONCE).status

    assert status == 0
    assert "index.html" in site.published


@pytest.mark.parametrize("name", _names(Level.RELEASE))
def test_a_release_turns_its_warnings_into_errors(site: SiteSandbox, name: str) -> None:
    """With --release the same problem is told as an error, and nothing is published."""
    site.lay(BROKEN / name / "site")
    told = shown(site.check(*AT_ONCE)).splitlines()[0]

    printed = site.publish("--release", *AT_ONCE)

    nothing: dict[str, bytes] = {}
    assert nothing == site.published
    assert printed.status == 1
    assert told.replace(": warning: ", ": error: ") == printed.out.splitlines()[0]


@pytest.mark.parametrize("name", ["unused-term", "easy-long"])
def test_a_release_keeps_other_warnings(site: SiteSandbox, name: str) -> None:
    """With --release a warning that no release forbids is still a warning."""
    site.lay(BROKEN / name / "site")

    status = site.check("--release", *AT_ONCE).status

    assert status == 0


def test_several_mistakes_are_all_told_in_the_order_of_the_files(site: SiteSandbox) -> None:
    """Mistakes in five files are told in one run, sorted by path, then by line."""
    for name in ("unsafe-picture", "plural-header", "bad-date", "not-utf8", "bad-phone"):
        site.lay(BROKEN / name / "site")

    codes = site.codes()

    expected = ["bad-phone", "not-utf8", "bad-date", "unsafe-picture", "plural-header"]
    assert expected == codes


def test_several_mistakes_in_one_file_are_all_told(site: SiteSandbox) -> None:
    """Mistakes in the header and in the text of one page are told in one run, sorted by line and column."""
    site.write(
        "content/en/home.md",
        "---\ntitel: Who can help?\nsummary: Find help.\nreviewed: soon\n---\n\n~~Here~~ or <b>there.\n\n# Title\n",
    )

    codes = site.codes()

    expected = [
        "unknown-key", "bad-date", "unsupported-markdown", "raw-html", "title-in-text"
    ]  # fmt: skip
    assert expected == codes


def test_every_code_has_a_broken_site() -> None:
    """Each code has its folder in tests/sites/broken, and no folder is left over."""
    folders = sorted(folder.name for folder in BROKEN.iterdir())

    assert names == folders


def test_every_code_is_documented() -> None:
    """Each code has a heading in docs/problems.md, in the order of the alphabet, and no other heading is a code."""
    headings = re.findall(r"^## ([a-z0-9]+(?:-[a-z0-9]+)*)$", DOCUMENTED.read_text(encoding="utf-8"), re.MULTILINE)

    assert names == headings


def test_the_documented_level_is_the_level() -> None:
    """The explanation of a code starts with its level, unless it is an error."""
    text = DOCUMENTED.read_text(encoding="utf-8")
    words = {name: text.partition(f"\n## {name}\n\n")[2].partition(".")[0] for name in names}

    documented = {
        name: Level(word.lower()) if word in ("Warning", "Release") else Level.ERROR for name, word in words.items()
    }

    assert {code.code: code.level for code in Code} == documented
