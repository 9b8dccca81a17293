from tests.workroom.previews import PAGE, Looked

KEY = "factsheets/a"
EN, CY = f"content/en/{KEY}.md", f"content/cy/{KEY}.md"
ENGLISH, WELSH = (PAGE.format(title, "", words) for title, words in (("A", "Some words."), ("B", "Geiriau.")))


def typed(looked: Looked, english: str) -> tuple[str, str]:
    """The English page as it is typed and as it is saved, once the text was tried."""
    looked.write(f"page/{KEY}", {"text0": english, "text1": WELSH, "do": "check"})
    return looked.answers.answer("/en/factsheets/a/", "typed").data.decode(), looked.page("/en/factsheets/a/")


def test_a_page_as_it_is_typed(looked: Looked) -> None:
    """What somebody types is shown on the finished page where that is asked for, a new title too, and nowhere else."""
    looked.save(EN, ENGLISH).save(CY, WELSH)
    for english, words in (
        (ENGLISH.replace("Some", "Other"), "Other words."),
        (ENGLISH.replace("A", "New title"), "New"),
    ):
        as_typed, as_saved = typed(looked, english)
        assert words in as_typed
        assert words not in as_saved
    assert ENGLISH == looked.site.read(EN)


def test_the_same_as_saved(looked: Looked) -> None:
    """The page as it is typed is the one that is made of it once it is saved."""
    looked.save(EN, ENGLISH).save(CY, WELSH)
    fresh = ENGLISH.replace("Some words.", "Some words.\n\n- one\n- two")
    as_typed, _ = typed(looked, fresh)
    looked.save(EN, fresh)
    saved = looked.preview.plain("/en/factsheets/a/") or ""

    start, end = saved.index("<h1"), saved.index("</main>")
    assert saved[start:end] in as_typed


def test_what_cannot_be_read_is_shown_as_saved(looked: Looked) -> None:
    """A text that cannot be read, and one that nobody types any more, is shown as it is saved."""
    looked.save(EN, ENGLISH).save(CY, WELSH)
    as_typed, as_saved = typed(looked, ENGLISH.replace("Some", "<b>Some</b>"))
    assert as_saved == as_typed

    typed(looked, ENGLISH.replace("Some", "Different"))
    looked.save(CY, WELSH.replace("Geiriau", "Rhagor o eiriau"))
    assert "Different" not in looked.answers.answer("/en/factsheets/a/", "typed").data.decode()
