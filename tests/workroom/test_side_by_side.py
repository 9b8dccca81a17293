from generator.workroom.side_by_side import beside, pieces_of, terms_of

FRAME = "<body><p>Not this.</p><main id='_main'><div class='text'>{}</div></main><p>Nor this.</p></body>"


def rows(one: str, other: str) -> list[tuple[str, str]]:
    """The rows of two texts, each block by its HTML."""
    sides = [pieces_of(FRAME.format(text), "/en/a/") for text in (one, other)]
    return [(left.html if left else "", right.html if right else "") for left, right in beside(*sides)]


def test_blocks_beside_each_other() -> None:
    """Blocks below the same heading stand in rows; what one page lacks leaves a gap and moves nothing further down."""
    one = "<h1>A</h1><p>1</p><p>2</p><h2 id='x'>X</h2><p>3</p>"
    other = "<h1>B</h1><p>eins</p><h2 id='x'>Y</h2><p>drei</p><p>vier</p>"

    assert [
        ("<h3>A</h3>", "<h3>B</h3>"),
        ("<p>1</p>", "<p>eins</p>"),
        ("<p>2</p>", ""),
        ("<h4>X</h4>", "<h4>Y</h4>"),
        ("<p>3</p>", "<p>drei</p>"),
        ("", "<p>vier</p>"),
    ] == [(left.replace(" id='x'", ""), right.replace(" id='x'", "")) for left, right in rows(one, other)]


def test_a_heading_alone() -> None:
    """A heading that the other page lacks stands alone with its text, on whichever side it is."""
    extra = '<h2 id="n">New</h2><p>n</p>'
    same = '<h2 id="x">X</h2>'

    assert [("<h4>New</h4>", ""), ("<p>n</p>", ""), ("<h4>X</h4>", "<h4>X</h4>")] == rows(extra + same, same)
    assert [("", "<h4>New</h4>"), ("", "<p>n</p>"), ("<h4>X</h4>", "<h4>X</h4>")] == rows(same, extra + same)


def test_a_block_as_it_is_shown_elsewhere() -> None:
    """A block keeps what stands in it; its ids go, and its addresses work anywhere."""
    text = '<ul id="l"><li><p>One <a href="../b/#c">b</a></p><br></li></ul><nav><p>No.</p></nav>'

    assert [('<ul><li><p>One <a href="/en/b/#c">b</a></p><br></li></ul>', "")] == rows(text, "")


def test_terms() -> None:
    """The terms of a page are those that it links, each once."""
    link = '<a class="term" href="../../words/#appeal">appeal</a>'

    assert ("appeal",) == terms_of(link + link + '<a href="#other">other</a>')
