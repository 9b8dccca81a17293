"""The pages themselves: those an editor wrote, and the one that lists each section."""

from collections.abc import Mapping
from dataclasses import replace

from generator.model.card import Card
from generator.model.config import CONTACTS, Section
from generator.model.language import Language
from generator.model.own_kind import field_values
from generator.model.page_context import HOME
from generator.model.page_kind import PageKind
from generator.model.site import LinkGroup, Page, PageLink
from generator.packing import digest
from generator.plan.made_pages import made_page
from generator.plan.routes import ACCESSIBILITY, PICTURES, Routes, is_on_home
from generator.plan.trees import outcome_of, outline_part
from generator.text.dialect import NAMED


def written_page(routes: Routes, page: Card) -> Page:
    """Plan a page that an editor wrote. Its text stays in its file until the page is rendered."""
    link = routes.links[page.key][page.language]
    header = page.header
    contacts = routes.contacts
    own = routes.content.own_kind_of(page)
    outcome = outcome_of(routes, page.key)
    return Page(
        kind=link.kind,
        key=page.key,
        language=page.language,
        route=link.route,
        title=header.title,
        summary=header.summary,
        breadcrumbs=_breadcrumbs(routes, page),
        header=header,
        claim=page.place("slug"),
        source=digest(page.shown, *page.anchors),
        own=own,
        fields={each.key: each for each in field_values(own.fields, header.fields, page.language)} if own else {},
        targets=_targets(routes, page),
        attachments=routes.attachments(page),
        contacts=tuple(contacts[key] for key in header.contacts if key in contacts),
        related=routes.known_links(header.related, page.language),
        ways=routes.ways(page.language) if link.kind is PageKind.HOME else (),
        doors=routes.doors(page.language) if link.kind is PageKind.HOME else (),
        groups=_home_groups(routes, page.language) if link.kind is PageKind.HOME else (),
        easy_versions=routes.known_links(routes.easy_read.get(page.key, ()), page.language),
        outcome=outcome,
        rung=contacts.get(outcome.phone) if outcome else None,
        said=routes.said(page.key, page.language),
        full_version=routes.full_version(page.key, page.language) if page.easy_read else None,
    )


def section_page(routes: Routes, section: Section, language: Language) -> Page:
    """Plan the page that lists a section: its groups, then the pages that stand in none."""
    page = made_page(routes, section.key, language, routes.claim(f"sections.{section.key}.slug"))
    return replace(
        page,
        related=routes.known_links((PICTURES,), language) if section.kind is PageKind.EASY_READ else (),
        groups=_section_groups(routes, section, language),
        bodies=_by_body(routes, section, language),
    )


def _by_body(routes: Routes, section: Section, language: Language) -> tuple[LinkGroup, ...]:
    """The pages of a section under each body that it lists: those that name the body among their contacts."""
    contacts = routes.contacts
    groups = [
        LinkGroup(
            title=contacts[body].name[language],
            links=tuple(
                routes.links[pair.en.key][language]
                for pair in routes.in_section(section.key)
                if body in pair.en.header.contacts
            ),
        )
        for body in section.bodies
        if body in contacts
    ]
    return tuple(group for group in groups if group.links)


def _breadcrumbs(routes: Routes, page: Card) -> tuple[PageLink, ...]:
    if page.key == HOME:
        return ()
    section = page.key.partition("/")[0]
    return (routes.home_link(page.language), routes.links[section][page.language])


def _targets(routes: Routes, page: Card) -> Mapping[str, str]:
    """Where each link of the text that stays inside the site leads: a route with its anchor."""
    targets = {lead.target: f"/{lead.path.removeprefix('content/')}" for lead in page.pictures}
    targets |= {target: f"/{found.output}" for target, found in routes.attachments(page).items()}
    for lead in page.leads:
        name = lead.path.removeprefix(NAMED)
        found = routes.link(name.removeprefix(f"content/{page.language}/").removesuffix(".md"), page.language)
        if found:
            tree = next((tree for tree in routes.trees if tree.key == name), None)
            if tree and lead.anchor:
                targets[lead.target] = outline_part(tree, lead.anchor, page.language)
            else:
                targets[lead.target] = found.route + _anchor(name, lead.anchor)
    return targets


def _anchor(name: str, anchor: str) -> str:
    """Where a section of a page stands that no file holds: contacts have their names with a word before them."""
    if not anchor:
        return ""
    return f"#_contact-{anchor}" if name == CONTACTS else f"#{anchor}"


def _section_groups(routes: Routes, section: Section, language: Language) -> tuple[LinkGroup, ...]:
    listed = {key for group in section.groups for key in group.pages}
    groups = [
        LinkGroup(title=group.title[language], links=routes.known_links(group.pages, language))
        for group in section.groups
    ]
    others = [key for key in _in_order(routes, section) if key not in listed]
    statement = routes.content.statement
    if statement and statement.section == section.key:
        others.append(ACCESSIBILITY)
    if others:
        groups.append(LinkGroup(title="", links=routes.known_links(tuple(others), language)))
    return tuple(group for group in groups if group.links)


def _in_order(routes: Routes, section: Section) -> list[str]:
    """The keys of the pages of a section: by key, or the newest first where its kind says so."""
    pages = {pair.en.key: dict(pair.en.header.fields) for pair in routes.in_section(section.key)}
    newest = section.own.newest if section.own else ""
    if not newest:
        return list(pages)
    # Days in this form stand in the order of their signs; a page without one comes last.
    return sorted(pages, key=lambda key: pages[key].get(newest, ""), reverse=True)


def _home_groups(routes: Routes, language: Language) -> tuple[LinkGroup, ...]:
    """What else the home page leads to: every group of the sections people look for.

    Easy Read has a way in of its own, and would say most of it twice.
    """
    groups: list[LinkGroup] = []
    for section in routes.sections:
        if section.kind is PageKind.EASY_READ or not is_on_home(section):
            continue
        title = routes.links[section.key][language].title
        groups += (
            LinkGroup(title=group.title or title, links=group.links)
            for group in _section_groups(routes, section, language)
        )
    return tuple(groups)
