"""Photographs and files to download, from their folder into the published site."""

import pytest

from generator.load.easy_read import read_easy_read
from generator.model.problem import Code
from tests.attached import pdf, photograph
from tests.builders import source_page
from tests.made import files_of
from tests.sandbox import SiteSandbox

PAGE = "---\ntitle: {}\nsummary: {}\n{}---\n\n{}\n"


def home(site: SiteSandbox, english: str, welsh: str) -> None:
    """Write both twins of the home page, in step."""
    site.write("content/en/home.md", PAGE.format("Who can help?", "Find out who can help you.", "", english))
    site.write("content/cy/home.md", PAGE.format("Pwy all helpu?", "Dewch o hyd i bwy all helpu.", "", welsh))
    site.run("accept", "home")


@pytest.fixture
def with_files(site: SiteSandbox) -> SiteSandbox:
    """A site whose home page shows a photograph and offers a form in each language."""
    site.write("content/files/court.png", photograph())
    site.write("content/files/en/form.pdf", pdf())
    site.write("content/files/cy/form.pdf", pdf(b"% Cymraeg\n"))
    home(
        site,
        "![The court](../files/court.png)\n\n[Form](../files/en/form.pdf)",
        "![Y llys](../files/court.png)\n\n[Ffurflen](../files/cy/form.pdf)",
    )
    return site


def test_files_are_published_as_they_are_under_their_own_names(with_files: SiteSandbox) -> None:
    """Each file that a page leads to is published byte for byte, at an address that its bytes do not change."""
    with_files.publish()

    published = with_files.published
    assert photograph() == published["files/court.png"]
    assert pdf(b"% Cymraeg\n") == published["files/cy/form.pdf"]
    assert b'src="../files/court.png"' in published["cy/index.html"]


def test_a_file_that_only_a_draft_shows_is_not_published(with_files: SiteSandbox) -> None:
    """What a draft shows may be no more than an idea."""
    with_files.write("content/files/secret.pdf", pdf())
    for language, words in (("en", "Secret"), ("cy", "Cyfrinach")):
        with_files.write(
            f"content/{language}/factsheets/a.md",
            PAGE.format(words, words, "draft: true\n", f"[{words}](../../files/secret.pdf)"),
        )

    assert "files/secret.pdf" not in files_of(with_files.make())


def test_a_new_size_is_said_on_the_page(with_files: SiteSandbox) -> None:
    """A page is made anew when a file that it offers has changed, with and without what was kept."""
    with_files.run("build", "--date", "2026-11-21")
    with_files.write("content/files/cy/form.pdf", pdf(b"%" + b"x" * 30_000 + b"\n"))
    with_files.run("build", "--date", "2026-11-21")
    kept = with_files.published
    with_files.run("build", "--date", "2026-11-21", "--no-cache")

    assert "Ffurflen (PDF, 30 KB)" in kept["cy/index.html"].decode()
    assert kept == with_files.published


def test_a_translation_is_stale_when_a_file_of_the_source_has_changed(with_files: SiteSandbox) -> None:
    """A new form in English asks for a new one in Welsh; a photograph for both languages asks for nothing."""
    before = with_files.codes()
    with_files.write("content/files/court.png", photograph(size=(8, 6)))
    shared = with_files.codes()
    with_files.write("content/files/en/form.pdf", pdf(b"% new\n"))

    assert ([], [], ["stale-translation"]) == (before, shared, with_files.codes())


def test_a_broken_file_is_told_once(with_files: SiteSandbox) -> None:
    """The pages that lead to a file that cannot be used are not told as well."""
    with_files.write("content/files/court.png", b"\x89PNG\r\n\x1a\n")

    assert [Code.BAD_FILE.code] == with_files.codes()


def test_easy_read_has_pictures_of_the_set_alone() -> None:
    """A photograph and a file to download are told where they stand on an Easy Read page."""
    body = "![A](../../files/a.png)\nThis is a court.\n\n![](../../pictures/a.svg)\nRead [it](../../files/a.pdf)."

    problems = read_easy_read(source_page("easy-read/a", body=body)).problems

    assert [(1, Code.EASY_NOT_AN_ITEM), (5, Code.EASY_NOT_AN_ITEM)] == [(p.place.line, p.code) for p in problems]


def test_the_state_of_files_is_told(with_files: SiteSandbox) -> None:
    """``status`` names each file, its size, the language that it is alone in and the pages that lead to it."""
    with_files.write("content/files/en/old.pdf", pdf())

    printed = with_files.run("status").out

    assert "4 photographs and files in content/files:" in printed
    assert f"court.png: {len(photograph())} bytes, 40 × 30 dots; on content/en/home.md, content/cy/home.md" in printed
    assert f"old.pdf: {len(pdf())} bytes, in English alone; on no page" in printed
