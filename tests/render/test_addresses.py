import json

import pytest

from generator.render.addresses import known_addresses, relative_address
from tests.builders import both, config, page, plan


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


def test_known_addresses() -> None:
    """Each page is listed once, with its address on the host and its title in both languages, without marks."""
    pair = both("/en/a/", "/cy/a/").map(lambda route: page(route=route, title="A [B]{en}"))

    listed = json.loads(known_addresses(plan(pages=(pair,), config=config(base_url="https://small.example/guide"))))

    assert [{"en": ["/guide/en/a/", "A B"], "cy": ["/guide/cy/a/", "A B"]}] == listed
