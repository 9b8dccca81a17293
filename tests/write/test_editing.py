from pathlib import Path

import pytest

from generator.model.language import Language
from generator.model.page_kind import WRITTEN_KINDS, PageKind
from generator.model.word_text import WordText
from generator.write.editing import Scaffold, record_match, scaffold, write_scaffold
from tests.builders import TODAY
from tests.made import files_of
from tests.sandbox import SITES, SiteSandbox

BODY = "\nmatches: this is text\n\n---\n\nmatches: this too\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("---\ntitle: A\n---\n", "---\ntitle: A\nmatches: new\n---\n"),
        ("---\ntitle: A\nmatches: old\nowner: me\n---\n", "---\ntitle: A\nmatches: new\nowner: me\n---\n"),
        ("---\nmatches:\ntitle: A\n---  \n", "---\nmatches: new\ntitle: A\n---  \n"),
        ("\ufeff---\ntitle: A\n---\n", "\ufeff---\ntitle: A\nmatches: new\n---\n"),
        ("---\ntitle: A\n\n# matches: old\n---\n", "---\ntitle: A\n\n# matches: old\nmatches: new\n---\n"),
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_record_match(tmp_path: Path, before: str, after: str, line_end: str) -> None:
    """The digest is written into the header; every other byte of the file stays as it is."""
    path = tmp_path / "a.md"
    path.write_bytes((before + BODY).replace("\n", line_end).encode())
    changed = record_match(path, "new")

    assert changed
    assert (after + BODY).replace("\n", line_end).encode() == path.read_bytes()


def test_record_the_same_match(tmp_path: Path) -> None:
    """A digest that stands there already changes nothing."""
    path = tmp_path / "a.md"
    path.write_bytes(b"---\ntitle: A\nmatches: new\n---\n")

    assert not record_match(path, "new")
    assert b"---\ntitle: A\nmatches: new\n---\n" == path.read_bytes()


def test_who_may_read_the_file_stays(tmp_path: Path) -> None:
    """The file keeps its permissions, and nothing is left beside it."""
    path = tmp_path / "a.md"
    path.write_bytes(b"---\ntitle: A\n---\n")
    path.chmod(0o640)
    record_match(path, "new")

    assert 0o640 == path.stat().st_mode & 0o777
    assert [path] == list(tmp_path.iterdir())


def test_a_refused_write_keeps_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the disk refuses, the file stays as it was, and nothing is left beside it."""
    path = tmp_path / "a.md"
    path.write_bytes(b"---\ntitle: A\n---\n")

    def refuse(_self: Path, _target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OSError, match="No space"):
        record_match(path, "new")
    assert b"---\ntitle: A\n---\n" == path.read_bytes()
    assert [path] == list(tmp_path.iterdir())


def wanted(kind: PageKind, key: str, given: WordText | None = None) -> Scaffold:
    """A page that is wanted today, whose kind needs no field."""
    return Scaffold(kind=kind, key=key, today=TODAY, fields={}, given=given)


ELSEWHERE = (PageKind.HOME, PageKind.EASY_READ)


@pytest.mark.parametrize("kind", [kind for kind in WRITTEN_KINDS if kind not in ELSEWHERE], ids=str)
def test_a_scaffold_passes_every_check(site: SiteSandbox, kind: PageKind) -> None:
    """Both twins of a new page are drafts without a problem; without that mark they pass all but two."""
    paths = write_scaffold(site.root, wanted(kind, "factsheets/legal-aid"))

    assert [] == site.codes()
    for path in paths:
        path.write_text(path.read_text(encoding="utf-8").replace("draft: true\n", ""), encoding="utf-8")
    assert ["unfilled", "unfilled", "unrecorded-translation"] == sorted(site.codes())
    assert "en/factsheets/legal-aid/index.html" in files_of(site.make())


def test_a_scaffold_of_an_easy_read_page(site: SiteSandbox) -> None:
    """A new Easy Read page beside its full page is made of items, and passes all checks but two."""
    site.lay(SITES / "easy-read").remove("content/contacts.yml")
    for language in Language:
        site.remove(f"content/{language}/easy-read/help.md")

    paths = write_scaffold(site.root, wanted(PageKind.EASY_READ, "easy-read/help"))
    for path in paths:
        path.write_text(path.read_text(encoding="utf-8").replace("draft: true\n", ""), encoding="utf-8")

    assert ["unfilled", "unfilled", "unrecorded-translation"] == sorted(site.codes())
    assert "en/easy-read/help/help.pdf" in files_of(site.make())


def test_a_scaffold_of_the_home_page() -> None:
    """The home page needs no kind: its place says it."""
    assert "kind:" not in scaffold(wanted(PageKind.HOME, "home"), Language.EN)
    assert "kind: guide\n" in scaffold(wanted(PageKind.GUIDE, "guides/a"), Language.EN)


def test_nothing_is_written_over(tmp_path: Path) -> None:
    """When one twin exists, neither is written."""
    welsh = tmp_path / "content" / "cy" / "factsheets" / "a.md"
    welsh.parent.mkdir(parents=True)
    welsh.write_text("mine", encoding="utf-8")

    with pytest.raises(FileExistsError):
        write_scaffold(tmp_path, wanted(PageKind.FACTSHEET, "factsheets/a"))
    assert "mine" == welsh.read_text(encoding="utf-8")
    assert not (tmp_path / "content" / "en").exists()


def test_a_given_text() -> None:
    """The twin in its language has it, with a title whatever signs are in it; the other is a scaffold to translate."""
    given = WordText(language=Language.CY, title='Y "llys": beth?', summary="", text="Testun.\n", left_out=())

    welsh, english = (scaffold(wanted(PageKind.GUIDE, "guides/a", given), each) for each in (Language.CY, Language.EN))

    assert welsh.startswith('---\ntitle: "Y \\"llys\\": beth?"\nsummary: Ysgrifennwch')
    assert welsh.endswith("draft: true\n---\n\nTestun.\n")
    assert ("translator:" in welsh, "translator:" in english) == (False, True)
    assert all("source_language: cy\n" in text for text in (welsh, english))
    assert "Write the first paragraph" in english
