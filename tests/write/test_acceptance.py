from pathlib import Path

from generator.load.accepted import kept_words, load_record
from generator.model.paired_words import Acceptance, Record
from generator.write.acceptance import keep_page, keep_words, write_record


def test_a_record_is_read_as_it_was_written(tmp_path: Path) -> None:
    """Keys stand in order, so that two people's records can be merged; quotes and other signs do no harm."""
    record = Record(
        accepted={
            "b": Acceptance(source="1", translation="2", because='so "they" said: ŵ'),
            "a/b": Acceptance(source="3", translation="4"),
        }
    )
    write_record(tmp_path, record)

    assert record == load_record(tmp_path).value
    assert '  "a/b": {source: "3", translation: "4"}\n  "b": {' in (tmp_path / "translations/accepted.yml").read_text(
        "utf-8"
    )


def test_no_record_at_all(tmp_path: Path) -> None:
    """An empty record can be read too."""
    write_record(tmp_path, Record())

    assert Record() == load_record(tmp_path).value


def test_words_are_read_as_they_were_kept(tmp_path: Path) -> None:
    """Words with quotes, backslashes and line ends come back as they were."""
    words = {"contact/a": {"name": 'The "A"', "post": "One\nTwo\\"}}
    keep_words(tmp_path, "content/contacts.yml", words)

    assert words == kept_words(tmp_path, "content/contacts.yml")


def test_a_page_is_kept_byte_by_byte(tmp_path: Path) -> None:
    """A page is kept with its line ends; one that is kept already is not written again."""
    page, file = (tmp_path / folder / "content/en/a.md" for folder in ("", "translations/accepted"))
    page.parent.mkdir(parents=True)
    page.write_bytes(b"a\r\n")
    keep_page(tmp_path, "content/en/a.md")
    before = file.stat().st_mtime_ns, file.stat().st_ino
    keep_page(tmp_path, "content/en/a.md")

    assert (b"a\r\n", before) == (file.read_bytes(), (file.stat().st_mtime_ns, file.stat().st_ino))
