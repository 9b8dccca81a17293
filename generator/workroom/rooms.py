"""The workroom: the state of everything as a page, with what is to be done before a release."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import groupby

from generator.build import OWN_FOLDER
from generator.model.language import Bilingual
from generator.model.problem import Problem
from generator.model.source_files import INTERFACE_FILE
from generator.render.workroom import WorkroomTemplates
from generator.status import SiteStatus, status_of
from generator.things import EASY_PAGE, INTERFACE, PAGE, State, Sum, Thing, sums_of, things_of
from generator.translate.changes import Word, words_of
from generator.translate.pairs import CannotPairError, load_texts
from generator.workroom.notes import Note, Notes
from generator.workroom.parts import CannotWriteError, catalogue_entries, file_part, files_to_write
from generator.workroom.preview import Preview
from generator.workroom.served import WRITE

PAGES = (PAGE, EASY_PAGE)
"""The kinds of things that have pages of their own, side by side."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """What the workroom shows: how many things there are and are in each state, and those of the state asked for."""

    count: int
    sums: tuple[Sum, ...]
    wanted: State | None
    kinds: tuple[tuple[str, tuple[Thing, ...]], ...]


class Workroom:
    """Makes the pages of the workroom."""

    def __init__(self, preview: Preview) -> None:
        """Take the preview, which knows the site as it now stands."""
        self._preview = preview
        self._notes = Notes(preview.root)
        self._templates = WorkroomTemplates(OWN_FOLDER / "templates")

    def overview(self, asked: str, write: str = WRITE) -> bytes:
        """The state of everything, or of what is in the state of this name. ``write`` is where it is written."""
        status = self._status()
        things = things_of(status)
        wanted = next((state for state in State if state == asked), None)
        values = {
            "overview": overview_of(things, wanted),
            "release": self._told(status.release),
            "warnings": self._told([problem for problem in status.found if problem not in status.release]),
            "facts": status.facts,
            "routes": self.routes(),
            "pages": PAGES,
            "write": write,
            "files": files_to_write(self._preview.root),
            "own_words": self._own_words(),
            "differences": self._changes(things),
            "interface": INTERFACE,
            "catalogue": INTERFACE_FILE,
        }
        return self._templates.html("overview", values).encode()

    def _changes(self, things: Sequence[Thing]) -> Mapping[str, tuple[Word, ...]]:
        """What has changed in the source of each thing that is stale, by its key; nothing where no text was kept."""
        stale = [thing.key for thing in things if thing.key and State.STALE in thing.states]
        if not stale:
            return {}
        found: dict[str, tuple[Word, ...]] = {}
        with suppress(CannotPairError):
            texts = load_texts(self._preview.root)
            for key in stale:
                found[key] = words_of(texts.translated(key).changes())
        return found

    def routes(self) -> Mapping[str, Bilingual[str]]:
        """Where the preview shows the pages of each key."""
        files = self._preview.files
        pairs = files.plan.pages if files else ()
        return {pair.en.key: pair.map(lambda page: page.route) for pair in pairs if pair.en.source}

    def _own_words(self) -> frozenset[str]:
        """The names of the interface words that the site itself has in its catalogue."""
        try:
            text = file_part(self._preview.root, INTERFACE_FILE).text
        except CannotWriteError:
            return frozenset()
        return frozenset(entry.name for entry in catalogue_entries(text))

    def _status(self) -> SiteStatus:
        site, seen = self._preview.site, self._preview.seen
        if site is None:
            return SiteStatus(pages=(), found=seen.problems, problems=seen.problems, usable=False)
        return status_of(site, seen.problems, self._preview.today())

    def _told(self, problems: Sequence[Problem]) -> tuple[Note, ...]:
        return tuple(self._notes.note(problem) for problem in problems)


def overview_of(things: Sequence[Thing], wanted: State | None) -> Overview:
    """Put things in order: by kind, in the order in which they come, and only those of a state if one is wanted."""
    shown = [thing for thing in things if wanted is None or wanted in thing.states]
    kinds = tuple((kind, tuple(some)) for kind, some in groupby(shown, key=lambda thing: thing.kind))
    return Overview(count=len(things), sums=sums_of(things), wanted=wanted, kinds=kinds)
