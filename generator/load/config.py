"""``site_config.yml`` → the configuration of the site."""

import re
from pathlib import Path
from typing import Annotated

from pydantic import BeforeValidator, Field

from generator.load.contacts import Words
from generator.load.fields import Day, Email, Filled, Slug, WebAddress, as_pair, text_or_wrong, wrong
from generator.load.files import read_text
from generator.load.headers import WrittenKind
from generator.load.shapes import Shape, fit
from generator.load.yaml_nodes import read_yaml
from generator.model.config import ContactsPage, ExitLink, PageGroup, Section, Security, SiteConfig
from generator.model.problem import Code, Loaded, Place, Problem

CONFIG_FILE = "site_config.yml"
MOST_NAVIGATION = 5


class Slugs(Shape):
    """A word for an address in each language."""

    en: Slug
    cy: Slug


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


class ContactsPageShape(Shape):
    """The page of all contacts."""

    slug: Slugs
    title: Words
    summary: Words


class ExitLinkShape(Shape):
    """The exit link."""

    address: WebAddress


def _reachable(value: object) -> str:
    text = text_or_wrong(value)
    if not re.fullmatch(r"(?:mailto:\S+@\S+|https://\S+\.\S+|tel:\+\d+)", text):
        hint = "write it as in mailto:editor@example.org or https://www.example.org/report"
        raise wrong(Code.BAD_ADDRESS, f"“{text}” is not a way to reach anybody", hint)
    return text


class SecurityShape(Shape):
    """The facts of security.txt."""

    contact: Annotated[str, BeforeValidator(_reachable)]
    expires: Day


def _base_url(value: object) -> str:
    text = text_or_wrong(value).rstrip("/")
    if "?" in text or "#" in text:
        hint = "write where the site starts, as in https://www.example.org or https://www.example.org/guide"
        raise wrong(Code.BAD_ADDRESS, f"“{text}” is not where a site can start", hint)
    return text


def _output(value: object) -> str:
    text = text_or_wrong(value)
    if not text or text.startswith(("/", "~")) or "\\" in text or ".." in text.split("/"):
        hint = "write a folder inside the site folder, such as public"
        raise wrong(Code.BAD_ADDRESS, f"“{text}” is not a folder inside the site folder", hint)
    return text


def _few(value: object) -> object:
    if isinstance(value, list) and len(value) > MOST_NAVIGATION:
        hint = "keep the ones people look for first"
        raise wrong(Code.BAD_CHOICE, f"the navigation has more than {MOST_NAVIGATION} entries", hint)
    return value


class ConfigShape(Shape):
    """The whole file."""

    name: Words
    tagline: Words
    notice: Words
    base_url: Annotated[WebAddress, BeforeValidator(_base_url)]
    email: Email
    output: Annotated[str, BeforeValidator(_output)] = "public"
    sections: dict[Slug, SectionShape]
    contacts_page: ContactsPageShape
    navigation: Annotated[tuple[Filled, ...], BeforeValidator(_few)]
    footer: tuple[Filled, ...] = ()
    exit_link: ExitLinkShape | None = None
    website_pairs: dict[str, Filled] = Field(default={})
    security: SecurityShape | None = None


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
    return Loaded(value=_config(fitted.value, {**document.keys, **document.values}), problems=problems)


def _config(shape: ConfigShape, places: dict[str, Place]) -> SiteConfig:
    return SiteConfig(
        name=as_pair(shape.name),
        tagline=as_pair(shape.tagline),
        notice=as_pair(shape.notice),
        base_url=shape.base_url,
        email=shape.email,
        output=shape.output,
        sections=tuple(_section(key, section) for key, section in shape.sections.items()),
        contacts_page=ContactsPage(
            slug=as_pair(shape.contacts_page.slug),
            title=as_pair(shape.contacts_page.title),
            summary=as_pair(shape.contacts_page.summary),
        ),
        navigation=shape.navigation,
        footer=shape.footer,
        exit_link=ExitLink(address=shape.exit_link.address) if shape.exit_link else None,
        website_pairs=tuple(shape.website_pairs.items()),
        security=Security(contact=shape.security.contact, expires=shape.security.expires) if shape.security else None,
        places=places,
    )


def _section(key: str, shape: SectionShape) -> Section:
    return Section(
        key=key,
        kind=shape.kind,
        slug=as_pair(shape.slug),
        title=as_pair(shape.title),
        summary=as_pair(shape.summary),
        groups=tuple(PageGroup(title=as_pair(group.title), pages=group.pages) for group in shape.groups),
        bodies=shape.bodies,
    )
