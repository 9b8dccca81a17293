import pytest

from generator.model.site import Page
from generator.render.markdown import TextRenderer
from generator.text.inline import find_links
from tests.builders import heading, page, prose


def renderer(text: str = "", **changes: object) -> TextRenderer:
    """A renderer for a page on which every link leads to where it is written."""
    targets = {link.target: link.target for link in find_links(text)}
    planned: Page = page(**{"targets": targets, **changes})
    return TextRenderer(
        planned, lambda route: f"to {route}" if route.startswith("/") else route, lambda _element: None, str
    )


def html(text: str, **changes: object) -> str:
    """A run of Markdown as HTML."""
    return str(renderer(text, **changes).html(prose(text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two **strong** and *stressed* words.", "<p>Two <strong>strong</strong> and <em>stressed</em> words.</p>"),
        ("***both*** of them", "<p><strong><em>both</em></strong> of them</p>"),
        ("**a *b* c**", "<p><strong>a <em>b</em> c</strong></p>"),
        ("*a **b** c*", "<p><em>a <strong>b</strong> c</em></p>"),
        ("2 * 3 * 4 and 5*", "<p>2 * 3 * 4 and 5*</p>"),
        ("_one_ and two_three_four", "<p><em>one</em> and two_three_four</p>"),
        ("__one__ and ____", "<p><strong>one</strong> and ____</p>"),
        ("See www.gov.uk/a_(b).", '<p>See <a href="https://www.gov.uk/a_(b)">www.gov.uk/a_(b)</a>.</p>'),
        ("Ask me@example.org, now", '<p>Ask <a href="mailto:me@example.org">me@example.org</a>, now</p>'),
        ("_https://x.org/_", '<p><em><a href="https://x.org/">https://x.org/</a></em></p>'),
        ("1 High Street\\\nCardiff", "<p>1 High Street<br>Cardiff</p>"),
        (r"\<b\> and \&", "<p>&lt;b&gt; and &amp;</p>"),
        ("[Social Work England]{en}", '<p><span lang="en">Social Work England</span></p>'),
        ("[a *b*](c.md)", '<p><a href="c.md">a <em>b</em></a></p>'),
        ("[**a**]{cy}", '<p><span lang="cy"><strong>a</strong></span></p>'),
        ("[[Cafcass]{en} yma](c.md)", '<p><a href="c.md"><span lang="en">Cafcass</span> yma</a></p>'),
        (r"\*a\* and \[b\]", "<p>*a* and [b]</p>"),
        ("5 < 6 & 7 > 3", "<p>5 &lt; 6 &amp; 7 &gt; 3</p>"),
        ("&lt;b&gt;", "<p>&amp;lt;b&amp;gt;</p>"),
        ("> words", "<blockquote>\n<p>words</p>\n</blockquote>"),
    ],
)
def test_signs(text: str, expected: str) -> None:
    """Each sign of the dialect gives its element, and no other sign gives any."""
    assert expected == html(text)


@pytest.mark.parametrize(
    "text",
    [
        "<b>bold</b>",
        "<script>alert(1)</script>",
        "<!-- remark -->",
        '<img src=x onerror="alert(1)">',
        "<https://evil.example>",
        "<a@b.org>",
        "\n<div>\n\nwords\n\n</div>\n",
        "<?php x ?>",
        "<![CDATA[x]]>",
        "`<b>",
        "    <b>",
    ],
)
def test_html_never_passes(text: str) -> None:
    """Raw HTML is shown as words, even if it were not refused before."""
    result = html(text)

    assert "<p>" == result[:3]
    assert "<" not in result.removeprefix("<p>").removesuffix("</p>").replace("</p>\n<p>", "")


def test_words_as_they_are_typed() -> None:
    """What stands between backticks is shown sign by sign."""
    assert "<p>Type <code>&lt;b&gt; *a* {fact:x}</code>.</p>" == html("Type `<b> *a* {fact:x}`.")


def test_link_targets() -> None:
    """A link leads where the plan says, not where it is written; a picture too."""
    text = "[words](court.md#can) ![a phone](../phone.svg)"
    targets = {"court.md#can": "/en/factsheets/court/#can", "../phone.svg": "/pictures/phone.svg"}
    result = html(text, targets=targets)

    assert '<a href="to /en/factsheets/court/#can">words</a>' in result
    assert 'src="to /pictures/phone.svg"' in result
    assert 'alt="a phone"' in result


def test_addresses_are_escaped() -> None:
    """Signs of an address cannot end its attribute."""
    assert 'href="https://x.org/?a=1&amp;b=&quot;"' in html('[w](https://x.org/?a=1&b=")')


def test_alternative_words_are_escaped() -> None:
    """The words for a picture cannot end their attribute."""
    assert 'onerror="' not in html('![" onerror="x](p.svg)')


def test_heading_anchors() -> None:
    """Headings get the anchors of the plan, in order, over all runs of prose of a page."""
    text = renderer(headings=(heading("A", "first"), heading("B", "second", 3), heading("C", "third")))

    assert '<h2 id="first">A</h2>\n<h3 id="second">B</h3>' == str(text.html(prose("## A {#x}\n\n### B")))
    assert '<h2 id="third">C</h2>' == str(text.html(prose("## C")))


def test_tables() -> None:
    """Columns are aligned by class, never by style; heading cells say that they head a column."""
    result = html("## Fees\n\n| a | b | c |\n| - | -: | :-: |\n| d | e | f |", headings=(heading("Fees", "fees"),))

    assert "style=" not in result
    assert '<th scope="col" role="columnheader">a</th>' in result
    assert 'class="align-right"' in result
    assert 'class="align-center"' in result


def test_every_table_has_a_name_and_every_cell_its_headings() -> None:
    """A table is named after its section, or after the page when it has none; a cell says under what it stands."""
    table = "| a | **b** |\n| - | - |\n| c | d |"

    alone, below = html(table), html(f"## Fees\n\n{table}\n\nx\n\n{table}", headings=(heading("Fees", "fees"),))
    starred = html(f"## \\*Fees\\*\n\n{table}", headings=(heading("*Fees*", "fees"),))

    assert "The Ombudsman</caption>" in alone
    assert "Fees</caption>" in below
    assert "*Fees*</caption>" in starred
    assert 'aria-labelledby="fees"' in below
    assert '<th scope="row" role="rowheader">c</th>\n<td role="cell" data-label="b">d</td>' in alone


def test_words_after_a_table() -> None:
    """Words around a table stay where they are."""
    result = html("Before.\n\n| a | b |\n| - | - |\n| c | d |\n\nAfter.")

    assert result.index("Before.") < result.index("<table ") < result.index("After.")


def test_definition_lists() -> None:
    """A term and its meanings are a list of definitions."""
    result = html("Term\n\n:   Meaning.")

    assert "<dl>\n<dt>Term</dt>" in result
    assert "<dd>" in result


def test_pairs() -> None:
    """A list of definitions can be read as rows: each term with its meanings, signs and all."""
    text = "A *b*\n\n:   one & two\n\n:   [three](c.md)\n\nD\n\n:   - x\n    - y\n"
    rows = renderer(text).pairs(prose(text))

    assert [("A <em>b</em>", ("one &amp; two", '<a href="c.md">three</a>'))] == [
        (str(row.term), tuple(map(str, row.meanings))) for row in rows[:1]
    ]
    assert "<ul>\n<li>x</li>\n<li>y</li>\n</ul>" == str(rows[1].meanings[0])


def test_lists() -> None:
    """Lists nest by four spaces, and numbers start where they are written to start."""
    assert "<li>a<ul>\n<li>b</li>" in html("- a\n    - b")
    assert "<ol>\n<li>a</li>\n<li>b</li>\n</ol>" == html("1. a\n2. b")
