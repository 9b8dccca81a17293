"""A site folder → all that can be translated in it: pages, words in YAML, interface words."""

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator.load.accepted import kept_words, standing_of
from generator.load.catalogue import load_catalogue
from generator.load.files import text_as_it_is
from generator.load.paired_words import unread_files
from generator.model.content import SourcePage
from generator.model.language import Language
from generator.model.paired_words import KEPT, Standing, WordGroup
from generator.model.source_files import INTERFACE_FILE, page_path
from generator.model.unit import Unit, UnitState
from generator.translate.page_units import PageTexts, slots
from generator.translate.pairs import CannotPairError, Texts, load_texts

INTERFACE = "interface"
"""The key of the interface words."""
KEPT_AS_THEY_ARE = re.compile(
    r"\{(?:fact|phone):[^}]*\}|%\(\w+\)s|(?<=\]\()[^)\s]+(?=\))|(?<=\])\{(?:en|cy)\}|(?:https?://|www\.)[^\s)\]]+"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\+?\d(?: ?\d){2,}"
)
"""What a translation keeps as it is: facts and phone numbers by name, places to fill in, addresses, numbers to dial."""

_WORD = re.compile(r"\w+")


def name_of(unit: Unit) -> str:
    """The name under which a unit travels; its ends stand for the translation and the source that went out with it."""
    return f"{unit.key}#{unit.at}~{digest_of(unit.target)}~{digest_of(even(unit.source))}"


def digest_of(words: str) -> str:
    """What stands for words in the name of a unit."""
    return hashlib.sha256(words.encode()).hexdigest()[:6]


def even(words: str) -> str:
    """Words without what tools do to them: lines wrapped otherwise, accents stored beside their letters."""
    return unicodedata.normalize("NFC", " ".join(words.split()))


def load_units(texts: Texts, keys: Sequence[str]) -> tuple[Unit, ...]:
    """The units of these texts, each with the terms of the glossary that it uses."""
    terms: dict[str, list[_Term]] = {}
    for term in _terms(texts.groups):
        terms.setdefault(term.first, []).append(term)
    found = (unit for key in keys for unit in units_of(texts, key))
    return tuple(replace(unit, note="; ".join((unit.note, *_used(unit, terms)))) for unit in found)


def units_of(texts: Texts, key: str) -> Iterator[Unit]:
    """The units of one text. Raises ``CannotPairError`` when it cannot be read: it would be missing without a word."""
    if key == INTERFACE:
        yield from _interface(texts)
    elif key in texts.groups and key not in texts.pages:
        yield from _group(texts, texts.groups[key])
    else:
        yield from (slot.unit for slot in slots(page_texts(texts, key)) if slot.unit.source)


def all_keys(texts: Texts) -> tuple[str, ...]:
    """The keys of all that can be translated."""
    return (*texts.keys, *([INTERFACE] if (texts.root / INTERFACE_FILE).is_file() else []))


def translatable_texts(root: Path) -> Texts:
    """All that can be translated. Raises ``CannotPairError`` when a file of words, or the configuration, is broken."""
    catalogue = load_catalogue(root / "translations") if (root / INTERFACE_FILE).is_file() else None
    broken = (*unread_files(root), *(catalogue.problems if catalogue and catalogue.value is None else ()))
    for problem in broken:
        raise CannotPairError(f"{problem.place}: {problem.message}; {problem.hint}")
    return load_texts(root)


def page_texts(texts: Texts, key: str) -> PageTexts:
    """The files of a page and its twin, which may be missing. Raises ``CannotPairError`` when one cannot be read."""
    there = [language for language in Language if (texts.root / page_path(key, language)).is_file()]
    if len(there) == 1:
        return _alone(texts, texts.page(key, there[0]))
    found = texts.translated(key)
    is_known = found.is_stale and found.was is not None
    return PageTexts(
        key=key,
        language=Language.EN if found.translation == page_path(key, Language.EN) else Language.CY,
        path=found.translation,
        source=text_as_it_is(texts.root, found.source),
        translation=text_as_it_is(texts.root, found.translation),
        was=text_as_it_is(texts.root, f"{KEPT}/{found.source}") if is_known else None,
        trusted=found.accepted is not None and not found.is_stale,
        blocks=texts.blocks,
        text_fields=texts.text_fields,
    )


def _alone(texts: Texts, page: SourcePage) -> PageTexts:
    """The files of a page whose twin is missing."""
    return PageTexts(
        key=page.key,
        language=page.language.other,
        path=page_path(page.key, page.language.other),
        source=text_as_it_is(texts.root, page.path),
        translation="",
        was=None,
        trusted=False,
        blocks=texts.blocks,
        text_fields=texts.text_fields,
    )


def _group(texts: Texts, group: WordGroup) -> Iterator[Unit]:
    accepted = texts.record.accepted.get(group.key)
    is_asked = any(key in texts.record.accepted for key in texts.groups)
    standing = standing_of(group, accepted) if is_asked else Standing.IN_STEP
    was = kept_words(texts.root, group.file).get(group.key, {}) if standing is Standing.STALE else {}
    for pair in group.pairs:
        if pair.at.cy and group.is_translated:
            before = was.get(pair.path, "")
            sure = standing is Standing.IN_STEP or before == pair.words.en
            yield Unit(
                key=group.key,
                at=pair.path,
                language=Language.CY,
                source=pair.words.en,
                target=pair.words.cy,
                was="" if before == pair.words.en else before,
                state=UnitState.DONE if sure else UnitState.CHECK,
                place=pair.places.cy,
                note=f"{group.file}, {pair.at.en.removesuffix('.en')}",
            )


def _interface(texts: Texts) -> Iterator[Unit]:
    loaded = load_catalogue(texts.root / "translations").value
    for word in loaded.words if loaded else ():
        if not word.english_plural:
            state = UnitState.CHECK if word.fuzzy else UnitState.DONE
            yield Unit(
                key=INTERFACE,
                at=hashlib.sha256(f"{word.context}\4{word.english}".encode()).hexdigest()[:8],
                language=Language.CY,
                source=word.english,
                target=word.forms[0],
                was="",
                state=state if word.forms[0] else UnitState.NEW,
                place=word.place,
                note=f"a word of the pages’ frame{f', {word.context}' if word.context else ''}",
            )


@dataclass(frozen=True, slots=True)
class _Term:
    """A term of the glossary in one language, what to say of it, and its first word, by which it is looked up."""

    pattern: re.Pattern[str]
    language: Language
    told: str
    first: str


def _terms(groups: Mapping[str, WordGroup]) -> Iterator[_Term]:
    """The terms of the glossary, with what to say of each to whoever translates a text with it."""
    for group in groups.values():
        for pair in group.pairs:
            if group.key.startswith("term/") and pair.path == "term" and pair.words.en != pair.words.cy:
                for language, words in pair.words.items():
                    pattern = re.compile(rf"\b{re.escape(words)}\b", re.IGNORECASE)
                    told = f"glossary: {words} = {pair.words[language.other]}"
                    yield _Term(pattern, language, told, next(iter(_words(words)), ""))


def _used(unit: Unit, terms: Mapping[str, Sequence[_Term]]) -> Iterator[str]:
    """What to say of the terms in a unit, in their order: only those are tried of which it has the first word."""
    if not unit.key.startswith("term/"):
        for term in (term for word in _words(unit.source) for term in terms.get(word, ())):
            if term.language is not unit.language and term.pattern.search(unit.source):
                yield term.told


def _words(text: str) -> Iterable[str]:
    return dict.fromkeys(_WORD.findall(text.lower()))
