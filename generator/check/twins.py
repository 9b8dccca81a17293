"""Every page has its twin, and the two are built alike."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import TypeVar

from generator.model.card import Card
from generator.model.content import Content, SourcePage
from generator.model.language import Bilingual, Language
from generator.model.page_context import PageContext
from generator.model.problem import Code, Place, Problem
from generator.model.source_files import page_path
from generator.model.text import Block, BlockName, Prose, Shape, ShapeKind

_OF_A_LANGUAGE = (BlockName.EN, BlockName.CY)
_PARTS = {
    ShapeKind.PARAGRAPHS: ("paragraph",),
    ShapeKind.LIST: ("item",),
    ShapeKind.STEPS: ("item",),
    ShapeKind.TABLE: ("row", "column"),
}
_SETTINGS = ("kind", "contacts", "source_language", "draft")


P = TypeVar("P", Card, SourcePage)


def check_twins(pair: Bilingual[SourcePage], context: PageContext) -> Iterator[Problem]:
    """Twins whose settings, headings, anchors or blocks differ."""
    yield from _settings(pair, context)
    yield from _headings(pair)
    yield from _blocks(pair)


def source_of(pair: Bilingual[P]) -> P:
    """The twin that was written first."""
    return pair[pair.en.header.source_language]


def translation_of(pair: Bilingual[P]) -> P:
    """The twin that was made from the other."""
    return pair[pair.en.header.source_language.other]


def check_missing_twins(content: Content) -> Iterator[Problem]:
    """Pages that exist in one language only."""
    present = {page.path for page in content.pages} | set(content.broken)
    for language in Language:
        if content.pages and not any(path.startswith(f"content/{language}/") for path in present):
            yield Problem(
                place=Place(path=content.pages[0].path),
                code=Code.MISSING_TWIN,
                message=f"no page has a {language.english} twin: there is nothing in content/{language}/",
                hint="write the twins, or give their folder this name, in small letters",
            )
            return
    missing = missing_twins(content)
    for path, page in missing.items():
        alone, other = tuple(missing.values()), page.language.other
        hint = f"write {path}: a page is published in both languages or not at all"
        moved = _moved(page, alone)
        if moved and page.language is Language.EN:
            continue  # Told on the other page.
        if moved:
            hint = f"{moved.path} has none either: if it is the twin, give both the same name and the same folder"
        yield Problem(
            place=Place(path=page.path),
            code=Code.MISSING_TWIN,
            message=f"this page has no {other.english} twin",
            hint=hint,
        )


def missing_twins(content: Content) -> dict[str, Card]:
    """Where a page should lie that there is in the other language alone, and that other page."""
    present = {page.path for page in content.pages} | set(content.broken)
    twins = {page_path(page.key, page.language.other): page for page in content.pages}
    return {path: page for path, page in twins.items() if path not in present}


def _moved(page: Card, alone: Sequence[Card]) -> Card | None:
    """The only page that may be the twin of one under another name: in the same folder, or of the same name."""
    folder, _, name = page.key.rpartition("/")
    others = [other for other in alone if other.language is page.language.other]
    alike = [other for other in others if other.key.rpartition("/")[2] == name]
    ours = [each for each in alone if each.language is page.language and each.key.rpartition("/")[0] == folder]
    theirs = [each for each in others if each.key.rpartition("/")[0] == folder]
    alike = alike or (theirs if len(ours) == 1 else [])
    return alike[0] if len(alike) == 1 else None


def _settings(pair: Bilingual[SourcePage], context: PageContext) -> Iterator[Problem]:
    source, translation = source_of(pair), translation_of(pair)
    for key in _SETTINGS:
        wanted, found = getattr(source.header, key), getattr(translation.header, key)
        # A contact that there is not is told where it stands; as long as it does, nothing else is.
        if wanted != found and (key != "contacts" or {*wanted, *found} <= context.contact_names.keys()):
            yield setting_differs(key, source, _place(translation, key))
    for key in ("matches", "differs"):
        if getattr(source.header, key):
            yield Problem(
                place=_place(source, key),
                code=Code.SETTING_DIFFERS,
                message=f"“{key}” stands on the page that was written first",
                hint=f"move it to the translation, {translation.path}",
            )


def setting_differs(key: str, source: Card | SourcePage, place: Place) -> Problem:
    """A key of the header that says something else on the translation; ``place`` is where it stands there."""
    return Problem(
        place=place,
        code=Code.SETTING_DIFFERS,
        message=f"“{key}” is not the same as on the {source.language.english} page",
        hint=f"make it the same as in {source.path}",
    )


def _place(page: SourcePage, key: str) -> Place:
    return page.header.places.get(key, page.header.places[""])


def _headings(pair: Bilingual[SourcePage]) -> Iterator[Problem]:
    source, translation = source_of(pair), translation_of(pair)
    for wanted, found in zip_longest(source.text.headings, translation.text.headings):
        if found is None:
            yield Problem(
                place=Place(path=translation.path),
                code=Code.HEADING_DIFFERS,
                message=f"the {source.language.english} heading “{wanted.text}” (line {wanted.place.line}) is missing",
                hint="both pages have the same headings, in the same order",
            )
            return
        if wanted is None or wanted.level != found.level:
            other = f"“{wanted.text}”, a level lower or higher," if wanted else "nothing"
            yield Problem(
                place=found.place,
                code=Code.HEADING_DIFFERS,
                message=f"where this heading stands, the {source.language.english} page has {other}".rstrip(","),
                hint="both pages have the same headings, in the same order, at the same level",
            )
            return
        if wanted.anchor and found.anchor and wanted.anchor != found.anchor:
            yield Problem(
                place=found.place,
                code=Code.ANCHOR_DIFFERS,
                message=f"the anchor is “{found.anchor}”, and on the {source.language.english} page “{wanted.anchor}”",
                hint="give both headings the same anchor, so that the language link finds the section",
            )


def _blocks(pair: Bilingual[SourcePage]) -> Iterator[Problem]:
    source, translation = source_of(pair), translation_of(pair)
    for wanted, found in zip_longest(_outline(source.text.nodes), _outline(translation.text.nodes)):
        if wanted is not None and found is not None and _alike(wanted, found):
            continue
        place = found.place if found else Place(path=translation.path)
        named = f"“{_shown(wanted)}” (line {wanted.place.line})" if wanted else "no block"
        yield Problem(
            place=place,
            code=Code.BLOCK_DIFFERS,
            message=f"the blocks differ: the {source.language.english} page has {named} where this page has "
            + (f"“{_shown(found)}”" if found else "none"),
            hint="both pages have the same blocks, in the same order",
        )
        return


def check_items(pair: Bilingual[SourcePage]) -> Iterator[Problem]:
    """The first section, list or table that has more or fewer parts than on the other twin, or no partner.

    The items of Easy Read pages are compared one by one.
    """
    source, translation = source_of(pair), translation_of(pair)
    if source.easy_read or translation.easy_read:
        return
    if any(node.name in _OF_A_LANGUAGE for page in pair for node in page.text.nodes if isinstance(node, Block)):
        # What one twin quotes as it was written, the other may say in its own lists.
        return
    for wanted, found in zip_longest(source.text.shapes, translation.text.shapes):
        if wanted is None or found is None or _counted(wanted) != _counted(found):
            there = f"{_counted(wanted)} (line {wanted.place.line})" if wanted else "none"
            yield Problem(
                place=found.place if found else Place(path=translation.path),
                code=Code.ITEMS_DIFFER,
                message=f"the {source.language.english} page has {there} where this page has {_counted(found)}",
                hint="say the same in both languages: as many paragraphs, lists, items, tables, rows and columns",
            )
            return


def _counted(shape: Shape | None) -> str:
    """Paragraphs, a list or a table in words."""
    if shape is None:
        return "none"
    names = _PARTS[shape.kind]
    counted = " and ".join(f"{n} {name}{'s' * (n != 1)}" for n, name in zip(shape.size, names, strict=True))
    return counted if shape.kind is ShapeKind.PARAGRAPHS else f"a {shape.kind} of {counted}"


def _alike(wanted: Block, found: Block) -> bool:
    """Tell whether two blocks are the same. A table of facts that there are not is told as that."""
    tables = [block for block in (wanted, found) if block.name is BlockName.FACTS]
    return _shown(wanted) == _shown(found) or (len(tables) == 2 and not all(block.rows for block in tables))


def _shown(block: Block) -> str:
    """A block's name, and for a table of facts which facts it shows."""
    if block.own:
        return block.own.key
    return f"{block.name} {block.title}".strip() if block.name is BlockName.FACTS else block.name.value


def _outline(nodes: tuple[Prose | Block, ...]) -> Iterator[Block]:
    """The blocks in order; those for a language of their own may stand in one twin only."""
    for node in nodes:
        if isinstance(node, Block):
            if node.name not in _OF_A_LANGUAGE:
                yield node
            yield from _outline(node.children)
