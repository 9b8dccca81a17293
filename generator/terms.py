"""Where the terms of a glossary stand in a text, under whatever form of their words."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.dialect import plain
from generator.model.content import SourcePage
from generator.model.glossary import Term, TermForms
from generator.model.language import Language
from generator.model.text import Block, Prose
from generator.stems import site_stem
from generator.tokens import Token, tokens, words

_BETWEEN = re.compile(r"(?:['’]\w{1,2})?[\s\-‑]+")
"""What may stand between two words of a term."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A term found in a text: from where to where."""

    key: str
    start: int
    end: int


def forms_of(terms: Iterable[Term], vocabulary: Iterable[str], language: Language) -> tuple[TermForms, ...]:
    """The forms under which terms can stand on a site with this vocabulary; terms of more words come first."""
    known = frozenset(vocabulary)
    named = [
        (term.key, plain(name)) for term in terms for name in (term.term[language], *term.also[language]) if words(name)
    ]
    wanted = {site_stem(word, known, language) for _, name in named for word in words(name)}
    by_stem: dict[str, set[str]] = {}
    for word in known:
        if (its := site_stem(word, known, language)) in wanted:
            by_stem.setdefault(its, set()).add(word)
    found = [
        TermForms(key=key, forms=_forms(name, known, by_stem, language), initials=name if name.isupper() else "")
        for key, name in named
    ]
    return tuple(sorted(found, key=lambda forms: -len(forms.forms)))


def _forms(
    name: str, known: frozenset[str], by_stem: Mapping[str, set[str]], language: Language
) -> tuple[frozenset[str], ...]:
    own = words(name)
    if name.isupper():
        return tuple(frozenset({word}) for word in own)
    return tuple(frozenset({word, *by_stem.get(site_stem(word, known, language), ())}) for word in own)


def find_terms(text: str, terms: Sequence[TermForms]) -> Iterator[Found]:
    """Every term in a text, in order; where two could stand, the one of more words."""
    present = tuple(tokens(text))
    by_first: dict[str, list[TermForms]] = {}
    for term in terms:
        for word in term.forms[0]:
            by_first.setdefault(word, []).append(term)
    position = 0
    while position < len(present):
        found = next(
            (term for term in by_first.get(present[position].word, ()) if _stands(term, present, position, text)), None
        )
        if found is None:
            position += 1
            continue
        last = present[position + len(found.forms) - 1]
        yield Found(key=found.key, start=present[position].start, end=last.end)
        position += len(found.forms)


def _stands(term: TermForms, present: tuple[Token, ...], position: int, text: str) -> bool:
    run = present[position : position + len(term.forms)]
    if len(run) < len(term.forms) or any(token.word not in forms for token, forms in zip(run, term.forms, strict=True)):
        return False
    between = pairwise(run)
    joined = all(_BETWEEN.fullmatch(text[first.end : second.start]) for first, second in between)
    return joined and (not term.initials or text[run[0].start : run[-1].end] == term.initials)


def vocabulary(pages: Iterable[SourcePage], language: Language) -> frozenset[str]:
    """Every word that stands in the text of the pages of a language."""
    return frozenset(
        word for page in pages if page.language is language for text in texts(page.text.nodes) for word in words(text)
    )


def texts(nodes: Iterable[Prose | Block]) -> Iterator[str]:
    """Every run of Markdown, in order."""
    for node in nodes:
        if isinstance(node, Prose):
            yield node.text
        else:
            yield from texts(node.children)
