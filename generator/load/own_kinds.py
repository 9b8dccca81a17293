"""Kinds of page of a site's own, as the configuration has them → values, and what is wrong with them."""

from collections.abc import Iterator, Mapping

from generator.load.config_shapes import ConfigShape, OwnKindShape
from generator.load.fields import as_pair
from generator.load.yaml_nodes import Document
from generator.model.own_kind import FieldType, OwnField, OwnKind
from generator.model.page_kind import WRITTEN_KINDS, PageKind
from generator.model.problem import Code, Place, Problem
from generator.text.suggest import nearest


def own_kinds(shape: ConfigShape) -> tuple[OwnKind, ...]:
    """The kinds of the site's own."""
    return tuple(_kind(key, kind) for key, kind in shape.kinds.items())


def kind_of_section(name: str, kinds: Mapping[str, OwnKind]) -> tuple[PageKind, OwnKind | None]:
    """The kind of the pages of a section, by its name: one that every site has, or one of the site's own."""
    return (PageKind.ARTICLE, kinds[name]) if name in kinds else (PageKind(name), None)


def kind_faults(shape: ConfigShape, document: Document) -> Iterator[Problem]:
    """Sections of a kind that there is not, and kinds that take a name away or order by what is no date."""
    known = [*WRITTEN_KINDS, *shape.kinds]
    for key, section in shape.sections.items():
        if section.kind not in known:
            place = document.value_place(f"sections.{key}.kind")
            yield _bad_choice(place, f"“{section.kind}” cannot be chosen for “kind”", nearest(section.kind, known))
    for key, kind in shape.kinds.items():
        if key in list(PageKind):
            place = document.key_place(f"kinds.{key}")
            yield _bad_choice(place, f"every site has a kind “{key}”", "give yours another name")
        dates = [name for name, field in kind.fields.items() if field.type is FieldType.DATE]
        if kind.newest and kind.newest not in dates:
            place = document.value_place(f"kinds.{key}.newest")
            hint = nearest(kind.newest, dates) if dates else "add a field of the type date"
            yield _bad_choice(place, f"“{kind.newest}” is no field with a date", hint)


def _bad_choice(place: Place, message: str, hint: str) -> Problem:
    return Problem(place=place, code=Code.BAD_CHOICE, message=message, hint=hint)


def _kind(key: str, shape: OwnKindShape) -> OwnKind:
    return OwnKind(
        key=key,
        name=as_pair(shape.name),
        template=shape.template,
        picture=shape.picture,
        fields=tuple(
            OwnField(key=name, title=as_pair(field.title), type=field.type, needed=field.needed, listed=field.listed)
            for name, field in shape.fields.items()
        ),
        newest=shape.newest,
        on_home=shape.on_home,
        searched=shape.searched,
    )
