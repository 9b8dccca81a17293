"""What texts quote by name is there, in the right form, and every fact is quoted somewhere."""

from collections.abc import Iterator

from generator.model.content import Content
from generator.model.language import Language
from generator.model.problem import Code, Place, Problem
from generator.model.quote import Quote, QuoteKind
from generator.model.text import Block, BlockName, Prose
from generator.quotes import QUOTE, SOFT, SOFTENING, fact_words, phone_of
from generator.suggest import nearest

FACTS_FILE = "content/facts.yml"


def check_quotes(content: Content, *, contacts_broken: bool) -> Iterator[Problem]:
    """Unknown names and forms, a mutation left out, tables of no facts, facts of nobody, facts that no text uses."""
    quotes = (*content.quotes, *(quote for page in content.pages for quote in page.quotes))
    facts_broken = FACTS_FILE in content.broken
    for quote in quotes:
        if quote.kind == QuoteKind.FACT:
            yield from () if facts_broken else _fact(quote, content)
        elif quote.kind == QuoteKind.PHONE:
            yield from () if contacts_broken else _phone(quote, content)
        elif not quote.kind:
            hint = "write it as in {fact:psow-limit} or {phone:psow}; a backslash before “{” shows the sign"
            yield _unknown(quote, "this quote cannot be read", hint)
        else:
            kinds = [kind.value for kind in QuoteKind]
            yield _unknown(quote, f"“{quote.kind}:” quotes nothing", nearest(quote.kind, kinds))
    yield from _shown_as_written(content)
    if facts_broken:
        return
    tables = tuple(block for page in content.pages for block in _blocks(page.text.nodes))
    for block in tables:
        yield from _table(block, content)
    if not contacts_broken:
        yield from _owners(content)
    yield from _unused(content, quotes, tables)


def _fact(quote: Quote, content: Content) -> Iterator[Problem]:
    fact = next((fact for fact in content.facts if fact.key == quote.name), None)
    if fact is None:
        keys = [fact.key for fact in content.facts]
        yield _unknown(quote, f"there is no fact “{quote.name}” in {FACTS_FILE}", nearest(quote.name, keys))
    elif quote.form and (quote.form != SOFT or quote.language is Language.EN):
        hint = f"write {{fact:{quote.name}}}; in Welsh, {{fact:{quote.name} {SOFT}}} where the first letter softens"
        yield _unknown(quote, f"“{quote.form}” is not a form of a fact here", hint)
    elif quote.language is Language.CY and not quote.form and quote.before in SOFTENING:
        plain, soft = fact_words(fact).cy, fact_words(fact, SOFT).cy
        if plain != soft:
            yield Problem(
                place=quote.place,
                code=Code.QUOTE_MUTATION,
                message=f"“{quote.before} {plain}” should be “{quote.before} {soft}”",
                hint=f"write {{fact:{quote.name} {SOFT}}}",
            )


def _phone(quote: Quote, content: Content) -> Iterator[Problem]:
    contacts = {contact.key: contact for contact in content.contacts}
    key = quote.name.partition("/")[0]
    if key not in contacts:
        message = f"there is no contact “{key}” in content/contacts.yml"
        yield _unknown(quote, message, nearest(key, list(contacts)))
    elif phone_of(quote.name, contacts) is None:
        number = len(contacts[key].phones)
        hint = f"write {{phone:{key}}}" + (
            f", or a number up to {number} behind it, as in {{phone:{key}/2}}" * (number > 1)
        )
        message = f"“{key}” has no such phone number"
        yield _unknown(quote, message, hint if number else "add its number under “phones:” in content/contacts.yml")
    elif quote.form:
        yield _unknown(quote, f"“{quote.form}” is not a form of a phone number", f"write {{phone:{quote.name}}}")


def _shown_as_written(content: Content) -> Iterator[Problem]:
    """Quotes in words that are shown as they stand: sources, owners, and what people say."""
    words: list[tuple[Place, str]] = []
    for page in content.pages:
        header = page.header
        words += [(header.places[f"sources.{n}"], source) for n, source in enumerate(header.sources) if "{" in source]
        words += [(header.places["owner"], header.owner)] if "{" in header.owner else []
    for tree in content.trees:
        for number, journey in enumerate(tree.journeys):
            words += [(tree.places[f"journeys.{number}.says.{spoken}"], said) for spoken, said in journey.says.items()]
    for place, text in words:
        if QUOTE.search(text):
            yield Problem(
                place=place,
                code=Code.UNKNOWN_QUOTE,
                message="nothing is quoted here: these words are shown as they stand",
                hint="write the words themselves",
            )


def _unknown(quote: Quote, message: str, hint: str) -> Problem:
    return Problem(place=quote.place, code=Code.UNKNOWN_QUOTE, message=message, hint=hint)


def _blocks(nodes: tuple[Prose | Block, ...]) -> Iterator[Block]:
    for node in nodes:
        if isinstance(node, Block):
            yield node
            yield from _blocks(node.children)


def _table(block: Block, content: Content) -> Iterator[Problem]:
    """A table shows a group that there is; a deadline quotes a length of time."""
    if block.name is BlockName.FACTS and not block.rows:
        groups = sorted({fact.group for fact in content.facts if fact.group})
        message = f"no fact stands in the group “{block.title}”" if block.title else "there is no fact to show"
        yield Problem(place=block.place, code=Code.BLOCK_MISUSED, message=message, hint=nearest(block.title, groups))
    elif block.name is BlockName.DEADLINE and block.period is None and "{" not in block.title:
        yield Problem(
            place=block.place,
            code=Code.BLOCK_MISUSED,
            message=f"“{block.title}” is not a length of time that can be counted",
            hint="quote a fact in working days, days, weeks, months or years",
        )


def _owners(content: Content) -> Iterator[Problem]:
    known = [contact.key for contact in content.contacts]
    for fact in content.facts:
        if fact.contact and fact.contact not in known:
            yield Problem(
                place=fact.place,
                code=Code.UNKNOWN_CONTACT,
                message=f"there is no contact “{fact.contact}” in content/contacts.yml",
                hint=nearest(fact.contact, known),
            )


def _unused(content: Content, quotes: tuple[Quote, ...], tables: tuple[Block, ...]) -> Iterator[Problem]:
    used = {quote.name for quote in quotes if quote.kind == QuoteKind.FACT}
    shown = {block.title for block in tables if block.name is BlockName.FACTS}
    for fact in content.facts:
        if fact.key not in used and fact.group not in shown and "" not in shown:
            yield Problem(
                place=fact.place,
                code=Code.UNUSED_FACT,
                message=f"no text quotes “{fact.key}”",
                hint=f"write {{fact:{fact.key}}} where a text says it, or take the fact out",
            )
