from datetime import timedelta

from tests.builders import TODAY
from tests.sandbox import SITES, SiteSandbox
from tests.workroom.previews import PAGE, Looked, look_at

EN, CY = "content/en/factsheets/a.md", "content/cy/factsheets/a.md"


def test_a_new_page(looked: Looked) -> None:
    """First the files are named, then both twins are written, then they are told with what is wrong."""
    said = {"kind": "factsheet", "key": "factsheets/a"}
    assert "<option>factsheet</option>" in looked.write("new")[1]
    page = looked.write("new", said)[1]
    assert EN in page
    assert not (looked.site.root / EN).exists()
    page = looked.write("new", {**said, "sure": "yes"})[1]

    assert f"Wrote {CY}." in page
    assert '<a href="/_workroom/write/secret/page/factsheets/a">' in page
    assert "draft: true" in looked.site.read(EN)
    assert "exists already" in looked.write("new", said)[1]
    assert "There is no kind" in looked.write("new", {"kind": "x", "key": "factsheets/b"})[1]
    assert 'value="B"' in looked.write("new", {"kind": "guide", "key": "B"})[1]


def test_another_name(looked: Looked) -> None:
    """First what will change is told, then the page moves and its old addresses lead on."""
    looked.save(EN, PAGE.format("A", "", "Text.")).save(CY, PAGE.format("A", "", "Testun."))
    assert 'value="factsheets/a"' in looked.write("rename/factsheets/a")[1]
    page = looked.write("rename/factsheets/a", {"new": "factsheets/b"})[1]
    assert f"{EN} becomes content/en/factsheets/b.md." in page
    assert (looked.site.root / EN).exists()
    page = looked.write("rename/factsheets/a", {"new": "factsheets/b", "sure": "yes"})[1]

    assert "It is called factsheets/b now" in page
    assert "/en/factsheets/a/ leads to the new address" in page
    assert not (looked.site.root / EN).exists()
    assert 200 == looked.answers.answer("/en/factsheets/b/").status
    assert "There is no page factsheets/gone" in looked.write("rename/factsheets/gone", {"new": "factsheets/c"})[1]


def test_a_translation(site: SiteSandbox) -> None:
    """What changed is shown; a translation that has not moved is refused without a reason, and then recorded."""
    site.write(EN, PAGE.format("A", "", "Old words.")).write(CY, PAGE.format("A", "", "Hen eiriau."))
    site.run("accept", "*")
    looked = look_at(site).save(EN, PAGE.format("A", "", "New words."))
    page = looked.write("accept/factsheets/a")[1]
    assert "<del>Old</del><ins>New</ins>" in page
    assert "says what it said before" in looked.write("accept/factsheets/a", {"because": ""})[1]
    assert "stale-translation" in looked.codes
    page = looked.write("accept/factsheets/a", {"because": "the same in Welsh"})[1]

    assert "now recorded as made from" in page
    assert "stale-translation" not in looked.codes
    assert "there is no page" in looked.write("accept/factsheets/*", {"because": ""})[1].lower()


def test_words_in_yaml(site: SiteSandbox) -> None:
    """A contact is recorded as a page is."""
    looked = look_at(site.lay(SITES / "everything"))
    assert looked.preview.site is not None
    key = next(group.key for group in looked.preview.site.content.standings if group.key.startswith("contact/"))

    assert "It is recorded" in looked.write(f"accept/{key}", {"because": "it is right"})[1]


def test_a_review(looked: Looked) -> None:
    """The day of the next review is asked for, and both days are written into both files."""
    then = (TODAY + timedelta(days=10)).isoformat()
    assert f'value="{TODAY + timedelta(days=365)}"' in looked.write("reviewed/home")[1]
    assert "is not a day" in looked.write("reviewed/home", {"review_by": "soon"})[1]
    assert "must come after today" in looked.write("reviewed/home", {"review_by": TODAY.isoformat()})[1]
    page = looked.write("reviewed/home", {"review_by": then})[1]

    assert "The review is noted" in page
    assert f"review_by: {then}" in looked.site.read("content/cy/home.md")
    assert "There is no page gone." in looked.write("reviewed/gone")[1]
