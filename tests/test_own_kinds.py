"""The paper about kinds of one's own is followed to the letter, and does what it says."""

import json
import re

from generator.build import OWN_FOLDER
from tests.sandbox import SiteSandbox

PAPER = OWN_FOLDER / "docs" / "kinds.md"
FILE = re.compile(r"^`(?P<path>[a-z]+/[\w/.-]+)`:\n\n```\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
SETTINGS = re.compile(r"^```yaml\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


def test_the_worked_examples(site: SiteSandbox) -> None:
    """News and a consultation, added as the paper says, are published, listed, found, and can be started anew."""
    paper = PAPER.read_text(encoding="utf-8")
    news, news_section, consultation, consultation_section = (found["text"] for found in SETTINGS.finditer(paper))
    config = site.read("site_config.yml")
    sections = f"sections:\n{news_section}{consultation_section}"
    site.write("site_config.yml", config.replace("sections:\n", sections) + news + consultation)
    for found in FILE.finditer(paper):
        site.write(found["path"], found["text"])

    told = json.loads(site.publish("--format", "json").out)
    published = {path: data.decode() for path, data in site.published.items() if path.endswith(("html", "json"))}
    index = next(text for path, text in published.items() if path.startswith("assets/search-cy"))

    assert [] == [each for each in told["problems"] if each["severity"] == "error"]
    assert "<dt>Published</dt><dd>" in published["en/news/new-forms/index.html"]
    assert "Cyhoeddwyd: <time" in re.sub(r"\n", "", published["cy/newyddion/index.html"])
    assert "You can answer until 1 March 2027." in published["en/consultations/opening-hours/index.html"]
    assert "Gallwch chi ateb tan 1 Mawrth 2027." in published["cy/ymgyngoriadau/oriau-agor/index.html"]
    assert (
        "/en/news/" in published["en/index.html"].replace("news/", "/en/news/", 1),
        "consultations/" in published["en/index.html"],
    ) == (True, False)
    assert (True, True) == ('"news":"Newyddion"' in index, "Ffurflenni newydd" in index)
    assert 0 == site.run("new", "news", "news/next").status
    assert "fields:\n  published: 20" in site.read("content/cy/news/next.md")


def test_a_kind_that_nobody_knows(site: SiteSandbox) -> None:
    """A page of a kind that neither the program nor the site has cannot be started."""
    done = site.run("new", "nesw", "factsheets/a")

    assert (2, True) == (done.status, "there is no kind “nesw”" in done.err)


def test_the_newest_stands_first(site: SiteSandbox) -> None:
    """The list of a section has the last day first."""
    paper = PAPER.read_text(encoding="utf-8")
    news, section, *_ = (found["text"] for found in SETTINGS.finditer(paper))
    site.write("site_config.yml", site.read("site_config.yml").replace("sections:\n", f"sections:\n{section}") + news)
    page = "---\ntitle: {0}\nsummary: S.\nfields:\n  published: {0}\n---\n\nText.\n"
    for key, day in (("a", "2026-01-02"), ("b", "2026-11-03"), ("c", "2025-12-31")):
        for language in ("en", "cy"):
            site.write(f"content/{language}/news/{key}.md", page.format(day))

    found = re.findall(r'href="([abc])/"', site.page("en/news/index.html"))

    assert ["b", "a", "c"] == found
