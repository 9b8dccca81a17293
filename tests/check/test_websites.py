import pytest

from generator.check.websites import website_reader
from tests.builders import both, contact, context

PAIRS = (
    ("www.gov.wales", "www.llyw.cymru"),
    ("www.gov.uk/pension-credit", "https://www.gov.uk/credyd-pensiwn/"),
    ("https://example.org/en/help", "example.org/cy/cymorth"),
)


@pytest.mark.parametrize(
    ("english", "welsh"),
    [
        ("https://www.gov.wales/a", "https://www.llyw.cymru/b"),
        ("https://www.gov.uk/pension-credit", "https://www.gov.uk/credyd-pensiwn"),
        ("https://www.gov.uk/pension-credit/", "https://gov.uk/credyd-pensiwn#cymhwyso"),
        ("https://www.gov.uk/help", "https://www.gov.uk/help.cy"),
        ("http://example.org/en/help", "https://example.org/cy/cymorth"),
        ("https://psow.wales/", "https://osgc.cymru/"),
        ("mailto:a@b.org", "mailto:c@b.org?subject=x"),
    ],
)
def test_one_page(english: str, welsh: str) -> None:
    """Both language versions of a website, a page or a contact are one."""
    psow = contact(website=both("https://psow.wales/", "https://osgc.cymru/"), email=both("a@b.org", "c@b.org"))
    read = website_reader(context(website_pairs=PAIRS, contacts=(psow,)))

    assert read(english) == read(welsh)


@pytest.mark.parametrize(
    ("english", "welsh"),
    [
        ("https://www.gov.uk/pension-credit", "https://www.gov.uk/credyd-cynhwysol"),
        ("https://www.gov.uk/pension-credit/eligibility", "https://www.gov.uk/credyd-pensiwn"),
        ("https://example.org/en/help", "https://example.org/cy/arall"),
        ("https://[bad", "https://example.org/"),
    ],
)
def test_other_pages(english: str, welsh: str) -> None:
    """A pair of pages says nothing about other pages of the same website."""
    read = website_reader(context(website_pairs=PAIRS))

    assert read(english) != read(welsh)
