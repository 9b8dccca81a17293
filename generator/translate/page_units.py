"""A page and its twin → what a translator is given: sentence by sentence, or section by section where they differ."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.load.yaml_nodes import read_yaml
from generator.load.yaml_words import value_spans
from generator.model.language import Language
from generator.model.own_block import OwnBlock
from generator.model.problem import Place
from generator.model.unit import Unit, UnitState
from generator.translate.page_parts import Part, Section, body_start, sections
from generator.write.saving import plain_lines

_HEADER_WORDS = ("title", "summary", "tested_with")
_HEADER = frozenset((*_HEADER_WORDS, "fields", "media"))


@dataclass(frozen=True, slots=True, kw_only=True)
class PageTexts:
    """The files of a page: the source, its translation (empty when there is none), the source as it was accepted.

    ``trusted`` tells whether the translation is in step, or follows ``was``. ``blocks`` are those of the site's own,
    ``text_fields`` the fields of its own kinds that hold words.
    """

    key: str
    language: Language
    path: str
    source: str
    translation: str
    was: str | None
    trusted: bool
    blocks: tuple[OwnBlock, ...] = ()
    text_fields: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One place of the translation's file for words: its unit, and where these start and end."""

    unit: Unit
    start: int
    end: int


def slots(page: PageTexts) -> tuple[Slot, ...]:
    """Every place for words of a page, in order, with its unit."""
    return (*_header_slots(page), *_body_slots(page))


def units_saying(page: PageTexts, source: str, translation: str) -> tuple[Unit, ...]:
    """The units of the section, or of the whole text, that says this in both languages; none where nothing does."""
    ours, theirs = _sections(page.source), _sections(page.translation)
    pairs = [(f"s{number}.", *pair) for number, pair in enumerate(zip(ours, theirs, strict=False), 1)]
    said = (source.split(), translation.split())
    for start, own, twin in (*pairs, ("s", _span(ours), _span(theirs))):
        if said == (page.source[own.start : own.end].split(), page.translation[twin.start : twin.end].split()):
            return tuple(slot.unit for slot in _body_slots(page) if slot.unit.at.startswith(start) and slot.unit.source)
    return ()


def header_values(text: str) -> dict[str, tuple[int, int]]:
    """Where the values of a header stand in the file's text."""
    first = text.find("\n") + 1
    spans = value_spans(text[first : _header_end(text)]) if text else {}
    return {path: (span.start + first, span.end + first) for path, span in spans.items()}


def is_in_header(at: str) -> bool:
    """Tell whether the words of a unit that stands there are a value of the header."""
    return at.partition(".")[0] in _HEADER


def _header_end(text: str) -> int:
    """Where the second line of dashes starts."""
    return text.rstrip("\r\n").rfind("---", 0, body_start(text))


def _header_slots(page: PageTexts) -> Iterator[Slot]:
    source, translation, was = (header_values(text or "") for text in (page.source, page.translation, page.was))
    for name in source:
        # What the translation's header lacks is told, and has no place there yet.
        if not _has_words(name, page.text_fields) or (page.translation and name not in translation):
            continue
        start, end = translation.get(name, (0, 0))
        before = _bare(page.was, *was[name]) if page.was is not None and name in was else None
        words = (_bare(page.source, *source[name]), _bare(page.translation, start, end), before)
        yield Slot(unit=_unit(page, name, words, start), start=start, end=end)


def _has_words(name: str, text_fields: frozenset[str]) -> bool:
    """Tell whether the value of this name in a header is words that a page shows and a translator translates."""
    first, _, rest = name.partition(".")
    return (
        name in _HEADER_WORDS
        or (first == "fields" and rest in text_fields)
        or (first == "media" and name.endswith(".title"))
    )


def _bare(text: str, start: int, end: int) -> str:
    """The words of a value of a header, without its quotes."""
    data = read_yaml(text[start:end], "").data if end > start else ""
    return data if isinstance(data, str) else text[start:end]


def _body_slots(page: PageTexts) -> Iterator[Slot]:
    source, translation = _sections(page.source), _sections(page.translation)
    was = _sections(page.was or "")
    if page.translation and len(source) != len(translation):
        yield _whole(page, "text", _span(source), _span(translation), _span(was))
        return
    for number, section in enumerate(source, 1):
        own = translation[number - 1] if translation else None
        old = was[number - 1] if len(was) == len(source) else None
        if own and own.kinds != section.kinds:
            yield _whole(page, f"s{number}", section, own, old)
            continue
        same = old.parts if old and old.kinds == section.kinds else None
        for index, part in enumerate(section.parts):
            if part.start < part.end:
                target = own.parts[index] if own else Part(kind="", start=0, end=0)
                before = _words(page.was, same[index]) if same else None
                words = (_words(page.source, part), _words(page.translation, target), before)
                unit = _unit(page, f"s{number}.{index + 1}", words, target.start)
                yield Slot(unit=unit, start=target.start, end=target.end)


def _whole(page: PageTexts, at: str, source: Section, own: Section, was: Section | None) -> Slot:
    """A section that is built otherwise in the two languages: it is translated as one."""
    before = plain_lines(page.was[was.start : was.end]) if page.was and was else None
    words = (
        plain_lines(page.source[source.start : source.end]),
        plain_lines(page.translation[own.start : own.end]),
        before,
    )
    unit = _unit(page, at, words, own.start)
    return Slot(
        unit=replace(unit, note=f"{unit.note}; several paragraphs, with their signs"),
        start=own.start,
        end=own.end,
    )


def _span(found: tuple[Section, ...]) -> Section:
    parts = tuple(part for section in found for part in section.parts)
    return Section(start=found[0].start, end=found[-1].end, parts=parts) if found else Section(start=0, end=0, parts=())


def _sections(text: str) -> tuple[Section, ...]:
    return sections(text, body_start(text)) if text else ()


def _words(text: str | None, part: Part) -> str:
    return plain_lines((text or "")[part.start : part.end])


def _unit(page: PageTexts, at: str, words: tuple[str, str, str | None], start: int) -> Unit:
    """The unit of a source, its translation, and what the source was if that is known."""
    source, target, was = words
    before = page.translation[:start] if page.translation else ""
    line = before.count("\n") + 1
    changed = was is not None and was != source
    sure = page.trusted or (was is not None and not changed)
    return Unit(
        key=page.key,
        at=at,
        language=page.language,
        source=source,
        target=target,
        was=(was or "") if changed and target else "",
        state=UnitState.NEW if not target else UnitState.DONE if sure else UnitState.CHECK,
        place=Place(path=page.path, line=line, column=len(before) - before.rfind("\n")),
        note=f"page {page.key}, {at if is_in_header(at) else 'text'}",
    )
