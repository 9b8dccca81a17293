from generator.load.accepted import kept_words, load_record, load_standings, page_words
from generator.load.paired_words import load_groups
from generator.model.paired_words import Standing
from tests.sandbox import SiteSandbox


def test_no_record(site: SiteSandbox) -> None:
    """A site that has recorded nothing has a record without entries, and kept nothing."""
    record = load_record(site.root)

    assert ({}, ()) == ({} if record.value is None else record.value.accepted, record.problems)
    assert (None, {}) == (
        page_words(site.root, "content/en/home.md", kept=True),
        kept_words(site.root, "site_config.yml"),
    )


def test_standings(site: SiteSandbox) -> None:
    """Each group is in step, stale or not recorded."""
    site.run("accept", "site", "statement")
    site.write("site_config.yml", site.read("site_config.yml").replace("An example.", "An example site."))

    assert {"site": Standing.STALE, "statement": Standing.IN_STEP, "section/factsheets": Standing.NOT_RECORDED} == {
        group.key: group.standing for group in load_standings(site.root, load_groups(site.root)).value or ()
    }


def test_what_was_kept(site: SiteSandbox) -> None:
    """The English of a group is kept by its paths; a damaged copy counts as none."""
    site.run("accept", "site")
    kept = kept_words(site.root, "site_config.yml")
    site.write("translations/accepted/site_config.yml", "[")

    assert "Small guide" == kept["site"]["name"]
    assert {} == kept_words(site.root, "site_config.yml")


def test_a_record_that_is_no_text(site: SiteSandbox) -> None:
    """A record that cannot be read is told."""
    site.write("translations/accepted.yml", b"\xff")

    assert ["not-utf8"] == [problem.code.code for problem in load_standings(site.root, load_groups(site.root)).problems]


def test_words_of_a_page(site: SiteSandbox) -> None:
    """What is translated of a page is its title, its summary and its text, as it is and as it was kept."""
    site.run("accept", "home")
    before = page_words(site.root, "content/en/home.md")
    site.write("content/en/home.md", site.read("content/en/home.md").replace("title: ", "title: New "))

    assert before == page_words(site.root, "content/en/home.md", kept=True)
    assert f"New {before}" == page_words(site.root, "content/en/home.md")
    assert page_words(site.write("content/en/home.md", "x").root, "content/en/home.md") is None
