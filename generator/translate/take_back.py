"""``translate import``: words that come back from translators, written where they belong, recorded when complete."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

from generator.load.files import text_as_it_is
from generator.load.yaml_words import with_words
from generator.model.problem import Code, Problem, in_order
from generator.model.source_files import INTERFACE_FILE
from generator.model.unit import Returned, Unit, UnitState
from generator.translate.accept import Accepted, Refused, accept_translations
from generator.translate.judge import Judged, judge, key_of, with_conflicts
from generator.translate.page_units import PageTexts, units_saying
from generator.translate.pairs import Texts
from generator.translate.put_back import CannotStandError, catalogue_with, page_with
from generator.translate.returned_files import read_returned
from generator.translate.units import INTERFACE, all_keys, page_texts, translatable_texts, units_of
from generator.write.editing import write_made

BECAUSE = "the translator left it as it was"


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenBack:
    """What came of the files: the paths written, the keys recorded or not, how many units came back, problems.

    ``begun`` are those of the paths where no file was.
    """

    written: tuple[str, ...]
    begun: tuple[str, ...]
    recorded: tuple[Accepted | Refused, ...]
    units: int
    problems: tuple[Problem, ...]


def take_back(root: Path, paths: Sequence[Path]) -> TakenBack:
    """Take the words of these files. Raises ``CannotPairError`` and ``OSError``."""
    texts = translatable_texts(root)
    known = frozenset(all_keys(texts))
    returned, problems = read_returned(paths)
    by_key: dict[str, list[Returned]] = {}
    for each in returned:
        by_key.setdefault(key_of(each), []).append(each)
    judged: list[Judged] = []
    units = {key: {unit.at: unit for unit in units_of(texts, key)} if key in known else {} for key in by_key}
    pages = {key: page_texts(texts, key) for key in by_key if key in texts.pages}
    for key, own in by_key.items():
        for each in own:
            judged += _settled(judge(each, units[key]), pages.get(key))
    judged = list(with_conflicts(judged))
    written, faults = _write(texts, judged)
    problems += (*_faults(judged), *faults.values(), *_left(judged))
    stopped = {each.key for each in judged if each.fault or each.left} | faults.keys()
    back = {(each.unit.key, each.unit.at) for each in judged if each.unit}
    done = [
        key for key in by_key if key in texts.keys and key not in stopped and _is_complete(units[key].values(), back)
    ]
    moved = {each.key for each in judged if each.is_new}
    late = [
        key for key in done if key in moved or any(unit.state is not UnitState.DONE for unit in units[key].values())
    ]
    return TakenBack(
        written=written,
        begun=tuple(page.path for page in pages.values() if page.path in written and not page.translation),
        recorded=accept_translations(root, late, BECAUSE) if late else (),
        units=len(returned),
        problems=in_order(problems),
    )


def _write(texts: Texts, judged: Sequence[Judged]) -> tuple[tuple[str, ...], Mapping[str, Problem]]:
    """Write the new words into their files; give the paths of these, and what kept a page from being written."""
    by_key: dict[str, list[Judged]] = {}
    for each in judged:
        if each.is_new or (each.key == INTERFACE and each.is_settled):
            by_key.setdefault(each.key, []).append(each)
    files: dict[str, str] = {}
    of_files: dict[str, dict[str, str]] = {}
    faults: dict[str, Problem] = {}
    for key, own in by_key.items():
        words = {each.unit.at: each.returned.target for each in own if each.unit}
        if key in texts.pages:
            try:
                files |= _page(texts, key, words)
            except CannotStandError as error:
                faults[key] = replace(error.problem, place=_culprit(texts, own).returned.place)
        elif key == INTERFACE:
            lines = {each.unit.place.line: each.returned.target for each in own if each.unit}
            files[INTERFACE_FILE] = catalogue_with(text_as_it_is(texts.root, INTERFACE_FILE), lines)
        else:
            group = texts.groups[key]
            places = {pair.at.cy: words[pair.path] for pair in group.pairs if pair.path in words}
            of_files.setdefault(group.file, {}).update(places)
    for path, places in of_files.items():
        files[path] = with_words(text_as_it_is(texts.root, path), places)
    for path, text in files.items():
        write_made(texts.root / path, text.encode())
    return tuple(files), faults


def _culprit(texts: Texts, judged: Sequence[Judged]) -> Judged:
    """Of the words of a page that cannot stand there, those that cannot even alone; else the first."""
    page = page_texts(texts, judged[0].key)
    for each in judged:
        try:
            if page.translation and each.unit:
                page_with(page, {each.unit.at: each.returned.target})
        except CannotStandError:
            return each
    return judged[0]


def _page(texts: Texts, key: str, words: Mapping[str, str]) -> Mapping[str, str]:
    """The file of a translation with these words. One that is not there yet is begun when all its words are."""
    page = page_texts(texts, key)
    is_begun = page.translation or len(words) == len(tuple(units_of(texts, key)))
    return {page.path: page_with(page, words)} if is_begun else {}


def _faults(judged: Sequence[Judged]) -> Iterator[Problem]:
    """What keeps words from being taken. Units of which nothing is known are told once for each text that they name."""
    unknown: dict[tuple[str, str], list[Problem]] = {}
    for each in judged:
        if each.fault and each.fault.code is Code.WORD_UNKNOWN:
            unknown.setdefault((each.fault.place.path, each.key), []).append(each.fault)
        elif each.fault:
            yield each.fault
    for own in unknown.values():
        more = f" (and {len(own) - 1} more of this file)" if len(own) > 1 else ""
        yield replace(own[0], message=f"{own[0].message}{more}")


def _left(judged: Sequence[Judged]) -> Iterator[Problem]:
    """What is not done: told once for each text, at its first unit."""
    numbers = Counter(each.key for each in judged)
    left = [each for each in judged if each.left and not each.fault]
    for key, group in groupby(sorted(left, key=lambda each: each.key), key=lambda each: each.key):
        own = list(group)
        guessed = any(each.returned.target.strip() for each in own)
        yield Problem(
            place=min(each.returned.place for each in own),
            code=Code.WORD_FUZZY if guessed else Code.WORD_MISSING,
            message=f"{len(own)} of {numbers[key]} units of {key} are not translated yet, or marked as a guess (fuzzy)",
            hint="these stay as they are on the site; translate the rest and take the file back once more",
        )


def _settled(judged: Judged, page: PageTexts | None) -> Iterator[Judged]:
    """A section that the page holds as it came back, unit by unit: it went out as one, and its file comes once more.

    While its twins were built differently it was one unit; now that it is written, its paragraphs are.
    """
    back = judged.returned
    is_asked = judged.unit is None and back.sure and back.target.strip()
    within = units_saying(page, back.source, back.target) if page and is_asked else ()
    for unit in within:
        yield Judged(returned=replace(back, source=unit.source, target=unit.target), key=judged.key, unit=unit)
    if not within:
        yield judged


def _is_complete(units: Iterable[Unit], back: Collection[tuple[str, str]]) -> bool:
    """Tell whether every unit of a text was in step before, or came back."""
    return all(unit.state is UnitState.DONE or (unit.key, unit.at) in back for unit in units)
