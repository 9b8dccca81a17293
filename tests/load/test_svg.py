import pytest

from generator.build import OWN_FOLDER
from generator.load.svg import MOST_DRAWN, svg_fault

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">\n{}\n</svg>'
PATHS = sorted((OWN_FOLDER / "content" / "pictures").rglob("*.svg"))


def picture(inside: str) -> str:
    """A picture with this in its second line."""
    return SVG.format(inside)


def test_the_project_s_pictures_are_plain() -> None:
    """No picture that the project lends is refused."""
    assert len(PATHS) > 100
    assert {} == {path.name: fault for path in PATHS if (fault := svg_fault(path.read_text(encoding="utf-8")))}


@pytest.mark.parametrize(
    "inside",
    [
        '<path d="M0 0h9" fill="#fff" stroke="rgb(10% 20% 30%)" transform="translate(1, -2.5e1) rotate(45)"/>',
        '<defs><linearGradient id="a"><stop offset="0" stop-color="red"/></linearGradient></defs>',
        '<path fill="url(#a)" clip-path="url(\'#b\')" style="fill:url(#a);stroke:none"/>',
        '<linearGradient id="a"/><linearGradient id="b" xlink:href="#a"/>',
        '<symbol id="a"><path d="M0 0"/></symbol><use href="#a"/><use xlink:href="#a" x="3"/>',
        '<mask id="m"><rect fill="url(#g)"/></mask><radialGradient id="g"/>',
        '<title xml:lang="cy">Ffôn &amp; desg &#x2014; &lt;yma&gt;</title><!-- a note: url(x) <script> -->',
        '<text x="1" y="2" font-family="Source Sans" xml:space="preserve">on: (a) \\ @ javascript:</text>',
    ],
)
def test_shapes_and_words_are_taken(inside: str) -> None:
    """Shapes, shades, parts that are repeated, words and notes are plain, whatever the words say."""
    assert svg_fault(picture(inside)) is None


def test_a_declaration_of_utf_8_is_taken() -> None:
    """What every editor writes above a picture is harmless."""
    assert svg_fault('<?xml version="1.0" encoding="utf-8" standalone="no"?>\n' + picture("")) is None


@pytest.mark.parametrize(
    "inside",
    [
        # As characters by number, as escapes of styles, and in other signs of the same meaning.
        '<path fill="url(&#104;ttps://evil.example/x)"/>',
        '<path fill="&#117;rl(//evil.example/x)"/>',
        '<path style="fill:u\\72l(//evil.example/x)"/>',
        '<path style="fill:u/**/rl(#a)"/>',
        "<path style=\"background:image-set('//evil.example/x' 1x)\"/>",
        "<path style=\"background:IMAGE('//evil.example/x')\"/>",
        '<path style="cursor:url(//evil.example/x),auto"/>',
        "<path style=\"fill:url('https://evil.example/x#a')\"/>",
        '<path fill="url( #a )"/>',
        '<path fill="url(#a) url(x)"/>',
        '<path fill="src(#a)"/>',
        '<path filter="url(#a)"/>',
        '<path style="@import url(#a)"/>',
        "<style>path{fill:red}</style>",
        "<style><![CDATA[@import '//evil.example/x';]]></style>",
        "<text><![CDATA[<script>alert(1)</script>]]></text>",
        '<x:style xmlns:x="http://www.w3.org/2000/svg">a</x:style>',
        "<?xml-stylesheet href='//evil.example/x'?>",
        "<?php echo 1 ?>",
        "<!ENTITY a 'b'>",
        # Links, scripts, movement, other pictures, other languages.
        '<a href="#a"/>',
        '<use href="https://evil.example/x.svg#a"/>',
        '<use href="&#x2f;/evil.example/x#a"/>',
        '<use xlink:href="data:image/svg+xml,x#a"/>',
        '<use href=" #a"/>',
        '<path href="#a"/>',
        '<path ONCLICK="x"/>',
        '<path on="x"/>',
        '<path xml:base="https://evil.example/"/>',
        '<path xmlns:x="urn:x" x:d="1"/>',
        '<animate attributeName="href" to="javascript:alert(1)"/>',
        '<set attributeName="fill" to="red"/>',
        '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">a</p></foreignObject>',
        '<image href="#a"/>',
        '<feImage href="#a"/>',
        "<handler/>",
        '<p xmlns="http://www.w3.org/1999/xhtml"/>',
        # Signs that nobody can see.
        "<title>a&#x202e;b</title>",
        '<path aria-label="a&#x200b;b"/>',
        "<title>a&#x7f;b</title>",
        # Repeats of repeats.
        '<g id="a"><use href="#b"/></g><g id="b"/><use href="#a"/>',
        '<use id="a" href="#a"/>',
        '<pattern id="a"><path fill="url(#a)"/></pattern>',
        '<mask id="a"><path fill="url(#b)"/></mask><pattern id="b"><path/></pattern>',
    ],
)
def test_all_else_is_refused(inside: str) -> None:
    """Whatever could run, fetch, move, hide or grow without end is refused at its line, however it is written."""
    fault = svg_fault(picture(inside))

    assert fault is not None
    assert fault[0] == 2


@pytest.mark.parametrize(
    "text",
    [
        '<?xml version="1.0" encoding="utf-16"?><svg xmlns="http://www.w3.org/2000/svg"/>',
        '<?xml version="1.0" encoding="utf-7"?><svg xmlns="http://www.w3.org/2000/svg"/>',
        "<svg/>",
        '<svg xmlns="http://www.w3.org/2000/svg"><path></svg>',
        '<svg xmlns="http://www.w3.org/2000/svg"/><?xml-stylesheet href="x"?>',
        '<?xml-stylesheet href="x"?><svg xmlns="http://www.w3.org/2000/svg"/>',
        '<svg xmlns="http://www.w3.org/2000/svg">&lol;</svg>',
        '<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>',
        '<svg xmlns="http://www.w3.org/2000/svg" ONLOAD="x"/>',
        "",
        "words",
    ],
)
def test_a_file_that_is_no_plain_picture(text: str) -> None:
    """Another encoding, another kind of file, half a picture and instructions around one are refused."""
    assert svg_fault(text) is not None


def test_many_repeats_are_refused() -> None:
    """A small file that draws more than a browser can is refused."""
    many = '<g id="a">' + "<path/>" * 200 + "</g>" + '<use href="#a"/>' * (MOST_DRAWN // 200)

    assert svg_fault(picture(many)) == (
        1,
        f"the picture draws {201 * 100:,} repeated shapes; the most is {MOST_DRAWN:,}",
    )


@pytest.mark.parametrize(
    "text",
    [
        "<?xml a" * 100_000,
        "<g>" * 200_000,
        picture("<path/>" * 100_000),
        picture('<path fill="' + "url(" * 200_000 + '"/>'),
        picture('<path d="' + "(" * 900_000 + '"/>'),
        picture('<use href="#a"/>' * 50_000),
        picture("".join(f'<g id="a{number}"/><use href="#a{number}"/>' for number in range(20_000))),
        picture("<pattern>" * 200 + "</pattern>" * 200),
    ],
    ids=range(8),
)
def test_a_large_file_is_read_in_one_go(text: str) -> None:
    """A file of the allowed size takes no longer than its length allows; one that needs steps squared would not end."""
    assert len(text) < 1_500_000
    svg_fault(text)
