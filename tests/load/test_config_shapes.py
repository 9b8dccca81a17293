import pytest

from generator.load.config import load_config
from generator.model.problem import Code
from tests.sandbox import SiteSandbox


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("email: editor@example.org", "email: editor", Code.BAD_EMAIL),
        ('base_url: "https://small.example"', "base_url: small.example", Code.BAD_ADDRESS),
        ("navigation: [contacts]", "navigation: [a, b, c, d, e, f]", Code.BAD_CHOICE),
        ("navigation: [contacts]", "navigation: [contacts]\noutput: ../elsewhere", Code.BAD_ADDRESS),
        ("navigation: [contacts]", "navigation: [contacts]\noutput: /elsewhere", Code.BAD_ADDRESS),
        ("navigation: [contacts]", "navigation: [contacts]\nlogo: x", Code.UNKNOWN_KEY),
        ("navigation: [contacts]", "navigation: [contacts]\nexit_link: {address: weather}", Code.BAD_ADDRESS),
        ("navigation: [contacts]", "navigation: [contacts]\nwebsite_pairs: {a.org: b c}", Code.BAD_ADDRESS),
        ("navigation: [contacts]", "navigation: [contacts]\nwebsite_pairs: {gov uk: b.org}", Code.BAD_ADDRESS),
        ("navigation: [contacts]", "navigation: [contacts]\nmade_by: {address: 'https://a.example'}", Code.MISSING_KEY),
        ("navigation: [contacts]", "navigation: [contacts]\nwithout: ['']", Code.EMPTY_VALUE),
        ("kind: factsheet", "kind: leaflet", Code.BAD_CHOICE),
        ("cy: taflenni}", "cy: Taflenni Ffeithiau}", Code.BAD_SLUG),
        ("  factsheets:\n", "  Fact Sheets:\n", Code.BAD_SLUG),
        ('cy: "Canllaw bach"}', 'cy: ""}', Code.EMPTY_VALUE),
        (', cy: "Canllaw bach"}', "}", Code.MISSING_KEY),
    ],
)
def test_wrong_settings(site: SiteSandbox, old: str, new: str, expected: Code) -> None:
    """A wrong setting is told, and the configuration is not used."""
    site.write("site_config.yml", site.read("site_config.yml").replace(old, new, 1))
    loaded = load_config(site.root)

    assert loaded.value is None
    assert [expected] == [problem.code for problem in loaded.problems]


@pytest.mark.parametrize(
    "address",
    """https://x.example/a;} https://x.example//evil.example https://x.example/../a https://x.example/a/.
    https://x.example/a{b
    https://x.example/$uri https://x.example/a%20b https://x.example/a?b https://x.example/a#b https://me@x.example
    https://tŷ.example
    https://localhost https://x.example:99999999 ftp://x.example https:x.example //x.example x.example""".split(),
)
def test_where_no_site_can_start(site: SiteSandbox, address: str) -> None:
    """An address that could mean something else in the file of a web server, or that is none, is refused."""
    site.write("site_config.yml", site.read("site_config.yml").replace("https://small.example", address))

    assert [Code.BAD_ADDRESS] == [problem.code for problem in load_config(site.root).problems]


@pytest.mark.parametrize(
    ("output", "right"),
    [
        *((name, True) for name in ("public", "build/site", "web_2", "my site", "contents", "dist.new")),
        *(
            (name, False)
            for name in ("content", "Templates/x", "translations", ".", "..", ".git", ".cache", "a/.b", "a/../b")
        ),
        *((name, False) for name in ("/a", "~/a", "a//b", "a/", "a\\\\b", "C:/a", "")),
    ],
)
def test_where_a_site_is_published(site: SiteSandbox, output: str, *, right: bool) -> None:
    """The published folder is none of the sources and not hidden, and lies in the site folder."""
    site.write("site_config.yml", site.read("site_config.yml") + f'\noutput: "{output}"\n')
    loaded = load_config(site.root)

    assert ([] if right else [Code.BAD_ADDRESS]) == [problem.code for problem in loaded.problems]
