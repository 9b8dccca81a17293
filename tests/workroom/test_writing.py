import html
import re
from urllib.parse import unquote

import pytest

from tests.sandbox import SITES, SiteSandbox
from tests.workroom.previews import PAGE, Looked, look_at

EN, CY = "content/en/factsheets/a.md", "content/cy/factsheets/a.md"
ENGLISH, WELSH = PAGE.format("A page", "", "In 20 days."), PAGE.format("Tudalen", "", "O fewn 20 diwrnod.")
NAME = "page/factsheets/a"
DIGEST = re.compile(r'name="(digest\d)" value="(\w+)"')
AREA = re.compile(r'<textarea id="_text-\d" name="(text\d)"[^>]*>\n(.*?)</textarea>', re.DOTALL)


@pytest.fixture(name="opened")
def _opened(looked: Looked) -> Looked:
    """A site with a page in both languages, with line ends of its own."""
    return looked.save(EN, ENGLISH.replace("\n", "\r\n")).save(CY, WELSH)


def form(page: str, **changes: str) -> dict[str, str]:
    """What a browser sends of a page, with other words in some fields."""
    areas = {name: html.unescape(text).replace("\n", "\r\n") for name, text in AREA.findall(page)}
    return {**areas, **dict(DIGEST.findall(page)), **changes}


def test_nothing_is_lost_on_the_way(opened: Looked) -> None:
    """A page that is saved as it was shown stays as it is, byte by byte, with empty lines and signs of HTML."""
    text = "\n\n---\ntitle: A\n---\n\n\n  </textarea><b>&amp;\n\n\n"
    opened.save(EN, text)
    status, page = opened.write(NAME, {**form(opened.write(NAME)[1]), "do": "save"})

    assert (200, text, WELSH) == (status, opened.site.read(EN), opened.site.read(CY))
    assert "There was nothing new to save." in page


def test_saved(opened: Looked) -> None:
    """What is typed in one language is saved there, is seen in the preview at once, and nothing else changes."""
    page = opened.write(NAME)[1]
    typed = form(page)["text0"].replace("20 days", "21 days")
    status, page = opened.write(NAME, form(page, text0=typed, do="save"))

    assert 200 == status
    assert ENGLISH.replace("20 days", "21 days").replace("\n", "\r\n") == opened.site.read(EN)
    assert WELSH == opened.site.read(CY)
    assert f"Saved: {EN}." in page
    assert "fact-differs" in page
    assert "21 days" in opened.page("/en/factsheets/a/")
    again = opened.write(NAME, form(page, do="save"))[1]
    assert "There was nothing new to save." in again


def test_checked_and_not_saved(opened: Looked) -> None:
    """What is typed is checked with its line in the text, and stays in the text area; no file changes."""
    page = opened.write(NAME)[1]
    typed = form(page)["text1"] + "\r\n<b>\r\n"
    status, page = opened.write(NAME, form(page, text1=typed, do="check"))

    assert 200 == status
    assert '<a href="#_text-1" data-line="8">Go to line 8</a>' in page
    assert "Not saved." in page
    assert typed == form(page)["text1"]
    assert WELSH == opened.site.read(CY)


def test_changed_meanwhile(opened: Looked) -> None:
    """A file that somebody else has saved is not written over: both texts are shown, and then the editor decides."""
    first = opened.write(NAME)[1]
    theirs = WELSH.replace("20", "22")
    opened.save(CY, theirs)
    mine = form(first)["text1"].replace("20", "21")
    status, page = opened.write(NAME, form(first, text0="new", text1=mine, do="save"))

    assert (409, theirs) == (status, opened.site.read(CY))
    assert "<del>22</del>" in page
    assert ENGLISH.replace("\n", "\r\n") == opened.site.read(EN)
    assert "Somebody else has saved another text meanwhile" in page
    assert "O fewn 22 diwrnod." in page
    assert (mine, "new") == (form(page)["text1"], form(page)["text0"])
    # Who looks at their words once more has not seen those of the other.
    checked = opened.write(NAME, form(first, text1=mine, do="check"))[1]
    assert 409 == opened.write(NAME, form(checked, do="save"))[0]
    assert 200 == opened.write(NAME, form(page, do="save"))[0]
    assert (WELSH.replace("20", "21"), "new\r\n") == (opened.site.read(CY), opened.site.read(EN))


def test_the_other_language_changed_meanwhile(opened: Looked) -> None:
    """What somebody else saved in a text that was not touched here is kept, and shown from then on."""
    page = opened.write(NAME)[1]
    theirs = WELSH.replace("20", "22")
    opened.save(CY, theirs)
    typed = form(page)["text0"].replace("20", "22")
    status, page = opened.write(NAME, form(page, text0=typed, do="save"))

    assert (200, theirs) == (status, opened.site.read(CY))
    assert theirs.replace("\n", "\r\n") == form(page)["text1"]


def test_a_new_twin(looked: Looked) -> None:
    """The other language of a page can be written where there is none yet."""
    looked.save(EN, ENGLISH)
    page = looked.write(NAME, form(looked.write(NAME)[1], do="check"))[1]
    assert "empty-file" not in page
    status, page = looked.write(NAME, form(page, text1=WELSH, do="save"))

    assert (200, WELSH) == (status, looked.site.read(CY))
    assert f"Saved: {CY}." in page
    assert "which is not there yet" not in page


def test_an_entry(site: SiteSandbox) -> None:
    """A contact is written alone: from its line in the workroom, with problems at lines of its text, and its page."""
    looked = look_at(site.lay(SITES / "everything"))
    path = "content/contacts.yml"
    before = site.read(path)
    line = before[: before.index("for_whom")].count("\n") + 1
    page = looked.write(f"file/{path}", asked=str(line))[1]
    text = form(page)["text0"]
    entry = re.search(r'name="entry" value="([^"]+)"', page)
    assert entry
    assert text.replace("\r\n", "\n") in before
    assert "/en/" in page.partition("<iframe")[2]
    status, page = looked.write(f"file/{path}", form(page, entry=entry[1], text0=text + "\r\n    x: y", do="save"))

    assert 200 == status
    assert before.replace(text.replace("\r\n", "\n"), text.replace("\r\n", "\n") + "\n    x: y") == site.read(path)
    last = text.count("\r") + 2
    assert f'data-line="{last}"' in page
    named = form(page)["text0"].replace(entry[1].rpartition(".")[2], "another", 1)
    page = looked.write(f"file/{path}", form(page, entry=entry[1], text0=named, do="save"))[1]
    assert 'name="entry" value="contacts.another"' in page
    site.write(path, before)
    gone = looked.write(f"file/{path}", form(page, entry="contacts.gone", text0="my words", do="save"))
    assert 404 == gone[0]
    assert "my words" in gone[1]
    assert before == site.read(path)


def test_problems_outside_an_entry(site: SiteSandbox) -> None:
    """Five problems of the same file that stand in no text area are told, and how many more there are."""
    path = "content/contacts.yml"
    looked = look_at(site.lay(SITES / "everything"))
    looked.save(path, site.read(path) + "".join(f"  other-{number}: {{x: y}}\n" for number in range(8)))
    page = looked.write(f"file/{path}", asked="contacts.other-0")[1]
    said = re.search(r"and (\d+) more", page)

    assert said
    assert len(looked.preview.seen.problems) == page.count("data-line=") + 5 + int(said[1])


@pytest.mark.parametrize("asked", ["9" * 5000, "-1", "²"])
def test_no_such_line(looked: Looked, asked: str) -> None:
    """Whatever is asked for in the place of a line: the file is shown, or it is told that it has no such entry."""
    assert looked.write("file/site_config.yml", asked=asked)[0] in (200, 404)


def test_an_interface_word(looked: Looked) -> None:
    """A word of the program is said otherwise on this site, from its place in the workroom on, and checked before."""
    path = "translations/cy/LC_MESSAGES/messages.po"
    link = re.search(
        r'href="/_workroom/write/(file/[^"?]+)\?show=([^"]+)">Say it otherwise<[^>]+>: Menu<',
        looked.page("/_workroom/"),
    )
    assert link
    page = looked.write(link[1], asked=unquote(link[2]))[1]
    assert "which does not have it yet" in page
    entry = {"entry": "Menu"}
    text = re.sub(r'msgstr ".*"', 'msgstr ""', form(page)["text0"])
    checked = looked.write(link[1], form(page, **entry, text0=text, do="check"))[1]
    assert ("word-missing" in checked, (looked.site.root / path).exists()) == (True, False)
    saved = looked.write(link[1], form(page, **entry, text0=text.replace('""', '"Bwydlen"'), do="save"))[1]

    assert f"Saved: {path}." in saved
    assert 'msgid "Menu"\nmsgstr "Bwydlen"\n' == looked.site.read(path)
    assert "Bwydlen" in looked.page("/cy/")
    assert 'Say it otherwise<span class="workroom-hidden">: Menu<' not in looked.page("/_workroom/")


@pytest.mark.parametrize(
    "name", ["page/gone", "page/../../x", "file/Makefile", "file/content/en/home.md", "page/", "gone", "new/x"]
)
def test_no_such_text(looked: Looked, name: str) -> None:
    """What cannot be written here says so, and keeps what somebody typed."""
    status, page = looked.write(name, {"text0": "<my words>", "do": "save"})

    assert 404 == status
    assert "&lt;my words&gt;" in page or not name.partition("/")[2].strip("/") or name == "new/x"


def test_a_disk_that_refuses(opened: Looked, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that cannot be saved is told, and the text stays on the page."""

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device", EN)

    monkeypatch.setattr("generator.workroom.writing.save_file", refuse)
    status, page = opened.write(NAME, form(opened.write(NAME)[1], text0="mine", do="save"))

    assert 200 == status
    assert "This could not be saved: No space left on device" in page
    assert "mine" == form(page)["text0"]


def test_without_the_secret(looked: Looked) -> None:
    """Whoever does not know the secret is told how to get it, keeps what they typed, and learns no secret."""
    found = looked.writing.refuse({"text0": "mine"})

    assert 403 == found.status
    assert b"guidance serve" in found.data
    assert b"mine" in found.data
    assert b"secret" not in found.data


def test_the_workroom(looked: Looked) -> None:
    """The workroom leads to what is written, straight from below the secret, else by way of the door."""
    assert "/_workroom/write/secret/page/home" in looked.write("")[1]
    assert 'href="/_workroom/write/page/home"' in looked.page("/_workroom/")
    assert "/_workroom/write/page/home" in looked.page("/_workroom/home/")
    assert "/_workroom/write/page/home" in looked.page("/en/")
