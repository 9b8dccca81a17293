"""Links by name, ``page:contacts#psow``, lead to pages that no file holds."""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model.card import Card, Lead
from generator.model.config import CONTACTS, GLOSSARY, SEARCH
from generator.model.content import Content
from generator.model.problem import Code, Problem
from generator.model.source_files import page_path
from generator.text.dialect import NAMED
from generator.text.suggest import nearest, nearest_there

ACCESSIBILITY = "accessibility"
PICTURES = "pictures"


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """The pages that no file holds, each with the anchors that a link may name; ``broken`` ones may have any."""

    anchors: Mapping[str, tuple[str, ...]]
    broken: frozenset[str]
    written: frozenset[str]
    without: tuple[str, ...]

    @classmethod
    def of(cls, content: Content) -> "Names":
        """List them by what is there to show."""
        without = content.config.without
        written = {page.key for page in content.pages}
        # A page that could not be read is one all the same: its section is there to show.
        folders = {path.split("/")[2] for path in content.broken if path.endswith(".md") and path.count("/") > 2}
        folders |= {key.partition("/")[0] for key in written if "/" in key}
        anchors: dict[str, tuple[str, ...]] = {
            **({} if CONTACTS in without else {CONTACTS: tuple(contact.key for contact in content.contacts)}),
            **({} if SEARCH in without else {SEARCH: ()}),
            **({GLOSSARY: tuple(term.key for term in content.terms)} if content.terms else {}),
            **({ACCESSIBILITY: ()} if content.statement else {}),
            **({PICTURES: ()} if any(page.easy_read for page in content.pages) or "easy-read" in folders else {}),
            **{tree.key: (*tree.questions, *tree.outcomes) for tree in content.trees},
        }
        for section in content.config.sections:
            if section.key in folders:
                anchors[section.key] = ()
        broken = frozenset(posixpath.basename(path).removesuffix(".yml") for path in content.broken)
        return cls(anchors=anchors, broken=broken, written=frozenset(written), without=without)


def check_named_link(page: Card, lead: Lead, names: Names) -> Iterator[Problem]:
    """What is wrong with a link by name."""
    name, anchor = lead.path.removeprefix(NAMED), lead.anchor
    place = page.link_place(lead.target)
    if name in names.broken:
        return
    if name in names.written:
        here = posixpath.dirname(f"content/{page.language}/{page.key}")
        path = posixpath.relpath(page_path(name, page.language), here)
        yield Problem(
            place=place,
            code=Code.BAD_LINK,
            message=f"“{name}” has a file, and is not linked by its name",
            hint=f"write {path}{f'#{anchor}' if anchor else ''}",
        )
    elif name not in names.anchors:
        yield Problem(
            place=place,
            code=Code.MISSING_PAGE,
            message=f"there is no page “{name}” that no file holds",
            hint=nearest_there(name, sorted(names.anchors), names.without),
        )
    elif anchor and anchor not in names.anchors[name]:
        known = names.anchors[name]
        hint = nearest(anchor, known) if known else f"write {NAMED}{name} alone"
        message = f"“{name}” has no section “{anchor}”"
        yield Problem(place=place, code=Code.MISSING_ANCHOR, message=message, hint=hint)
