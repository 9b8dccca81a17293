"""``new``: both twins of a page, from a scaffold or from a Word file."""

from datetime import date
from pathlib import Path

from generator.load.config import load_config
from generator.load.fields import slug_fault
from generator.model.own_kind import FieldType, OwnKind
from generator.model.page_kind import WRITTEN_KINDS, PageKind
from generator.model.word_text import WordText
from generator.text.suggest import nearest
from generator.write.editing import Scaffold, scaffold_paths, write_scaffold


class BadKeyError(Exception):
    """The key cannot be that of a page of this site; the message says why."""


def new_page(root: Path, kind: str, key: str, today: date, given: WordText | None = None) -> tuple[Path, ...]:
    """Write both twins of a page as drafts, and give their paths. ``kind`` may be one of the site's own.

    ``given`` is the text of one of them. Raises ``BadKeyError`` when the key has no place in the site,
    ``FileExistsError`` when the page exists.
    """
    own, _ = _looked_up(root, kind, key)
    if given and kind == PageKind.EASY_READ:
        raise BadKeyError("an Easy Read page is written anew, sentence by sentence: no text of a file can be it")
    stated = PageKind.ARTICLE if own else PageKind(kind)
    return write_scaffold(root, Scaffold(kind=stated, key=key, today=today, fields=_fields(own), given=given))


def files_of_new_page(root: Path, kind: str, key: str) -> tuple[Path, ...]:
    """The files that a new page would have. Raises as ``new_page`` does."""
    return _looked_up(root, kind, key)[1]


def _looked_up(root: Path, kind: str, key: str) -> tuple[OwnKind | None, tuple[Path, ...]]:
    """The site's own kind of this name, if it is one, and the files of a new page."""
    for part in key.split("/"):
        if slug_fault(part):
            raise BadKeyError(f"{slug_fault(part)}; use small letters, figures and hyphens, as in factsheets/legal-aid")
    config = load_config(root)
    if config.value is None:
        first = config.problems[0]
        raise BadKeyError(f"{first.place}: {first.message}; {first.hint}")
    own = next((each for each in config.value.kinds if each.key == kind), None)
    if not own and kind not in WRITTEN_KINDS:
        known = [*WRITTEN_KINDS, *(each.key for each in config.value.kinds)]
        raise BadKeyError(f"there is no kind “{kind}”; {nearest(kind, known)}")
    sections = [section.key for section in config.value.sections if section.own == own or not own]
    folder, slash, _ = key.partition("/")
    if kind == PageKind.HOME:
        if key != "home":
            raise BadKeyError("the home page has the key home")
    elif not slash or folder not in sections:
        raise BadKeyError(f"a page lies in a section; start the key with one of: {', '.join(sections)}")
    try:
        return own, tuple(scaffold_paths(root, key).values())
    except FileExistsError as error:
        raise FileExistsError(f"{error.args[0]} exists already and is left as it is") from error


def _fields(own: OwnKind | None) -> dict[str, bool]:
    """The fields that a page of a kind must have, and whether each is a day."""
    return {field.key: field.type is FieldType.DATE for field in own.fields if field.needed} if own else {}
