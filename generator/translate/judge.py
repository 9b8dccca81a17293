"""What came back for a unit → whether its words can be taken, and if not, why."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.load.letters import broken_letters, unseen
from generator.load.refused import plain_fault
from generator.model.problem import Code, Place, Problem
from generator.model.unit import Returned, Unit
from generator.translate.units import KEPT_AS_THEY_ARE

_NAME = re.compile(r"(?P<key>[^#]+)#(?P<at>[^#~]+)~(?P<digest>[0-9a-f]{6})")
_BY_NAME = re.compile(r"\{(?:fact|phone):[\w-]+|%\(\w+\)s|(?<=\]\()[^)\s:]+\.md\b")
"""Facts, phone numbers and pages: the same in both languages."""
_BRACKET = re.compile(r"\]\(?\Z")
_ENDED = re.compile(r"[\w.!?…)*”]\Z")
_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A unit with what came back for it. ``fault`` says why its words are not taken; ``left`` that it is not done."""

    returned: Returned
    key: str
    unit: Unit | None = None
    fault: Problem | None = None
    left: bool = False

    @property
    def is_new(self) -> bool:
        """Tell whether there are other words to write."""
        taken = self.unit is not None and self.fault is None and not self.left
        return taken and self.unit is not None and _even(self.returned.target) != _even(self.unit.target)


def key_of(returned: Returned) -> str:
    """The key of the text to which a unit belongs; empty when the file was not made by an export."""
    match = _NAME.fullmatch(returned.name)
    return match["key"] if match else ""


def judge(returned: Returned, units: Mapping[str, Unit]) -> Judged:
    """Find the unit, and look at what came back for it. ``units`` are those of its text, by where they stand."""
    match = _NAME.fullmatch(returned.name)
    if match is None:
        return Judged(returned=returned, key="", fault=_nameless(returned))
    key, unit = match["key"], _find(returned, match["at"], units)
    if not units:
        return Judged(returned=returned, key=key, fault=_gone(returned.place, key))
    if unit is None:
        source = next(iter(units.values())).language.other.english
        fault = _problem(
            returned.place,
            Code.STALE_TRANSLATION,
            f"the {source} of {key} says something else since this file went out: “{_short(returned.source)}”",
            "export it once more, and translate what has changed",
        )
        return Judged(returned=returned, key=key, fault=fault)
    returned = _without_rest(returned, unit)
    judged = Judged(returned=returned, key=key, unit=unit)
    is_sure = returned.sure or (judged.is_new and not returned.marks_itself)
    if not is_sure or not returned.target.strip():
        return replace(judged, left=True)
    return replace(judged, fault=next(_faults(returned, unit, match["digest"]), None)) if judged.is_new else judged


def with_conflicts(judged: Sequence[Judged]) -> Iterator[Judged]:
    """What came back, with a fault where a unit has other new words already: nobody can tell which are meant."""
    first: dict[tuple[str, str], Returned] = {}
    for each in judged:
        back = each.returned
        taken = first.setdefault((each.key, each.unit.at), back) if each.unit and each.is_new else back
        yield each if _even(taken.target) == _even(back.target) else replace(each, fault=_conflict(each, taken))


def _conflict(judged: Judged, taken: Returned) -> Problem:
    message = (
        f"{judged.key} has two translations here: “{_short(judged.returned.target)}”, at {taken.place} other words"
    )
    hint = "those that came first are taken; compare the two, and write what is right on the site"
    return _problem(judged.returned.place, Code.STALE_TRANSLATION, message, hint)


def _find(returned: Returned, at: str, units: Mapping[str, Unit]) -> Unit | None:
    """The unit with this source: at its place, or where it has moved to when that is one place alone."""
    same = units.get(at)
    if same and _even(same.source) == _even(returned.source):
        return same
    moved = [unit for unit in units.values() if _even(unit.source) == _even(returned.source)]
    return moved[0] if len(moved) == 1 else None


def _without_rest(returned: Returned, unit: Unit) -> Returned:
    """Words without what Weblate and translate-toolkit leave behind them in XLIFF where they write plain words.

    That is the old translation from its first element on: without the bracket before an address or a mark, without a
    space behind a sentence or a word, or with facts that the words have already.
    """
    first = KEPT_AS_THEY_ARE.search(unit.target)
    rest = unit.target[first.start() :] if first else ""
    if first is None or not returned.target.endswith(rest) or _even(returned.target) == _even(unit.target):
        return returned
    words = returned.target.removesuffix(rest)
    bracket = _BRACKET.search(unit.target, endpos=first.start())
    too_much = _difference(_BY_NAME, unit.source, returned.target)[1]
    goes_on = words[-1:] == unit.target[: first.start()][-1:]
    is_alone = not words.endswith(bracket[0]) if bracket else _ENDED.search(words) and not goes_on
    is_twice = too_much and not any(_difference(_BY_NAME, unit.source, words))
    return replace(returned, target=words) if is_alone or is_twice else returned


def _faults(returned: Returned, unit: Unit, digest: str) -> Iterator[Problem]:
    place, words = returned.place, returned.target
    if unit.target and hashlib.sha256(unit.target.encode()).hexdigest()[:6] != digest:
        name = unit.language.english
        message = f"the {name} of {unit.key} has been changed since this file went out: “{_short(unit.target)}”"
        yield _problem(place, Code.STALE_TRANSLATION, message, f"compare it with {unit.place}, and write there")
    for code, message, hint in unseen(words):
        yield _problem(place, code, message, hint)
    for _, message, hint in broken_letters(words):
        yield _problem(place, Code.BROKEN_LETTERS, message, hint)
    fault = plain_fault(words) if unit.place.path.endswith(".yml") else None
    if fault:
        yield _problem(place, *fault)
    lost, come = _difference(_BY_NAME, unit.source, words)
    if lost or come:
        told = f"“{(lost or come)[0]}” is {'missing from' if lost else 'too much in'} “{_short(words)}”"
        yield _problem(place, Code.WORD_PLACEHOLDER, told, "keep what stands in brackets exactly as the source has it")
    if words.count("](") != unit.source.count("]("):
        message = f"“{_short(words)}” has another number of links than its source"
        yield _problem(place, Code.WORD_PLACEHOLDER, message, "keep each link, as [words](address)")
    lost, come = _difference(_NUMBER, *(KEPT_AS_THEY_ARE.sub(" ", each) for each in (unit.source, words)))
    if lost or come:
        told = f"the number {(lost or come)[0]} is {'missing from' if lost else 'too much in'} “{_short(words)}”"
        hint = f"write the same numbers as the source, or write at {unit.place} and say there why they differ"
        yield _problem(place, Code.FACT_DIFFERS, told, hint)


def _difference(pattern: re.Pattern[str], source: str, target: str) -> tuple[Sequence[str], Sequence[str]]:
    """What the source has and the target has not, and the other way round."""
    wanted, given = Counter(pattern.findall(source)), Counter(pattern.findall(target))
    return tuple((wanted - given).elements()), tuple((given - wanted).elements())


def _nameless(returned: Returned) -> Problem:
    message = f"“{_short(returned.source)}” has lost the name under which it went out"
    hint = (
        "take back the file that went out, as the translator’s tool saves it; "
        "programs that turn PO into XLIFF, or XLIFF into PO, leave the names out"
    )
    return _problem(returned.place, Code.WORD_UNKNOWN, message, hint)


def _gone(place: Place, key: str) -> Problem:
    message = f"there is nothing of the name {key} on this site to translate"
    hint = "if it has another name now, export it once more; else take this file back where it was made"
    return _problem(place, Code.WORD_UNKNOWN, message, hint)


def _problem(place: Place, code: Code, message: str, hint: str) -> Problem:
    return Problem(place=place, code=code, message=message, hint=hint)


def _even(words: str) -> str:
    return " ".join(words.split())


def _short(words: str) -> str:
    return words if len(words) <= 60 else f"{words[:59]}…"
