"""What was measured, as a page and as a picture."""

import xml.etree.ElementTree as ET
from pathlib import Path

from benchmarks.curve import curve
from benchmarks.programs import programs
from benchmarks.report import report
from benchmarks.results import Build, Results, Size, load_results, save_results


def build(program: str, kind: str, seconds: float) -> Build:
    """A measured build."""
    return Build(program=program, kind=kind, seconds=seconds, cpu=seconds, largest=50, all=80, pages=200, megabytes=1.5)


def size(number: int, *builds: Build) -> Size:
    """All builds of one size."""
    return Size(
        number=number,
        when="2026-11-29",
        machine="2 processors",
        rounds=3,
        builds=builds,
        files={"load/pages": 0.25, "render/markdown": 0.5, "render/text": 0.25},
        libraries={"own": 1.0},
        left_out=["Zola is left out: it could not be installed here (no npm)"],
    )


RESULTS = Results(
    sizes={
        1000: size(1000, build("ours", "cold", 40), build("mkdocs", "cold", 20), build("ours", "edit", 4)),
        100: size(
            100,
            *(build("ours", "cold", seconds) for seconds in (3, 5, 4)),
            build("mkdocs", "cold", 2),
            build("ours", "contact", 1),
        ),
    },
    waits={"a page’s text": [0.2, 0.4, 0.3]},
    waited="2026-11-29, 2 processors",
)


def test_the_report_tells_medians_spread_and_ratios() -> None:
    """Each table has its figures: the median with the least and the most, and how many times as long."""
    text = report(RESULTS, programs())

    assert "| This program | **4.00** (3.00–5.00) |" in text
    assert "| MkDocs | 2.00 |" in text
    assert "| a contact changed | **1.00** | 0.25 |" in text
    assert "| a page’s text | **0.30** (0.20–0.40) |" in text
    assert "| `render/markdown` | 50.0% |" in text
    assert "| `render` | 75.0% |" in text
    assert "Zola is left out: it could not be installed here (no npm)" in text
    assert text.index("## 100 factsheets") < text.index("## 1,000 factsheets")


def test_what_was_not_measured_is_a_dash() -> None:
    """A program that was not asked for a kind of build has no figure there."""
    text = report(RESULTS, programs())

    assert "| MkDocs | **20.0** | – |" in text


def test_results_are_kept_as_they_were(tmp_path: Path) -> None:
    """What is saved is loaded again, and a missing file is no result."""
    path = tmp_path / "results.json"

    empty = load_results(path)
    save_results(RESULTS, path)

    assert Results() == empty
    assert report(RESULTS, programs()) == report(load_results(path), programs())


def test_the_picture_has_a_line_for_each_program_and_says_it_in_words() -> None:
    """The picture is an SVG with every point, a name at each line, and the same told in words."""
    text = curve(RESULTS, programs())

    picture = ET.fromstring(text)  # noqa: S314 - the program's own
    space = "{http://www.w3.org/2000/svg}"
    assert len(picture.findall(f"{space}circle")) == 5
    assert picture.findtext(f"{space}desc") == (
        "This program, cold: 4.00 s for 100, 40.00 s for 1,000. MkDocs, cold: 2.00 s for 100, 20.00 s for 1,000. "
        "This program, one edit: 4.00 s for 1,000."
    )
    labels = [element.text for element in picture.findall(f"{space}text")]
    assert {"This program, cold", "MkDocs, cold", "This program, one edit"} <= set(labels)
