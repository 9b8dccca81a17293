from generator.things import State, Thing
from generator.workroom.rooms import overview_of
from tests.builders import place
from tests.sandbox import SiteSandbox
from tests.workroom.previews import PAGE, Looked, look_at

EN, CY = "content/en/factsheets/a.md", "content/cy/factsheets/a.md"


def thing(name: str, *states: State, kind: str = "page") -> Thing:
    """A thing in some states."""
    return Thing(kind=kind, key=name, name=name, place=place(), translation="in step", states=states)


def test_filtered_by_state() -> None:
    """Only what is in the state that is wanted is shown, by kind; the sums count everything."""
    things = (thing("a", State.STALE), thing("b"), thing("c", State.STALE, State.DUE, kind="contact"))
    found = overview_of(things, State.STALE)

    assert [("page", ["a"]), ("contact", ["c"])] == [(kind, [each.name for each in some]) for kind, some in found.kinds]
    assert (3, [2, 1]) == (found.count, [each.count for each in found.sums])


def test_what_is_to_be_done(looked: Looked) -> None:
    """The workroom has what keeps a release from being published, with the place and the command."""
    looked.save("content/en/home.md", PAGE.format("A page", "", "Something new.")).save(
        EN, PAGE.format("A", "", "Text.")
    )
    page = looked.page("/_workroom/")

    assert "guidance accept home" in page
    assert "content/en/factsheets/a.md, line 1" in page
    assert "no Welsh" in page
    assert "1 stale" in page
    assert "What has changed<" not in page


def test_what_has_changed(looked: Looked) -> None:
    """Beside what is stale stands what has changed in its source, word by word, of words in YAML as well."""
    looked.site.run("accept", "home", "site")
    config = looked.site.read("site_config.yml").replace("An example.", "An example site.")
    looked.save("site_config.yml", config).save("content/en/home.md", PAGE.format("A page", "", "Something new."))
    page = looked.page("/_workroom/")

    assert 'What has changed<span class="workroom-hidden"> in A page</span></summary>' in page
    assert "<ins>Something</ins> <del>here</del><ins>new</ins>." in page
    assert "notice: An example<ins> site</ins>." in page


def test_one_state(looked: Looked) -> None:
    """What is in one state alone is asked for by a link, without a script; an unknown one is nobody's."""
    looked.save(EN, PAGE.format("Only English", "", "Text."))
    missing = looked.answers.answer("/_workroom/", "missing in a language").data.decode()

    assert "Only English" in missing
    assert "content/en/home.md" not in missing
    assert looked.answers.answer("/_workroom/").data == looked.answers.answer("/_workroom/", "<script>").data


def test_without_a_site(site: SiteSandbox) -> None:
    """Where the configuration cannot be read, the workroom says so."""
    site.write("site_config.yml", "- a")

    assert "site_config.yml, line 1" in look_at(site).page("/_workroom/")
