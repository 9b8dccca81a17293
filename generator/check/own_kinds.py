"""The fields that pages of a site's own kinds have: all that are needed, no others, each with a right value."""

from collections.abc import Iterator

from generator.check.twins import source_of, translation_of
from generator.model.content import SourcePage
from generator.model.language import Bilingual
from generator.model.own_kind import FieldType, OwnField, day_of
from generator.model.page_context import PageContext
from generator.model.problem import Code, Place, Problem
from generator.outside import web_address_fault
from generator.text.suggest import is_near, nearest


def check_fields(page: SourcePage, context: PageContext) -> Iterator[Problem]:
    """Fields that are missing, that the kind of the page has not, or whose value is not what it should be."""
    fields = _fields(page, context)
    written = dict(page.header.fields)
    unknown = [name for name in written if name not in fields]
    for name, value in written.items():
        if name in fields:
            yield from _value(fields[name], value, _place(page, name))
        else:
            yield Problem(
                place=_place(page, name),
                code=Code.UNKNOWN_KEY,
                message=f"“{name}” is not a field that this page can have",
                hint=nearest(name, list(fields)) if fields else "only pages of a kind of your own have fields",
            )
    for field in fields.values():
        # One that is misspelt is told at its line.
        if field.needed and field.key not in written and not any(is_near(name, field.key) for name in unknown):
            yield Problem(
                place=page.header.places.get("fields", page.header.places[""]),
                code=Code.MISSING_KEY,
                message=f"the field “{field.key}” is missing",
                hint=f"add a line “  {field.key}: …” below “fields:”",
            )


def has_odd_fields(pair: Bilingual[SourcePage], context: PageContext) -> bool:
    """Tell whether a page has fields that are at fault in themselves."""
    return any(True for page in pair for _ in check_fields(page, context))


def check_field_twins(pair: Bilingual[SourcePage], context: PageContext) -> Iterator[Problem]:
    """Days that differ between twins, and fields that one of them alone has. A fault of one twin is told alone."""
    if has_odd_fields(pair, context):
        return
    source, translation = source_of(pair), translation_of(pair)
    wanted, found = dict(source.header.fields), dict(translation.header.fields)
    for name, field in _fields(source, context).items():
        differ = wanted.get(name) != found.get(name)
        if differ and (field.type is FieldType.DATE or (name in wanted) != (name in found)):
            yield Problem(
                place=_place(translation, name),
                code=Code.SETTING_DIFFERS,
                message=f"“{name}” is not the same as on the {source.language.english} page",
                hint=f"make it the same as in {source.path}",
            )


def _fields(page: SourcePage, context: PageContext) -> dict[str, OwnField]:
    kind = context.own_kind_of(page.key, page.header.kind)
    return {field.key: field for field in kind.fields} if kind else {}


def _place(page: SourcePage, name: str) -> Place:
    places = page.header.places
    return places.get(f"fields.{name}", places.get("fields", places[""]))


def _value(field: OwnField, value: str, place: Place) -> Iterator[Problem]:
    if field.type is FieldType.DATE and day_of(value) is None:
        hint = "write it as year-month-day, for example 2026-02-28"
        yield Problem(place=place, code=Code.BAD_DATE, message=f"“{value}” is not a date", hint=hint)
    if field.type is FieldType.LINK and web_address_fault(value):
        message = f"“{value}” {web_address_fault(value)}"
        hint = "write the whole address, starting with https://"
        yield Problem(place=place, code=Code.BAD_ADDRESS, message=message, hint=hint)
