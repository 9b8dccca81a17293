"""A page → what a search looks through, by its parts."""

from collections.abc import Iterator, Sequence

from generator.markdown_blocks.elements import HEADINGS, Element, Words, read_blocks
from generator.model.contact import Contact
from generator.model.language import Language
from generator.model.own_kind import FieldType
from generator.model.page_kind import PageKind
from generator.model.search import SearchPage, SearchPart
from generator.model.site import Page
from generator.model.text import Block, BlockName, FactRow, Heading, Prose
from generator.model.tree import DecisionTree, Question
from generator.text.dialect import as_written, plain
from generator.text.plain_text import read_run

_ORDER = (
    PageKind.FACTSHEET,
    PageKind.GUIDE,
    PageKind.ARTICLE,
    PageKind.EASY_READ,
    PageKind.TREE,
    PageKind.OUTCOME,
    PageKind.CONTACTS,
    PageKind.GLOSSARY,
    PageKind.NOTICE,
    PageKind.HOME,
    PageKind.SECTION,
)
"""Which kind of page comes first among equally good results. What is not named here is not searched."""


def is_searched(page: Page) -> bool:
    """Tell whether a page can be found. Of a tree, its start stands for all its questions."""
    if page.own:
        return page.own.searched
    return page.kind in _ORDER and not (page.tree and page.tree.state.answers)


def rank(page: Page) -> int:
    """Where pages of this kind come among equally good results."""
    return _ORDER.index(page.kind)


def words_of(page: Page) -> SearchPage:
    """All the words of a page, by its parts."""
    if page.tree and page.tree.whole:
        tree = page.tree.whole
        title, summary, key = tree.title[page.language], tree.summary[page.language], tree.key
        parts = tuple(_questions(tree, page.tree.outline, page.language))
    else:
        title, summary, key = page.title, page.summary, page.key
        parts = (
            *_texts(page),
            *(_term(page, number) for number in range(len(page.terms))),
            *(_contact(page, contact) for contact in _contacts(page)),
            *(SearchPart(route=page.route, heading=f"“{plain(words)}”", text="") for words in page.said),
        )
    return SearchPage(
        key=key,
        route=page.route,
        title=plain(title),
        summary=plain(summary),
        label=page.own.key if page.own else page.kind.value,
        parts=tuple(part for part in parts if part.heading or part.text),
    )


def _contacts(page: Page) -> Iterator[Contact]:
    """The contacts of the page that shows them all."""
    return (contact for nation in page.nations for group in nation.groups for contact in group.contacts)


def _texts(page: Page) -> Iterator[SearchPart]:
    """The text of a written page, cut at its headings."""
    headings = iter(page.headings)
    heading: Heading | None = None
    lines: list[str] = []
    for block in _blocks(page.nodes):
        if isinstance(block, Element) and block.name in HEADINGS:
            yield _part(page, heading, lines)
            heading, lines = next(headings), []
        else:
            lines += (" ".join(run.words.split()) for words in block.words() for run in read_run(words))
    yield _part(page, heading, lines)


def _blocks(nodes: Sequence[Prose | Block]) -> Iterator[Element | Words]:
    """The blocks of a text, in order."""
    for node in nodes:
        if isinstance(node, Prose):
            yield from read_blocks(node.text).children
            continue
        yield from read_blocks("\n\n".join(_said(node))).children
        yield from _blocks(node.children)


def _said(block: Block) -> Iterator[str]:
    """What a block says beside the text inside it."""
    if block.own:
        yield from (field.text for field in block.fields if field.type is FieldType.TEXT)
        yield from map(as_written, block.text.split("\n"))
    elif block.name is BlockName.FACTS:
        yield from map(_row, block.rows)
    else:
        yield from block.title.split("|")


def _row(row: FactRow) -> str:
    return " ".join(filter(None, (row.who, row.what, row.amount, row.since, row.later)))


def _part(page: Page, heading: Heading | None, lines: list[str]) -> SearchPart:
    route = f"{page.route}#{heading.anchor}" if heading else page.route
    return SearchPart(route=route, heading=plain(heading.text) if heading else "", text="\n".join(lines))


def _term(page: Page, number: int) -> SearchPart:
    term = page.terms[number]
    names = [plain(term.meaning[page.language]), *term.also[page.language]]
    return SearchPart(route=f"{page.route}#{term.key}", heading=plain(term.term[page.language]), text="\n".join(names))


def _contact(page: Page, contact: Contact) -> SearchPart:
    ways = (contact.relay, contact.sign_language, contact.text)
    own = (contact.what_for, contact.for_whom, *ways, contact.note, *(phone.label for phone in contact.phones))
    lines = [plain(words[page.language]) for words in own if words]
    lines += [phone.number for phone in contact.phones]
    return SearchPart(
        route=f"{page.route}#_contact-{contact.key}", heading=plain(contact.name[page.language]), text="\n".join(lines)
    )


def _questions(tree: DecisionTree, outline: str, language: Language) -> Iterator[SearchPart]:
    """The questions of a tree, each once, where the outline has it: there it stands with its answers."""
    for question in tree.questions.values():
        yield SearchPart(
            route=f"{outline}#_q-{question.key}",
            heading=plain(question.ask[language]),
            text="\n".join(_question(question, language)),
        )


def _question(question: Question, language: Language) -> Iterator[str]:
    for words in (question.why, question.hint):
        if words:
            yield plain(words[language])
    for option in question.options.values():
        yield plain(option.words[language])
