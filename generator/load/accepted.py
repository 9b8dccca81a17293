"""``translations/accepted.yml`` and the folder beside it → what translations were made from, as it was recorded."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from generator.load.fields import Text
from generator.load.files import SiteFolder, read_text
from generator.load.headers import load_header, split_file
from generator.load.paired_words import words_digest
from generator.load.shape_files import read_shape
from generator.load.shapes import Shape
from generator.load.yaml_nodes import read_yaml
from generator.model.language import Language
from generator.model.loaded import Loaded
from generator.model.paired_words import KEPT, RECORD_FILE, Acceptance, GroupStanding, Record, Standing, WordGroup


class AcceptanceShape(Shape):
    """What was recorded of one translation."""

    source: Text
    translation: Text
    because: Text = ""


class RecordShape(Shape):
    """The whole file."""

    accepted: dict[str, AcceptanceShape]


def load_record(root: SiteFolder) -> Loaded[Record]:
    """Load what was recorded; a site folder without the file has recorded nothing."""
    file = read_shape(root, RECORD_FILE, RecordShape, "the record of translations")
    if file.value is None and file.problems:
        return Loaded(value=None, problems=file.problems)
    accepted = {key: Acceptance(**dict(own)) for key, own in (file.value.accepted if file.value else {}).items()}
    return Loaded(value=Record(accepted=accepted))


def load_standings(root: SiteFolder, groups: Sequence[WordGroup]) -> Loaded[tuple[GroupStanding, ...]]:
    """Tell of every group of words in YAML how its Welsh stands to its English.

    Of one that lacks words in a language nothing is told: they have to be written before the rest can be compared.
    """
    record = load_record(root)
    if record.value is None:
        return Loaded(value=None, problems=record.problems)
    known = record.value.accepted
    return Loaded(
        value=tuple(
            GroupStanding(
                key=group.key,
                place=group.pairs[0].places.cy,
                standing=standing_of(group, known.get(group.key)),
                is_translated=group.is_translated,
            )
            for group in groups
            if group.is_whole
        )
    )


def standing_of(group: WordGroup, accepted: Acceptance | None) -> Standing:
    """How the Welsh of a group stands to its English."""
    if accepted is None:
        return Standing.NOT_RECORDED
    return Standing.IN_STEP if accepted.source == words_digest(group, Language.EN) else Standing.STALE


def page_words(root: Path, path: str, *, kept: bool = False) -> str | None:
    """What of a page is translated, as it is or as it was ``kept``: its title, summary, fields, media and its text."""
    shown = f"{KEPT}/{path}" if kept else path
    text = read_text(root, shown).text if (root / shown).is_file() else None
    split = split_file(text, shown).value if text is not None else None
    header = load_header(split, shown, "").value if split else None
    if not (split and header):
        return None
    own = (*(value for _, value in header.fields), *(medium.title for medium in header.media))
    return "\n".join((header.title, header.summary, *own, split.body))


def kept_words(root: Path, file: str) -> Mapping[str, Mapping[str, str]]:
    """The English of each group of a YAML file as it was when its Welsh was accepted: by key, then by path."""
    if not (root / KEPT / file).is_file():
        return {}
    text = read_text(root, f"{KEPT}/{file}").text
    data = read_yaml(text, file).data if text is not None else None
    if not isinstance(data, dict):
        return {}
    return {
        key: {path: words for path, words in own.items() if isinstance(words, str)}
        for key, own in data.items()
        if isinstance(own, dict)
    }
