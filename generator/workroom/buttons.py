"""What editors do with a button: a new page, another name, a translation recorded, a page reviewed.

Each is what a command does, through the same function: first it is said what will happen, then it is done and told.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from generator.model.page_kind import WRITTEN_KINDS
from generator.rename import CannotRenameError, rename_page, what_renaming_does
from generator.review import CannotReviewError, mark_reviewed, next_review
from generator.scaffold import BadKeyError, files_of_new_page, new_page
from generator.tell.builds import count
from generator.tell.translations import acceptance_text
from generator.text.words import begun
from generator.translate.accept import Refused, accept_translations
from generator.translate.changes import Word, words_of
from generator.translate.pairs import CannotPairError, Translated, load_texts
from generator.workroom.preview import Preview


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A field of a form. One with ``choices`` offers these alone."""

    name: str
    label: str
    value: str = ""
    kind: str = "text"
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A page of a button: what it says and asks for, and what the button says, if there is one left to press.

    ``files`` are those that the last of its ``lines`` is about, ``paths`` those whose problems are told. ``kept`` is
    what the form says as well; ``links`` lead on.
    """

    title: str
    fault: str = ""
    lines: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    changes: tuple[Word, ...] = ()
    fields: tuple[Field, ...] = ()
    kept: tuple[tuple[str, str], ...] = ()
    button: str = ""
    paths: tuple[str, ...] = ()
    links: tuple[tuple[str, str], ...] = ()


class _NotDoneError(Exception):
    """What was asked for is refused; the message says why."""


_REFUSALS = (_NotDoneError, CannotRenameError, CannotReviewError, BadKeyError, CannotPairError, OSError)


class Buttons:
    """Makes the pages of buttons, and does what they say."""

    def __init__(self, preview: Preview, follow: Callable[[], None], base: str) -> None:
        """Take the preview, what makes it follow at once, and the address below which everything is written."""
        self.base = base
        self.follow = follow
        self._preview = preview
        self._root = preview.root

    def sheet(self, verb: str, key: str, said: Mapping[str, str] | None) -> Sheet | None:
        """The page of a button, before it is pressed and after; ``None`` when there is no such button."""
        ways = {
            "new": (self._ask_new, self._new),
            "rename": (self._ask_rename, self._rename),
            "accept": (self._ask_accept, self._accept),
            "reviewed": (self._ask_reviewed, self._reviewed),
        }
        if verb not in ways or bool(key) == (verb == "new"):
            return None
        ask, act = ways[verb]
        sheet = Sheet(title=key)
        try:
            sheet = ask(key)
            if said is None:
                return sheet
            values = {field.name: said.get(field.name, "").strip() for field in sheet.fields}
            sheet = replace(sheet, fields=tuple(replace(each, value=values[each.name]) for each in sheet.fields))
            return act(key, {**values, "sure": said.get("sure", "")})
        except _REFUSALS as error:
            told = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
            # A path at the start stays as it is.
            return replace(sheet, fault=f"{told if '/' in told.partition(' ')[0] else begun(told)}.")

    def _ask_new(self, _key: str) -> Sheet:
        site = self._preview.site
        own = [kind.key for kind in site.content.config.kinds] if site else []
        fields = (
            Field(name="kind", label="Kind of page", choices=(*WRITTEN_KINDS, *own)),
            Field(name="key", label="Name: a section’s folder and a short English name, as in factsheets/how-to-ask"),
        )
        return Sheet(title="A new page", fields=fields, button="Go on")

    def _new(self, name: str, said: Mapping[str, str]) -> Sheet:
        kind, key = said["kind"], said["key"]
        paths = self._relative(files_of_new_page(self._root, kind, key))
        if not said["sure"]:
            sheet = replace(self._ask_new(name), lines=("These files will be written, as drafts:",), files=paths)
            return _confirm(sheet, said, "Write both files")
        new_page(self._root, kind, key, self._preview.today())
        told = (*(f"Wrote {path}." for path in paths), "Write both, then take “draft: true” out of both.")
        return self._done("There is a new page", key, told, paths)

    def _ask_rename(self, key: str) -> Sheet:
        fields = (Field(name="new", label="New name", value=key),)
        return Sheet(title=f"Another name for {key}", fields=fields, button="Go on")

    def _rename(self, key: str, said: Mapping[str, str]) -> Sheet:
        new = said["new"]
        if not said["sure"]:
            plan = what_renaming_does(self._root, key, new)
            lines = (
                *(f"{old} becomes {fresh}." for old, fresh in plan.moved.items()),
                *(f"{address} will lead to the new address." for address in plan.addresses),
                f"{count(len(plan.changed), 'file names', 'files name')} the page, and will have its new name.",
            )
            sheet = replace(self._ask_rename(key), lines=lines, files=plan.changed)
            return _confirm(sheet, said, "Give it this name")
        done = rename_page(self._root, key, new)
        told = (
            *(f"{old} is {fresh} now." for old, fresh in done.moved.items()),
            *(f"{address} leads to the new address." for address in done.addresses),
            f"{count(len(done.changed), 'other file has', 'other files have')} its new name.",
        )
        return self._done(f"It is called {new} now", new, told, (*done.moved.values(), *done.changed))

    def _ask_accept(self, key: str) -> Sheet:
        found = self._translated(key)
        lines = (f"You say that {found.translation} says the same as {found.source}, as both now stand.",)
        changes = words_of(found.changes()) if found.is_stale else ()
        return Sheet(
            title=f"Record the translation of {key}",
            lines=(*lines, "What has changed since it was recorded last:") if changes else lines,
            changes=changes,
            fields=(Field(name="because", label="If it has not changed: why it is right as it is"),),
            button="Record it",
        )

    def _accept(self, key: str, said: Mapping[str, str]) -> Sheet:
        found = self._translated(key)
        (result,) = accept_translations(self._root, [key], said["because"])
        if isinstance(result, Refused):
            raise _NotDoneError(result.why)
        told = acceptance_text(result).split("\n")[-1:]
        paths = tuple(dict.fromkeys((found.source, found.translation)))
        return self._done("It is recorded", "" if found.group else key, told, paths)

    def _ask_reviewed(self, key: str) -> Sheet:
        today = self._preview.today()
        day = next_review(self._root, key, today).isoformat()
        return Sheet(
            title=f"Mark {key} as reviewed",
            lines=(f"Both files will say that it was reviewed on {today.isoformat()}, and when it is to be again.",),
            fields=(Field(name="review_by", label="Next review by", value=day, kind="date"),),
            button="Mark it as reviewed",
        )

    def _reviewed(self, key: str, said: Mapping[str, str]) -> Sheet:
        today, day = self._preview.today(), said["review_by"]
        try:
            paths = mark_reviewed(self._root, key, today, date.fromisoformat(day))
        except ValueError as error:
            raise _NotDoneError(f"“{day}” is not a day; write it as in 2027-02-28") from error
        return self._done("The review is noted", key, (f"Reviewed {today.isoformat()}, next by {day}.",), paths)

    def _translated(self, key: str) -> Translated:
        texts = load_texts(self._root)
        if key not in texts.keys:
            raise _NotDoneError("there is no page and no group of words of this name")
        return texts.translated(key)

    def _done(self, title: str, key: str, lines: Sequence[str], paths: Sequence[str]) -> Sheet:
        self.follow()
        links = ((f"{self.base}page/{key}", "Write this page"), (f"/_workroom/{key}/", "Side by side")) if key else ()
        return Sheet(title=title, lines=tuple(lines), paths=tuple(paths), links=links)

    def _relative(self, paths: Sequence[Path]) -> tuple[str, ...]:
        return tuple(path.relative_to(self._root).as_posix() for path in paths)


def _confirm(sheet: Sheet, said: Mapping[str, str], button: str) -> Sheet:
    """Say what will happen. The page goes on with what was said before."""
    return replace(sheet, fields=(), kept=tuple({**said, "sure": "yes"}.items()), button=button)
