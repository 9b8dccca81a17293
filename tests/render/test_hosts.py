import re
from collections.abc import Callable
from datetime import date

import pytest

from generator.model.config import Security
from generator.model.language import Language
from generator.model.site import Redirect, SitePlan
from generator.render.hosts import ASSET_CACHE, META_POLICY, PAGE_CACHE, POLICY, TYPES, headers_for, host_files
from tests.builders import config, place, plan

OLD = Redirect(old="/en/old/", route="/en/factsheets/a/", language=Language.EN, place=place())
PATHS = {
    "/": PAGE_CACHE,
    "/404.html": PAGE_CACHE,
    "/404.json": PAGE_CACHE,
    "/robots.txt": PAGE_CACHE,
    "/sitemap.xml": PAGE_CACHE,
    "/.well-known/security.txt": PAGE_CACHE,
    "/en/": PAGE_CACHE,
    "/cy/taflenni-ffeithiau/ombwdsmon/": PAGE_CACHE,
    "/cy/cysylltiadau/psow.vcf": PAGE_CACHE,
    "/en/who-can-help/tree.json": PAGE_CACHE,
    "/pictures/phone.svg": PAGE_CACHE,
    "/assets/site.0123456789.css": ASSET_CACHE,
    "/assets/favicon.0123456789.svg": ASSET_CACHE,
}
"""Some addresses, and how long a browser may keep what is there."""


def files(site: SitePlan) -> dict[str, str]:
    """The text of each file for a web server."""
    return {file.path: file.data.decode() for file in host_files(site)}


def sent_by_headers_file(text: str, path: str) -> dict[str, str]:
    """What a host that reads ``_headers`` sends: every rule that matches is merged, and joins what is stated twice."""
    sent: dict[str, str] = {}
    matches = False
    for line in text.splitlines():
        if not line.startswith(" "):
            matches = bool(re.fullmatch(re.escape(line).replace(r"\*", ".*"), path))
        elif matches:
            name, value = line.strip().split(": ", 1)
            sent[name] = f"{sent[name]}, {value}" if name in sent else value
    return sent


def sent_by_nginx(text: str, path: str) -> dict[str, str]:
    """What nginx sends: the headers of the server, with the variable as the longest matching location sets it."""
    cache = dict(re.findall(r'^location (\S+) \{ set \$guidance_cache "(.*)"; \}$', text, re.MULTILINE))
    (usual,) = re.findall(r'^set \$guidance_cache "(.*)";$', text, re.MULTILINE)
    value = next((cache[start] for start in sorted(cache, key=len, reverse=True) if path.startswith(start)), usual)
    headers = dict(re.findall(r'^add_header (\S+) "(.*)" always;$', text, re.MULTILINE))
    return {name: stated.replace("$guidance_cache", value) for name, stated in headers.items()}


def sent_by_apache(text: str, path: str) -> dict[str, str]:
    """What Apache sends: the headers of the folder, then those of each condition that holds."""
    conditions = re.findall(r'<If "%\{REQUEST_URI\} =~ m#(.*?)#">\n(.*?)</If>', text, re.DOTALL)
    outside = re.sub(r"<If .*?</If>", "", text, flags=re.DOTALL)
    parts = [outside, *(inside for pattern, inside in conditions if re.search(pattern, path))]
    return {n: v for part in parts for n, v in re.findall(r'^ *Header always set (\S+) "(.*)"$', part, re.MULTILINE)}


SERVERS: dict[str, Callable[[str, str], dict[str, str]]] = {
    "_headers": sent_by_headers_file,
    "nginx.conf": sent_by_nginx,
    ".htaccess": sent_by_apache,
}


@pytest.mark.parametrize("folder", ["", "/guide"])
@pytest.mark.parametrize("name", SERVERS)
def test_every_server_sends_the_same(name: str, folder: str) -> None:
    """Each file, read as its server reads it, gives every address every header once, and the right caching."""
    text = files(plan(config=config(base_url=f"https://small.example{folder}")))[name]

    expected = {path: {**dict(headers_for(folder)), "Cache-Control": cache} for path, cache in PATHS.items()}
    assert expected == {path: SERVERS[name](text, folder + path) for path in PATHS}


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
    """No place of nginx.conf has a header of its own, since it would end all others there."""
    text = files(plan(redirects=(OLD,)))["nginx.conf"]
    places = re.findall(r"^location .*", text, re.MULTILINE)

    assert len(places) == 2
    assert [] == [line for line in places if "add_header" in line]


@pytest.mark.parametrize("name", ["nginx.conf", ".htaccess"])
def test_kinds_of_files(name: str) -> None:
    """Both servers are told what each kind of file is."""
    text = files(plan())[name]

    assert [] == [ending for ending, kind in TYPES if not re.search(rf"{re.escape(kind)} \.?{ending}\b", text)]


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
