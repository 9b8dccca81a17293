"""The shapes of ``site_config.yml``."""

import re
from typing import Annotated

from pydantic import BeforeValidator, Field

from generator.load.contact_fields import EmailForBoth, Website
from generator.load.contact_shapes import Emails, Websites, Words
from generator.load.fields import (
    Day,
    FieldName,
    Filled,
    Flag,
    Slug,
    Text,
    WebAddress,
    WebAddressForBoth,
    text_or_wrong,
    wrong,
)
from generator.load.look import LookShape
from generator.load.made_pages import GLOSSARY_PAGE, PICTURES_PAGE, SEARCH_PAGE, MadePageShape, Slugs
from generator.load.shapes import Shape
from generator.model.own_block import BlockText
from generator.model.own_kind import FieldType
from generator.model.problem import Code
from generator.model.source_files import SOURCE_FOLDERS
from generator.model.tree import Verdict
from generator.outside import outside_fault

_MOST_DAYS = 3650
MOST_NAVIGATION = 5


class GroupShape(Shape):
    """Pages under one heading."""

    title: Words
    pages: tuple[Filled, ...]


class SectionShape(Shape):
    """A folder of pages."""

    kind: Filled
    slug: Slugs
    title: Words
    summary: Words
    groups: tuple[GroupShape, ...] = ()
    bodies: tuple[Filled, ...] = ()
    pdf: Flag = False


class BlockFieldShape(Shape):
    """A field of a block of one's own."""

    title: Words
    type: FieldType = FieldType.TEXT
    needed: Flag = False


class OwnFieldShape(BlockFieldShape):
    """A field of the front matter that pages of a kind of one's own have."""

    listed: Flag = False


class OwnKindShape(Shape):
    """A kind of page of one's own."""

    name: Words
    template: Slug = "article"
    picture: Slug = "papers"
    fields: dict[FieldName, OwnFieldShape] = Field(default={})
    newest: Text = ""
    on_home: Flag = True
    searched: Flag = True


class OwnBlockShape(Shape):
    """A block of one's own."""

    template: Slug = "own"
    text: BlockText = BlockText.MARKED
    fields: dict[FieldName, BlockFieldShape] = Field(default={})
    kinds: tuple[Filled, ...] = ()


class OutsideLinkShape(Shape):
    """A link that leads out of the site."""

    title: Words
    address: Annotated[Websites, WebAddressForBoth]


class MakerShape(Shape):
    """Who made the site."""

    words: Words
    address: Annotated[Websites | None, WebAddressForBoth] = None


class FeedbackShape(Shape):
    """How readers can say what they think of the site without their name."""

    page: Filled | None = None
    contact: Filled | None = None


class ExitLinkShape(Shape):
    """The exit link."""

    address: WebAddress
    words: Words | None = None


def _reachable(value: object) -> str:
    text = text_or_wrong(value)
    if not text.startswith(("mailto:", "https://", "tel:+")) or outside_fault(text):
        hint = "write it as in mailto:editor@example.org or https://www.example.org/report"
        raise wrong(Code.BAD_ADDRESS, f"“{text}” is not a way to reach anybody", hint)
    return text


class SecurityShape(Shape):
    """The facts of security.txt."""

    contact: Annotated[str, BeforeValidator(_reachable)]
    expires: Day


_START = re.compile(r"https?://[a-z0-9.-]+(?::\d{1,5})?(?P<path>(?:/[A-Za-z0-9._~-]+)*)")


def _base_url(value: object) -> str:
    text = text_or_wrong(value).rstrip("/")
    start = _START.fullmatch(text)
    # It stands in the files of web servers, whose own signs it must not hold.
    if not start or {".", ".."} & set(start["path"].split("/")):
        hint = "write where the site starts, in plain letters, as in https://www.example.org or https://www.example.org/guide"
        raise wrong(Code.BAD_ADDRESS, f"“{text}” is not where a site can start", hint)
    return text


_FOLDER = re.compile(r"[\w-][\w .-]*(?:/[\w-][\w .-]*)*")


def _output(value: object) -> str:
    text = text_or_wrong(value)
    if not _FOLDER.fullmatch(text) or text.split("/")[0].casefold() in SOURCE_FOLDERS:
        hint = "write a folder inside the site folder that is not one of its sources and not hidden, such as public"
        raise wrong(Code.BAD_ADDRESS, f"“{text}” is not a folder that a site can be published in", hint)
    return text


def _few(value: object) -> object:
    if isinstance(value, list) and len(value) > MOST_NAVIGATION:
        hint = "keep the ones people look for first"
        raise wrong(Code.BAD_CHOICE, f"the navigation has more than {MOST_NAVIGATION} entries", hint)
    return value


def _days(value: object) -> int:
    text = text_or_wrong(value)
    if not text.isascii() or not text.isdecimal() or not 0 < int(text) <= _MOST_DAYS:
        raise wrong(Code.BAD_CHOICE, f"“{text}” is not a number of days", "write it in figures, as in 180")
    return int(text)


class ConfigShape(Shape):
    """The whole file."""

    name: Words
    tagline: Words
    notice: Words
    base_url: Annotated[WebAddress, BeforeValidator(_base_url)]
    email: Annotated[Emails, EmailForBoth]
    output: Annotated[str, BeforeValidator(_output)] = "public"
    sections: dict[Slug, SectionShape]
    contacts_page: MadePageShape
    glossary_page: MadePageShape = GLOSSARY_PAGE
    search_page: MadePageShape = SEARCH_PAGE
    pictures_page: MadePageShape = PICTURES_PAGE
    navigation: Annotated[tuple[Filled, ...], BeforeValidator(_few)]
    footer: tuple[Filled, ...] = ()
    outside_links: dict[Slug, OutsideLinkShape] = Field(default={})
    home_doors: tuple[GroupShape, ...] = ()
    exit_link: ExitLinkShape | None = None
    website_pairs: dict[Website, Website] = Field(default={})
    security: SecurityShape | None = None
    look: LookShape = LookShape()
    verdicts: dict[Verdict, Words] = Field(default={})
    home_button: Words | None = None
    made_by: MakerShape | None = None
    feedback: FeedbackShape = FeedbackShape()
    kinds: dict[Slug, OwnKindShape] = Field(default={})
    blocks: dict[Slug, OwnBlockShape] = Field(default={})
    without: tuple[Filled, ...] = ()
    facts_checked_within: Annotated[int, BeforeValidator(_days)] = 180
