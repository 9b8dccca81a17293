"""What is wrong with a page of a preview, told on the page itself."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.build import OWN_FOLDER, is_error
from generator.load.explanations import load_explanations
from generator.model.language import Language
from generator.model.problem import Problem
from generator.reading import read_ordinary_file
from generator.render.workroom import WorkroomTemplates
from generator.workroom.marking import PlacedNote, marked_page, words_at
from generator.workroom.stand_ins import Lack

_LARGEST = 1_000_000
_CODE = re.compile(r"`([^`]+)`")
_LINK = re.compile(r"\[([^]]*)\]\([^)]*\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A problem as a page tells it. ``weight`` is ``error`` or ``warning``; ``explained`` are paragraphs of words."""

    weight: str
    path: str
    line: int
    message: str
    hint: str
    code: str
    explained: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """How a preview stands: how many problems there are, which of them keep a newer site from being shown.

    ``write`` is the name under which the words of the page that is looked at are written, if there is one.
    """

    errors: int
    warnings: int
    faults: tuple[Problem, ...]
    write: str = ""


class Notes:
    """Tells problems on pages."""

    def __init__(self, root: Path) -> None:
        """Take the site folder, whose pages are quoted."""
        self._root = root
        self._templates = WorkroomTemplates(OWN_FOLDER / "templates")
        self._explained = load_explanations(OWN_FOLDER)

    def note(self, problem: Problem) -> Note:
        """A problem as it is told."""
        words = _LINK.sub(r"\1", self._explained.get(problem.code.code, ""))
        return Note(
            weight="error" if is_error(problem.code, release=False) else "warning",
            path=problem.place.path,
            line=problem.place.line,
            message=problem.message,
            hint=problem.hint,
            code=problem.code.code,
            explained=tuple(_CODE.sub(r"“\1”", line) for line in words.splitlines() if line.strip("`")),
        )

    def page(
        self,
        data: bytes,
        situation: Situation,
        problems: Sequence[Problem],
        lack: Lack | None = None,
        source: tuple[str, Language] | None = None,
    ) -> bytes:
        """A page of the preview with its problems. ``source`` is its key and its language, if an editor wrote it."""
        unreadable = lack is Lack.UNREADABLE and source is not None
        path = f"content/{source[1]}/{source[0]}.md" if source else ""
        text = self._text(path) if source and problems else ""
        bar = {"situation": situation, "faults": tuple(map(self.note, situation.faults)), "here": len(problems)}
        listed = self._listing(text, problems) if unreadable else ()
        placed = () if unreadable else tuple(self._placed(problem, text, path) for problem in problems)
        page = data.decode("utf-8")
        if lack is Lack.NO_TWIN and source:
            page = page.replace("<main ", f'<main lang="{source[1].other}" ', 1)
        return marked_page(
            page,
            head=self._templates.html("head", {}),
            top=self._templates.html("bar", {**bar, "source": source}),
            main=self._templates.html("lack", {"lack": lack, "source": source, "listed": listed}),
            notes=placed,
        ).encode()

    def placed_on(self, page: str, problems: Iterable[tuple[str, Sequence[Problem]]]) -> str:
        """A page of the workroom with the problems of some pages at their words, by the paths of these."""
        notes = [
            self._placed(problem, text, path)
            for path, some in problems
            for text in ((self._text(path) if some else ""),)
            for problem in some
        ]
        return marked_page(page, head="", top="", main="", notes=notes)

    def fault_page(self, situation: Situation) -> bytes:
        """The page at every address as long as there is no site that could be shown."""
        faults = tuple(map(self.note, situation.faults))
        return self._templates.html("no-site", {"faults": faults}).encode()

    def _placed(self, problem: Problem, text: str, path: str) -> PlacedNote:
        html = self._templates.html("note", {"note": self.note(problem)})
        place = problem.place
        return PlacedNote(html=html, words=words_at(text, place.line, place.column) if place.path == path else "")

    def _listing(self, text: str, problems: Iterable[Problem]) -> tuple[tuple[str, tuple[Note, ...]], ...]:
        """Every line of a page that cannot be read, with the notes below it; those of no line below the first."""
        lines = text.splitlines() or [""]
        notes: dict[int, list[Note]] = {}
        for problem in problems:
            notes.setdefault(min(problem.place.line, len(lines)), []).append(self.note(problem))
        return tuple((line, tuple(notes.get(number, ()))) for number, line in enumerate(lines, 1))

    def _text(self, path: str) -> str:
        try:
            return read_ordinary_file(self._root / path, _LARGEST).decode("utf-8", "replace")
        except OSError:
            return ""


def by_page(problems: Iterable[Problem]) -> Mapping[str, tuple[Problem, ...]]:
    """The problems of each file, by its path."""
    found: dict[str, list[Problem]] = {}
    for problem in problems:
        found.setdefault(problem.place.path, []).append(problem)
    return {path: tuple(some) for path, some in found.items()}
