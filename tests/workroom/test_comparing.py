from tests.sandbox import SITES, SiteSandbox
from tests.workroom.previews import PAGE, Looked, look_at

EN, CY = "content/en/factsheets/a.md", "content/cy/factsheets/a.md"


def test_both_languages(looked: Looked) -> None:
    """A page stands in both languages side by side, and what is wrong below its sentence."""
    looked.save(EN, PAGE.format("Answers", "", "We answer within 20 days of your letter."))
    looked.save(CY, "---\ntitle: Atebion\nsummary: Pryd.\n---\n\nByddwn yn ateb o fewn 28 diwrnod i’ch llythyr.\n")
    page = looked.page("/_workroom/factsheets/a/")

    assert "within 20 days" in page
    note = page[page.index("28 diwrnod i’ch llythyr.</p>") :]
    assert "on the English page" in note[:600]


def test_a_page_and_its_easy_read(site: SiteSandbox) -> None:
    """An Easy Read page stands beside its full page, in either language."""
    looked = look_at(site.lay(SITES / "easy-read"))
    overview = looked.page("/_workroom/")
    asked = overview.partition("/?show=cy/")[2].partition('"')[0]
    key = overview.partition("/?show=cy/")[0].rpartition("/_workroom/")[2]
    found = looked.answers.answer(f"/_workroom/{key}/", f"cy/{asked}").data.decode()

    assert "Full page" in found
    assert 'lang="cy"' in found
    assert "Full page" not in looked.answers.answer(f"/_workroom/{key}/", "cy/no-such-page").data.decode()


def test_what_has_changed(looked: Looked) -> None:
    """What has changed in the source since the translation was accepted is marked."""
    looked.site.run("accept", "home")
    text = looked.site.read("content/en/home.md")
    looked.save("content/en/home.md", text.replace("Start here.", "Start over here."))

    assert "<ins>over" in looked.page("/_workroom/home/").replace("<ins> over", "<ins>over")


def test_no_such_page(looked: Looked) -> None:
    """Nobody can compare what is not there."""
    assert 404 == looked.answers.answer("/_workroom/factsheets/none/").status
