import pytest

from generator.outside import email_fault, outside_fault, right_address, web_address_fault

WEB = [
    "https://www.gov.uk/", "http://a.wales", "HTTPS://WWW.GOV.UK/a?b=c&d=%20#e", "https://tŷ.cymru/", "https://a-b.c1.org:8443/x",
    "https://xn--t-oha.cymru", "https://a.org:65535/", "https://www.gov.uk?a=b@c",
]  # fmt: skip
NO_WEB = [
    "", "www.gov.uk", "//evil.example/", "https:/a.org", "https:a.org", "javascript:alert(1)", "ftp://a.org", "https://localhost/",
    "https://a,b.org/", "https://a..org/", "https://.a.org/", "https://-a.org/", "https://a.org./", "https://127.0.0.1/",
    "https://[::1]/", "https://[::1", "https://a.org:port/", "https://a.org:123456/",
    "https://a.org:65536/", "https://a.org:0/", "https://gоv.uk/", "https://xn--80ak6aa92e.org/", "https://xn--\u00a0.org/",
    "https://me@a.org/", "https://me:pw@a.org/",
    "https://a.org/ b", "https://a.org/\\b", "https://a.org/<b>", 'https://a.org/"', "https://a.org/'", "https://a.org/{b}",
    "https://a.org/\n", "https://a.org\u00a0/", "https://a_.org/", " https://a.org/", "https://a.org|b/", "https://a%2eorg/",
]  # fmt: skip
EMAIL = ["a@b.org", "ask.us+wales_1@b-c.gov.wales", "o'brien@b.org", "mid&west@b.wales"]
NO_EMAIL = [
    "", "a", "a@b", "@b.org", "a@", "a@b@c.org", "a@b.org?bcc=c@d.org", "a?bcc=c@b.org",
    "a%3Fbcc@b.org", "o’brien@b.org", "a b@c.org",
    ".a@b.org", "a..b@c.org", "a@b.org,c@d.org", "a;b@c.org", '"a b"@c.org',
    "a@b.org\nBcc: c@d.org", "a@-b.org", "a@b,c.org", "tŷ@b.org", "a@gоv.uk", "a@xn--80ak6aa92e.org",
]  # fmt: skip


@pytest.mark.parametrize("text", WEB)
def test_a_web_address(text: str) -> None:
    """A whole address with a host that has a dot is taken."""
    assert "" == web_address_fault(text) == outside_fault(text)


@pytest.mark.parametrize("text", NO_WEB)
def test_no_web_address(text: str) -> None:
    """Half an address, a host that cannot be, a password, and signs that end an address early are refused."""
    assert web_address_fault(text)
    assert outside_fault(text)


@pytest.mark.parametrize("text", EMAIL)
def test_an_email_address(text: str) -> None:
    """Who and where, and nothing else."""
    assert "" == email_fault(text) == outside_fault(f"mailto:{text}")


@pytest.mark.parametrize("text", NO_EMAIL)
def test_no_email_address(text: str) -> None:
    """Anything that a mail program could take for more than an address is refused."""
    assert email_fault(text)
    assert outside_fault(f"mailto:{text}")


@pytest.mark.parametrize(
    ("address", "right"),
    [
        ("mailto:mid%26west@b.wales", True),
        ("mailto:a%3Fbcc=c@b.org", False),
        ("mailto:a%40c.org%2Cb@b.org", False),
        ("mailto:a%0D%0ABcc@b.org", False),
        ("mailto:a%2526@b.org", False),
        ("mailto:%ff@b.org", False),
    ],
)
def test_an_email_address_in_a_link(address: str, *, right: bool) -> None:
    """A sign may be written as its number; what comes to light then has to be right."""
    assert right == (not outside_fault(address))


@pytest.mark.parametrize(
    "address",
    "tel:999 tel:+443007900203 tel:0300-790-0203 TEL:101 tel:116123 tel:08001111 sms:85258".split(),
)
def test_a_number(address: str) -> None:
    """Figures are taken, with a country and hyphens if need be."""
    assert "" == outside_fault(address)


@pytest.mark.parametrize(
    "address",
    [
        "tel:",
        "tel:0300 790",
        "tel:*21*1#",
        "tel:12;ext=3",
        "tel:0300",
        "tel:123",
        "sms:12",
        "tel:0300790020303007",
        "sms:123?body=x",
        "data:text/html,x",
        "JavaScript:x",
        "vbscript:x",
        "file:///x",
    ],
)
def test_all_else_leads_nowhere(address: str) -> None:
    """A code for the phone itself, and every other kind of address, is refused."""
    assert outside_fault(address)


@pytest.mark.parametrize("check", [web_address_fault, outside_fault])
def test_a_long_address_takes_no_time(check: object) -> None:
    """A long text is looked at once."""
    assert callable(check)
    for text in (
        "https://" + "a." * 50_000,
        "https://" + "a-" * 50_000,
        "https://" + "a" * 100_000,
        "mailto:" + "a." * 50_000,
    ):
        assert check(text)


@pytest.mark.parametrize(
    ("address", "right"),
    [
        (
            "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.gov.uk%2Fa&data=05",
            "https://www.gov.uk/a",
        ),
        ("https://www.google.com/url?sa=t&url=https%3A%2F%2Fwww.gov.uk%2F&usg=x", "https://www.gov.uk/"),
        ("https://www.google.co.uk/url?q=https://www.gov.uk/&sa=D", "https://www.gov.uk/"),
        ("https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.gov.uk%2F&h=x", "https://www.gov.uk/"),
        ("https://urldefense.com/v3/__https://www.gov.uk/a__;!!x!y$", "https://www.gov.uk/a"),
        ("https://protect-eu.mimecast.com/s/abc?domain=gov.uk", ""),
        ("https://bit.ly/abc", ""),
        ("https://www.gov.uk/a?utm_source=x&utm_medium=y", "https://www.gov.uk/a"),
        ("https://www.gov.uk/a?b=c&fbclid=x", "https://www.gov.uk/a?b=c"),
        ("https://https://www.gov.uk/", ""),
        ("https://https//www.gov.uk/", ""),
        ("https://www.www.gov.uk/", ""),
    ],
)
def test_an_address_that_leads_elsewhere(address: str, right: str) -> None:
    """An address that only leads on, follows readers or starts twice is refused, and the right one is told if known."""
    assert web_address_fault(address)
    assert right == right_address(address)


@pytest.mark.parametrize("address", ["https://www.google.com/maps", "https://habit.ly/", "https://x.org/?url=a&page=2"])
def test_an_address_that_only_looks_so(address: str) -> None:
    """Other pages of such hosts, hosts of a like name and other questions are taken."""
    assert "" == web_address_fault(address)


@pytest.mark.parametrize("number", ["+4403007900203", "+44-0300-790-0203", "004403007900203"])
def test_a_zero_after_the_code_of_the_country(number: str) -> None:
    """A number with both the code of the country and the zero that it takes the place of cannot be rung."""
    assert outside_fault(f"tel:{number}")
