"""An Easy Read page as its template and its PDF show it: sentence by sentence, with every word's language."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.model.contact import Contact, Phone
from generator.model.easy_read import Item
from generator.model.language import Language
from generator.model.picture import Picture
from generator.model.site import Page
from generator.render.hours import hours_in_words
from generator.render.messages import Messages
from generator.text.dialect import as_markdown, pieces, plain
from generator.text.inline import Mark, read_inline, spoken


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Words that look alike. ``language`` is set where it is not the page's; ``address`` where they are a link."""

    words: str
    bold: bool = False
    language: str = ""
    address: str = ""


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownItem:
    """A picture by its name, the words for those who cannot see it, and its sentences."""

    picture: str
    alt: str
    sentences: tuple[Runs, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownPart:
    """The items under a heading. Both texts are empty for those before the first heading."""

    heading: Runs
    anchor: str
    items: tuple[ShownItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownContact:
    """A body and the ways to reach it, each with its picture, its label and its lines."""

    name: Runs
    ways: tuple["ContactWay", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactWay:
    """One way to reach a body: its picture, what it is called, and what it says line by line."""

    picture: str
    label: str
    lines: tuple[Runs, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownEasyRead:
    """The whole page."""

    opening: tuple[ShownItem, ...]
    parts: tuple[ShownPart, ...]
    words: tuple[tuple[Runs, Runs], ...]
    contacts: tuple[ShownContact, ...]
    tested: str


def show_easy_read(
    page: Page, pictures: Mapping[str, Picture], messages: Messages, address: Callable[[str], str], *, site: str
) -> ShownEasyRead:
    """Make ready what a page shows. ``address`` turns a link's target as written into where it leads from here."""
    text = page.easy_read
    headings = iter(page.headings)
    parts: list[ShownPart] = []
    for part in text.parts if text else ():
        heading = next(headings) if part.heading else None
        parts.append(
            ShownPart(
                heading=runs(as_markdown(heading.text), address) if heading else (),
                anchor=heading.anchor if heading else "",
                items=tuple(_item(item, pictures, page.language, address) for item in part.items),
            )
        )
    tested = page.header.tested_with if page.header else ""
    return ShownEasyRead(
        opening=tuple(_opening(pictures, messages, site, words=bool(text and text.words))),
        parts=tuple(parts),
        words=tuple((runs(term.term, address), runs(term.meaning, address)) for term in text.words) if text else (),
        contacts=tuple(_contact(contact, messages) for contact in page.contacts),
        tested=tested,
    )


def _item(item: Item, pictures: Mapping[str, Picture], language: Language, address: Callable[[str], str]) -> ShownItem:
    name = item.picture_key
    return ShownItem(
        picture=name,
        alt=_spoken(item.alt) or picture_alt(pictures, name, language),
        sentences=tuple(runs(sentence.words, address) for sentence in item.sentences),
    )


def picture_alt(pictures: Mapping[str, Picture], name: str, language: Language) -> str:
    """What the manifest says can be seen in a picture; empty when it says nothing."""
    words = pictures[name].words if name in pictures else None
    return _spoken(words.alt[language]) if words else ""


def _spoken(words: str) -> str:
    """The words alone: a description is read out as it is."""
    return spoken(read_inline(words))


def runs(words: str, address: Callable[[str], str]) -> Runs:
    """Split Markdown words into runs that look alike."""
    return tuple(_runs(read_inline(words), address, Run(words="")))


def shown_words(words: str) -> Runs:
    """Words that are no text of a page, such as a name: split at their language marks, and at nothing else."""
    return tuple(Run(words=piece.words, language=piece.language or "") for piece in pieces(words))


def _runs(parts: Sequence[Mark | str], address: Callable[[str], str], like: Run) -> Iterator[Run]:
    for part in parts:
        if isinstance(part, str):
            yield replace(like, words=part)
        elif part.element == "br":
            yield replace(like, words=" ")
        elif part.element in ("a", "img"):
            yield from _runs(part.inside, address, replace(like, address=like.address or address(part.value)))
        elif part.element == "span":
            yield from _runs(part.inside, address, replace(like, language=part.value))
        else:
            yield from _runs(part.inside, address, replace(like, bold=True))


def _opening(pictures: Mapping[str, Picture], messages: Messages, site: str, *, words: bool) -> Iterator[ShownItem]:
    """What every page begins with: that it is Easy Read, who made it, and that someone may help."""
    _ = messages.gettext
    said = [
        ("easy-read", (_("This page is in Easy Read."), _("Who made this page: %(site)s.") % {"site": site})),
        ("help", (_("You can ask someone to help you read it."),)),
    ]
    if words:
        said.append(("list", (_("Hard words are in bold."), _("We say what each of them means."))))
    for picture, sentences in said:
        yield ShownItem(
            picture=picture,
            alt=picture_alt(pictures, picture, messages.language),
            sentences=tuple(shown_words(sentence) for sentence in sentences),
        )


def _contact(contact: Contact, messages: Messages) -> ShownContact:
    _, language = messages.gettext, messages.language
    ways = [
        ContactWay(
            picture="phone", label=_("Phone"), lines=tuple(phone_words(phone, language) for phone in contact.phones)
        )
    ]
    if contact.hours:
        lines = tuple((Run(words=line),) for line in hours_in_words(contact.hours, messages, spelled=True))
        ways.append(ContactWay(picture="opening-hours", label=_("Opening hours"), lines=lines))
    if contact.email:
        email = contact.email[language]
        line = (Run(words=email, address=f"mailto:{email}"),)
        ways.append(ContactWay(picture="email", label=_("Email"), lines=(line,)))
    if contact.post:
        post = tuple(shown_words(line) for line in contact.post[language])
        ways.append(ContactWay(picture="letter", label=_("Post"), lines=post))
    if contact.website:
        website = website_words(contact, messages)
        ways.append(ContactWay(picture="website", label=_("Website"), lines=(website,)))
    return ShownContact(name=shown_words(contact.name[language]), ways=tuple(way for way in ways if way.lines))


def phone_words(phone: Phone, language: Language) -> Runs:
    """A phone number as a document shows it: with its label if it has one, and to be pressed."""
    number = Run(words=phone.number, bold=True, address=f"tel:{phone.dial}")
    return (Run(words=plain(phone.label[language]) + ": "), number) if phone.label else (number,)


def website_words(contact: Contact, messages: Messages) -> Runs:
    """The website of a body as a document shows it, empty when it has none; on paper there is nothing to click."""
    if contact.website is None:
        return ()
    address = contact.website[messages.language]
    shown = Run(words=address.split("://")[-1].removeprefix("www.").removesuffix("/"), address=address)
    is_english = messages.language is Language.CY and contact.website_is_english
    return (shown, Run(words=" " + messages.gettext("(in English)"))) if is_english else (shown,)
