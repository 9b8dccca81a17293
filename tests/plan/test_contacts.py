from generator.model.contact import Contact, ContactGrouping, Nation, Subject
from generator.model.language import Language
from generator.plan.contacts import contacts_page, group_contacts
from generator.plan.routes import Routes
from tests.builders import both, contact, content

ALL = tuple(Nation)
WALES, ENGLAND = (Nation.WALES,), (Nation.ENGLAND,)
SUBJECTS = (Subject(key="help", title=both("Help")), Subject(key="complaints", title=both("Complaints")))


def grouped(*contacts: Contact) -> list[tuple[str, list[tuple[str, list[str]]]]]:
    """The keys of the contacts by part of the country and by subject."""
    groups = group_contacts(content(contacts=contacts, subjects=SUBJECTS))
    return [
        (nation.key, [(group.subject.key, [each.key for each in group.contacts]) for group in nation.groups])
        for nation in groups
    ]


def test_by_nation() -> None:
    """Contacts stand under everywhere, Wales, England, or both; what reaches further stands under everywhere."""
    found = grouped(
        contact("england", nations=ENGLAND),
        contact("wales", nations=WALES),
        contact("two", nations=(*WALES, *ENGLAND)),
        contact("all", nations=ALL),
        contact("three", nations=(*WALES, Nation.SCOTLAND)),
    )

    assert [
        ("everywhere", [("complaints", ["all", "three"])]),
        ("wales", [("complaints", ["wales"])]),
        ("england", [("complaints", ["england"])]),
        ("wales-and-england", [("complaints", ["two"])]),
    ] == found


def test_groups_of_their_own() -> None:
    """A site's own groups stand in their order, each shown when it is chosen; the empty ones are left out."""
    groups = tuple(Subject(key=key, title=both(key.title())) for key in ("north", "south", "west"))
    found = group_contacts(
        content(
            contacts=(contact("a", nations=(), group="south"), contact("b", nations=(), group="north")),
            subjects=SUBJECTS,
            grouping=ContactGrouping(ask=both("Where?"), groups=groups),
        )
    )

    assert [("north", both("North"), ("north",)), ("south", both("South"), ("south",))] == [
        (group.key, group.title, group.shown_for) for group in found
    ]


def test_by_subject() -> None:
    """Subjects stand in the order of the file; within one, emergencies come first, then the order of the file."""
    found = grouped(contact("b"), contact("a"), contact("urgent", emergency=True), contact("listen", subject="help"))

    assert [("wales", [("help", ["listen"]), ("complaints", ["urgent", "b", "a"])])] == found


def test_a_site_without_contacts() -> None:
    """A site without contacts has the page all the same, and no group on it."""
    page = contacts_page(Routes.of(content()), Language.CY)

    assert ("/cy/cysylltiadau/", "Cysylltiadau", ()) == (page.route, page.title, page.nations)
