"""What a build finds anew although it is always the same, found once for all tests of a process.

A command is run once, and tests run hundreds. What is remembered here follows from nothing that a test may change: from
words, from the files that the program lends to every site, and from the program itself.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

import jinja2
import pytest

from generator import cli
from generator.build import OWN_FOLDER
from generator.model.language import Language
from generator.model.look import Look
from generator.model.problem import Problem
from generator.packing import value_digest
from generator.render import assets, template_files
from generator.text import stems

gone_through = stems._forms_by_lemma
"""How a build finds forms, which tests/text/test_stems.py compares with what is found here."""
found_anew = stems.relatives
_LENT = OWN_FOLDER / "templates"


@cache
def _by_lemma(language: Language) -> Mapping[bytes, Sequence[bytes]]:
    found: dict[bytes, list[bytes]] = {}
    for form, lemma in stems._dictionary(language).items():
        found.setdefault(lemma, []).append(form)
    return found


def forms_by_lemma(lemmas: frozenset[str], language: Language) -> Mapping[str, Sequence[str]]:
    """What ``generator.text.stems`` finds in the dictionary for each of these lemmas.

    A build goes through half a million entries for the few that it wants, so that it need not hold them twice. Here the
    dictionary is turned round.
    """
    known = _by_lemma(language)
    return {
        lemma: [
            form.decode().lower()
            for spelled in sorted({lemma, lemma.capitalize()})
            for form in known.get(spelled.encode(), ())
        ]
        for lemma in lemmas
    }


@cache
def _relatives_of(group: frozenset[str], language: Language) -> frozenset[str]:
    (found,) = found_anew((group,), language)
    return found


def relatives(groups: Sequence[frozenset[str]], language: Language) -> tuple[frozenset[str], ...]:
    """What ``generator.text.stems`` finds for groups of forms, each of which is asked for alone here."""
    return tuple(_relatives_of(group, language) for group in groups)


def remember(patch: pytest.MonkeyPatch) -> None:
    """Let everything of this kind be found once from now on."""
    patch.setattr(stems, "_forms_by_lemma", forms_by_lemma)
    patch.setattr(stems, "relatives", relatives)
    patch.setattr(stems, "is_known", cache(stems.is_known))
    patch.setattr(cli, "_parser", cache(cli._parser))
    patch.setattr(assets, "make_assets", _lent_assets(assets.make_assets))
    patch.setattr(template_files, "template_faults", _lent_faults(template_files.template_faults))
    patch.setattr(jinja2.FileSystemLoader, "get_source", _lent_source(jinja2.FileSystemLoader.get_source))


def _lent_assets(make: Callable[[tuple[Path, ...], Look], assets.Assets]) -> Callable[..., assets.Assets]:
    made: dict[bytes, assets.Assets] = {}

    def once(folders: tuple[Path, ...], look: Look) -> assets.Assets:
        if folders != (_LENT,):
            return make(folders, look)
        name = value_digest(look)
        if name not in made:
            made[name] = make(folders, look)
        return made[name]

    return once


def _lent_faults(look: Callable[[tuple[Path, ...]], Iterator[Problem]]) -> Callable[..., Iterator[Problem]]:
    @cache
    def of_lent() -> tuple[Problem, ...]:
        return tuple(look((_LENT,)))

    return lambda folders: iter(of_lent()) if folders == (_LENT,) else look(folders)


_Source = tuple[str, str, Callable[[], bool]]


def _lent_source(read: Callable[[jinja2.FileSystemLoader, jinja2.Environment, str], _Source]) -> Callable[..., _Source]:
    known: dict[str, _Source] = {}

    def once(loader: jinja2.FileSystemLoader, environment: jinja2.Environment, name: str) -> _Source:
        if loader.searchpath != [str(_LENT)]:
            return read(loader, environment, name)
        if name not in known:
            known[name] = read(loader, environment, name)
        return known[name]

    return once
