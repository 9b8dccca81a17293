"""``site_config.yml`` → the configuration of the site."""

import re
from pathlib import Path
from typing import Annotated

from pydantic import BeforeValidator, Field

from generator.dialect import NAMED
from generator.load.contact_shapes import Emails, Websites, Words
from generator.load.fields import (
    Day,
    EmailForBoth,
    Filled,
    Slug,
    WebAddress,
    WebAddressForBoth,
    Website,
    as_pair,
    text_or_wrong,
    wrong,
)
from generator.load.files import read_text
from generator.load.headers import WrittenKind
from generator.load.look import LookShape, load_look
from generator.load.made_pages import GLOSSARY_PAGE, PICTURES_PAGE, SEARCH_PAGE, MadePageShape, Slugs
from generator.load.shapes import Shape, fit
from generator.load.yaml_nodes import read_yaml
from generator.model.config import (
    SOURCE_FOLDERS,
    ExitLink,
    MadePage,
    OutsideLink,
    PageGroup,
    Section,
    Security,
    SiteConfig,
)
from generator.model.loaded import Loaded
from generator.model.look import Look
from generator.model.problem import Code, Place, Problem
from generator.model.tree import Verdict
from generator.outside import outside_fault

CONFIG_FILE = "site_config.yml"
_MOST_DAYS = 3650
MOST_NAVIGATION = 5


class GroupShape(Shape):
    """Pages under one heading."""

    title: Words
    pages: tuple[Filled, ...]


class SectionShape(Shape):
    """A folder of pages."""

    kind: WrittenKind
    slug: Slugs
    title: Words
    summary: Words
    groups: tuple[GroupShape, ...] = ()
    bodies: tuple[Filled, ...] = ()


class OutsideLinkShape(Shape):
    """A link of a menu that leads out of the site."""

    title: Words
    address: Annotated[Websites, WebAddressForBoth]


class ExitLinkShape(Shape):
    """The exit link."""

    address: WebAddress


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
    facts_checked_within: Annotated[int, BeforeValidator(_days)] = 180


def load_config(root: Path) -> Loaded[SiteConfig]:
    """Load the configuration, or say what is wrong with it."""
    if not (root / CONFIG_FILE).exists():
        problem = Problem(
            place=Place(path=CONFIG_FILE),
            code=Code.FILE_MISSING,
            message=f"there is no {CONFIG_FILE} in this folder",
            hint="name the folder of a site with --root, or copy the example from docs/configuration.md",
        )
        return Loaded(value=None, problems=(problem,))
    file = read_text(root, CONFIG_FILE)
    if file.text is None:
        return Loaded(value=None, problems=file.problems)
    document = read_yaml(file.text, CONFIG_FILE)
    fitted = fit(ConfigShape, document, "the configuration")
    problems = (*file.problems, *fitted.problems)
    if fitted.value is None:
        return Loaded(value=None, problems=problems)
    places = {**document.keys, **document.values}
    look = load_look(root, fitted.value.look, places)
    return Loaded(value=_config(fitted.value, look.value or Look(), places), problems=(*problems, *look.problems))


def _config(shape: ConfigShape, look: Look, places: dict[str, Place]) -> SiteConfig:
    return SiteConfig(
        name=as_pair(shape.name),
        tagline=as_pair(shape.tagline),
        notice=as_pair(shape.notice),
        base_url=shape.base_url,
        email=as_pair(shape.email),
        output=shape.output,
        sections=tuple(_section(key, section) for key, section in shape.sections.items()),
        contacts_page=_made_page(shape.contacts_page),
        glossary_page=_made_page(shape.glossary_page),
        search_page=_made_page(shape.search_page),
        pictures_page=_made_page(shape.pictures_page),
        navigation=tuple(key.removeprefix(NAMED) for key in shape.navigation),
        footer=tuple(key.removeprefix(NAMED) for key in shape.footer),
        outside_links={
            name: OutsideLink(title=as_pair(link.title), address=as_pair(link.address))
            for name, link in shape.outside_links.items()
        },
        home_doors=_groups(shape.home_doors),
        exit_link=ExitLink(address=shape.exit_link.address) if shape.exit_link else None,
        website_pairs=tuple(shape.website_pairs.items()),
        security=Security(contact=shape.security.contact, expires=shape.security.expires) if shape.security else None,
        look=look,
        verdicts={verdict: as_pair(words) for verdict, words in shape.verdicts.items()},
        home_button=as_pair(shape.home_button) if shape.home_button else None,
        facts_checked_within=shape.facts_checked_within,
        places=places,
    )


def _made_page(shape: MadePageShape) -> MadePage:
    return MadePage(slug=as_pair(shape.slug), title=as_pair(shape.title), summary=as_pair(shape.summary))


def _section(key: str, shape: SectionShape) -> Section:
    return Section(
        key=key,
        kind=shape.kind,
        slug=as_pair(shape.slug),
        title=as_pair(shape.title),
        summary=as_pair(shape.summary),
        groups=_groups(shape.groups),
        bodies=shape.bodies,
    )


def _groups(shapes: tuple[GroupShape, ...]) -> tuple[PageGroup, ...]:
    return tuple(PageGroup(title=as_pair(group.title), pages=group.pages) for group in shapes)
