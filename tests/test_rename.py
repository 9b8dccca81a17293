import pytest

from generator.rename import CannotRenameError, rename_page
from tests.sandbox import SiteSandbox

PAGE = "---\ntitle: {0}\nsummary: {0}.\n{1}---\n\n{2}\n"
SECTIONS = """
  guides:
    kind: guide
    slug: {en: guides, cy: canllawiau}
    title: {en: "Guides", cy: "Canllawiau"}
    summary: {en: "Guides.", cy: "Canllawiau."}
  easy-read:
    kind: easy-read
    slug: {en: easy-read, cy: hawdd}
    title: {en: "Easy Read", cy: "Hawdd ei Ddeall"}
    summary: {en: "Short.", cy: "Byr."}
contacts_page:"""
OLD, NEW = "factsheets/a", "guides/b"


@pytest.fixture(autouse=True)
def _pages(site: SiteSandbox) -> None:
    """A factsheet, a guide that leads to it and back, and their lists."""
    config = site.read("site_config.yml").replace("\ncontacts_page:", SECTIONS)
    config = config.replace("navigation: [contacts]", "navigation: [contacts, factsheets/a]")
    site.write(
        "site_config.yml",
        config.replace(
            "kind: factsheet\n",
            "kind: factsheet\n    groups: [{title: {en: All, cy: Pob un}, pages: ['factsheets/a']}]\n",
        ),
    )
    texts = {"en": ("See", "the other one"), "cy": ("Gweler", "yr un arall")}
    for language, (see, words) in texts.items():
        slug = "slug: un\n" if language == "cy" else ""
        site.write(f"content/{language}/{OLD}.md", PAGE.format("A", slug, f"{see} [{words}](../guides/g.md#x)."))
        text = f"## H {{#x}}\n\n{see} [{words}](../factsheets/a.md#top), [{words}](page:contacts)."
        site.write(f"content/{language}/guides/g.md", PAGE.format("G", f"related: [{OLD}]\n", text))
    site.run("accept", "*")


def test_everything_follows(site: SiteSandbox) -> None:
    """Both twins, links, lists, menus and what was recorded follow; the address that changed leads on."""
    renamed = rename_page(site.root, OLD, NEW)

    assert not list((site.root / "content").rglob("a.md"))
    assert "[the other one](g.md#x)" in site.read(f"content/en/{NEW}.md")
    assert "[yr un arall](b.md#top), [yr un arall](page:contacts)" in site.read("content/cy/guides/g.md")
    assert "related: [guides/b]" in site.read("content/en/guides/g.md")
    assert "navigation: [contacts, guides/b]" in site.read("site_config.yml")
    assert "pages: ['guides/b']" in site.read("site_config.yml")
    assert ("/en/factsheets/a/", "/cy/taflenni/un/") == renamed.addresses
    assert "was:\n  - /cy/taflenni/un/\n" in site.read(f"content/cy/{NEW}.md")
    assert '"guides/b"' in (record := site.read("translations/accepted.yml"))
    assert '"factsheets/a"' not in record
    assert f"{NEW}: in step\nguides/g: in step\n" == site.run("status", "guides/*").out


def test_there_and_back(site: SiteSandbox) -> None:
    """A page that gets its earlier name again has its earlier address, and one that leads to it."""
    rename_page(site.root, OLD, NEW)
    rename_page(site.root, NEW, OLD)

    assert "was:\n  - /en/guides/b/\n" in site.read(f"content/en/{OLD}.md")
    assert "/cy/taflenni/un/" not in site.read(f"content/cy/{OLD}.md")
    assert "address-taken" not in site.run("check").out


def test_an_address_that_stays(site: SiteSandbox) -> None:
    """A page with a word of its own for its address keeps it within its section; a draft leaves none behind."""
    stays = rename_page(site.root, OLD, "factsheets/b").addresses
    for language in ("en", "cy"):
        path = f"content/{language}/factsheets/b.md"
        site.write(path, site.read(path).replace("---\n\n", "draft: true\n---\n\n", 1))

    assert ("/en/factsheets/a/",) == stays
    assert () == rename_page(site.root, "factsheets/b", "factsheets/c").addresses


@pytest.mark.parametrize(
    ("old", "new", "full"),
    [(OLD, NEW, "guides/b"), ("easy-read/a", "easy-read/c", OLD)],
)
def test_easy_read(site: SiteSandbox, old: str, new: str, full: str) -> None:
    """An Easy Read page that its name alone bound to the page names it from now on, whichever of the two moves."""
    for language in ("en", "cy"):
        site.write(f"content/{language}/easy-read/a.md", PAGE.format("E", "", "![](../pictures/talk.svg)\nYou."))
    rename_page(site.root, old, new)
    page = new if old.startswith("easy-read") else "easy-read/a"

    assert f"\nfull: {full}\n" in site.read(f"content/cy/{page}.md")


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        (OLD, "guides/g", "content/en/guides/g.md exists already and is left as it is"),
        (OLD, "nowhere/b", "a page lies in a section"),
        (OLD, "b", "a page lies in a section"),
        (OLD, "guides/B c", "cannot stand in an address"),
        ("factsheets/gone", NEW, "there is no page factsheets/gone"),
        ("home", NEW, "there is no page home"),
        ("factsheets/../home", NEW, "there is no page"),
    ],
)
def test_what_cannot_be(site: SiteSandbox, old: str, new: str, why: str) -> None:
    """A key that has no place, is taken or is nobody's is refused."""
    with pytest.raises(CannotRenameError, match=why):
        rename_page(site.root, old, new)


@pytest.mark.parametrize("data", [b"a: [", b"---\na: [\n---\n\n", b"\xff"])
@pytest.mark.parametrize("path", ["content/en/guides/g.md", "content/glossary.yml", "site_config.yml"])
def test_a_file_that_cannot_be_read(site: SiteSandbox, path: str, data: bytes) -> None:
    """Where a file may name the page and cannot be read, nothing is written at all."""
    site.write(path, data)
    before = site.read(f"content/en/{OLD}.md")

    with pytest.raises(CannotRenameError, match=path):
        rename_page(site.root, OLD, NEW)
    assert before == site.read(f"content/en/{OLD}.md")
