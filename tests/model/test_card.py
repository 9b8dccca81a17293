from tests.builders import cards, twins


def test_places_are_named() -> None:
    """A card names the places of its front matter and of its links, whose lines only the file knows."""
    card = cards(*twins("factsheets/a"))[0]

    assert ("content/en/factsheets/a.md", "related.0") == (card.place("related.0").path, card.place("related.0").at)
    assert "](b.md)" == card.link_place("b.md").at
    assert {} == card.header.places
