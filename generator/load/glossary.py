"""``content/glossary.yml`` → the terms that the site explains."""

from collections.abc import Iterator

from generator.load.contact_shapes import Lines, Words
from generator.load.fields import Slug, as_pair
from generator.load.files import SiteFolder
from generator.load.shape_files import read_shape
from generator.load.shapes import Shape
from generator.load.yaml_nodes import Document
from generator.model.glossary import Term
from generator.model.language import Bilingual, Language
from generator.model.loaded import Loaded
from generator.model.problem import Code, Problem
from generator.model.source_files import GLOSSARY_FILE
from generator.text.tokens import words


class TermShape(Shape):
    """One term."""

    term: Words
    also: Lines | None = None
    meaning: Words


class GlossaryShape(Shape):
    """The whole file."""

    terms: dict[Slug, TermShape]


def load_glossary(root: SiteFolder) -> Loaded[tuple[Term, ...]]:
    """Load the glossary; a site folder without the file has none."""
    file = read_shape(root, GLOSSARY_FILE, GlossaryShape, "the glossary")
    if file.value is None:
        return Loaded(value=None, problems=file.problems)
    terms = tuple(_term(key, shape, file.document) for key, shape in file.value.terms.items())
    return Loaded(value=terms, problems=(*file.problems, *_repeated(terms)))


def _term(key: str, shape: TermShape, document: Document) -> Term:
    return Term(
        key=key,
        term=as_pair(shape.term),
        also=as_pair(shape.also) if shape.also else Bilingual(en=(), cy=()),
        meaning=as_pair(shape.meaning),
        place=document.key_place(f"terms.{key}"),
    )


def _repeated(terms: tuple[Term, ...]) -> Iterator[Problem]:
    """Words that two terms of one language claim: nobody could tell which of them is meant."""
    for language in Language:
        claimed: dict[tuple[str, ...], Term] = {}
        for term in terms:
            for name in dict.fromkeys((term.term[language], *term.also[language])):
                first = claimed.setdefault(words(name), term)
                if first is not term:
                    yield Problem(
                        place=term.place,
                        code=Code.DUPLICATE_TERM,
                        message=f"“{name}” is explained twice; it is first explained on line {first.place.line}",
                        hint="keep one of the two explanations, or take the words out of “also”",
                    )
