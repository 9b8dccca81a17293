from generator.build import is_error
from generator.build.reading import SiteReading, look_at_site
from generator.plan import plan_site
from generator.workroom.checking import Checker
from generator.workroom.stand_ins import Standing, stand_in
from tests.builders import TODAY
from tests.sandbox import SITES, SiteSandbox


def looked_at(site: SiteSandbox) -> tuple[SiteReading, Standing]:
    """A site, read, and completed as the preview shows it."""
    reading = look_at_site(site.root)
    assert isinstance(reading, SiteReading)
    return reading, stand_in(reading.content, [each.key for each in reading.pages.readings], {})


def test_a_draft_is_no_fault(site: SiteSandbox) -> None:
    """What a draft breaks outside its page is told, and keeps nothing from being shown."""
    site.lay(SITES / "everything")
    outcome = next((site.root / "content/en/outcomes").glob("*.md")).name
    for language in ("en", "cy"):
        path = f"content/{language}/outcomes/{outcome}"
        site.write(path, site.read(path).replace("---\n", "---\ndraft: true\n", 1))
    draft, standing = looked_at(site)
    found = Checker(site.root, lambda: TODAY).whole(draft, standing, plan_site(standing.content), {})
    broken = [problem for problem in found.problems if problem.place.path.endswith(".yml")]

    assert any(is_error(problem.code, release=False) for problem in broken)
    assert not found.faults


def test_files_alone(site: SiteSandbox) -> None:
    """Without a look at the whole site, what was found by the last one is told once more."""
    checker = Checker(site.root, lambda: TODAY)
    good = looked_at(site)
    before = checker.whole(*good, plan_site(good[1].content), {}).problems
    site.run("accept", "*")
    site.write("content/en/home.md", site.read("content/en/home.md") + "More.\n")
    reading, standing = looked_at(site)
    at_once = checker.files_alone(reading, {})
    later = checker.whole(reading, standing, plan_site(standing.content), {}).problems

    assert before == at_once
    assert "stale-translation" in {problem.code.code for problem in later}
    assert later == checker.files_alone(reading, {})
