"""What came back for a unit → whether its words can be taken, and if not, why."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.load.files import LINE_LIMIT
from generator.load.letters import broken_letters, unseen
from generator.load.refused import plain_fault
from generator.model.problem import Code, Place, Problem
from generator.model.unit import Returned, Unit, UnitState
from generator.translate.units import KEPT_AS_THEY_ARE, digest_of, even

_NAME = re.compile(r"(?P<key>[^#]+)#(?P<at>[^#~]+)~(?P<digest>[0-9a-f]{6})(?:~(?P<source>[0-9a-f]{6}))?")
_BY_NAME = re.compile(r"\{(?:fact|phone):[\w-]+|%\(\w+\)s|(?<=\]\()page:[\w-]+|[^\s(){}\[\]:]+\.md\b")
"""Facts, phone numbers and pages: the same in both languages."""
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s)\]]+(?<![.,;:!?”’])|[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_AROUND = 1_000
"""The most characters that stand beside words on their line."""
_BRACKET = re.compile(r"\]\(?\Z")
_ENDED = re.compile(r"[\w.!?…)*”]\Z")
_NUMBER = re.compile(r"\+?\d(?: ?\d)*")


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
        return taken and self.unit is not None and even(self.returned.target) != even(self.unit.target)

    @property
    def is_settled(self) -> bool:
        """Tell whether words that were a guess on the site are none any more."""
        guess = self.unit is not None and self.unit.state is UnitState.CHECK
        return guess and self.fault is None and not self.left


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
        return Judged(returned=returned, key=key, fault=_other_source(returned, match, units))
    returned = _without_rest(_as_in(unit.source, returned), unit)
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
        yield each if even(taken.target) == even(back.target) else replace(each, fault=_conflict(each, taken))


def _conflict(judged: Judged, taken: Returned) -> Problem:
    message = (
        f"{judged.key} has two translations here: “{_short(judged.returned.target)}”, at {taken.place} other words"
    )
    hint = "those that came first are taken; compare the two, and write what is right on the site"
    return _problem(judged.returned.place, Code.STALE_TRANSLATION, message, hint)


def _find(returned: Returned, at: str, units: Mapping[str, Unit]) -> Unit | None:
    """The unit with this source: at its place, or where it has moved to when that is one place alone."""
    same = units.get(at)
    if same and even(same.source) == even(returned.source):
        return same
    moved = [unit for unit in units.values() if even(unit.source) == even(returned.source)]
    return moved[0] if len(moved) == 1 else None


def _other_source(returned: Returned, name: re.Match[str], units: Mapping[str, Unit]) -> Problem:
    """Why nothing on the site has this source: the site has changed since, or the file on its way."""
    source = next(iter(units.values())).language.other.english
    told, asked = f"the {source} of {name['key']}", f"“{_short(returned.source)}”"
    if name["source"] in (None, digest_of(even(returned.source))):
        message = f"{told} says something else since this file went out: {asked}"
        hint = "export it once more, and translate what has changed"
        return _problem(returned.place, Code.STALE_TRANSLATION, message, hint)
    was = units[name["at"]].source if name["at"] in units else ""
    lost = _difference(KEPT_AS_THEY_ARE, was, returned.source)[0] if digest_of(even(was)) == name["source"] else ()
    message = f"{told} is not in this file as it went out{f', without “{lost[0]}”' if lost else ''}: {asked}"
    hint = f"put the translation into the file that went out, and leave its {source} and what is locked as they are"
    return _problem(returned.place, Code.CATALOGUE_BROKEN, message, hint)


def _as_in(source: str, returned: Returned) -> Returned:
    """Words with the spaces around them that their source has: programs that lay out XML put others there."""
    words = unicodedata.normalize("NFC", returned.target.strip())
    start, end = source[: -len(source.lstrip())], source[len(source.rstrip()) :]
    return replace(returned, target=f"{start}{words}{end}" if words else "")


def _without_rest(returned: Returned, unit: Unit) -> Returned:
    """Words without what Weblate and translate-toolkit leave behind them in XLIFF where they write plain words.

    That is the old translation from its first element on: without the bracket before an address or a mark, without a
    space behind a sentence or a word, or with facts that the words have already.
    """
    first = KEPT_AS_THEY_ARE.search(unit.target)
    rest = unit.target[first.start() :] if first else ""
    if first is None or not returned.target.endswith(rest) or even(returned.target) == even(unit.target):
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
    if unit.target and digest_of(unit.target) != digest:
        name = unit.language.english
        message = f"the {name} of {unit.key} has been changed since this file went out: “{_short(unit.target)}”"
        yield _problem(place, Code.STALE_TRANSLATION, message, f"compare it with {unit.place}, and write there")
    for code, message, hint in unseen(words):
        yield _problem(place, code, message, hint)
    for _, message, hint in broken_letters(words):
        yield _problem(place, Code.BROKEN_LETTERS, message, hint)
    in_yaml = unit.place.path.endswith(".yml")
    longest = len(words) if in_yaml else max(len(line) for line in words.split("\n"))
    if longest > LINE_LIMIT - _AROUND:
        message = f"“{_short(words)}” has {longest:,} characters without a line end, more than the site can read"
        yield _problem(place, Code.FILE_TOO_LARGE, message, "look whether a whole text got into one unit; shorten it")
    fault = plain_fault(words) if in_yaml else None
    if fault:
        yield _problem(place, *fault)
    if unit.target and even(words) == even(unit.source):
        message = f"“{_short(words)}” is the {unit.language.other.english} itself, and there is a translation of it"
        yield _problem(place, Code.UNTRANSLATED, message, f"translate it, or write at {unit.place} if it has to stay")
    lost, come = _difference(_BY_NAME, unit.source, words)
    if lost or come:
        name = (lost or come)[0]
        told = f"“{name}{'}' * name.startswith('{')}” is {'missing from' if lost else 'too much in'} “{_short(words)}”"
        yield _problem(place, Code.WORD_PLACEHOLDER, told, "keep what stands in brackets exactly as the source has it")
    if words.count("](") != unit.source.count("]("):
        message = f"“{_short(words)}” has another number of links than its source"
        yield _problem(place, Code.WORD_PLACEHOLDER, message, "keep each link, as [words](address)")
    yield from _values(returned, unit)


def _values(returned: Returned, unit: Unit) -> Iterator[Problem]:
    """Addresses and numbers that are not those of the source, nor those that the translation had rightly until now."""
    for pattern, code, what in ((_ADDRESS, Code.WORD_PLACEHOLDER, "address"), (_NUMBER, Code.FACT_DIFFERS, "number")):
        was, source, words = (
            _figures(each) if pattern is _NUMBER else each for each in (unit.target, unit.source, returned.target)
        )
        lost, come = _difference(pattern, source, words)
        as_before = was and not any(_difference(pattern, was, words))
        if (lost or come) and not (as_before and (unit.state is UnitState.DONE or pattern is _ADDRESS)):
            is_lost = "missing from" if lost else "too much in"
            told = f"the {what} {(lost or come)[0]} is {is_lost} “{_short(returned.target)}”"
            hint = f"write the same {what} as the source, or write at {unit.place} and say there why it differs"
            yield _problem(returned.place, code, told, hint)


def _figures(words: str) -> str:
    """Words without the names and addresses in them, whose figures are no numbers."""
    return KEPT_AS_THEY_ARE.sub(lambda match: match[0] if _NUMBER.fullmatch(match[0]) else " ", even(words))


def _difference(pattern: re.Pattern[str], source: str, target: str) -> tuple[Sequence[str], Sequence[str]]:
    """What the source has and the target has not, and the other way round; spaces within a number count for nothing."""
    wanted, given = (Counter(each.replace(" ", "") for each in pattern.findall(words)) for words in (source, target))
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


def _short(words: str) -> str:
    return words if len(words) <= 60 else f"{words[:59]}…"
