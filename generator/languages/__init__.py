"""What the program knows of each language, one file for each: plain tables, and no way of working with them."""

from generator.languages.cy import FACT_WORDS as WELSH_FACT_WORDS
from generator.languages.en import FACT_WORDS as ENGLISH_FACT_WORDS
from generator.languages.fact_words import FactWords
from generator.model.language import Bilingual

__all__ = ["FACT_WORDS", "FactWords"]

FACT_WORDS: Bilingual[FactWords] = Bilingual(en=ENGLISH_FACT_WORDS, cy=WELSH_FACT_WORDS)
