import re
from datetime import date

import pytest

from generator.model.config import Security
from generator.model.language import Language
from generator.model.site import Redirect, SitePlan
from generator.render.hosts import ASSET_CACHE, HEADERS, META_POLICY, PAGE_CACHE, POLICY, host_files
from tests.builders import config, place, plan

FORMATS = ("_headers", "nginx.conf", ".htaccess")
OLD = Redirect(old="/en/old/", route="/en/factsheets/a/", language=Language.EN, place=place())


def files(site: SitePlan) -> dict[str, str]:
    """The text of each file for a web server."""
    return {file.path: file.data.decode() for file in host_files(site)}


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_states_every_header(name: str) -> None:
    """Every web server is told the same headers with the same values, and both ways of caching."""
    text = files(plan())[name]

    for header, value in (*HEADERS, ("Cache-Control", PAGE_CACHE), ("Cache-Control", ASSET_CACHE)):
        assert re.search(rf'{header}:? "?{re.escape(value)}', text), (name, header)


@pytest.mark.parametrize("name", ["_redirects", "nginx.conf", ".htaccess"])
def test_every_format_states_every_redirect(name: str) -> None:
    """Every web server is told where an old address leads, for good."""
    text = files(plan(redirects=(OLD,)))[name]

    assert re.search(r"/en/old/\S* .*/en/factsheets/a/|301 /en/old/ /en/factsheets/a/", text)
    assert "301" in text


def test_no_redirects() -> None:
    """A site that has moved nothing has no file for it."""
    assert "_redirects" not in files(plan())


def test_the_policy_is_strict() -> None:
    """The policy allows what the site itself serves and nothing else; a page may state it too."""
    assert POLICY.startswith("default-src 'none'; ")
    assert {"'none'", "'self'"} == set(re.findall(r"'[^']*'", POLICY))
    assert [] == re.findall(r"unsafe|\*|https?:|data:", POLICY)
    assert {"frame-ancestors 'none'", "upgrade-insecure-requests"} == set(POLICY.split("; ")) - set(
        META_POLICY.split("; ")
    )


def test_nothing_is_inherited_by_halves() -> None:
    """Each place of nginx.conf states every header, since one header of its own would end all others."""
    blocks = re.findall(r"location [^={]+\{(.*?)\n\}", files(plan())["nginx.conf"], re.DOTALL)

    assert len(blocks) >= 2
    assert all(header in block for block in blocks for header, _ in HEADERS)


def test_a_site_in_a_folder() -> None:
    """A site below a folder of its host has that folder in every address."""
    found = files(plan(config=config(base_url="https://small.example/guide"), redirects=(OLD,)))

    assert "/guide/en/old/ /guide/en/factsheets/a/ 301\n" == found["_redirects"]
    assert found["_headers"].startswith("/guide/*\n")
    assert "/guide/404.html" in found["nginx.conf"]
    assert "/guide/404.html" in found[".htaccess"]
    assert "Sitemap: https://small.example/guide/sitemap.xml\n" in found["robots.txt"]


def test_security() -> None:
    """security.txt has what the configuration says, and is left out when it says nothing."""
    told = Security(contact="mailto:a@b.org", expires=date(2027, 11, 1))
    text = files(plan(config=config(security=told)))[".well-known/security.txt"]

    assert "Contact: mailto:a@b.org\nExpires: 2027-11-01T00:00:00Z\n" in text
    assert ".well-known/security.txt" not in files(plan())
