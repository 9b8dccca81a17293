"""A card: what others may know of a page. All that only the page itself shows stays in its file."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from generator.model.front_matter import Header
from generator.model.language import Language
from generator.model.problem import Place
from generator.model.quote import Quote


class Lead(NamedTuple):
    """Where a link or picture of a page leads inside the site folder.

    ``target`` is as it is written; ``path`` the file that it names, from the site folder; ``anchor`` may be empty.
    """

    target: str
    path: str
    anchor: str


class SeenFact(NamedTuple):
    """A fact as others may compare it: the name of its kind, its value, and where it stands."""

    kind: str
    value: str
    words: str
    line: int
    column: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What others may know of one Markdown file.

    ``digest`` stands for its words, ``shown`` for the bytes of its file and for what they quote from other files.
    ``anchors`` are those of its headings, shared with its twin, ``choices`` the anchor above each letter and how
    many boxes it has to tick. ``leads`` and ``pictures`` say where its links and
    pictures lead inside the site folder, each target once; ``fact_tables`` are the groups of facts that it shows.
    ``facts`` are those that an Easy Read page has to share with its full page. ``first_picture`` is the name of the
    picture that an Easy Read page begins with. The places in ``header`` are left out: ``place`` names them.
    """

    key: str
    language: Language
    path: str
    header: Header
    digest: str
    shown: bytes
    anchors: tuple[str, ...]
    choices: tuple[tuple[str, int], ...]
    leads: tuple[Lead, ...]
    pictures: tuple[Lead, ...]
    facts: tuple[SeenFact, ...]
    quotes: tuple[Quote, ...]
    fact_tables: tuple[str, ...]
    easy_read: bool
    first_picture: str

    def place(self, key: str = "") -> Place:
        """Where a key of the front matter stands, or an item of its list, as in ``related.0``."""
        return Place(path=self.path, at=key or "---")

    def files(self) -> Iterator[str]:
        """The paths in the site folder of all that the page links, shows or plays."""
        yield from (lead.path for lead in (*self.leads, *self.pictures))
        yield from (path for medium in self.header.media for path in medium.paths().values())

    def leads_to(self, path: str) -> bool:
        """Tell whether the page links, shows or plays the file at this path of the site folder."""
        return path in self.files()

    def link_place(self, target: str) -> Place:
        """Where the links with this target stand."""
        return Place(path=self.path, at=f"]({target})")
