"""Texts with holes → the same texts with what they quote: facts in each language's own words, phone numbers.

Reading comes first and needs the file alone; filling needs the facts and the contacts. No place changes.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any

from generator.load.facts import find_facts
from generator.load.quotes import PLACES
from generator.model.contact import Contact
from generator.model.content import PageText, SourcePage
from generator.model.easy_read import EasyRead
from generator.model.known_fact import KnownFact
from generator.model.language import Bilingual, Language
from generator.model.page_context import PageContext
from generator.model.problem import Place
from generator.model.quote import Quote, QuoteKind
from generator.model.shared_files import SharedFiles
from generator.model.text import Block, BlockName, Fact, FactRow, Link, Period, PeriodUnit, Prose
from generator.packing import digest
from generator.text.dialect import blocks_in
from generator.text.quotes import (
    QUOTE,
    Words,
    dialling_reader,
    fact_reader,
    fact_words,
    fill,
    fill_markdown,
    phone_of,
)
from generator.text.words import begun

_UNITS = {f"{unit.value.replace(' ', '-')}s": unit for unit in PeriodUnit}
_DIALS = frozenset(("for_whom", "relay", "sign_language", "text", "note", "why", "hint"))
"""Texts beside the pages that are shown where a link may stand."""


class Filler:
    """Fills in one language."""

    def __init__(self, facts: Mapping[str, KnownFact], contacts: Mapping[str, Contact], language: Language) -> None:
        """Take what can be quoted."""
        self._facts = facts
        self._contacts = contacts
        self.language = language
        self._read: Words = fact_reader(facts, contacts, language)
        self._dial = dialling_reader(self._read, contacts)

    def plain(self, text: str) -> str:
        """Words alone."""
        return fill(text, self._read)

    def markdown(self, text: str) -> str:
        """Markdown, in which a phone number is a link."""
        return fill_markdown(text, self._read, self._dial)

    def period(self, title: str) -> Period | None:
        """The length of time that a title quotes, when it quotes one and says nothing else."""
        match = QUOTE.fullmatch(title)
        fact = self._facts.get(match["name"]) if match and match["kind"] == QuoteKind.FACT else None
        unit = _UNITS.get(fact.unit.value) if fact and fact.unit else None
        return Period(number=int(fact.amount), unit=unit) if fact and fact.amount and unit else None

    def rows(self, group: str) -> tuple[FactRow, ...]:
        """The facts of a group as rows of a table; all of them when no group is named."""
        return tuple(
            FactRow(
                key=fact.key,
                who=(fact.whose or self._contacts[fact.contact].name)[self.language],
                what=fact.name[self.language],
                amount=begun(fact_words(fact)[self.language]),
                since=fact.since[self.language] if fact.since else "",
                later=fact.later[self.language] if fact.later else "",
                is_sum="£" in fact_words(fact).en,
            )
            for fact in self._facts.values()
            if group in ("", fact.group) and (fact.whose or fact.contact in self._contacts)
        )

    def facts(self, quote: Quote) -> tuple[Fact, ...]:
        """What a quote says, in the form that twins are compared in: the same in both languages."""
        if quote.kind == QuoteKind.FACT and quote.name in self._facts:
            return self._said(fact_words(self._facts[quote.name], quote.form), quote.place)
        phone = phone_of(quote.name, self._contacts) if quote.kind == QuoteKind.PHONE else None
        number = phone.number if phone else ""
        return tuple(found.fact(number, quote.place) for found in find_facts(number, self.language))

    def table_facts(self, block: Block) -> tuple[Fact, ...]:
        """What a table of facts says."""
        facts = (fact for fact in self._facts.values() if block.title in ("", fact.group))
        return tuple(said for fact in facts for said in self._said(fact_words(fact), block.place))

    def _said(self, words: Bilingual[str], place: Place) -> tuple[Fact, ...]:
        said = (found.fact(words.en, place) for found in find_facts(words.en, Language.EN))
        # What is impossible in a fact is told where the fact is written.
        return tuple(replace(fact, words=words[self.language], impossible=None) for fact in said)

    def link(self, quote: Quote) -> tuple[Link, ...]:
        """The link that a phone number is."""
        phone = phone_of(quote.name, self._contacts) if quote.kind == QuoteKind.PHONE and quote.dials else None
        if phone is None:
            return ()
        return (Link(words=phone.number, target=f"tel:{phone.dial}", is_picture=False, place=quote.place),)


def fill_shared(shared: SharedFiles) -> SharedFiles:
    """The shared files with all their quotes filled. What is not known stays a hole; the checks tell it."""
    filled = fillers(shared.facts, shared.contacts)
    return replace(
        shared,
        contacts=_words(shared.contacts, filled),
        terms=_words(shared.terms, filled),
        trees=_words(shared.trees, filled),
        statement=_words(shared.statement, filled),
    )


def fillers(facts: Iterable[KnownFact], contacts: Iterable[Contact]) -> Bilingual[Filler]:
    """What fills the quotes of each language."""
    by_key, known = {fact.key: fact for fact in facts}, {contact.key: contact for contact in contacts}
    return Bilingual(en=Filler(by_key, known, Language.EN), cy=Filler(by_key, known, Language.CY))


def fill_page(page: SourcePage, context: PageContext) -> SourcePage:
    """A page with all its quotes filled."""
    # A table of facts, and a block of the site's own, show what other files say.
    if not page.quotes and not any(block.own or block.name is BlockName.FACTS for block in blocks_in(page.text.nodes)):
        return replace(page, shown=page.source)
    filled = _page(page, fillers(context.facts, context.contacts))
    said = (f"{fact.value} {fact.words}" for fact in filled.text.facts)
    return replace(filled, shown=digest(page.source, *said, repr(filled.text.nodes)))


def _page(page: SourcePage, fillers: Bilingual[Filler]) -> SourcePage:
    filler = fillers[page.language]
    plain = filler.plain
    header = page.header
    return replace(
        page,
        header=replace(
            header,
            title=plain(header.title),
            summary=plain(header.summary),
            tested_with=plain(header.tested_with),
        ),
        text=_text(page, fillers),
        easy_read=_easy_read(page.easy_read, filler) if page.easy_read else None,
    )


def _text(page: SourcePage, fillers: Bilingual[Filler]) -> PageText:
    filler, text = fillers[page.language], page.text
    tables = [block for block in blocks_in(text.nodes) if block.name is BlockName.FACTS]
    return replace(
        text,
        nodes=_nodes(text.nodes, fillers, page.language),
        headings=tuple(replace(heading, text=filler.plain(heading.text)) for heading in text.headings),
        links=(
            *(replace(link, words=filler.plain(link.words)) for link in text.links),
            *(link for quote in page.quotes for link in filler.link(quote)),
        ),
        facts=(
            *text.facts,
            *(fact for quote in page.quotes for fact in filler.facts(quote)),
            *(fact for block in tables for fact in filler.table_facts(block)),
        ),
        passages=tuple(replace(passage, words=filler.plain(passage.words)) for passage in text.passages),
    )


def _nodes(nodes: Sequence[Prose | Block], fillers: Bilingual[Filler], language: Language) -> tuple[Prose | Block, ...]:
    """Blocks and prose; the paragraphs of a block in the other language say it in that language."""
    filler = fillers[language]
    filled: list[Prose | Block] = []
    for node in nodes:
        if isinstance(node, Prose):
            filled.append(replace(node, text=filler.markdown(node.text)))
            continue
        inside = Language(node.name) if node.name in (BlockName.EN, BlockName.CY) else language
        filled.append(
            replace(
                node,
                title=filler.plain(node.title),
                fields=tuple(replace(field, text=filler.plain(field.text)) for field in node.fields),
                children=_nodes(node.children, fillers, inside),
                period=node.period or (filler.period(node.title) if node.name is BlockName.DEADLINE else None),
                rows=filler.rows(node.title) if node.name is BlockName.FACTS else (),
            )
        )
    return tuple(filled)


def _easy_read(easy: EasyRead, filler: Filler) -> EasyRead:
    return EasyRead(
        parts=tuple(
            replace(
                part,
                heading=replace(part.heading, text=filler.plain(part.heading.text)) if part.heading else None,
                items=tuple(
                    replace(
                        item,
                        alt=filler.plain(item.alt),
                        sentences=tuple(
                            replace(sentence, words=filler.markdown(sentence.words)) for sentence in item.sentences
                        ),
                    )
                    for item in part.items
                ),
            )
            for part in easy.parts
        ),
        words=tuple(
            replace(term, term=filler.plain(term.term), meaning=filler.markdown(term.meaning)) for term in easy.words
        ),
    )


def _words(value: Any, fillers: Bilingual[Filler], name: str = "") -> Any:
    """The same value with every text filled that it holds in both languages; the very same when there is none."""
    if isinstance(value, Bilingual):
        made: Any = Bilingual(en=_each(value.en, fillers.en, name), cy=_each(value.cy, fillers.cy, name))
    elif is_dataclass(value) and not isinstance(value, type):
        old = {field.name: getattr(value, field.name) for field in fields(value) if field.name not in PLACES}
        new = {key: _words(each, fillers, key) for key, each in old.items()}
        changed = {key: each for key, each in new.items() if each is not old[key]}
        return replace(value, **changed) if changed else value
    elif isinstance(value, tuple):
        made = tuple(_words(each, fillers, name) for each in value)
    elif isinstance(value, dict):
        made = {key: _words(each, fillers, name) for key, each in value.items()}
    else:
        return value
    return made if made != value else value


def _each(words: Any, filler: Filler, name: str) -> Any:
    if isinstance(words, str):
        return filler.markdown(words) if name in _DIALS else filler.plain(words)
    return tuple(_each(each, filler, name) for each in words) if isinstance(words, tuple) else words
