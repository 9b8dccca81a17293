import json

import pytest

from generator.build.gone import gone_addresses
from tests.sandbox import SiteSandbox

PAGE = "---\ntitle: {}\nsummary: S.\n{}---\n\nText.\n"


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("en/help/index.html", "/en/help/"),
        ("en/old.html", "/en/old.html"),
        ("en/kept/index.html", ""),
        ("assets/site.css", ""),
        ("en/who-can-help/tv2jp9d/index.html", ""),
        ("en/feed.xml", ""),
    ],
)
def test_what_is_gone(published: str, expected: str) -> None:
    """A page that neither stands nor leads on is gone; what is no page, or a state of a tree, is not missed."""
    assert expected == "".join(gone_addresses([published], {"en/kept/index.html"}))


def with_a_page(site: SiteSandbox, header: str) -> SiteSandbox:
    """The site with a factsheet in both languages that has this line in its English header."""
    for language, more in (("en", header), ("cy", "")):
        site.write(f"content/{language}/factsheets/help.md", PAGE.format(f"Help {language}", more))
    return site


def test_another_slug_without_a_word(site: SiteSandbox) -> None:
    """A page that gets another address is told by every check until its old one leads on, and not afterwards."""
    with_a_page(site, "").publish()
    with_a_page(site, "slug: more-help\n")
    told = [site.check().out, site.check().out]
    as_json = json.loads(site.check("--format", "json").out)
    with_a_page(site, "slug: more-help\nwas: [/en/factsheets/help/]\n")

    assert all("1 address of the published site" in out and "/en/factsheets/help/." in out for out in told)
    assert ["/en/factsheets/help/"] == as_json["gone"]
    assert "lead nowhere" not in site.check().out
