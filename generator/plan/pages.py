"""The pages themselves: those an editor wrote, and the one that lists each section."""

from collections.abc import Mapping
from dataclasses import replace

from generator.dialect import inside_target, is_outside, named_target, shared_anchors
from generator.model.config import Section
from generator.model.content import HOME, SourcePage
from generator.model.language import Language
from generator.model.page_kind import PageKind
from generator.model.problem import Place
from generator.model.site import LinkGroup, Page, PageLink
from generator.model.text import Heading
from generator.plan.directory import ACCESSIBILITY, CONTACTS, NOT_ON_HOME, PICTURES, Directory
from generator.plan.made_page import made_page


def written_page(directory: Directory, page: SourcePage) -> Page:
    """Plan a page that an editor wrote."""
    link = directory.links[page.key][page.language]
    header = page.header
    contacts = {contact.key: contact for contact in directory.content.contacts}
    return Page(
        kind=link.kind,
        key=page.key,
        language=page.language,
        route=link.route,
        title=header.title,
        summary=header.summary,
        breadcrumbs=_breadcrumbs(directory, page),
        header=header,
        claim=header.places.get("slug", Place(path=page.path)),
        nodes=page.text.nodes,
        headings=_anchored(directory, page),
        targets=_targets(directory, page),
        contacts=tuple(contacts[key] for key in header.contacts if key in contacts),
        related=directory.known_links(header.related, page.language),
        ways=directory.ways(page.language) if link.kind is PageKind.HOME else (),
        groups=_home_groups(directory, page.language) if link.kind is PageKind.HOME else (),
        easy_read=page.easy_read,
        easy_versions=directory.known_links(directory.easy_read.get(page.key, ()), page.language),
        full_version=directory.full_version(page.key, page.language) if page.easy_read else None,
    )


def section_page(directory: Directory, section: Section, language: Language) -> Page:
    """Plan the page that lists a section: its groups, then the pages that stand in none."""
    page = made_page(directory, section.key, language, directory.claim(f"sections.{section.key}.slug"))
    return replace(
        page,
        related=directory.known_links((PICTURES,), language) if section.kind is PageKind.EASY_READ else (),
        groups=_section_groups(directory, section, language),
        bodies=_by_body(directory, section, language),
    )


def _by_body(directory: Directory, section: Section, language: Language) -> tuple[LinkGroup, ...]:
    """The pages of a section under each body that it lists: those that name the body among their contacts."""
    contacts = {contact.key: contact for contact in directory.content.contacts}
    groups = [
        LinkGroup(
            title=contacts[body].name[language],
            links=tuple(
                directory.links[pair.en.key][language]
                for pair in directory.pairs
                if pair.en.key.startswith(section.key + "/") and body in pair.en.header.contacts
            ),
        )
        for body in section.bodies
        if body in contacts
    ]
    return tuple(group for group in groups if group.links)


def _breadcrumbs(directory: Directory, page: SourcePage) -> tuple[PageLink, ...]:
    if page.key == HOME:
        return ()
    section = page.key.partition("/")[0]
    return (directory.home_link(page.language), directory.links[section][page.language])


def _anchored(directory: Directory, page: SourcePage) -> tuple[Heading, ...]:
    pair = next(pair for pair in directory.pairs if pair.en.key == page.key)
    source = pair[page.header.source_language]
    translation = pair[page.header.source_language.other]
    anchors = shared_anchors(source.text.headings, translation.text.headings)
    return tuple(replace(heading, anchor=anchor) for heading, anchor in zip(page.text.headings, anchors, strict=False))


def _targets(directory: Directory, page: SourcePage) -> Mapping[str, str]:
    """Where each link of the text leads: a route with its anchor, or the outside address as written."""
    targets: dict[str, str] = {}
    for link in page.text.links:
        if link.is_picture:
            path, _ = inside_target(page.path, link.target)
            targets[link.target] = f"/pictures/{path.removeprefix('content/pictures/')}"
        elif is_outside(link.target):
            targets[link.target] = link.target
        elif named := named_target(link.target):
            made = directory.link(named[0], page.language)
            if made:
                targets[link.target] = made.route + _anchor(*named)
        else:
            path, anchor = inside_target(page.path, link.target)
            key = path.removeprefix(f"content/{page.language}/").removesuffix(".md")
            found = directory.link(key, page.language)
            if found:
                targets[link.target] = found.route + (f"#{anchor}" if anchor else "")
    return targets


def _anchor(name: str, anchor: str) -> str:
    """Where a section of a page stands that no file holds: contacts have their names with a word before them."""
    if not anchor:
        return ""
    return f"#_contact-{anchor}" if name == CONTACTS else f"#{anchor}"


def _section_groups(directory: Directory, section: Section, language: Language) -> tuple[LinkGroup, ...]:
    listed = {key for group in section.groups for key in group.pages}
    groups = [
        LinkGroup(title=group.title[language], links=directory.known_links(group.pages, language))
        for group in section.groups
    ]
    others = [
        pair.en.key
        for pair in directory.pairs
        if pair.en.key.startswith(section.key + "/") and pair.en.key not in listed
    ]
    statement = directory.content.statement
    if statement and statement.section == section.key:
        others.append(ACCESSIBILITY)
    if others:
        groups.append(LinkGroup(title="", links=directory.known_links(tuple(others), language)))
    return tuple(group for group in groups if group.links)


def _home_groups(directory: Directory, language: Language) -> tuple[LinkGroup, ...]:
    """What else the home page leads to: every group of the sections people look for.

    Easy Read has a way in of its own, and would say most of it twice.
    """
    groups: list[LinkGroup] = []
    for section in directory.sections:
        if section.kind in (*NOT_ON_HOME, PageKind.EASY_READ):
            continue
        title = directory.links[section.key][language].title
        groups += (
            LinkGroup(title=group.title or title, links=group.links)
            for group in _section_groups(directory, section, language)
        )
    return tuple(groups)
