from datetime import date, timedelta

from generator.model.known_fact import Sure
from generator.model.language import Language
from generator.status import PageStatus, facts_to_check, site_status
from tests.builders import TODAY, config, content, fact
from tests.sandbox import SiteSandbox

PAGE = "---\ntitle: A\nsummary: B\n{}---\n\n{}\n"


def page(site: SiteSandbox, key: str) -> PageStatus:
    """The state of one page."""
    (found,) = [each for each in site_status(site.root, TODAY).pages if each.key == key]
    return found


def test_a_page_in_step(site: SiteSandbox) -> None:
    """A page with both twins in step, which nobody has checked."""
    assert ("in step", None, "", None, False, False) == (
        (home := page(site, "home")).translation,
        home.missing,
        home.reviewer,
        home.review_by,
        home.overdue,
        home.easy_read,
    )


def test_a_page_out_of_step(site: SiteSandbox) -> None:
    """A translation is stale when its source has changed, and not recorded when nobody has said."""
    site.write("content/en/home.md", PAGE.format("", "Other text."))
    stale = page(site, "home").translation
    site.write("content/cy/home.md", PAGE.format("", "Testun arall."))

    assert ("stale", "not recorded") == (stale, page(site, "home").translation)


def test_a_twin_that_cannot_be_read(site: SiteSandbox) -> None:
    """A twin that is there and broken is not called missing."""
    site.write("content/en/home.md", PAGE.format("drat: true\n", "Text."))
    home = page(site, "home")

    assert ("cannot be read", None) == (home.translation, home.missing)


def test_reviews(site: SiteSandbox) -> None:
    """The earlier of the twins' review days counts; the people are those of the translation."""
    site.write("content/en/home.md", PAGE.format("review_by: 2027-01-01\ntranslator: not here\n", "Text."))
    site.write("content/cy/home.md", PAGE.format("review_by: 2026-11-20\ntranslator: Ann\nreviewer: Bob\n", "Testun."))

    assert (date(2026, 11, 20), True, "Ann", "Bob") == (
        (home := page(site, "home")).review_by,
        home.overdue,
        home.translator,
        home.reviewer,
    )


def test_a_page_without_its_twin(site: SiteSandbox) -> None:
    """A page in one language alone is listed, with the language that is missing."""
    site.write("content/en/factsheets/a.md", PAGE.format("draft: true\n", "Text."))

    assert (Language.CY, "missing", True) == (
        (alone := page(site, "factsheets/a")).missing,
        alone.translation,
        alone.draft,
    )


def test_easy_read(site: SiteSandbox) -> None:
    """A page has an Easy Read version when a page of the same name lies in that folder."""
    for key in ("factsheets/a", "easy-read/a"):
        site.write(f"content/en/{key}.md", PAGE.format("", "Text.")).write(
            f"content/cy/{key}.md", PAGE.format("", "Testun.")
        )

    assert page(site, "factsheets/a").easy_read


def test_a_broken_site(site: SiteSandbox) -> None:
    """Problems that keep pages from being read come with the list; without a configuration there is no list."""
    site.write("content/en/home.md", "no header")
    broken = site_status(site.root, TODAY)
    site.write("site_config.yml", "- a")
    unusable = site_status(site.root, TODAY)

    assert ["header-missing"] == [problem.code.code for problem in broken.problems]
    assert ((), ["not-a-mapping"]) == (unusable.pages, [problem.code.code for problem in unusable.problems])


def test_facts_to_check() -> None:
    """Facts of which nobody is sure come first, then those that nobody has read at their source for long."""
    facts = (
        fact("fresh"),
        fact("old", checked=TODAY - timedelta(days=91)),
        fact("just", checked=TODAY - timedelta(days=90)),
        fact("medium", sure=Sure.MEDIUM),
        fact("low", sure=Sure.LOW),
    )
    whole = content(facts=facts, config=config(facts_checked_within=90))

    assert [("low", "sure: low"), ("medium", "sure: medium"), ("old", "last read 91 days ago")] == [
        (each.fact.key, each.why) for each in facts_to_check(whole, TODAY)
    ]
