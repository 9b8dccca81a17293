"""The page of all contacts: by part of the country or by the site's own groups, then by subject."""

from dataclasses import replace

from generator.model.config import CONTACTS
from generator.model.contact import Contact, Nation, Subject
from generator.model.content import Content
from generator.model.language import Language
from generator.model.site import ContactGroup, NationGroup, Page
from generator.plan.made_pages import made_page
from generator.plan.routes import Routes

_EVERYWHERE = "everywhere"
_SHOWN_FOR = {
    _EVERYWHERE: (),
    "wales": ("wales",),
    "england": ("england",),
    "wales-and-england": ("wales", "england"),
}
"""The parts of the country in their order, and the choices of the filter that show each."""


def contacts_page(routes: Routes, language: Language) -> Page:
    """Plan the page of all contacts."""
    page = made_page(routes, CONTACTS, language, routes.claim("contacts_page.slug"))
    grouping = routes.content.grouping
    return replace(page, nations=group_contacts(routes.content), nations_ask=grouping.ask[language] if grouping else "")


def group_contacts(content: Content) -> tuple[NationGroup, ...]:
    """Group the contacts; within a group they keep the order of the file, emergencies first."""
    if content.grouping:
        groups = (_group(content, own.key, own, (own.key,)) for own in content.grouping.groups)
    else:
        groups = (_group(content, key, None, shown) for key, shown in _SHOWN_FOR.items())
    return tuple(group for group in groups if group.groups)


def _group(content: Content, key: str, own: Subject | None, shown_for: tuple[str, ...]) -> NationGroup:
    here = [contact for contact in content.contacts if (contact.group if own else _part(contact)) == key]
    here.sort(key=lambda contact: not contact.emergency)
    subjects = (
        ContactGroup(subject=subject, contacts=tuple(c for c in here if c.subject == subject.key))
        for subject in content.subjects
    )
    return NationGroup(
        key=key,
        title=own.title if own else None,
        shown_for=shown_for,
        groups=tuple(group for group in subjects if group.contacts),
    )


def _part(contact: Contact) -> str:
    """The part of the country that a contact can help in."""
    nations = set(contact.nations)
    if nations == {Nation.WALES}:
        return "wales"
    if nations == {Nation.ENGLAND}:
        return "england"
    if nations == {Nation.WALES, Nation.ENGLAND}:
        return "wales-and-england"
    return _EVERYWHERE
