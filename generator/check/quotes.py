"""What texts quote by name is there, in the right form, and every fact is quoted somewhere."""

from collections.abc import Iterable, Iterator

from generator.languages.amounts import SOFTENING
from generator.model.content import Content, SourcePage
from generator.model.language import Language
from generator.model.page_context import PageContext
from generator.model.problem import Code, Place, Problem
from generator.model.quote import Quote, QuoteKind
from generator.model.source_files import FACTS_FILE
from generator.model.text import Block, BlockName
from generator.text.dialect import blocks_in
from generator.text.quotes import QUOTE, SOFT, fact_words, phone_of
from generator.text.suggest import nearest


def _quotes(content: Content) -> Iterator[Quote]:
    yield from content.quotes
    for page in content.pages:
        yield from page.quotes


def check_quoted_facts(content: Content) -> Iterator[Problem]:
    """Unknown facts and forms, a mutation left out."""
    for quote in _quotes(content):
        if quote.kind == QuoteKind.FACT:
            yield from _fact(quote, content)


def check_quote_kinds(content: Content) -> Iterator[Problem]:
    """Quotes that cannot be read, and those of a kind that there is not."""
    kinds = [kind.value for kind in QuoteKind]
    for quote in _quotes(content):
        if not quote.kind:
            hint = "write it as in {fact:reply-time} or {phone:helpline}; a backslash before “{” shows the sign"
            yield _unknown(quote, "this quote cannot be read", hint)
        elif quote.kind not in kinds:
            yield _unknown(quote, f"“{quote.kind}:” quotes nothing", nearest(quote.kind, kinds))


def check_quoted_phones(content: Content) -> Iterator[Problem]:
    """Unknown phone numbers."""
    for quote in _quotes(content):
        if quote.kind == QuoteKind.PHONE:
            yield from _phone(quote, content)


def has_unknown_quotes(pages: Iterable[SourcePage], context: PageContext) -> bool:
    """Tell whether a page quotes or lists what there is not, so that its words lack what should stand there."""
    pages = tuple(pages)
    blocks = (block for page in pages for block in blocks_in(page.text.nodes))
    if any(block.name is BlockName.FACTS and not block.rows for block in blocks):
        return True
    facts = {fact.key for fact in context.facts}
    contacts = {contact.key: contact for contact in context.contacts}
    quotes = [quote for page in pages for quote in page.quotes]
    known = [
        quote
        for quote in quotes
        if (quote.kind == QuoteKind.FACT and quote.name in facts)
        or (quote.kind == QuoteKind.PHONE and phone_of(quote.name, contacts))
    ]
    return len(known) < len(quotes)


def check_fact_tables(page: SourcePage, context: PageContext) -> Iterator[Problem]:
    """Tables of no facts, deadlines that quote no length of time."""
    for block in blocks_in(page.text.nodes):
        yield from _table(block, context)


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


def check_page_words(page: SourcePage) -> Iterator[Problem]:
    """Quotes in a page's sources and owner, which are shown as they stand."""
    header = page.header
    for number, source in enumerate(header.sources):
        if QUOTE.search(source):
            yield _shown_as_written(header.places[f"sources.{number}"])
    if QUOTE.search(header.owner):
        yield _shown_as_written(header.places["owner"])


def check_said_words(content: Content) -> Iterator[Problem]:
    """Quotes in what people say in a tree's journeys, which is shown as it stands."""
    for tree in content.trees:
        for number, journey in enumerate(tree.journeys):
            for language, said in journey.says.items():
                if QUOTE.search(said):
                    yield _shown_as_written(tree.places[f"journeys.{number}.says.{language}"])


def _shown_as_written(place: Place) -> Problem:
    return Problem(
        place=place,
        code=Code.UNKNOWN_QUOTE,
        message="nothing is quoted here: these words are shown as they stand",
        hint="write the words themselves",
    )


def _unknown(quote: Quote, message: str, hint: str) -> Problem:
    return Problem(place=quote.place, code=Code.UNKNOWN_QUOTE, message=message, hint=hint)


def _table(block: Block, context: PageContext) -> Iterator[Problem]:
    """A table shows a group that there is; a deadline quotes a length of time."""
    groups = sorted({fact.group for fact in context.facts if fact.group})
    if block.name is BlockName.FACTS and not block.rows and block.title not in groups:
        message = f"no fact stands in the group “{block.title}”" if block.title else "there is no fact to show"
        yield Problem(place=block.place, code=Code.BLOCK_MISUSED, message=message, hint=nearest(block.title, groups))
    elif block.name is BlockName.DEADLINE and block.period is None and "{" not in block.title:
        yield Problem(
            place=block.place,
            code=Code.BLOCK_MISUSED,
            message=f"“{block.title}” is not a length of time that can be counted",
            hint="quote a fact in working days, days, weeks, months or years",
        )


def check_fact_owners(content: Content) -> Iterator[Problem]:
    """Facts of nobody."""
    known = [contact.key for contact in content.contacts]
    for fact in content.facts:
        if fact.contact and fact.contact not in known:
            yield Problem(
                place=fact.contact_at or fact.place,
                code=Code.UNKNOWN_CONTACT,
                message=f"there is no contact “{fact.contact}” in content/contacts.yml",
                hint=nearest(fact.contact, known),
            )


def check_fact_use(content: Content) -> Iterator[Problem]:
    """Facts that no text uses; a page that cannot be read may quote any of them."""
    if any(path.endswith(".md") for path in content.broken):
        return
    used = {quote.name for quote in _quotes(content) if quote.kind == QuoteKind.FACT}
    shown = {title for page in content.pages for title in page.fact_tables}
    for fact in content.facts:
        if fact.key not in used and fact.group not in shown and "" not in shown:
            yield Problem(
                place=fact.place,
                code=Code.UNUSED_FACT,
                message=f"no text quotes “{fact.key}”",
                hint=f"write {{fact:{fact.key}}} where a text says it, or take the fact out",
            )
