"""A site as a preview shows it: with drafts, and with something in the place of a page that is not there yet."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from generator.model.card import Card, Lead
from generator.model.content import Content
from generator.model.front_matter import BARE
from generator.model.language import Language
from generator.model.page_kind import PageKind
from generator.model.page_reading import Body
from generator.model.source_files import page_path
from generator.packing import digest, packed


class Lack(StrEnum):
    """Why a page of a preview is in no published site."""

    DRAFT = "draft"
    NO_TWIN = "no twin"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What a preview shows of a site.

    ``lacks`` says what is the matter with pages, by key and language. ``bodies`` are those of pages that stand in for
    others, packed, by path.
    """

    content: Content
    lacks: Mapping[tuple[str, Language], Lack]
    bodies: Mapping[str, bytes]


def stand_in(content: Content, keys: Iterable[str], before: Mapping[str, Card]) -> Standing:
    """Complete a site for a preview. ``keys`` are those of all pages, ``before`` the cards they last had, by path."""
    known = {(card.key, card.language): card for card in content.pages if not _is_hollow(content, card)}
    lacks: dict[tuple[str, Language], Lack] = {}
    bodies: dict[str, bytes] = {}
    cards: dict[tuple[str, Language], Card] = {}
    for key in keys:
        for language in Language:
            path = page_path(key, language)
            own, twin = known.get((key, language)), known.get((key, language.other))
            if own:
                cards[key, language] = _published(own)
                if own.header.draft:
                    lacks[key, language] = Lack.DRAFT
            elif path in content.broken or any(card.path == path for card in content.pages) or twin is None:
                cards[key, language] = _hollow(before.get(path) or twin or _unknown(key), key, language)
                bodies[path] = packed(Body(nodes=(), headings=(), easy_read=None))
                lacks[key, language] = Lack.UNREADABLE
            else:
                cards[key, language] = _translated(twin)
                lacks[key, language] = Lack.NO_TWIN
    # In the order of their files, as a plan of a whole site has them.
    ordered = sorted(cards, key=lambda name: f"{name[0]}.md")
    pages = tuple(cards[name] for language in Language for name in ordered if name[1] is language)
    return Standing(content=replace(content, pages=pages), lacks=lacks, bodies=bodies)


def _is_hollow(content: Content, card: Card) -> bool:
    """Whether a page says that it is Easy Read and could not be read so."""
    return content.kind_of(card) is PageKind.EASY_READ and not card.easy_read


def _published(card: Card) -> Card:
    return replace(card, header=replace(card.header, draft=False)) if card.header.draft else card


def _translated(twin: Card) -> Card:
    """A page in the other language's words, in the place of one that nobody has written yet."""
    language = twin.language.other
    return replace(
        _published(twin),
        language=language,
        header=replace(twin.header, draft=False, was=()),
        leads=tuple(lead._replace(path=path) for lead, path in _other_way(twin)),
    )


def _other_way(twin: Card) -> Iterator[tuple[Lead, str]]:
    """Where each link leads on the page of the other language: to the twin of where it leads on this one."""
    here, there = f"content/{twin.language}/", f"content/{twin.language.other}/"
    for lead in twin.leads:
        yield lead, there + lead.path.removeprefix(here) if lead.path.startswith(here) else lead.path


def _hollow(like: Card, key: str, language: Language) -> Card:
    """A page without a text, with the name and the address of another."""
    return replace(
        like,
        key=key,
        language=language,
        path=page_path(key, language),
        header=replace(like.header, kind=PageKind.NOTICE, draft=False, was=(), related=(), contacts=()),
        shown=digest("nothing to show", key, language),
        anchors=(),
        choices=(),
        leads=(),
        pictures=(),
        facts=(),
        fact_tables=(),
        easy_read=False,
        first_picture="",
    )


def _unknown(key: str) -> Card:
    """A page of which nothing is known but its name."""
    name = key.rpartition("/")[2]
    header = replace(BARE, title=name.replace("-", " ").capitalize(), kind=PageKind.NOTICE, slug=name)
    return Card(
        key=key,
        language=Language.EN,
        path="",
        header=header,
        digest="",
        shown=b"",
        anchors=(),
        choices=(),
        leads=(),
        pictures=(),
        facts=(),
        quotes=(),
        fact_tables=(),
        easy_read=False,
        first_picture="",
    )
