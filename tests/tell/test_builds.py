from dataclasses import replace
from pathlib import Path

import pytest

from generator.build import Report
from generator.model.language import Language
from generator.model.problem import Code, Place, Problem
from generator.tell.builds import (
    MOST_SHOWN,
    PARTS,
    annotations,
    count,
    near,
    problem_text,
    report_json,
    report_text,
    rollback_text,
    timings,
    timings_text,
)
from tests.sandbox import SiteSandbox


def problem(code: Code = Code.BAD_LINK, line: int = 1) -> Problem:
    """A problem."""
    return Problem(place=Place(path="a.md", line=line, column=2), code=code, message="it is wrong", hint="mend it")


def report(*problems: Problem, release: bool = False, published: bool = True, changed: bool = True) -> Report:
    """A report about two pages."""
    return Report(
        problems=problems,
        release=release,
        published=published,
        changed=changed,
        output=Path("public"),
        pages=((Language.EN, 2), (Language.CY, 2)),
        files=9,
        unreviewed=1,
        seconds=1.23456,
    )


def test_a_problem() -> None:
    """A problem is a line that editors can jump to, and its next step below."""
    assert "a.md:1:2: error: it is wrong [bad-link]\n    hint: mend it" == problem_text(problem(), release=False)


def test_a_warning_for_release() -> None:
    """What is a warning every day is an error in a release."""
    stale = problem(Code.STALE_TRANSLATION)

    assert ("a.md:1:2: warning", "a.md:1:2: error") == (
        problem_text(stale, release=False)[:17],
        problem_text(stale, release=True)[:15],
    )


def test_a_report_as_json() -> None:
    """A program gets one object with the keys that the contract promises."""
    assert {
        "problems": [
            {
                "path": "a.md",
                "line": 1,
                "column": 2,
                "code": "bad-link",
                "severity": "error",
                "message": "it is wrong",
                "hint": "mend it",
            }
        ],
        "published": False,
        "pages": {"en": 2, "cy": 2},
        "files": 9,
        "gone": [],
        "seconds": 1.235,
    } == report_json(report(problem(), published=False))


def test_a_published_site() -> None:
    """A person is told what was built, what nobody has checked, and where to read it."""
    text = report_text(report(), write=True)

    assert "2 pages in English and 2 pages in Welsh, 9 files, 0 errors, 0 warnings, 1.2 seconds" in text
    assert "1 translation checked by no second person yet" in text
    assert "Published public. To read it, open public/index.html" in text.replace("\\", "/")


def test_an_unchanged_site() -> None:
    """A person is told when nothing has changed."""
    assert "Nothing has changed in public." in report_text(report(changed=False), write=True)


def test_a_failed_build() -> None:
    """A person is told how much is wrong, and that the old site is untouched; a check touches none anyway."""
    failed = report(problem(), problem(Code.UNCLEAR_LINK), published=False)

    assert report_text(failed, write=True).endswith(
        "1 error, 1 warning; nothing was published, and the site that was there is untouched"
    )
    assert report_text(failed, write=False).endswith("1 error, 1 warning")


def test_many_problems() -> None:
    """Of very many problems the errors are shown first, and the rest is counted."""
    warnings = [problem(Code.UNCLEAR_LINK, line) for line in range(1, MOST_SHOWN + 1)]
    text = report_text(report(*warnings, problem(line=999)), write=True)

    assert "a.md:999:2: error" in text
    assert "… and 1 more" in text
    assert MOST_SHOWN == text.count("hint: ")


def test_going_back() -> None:
    """Going back tells which folder has which site now, what differs, and how to undo it."""
    text = rollback_text(Path("public"), changed=1, back=0, gone=2)

    assert text.startswith(
        "public holds again the site that was published before the last: 1 file changed, 0 back, 2 gone"
    )
    assert "To undo this, run it once more." in text


def test_near(tmp_path: Path) -> None:
    """A path is shown as seen from where the command was given."""
    assert "public" == near(Path.cwd() / "public")
    assert tmp_path.name in near(tmp_path)


def test_another_drive(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no way leads from here to a path, as between two drives, the whole path is shown."""

    def no_way(_path: Path) -> str:
        raise ValueError

    monkeypatch.setattr("os.path.relpath", no_way)

    assert "/other/public" == near(Path("/other/public"))


def test_counting() -> None:
    """One thing is told in the singular, and any other number of them in the plural."""
    assert ["0 files", "1 file", "2 files"] == [count(number, "file") for number in range(3)]


def test_how_long_each_part_took() -> None:
    """Each part of a build is told in plain words, with the rest as what it took to look for changes."""
    told = replace(report(), timings=(("read", 0.25), ("check", 0.125), ("files", 0.5), ("check files", 0.125)))

    assert {"looking for changes": 0.23456, "reading pages": 0.25, "checking": 0.25, "making pages": 0.5} == {
        part: round(seconds, 5) for part, seconds in timings(told).items() if seconds
    }
    assert "   0.50  making pages  (longest)" in timings_text(told).split("\n")
    assert "   1.23  in all" == timings_text(told).split("\n")[-1]


def test_every_step_is_told(site: SiteSandbox) -> None:
    """No step of a build is left out of what is told, and none counts twice."""
    done = site.build()

    assert {name for name, _ in done.timings} == {name for names in PARTS.values() for name in names}
    assert len(timings(done)) == 1 + len(PARTS)


def test_annotations() -> None:
    """GitHub gets a line for each problem, in which no sign of the words can begin another command."""
    odd = replace(problem(), message="100% wrong\n::error::", place=replace(problem().place, path="a,b:c.md"))

    assert "::error file=a%2Cb%3Ac.md,line=1,col=2,title=bad-link::100%25 wrong%0A::error::%0Amend it" == annotations(
        report(odd), Path.cwd()
    )
