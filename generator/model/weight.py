"""What a reader on a bad connection has to wait for."""

from dataclasses import dataclass

from generator.model.page_kind import PageKind


@dataclass(frozen=True, slots=True, kw_only=True)
class PageWeight:
    """A page, its kind, and how many bytes in how many files it takes."""

    kind: PageKind
    path: str
    octets: int
    files: int
