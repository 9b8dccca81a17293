"""What the program knows of each language, one file for each: plain tables, and no way of working with them."""

from generator.languages import cy, en
from generator.languages.conventions import Conventions
from generator.languages.everyday_words import EverydayWords
from generator.languages.fact_words import FactWords
from generator.model.language import Bilingual

__all__ = ["CONVENTIONS", "EVERYDAY_WORDS", "FACT_WORDS", "Conventions", "EverydayWords", "FactWords"]

CONVENTIONS: Bilingual[Conventions] = Bilingual(en=en.CONVENTIONS, cy=cy.CONVENTIONS)
FACT_WORDS: Bilingual[FactWords] = Bilingual(en=en.FACT_WORDS, cy=cy.FACT_WORDS)
EVERYDAY_WORDS: Bilingual[EverydayWords] = Bilingual(en=en.EVERYDAY_WORDS, cy=cy.EVERYDAY_WORDS)
