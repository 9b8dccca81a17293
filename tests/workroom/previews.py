"""Previews of small sites, looked at without a server."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.workroom.answers import Answers
from generator.workroom.buttons import Buttons
from generator.workroom.preview import Preview
from generator.workroom.writing import Writing
from tests.builders import TODAY
from tests.sandbox import SiteSandbox

PAGE = "---\ntitle: {}\nsummary: What it is about.\n{}---\n\n{}\n"


@dataclass(slots=True)
class Looked:
    """A site, its preview, and what stands at its addresses."""

    site: SiteSandbox
    preview: Preview
    answers: Answers = field(init=False)
    writing: Writing = field(init=False)

    def __post_init__(self) -> None:
        """Look for the first time."""
        self.answers = Answers(self.preview)
        buttons = Buttons(self.preview, self._follow, "/_workroom/write/secret/")
        self.writing = Writing(self.preview, self.answers.workroom, buttons)
        self.preview.look()

    def _follow(self) -> None:
        self.preview.look()
        self.preview.check()

    def save(self, path: str, text: str) -> "Looked":
        """Save a file of the site, and look again."""
        self.site.write(path, text)
        self._follow()
        return self

    def page(self, address: str) -> str:
        """What stands at an address."""
        found = self.answers.answer(address)
        assert (found.status, found.instead) == (200, ""), (address, found)
        return found.data.decode()

    def write(self, name: str, said: Mapping[str, str] | None = None, asked: str = "") -> tuple[int, str]:
        """The status and the page that come of a form, or of asking for one."""
        found = self.writing.answer(name, asked, said)
        return found.status, found.data.decode()

    @property
    def codes(self) -> list[str]:
        """The codes of every problem that is known."""
        return [problem.code.code for problem in self.preview.seen.problems]


def look_at(site: SiteSandbox) -> Looked:
    """Preview a site."""
    return Looked(site, Preview(Path(site.root), lambda: TODAY))


def note_after(page: str, words: str) -> str:
    """What follows on a page from some words to the end of the next note."""
    rest = page[page.index(words) :]
    return rest[: rest.index("workroom-place")] if "workroom-place" in rest else ""
