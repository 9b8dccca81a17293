"""Short ids for the pages of a tree, which tell nothing of the answers.

An id is the 32-bit FNV-1a hash of words with ``|`` between them. The hash of a longer walk goes on from that of the
shorter one. The script in the browser works ids out in the same way.
"""

_OFFSET, _PRIME, _MASK = 2166136261, 16777619, 0xFFFFFFFF
_LETTERS = "bcdfghjkmnpqrstvwxz23456789"
"""Letters that make no words of their own."""
_ID_LENGTH = 7


def is_id(word: str) -> bool:
    """Tell whether a word has the form of an id."""
    return len(word) == _ID_LENGTH and set(word) <= set(_LETTERS)


def begun(word: str) -> int:
    """The hash of a first word."""
    return _mixed(_OFFSET, word)


def continued(number: int, word: str) -> int:
    """The hash of the words behind a hash and of one more."""
    return _mixed(number, f"|{word}")


def written(number: int) -> str:
    """A hash as an id."""
    letters = ""
    for _ in range(_ID_LENGTH):
        number, place = divmod(number, len(_LETTERS))
        letters += _LETTERS[place]
    return letters


def page_id(*words: str) -> str:
    """The id that stands for these words."""
    return written(begun("|".join(words)))


def _mixed(number: int, text: str) -> int:
    for octet in text.encode():
        number = ((number ^ octet) * _PRIME) & _MASK
    return number
