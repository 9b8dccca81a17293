"""What a Word file says, as this program writes it, and what of it could not be carried over."""

from dataclasses import dataclass

from generator.model.language import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """Something that was not carried over, or not as it was.

    ``line`` is the line of the new text that it is about, from 1, and 0 where it is about all of it; ``words`` are
    those by which it is found in Word, if there are any.
    """

    line: int
    what: str
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WordText:
    """The text of a page in one language; ``title`` and ``summary`` are empty where the file names none."""

    language: Language
    title: str
    summary: str
    text: str
    left_out: tuple[LeftOut, ...]
