"""``content/terms.yml`` → what the translators of a site have agreed."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import BeforeValidator

from generator.load.fields import Filled, Slug, Source, text_or_wrong, wrong
from generator.load.files import SiteFolder
from generator.load.shape_files import read_shape
from generator.load.shapes import Shape
from generator.load.yaml_nodes import Document
from generator.model.agreed_terms import LONGEST, AgreedTerm, AgreedTerms, Avoided, Excuse
from generator.model.language import Bilingual, Language
from generator.model.loaded import Loaded
from generator.model.problem import Code, Problem
from generator.model.source_files import TERMS_FILE
from generator.text.patterns import PatternFinder, first_choice, pattern_fault


def _phrase(value: object) -> str:
    text = " ".join(text_or_wrong(value).split())
    fault = pattern_fault(text)
    if fault:
        hint = "write it as in penderfynu|penderfynir am, os *, or ni … newid dim; see docs/translating.md"
        raise wrong(Code.BAD_CHOICE, f"“{text}” cannot be found in a text: {fault}", hint)
    return text


def _length(value: object) -> int:
    text = text_or_wrong(value)
    if not text.isascii() or not text.isdecimal() or not 0 < int(text) <= _MOST:
        raise wrong(
            Code.BAD_CHOICE, f"“{text}” is no number of words", "write the most words of a sentence, such as 30"
        )
    return int(text)


def _some(value: object) -> object:
    if value == []:
        raise wrong(Code.EMPTY_VALUE, "there is nothing in this list", "write at least one, or take the key out")
    return value


Phrase = Annotated[str, BeforeValidator(_phrase)]
SomePhrases = Annotated[tuple[Phrase, ...], BeforeValidator(_some)]


Length = Annotated[int, BeforeValidator(_length)]
_MOST = 1_000


class LengthsShape(Shape):
    """The most words of a sentence in each language."""

    en: Length
    cy: Length


class TermShape(Shape):
    """A term in both languages, and Welsh that does not stand for it here."""

    en: SomePhrases
    cy: SomePhrases
    avoid: tuple[Phrase, ...] = ()
    right: tuple[Phrase, ...] = ()
    why: Filled | None = None
    source: Source | None = None


class PhraseShape(Shape):
    """A Welsh phrase that is said otherwise."""

    avoid: SomePhrases
    right: tuple[Phrase, ...] = ()
    better: Filled
    why: Filled


class ExcuseShape(Shape):
    """Words that may stay."""

    words: Filled
    where: Filled
    why: Filled


class TermsShape(Shape):
    """The whole file."""

    names: tuple[Phrase, ...] = ()
    terms: dict[Slug, TermShape] | None = None
    phrases: dict[Slug, PhraseShape] | None = None
    longest_sentence: LengthsShape | None = None
    excuses: tuple[ExcuseShape, ...] = ()


def load_agreed_terms(root: SiteFolder) -> Loaded[AgreedTerms]:
    """Load the table; a site folder without the file has agreed nothing."""
    file = read_shape(root, TERMS_FILE, TermsShape, "the table of terms")
    if file.value is None:
        return Loaded(value=None, problems=file.problems)
    longest = file.value.longest_sentence
    shape, document, problems = file.value, file.document, file.problems
    terms, phrases = shape.terms or {}, shape.phrases or {}
    faults = tuple(_contradictions(terms, document))
    table = AgreedTerms(
        terms=(
            *(AgreedTerm(key=key, words=Bilingual(en=own.en, cy=own.cy)) for key, own in terms.items()),
            *(AgreedTerm(key=name, words=Bilingual(en=(name,), cy=())) for name in shape.names),
        ),
        avoided=(
            *(_avoided(own, phrase) for own in terms.values() for phrase in own.avoid),
            *(
                Avoided(phrase=phrase, right=own.right, better=own.better, why=own.why)
                for own in phrases.values()
                for phrase in own.avoid
            ),
        ),
        longest=Bilingual(en=longest.en, cy=longest.cy) if longest else LONGEST,
        excuses=tuple(
            Excuse(words=own.words, where=own.where, place=document.value_place(f"excuses.{number}.words"))
            for number, own in enumerate(shape.excuses)
        ),
    )
    return Loaded(value=None if faults else table, problems=(*problems, *faults))


def _avoided(term: TermShape, phrase: str) -> Avoided:
    better = first_choice(term.cy[0])
    why = term.why or f"for “{first_choice(term.en[0])}” this site says “{better}”"
    return Avoided(phrase=phrase, right=term.right, better=better, why=why)


def _contradictions(terms: dict[str, TermShape], document: Document) -> Iterator[Problem]:
    """Welsh that stands for a term and is avoided for it too, though not “right” inside a longer phrase."""
    for key, own in terms.items():
        avoided, right = (
            PatternFinder(((phrase, phrase) for phrase in phrases), Language.CY) for phrases in (own.avoid, own.right)
        )
        for number, phrase in enumerate(own.cy):
            for match in () if any(right.find(phrase)) else avoided.find(first_choice(phrase)):
                yield Problem(
                    place=document.value_place(f"terms.{key}.cy.{number}"),
                    code=Code.REPEATED_WORDS,
                    message=f"“{phrase}” is allowed here, and “{match.value}” is avoided",
                    hint="take it out of “cy” or out of “avoid”, or name it under “right”",
                )
