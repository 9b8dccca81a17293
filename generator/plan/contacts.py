"""The page of all contacts: by part of the country, then by subject."""

from dataclasses import replace

from generator.model.contact import Contact, Nation
from generator.model.content import Content
from generator.model.language import Language
from generator.model.site import ContactGroup, NationGroup, Page
from generator.plan.made_page import made_page
from generator.plan.routes import CONTACTS, Routes

_GROUPS = ("everywhere", "wales", "england", "wales-and-england")


def contacts_page(routes: Routes, language: Language) -> Page:
    """Plan the page of all contacts."""
    page = made_page(routes, CONTACTS, language, routes.claim("contacts_page.slug"))
    return replace(page, nations=group_by_nation(routes.content))


def group_by_nation(content: Content) -> tuple[NationGroup, ...]:
    """Group the contacts; within a group they keep the order of the file, emergencies first."""
    groups = []
    for key in _GROUPS:
        own = sorted((c for c in content.contacts if _group(c) == key), key=lambda contact: not contact.emergency)
        subjects = tuple(
            ContactGroup(subject=subject, contacts=tuple(c for c in own if c.subject == subject.key))
            for subject in content.subjects
        )
        filled = tuple(group for group in subjects if group.contacts)
        if filled:
            groups.append(NationGroup(key=key, groups=filled))
    return tuple(groups)


def _group(contact: Contact) -> str:
    nations = set(contact.nations)
    if nations == {Nation.WALES}:
        return "wales"
    if nations == {Nation.ENGLAND}:
        return "england"
    if nations == {Nation.WALES, Nation.ENGLAND}:
        return "wales-and-england"
    return "everywhere"
