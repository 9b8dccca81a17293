import pytest
from hypothesis import given

from generator.text.dialect import ESCAPE
from generator.text.inline import Mark, find_links, hold, read_inline, release, spoken
from tests.test_any_text import MARKDOWN, UNHURRIED


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a **b** c", ("a ", Mark("strong", ("b",)), " c")),
        ("***a***", (Mark("strong", (Mark("em", ("a",)),)),)),
        ("*a **b** c*", (Mark("em", ("a ", Mark("strong", ("b",)), " c")),)),
        ("_a_ b_c_d", (Mark("em", ("a",)), " b_c_d")),
        ("__a _b_ c__", (Mark("strong", ("a ", Mark("em", ("b",)), " c")),)),
        (r"\*a\* \<b\>", ("*a* <b>",)),
        ("a\\\nb", ("a", Mark("br", ()), "b")),
        ("a  \nb", ("a", Mark("br", ()), "b")),
        ("[a *b*](c.md)", (Mark("a", ("a ", Mark("em", ("b",))), "c.md"),)),
        ("*a [b* c](d.md)", ("*a ", Mark("a", ("b* c",), "d.md"))),
        (r"![a \*b\*](c.svg)", (Mark("img", ("a *b*",), "c.svg"),)),
        ("[[a]{en} b](c.md)", (Mark("a", (Mark("span", ("a",), "en"), " b"), "c.md"),)),
        (r"a `*b*\.` c", ("a ", Mark("code", (r"*b*\.",)), " c")),
        ("**a `b*` c**", (Mark("strong", ("a ", Mark("code", ("b*",)), " c")),)),
        ("[`a`](b.md) `999`", (Mark("a", (Mark("code", ("a",)),), "b.md"), " ", Mark("code", ("999",)))),
        (r"`a\|b` \`c\` ` `", (Mark("code", ("a|b",)), " `c` ` `")),
        ("[a_b](c_d.md) e_f", (Mark("a", ("a_b",), "c_d.md"), " e_f")),
    ],
)
def test_marks(text: str, expected: tuple[Mark | str, ...]) -> None:
    """Links are read first, then marks of language, then stress, each with what is in it."""
    assert expected == read_inline(text)


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("See https://www.gov.uk/a?b=c&d, now.", ["https://www.gov.uk/a?b=c&d"]),
        ("www.gov.uk", ["https://www.gov.uk"]),
        ("(https://x.org/a_(b))", ["https://x.org/a_(b)"]),
        ("ask@x.org or help.me@y.org.uk.", ["mailto:ask@x.org", "mailto:help.me@y.org.uk"]),
        ("[www.gov.uk](https://www.gov.uk/)", ["https://www.gov.uk/"]),
        ("‘ask@x.org’", ["mailto:ask@x.org"]),
    ],
)
def test_bare_addresses(text: str, targets: list[str]) -> None:
    """An address that stands by itself is a link; the signs of the sentence around it are not part of it."""
    assert targets == [link.target for link in find_links(text)]


@pytest.mark.parametrize(
    "text", ["o’brien@x.org", "a@b", "x.www.gov.uk", "<https://x.org>", "@me", "12@", r"a\_b@x.org"]
)
def test_no_bare_address(text: str) -> None:
    """What only looks like an address is words."""
    assert () == find_links(hold(text))


def test_numbers_to_ring_for_help_are_links() -> None:
    """A short number to ring for help is a link wherever it stands alone, once; a name or a longer number is not."""

    def numbers(text: str) -> list[str]:
        found: list[str] = []

        def look(parts: tuple[Mark | str, ...]) -> None:
            for part in parts:
                if isinstance(part, Mark):
                    found.extend((part.value,) if part.element == "a" else ())
                    look(part.inside)

        look(read_inline(text))
        return found

    assert ["tel:999"] == numbers("In danger, phone 999.")
    assert ["tel:999", "tel:101"] == numbers("**Phone 999**, or [ffoniwch 101]{cy}")
    assert ["sms:999"] == numbers("[text 999](sms:999)")
    assert [] == numbers("999 BSL, 0800 999 5428, £999, 1,999, 999.5, 999% and /999")


def test_spoken() -> None:
    """The words alone are those of all marks, with a space where a line breaks."""
    assert "A new phone rings now" == spoken(read_inline("A **new** [phone](a.md)\\\n_rings_ [now]{en}"))


@UNHURRIED
@given(MARKDOWN)
def test_holding_keeps_every_place(text: str) -> None:
    """Held text is as long as it was, and gives back its words without backslashes before signs."""
    assert len(text) == len(hold(text))
    assert ESCAPE.sub(lambda match: match[0][1], text) == release(hold(text))


@UNHURRIED
@given(MARKDOWN)
def test_nothing_held_is_left(text: str) -> None:
    """No letter that stood for a sign while words were read is left in them."""
    assert [] == [sign for sign in spoken(read_inline(text)) if 0x80 <= ord(sign) < 0xA0 or sign in "\x01\x02\x03"]
