"""Easy Read pages as wholes: their full page, their twin, their length, their headings, their facts."""

from collections.abc import Iterator
from itertools import zip_longest
from math import ceil

from generator.check.easy.reading import count_words
from generator.check.twins import source_of, translation_of
from generator.model.card import Card
from generator.model.content import Content, SourcePage
from generator.model.easy_read import EasyRead
from generator.model.language import Bilingual
from generator.model.problem import Code, Place, Problem
from generator.model.source_files import page_path
from generator.model.text import FactKind
from generator.text.suggest import nearest

ITEMS_A_PAGE = 5
MOST_PAGES = 20
MANY_PAGES = 16
MOST_HEADING_WORDS = 8
_WORKING_WEEK = 5
SHARED_FACTS = frozenset({FactKind.PHONE, FactKind.MONEY, FactKind.PERIOD, FactKind.DATE, FactKind.PERCENTAGE})
"""The kinds of fact that an Easy Read page may have only when its full page has them too."""


def check_easy_pages(content: Content) -> Iterator[Problem]:
    """What Easy Read pages need around them: rules E23, E26 and E27."""
    for page in content.pages:
        if not page.easy_read:
            continue
        if not page.header.draft:  # What a page needs around it may come later than its first words.
            yield from _full_page(content, page)
            yield from _contacts(content, page)
        yield from _facts(content, page)
    yield from _only_easy_pages_have_a_full_page(content)


def check_easy_page(page: SourcePage, text: EasyRead) -> Iterator[Problem]:
    """Rules E20 and E21."""
    yield from _length(page, text)
    yield from _headings(text)


def check_easy_twins(pair: Bilingual[SourcePage]) -> Iterator[Problem]:
    """Rule E25."""
    if pair.en.easy_read and pair.cy.easy_read:
        yield from _items(pair)
        yield from _word_lists(pair)


def _full_page(content: Content, page: Card) -> Iterator[Problem]:
    keys = content.full_keys(page)
    name = page.key.partition("/")[2]
    if page.header.full:
        if not keys and page_path(page.header.full, page.language) not in content.broken:
            yield _no_such_page(content, page)
    elif not keys and not _is_broken(content, name):
        yield Problem(
            place=Place(path=page.path),
            code=Code.EASY_NO_FULL_PAGE,
            message="this page is the Easy Read version of no other page (E27)",
            hint=f"give it the name of its full page, as in easy-read/{name} for factsheets/{name}, "
            "or name that page with “full:” in the header",
        )
    elif len(keys) > 1:
        yield Problem(
            place=Place(path=page.path),
            code=Code.EASY_NO_FULL_PAGE,
            message=f"several pages have this name: {' and '.join(keys)} (E27)",
            hint=f"put it in a folder of the same name as its full page’s, as in easy-read/{keys[0]}",
        )


def _no_such_page(content: Content, page: Card) -> Problem:
    """The header names a full page that is not there, or that is in Easy Read itself."""
    known = sorted(other.key for other in content.pages if other.language is page.language and not other.easy_read)
    return Problem(
        place=page.place("full"),
        code=Code.EASY_NO_FULL_PAGE,
        message=f"there is no full page “{page.header.full}” (E27)",
        hint=nearest(page.header.full, known),
    )


def _only_easy_pages_have_a_full_page(content: Content) -> Iterator[Problem]:
    """A full page named by a page that is not in Easy Read, where nothing comes of it."""
    for page in content.pages:
        if page.header.full and not page.easy_read:
            yield Problem(
                place=page.place("full"),
                code=Code.EASY_NO_FULL_PAGE,
                message="“full” is for an Easy Read page, and this is none (E27)",
                hint="take the line out; the Easy Read page names this one",
            )


def _is_broken(content: Content, name: str) -> bool:
    """Tell whether the full page is there and could not be loaded, which has been told."""
    return any(path.endswith(f"/{name}.md") and "/easy-read/" not in path for path in content.broken)


def _contacts(content: Content, page: Card) -> Iterator[Problem]:
    if content.contacts and not page.header.contacts:
        yield Problem(
            place=page.place(),
            code=Code.EASY_NO_CONTACT,
            message="the page names nobody to contact (E23)",
            hint="add “contacts:” to the header, with names from content/contacts.yml",
        )


def _length(page: SourcePage, text: EasyRead) -> Iterator[Problem]:
    pages = ceil(sum(1 for _ in text.items()) / ITEMS_A_PAGE)
    if pages > MANY_PAGES:
        code = Code.EASY_TOO_LONG if pages > MOST_PAGES else Code.EASY_LONG
        most = MOST_PAGES if pages > MOST_PAGES else MANY_PAGES
        yield Problem(
            place=Place(path=page.path),
            code=code,
            message=f"printed, the page would have about {pages} sheets; the most is {most} (E21)",
            hint="leave out what readers do not need, or make two pages of it",
        )


def _headings(text: EasyRead) -> Iterator[Problem]:
    for part in text.parts:
        if part.heading and count_words(part.heading.text) > MOST_HEADING_WORDS:
            yield Problem(
                place=part.heading.place,
                code=Code.EASY_HEADING,
                message=f"the heading has {count_words(part.heading.text)} words; "
                f"the most is {MOST_HEADING_WORDS} (E20)",
                hint="make it a short question or statement",
            )
        if part.heading and not part.items:
            yield Problem(
                place=part.heading.place,
                code=Code.EASY_HEADING,
                message="no item stands under this heading (E20)",
                hint="write one, or take the heading out",
            )


def _facts(content: Content, page: Card) -> Iterator[Problem]:
    keys = content.full_keys(page)
    full = next((p for p in content.pages if keys == (p.key,) and p.language is page.language), None)
    if full is None:
        return
    known = {(fact.kind, _measure(fact.value)) for fact in full.facts}
    for fact in page.facts:
        if fact.kind == FactKind.PHONE.value:
            continue  # A contact’s number may stand here alone, and one of nobody is told as that.
        if not any((fact.kind, measure) in known for measure in _measures(fact.value)):
            yield Problem(
                place=Place(path=page.path, line=fact.line, column=fact.column),
                code=Code.EASY_FACT,
                message=f"the {fact.kind} “{fact.words}” does not stand on the full page (E26)",
                hint=f"compare it with {full.path}; the two must say the same",
            )


def _measures(value: str) -> Iterator[str]:
    """What a fact may be called on the full page: itself, and for weeks as many weeks of working days."""
    yield _measure(value)
    number, _, unit = value.partition(" ")
    if unit == "week" and number.isdigit():
        yield f"{int(number) * _WORKING_WEEK} working day"


def _measure(value: str) -> str:
    """A length of time in the smaller unit, so that *1 year* and *12 months* are one; other facts as they are."""
    number, _, unit = value.partition(" ")
    many, smaller = {"week": (7, "day"), "year": (12, "month")}.get(unit, (1, unit))
    return f"{int(number) * many} {smaller}" if number.isdigit() and unit else value


def _items(pair: Bilingual[SourcePage]) -> Iterator[Problem]:
    """Twins have the same items with the same pictures, under the same headings (E25)."""
    source, translation = source_of(pair), translation_of(pair)
    for wanted, found in zip_longest(_outline(source), _outline(translation)):
        if wanted and found and wanted[0] == found[0]:
            continue
        there = f"{wanted[0]} (line {wanted[1].line})" if wanted else "nothing"
        yield Problem(
            place=found[1] if found else Place(path=translation.path),
            code=Code.EASY_ITEM_DIFFERS,
            message=f"the {source.language.english} page has {there} where this page has "
            f"{found[0] if found else 'nothing'} (E25)",
            hint="both pages have the same items, with the same pictures, in the same order",
        )
        return


def _outline(page: SourcePage) -> Iterator[tuple[str, Place]]:
    """What stands on a page, in order: headings, and items by their pictures."""
    for part in page.easy_read.parts if page.easy_read else ():
        if part.heading:
            yield "a heading", part.heading.place
        for item in part.items:
            yield f"the picture “{item.picture_key}”", item.place


def _word_lists(pair: Bilingual[SourcePage]) -> Iterator[Problem]:
    source, translation = source_of(pair), translation_of(pair)
    wanted, found = (len(page.easy_read.words) if page.easy_read else 0 for page in (source, translation))
    if wanted != found:
        terms = translation.easy_read.words if translation.easy_read else ()
        yield Problem(
            place=terms[-1].place if terms else Place(path=translation.path),
            code=Code.EASY_WORDS_DIFFER,
            message=f"the list of words has {found} here, and {wanted} on the {source.language.english} page (E25)",
            hint="explain the same words in both languages",
        )
