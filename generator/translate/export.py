"""``translate export``: what is to be translated, as files for the tools of translators, and how much it is."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from generator.load.accepted import standing_of
from generator.model.language import Language
from generator.model.paired_words import Standing
from generator.model.unit import Unit, UnitState
from generator.text.suggest import nearest
from generator.translate.pairs import CannotPairError, Texts, load_texts
from generator.translate.po import po_text
from generator.translate.sheet import sheet_text
from generator.translate.units import KEPT_AS_THEY_ARE, all_keys, load_units, translatable_texts
from generator.translate.xliff import xliff_text
from generator.write.editing import write_made

_WORD = re.compile(r"\w+(?:[’'.,-]\w+)*")


class ExportFormat(StrEnum):
    """The kinds of file that are written."""

    PO = "po"
    XLIFF = "xliff"
    HTML = "html"


_WRITERS = {ExportFormat.PO: po_text, ExportFormat.XLIFF: xliff_text, ExportFormat.HTML: sheet_text}
_ENDINGS = {ExportFormat.PO: "po", ExportFormat.XLIFF: "xlf", ExportFormat.HTML: "html"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """How many units and words there are, without what is kept as it is, and how many of them came before."""

    units: int
    words: int
    repeated: int


def units_to_do(root: Path, patterns: Sequence[str], *, stale: bool) -> tuple[Unit, ...]:
    """The units of these texts, or of all; with ``stale`` those alone that have to be looked at.

    Raises ``CannotPairError`` for a key that nothing has, and for a text that cannot be read.
    """
    texts = translatable_texts(root)
    keys = all_keys(texts)
    chosen = keys if not patterns else tuple(key for pattern in patterns for key in _named(texts, keys, pattern))
    units = load_units(texts, tuple(dict.fromkeys(chosen)))
    return tuple(unit for unit in units if not stale or unit.state is not UnitState.DONE)


def own_words_to_do(root: Path) -> tuple[str, ...]:
    """The keys of stale words that each language has of its own, which go into no file. Raises ``CannotPairError``."""
    texts = load_texts(root)
    own = (group for group in texts.groups.values() if not group.is_translated)
    return tuple(
        group.key for group in own if standing_of(group, texts.record.accepted.get(group.key)) is Standing.STALE
    )


def _named(texts: Texts, keys: Sequence[str], pattern: str) -> Sequence[str]:
    if pattern in keys:
        return (pattern,)
    try:
        return texts.named(pattern)
    except CannotPairError as error:
        raise CannotPairError(f"{pattern}: there is nothing of this name; {nearest(pattern, keys)}") from error


def exported(units: Sequence[Unit], kind: ExportFormat) -> Mapping[str, str]:
    """The files for the translators, by name: one for each language into which something is translated."""
    into = {language: [unit for unit in units if unit.language is language] for language in Language}
    return {
        f"translation-{language}.{_ENDINGS[kind]}": _WRITERS[kind](own, language)
        for language, own in into.items()
        if own
    }


def write_export(folder: Path, files: Mapping[str, str]) -> tuple[Path, ...]:
    """Write the files into a folder, and give their paths. Raises ``OSError``."""
    for name, text in files.items():
        write_made(folder / name, text.encode())
    return tuple(folder / name for name in files)


def amounts(units: Sequence[Unit]) -> Mapping[str, Amount]:
    """How much there is, of each state and in all."""
    by_state = {state.value: [unit for unit in units if unit.state is state] for state in UnitState}
    return {name: _amount(own) for name, own in {**by_state, "all": list(units)}.items()}


def _amount(units: Sequence[Unit]) -> Amount:
    seen: set[str] = set()
    words = repeated = 0
    for unit in units:
        number = len(_WORD.findall(KEPT_AS_THEY_ARE.sub(" ", unit.source)))
        words += number
        repeated += number if unit.source in seen else 0
        seen.add(unit.source)
    return Amount(units=len(units), words=words, repeated=repeated)
