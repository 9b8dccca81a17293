"""Changes that a command makes to an editor's own files: a recorded translation, a new pair of pages."""

import json
import os
import re
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.model.language import Language
from generator.model.page_kind import PageKind
from generator.model.scaffold import SCAFFOLD_WORDS
from generator.model.word_text import WordText

_LINE_END = re.compile(r"\r\n|\r|\n")
_FENCE = re.compile(r"---[ \t]*")


def record_match(path: Path, digest: str) -> bool:
    """Write the digest of the source into a translation's header; false when it already stands there."""
    return set_in_header(path, {"matches": digest})


def set_in_header(path: Path, values: Mapping[str, str]) -> bool:
    """Write values into the header of a page, each on its line; false when they stand there already.

    Nothing else in the file changes: line ends and a byte order mark stay as they are.
    """
    text = path.read_bytes().decode("utf-8")
    end = _LINE_END.findall(text)[0]
    before = lines = text.split(end)
    for key, value in values.items():
        close = next(n for n, line in enumerate(lines) if n and _FENCE.fullmatch(line))
        old = [n for n in range(close) if lines[n].startswith(f"{key}:")]
        at = (old[0], old[0] + 1) if old else (close, close)
        lines = [*lines[: at[0]], f"{key}: {value}", *lines[at[1] :]]
    if lines == before:
        return False
    write_whole(path, end.join(lines).encode("utf-8"))
    return True


def scaffold_paths(root: Path, key: str) -> Mapping[Language, Path]:
    """Where the twins of a new page go. Raises ``FileExistsError`` when one is there already."""
    paths = {language: root / "content" / language / f"{key}.md" for language in Language}
    for path in paths.values():
        if path.exists():
            raise FileExistsError(path)
    return paths


@dataclass(frozen=True, slots=True, kw_only=True)
class Scaffold:
    """A new page that is wanted. ``fields`` are those that its kind needs, each with whether it is a day.

    ``given`` is the text of one twin, where there is one already.
    """

    kind: PageKind
    key: str
    today: date
    fields: Mapping[str, bool]
    given: WordText | None = None


def write_scaffold(root: Path, wanted: Scaffold) -> tuple[Path, ...]:
    """Write both twins of a new page, as drafts. Raises ``FileExistsError`` when one is there already."""
    paths = scaffold_paths(root, wanted.key)
    for language, path in paths.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, scaffold(wanted, language).encode("utf-8"))
    return tuple(paths.values())


def scaffold(wanted: Scaffold, language: Language) -> str:
    """The text of a new page: a header with the keys most pages need, and a first section or the text that is given."""
    kind, key, given, day = wanted.kind, wanted.key, wanted.given, wanted.today.isoformat()
    words = SCAFFOLD_WORDS[language]
    source = given.language if given else Language.EN
    own = given if given and given.language is language else None
    lines = [
        "---",
        f"title: {quoted(own.title) if own and own.title else words['title']}",
        f"summary: {quoted(own.summary) if own and own.summary else words['summary']}",
        # A page of a site's own kind has it from its folder.
        *([] if kind in (PageKind.HOME, PageKind.ARTICLE) else [f"kind: {kind}"]),
        f"slug: {key.rpartition('/')[2]}",
        f"reviewed: {day}",
        f"owner: {words['owner']}",
        *(["fields:"] if wanted.fields else []),
        *(f"  {name}: {day if is_day else words['field']}" for name, is_day in wanted.fields.items()),
        *([f"source_language: {source}"] if source is not Language.EN else []),
        *(["translator:", "reviewer:"] if language is not source else []),
        "draft: true",
        "---",
        "",
        *(_items(key, words) if kind is PageKind.EASY_READ else _text(words)),
        "",
    ]
    return "\n".join((*lines[: lines.index("") + 1], own.text) if own else lines)


def quoted(words: str) -> str:
    """Words as a value of YAML, whatever signs are in them."""
    return json.dumps(words, ensure_ascii=False)


def _text(words: Mapping[str, str]) -> tuple[str, ...]:
    return (words["text"], "", f"## {words['heading']} {{#first-section}}", "", words["more"])


def _items(key: str, words: Mapping[str, str]) -> tuple[str, ...]:
    """Two items of an Easy Read page, with pictures that every site has."""
    pictures = "../" * (key.count("/") + 1) + "pictures"
    return (
        f"![]({pictures}/talk.svg)",
        words["sentence"],
        "",
        f"## {words['question']} {{#first-section}}",
        "",
        f"![]({pictures}/help.svg)",
        words["answer"],
    )


def write_made(path: Path, data: bytes) -> None:
    """Write a file and the folders around it, unless it is there already as it should be. Raises ``OSError``."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.is_file() or path.read_bytes() != data:
        write_whole(path, data)


def write_whole(path: Path, data: bytes, check: Callable[[], None] = lambda: None) -> None:
    """Write a file whole or not at all. ``check`` is the last that is called before. Raises ``OSError``."""
    handle, name = tempfile.mkstemp(prefix=".", suffix=".tmp", dir=path.parent)
    fresh = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        fresh.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
        check()
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)
