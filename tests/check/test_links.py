import pytest

from generator.check.links import check_links, check_page_links
from generator.model.language import Language
from generator.model.picture import Picture
from generator.model.problem import Code
from tests.builders import config, source_page, twins
from tests.told import of_content, of_pages, written

PICTURE = Picture(path="content/pictures/phone.svg", data=b"")


def codes(text: str, language: Language = Language.EN, base_url: str = "https://small.example") -> list[Code]:
    """What is wrong with the links of a factsheet with this text, on a site that starts at this address."""
    page = source_page("factsheets/a", language, text)
    other = twins("factsheets/b", "## Time limits", "## Terfynau amser {#limits}")
    drafts = twins("factsheets/c", draft=True)
    broken = ("content/en/factsheets/x.md",)
    pages = (page, *twins("home"), *other, *drafts)
    site = written(*pages, pictures=(PICTURE,), broken=broken, config=config(base_url=base_url))
    return [problem.code for problem in (*of_pages(site, check_page_links), *of_content(site, check_links))]


@pytest.mark.parametrize(
    "target",
    [
        "b.md",
        "b.md#limits",
        "../home.md",
        "https://www.gov.uk/",
        "http://www.gov.uk/a?b=c#d",
        "mailto:a@b.org",
        "tel:+443007900203",
        "tel:999",
        "x.md",
    ],
)
def test_good_links(target: str) -> None:
    """A link may lead to a page, to a section of it, or out by a whole address; a broken page is not missing."""
    assert [] == codes(f"[the court]({target})")


def test_a_section_of_half_a_page() -> None:
    """A page whose twin could not be read may have sections that the twin names."""
    site = written(
        *twins("home", "[a](factsheets/b.md#limits)", "[b](factsheets/b.md#limits)"),
        source_page("factsheets/b", body="## Time limits"),
        broken=("content/cy/factsheets/b.md",),
    )

    assert [] == of_content(site, check_links)


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("gone.md", Code.MISSING_PAGE),
        ("../../../../etc/passwd", Code.MISSING_PAGE),
        ("b.md#gone", Code.MISSING_ANCHOR),
        ("b.md#time-limits", Code.MISSING_ANCHOR),
        ("../../cy/factsheets/b.md", Code.OTHER_LANGUAGE_LINK),
        ("c.md", Code.DRAFT_LINK),
        ("javascript:alert", Code.UNSAFE_LINK),
        ("JavaScript:alert", Code.UNSAFE_LINK),
        ("data:text/html,x", Code.UNSAFE_LINK),
        ("vbscript:x", Code.UNSAFE_LINK),
        ("file:///etc/passwd", Code.UNSAFE_LINK),
        ("//evil.example", Code.BAD_LINK),
        ("/en/factsheets/b/", Code.BAD_LINK),
        ("https://small.example/en/", Code.BAD_LINK),
        ("https://localhost/", Code.BAD_LINK),
        ("https://", Code.BAD_LINK),
        ("https://user@www.gov.uk/", Code.BAD_LINK),
        ("https://a,b.org/", Code.BAD_LINK),
        ("mailto:a@b.org?bcc=c@d.org", Code.BAD_LINK),
        ("tel:*21*1#", Code.BAD_LINK),
        ("tel:words", Code.BAD_LINK),
        ("mailto:nobody", Code.BAD_LINK),
        ("www.gov.uk", Code.BAD_LINK),
        ("https//www.gov.uk/", Code.BAD_LINK),
        ("ask@example.org", Code.BAD_LINK),
        ("https://https://www.gov.uk/", Code.BAD_LINK),
        ("https://www.gov.uk/?utm_source=x", Code.BAD_LINK),
        ("https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.gov.uk", Code.BAD_LINK),
        ("tel:+4403007900203", Code.BAD_LINK),
    ],
)
def test_bad_links(target: str, expected: Code) -> None:
    """A link that leads nowhere, or where it should not, is told."""
    assert [expected] == codes(f"[the court]({target})")


@pytest.mark.parametrize(
    ("words", "language", "expected"),
    [
        ("", Language.EN, [Code.BAD_LINK]),
        ("Click here", Language.EN, [Code.UNCLEAR_LINK]),
        ("yma", Language.CY, [Code.UNCLEAR_LINK]),
        ("here", Language.CY, []),
        ("https://www.gov.uk", Language.EN, [Code.UNCLEAR_LINK]),
        ("the court", Language.EN, []),
    ],
)
def test_words(words: str, language: Language, expected: list[Code]) -> None:
    """The words of a link say where it leads."""
    assert expected == codes(f"[{words}](b.md)", language)


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("../../pictures/phone.svg", []),
        ("../../pictures/gone.svg", [Code.MISSING_PICTURE]),
        ("phone.svg", [Code.MISSING_PICTURE]),
        ("https://evil.example/phone.svg", [Code.MISSING_PICTURE]),
    ],
)
def test_pictures(target: str, expected: list[Code]) -> None:
    """A picture is one of the site's own."""
    assert expected == codes(f"![a phone]({target})")


@pytest.mark.parametrize(
    ("target", "own"),
    [
        ("https://small.example/guide", True),
        ("https://small.example/guide/en/", True),
        ("HTTPS://SMALL.EXAMPLE/guide?a=b", True),
        ("https://small.example/", False),
        ("https://small.example", False),
        ("https://small.example/guidelines/", False),
        ("https://small.example/pay?to=/guide/", False),
        ("https://www.small.example/guide/", False),
    ],
)
def test_the_host_s_other_pages(target: str, *, own: bool) -> None:
    """A site in a folder of a host links to the host's other pages as to any website, and to itself by its files."""
    assert ([Code.BAD_LINK] if own else []) == codes(f"[the host]({target})", base_url="https://small.example/guide")
