from generator.model.easy_read import EasyRead
from tests.builders import easy_body, easy_page


def text_of(body: str) -> EasyRead:
    """What a page is read as."""
    text = easy_page(body).easy_read
    assert text is not None
    return text


def test_items_in_order() -> None:
    """Items are given in the order of the page, whatever headings stand between them."""
    text = text_of(f"{easy_body('One.', 'Two.')}\n\n## When\n\n{easy_body('Three.')}")

    assert [1, 4, 9] == [item.place.line for item in text.items()]


def test_sentences_in_order() -> None:
    """Sentences are given in the order of the page, and the list of words has none of them."""
    text = text_of(f"{easy_body('One. Two.', 'Three.')}\n\n::: words\n\nFour\n:   Five.\n\n:::")

    assert ["One.", "Two.", "Three."] == [sentence.words for sentence in text.sentences()]
