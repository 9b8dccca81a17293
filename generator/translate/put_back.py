"""Words that came back → the text of a file with these words in their places, and every other sign as it was."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from generator.load.headers import load_header, split_file
from generator.load.pages import read_page_text
from generator.load.yaml_words import with_words
from generator.model.problem import Code, Level, Place, Problem
from generator.text.plain_text import even, unwrapped
from generator.translate.page_parts import body_start
from generator.translate.page_units import PageTexts, Slot, is_in_header, slots

_OF_ONE_LANGUAGE = re.compile(r"^(?:slug|matches|translator|reviewer):.*\n|^was:.*\n(?:[ \t-].*\n)*", re.MULTILINE)
_REMARK = re.compile(r"#[^~]|msgctxt")
_FUZZY = re.compile(r"(#(?=,).*?),\s*fuzzy\b")
_STRING = re.compile(r'[ \t]*(?:msgstr[ \t]*)?"')
_STAND_IN = "\ue000{}\ue001"
"""Words that mean nothing to any reader of a page, and stand on none."""


class CannotStandError(Exception):
    """The words cannot stand on the page; ``problem`` says why."""

    def __init__(self, problem: Problem) -> None:
        """Keep the problem."""
        super().__init__(problem.message)
        self.problem = problem


def page_with(page: PageTexts, words: Mapping[str, str]) -> str:
    """The translation's file with these words, by where they stand. A page without a twin gets one like its source.

    Raises ``CannotStandError``.
    """
    base = page.translation or page.source
    body = {at: own for at, own in words.items() if not is_in_header(at)}
    places = [slot for slot in slots(replace(page, translation=base)) if slot.unit.at in body]
    text = _filled(base, places, body)
    # What is built otherwise in the two languages is translated as one, and may be built in any way.
    if all("." in at for at in body) and not _is_read_as_written(replace(page, translation=base), text, places, body):
        raise CannotStandError(_built_otherwise(page))
    header = {at: own for at, own in words.items() if is_in_header(at)}
    first, last = text.find("\n") + 1, body_start(text)
    top = with_words(text[first:last].rpartition("---")[0], header)
    top = top if page.translation else _OF_ONE_LANGUAGE.sub("", top)
    text = text[:first] + top + text[first:last][text[first:last].rfind("---") :] + text[last:]
    for problem in _faults(text, page):
        raise CannotStandError(problem)
    return text


def _filled(base: str, places: Sequence[Slot], words: Mapping[str, str]) -> str:
    """The text of a file with these words in their places, and with its own line ends."""
    end = "\r\n" if "\r\n" in base else "\n"
    text = base
    for slot in sorted(places, key=lambda slot: slot.start, reverse=True):
        text = text[: slot.start] + words[slot.unit.at].replace("\n", end) + text[slot.end :]
    return text


def _is_read_as_written(page: PageTexts, text: str, places: Sequence[Slot], words: Mapping[str, str]) -> bool:
    """Tell whether whoever reads the page meets these words, all of them, and everything else as it was.

    A page is read as blocks by the translators' reader, and by that of the site; for both, words that are put in before
    must be the same as words that are put in behind.
    """
    wanted = {slot.unit.at: even(words.get(slot.unit.at, slot.unit.target)) for slot in slots(page)}
    if {slot.unit.at: even(slot.unit.target) for slot in slots(replace(page, translation=text))} != wanted:
        return False
    stand_ins = {slot.unit.at: _STAND_IN.format(number) for number, slot in enumerate(places)}
    outline = _outline(_filled(page.translation, places, stand_ins))
    for at, stand_in in stand_ins.items():
        outline = outline.replace(stand_in, even(words[at]))
    return _outline(text) == outline


def _outline(text: str) -> str:
    return unwrapped(text[body_start(text) :].replace("\r\n", "\n"))


def _faults(text: str, page: PageTexts) -> Iterator[Problem]:
    """The errors of a page as it would be, each said of the words that came back."""
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n")
    split = split_file(lines, page.path)
    found = [*split.problems]
    if split.value:
        found += load_header(split.value, page.path, "").problems
        found += read_page_text(split.value.body, page.path, split.value.body_line, page.language, page.blocks).problems
    for problem in found:
        if problem.code.level is Level.ERROR:
            yield replace(
                problem,
                message=f"these words cannot stand in {page.path}, and nothing of it was written: {problem.message}",
            )


def _built_otherwise(page: PageTexts) -> Problem:
    return Problem(
        place=Place(path=page.path),
        code=Code.BLOCK_DIFFERS,
        message=f"some words for {page.key} begin or end with a sign that makes them a heading, a list, a quotation or "
        "a new paragraph, or that nobody would see",
        hint="take signs such as “#”, “-”, “1.”, “>”, “:::” and empty lines out of these words, or write a backslash "
        "before the sign; nothing of this page was written",
    )


def catalogue_with(text: str, words: Mapping[int, str]) -> str:
    """A catalogue with these translations, each by the line of its English, and none of them a guess any more."""
    lines = text.split("\n")
    for number, own in sorted(words.items(), reverse=True):
        start = next(n for n in range(number - 1, len(lines)) if lines[n].lstrip().startswith("msgstr"))
        stop = next((n for n in range(start + 1, len(lines)) if not _STRING.match(lines[n])), len(lines))
        end = "\r" if lines[start].endswith("\r") else ""
        lines[start:stop] = [f"msgstr {json.dumps(own, ensure_ascii=False)}{end}"]
        first = next((n + 1 for n in range(number - 2, -1, -1) if not _REMARK.match(lines[n])), 0)
        lines[first : number - 1] = _settled(lines[first : number - 1])
    return "\n".join(lines)


def _settled(lines: Sequence[str]) -> Sequence[str]:
    """The lines above an entry without the mark of a guess, and without the English from which it was guessed."""
    if not any(_FUZZY.match(line) for line in lines):
        return lines
    sure = (_FUZZY.sub(r"\1", line) for line in lines if not line.startswith("#|"))
    return [line for line in sure if line.strip() != "#"]
