import pytest

from generator.model.problem import Code, Level
from tests.sandbox import SITES, SiteSandbox, files_below
from tests.workroom.previews import PAGE, Looked, look_at, note_after

GOOD = PAGE.format("A page", "", "{}")
BROKEN = GOOD.format("First.\n\nThis is <b>bold</b> and wrong.")
KEY = "factsheets/a"
EN, CY = f"content/en/{KEY}.md", f"content/cy/{KEY}.md"
ERRORS = frozenset(code.code for code in Code if code.level is Level.ERROR)
ENGLISH, WELSH = "Call us about the decision.", "Ffoniwch ni am y penderfyniad."


def test_the_preview_follows(looked: Looked) -> None:
    """After a change the preview shows the new text, and stands for something else."""
    before = looked.preview.version
    page = looked.save("content/en/home.md", GOOD.format("Something new.")).page("/en/")

    assert "Something new." in page
    assert before != looked.preview.version


def test_a_text_is_shown_before_all_is_checked(looked: Looked) -> None:
    """A text is seen at once; what the whole site makes of it is known a moment later, and shown if it is news."""
    looked.save(EN, GOOD.format(ENGLISH)).save(CY, GOOD.format(WELSH))
    looked.site.run("accept", "*")
    looked.preview.look()
    for text, was_stale, is_stale in (
        ("Other words.", False, True),
        ("Again others.", True, True),
        (ENGLISH, True, False),
    ):
        looked.site.write(EN, GOOD.format(text))
        assert looked.preview.look()
        assert (False, was_stale) == (looked.preview.is_checked, "stale-translation" in looked.codes)
        assert text in looked.page("/en/factsheets/a/")
        before, news = looked.preview.version, was_stale != is_stale
        assert (news, news) == (looked.preview.check(), before != looked.preview.version)
        assert (True, is_stale) == (looked.preview.is_checked, "stale-translation" in looked.codes)


def test_the_same_bytes_as_anew(looked: Looked) -> None:
    """A page whose text was changed again and again has the bytes that it has in a preview begun anew."""
    looked.save(EN, GOOD.format(ENGLISH)).save(CY, GOOD.format(WELSH))
    before = looked.preview.plain("/en/factsheets/a/")
    looked.save(EN, GOOD.format(f"{ENGLISH}\n\n## More {{#more}}\n\nMuch more."))
    looked.save(CY, GOOD.format(f"{WELSH}\n\n## Mwy {{#more}}\n\nLlawer mwy."))
    after = looked.preview.plain("/en/factsheets/a/")

    assert before != after
    assert after == look_at(looked.site).preview.plain("/en/factsheets/a/")


def test_nothing_changed(looked: Looked) -> None:
    """Where nothing has changed, nothing is done, whatever editors leave lying about for a moment."""
    before = looked.preview.version
    for name in (".home.md.swp", "home.md~", "4913", "#home.md#", "~$home.md", "home.md.tmp"):
        looked.site.write(f"content/en/{name}", "half")

    assert not looked.preview.look()
    assert before == looked.preview.version


def test_nothing_is_published(looked: Looked) -> None:
    """A preview writes nothing but what builds keep too."""
    before = set(files_below(looked.site.root))
    looked.save("content/en/home.md", GOOD.format("Something new.")).page("/en/")

    assert {".cache/made.sqlite"} == {path for path in files_below(looked.site.root) if path not in before} | {
        path for path in before if path.startswith((".cache", "public"))
    }


def test_a_page_that_cannot_be_read(looked: Looked) -> None:
    """A page with a mistake shows its file with the message below the line, and all other pages go on."""
    looked.save(EN, GOOD.format(ENGLISH)).save(CY, GOOD.format(WELSH)).save(EN, BROKEN)
    page = looked.page("/en/factsheets/a/")
    looked.save("content/cy/home.md", GOOD.format("Testun newydd am y penderfyniad."))

    assert "Start here." in looked.page("/en/")
    assert "Testun newydd" in looked.page("/cy/")
    note = note_after(page, "This is &lt;b&gt;bold&lt;/b&gt; and wrong.")
    assert "Error:" in note
    assert "What “raw-html” means" in page
    assert "raw-html" not in looked.page("/cy/taflenni/a/")
    assert 'role="alert"' not in looked.page("/en/")


def test_a_page_that_never_could_be_read(site: SiteSandbox) -> None:
    """A page that is broken from the start is shown by its file too, under its own name."""
    site.write(EN, BROKEN).write(CY, BROKEN)

    assert "and wrong." in look_at(site).page("/cy/taflenni/a/")


def test_a_mended_mistake_is_gone(looked: Looked) -> None:
    """Once a mistake is mended, the page is as it was before."""
    text = looked.site.read("content/en/home.md")
    before = looked.page("/en/").replace(looked.preview.version, "")
    looked.save("content/en/home.md", BROKEN).save("content/en/home.md", text)

    assert before == looked.page("/en/").replace(looked.preview.version, "")


def test_a_note_at_the_sentence(looked: Looked) -> None:
    """What is wrong with a page that can be read stands below the sentence, on the page that has to be mended."""
    english = "We answer within 20 days.\n\nCall us about it."
    welsh = "Byddwn yn ateb o fewn 28 diwrnod.\n\nFfoniwch ni amdano."
    looked.save(EN, PAGE.format("Answers", "", english))
    looked.save(CY, f"---\ntitle: Atebion\nsummary: Beth a wnawn.\n---\n\n{welsh}\n")
    page = looked.page("/cy/taflenni/a/")

    assert ["fact-differs"] == [code for code in looked.codes if code in ERRORS]
    note = note_after(page, "28 diwrnod.</p>")
    assert "on the English page (line 6) it is “20 days”" in note
    assert "Ffoniwch" not in note


def test_english_before_welsh(looked: Looked) -> None:
    """A page in one language alone is shown in both places, and says so in the one where it is missing."""
    looked.save(EN, PAGE.format("Decisions", "", f"{ENGLISH} [Home](../home.md)"))

    assert "Nobody has written this page in Welsh yet." not in looked.page("/en/factsheets/a/")
    page = looked.page("/cy/taflenni/a/")
    assert "Nobody has written this page in Welsh yet." in page
    assert '<html lang="cy">' in page
    assert '<main lang="en" ' in page
    assert ENGLISH in page
    assert 'href="../../"' in page
    assert ["missing-twin"] == looked.codes


def test_a_heading_in_one_language_alone(looked: Looked) -> None:
    """A heading that the twin lacks freezes nothing."""
    looked.save(EN, GOOD.format(f"{ENGLISH}\n\n## More about it\n\nMore.\n\n## And more\n\nYet more."))
    looked.save(CY, GOOD.format(f"{WELSH}\n\n## Mwy amdano\n\nMwy."))

    assert "And more" in looked.page("/en/factsheets/a/")
    assert "is missing" in looked.page("/cy/taflenni/a/")


def test_drafts_are_shown_and_marked(looked: Looked) -> None:
    """A draft is a page of the preview, and says that it is in no published site."""
    looked.save(EN, PAGE.format("A", "draft: true\n", ENGLISH)).save(CY, PAGE.format("A", "draft: true\n", WELSH))

    assert "<strong>Draft.</strong>" in looked.page("/en/factsheets/a/")
    assert "missing-twin" not in looked.codes


def test_a_draft_home(looked: Looked) -> None:
    """A home page that is a draft is shown as one."""
    for language in ("en", "cy"):
        text = looked.site.read(f"content/{language}/home.md").replace("summary:", "draft: true\nsummary:")
        looked.save(f"content/{language}/home.md", text)

    assert "<strong>Draft.</strong>" in looked.page("/en/")


def test_warnings_are_shown(looked: Looked) -> None:
    """A warning stands on its page and does not count as an error."""
    text = looked.site.read("content/cy/home.md").replace("matches: ", "matches: 0")
    looked.save("content/cy/home.md", text)

    assert "Warning:" in looked.page("/cy/")
    assert "Warning:" not in looked.page("/en/")
    assert "No errors, 1 warning." in looked.page("/en/")


def test_a_broken_shared_file(looked: Looked) -> None:
    """With a broken configuration the last good site stays, and every page says what is wrong and where."""
    before = looked.site.read("site_config.yml")
    looked.save("site_config.yml", "- a")
    for address in ("/", "/en/", "/cy/cysylltiadau/", "/404.html"):
        page = looked.page(address)
        assert "site_config.yml, line 1" in page, address
        assert "What you see is the last good site." in page, address
    assert "Start here." in looked.page("/en/")

    looked.save("site_config.yml", before)
    assert "last good site" not in looked.page("/en/")


def test_broken_from_the_start(site: SiteSandbox) -> None:
    """Where no site can be shown, every address says what is wrong."""
    site.write("site_config.yml", "- a")
    looked = look_at(site)

    assert "site_config.yml, line 1" in looked.page("/en/")
    assert "Nothing can be shown yet" in looked.page("/")


def test_a_broken_template(looked: Looked) -> None:
    """A template that is at fault is told on the pages that need it, with its line."""
    looked.save("templates/partials/footer.html", "{{ nonsense }}")

    assert "templates/partials/footer.html, line 1" in looked.page("/en/")


def test_a_contact_is_seen_at_once(site: SiteSandbox) -> None:
    """What many pages share is seen before all of them were looked at again, and then they are."""
    site.lay(SITES / "everything")
    looked = look_at(site)
    text = site.read("content/contacts.yml")
    looked.save("content/contacts.yml", text.replace("0300", "0301", 1))

    assert "0301" in looked.page("/en/contacts/")
    looks = [looked.preview.go_on() for _ in range(100)]
    assert looked.preview.is_done
    assert 1 >= sum(looks)
    assert sorted(site.codes()) == sorted(looked.codes)


@pytest.mark.parametrize("language", ["en", "cy"])
def test_the_search(looked: Looked, language: str) -> None:
    """The search of the preview finds what is written now, drafts included."""
    draft = PAGE.format("Xylophone", "draft: true\n", ENGLISH)
    looked.save(EN, draft).save(CY, draft.replace(ENGLISH, WELSH))

    assert "ylophone" in looked.page(f"/assets/search-{language}.json")


def test_what_another_build_drops(looked: Looked) -> None:
    """A preview needs nothing that another build may drop from the store."""
    looked.site.change_store("DELETE FROM made")

    assert "Something new." in looked.save("content/en/home.md", GOOD.format("Something new.")).page("/en/")


def test_the_policy_is_let_go(looked: Looked) -> None:
    """Only the preview lets go of the policy that a published page states, since its pages listen for changes."""
    looked.site.build()

    assert "Content-Security-Policy" not in looked.page("/en/")
    assert b"Content-Security-Policy" in looked.site.published["en/index.html"]


def test_files_that_are_no_pages(site: SiteSandbox) -> None:
    """Every file of the published site stands in the preview too, with the same bytes where it is no page."""
    site.lay(SITES / "everything")
    for language in ("en", "cy"):
        site.remove(f"content/{language}/guides/later.md")  # a draft, which the preview lists too
    looked = look_at(site)
    assert site.publish().status == 0
    for path, data in site.published.items():
        if path.startswith(("assets/search", ".build")):
            continue
        found = looked.answers.answer(f"/{path}")
        assert found.status == 200, path
        assert path.endswith(".html") or found.data == data, path
