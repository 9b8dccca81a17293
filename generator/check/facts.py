"""The facts of twins agree: what one page says in figures or links to, the other does too."""

import re
from collections.abc import Callable, Iterator, Mapping

from generator.check.pairing import Sides, Thing, without_partner, worth_telling
from generator.check.phones import digits, known_numbers
from generator.check.twins import source_of, translation_of
from generator.check.websites import website_reader
from generator.model.attachment import FILES
from generator.model.content import SourcePage
from generator.model.language import Bilingual, Language
from generator.model.page_context import PageContext
from generator.model.problem import Code, Place, Problem
from generator.model.source_files import CONTACTS_FILE
from generator.model.text import BlockName, FactKind, Link
from generator.text.dialect import blocks_in, inside_target, is_outside, plain


def check_facts(pair: Bilingual[SourcePage], context: PageContext) -> tuple[list[Problem], list[Problem]]:
    """Facts, and links, that stand on one twin only, unless the translation excuses them with a reason.

    The links are given apart: where one is at fault in itself, that alone is told.
    """
    same_website = website_reader(context)
    source, translation = source_of(pair), translation_of(pair)
    unmatched = without_partner(_things(source, same_website), _things(translation, same_website))
    excuses = dict(translation.header.differs)
    used: set[str] = set()
    facts: list[Problem] = []
    links: list[Problem] = []
    left = {kind: worth_telling(_unexcused(sides, excuses, used)) for kind, sides in unmatched.items()}
    told = _told_once(left, context)
    for kind, sides in told.items():
        (links if kind in _LINKS else facts).extend(_differences(pair, kind, sides))
    facts += _lacking(pair, {kind: sides for kind, sides in told.items() if kind not in _LINKS})
    links += _lacking(pair, {kind: sides for kind, sides in told.items() if kind in _LINKS})
    facts += [
        Problem(
            place=translation.header.places.get(f"differs.{words}", Place(path=translation.path)),
            code=Code.EXCUSE_UNUSED,
            message=f"“{words}” does not differ between the two pages",
            hint="remove it from “differs”",
        )
        for words in excuses
        if words not in used
    ]
    return facts, links


def _differences(pair: Bilingual[SourcePage], kind: str, left: Sides) -> Iterator[Problem]:
    """The things of one kind that are left on both sides, told in pairs."""
    source = source_of(pair)
    for wanted, found in zip(*left, strict=False):
        yield Problem(
            place=found.place,
            code=Code.FACT_DIFFERS,
            message=f"the {kind} here is “{found.words}”; "
            f"on the {source.language.english} page (line {wanted.place.line}) it is “{wanted.words}”",
            hint=_hint(found, wanted),
        )


def _lacking(pair: Bilingual[SourcePage], left: Mapping[str, Sides]) -> Iterator[Problem]:
    """The things that one side has more. Those of one line are told together: a sentence is lost on the other."""
    for number, other in enumerate((translation_of(pair), source_of(pair))):
        lines: dict[int, list[Thing]] = {}
        for sides in left.values():
            for thing in sides[number][min(map(len, sides)) :]:
                lines.setdefault(thing.place.line, []).append(thing)
        for things in lines.values():
            first = min(things, key=lambda thing: thing.place)
            words = [f"the {first.kind} “{first.words}”", *(f"“{thing.words}”" for thing in things if thing != first)]
            does = "do" if len(things) > 1 else "does"
            yield Problem(
                place=first.place,
                code=Code.FACT_DIFFERS,
                message=f"{' and '.join(words)} {does} not stand on the {other.language.english} page",
                hint=_hint(first),
            )


def _told_once(left: Mapping[str, Sides], context: PageContext) -> Mapping[str, Sides]:
    """What differs, without what is told otherwise: numbers that no contact has, and links that dial what differs."""
    told = dict(left)
    numbers = {digits(thing.words) for side in told.get(FactKind.PHONE.value, ()) for thing in side}
    if numbers:
        links = told.get(_LINKS[0], ([], []))
        told[_LINKS[0]] = (
            [thing for thing in links[0] if not thing.words.startswith(_DIALS)],
            [thing for thing in links[1] if not thing.words.startswith(_DIALS)],
        )
    # A picture that lost its exclamation mark is a link to the same file: the picture is missing.
    shown = {thing.value for side in told.get(_LINKS[1], ()) for thing in side}
    if _LINKS[0] in told and shown:
        one, other = ([thing for thing in side if thing.value not in shown] for side in told[_LINKS[0]])
        told[_LINKS[0]] = one, other
    if numbers and CONTACTS_FILE not in context.broken and not numbers <= known_numbers(context.contacts):
        del told[FactKind.PHONE.value]
    return told


def _hint(thing: Thing, other: Thing | None = None) -> str:
    reason = f'give the reason under “differs” in the translation: "{thing.words}": …'
    if other and all(words.startswith(_WEB) for words in (thing.words, other.words)):
        return (
            "make the two pages agree; where both addresses are one page or one website in its two languages, "
            f"write them once under “website_pairs” in site_config.yml; or {reason}"
        )
    return f"make the two pages agree, or {reason}"


def _unexcused(sides: Sides, excuses: Mapping[str, str], used: set[str]) -> Sides:
    """What no reason excuses. One reason serves for both sides where as much is left on either of them."""
    excused = [[_excuse(thing, excuses) for thing in side] for side in sides]
    used.update(words for side in excused for found in side for words in found)
    if len(sides[0]) == len(sides[1]):
        both = [[*one, *other] for one, other in zip(*excused, strict=True)]
        excused = [both, both]
    source, translation = (
        [thing for thing, found in zip(side, found_for, strict=True) if not found]
        for side, found_for in zip(sides, excused, strict=True)
    )
    return source, translation


def _excuse(thing: Thing, excuses: Mapping[str, str]) -> list[str]:
    return [words for words in (thing.words, thing.value) if words in excuses]


def _things(page: SourcePage, same_website: Callable[[str], str]) -> Iterator[Thing]:
    # Of two that say the same, the one in a table finds its partner first: what is left stands in a sentence.
    tables = {block.place for block in blocks_in(page.text.nodes) if block.name is BlockName.FACTS}
    for fact in sorted(page.text.facts, key=lambda fact: fact.place not in tables):
        yield Thing(
            kind=fact.kind.value, value=fact.value, words=fact.words, place=fact.place, certainty=fact.certainty
        )
    for link in page.text.links:
        if link.is_picture and page.easy_read:
            continue  # The items of Easy Read twins are compared one by one, with their pictures.
        if is_outside(link.target):
            value = same_website(link.target)
        else:
            path, anchor = inside_target(page.path, link.target)
            if path.startswith(FILES):
                # The same file in each language, one for both, or one that there is in one language alone.
                path = re.sub(rf"^{FILES}(?:{'|'.join(Language)})/", FILES, path)
            value = path.removeprefix(f"content/{page.language}/") + (f"#{anchor}" if anchor else "")
        yield Thing(kind=_kind(link), value=value, words=plain(link.target), place=link.place)


_LINKS = ("link", "picture")
_WEB = ("http://", "https://")
_DIALS = "tel:"


def _kind(link: Link) -> str:
    return _LINKS[link.is_picture]
