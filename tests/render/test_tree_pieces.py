"""Markup that stands in many texts of a tree's data has a sign there, and nothing is lost by it."""

import json
import re
from pathlib import Path

from generator.render.tree_pieces import cut, find_pieces

ITEM = "</li>\n<li>"
TODAY = '<h2 id="today">What to do today</h2>\n<ol>\n<li>'
TEXT = f"{TODAY}One{ITEM}Two <b>bold</b></li>\n</ol>"


def whole(text: str, pieces: dict[str, str]) -> str:
    """A text as the script puts it together again."""
    return re.sub(r"<([^a-z/])", lambda match: pieces.get(match[1], match[0]), text)


def test_a_heading_and_tags_in_a_row_are_one_piece() -> None:
    """What stands in six texts has a sign, the words of its heading with it; other words never have."""
    pieces = find_pieces([TEXT] * 6)

    assert [TODAY, ITEM, "</b></li>\n</ol>"] == list(pieces.values())
    assert "<0One<1Two <b>bold<2" == cut(TEXT, pieces)


def test_a_link_and_its_words_are_one_piece() -> None:
    """A link that stands in six texts has a sign, with its words and the space before it."""
    link = ' <a href="/court/">the court</a>'

    pieces = find_pieces([f"Ask{link}."] * 6)

    assert ({"0": link}, "Ask<0.") == (pieces, cut(f"Ask{link}.", pieces))


def test_what_stands_seldom_stays() -> None:
    """Markup in five texts is left as it is, whose sign would hardly be shorter."""
    pieces = find_pieces([TEXT] * 5)

    assert ({}, TEXT) == (pieces, cut(TEXT, pieces))


def test_a_sign_that_a_text_has_already_is_not_used() -> None:
    """A site's own template may write anything: what looks like a sign there stays what it is."""
    texts = [f"<A>{TEXT}<1>"] * 6
    pieces = find_pieces(texts)

    assert {"1", "A"}.isdisjoint(pieces)
    assert texts[0] == whole(cut(texts[0], pieces), pieces)


def test_no_more_pieces_than_signs() -> None:
    """Where more would be worth it, those that stand most often have a sign."""
    rare, often = ([f"<{kind} {number:03}>" for number in range(30)] for kind in ("rare", "often"))

    pieces = find_pieces(["x".join([*rare, *often * 2])] * 6)

    assert [*often, *rare[:28]] == list(pieces.values())


def test_the_data_of_the_site_is_whole(real_folder: Path) -> None:
    """Put together again, every text of the site’s own tree has its headings and no sign."""
    for path in real_folder.glob("*/*/tree.json"):
        data = json.loads(path.read_text(encoding="utf-8"))
        texts = [outcome["html"] for outcome in data["outcomes"].values()]
        texts = [whole(text, data["pieces"]) for text in [*texts, *data["contacts"].values()]]

        assert not any(re.search(r"<[^a-z/]", text) for text in texts)
        assert all('<h2 id="when">' in text for text in texts[: len(data["outcomes"])])
