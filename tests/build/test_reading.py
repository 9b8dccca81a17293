from generator.build.reading import SiteReading, look_at_site
from generator.model.problem import Code
from tests.sandbox import SiteSandbox


def test_a_site_is_read(site: SiteSandbox) -> None:
    """The shared files and the cards of all pages are read together."""
    found = look_at_site(site.root)

    assert isinstance(found, SiteReading)
    assert ["home", "home"] == [page.key for page in found.content.pages]
    assert () == found.problems


def test_all_problems_are_told_at_once(site: SiteSandbox) -> None:
    """A broken page and broken contacts are told in one run, and both are known as broken."""
    site.write("content/en/home.md", "no front matter").write("content/contacts.yml", "- a")
    found = look_at_site(site.root)

    assert isinstance(found, SiteReading)
    assert {Code.HEADER_MISSING, Code.NOT_A_MAPPING} == {problem.code for problem in found.problems}
    assert {"content/en/home.md", "content/contacts.yml"} == set(found.content.broken)


def test_without_a_configuration(site: SiteSandbox) -> None:
    """When the configuration cannot be used, there is only the reason."""
    site.write("site_config.yml", "- a")
    found = look_at_site(site.root)

    assert isinstance(found, tuple)
    assert [Code.NOT_A_MAPPING] == [problem.code for problem in found]


def test_pages_that_were_kept_are_looked_at_anew_when_a_term_is_agreed(site: SiteSandbox) -> None:
    """A page is read once; when the table of terms changes, what it says of that page is told, and gone again."""
    told = []
    for avoided in ("dim", "dechreuwch yma", "dim"):
        phrase = f"phrases: {{x: {{avoid: [{avoided}], better: b, why: c}}}}"
        site.write("content/terms.yml", phrase)
        found = look_at_site(site.root)
        assert isinstance(found, SiteReading)
        told.append([each.code for each in found.problems if each.place.path.startswith("content/")])

    assert [[], [Code.AVOIDED_WORDS], []] == told
