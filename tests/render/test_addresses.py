import pytest

from generator.render.addresses import relative_address


@pytest.mark.parametrize(
    ("origin", "target", "expected"),
    [
        ("/en/", "/en/contacts/", "contacts/"),
        ("/en/contacts/", "/en/", "../"),
        ("/en/factsheets/a/", "/cy/taflenni/b/", "../../../cy/taflenni/b/"),
        ("/en/factsheets/a/", "/assets/site.css", "../../../assets/site.css"),
        ("/en/factsheets/a/", "/en/factsheets/a/", "./"),
        ("/en/factsheets/a/", "/en/factsheets/a/#can", "#can"),
        ("/en/factsheets/a/", "/en/factsheets/b/#can", "../b/#can"),
        ("/", "/en/", "en/"),
        ("/404.html", "/en/", "en/"),
        ("/en/old.html", "/en/new/", "new/"),
        ("/en/", "https://www.gov.uk/", "https://www.gov.uk/"),
        ("/en/", "mailto:a@b.org", "mailto:a@b.org"),
    ],
)
def test_addresses_are_relative(origin: str, target: str, expected: str) -> None:
    """A link leads from page to page in any folder and from disk; an outside address stays."""
    assert expected == relative_address(origin, target)
