"""The pages on which editors write: the text of a page in both languages, or a file of words, and what is saved."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from generator.build import OWN_FOLDER
from generator.model.language import Language
from generator.model.problem import Problem
from generator.model.source_files import INTERFACE_FILE
from generator.render.workroom import WorkroomTemplates
from generator.tell.builds import count
from generator.translate.changes import Word, word_diff, words_of
from generator.workroom.buttons import Buttons, Sheet
from generator.workroom.drafts import Draft, draft_of
from generator.workroom.notes import Note, Notes
from generator.workroom.parts import CannotWriteError, Part, file_part, page_parts, shown_at, word_part
from generator.workroom.preview import Preview
from generator.workroom.rooms import Workroom
from generator.workroom.served import Answer
from generator.workroom.trying import Tried, try_files
from generator.write.saving import ChangedMeanwhileError, save_file

Said: TypeAlias = Mapping[str, str]
"""What a form says, by the names of its fields."""
_CLASH = "Somebody else has saved another text meanwhile."
_DIGITS = 8
_MOST = 5
"""How many problems elsewhere are told."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is to be written: the page of this key, or the file of this path, and which entry of it by line or name."""

    is_page: bool
    name: str
    line: int
    entry: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """A text area with what stands around it.

    ``digest`` stands for the text that it was begun with, ``theirs`` is what somebody else saved meanwhile, and
    ``changes`` compares it with this one, word by word.
    """

    part: Part
    language: Language | None
    text: str
    digest: str
    theirs: str | None
    changes: tuple[Word, ...]
    notes: tuple[Note, ...]


class Writing:
    """Makes the pages on which editors write, and saves what they say."""

    def __init__(self, preview: Preview, workroom: Workroom, buttons: Buttons) -> None:
        """Take the preview, the workroom, and the buttons, which know how the preview is made to follow."""
        self._preview = preview
        self._workroom = workroom
        self._buttons = buttons
        self._notes = Notes(preview.root)
        self._templates = WorkroomTemplates(OWN_FOLDER / "templates")

    def answer(self, name: str, asked: str, said: Said | None = None) -> Answer:
        """What stands at a name; ``asked`` is the line or the state that is wanted, ``said`` what a form says."""
        verb, _, rest = name.rstrip("/").partition("/")
        if not verb:
            return Answer(data=self._workroom.overview(asked, self._buttons.base))
        if verb in ("page", "file") and rest:
            line = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < _DIGITS else 0
            entry = said.get("entry", "") if said else "" if line else asked
            try:
                return self._edit(_Asked(verb == "page", rest, line, entry), said)
            except CannotWriteError as error:
                return self._sheet(Sheet(title="This cannot be written here", fault=str(error)), said, status=404)
        sheet = self._buttons.sheet(verb, rest, said)
        return self._sheet(sheet, None) if sheet else self._sheet(Sheet(title="There is no such page"), None, 404)

    def refuse(self, said: Said | None) -> Answer:
        """What is answered to whoever does not know the secret: how to get it, and what they typed, to keep."""
        return Answer(status=403, data=self._templates.html("refused", {"typed": _typed(said)}).encode())

    def _html(self, name: str, values: Mapping[str, object]) -> bytes:
        return self._templates.html(name, {**values, "base": self._buttons.base}).encode()

    def _sheet(self, sheet: Sheet, said: Said | None, status: int = 200) -> Answer:
        """A page of one button. What somebody typed is shown on it, so that it is not lost."""
        problems = [problem for problem in self._preview.seen.problems if problem.place.path in sheet.paths]
        values = {
            "sheet": sheet,
            "notes": tuple(map(self._notes.note, problems)),
            "typed": _typed(said),
        }
        return Answer(status=status, data=self._html("sheet", values))

    def _edit(self, asked: _Asked, said: Said | None) -> Answer:
        parts = self._parts(asked)
        drafts = tuple(draft_of(part, number, said) for number, part in enumerate(parts))
        if said is None:
            return self._page(asked, drafts, self._known(drafts), "")
        if said.get("do") != "save":
            told = "Not saved." if any(draft.is_touched for draft in drafts) else ""
            told += f" {_CLASH}" if any(draft.clashes for draft in drafts) else ""
            return self._page(asked, drafts, self._tried(drafts), told)
        try:
            told = self._save(drafts)
        except ChangedMeanwhileError:
            fresh = self._parts(asked)
            drafts = tuple(replace(draft, part=part) for draft, part in zip(drafts, fresh, strict=True))
            told = ""
        except OSError as error:
            told = f"This could not be saved: {error.strerror} ({error.filename})."
            return self._page(asked, drafts, self._tried(drafts), told)
        self._buttons.follow()
        if not told:
            return self._page(asked, drafts, self._tried(drafts), f"{_CLASH} It is left as it is.", hand_over=True)
        try:
            parts = self._parts(asked)
        except CannotWriteError:
            # An entry that has another name now stands where it stood.
            parts = self._parts(replace(asked, entry="", line=drafts[0].part.first))
        drafts = tuple(draft_of(part, 0, None) for part in parts)
        return self._page(asked, drafts, self._known(drafts), told)

    def _parts(self, asked: _Asked) -> tuple[Part, ...]:
        if asked.is_page:
            return page_parts(self._preview.root, asked.name)
        words = (
            self._preview.site.content.catalogue.words if self._preview.site and asked.name == INTERFACE_FILE else ()
        )
        word = next((word for word in words if word.name == asked.entry), None)
        if word:
            return (word_part(self._preview.root, word),)
        return (file_part(self._preview.root, asked.name, asked.entry, 0 if asked.entry else asked.line),)

    def _save(self, drafts: Sequence[Draft]) -> str:
        """Save what was changed, unless something clashes; what to tell. Raises as ``save_file`` does."""
        if any(draft.clashes for draft in drafts):
            return ""
        changed = [draft for draft in drafts if draft.is_touched]
        saved = [
            draft.part.path
            for draft in changed
            if save_file(self._preview.root / draft.part.path, draft.part.whole(draft.typed), draft.part.before)
        ]
        return f"Saved: {', '.join(saved)}." if saved else "There was nothing new to save."

    def _known(self, drafts: Sequence[Draft]) -> Tried:
        """What is known to be wrong with the files as they are."""
        paths = {draft.part.path for draft in drafts}
        return Tried(here=tuple(p for p in self._preview.seen.problems if p.place.path in paths), elsewhere=())

    def _tried(self, drafts: Sequence[Draft]) -> Tried:
        """What would be wrong with the texts as they are typed. A page that nobody has begun is none yet."""
        begun = (draft for draft in drafts if draft.is_touched or draft.part.before is not None)
        return try_files(self._preview, {draft.part.path: draft.part.whole(draft.text) for draft in begun})

    def _page(
        self, asked: _Asked, drafts: Sequence[Draft], tried: Tried, told: str, *, hand_over: bool = False
    ) -> Answer:
        """The page with some texts. It may ``hand_over`` what the next one who saves must know of them."""
        plan = self._preview.files.plan if self._preview.files else None
        clash = any(draft.clashes for draft in drafts)
        areas = tuple(self._area(draft, tried.here, hand_over=hand_over) for draft in drafts)
        told_here = sum(len(area.notes) for area in areas)
        outside = [problem for problem in tried.here if not any(draft.part.has(problem.place) for draft in drafts)]
        values = {
            "key": asked.name if asked.is_page else "",
            "areas": areas,
            "told": f"{told} {count(told_here, 'problem') if told_here else 'No problems'} in this text.".strip(),
            "elsewhere": tuple(map(self._notes.note, (*outside, *tried.elsewhere)[:_MOST])),
            "more": max(0, len(outside) + len(tried.elsewhere) - _MOST),
            "frames": shown_at(plan, drafts[0].part) if plan else (),
        }
        return Answer(status=409 if clash else 200, data=self._html("write", values))

    def _area(self, draft: Draft, problems: Sequence[Problem], *, hand_over: bool) -> Area:
        part = draft.part
        first = part.path.partition("/")[2].partition("/")[0]
        notes = (self._notes.note(problem) for problem in problems if part.has(problem.place))
        return Area(
            part=part,
            language=Language(first) if first in tuple(Language) else None,
            text=draft.text,
            digest=part.digest if hand_over or not draft.is_touched else draft.began,
            theirs=part.text if draft.clashes else None,
            changes=words_of(word_diff(part.text, draft.text)) if draft.clashes else (),
            notes=tuple(replace(note, line=note.line - part.first + 1) for note in notes),
        )


def _typed(said: Said | None) -> list[str]:
    return [text for name, text in (said or {}).items() if name.startswith("text")]
