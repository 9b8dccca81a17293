"""The front matter of a page: the lines between its two lines of dashes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from generator.model.attachment import FILES
from generator.model.language import Language
from generator.model.page_kind import PageKind
from generator.model.problem import Place

WHOLE_PAGE = "page"
"""What a film or recording names as its transcript when the whole page says the same in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Medium:
    """A film or recording of a page: files by their names below ``content/files``, and what it is called.

    ``transcript`` is the anchor of the heading below which the page says in words what is seen and heard.
    """

    file: str
    title: str
    transcript: str
    poster: str = ""
    captions: str = ""

    def paths(self) -> Mapping[str, str]:
        """The paths in the site folder of the files that it names, by what each is."""
        named = {"file": self.file, "poster": self.poster, "captions": self.captions}
        return {key: FILES + name for key, name in named.items() if name}


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """A page's header. ``kind`` is ``None`` when the folder decides; ``matches`` is empty when not recorded.

    ``fields`` are those of a kind of the site's own, as written. ``differs`` holds each excused fact and the reason for
    it. ``places`` tells where each key stands, by its name, and each item of a list, by name and
    number as in ``related.0``. ``full`` is the key of the full page of an Easy Read page, and empty where its name says
    which that is.
    """

    title: str
    summary: str
    kind: PageKind | None
    slug: str
    contacts: tuple[str, ...]
    related: tuple[str, ...]
    sources: tuple[str, ...]
    reviewed: date | None
    review_by: date | None
    owner: str
    source_language: Language
    matches: str
    translator: str
    reviewer: str
    tested_with: str
    full: str
    was: tuple[str, ...]
    draft: bool
    differs: tuple[tuple[str, str], ...]
    fields: tuple[tuple[str, str], ...] = ()
    media: tuple[Medium, ...] = ()
    places: Mapping[str, Place]


BARE = Header(
    title="",
    summary="",
    kind=None,
    slug="",
    contacts=(),
    related=(),
    sources=(),
    reviewed=None,
    review_by=None,
    owner="",
    source_language=Language.EN,
    matches="",
    translator="",
    reviewer="",
    tested_with="",
    full="",
    was=(),
    draft=False,
    differs=(),
    places={},
)
"""A header that says nothing, to say something from."""
