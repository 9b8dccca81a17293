"""Names lead somewhere: contacts and pages that headers and the configuration speak of."""

from collections.abc import Iterator, Mapping

from generator.check.named_links import Names
from generator.check.twins import setting_differs, source_of, translation_of
from generator.model.card import Card
from generator.model.config import PARTS
from generator.model.content import Content
from generator.model.problem import Code, Place, Problem
from generator.text.dialect import NAMED
from generator.text.suggest import nearest

HOME = "home"


def check_contacts(content: Content) -> Iterator[Problem]:
    """Contacts that pages name and nobody has described."""
    known = {contact.key: None for contact in content.contacts}
    for page in content.pages:
        yield from _contacts(page, known)
    rung = content.config.feedback.contact
    phones = [contact.key for contact in content.contacts if contact.phones]
    if rung and rung not in phones:
        yield Problem(
            place=content.config.places["feedback.contact"],
            code=Code.UNKNOWN_CONTACT,
            message=f"no contact with a phone number is called “{rung}”",
            hint=nearest(rung, phones) if phones else "describe it in content/contacts.yml",
        )


def check_related(content: Content) -> Iterator[Problem]:
    """Related pages that are not there, and pages that the header of one twin alone names."""
    keys = _keys(content)
    made = frozenset(Names.of(content).anchors)
    for page in content.pages:
        yield from _related(page, keys | made, content)
    yield from _named_alike(content, keys | made)


def check_places(content: Content) -> Iterator[Problem]:
    """Pages that lie in no section, and a site without a home page."""
    keys = _keys(content)
    yield from _outside_sections(content)
    if HOME not in keys and HOME not in content.config.without:
        yield Problem(
            place=Place(path="content/en/home.md"),
            code=Code.FILE_MISSING,
            message="the site has no home page",
            hint="write content/en/home.md and content/cy/home.md",
        )


def _keys(content: Content) -> frozenset[str]:
    loaded = {page.key for page in content.pages}
    # A page in a folder that is no section, which is told, is meant by whoever names it in one.
    sections = [section.key for section in content.config.sections]
    astray = {key.partition("/")[2] for key in loaded if key.partition("/")[0] not in sections}
    return frozenset(
        loaded | content.broken_names | {f"{section}/{name}" for section in sections for name in astray if name}
    )


def _contacts(page: Card, known: Mapping[str, None]) -> Iterator[Problem]:
    pages = _pages_among(page)
    if pages:
        yield Problem(
            place=page.place(f"contacts.{page.header.contacts.index(pages[0])}"),
            code=Code.UNKNOWN_CONTACT,
            message=f"“{pages[0]}” is a page, and no contact",
            hint="put the line “related:” above it",
        )
    for number, name in enumerate(page.header.contacts):
        if name not in known and name not in pages:
            yield Problem(
                place=page.place(f"contacts.{number}"),
                code=Code.UNKNOWN_CONTACT,
                message=f"there is no contact “{name}” in content/contacts.yml",
                hint=nearest(name, list(known)),
            )


def _pages_among(page: Card) -> list[str]:
    """What stands among the contacts of a page and is a page: the line between the two lists is lost."""
    return [name for name in page.header.contacts if "/" in name or name.startswith(NAMED)]


def _is_left_out(key: str, content: Content) -> bool:
    """Tell whether a page belongs to what the site leaves out: lists that name it are shorter then."""
    return key.partition("/")[0] in content.config.without


def _related(page: Card, keys: frozenset[str], content: Content) -> Iterator[Problem]:
    for number, key in enumerate(page.header.related):
        if (key not in keys and not _is_left_out(key, content)) or key == page.key:
            itself = key == page.key
            yield Problem(
                place=page.place(f"related.{number}"),
                code=Code.UNKNOWN_PAGE,
                message="a page cannot be related to itself" if itself else f"there is no page “{key}”",
                hint="remove the line" if itself else nearest(key, sorted(keys)),
            )


def _named_alike(content: Content, keys: frozenset[str]) -> Iterator[Problem]:
    """Twins that name other pages. Where one of the names leads nowhere, that alone is told."""
    for pair in content.twins():
        source, translation = source_of(pair), translation_of(pair)
        related = {key for page in pair for key in page.header.related if not _is_left_out(key, content)}
        mixed = any(_pages_among(page) for page in pair)
        if source.header.related != translation.header.related and related <= keys - {source.key} and not mixed:
            yield setting_differs("related", source, translation.place("related"))
        naming = [page for page in pair if page.header.full]
        can_be_named = all(page.easy_read and content.full_keys(page) for page in naming)
        if source.header.full != translation.header.full and can_be_named:
            yield setting_differs("full", source, translation.place("full"))


def _outside_sections(content: Content) -> Iterator[Problem]:
    """Folders that are no section: each is told once, whatever it holds, since one line may have lost it."""
    sections = [section.key for section in content.config.sections]
    outside: dict[str, list[Card]] = {}
    twins = {(page.language.other, page.key) for page in content.pages}
    for page in content.pages:
        folder, slash, _ = page.key.partition("/")
        if (page.language, page.key) not in twins:
            continue  # That it has no twin has been told: it may only be in the wrong place.
        if page.key != HOME and not (slash and folder in sections):
            outside.setdefault(f"{folder}{slash}", []).append(page)
    for folder, (page, *others) in outside.items():
        pages = f"the {len(others) + 1} pages in “{folder}” lie" if others and folder.endswith("/") else "the page lies"
        yield Problem(
            place=Place(path=page.path),
            code=Code.UNKNOWN_SECTION,
            message=f"{pages} in no section of site_config.yml",
            hint=f"the folders of sections are: {', '.join(sections)}; use one of them, or add a section",
        )


def check_menus(content: Content) -> Iterator[Problem]:
    """Pages that the configuration lists and that are not there."""
    keys = _keys(content)
    config = content.config
    known = sorted(keys | frozenset(Names.of(content).anchors) | set(config.outside_links))
    named = [
        (f"{setting}.{n}", key)
        for setting in ("navigation", "footer")
        for n, key in enumerate(getattr(config, setting))
    ]
    named += [
        (f"home_doors.{n}.pages.{position}", key)
        for n, door in enumerate(config.home_doors)
        for position, key in enumerate(door.pages)
    ]
    named += [("feedback.page", config.feedback.page)] if config.feedback.page else []
    for place, key in named:
        if key not in known and not _is_left_out(key, content):
            yield _unknown(content, place, key, known)
    for section in config.sections:
        if section.key in config.without:
            continue
        for number, group in enumerate(section.groups):
            for position, key in enumerate(group.pages):
                if key not in keys or key.partition("/")[0] != section.key:
                    place = f"sections.{section.key}.groups.{number}.pages.{position}"
                    own = sorted(known_key for known_key in keys if known_key.startswith(section.key + "/"))
                    yield _unknown(content, place, key, own)


def check_left_out(content: Content) -> Iterator[Problem]:
    """Parts that the configuration leaves out and that no site has."""
    here = [*(section.key for section in content.config.sections), *(tree.key for tree in content.trees)]
    for number, name in enumerate(content.config.without):
        if name not in PARTS and name not in content.left_out:
            yield Problem(
                place=content.config.places[f"without.{number}"],
                code=Code.BAD_CHOICE,
                message=f"“{name}” is no part of this site that can be left out",
                hint=nearest(name, [*PARTS, *here]),
            )


def check_bodies(content: Content) -> Iterator[Problem]:
    """Contacts that sections list and nobody has described."""
    known = [contact.key for contact in content.contacts]
    for section in content.config.sections:
        for number, name in enumerate(section.bodies):
            if name not in known:
                yield Problem(
                    place=content.config.places[f"sections.{section.key}.bodies.{number}"],
                    code=Code.UNKNOWN_CONTACT,
                    message=f"there is no contact “{name}” in content/contacts.yml",
                    hint=nearest(name, known),
                )


def _unknown(content: Content, place: str, key: str, known: list[str]) -> Problem:
    return Problem(
        place=content.config.places[place],
        code=Code.UNKNOWN_PAGE,
        message=f"there is no page “{key}” to list here",
        hint=nearest(key, known),
    )
