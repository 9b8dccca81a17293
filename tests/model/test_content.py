from generator.model.content import Content
from generator.model.language import Language
from tests.builders import contact, content, shared_files, source_page, twins


def test_twins_are_paired_by_key() -> None:
    """Pages that exist in both languages are paired; a page without its twin is left out."""
    pair = twins("home")
    alone = source_page("factsheets/phso", Language.EN)

    assert [("home", "home")] == [(both.en.key, both.cy.key) for both in content(*pair, alone).twins()]


def test_the_shared_files_are_in_it() -> None:
    """All that the shared files say is in the content, and what is broken of them beside what is broken of pages."""
    files = shared_files(contacts=(contact(),), broken=("content/facts.yml",))
    made = Content.of(files, (), ("content/en/home.md",))

    assert made.contacts == files.contacts
    assert ("content/en/home.md", "content/facts.yml") == made.broken


def test_what_broken_files_are_called() -> None:
    """Pages are called by their keys, other files by their names."""
    paths = ("content/en/factsheets/a.md", "content/decision-trees/who-can-help.yml")
    made = Content.of(shared_files(), (), paths)

    assert {"factsheets/a", "who-can-help"} == made.broken_names
