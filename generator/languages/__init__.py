"""What the program knows of each language, one file for each: plain tables, and no way of working with them."""

from generator.languages import cy, en
from generator.languages.everyday_words import EverydayWords
from generator.languages.fact_words import FactWords
from generator.model.language import Bilingual

__all__ = ["EVERYDAY_WORDS", "FACT_WORDS", "EverydayWords", "FactWords"]

FACT_WORDS: Bilingual[FactWords] = Bilingual(en=en.FACT_WORDS, cy=cy.FACT_WORDS)
EVERYDAY_WORDS: Bilingual[EverydayWords] = Bilingual(en=en.EVERYDAY_WORDS, cy=cy.EVERYDAY_WORDS)
