"""The two languages, and a value that exists in both."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

T = TypeVar("T")
U = TypeVar("U")


class Language(StrEnum):
    """A language of the site. Its value is the code used in addresses and in ``lang``."""

    EN = "en"
    CY = "cy"

    @property
    def other(self) -> "Language":
        """The language of this page's twin."""
        return Language.CY if self is Language.EN else Language.EN

    @property
    def english(self) -> str:
        """Its name in English, the language of messages."""
        return "English" if self is Language.EN else "Welsh"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bilingual(Generic[T]):
    """One thing in both languages. It cannot be made with one of them missing."""

    en: T
    cy: T

    def __getitem__(self, language: Language) -> T:
        """The thing in this language."""
        return self.en if language is Language.EN else self.cy

    def map(self, change: Callable[[T], U]) -> "Bilingual[U]":
        """The same change made to both."""
        return Bilingual(en=change(self.en), cy=change(self.cy))

    def items(self) -> Iterator[tuple[Language, T]]:
        """Each language with its thing, English first."""
        yield Language.EN, self.en
        yield Language.CY, self.cy

    def __iter__(self) -> Iterator[T]:
        """Both things, English first."""
        yield self.en
        yield self.cy


def in_both(make: Callable[[Language], T]) -> Bilingual[T]:
    """Make a thing for each language."""
    return Bilingual(en=make(Language.EN), cy=make(Language.CY))
