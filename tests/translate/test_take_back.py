import re
import unicodedata
from collections.abc import Mapping
from pathlib import Path

import polib
import pytest

from generator.load.yaml_words import with_words
from generator.translate.export import ExportFormat
from generator.translate.pairs import load_texts
from generator.translate.take_back import take_back
from generator.translate.units import units_of
from tests.sandbox import SiteSandbox
from tests.translate.sent_away import CATALOGUE, CY, EN, KEY, bring, changed, codes, export, lay, sources

PO, XLIFF = ExportFormat.PO, ExportFormat.XLIFF
RECORD = "translations/accepted.yml"


@pytest.fixture(autouse=True)
def _laid(site: SiteSandbox) -> None:
    lay(site)


def with_back(text: str, old: str, new: str) -> str:
    """The file with other words in one place."""
    assert 1 == text.count(old), text
    return text.replace(old, new)


@pytest.mark.parametrize("kind", [PO, XLIFF])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_nothing_changed(site: SiteSandbox, kind: ExportFormat, end: str) -> None:
    """What comes back as it went out leaves every byte as it was, whatever the line ends of a page."""
    for path in (EN, CY):
        site.write(path, site.read(path).replace("\n", end))
    before = sources(site)
    taken = bring(site, export(site, kind))

    assert ((), (), ()) == (taken.problems, taken.written, taken.recorded)
    assert before == sources(site)


@pytest.mark.parametrize(
    ("path", "old", "new", "line"),
    [
        (CY, "Mae gennych 20 diwrnod.", "Mae 20 diwrnod gennych.", "Mae 20 diwrnod gennych. Ffoniwch {phone:a}"),
        (CY, '"Teitl"', '"Teitl: arall"', 'title: "Teitl: arall"'),
        (CY, '"Pennawd"', '"Pen"', "## Pen {#can}"),
        (CY, '"Sylwch"', '"Sylwer"', "::: note Sylwer"),
        (CY, r'"dau\n"', r'"tri\n"', "- tri"),
        (CY, '"d"\n\n', '"e"\n\n', "| c | e |"),
        ("content/glossary.yml", '"diwrnodau"', '"dyddiau"', '    term: {en: days, cy: "dyddiau"}'),
        (CATALOGUE, '"Hafan"', r'"Yr \"Hafan\""', r'msgstr "Yr \"Hafan\""'),
        ("site_config.yml", '"Canllaw bach"', '"Canllaw"', 'name: {en: "Small guide", cy: "Canllaw"}'),
    ],
)
def test_words_alone_are_written(site: SiteSandbox, path: str, old: str, new: str, line: str) -> None:
    """Other words stand where the old ones stood, as their file writes them; nothing else of any file changes."""
    before = sources(site)
    text = export(site)
    where = text.rindex(old)
    taken = bring(site, text[:where] + new + text[where + len(old) :])
    told = changed(before, sources(site))

    assert () == taken.problems
    assert {path} == set(told) - {RECORD}
    assert 1 == len(told[path])
    assert told[path][0].startswith(line)


def test_recorded_when_complete(site: SiteSandbox) -> None:
    """A stale page is in step once all that had changed came back; what changed went out with the old words."""
    site.write(EN, site.read(EN).replace("20 days", "10 days"))
    text = export(site)
    entry = re.search(r'#, fuzzy\n(?:#\|.*\n)+msgctxt "factsheets/a#s1\.1~.*\n(?:.*\n)+?\n', text)
    assert entry is not None
    assert '#| msgid "You have 20 days. Ring' in entry[0]
    done = entry[0].replace("#, fuzzy\n", "").replace("gennych 20", "gennych 10")
    taken = bring(site, text.replace(entry[0], done))

    assert ((), (CY,)) == (taken.problems, taken.written)
    assert [KEY] == [each.key for each in taken.recorded]
    assert f"{KEY}: in step\n" == site.run("status", KEY).out


def test_right_as_it_was(site: SiteSandbox) -> None:
    """A translation that is sent back unchanged, and no longer as a guess, is recorded with the reason."""
    site.write(EN, site.read(EN).replace("Please note", "Please do note"))
    taken = bring(site, export(site).replace("#, fuzzy\n", ""))

    assert [KEY] == [each.key for each in taken.recorded]
    assert 'because: "the translator left it as it was"' in site.read(RECORD)


def test_half_done(site: SiteSandbox) -> None:
    """What is marked as a guess, or has no words, stays as it is and keeps its page from being recorded."""
    site.write(EN, site.read(EN).replace("Please note", "Please do note"))
    before = sources(site)
    text = export(site)
    guess = bring(site, with_back(text, '"Sylwch"', '"Nodwch"'))
    empty = bring(site, with_back(text.replace("#, fuzzy\n", ""), '"Sylwch"', '""'))

    assert (["word-fuzzy"], ["word-missing"]) == (codes(guess), codes(empty))
    assert guess.problems[0].message.startswith(f"1 of 11 units of {KEY} are not translated yet")
    assert text.split("\n")[guess.problems[0].place.line - 1] == 'msgid "Please do note"'
    assert before == sources(site)


@pytest.mark.parametrize(
    ("path", "old", "new", "code"),
    [
        (EN, "You have 20 days", "You have 30 days", "stale-translation"),
        (CY, "Mae gennych", "Bydd gennych", "stale-translation"),
    ],
    ids=["the source", "the translation"],
)
def test_edited_meanwhile(site: SiteSandbox, path: str, old: str, new: str, code: str) -> None:
    """What was changed on the site since the file went out is not written over."""
    text = export(site)
    site.write(path, site.read(path).replace(old, new))
    before = sources(site)
    taken = bring(site, with_back(text, "Mae gennych 20 diwrnod.", "Rhaid aros 20 diwrnod."))

    assert [code] == codes(taken)
    assert before == sources(site)


def test_moved_meanwhile(site: SiteSandbox) -> None:
    """Words that stand elsewhere on the page by now are found by their source."""
    text = export(site)
    for path in (EN, CY):
        site.write(path, site.read(path).replace("---\n\n", "---\n\nA.\n\n", 1))
    taken = bring(site, with_back(text, '"Pennawd"', '"Pen"'))

    assert ([], (CY,)) == (codes(taken), taken.written)
    assert "## Pen {#can}" in site.read(CY)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("gennych 20 diwrnod", "gennych 200 diwrnod", "fact-differs"),
        ("{phone:a}", "0300 790 0203", "word-placeholder"),
        ("[ragor](more.md)", "ragor", "word-placeholder"),
        ("[ragor](more.md)", "[ragor](mwy.md)", "word-placeholder"),
        ("[ragor](more.md)", "more.md [ragor](more.md)", "word-placeholder"),
        ("Pennawd", "A heading", "untranslated"),
        ("Pennawd", "Gair " * 2_000, "file-too-large"),
        ("Pennawd", "Pen\u200bnawd", "hidden-character"),
        ("Pennawd", "PennÃ¢d", "broken-letters"),
        ("Pennawd", "<b>Pennawd</b>", "raw-html"),
        ("Pennawd", r"Pennawd\n\n- eitem", "block-differs"),
        ('"diwrnodau"', '"<b>diwrnodau</b>"', "raw-html"),
        ("factsheets/a#s3.1", "factsheets/b#s3.1", "word-unknown"),
        ("factsheets/a#s3.1", "s3.1", "word-unknown"),
    ],
)
def test_damaged_words(site: SiteSandbox, old: str, new: str, code: str) -> None:
    """Words that have lost something, or that cannot stand there, are told at their line and not written."""
    before = sources(site)
    text = export(site).replace("factsheets/a#s2.1~", "factsheets/a#s3.1~")
    head, _, tail = text.rpartition(old)
    taken = bring(site, head + new + tail)

    assert [code] == codes(taken)
    assert 1 < taken.problems[0].place.line <= text.count("\n")
    assert before == sources(site)


@pytest.mark.parametrize("charset", ["utf-8-sig", "utf-16", "iso-8859-14", "cp1252"])
def test_other_letters(site: SiteSandbox, charset: str) -> None:
    """A PO file may be written in other letters that it names, or that its first bytes show."""
    text = with_back(export(site, PO, KEY), '"Pennawd"', '"Pennâd"').replace("charset=UTF-8", f"charset={charset}")
    taken = bring(site, text.encode(charset))

    assert ([], (CY,)) == (codes(taken), taken.written)
    assert "## Pennâd {#can}" in site.read(CY)


def test_a_page_without_a_twin(site: SiteSandbox) -> None:
    """A page that was never translated goes out empty, and is begun when all of it has come back."""
    site.remove(CY).write(EN, site.read(EN).replace("---\n\n", "slug: a\nwas:\n  - /en/b/\n---\n\n", 1))
    catalogue = polib.pofile(export(site, PO, KEY))
    for entry in catalogue:
        entry.msgstr = "Gair 20 {phone:a} [rhagor](more.md)." if "20" in entry.msgid else "Gair"
    text = str(catalogue)
    some = bring(site, text.replace('msgstr "Gair"', 'msgstr ""', 1))
    is_begun = (site.root / CY).exists()
    taken = bring(site, text)

    assert (["word-missing"], False) == (codes(some), is_begun)
    assert ([], (CY,), (CY,)) == (codes(taken), taken.written, taken.begun)
    assert site.read(CY).startswith("---\ntitle: Gair\nsummary: Gair\nmatches: ")
    assert "\n---\n\nGair 20 {phone:a} [rhagor](more.md).\n\n::: note Gair\n\n- Gair\n- Gair\n\n:::\n" in site.read(CY)


def test_built_otherwise(site: SiteSandbox) -> None:
    """Where twins are built otherwise, their section goes out as one and comes back so."""
    site.write(EN, site.read(EN).replace("- two", "- two\n- three\n- two"))
    (unit,) = [each for each in units_of(load_texts(site.root), KEY) if each.at == "s1"]
    text = export(site).replace("#, fuzzy\n", "").replace(r'"- dau\n"', r'"- dau\n"' + "\n" + r'"- tri\n"')
    taken = bring(site, text)

    assert "- three" in unit.source
    assert ([], (CY,)) == (codes(taken), taken.written)
    assert "- un\n- dau\n- tri\n  ar ddwy linell\n\n:::\n\n## Pennawd" in site.read(CY)


def test_a_section_that_comes_back_twice(site: SiteSandbox) -> None:
    """The first time writes it and leaves the rest; when that is done too, the same file completes the page."""
    site.write(EN, site.read(EN).replace("- two", "- two\n- three\n- two").replace("A heading", "The heading"))
    text = export(site).replace(r'"- dau\n"', r'"- dau\n- tri\n- dau\n"').replace("#, fuzzy\n", "", 1)
    first, second = bring(site, text), bring(site, text.replace("#, fuzzy\n", "").replace("Pennawd", "Y pennawd"))

    assert (["word-fuzzy"], (CY,), ()) == (codes(first), first.written, first.recorded)
    assert ([], (CY,), [KEY]) == (codes(second), second.written, [each.key for each in second.recorded])


def test_words_that_cannot_stand_on_a_page(site: SiteSandbox) -> None:
    """They are told at their own line, though nothing else of the page is written either."""
    before = sources(site)
    text = with_back(with_back(export(site), '"Teitl"', '"Enw"'), '"d"\n\n', '"<b>d</b>"\n\n')
    taken = bring(site, text)
    (problem,) = taken.problems

    assert ("raw-html", ()) == (problem.code.code, taken.written)
    assert 'msgid "d"' == text.split("\n")[problem.place.line - 1]
    assert before == sources(site)


def test_names_that_a_converter_left_out(site: SiteSandbox) -> None:
    """Units without a name, or of a page that is gone, are told once for the file."""
    text = export(site)
    nameless = bring(site, re.sub(r"(?m)^msgctxt.*\n", "", text))
    site.remove(EN).remove(CY)
    gone = bring(site, text)

    assert (["word-unknown"], ["word-unknown"]) == (codes(nameless), codes(gone))
    assert f"(and {text.count('msgctxt') - 1} more of this file)" in nameless.problems[0].message
    assert f"there is nothing of the name {KEY} on this site to translate (and 10" in gone.problems[0].message


def test_a_file_that_is_not_there(site: SiteSandbox, tmp_path: Path) -> None:
    """A slip in the name of the file is the machine's word."""
    with pytest.raises(FileNotFoundError):
        take_back(site.root, [tmp_path / "gone.po"])


def test_two_files_that_disagree(site: SiteSandbox, tmp_path: Path) -> None:
    """Of two translations of one unit the first is taken, the other is told, and the page is not recorded."""
    text = export(site)
    first, second = tmp_path / "first.po", tmp_path / "second.po"
    first.write_text(with_back(text, '"Teitl"', '"Teitl un"'), encoding="utf-8")
    second.write_text(with_back(text, '"Teitl"', '"Teitl dau"'), encoding="utf-8")
    taken = take_back(site.root, [first, second])

    assert [("stale-translation", str(second))] == [(each.code.code, each.place.path) for each in taken.problems]
    assert "title: Teitl un\n" in site.read(CY)
    assert () == taken.recorded
    assert () == take_back(site.root, [first, first]).problems


def test_a_file_of_many_texts_is_written_once(site: SiteSandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many entries of a file have new words, its places are looked for once: a long file stays quick."""
    terms = "".join(f'  t{number}:\n    term: {{en: days {number}, cy: "dydd {number}"}}\n' for number in range(9))
    site.write("content/glossary.yml", f"terms:\n{terms}")
    asked: list[int] = []

    def counted(text: str, words: Mapping[str, str]) -> str:
        asked.append(len(words))
        return with_words(text, words)

    monkeypatch.setattr("generator.translate.take_back.with_words", counted)
    taken = bring(site, export(site).replace("#, fuzzy\n", "").replace('"dydd ', '"diwrnod '))

    assert ([], ("content/glossary.yml",), [9]) == (codes(taken), taken.written, asked)


VALUES = "Ring 0300 123 4567, pay £1000, or write to a@b.org and https://a.org/b."


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("4567", "4568", "fact-differs"),
        ("0300 123 4567, ", "", "fact-differs"),
        ("£1000", "£2000", "fact-differs"),
        ("a@b.org", "c@b.org", "word-placeholder"),
        ("a.org/b", "a.org/c", "word-placeholder"),
        ("0300 123 4567", "03001234567", None),
        ("Ring", "Ffoniwch", None),
    ],
)
def test_numbers_and_addresses(site: SiteSandbox, old: str, new: str, code: str | None) -> None:
    """A phone number, a sum or an address that is not that of the source is told, however long it is."""
    for path in (EN, CY):
        site.write(path, f"{site.read(path)}\n{VALUES}\n")
    site.run("accept", KEY)
    text = export(site, XLIFF)
    head, mark, tail = re.sub("</?ph[^>]*>", "", text).rpartition("Ring 0300")
    taken = bring(site, head + (mark + tail).replace(old, new, 1))

    assert [code] * bool(code) == codes(taken)


def test_values_that_differ_rightly(site: SiteSandbox) -> None:
    """A translation may keep the numbers and addresses that it has, where its source has not changed."""
    site.write(EN, site.read(EN) + "\nRing 999, see https://a.org.\n")
    site.write(CY, site.read(CY) + "\nFfoniwch 998, gweler https://a.cymru.\n")
    site.run("accept", KEY, "--because", "Wales has its own")
    taken = bring(site, with_back(export(site), "gweler", "a gweler"))

    assert ([], (CY,)) == (codes(taken), taken.written)


@pytest.mark.parametrize("locked", ['<ph id="1"/>', '<x id="1"/>', "", '<ph id="1">{ffôn:a}</ph>'])
def test_english_that_a_tool_changed(site: SiteSandbox, locked: str) -> None:
    """What is locked is emptied, gone or written otherwise in the English too: told as that, at its unit."""
    text = export(site, XLIFF)
    taken = bring(site, text.replace('<ph id="1">{phone:a}</ph>', locked))
    (problem,) = taken.problems

    assert ("catalogue-broken", ()) == (problem.code.code, taken.written)
    assert "is not in this file as it went out, without “{phone:a}”: “You have" in problem.message
    assert "#s1.1~" in text.split("\n")[problem.place.line - 1]


def test_a_file_that_went_out_from_an_earlier_version(site: SiteSandbox) -> None:
    """Names without what stands for the source are read."""
    text = re.sub("(~[0-9a-f]{6})~[0-9a-f]{6}", r"\1", with_back(export(site), '"Pennawd"', '"Pen"'))

    taken = bring(site, text)

    assert ([], (CY,)) == (codes(taken), taken.written)


def test_words_that_were_laid_out(site: SiteSandbox) -> None:
    """Line ends around words, and accents beside their letters, come from programs: neither is new."""
    text = with_back(export(site, XLIFF), ">Teitl<", ">\n  Teitl â\n<")
    taken = bring(site, unicodedata.normalize("NFD", text))

    assert ([], (CY,)) == (codes(taken), taken.written)
    assert "title: Teitl â\n" in site.read(CY)


def test_guesses_among_interface_words(site: SiteSandbox) -> None:
    """A word that comes back as no guess is none any more, whether it was changed or right as it was."""
    guess = '#, fuzzy, python-format\n#| msgid "Men"\nmsgid "Menu"\nmsgstr "Dewislen"\n'
    site.write(CATALOGUE, guess + '\n#: a\n#,fuzzy\nmsgid "Home"\nmsgstr "Cartref"\n')
    text = export(site)
    before = site.read(CATALOGUE)
    bring(site, text)
    is_left = before == site.read(CATALOGUE)
    taken = bring(site, text.replace("#, fuzzy\n", "").replace("Cartref", "Hafan"))

    assert (True, [], (CATALOGUE,)) == (is_left, codes(taken), taken.written)
    after = '#, python-format\nmsgid "Menu"\nmsgstr "Dewislen"\n\n#: a\nmsgid "Home"\nmsgstr "Hafan"\n'
    assert after == site.read(CATALOGUE)
