"""The files for browsers, search engines, feed readers, address books and web servers."""

import re
from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from generator.build import OWN_FOLDER
from generator.model.language import Language
from tests.builders import TODAY
from tests.made import files_of
from tests.published.built_site import BuiltSite, Document, words_of
from tests.sandbox import SITES, SiteSandbox, files_below

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
ATOM = "{http://www.w3.org/2005/Atom}"


def test_sitemap_lists_every_page_once(built: BuiltSite) -> None:
    """The sitemap has the address of each page of both languages, each once, but not the states inside a tree."""
    sitemap = ET.parse(built.folder / "sitemap.xml").getroot()  # noqa: S314 - our own file
    listed = Counter(entry.findtext(f"{SITEMAP}loc") for entry in sitemap.iter(f"{SITEMAP}url"))

    assert {built.base_url + page.route: 1 for page in built.pages if page not in built.inner_states} == dict(listed)


def test_sitemap_gives_the_alternates_of_the_page(built: BuiltSite) -> None:
    """Each entry of the sitemap names the same addresses for the other languages as its page does."""
    sitemap = ET.parse(built.folder / "sitemap.xml").getroot()  # noqa: S314 - our own file
    for entry in sitemap.iter(f"{SITEMAP}url"):
        page = built.by_address[entry.findtext(f"{SITEMAP}loc", "")]
        expected = [(code, page.alternate(code)) for code in ("en", "cy", "x-default")]
        links = [(e.get("hreflang"), e.get("href")) for e in entry.iter(f"{XHTML}link") if e.get("rel") == "alternate"]
        assert expected == links, page.path


@pytest.mark.parametrize("language", Language)
def test_feed_is_atom(built: BuiltSite, language: Language) -> None:
    """A feed has all that Atom requires, in its language, and each entry leads to a page of that language."""
    feed = ET.parse(built.folder / language / "feed.xml").getroot()  # noqa: S314 - our own file
    entries = feed.findall(f"{ATOM}entry")

    assert f"{ATOM}feed" == feed.tag
    assert language == feed.get("{http://www.w3.org/XML/1998/namespace}lang")
    assert feed.findtext(f"{ATOM}author/{ATOM}name")
    own = [link.get("href") for link in feed.findall(f"{ATOM}link") if link.get("rel") == "self"]
    assert [f"{built.base_url}/{language}/feed.xml"] == own
    for element in (feed, *entries):
        assert element.findtext(f"{ATOM}title")
        assert datetime.fromisoformat(element.findtext(f"{ATOM}updated", "")).tzinfo
    written = {built.base_url + page.route for page, _ in built.planned if page.header and page.language is language}
    assert dict.fromkeys(written, 1) == dict(Counter(entry.findtext(f"{ATOM}id") for entry in entries))
    links = [link.get("href") for entry in entries for link in entry.findall(f"{ATOM}link")]
    assert [entry.findtext(f"{ATOM}id") for entry in entries] == links


@pytest.mark.parametrize("language", Language)
def test_feed_is_as_new_as_its_newest_entry(built: BuiltSite, language: Language) -> None:
    """Entries stand newest first, and the feed has the time of the first."""
    feed = ET.parse(built.folder / language / "feed.xml").getroot()  # noqa: S314 - our own file
    times = [entry.findtext(f"{ATOM}updated", "") for entry in feed.findall(f"{ATOM}entry")]

    assert sorted(times, reverse=True) == times
    assert times[0] == feed.findtext(f"{ATOM}updated")


def test_robots_may_read_everything_and_find_the_sitemap(built: BuiltSite) -> None:
    """Nothing is kept from search engines, and the sitemap is named by its absolute address."""
    lines = (built.folder / "robots.txt").read_text("utf-8").splitlines()

    assert ["User-agent: *", "Allow: /", f"Sitemap: {built.base_url}/sitemap.xml"] == lines


def test_security_contact_is_complete_and_not_expired(built: BuiltSite) -> None:
    """The security contact has the required fields, its own address, and a day of expiry within a year."""
    text = (built.folder / ".well-known" / "security.txt").read_text("utf-8")
    fields = dict(line.split(": ", 1) for line in text.splitlines())
    expires = datetime.fromisoformat(fields["Expires"]).date()

    assert re.match(r"(mailto|https|tel):", fields["Contact"])
    assert f"{built.base_url}/.well-known/security.txt" == fields["Canonical"]
    assert TODAY < expires < TODAY + timedelta(days=366)


@pytest.mark.parametrize("path", ["index.html", "404.html"])
def test_pages_of_both_languages_treat_them_alike(built: BuiltSite, path: str) -> None:
    """The page at `/` and the one for missing addresses say everything in both languages, each marked, Welsh first."""
    page = built.by_path[path]
    halves = page.one("main").findall(".//section[@lang]")

    assert ["cy", "en"] == [half.get("lang") for half in halves]
    assert _shape(halves[0]) == _shape(halves[1])
    for half in halves:
        targets = [built.file_at(page, link.get("href", "")) for link in half.iter("a")]
        assert targets
        assert [] == [target for target in targets if not target.startswith(f"{half.get('lang')}/")]


def _shape(half: ET.Element) -> list[str]:
    # The page has one h1, so the second half starts one level lower.
    return ["h2" if element.tag == "h1" else str(element.tag) for element in half.iter()]


def test_root_names_each_language_in_itself(built: BuiltSite) -> None:
    """At `/` the links to the languages are named Cymraeg and English, each marked with its language."""
    page = built.by_path["index.html"]
    links = {words_of(link): (link.get("lang"), link.get("href")) for link in page.one("main").iter("a")}

    assert {"Cymraeg": ("cy", "cy/"), "English": ("en", "en/")} == links


def test_missing_page_works_at_any_depth(built: BuiltSite) -> None:
    """Every address on the page for missing addresses starts at the root, or leads out."""
    page = built.by_path["404.html"]
    addresses = [e.get("href") or e.get("src") or "" for e in page.all("a", "link", "script")]

    assert [] == [address for address in addresses if not address.startswith(("/", "https://", "#"))]


def test_missing_page_is_not_to_be_found(built: BuiltSite) -> None:
    """Search engines are told to leave the page for missing addresses out."""
    assert "noindex" == built.by_path["404.html"].one("meta", name="robots").get("content")


@pytest.mark.parametrize("language", Language)
def test_cards_can_be_read_by_a_phone(built: BuiltSite, language: Language) -> None:
    """Every contact has a card with what a vCard requires, lines short enough, and numbers that can be rung."""
    contacts = built.folder / built.plan.contacts_routes[language][1:]
    cards = {path.stem: path.read_bytes() for path in contacts.glob("*.vcf")}

    assert {contact.key for contact in built.plan.contacts} == cards.keys()
    for key, card in cards.items():
        assert card.endswith(b"\r\n"), key
        assert all(len(line) <= 75 for line in card.split(b"\r\n")), key
        lines = card.decode().replace("\r\n ", "").splitlines()
        assert ["BEGIN:VCARD", "VERSION:3.0", "END:VCARD"] == [*lines[:2], lines[-1]], key
        fields = [line.split(":", 1) for line in lines]
        assert {"FN", "N"} <= {name.split(";")[0] for name, _ in fields}, key
        for name, value in fields:
            assert value, f"{key}: {name}"
            assert not name.startswith("TEL") or re.fullmatch(r"\+44(\d{7}|\d{9,10})|\d{3,6}", value), key


def test_no_file_depends_on_the_day(tmp_path: Path) -> None:
    """A build on another day of the same year gives the same bytes."""
    site = SiteSandbox(tmp_path / "site", SITES / "everything")

    now, later = (files_of(site.make(today=day)) for day in (TODAY, TODAY.replace(month=12, day=30)))

    assert len(now) > 100
    assert now == later


def test_no_file_tells_where_it_was_made(built: BuiltSite) -> None:
    """No file holds a path of the machine that built it, or anything of the preview."""
    telling = [str(OWN_FOLDER), str(built.folder), "livereload", "localhost", "127.0.0.1"]
    told = [
        f"{path}: {words}"
        for path, data in files_below(built.folder).items()
        for words in telling
        if words.encode() in data.lower() or words.encode() in data
    ]

    assert [] == told


def test_earlier_address_leads_on(site: SiteSandbox) -> None:
    """At an earlier address stands a page that leads on by itself, by a link, and for search engines."""
    header = "---\ntitle: Help\nsummary: Who can help.\nwas:\n  - /en/old/help/\n---\n\nStart here.\n"
    site.write("content/en/factsheets/help.md", header)
    site.write(
        "content/cy/factsheets/help.md", "---\ntitle: Cymorth\nsummary: Pwy all helpu.\n---\n\nDechreuwch yma.\n"
    )

    page = Document(path="en/old/help/index.html", html=site.page("en/old/help/index.html"))

    target = "../../factsheets/help/"
    assert f"0; url={target}" == page.one("meta", **{"http-equiv": "refresh"}).get("content")
    assert target == page.one("a").get("href")
    assert "https://small.example/en/factsheets/help/" == page.one("link", rel="canonical").get("href")
    assert () == page.faults


@pytest.mark.parametrize(
    ("host", "line"),
    [
        ("_redirects", "/en/old/help/ /en/factsheets/help/ 301"),
        ("nginx.conf", 'location = /en/old/help/ { set $guidance_cache "no-cache"; return 301 /en/factsheets/help/; }'),
        (".htaccess", 'RedirectMatch 301 "^/en/old/help/$" "/en/factsheets/help/"'),
    ],
)
def test_hosts_lead_on_from_an_earlier_address(site: SiteSandbox, host: str, line: str) -> None:
    """Each of the hosts' files leads from an earlier address to the new one."""
    header = "---\ntitle: Help\nsummary: Who can help.\nwas:\n  - /en/old/help/\n---\n\nStart here.\n"
    site.write("content/en/factsheets/help.md", header)
    site.write(
        "content/cy/factsheets/help.md", "---\ntitle: Cymorth\nsummary: Pwy all helpu.\n---\n\nDechreuwch yma.\n"
    )

    assert line in site.page(host).splitlines()
