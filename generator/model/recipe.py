"""What a finished file is made of, and what others may know of it once it is made."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from generator.model.contact import Contact
from generator.model.language import Bilingual, Language
from generator.model.page_kind import PageKind
from generator.model.problem import Problem
from generator.model.site import Page, Redirect, Twin
from generator.model.tree import Paging


class FileKind(StrEnum):
    """The kinds of file that templates and the program make, one by one."""

    PAGE = "page"
    REDIRECT = "redirect"
    TREE_DATA = "tree-data"
    TREE_PICTURE = "tree-picture"
    FEED = "feed"
    CALENDAR = "calendar"
    ROOT = "root"
    NOT_FOUND = "not-found"
    SITEMAP = "sitemap"


class ListedPage(NamedTuple):
    """What a list of many pages may show of one: ``reviewed`` is the day of its last review."""

    kind: PageKind
    route: str
    title: str
    summary: str
    reviewed: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """All that one file is made of, beside the frame that every file stands in.

    ``key`` stands for all of it. ``page`` is the page, and ``twin`` what may be shown of its twin; ``outcomes`` are the
    pages that explain the outcomes of a tree, by their keys, as far as the file shows them, and ``letters`` the routes
    of their letters. ``pages`` are those of the sitemap, and ``reviewed`` those of a feed, the last reviewed first.
    What is not in here cannot be shown.
    """

    kind: FileKind
    path: str
    language: Language
    key: bytes
    page: Page | None = None
    twin: Twin | None = None
    pages: tuple[Bilingual[ListedPage], ...] = ()
    reviewed: tuple[ListedPage, ...] = ()
    redirect: Redirect | None = None
    paging: Paging | None = None
    outcomes: Mapping[str, Page] = field(default_factory=dict)
    letters: Mapping[str, str] = field(default_factory=dict)
    contacts: tuple[Contact, ...] = ()


class Made(NamedTuple):
    """What others may know of a finished file.

    ``digest`` stands for its bytes, of which there are ``size``. ``ids`` are those on a page, ``addresses`` the files
    of the site that it leads to, each with its anchor, and the line where it first does. ``terms`` are those of the
    glossary that it uses. ``words`` are those that a search finds on it, counted and packed, and ``text`` stands for
    the bytes of what it shows of it. ``beside`` are the paths and digests of files made together with it, and
    ``sources`` the keys under which the store knows what these were made from.
    """

    path: str
    digest: str
    size: int
    ids: tuple[str, ...]
    addresses: tuple[tuple[str, int], ...]
    problems: tuple[Problem, ...]
    terms: tuple[str, ...]
    words: bytes
    text: str
    beside: tuple[tuple[str, str], ...]
    sources: tuple[bytes, ...]
