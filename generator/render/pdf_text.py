"""The text of a page → what its PDF shows: blocks and runs of words, as data for ``article.typ``."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, replace

from generator.markdown_blocks.elements import HEADINGS, Element, Words, read_blocks
from generator.model.contact import Contact, OpeningHours
from generator.model.language import Bilingual, Language
from generator.model.own_kind import FieldType, FieldValue
from generator.model.problem import Place
from generator.model.site import Page
from generator.model.text import Block, BlockName, FactRow, Prose
from generator.render.dates import long_date
from generator.render.easy_read import Run, Runs, phone_words, runs, shown_words, website_words
from generator.render.hours import hours_in_words
from generator.render.messages import Messages

Shown = dict[str, object]
"""A block as the template takes it; ``kind`` says which."""
_BOXES = frozenset((BlockName.NOTE, BlockName.IMPORTANT, BlockName.TIME_LIMIT, BlockName.DANGER))


def show_text(page: Page, messages: Messages, address: Callable[[str], str]) -> Shown:
    """What the PDF of a page shows of its text and its contacts. ``address`` turns a target into a whole address."""
    text = _Text(messages, address)
    contacts = sorted(page.contacts, key=lambda contact: not contact.emergency)
    return {
        "fields": [show_field(field, page.language) for field in page.fields.values()],
        "blocks": list(text.nodes(page.nodes)),
        "contacts": [_contact(contact, messages) for contact in contacts],
    }


def written_lines(nodes: Sequence[Prose | Block]) -> Iterator[tuple[str, Place]]:
    """Every line that an editor wrote, with its place."""
    for node in nodes:
        if isinstance(node, Block):
            yield node.title, node.place
            yield from written_lines(node.children)
            continue
        for number, line in enumerate(node.text.split("\n")):
            yield line, replace(node.place, line=(node.place.line or 1) + number)


def as_data(words: Runs) -> list[Shown]:
    """Runs of words as a template takes them."""
    return [asdict(run) for run in words]


def show_field(field: FieldValue, language: Language) -> dict[str, list[Shown]]:
    """What is said in a field of the site's own."""
    words = long_date(field.day, language) if field.day else field.text
    address = field.text if field.type is FieldType.LINK else ""
    return {
        "title": as_data(shown_words(field.title)),
        "words": [asdict(replace(run, address=address)) for run in shown_words(words)],
    }


class _Text:
    """Reads the blocks of one page."""

    def __init__(self, messages: Messages, address: Callable[[str], str]) -> None:
        self._messages = messages
        self._address = address

    def _runs(self, words: str) -> list[Shown]:
        return as_data(runs(words, self._address))

    def nodes(self, nodes: Sequence[Prose | Block]) -> Iterator[Shown]:
        """Blocks and prose in order."""
        for node in nodes:
            if isinstance(node, Prose):
                yield from self._blocks(read_blocks(node.text).children)
            else:
                yield from self._block(node)

    def _block(self, block: Block) -> Iterator[Shown]:
        _ = self._messages.gettext
        if block.name is BlockName.PAIRS:
            heads = [part.strip() for part in block.title.split("|")]
            rows = [row for child in block.children if isinstance(child, Prose) for row in self._pairs(child)]
            yield _table([as_data(shown_words(head)) for head in heads], rows)
        elif block.name is BlockName.FACTS:
            yield self._facts(block.rows)
        elif block.name is BlockName.DEADLINE:
            yield from self.nodes(block.children)
        elif block.own:
            yield {"kind": "box", "look": "plain", "title": [], "inside": list(self._own(block))}
        else:
            inside = list(self.nodes(block.children))
            title = as_data(shown_words(block.title))
            if block.name in (BlockName.EN, BlockName.CY):
                yield {"kind": "language", "language": block.name.value, "inside": inside}
                return
            if block.name is BlockName.LETTER:
                inside.insert(0, _paragraph(as_data(shown_words(_("To: [%(who)s]") % {"who": block.title}))))
                title = []
            look = block.name.value if block.name in _BOXES else "plain"
            label = as_data(shown_words(self._label(block.name)))
            yield {"kind": "box", "look": look, "title": title or label, "inside": inside}

    def _own(self, block: Block) -> Iterator[Shown]:
        """What a block of the site's own says, whatever its template makes of it."""
        for field in block.fields:
            shown = show_field(field, self._messages.language)
            yield _paragraph([*shown["title"], asdict(Run(words=": ")), *shown["words"]])
        yield from self.nodes(block.children)
        lines = [run for line in block.text.strip("\n").split("\n") for run in (Run(words="\n"), Run(words=line))]
        if block.text:
            yield _paragraph([asdict(run) for run in lines[1:]])

    def _label(self, name: BlockName) -> str:
        """What a box is called that has no title."""
        _ = self._messages.gettext
        labels = {
            BlockName.CAN: _("Can"),
            BlockName.CANNOT: _("Cannot"),
            BlockName.IMPORTANT: _("Important"),
            BlockName.TIME_LIMIT: _("Time limit"),
            BlockName.DANGER: _("Danger"),
            BlockName.WORDS: _("What the words mean"),
        }
        return labels.get(name, "")

    def _pairs(self, prose: Prose) -> Iterator[list[list[Shown]]]:
        """The rows of a list of terms: the term, and its meanings as one cell."""
        row: list[list[Shown]] = []
        for element in read_blocks(prose.text).elements():
            if element.name == "dt":
                if row:
                    yield row
                row = [self._cell(element), []]
            elif element.name == "dd" and row:
                line: Shown = asdict(Run(words="\n"))
                row[1] += [line, *self._cell(element)] if row[1] else self._cell(element)
        if row:
            yield row

    def _facts(self, rows: Sequence[FactRow]) -> Shown:
        """A table of facts, without the columns that no fact fills."""
        _ = self._messages.gettext
        how = _("How much") if all(row.is_sum for row in rows) else _("How long")
        columns: list[tuple[str, Callable[[FactRow], str]]] = [
            (_("Who"), lambda row: row.who),
            (_("What"), lambda row: row.what),
            (how, lambda row: row.amount),
            (_("Counts from"), lambda row: row.since),
            (_("Can it be later?"), lambda row: row.later),
        ]
        filled = [(head, value) for head, value in columns if any(map(value, rows))]
        cells = [[as_data(shown_words(value(row) or "–")) for _head, value in filled] for row in rows]
        return _table([as_data(shown_words(head)) for head, _value in filled], cells)

    def _blocks(self, children: Sequence[Element | Words]) -> Iterator[Shown]:
        for child in children:
            if isinstance(child, Words):
                yield _paragraph(self._runs(child.text))
            elif child.name in HEADINGS:
                yield {"kind": "heading", "level": int(child.name[1]), "words": self._cell(child)}
            elif child.name == "table":
                rows = [[self._cell(cell) for cell in _parts(row)] for row in child.elements() if row.name == "tr"]
                yield _table(rows[0], rows[1:])
            elif child.name in ("ul", "ol"):
                items = [list(self._blocks(item.children)) for item in _parts(child)]
                yield {"kind": "list", "numbers": child.name == "ol", "start": child.number or 1, "items": items}
            elif child.name == "dl":
                for part in _parts(child):
                    yield {
                        "kind": "term" if part.name == "dt" else "meaning",
                        "inside": list(self._blocks(part.children)),
                    }
            elif child.name == "blockquote":
                yield {"kind": "quote", "inside": list(self._blocks(child.children))}
            else:
                yield from self._blocks(child.children)

    def _cell(self, element: Element) -> list[Shown]:
        """All words of an element, one run after another."""
        return [run for words in element.words() for run in self._runs(words.text)]


def _parts(element: Element) -> Iterator[Element]:
    return (child for child in element.children if isinstance(child, Element))


def _paragraph(words: list[Shown]) -> Shown:
    return {"kind": "paragraph", "words": words}


def _table(head: list[list[Shown]], rows: Sequence[list[list[Shown]]]) -> Shown:
    return {"kind": "table", "head": head, "rows": list(rows)}


def _contact(contact: Contact, messages: Messages) -> Shown:
    """Everything that a card says of a body, line by line, each with its label."""
    _, language = messages.gettext, messages.language

    def said(words: Bilingual[str] | None) -> list[Runs]:
        return [shown_words(words[language])] if words else []

    who = contact.for_whom[language] if contact.for_whom else ""
    email = contact.email[language] if contact.email else ""
    ways: list[tuple[str, list[Runs]]] = [
        (
            _("Phone"),
            [
                line
                for phone in contact.phones
                for line in (phone_words(phone, language), *_hours(phone.hours, messages))
            ],
        ),
        (_("Opening hours"), _hours(contact.hours, messages)),
        (_("Relay service"), said(contact.relay)),
        (_("British Sign Language"), said(contact.sign_language)),
        (_("Text message"), said(contact.text)),
        (_("Email"), [(Run(words=email, address=f"mailto:{email}"),)] if email else []),
        (_("Post"), [shown_words(line) for line in contact.post[language]] if contact.post else []),
        (_("Website"), [website_words(contact, messages)] if contact.website else []),
        ("", said(contact.note)),
    ]
    return {
        "name": as_data(shown_words(contact.name[language])),
        "what_for": as_data(shown_words(contact.what_for[language])),
        "for_whom": as_data(shown_words(_("For: %(who)s") % {"who": who})) if who else [],
        "ways": [{"label": label, "lines": [as_data(line) for line in lines]} for label, lines in ways if lines],
    }


def _hours(hours: OpeningHours | None, messages: Messages) -> list[Runs]:
    return [(Run(words=line),) for line in hours_in_words(hours, messages)] if hours else []
