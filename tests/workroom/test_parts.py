from dataclasses import replace

import pytest

from generator.model.catalogue import Word
from generator.model.language import Language
from generator.model.page_kind import PageKind
from generator.model.place import Place
from generator.workroom.parts import (
    CannotWriteError,
    catalogue_entries,
    entries,
    file_part,
    files_to_write,
    page_parts,
    shown_at,
    word_part,
    written_at,
)
from tests.sandbox import SITES, SiteSandbox
from tests.workroom.previews import look_at

LIST = """\
# A list.
subjects:
  # About danger
  danger: {en: "Danger", cy: "Perygl"}

contacts:

  # The first

  "a":
    name: {en: "A: one", cy: "A: un"}
    note:
      en: >
        Some words
        in lines.

  # Of the second
  b:
    name: {en: "B",
           cy: "B"}
grouping: none
lines:
- one
"""


def test_entries() -> None:
    """The entries of a file are its keys on the second level, each without what stands above the next."""
    found = {entry.name: (entry.start, entry.end) for entry in entries(LIST)}

    assert {"subjects.danger": (3, 4), "contacts.a": (9, 15), "contacts.b": (17, 20)} == found


CATALOGUE = """\
msgid ""
msgstr ""
"Language: cy\\n"

#: a.html
msgid "Menu"
msgstr "Dewislen"

msgctxt "after to"
msgid ""
"Wednes"
"day"
msgstr "ddydd Mercher"
"""


def test_entries_of_a_catalogue() -> None:
    """An interface word is an entry by its English, with its context; the head of the catalogue is none."""
    found = {entry.name: (entry.start, entry.end) for entry in catalogue_entries(CATALOGUE)}

    assert {"Menu": (4, 7), "after to | Wednesday": (8, 13)} == found


def test_what_lies_beside_the_content(site: SiteSandbox) -> None:
    """The configuration and the site's own interface words can be written too, entry by entry, sign for sign."""
    path = "translations/cy/LC_MESSAGES/messages.po"
    assert "site_config.yml" in files_to_write(site.root)
    assert path not in files_to_write(site.root)
    site.write(path, CATALOGUE)
    part = file_part(site.root, path, line=6)

    assert '#: a.html\nmsgid "Menu"\nmsgstr "Dewislen"' == part.text
    assert CATALOGUE.replace("Dewislen", "Bwydlen").encode() == part.whole(part.text.replace("Dewislen", "Bwydlen"))
    assert "sections.factsheets" in {entry.name for entry in entries(site.read("site_config.yml"))}


def test_an_interface_word(site: SiteSandbox) -> None:
    """A word of the program is begun in the own catalogue of a site, if need be a new one, and is an entry then."""
    path = "translations/cy/LC_MESSAGES/messages.po"
    place = Place(path=path)
    word = Word(context="", english="Menu", english_plural="", forms=("Dewislen",), fuzzy=False, place=place)
    part = word_part(site.root, word)
    text = 'msgid "Menu"\nmsgstr "Bwydlen"'
    site.write(path, part.whole(part.text.replace("Dewislen", "Bwydlen")).decode())
    other = word_part(site.root, replace(word, context="after to", forms=("ddewislen",)))

    assert (None, 'msgid "Menu"\nmsgstr "Dewislen"', True, 1) == (part.before, part.text, part.is_new, part.first)
    assert text + "\n" == site.read(path)
    assert (text, False) == ((there := word_part(site.root, word)).text, there.is_new)
    added = 'msgctxt "after to"\nmsgid "Menu"\nmsgstr "ddewislen"'
    assert (added, f"{text}\n\n{added}\n") == (other.text, other.whole(other.text).decode())
    with pytest.raises(CannotWriteError, match="count"):
        word_part(site.root, replace(word, english="%(n)s page", english_plural="%(n)s pages"))


def test_the_page_of_the_configuration(site: SiteSandbox) -> None:
    """The configuration is shown by the home page, which has words of its own, too."""
    looked = look_at(site)
    assert looked.preview.files is not None
    shown = shown_at(looked.preview.files.plan, file_part(site.root, "site_config.yml"))

    assert {Language.EN: "/en/", Language.CY: "/cy/"} == dict(shown)


def test_an_entry_of_a_file(site: SiteSandbox) -> None:
    """An entry is found by a line or by its name, and another text takes its place alone."""
    path = "content/contacts.yml"
    site.write(path, LIST.replace("\n", "\r\n"))
    part = file_part(site.root, path, line=13)

    assert ("contacts.a", 10) == (part.entry and part.entry.name, part.first)
    assert part == file_part(site.root, path, "contacts.a")
    assert [10, 15] == [line for line in (9, 10, 15, 16) if part.has(Place(path=path, line=line))]
    assert LIST.replace("\n", "\r\n").encode() == part.whole(part.text)
    fresh = LIST.replace("A: one", "Another").replace("in lines.\n", "in lines.\n    more: x\n")
    typed = part.text.replace("A: one", "Another") + "\n    more: x\n"
    assert fresh.replace("\n", "\r\n").encode() == part.whole(typed)
    assert LIST == file_part(site.root, path, line=1).text


def test_a_page_in_one_language(site: SiteSandbox) -> None:
    """A page whose twin is missing has an empty text in its place."""
    site.write("content/en/factsheets/a.md", "---\ntitle: A\n---\n")
    english, welsh = page_parts(site.root, "factsheets/a")

    assert ("---\ntitle: A\n---\n", "", None) == (english.text, welsh.text, welsh.before)
    assert "content/cy/factsheets/a.md" == welsh.path


def test_from_a_page_to_its_words_and_back(site: SiteSandbox) -> None:
    """A page of the preview leads to the file of its words, and that is shown beside the very same page."""
    looked = look_at(site.lay(SITES / "everything"))
    assert looked.preview.files is not None
    plan = looked.preview.files.plan
    led = {}
    for pair in plan.pages:
        kind, _, path = written_at(site.root, pair.en).partition("?")[0].partition("/")
        part = page_parts(site.root, path)[0] if kind == "page" else file_part(site.root, path) if path else None
        led[pair.en.kind] = (path, dict(shown_at(plan, part))[Language.EN] if part else "")
        assert part is None or pair.en.tree or led[pair.en.kind][1] == pair.en.route

    assert "content/contacts.yml" == led[PageKind.CONTACTS][0]
    assert "content/decision-trees/who-can-help.yml" == led[PageKind.TREE][0]
    assert ("", "") == led[PageKind.SECTION]
    start = next(pair.en for pair in plan.pages if pair.en.kind is PageKind.TREE)
    line = int(written_at(site.root, start).partition("=")[2])
    assert start.tree
    assert start.tree.question
    assert start.tree.whole
    question = file_part(site.root, start.tree.whole.path, line=line).entry
    assert question
    assert f"questions.{start.tree.question.key}" == question.name


REFUSED = [
    "Makefile",
    "content/../site_config.yml",
    "/etc/passwd",
    "content/en/home.md",
    "content/.hidden.yml",
    "content/link.yml",
    "content/gone.yml",
    "content/files/data.csv",
    "templates/head.html",
    "translations/accepted.yml",
    "",
]


def test_what_cannot_be_written(site: SiteSandbox) -> None:
    """Nothing can be written but pages and files of words, and no links."""
    site.lay(SITES / "everything")
    site.write("content/.hidden.yml", "a: b\n").link("content/link.yml", site.root / "site_config.yml")
    site.link("content/cy/notices/x.md", site.root / "x.md").write("content/en/notices/x.md", "---\n")
    outside = site.root.parent / "outside"
    outside.mkdir()
    site.link("content/cy/away", outside).write("content/en/away/x.md", "---\n")
    for path in REFUSED:
        with pytest.raises(CannotWriteError):
            file_part(site.root, path)
    for key in ("", "gone", "../../site_config", "..", "notices/x", "away/x", "/etc/passwd", "\x00"):
        with pytest.raises(CannotWriteError):
            page_parts(site.root, key)

    assert {"content/contacts.yml", "content/en/home.md"} < files_to_write(site.root)


@pytest.mark.parametrize("data", [b"\xff\xfe", b"a: \x00\n"])
def test_no_text(site: SiteSandbox, data: bytes) -> None:
    """A file that no text area can show as it is cannot be written."""
    site.write("content/glossary.yml", data)
    with pytest.raises(CannotWriteError):
        file_part(site.root, "content/glossary.yml")
