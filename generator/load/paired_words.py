"""Every YAML file of a site folder → the words that stand there in both languages, in groups with a key.

Nothing is checked here: what is wrong with such a file is told by whoever loads it for what it means.
"""

import hashlib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from generator.load.files import SiteFolder, list_files, read_text
from generator.load.trees import TREES
from generator.load.yaml_nodes import Data, read_yaml
from generator.model.language import Bilingual, Language
from generator.model.paired_words import PairedWords, WordGroup
from generator.model.problem import Problem
from generator.model.source_files import (
    CONFIG_FILE,
    CONTACTS_FILE,
    FACTS_FILE,
    GLOSSARY_FILE,
    PICTURES_FILE,
    SEARCH_FILE,
    STATEMENT_FILE,
)
from generator.text.plain_text import even

_REST = {
    CONFIG_FILE: "site",
    CONTACTS_FILE: "contacts",
    FACTS_FILE: "facts",
    GLOSSARY_FILE: "glossary",
    STATEMENT_FILE: "statement",
    PICTURES_FILE: "pictures",
    SEARCH_FILE: "search",
}
"""The files with words in both languages, and the key of those that belong to no entry of a list."""
_ENTRIES = {
    "sections": "section",
    "contacts": "contact",
    "subjects": "subject",
    "facts": "fact",
    "terms": "term",
    "pictures": "picture",
    "synonyms": "synonym",
    "best_bets": "best-bet",
}
"""The lists of entries, and how the key of an entry starts."""
_REMEMBERED = 100
"""How many files are kept in mind."""
_OWN_WORDS = frozenset(("email", "website", "address", "typed", "as_typed", "also"))
"""What each language has of its own: where the English changes, somebody has to look whether the Welsh has to."""
_NO_WORDS = frozenset(("slug", "base_url", "says"))
"""What stands in both languages and follows nothing: addresses of this site, and examples of what a person says."""
_NAMED_FREELY = frozenset(("options", "subjects"))
"""Where a name such as “email” is one that an editor has chosen, and says nothing of the words."""


def load_groups(root: SiteFolder) -> tuple[WordGroup, ...]:
    """Load the words of every YAML file that can be read, in the order of the files."""
    trees = (path for path in list_files(root, TREES)[0] if path.endswith(".yml"))
    return tuple(group for path in (*_REST, *trees) for group in _groups(root, path))


def unread_files(root: SiteFolder) -> Iterator[Problem]:
    """What keeps a YAML file with words from being read: the first problem of each, for no word of it is known."""
    trees = (path for path in list_files(root, TREES)[0] if path.endswith(".yml"))
    for path in (*_REST, *trees):
        if (root / path).is_file():
            file = read_text(root, path)
            yield from (file.problems if file.text is None else read_yaml(file.text, path).problems)[:1]


def words_digest(group: WordGroup, language: Language) -> str:
    """What stands for the words of a group in one language. How they are wrapped is no part of it."""
    words = "\n".join(f"{pair.path}\t{even(pair.words[language])}" for pair in group.pairs)
    return hashlib.sha256(words.encode()).hexdigest()[:16]


def _groups(root: SiteFolder, path: str) -> Iterator[WordGroup]:
    if not (root / path).is_file():
        return
    text = read_text(root, path).text
    if text is not None:
        yield from _groups_of(text, path)


@lru_cache(_REMEMBERED)  # A preview asks for those of all files again when one of them has changed.
def _groups_of(text: str, path: str) -> tuple[WordGroup, ...]:
    document = read_yaml(text, path)
    if document.problems:
        return ()
    found: dict[tuple[str, bool], list[PairedWords]] = {}
    lacking: set[str] = set()
    for at, paths, words in _pairs(document.data, ""):
        key, rest = _key(path, at)
        own = _is_one_of(_OWN_WORDS, at)
        if not own and not (words.en and words.cy):
            lacking.add(key)
            continue
        places = paths.map(document.value_place)
        known = paths.map(lambda value: value if value in document.values else "")
        pair = PairedWords(path=rest, at=known, words=words, places=places)
        found.setdefault((f"{key}/{rest}" if own else key, own), []).append(pair)
    return tuple(
        WordGroup(key=key, file=path, pairs=tuple(pairs), is_translated=not own, is_whole=own or key not in lacking)
        for (key, own), pairs in found.items()
    )


def _key(path: str, at: str) -> tuple[str, str]:
    """The key of the group to which the words at a path of a file belong, and their path in that group."""
    first, *rest = at.split(".")
    if path not in _REST:
        tree = f"tree/{Path(path).stem}"
        return (f"{tree}/{rest[0]}", ".".join(rest[1:])) if first in ("questions", "outcomes") else (tree, at)
    if first in _ENTRIES and rest:
        # The words of a subject stand in the entry itself.
        return f"{_ENTRIES[first]}/{rest[0]}", ".".join(rest[1:]) or first
    return _REST[path], at


def _pairs(data: Data | None, at: str) -> Iterator[tuple[str, Bilingual[str], Bilingual[str]]]:
    """The path of words, that of their value in each language, and the words, empty in a language that lacks them."""
    if isinstance(data, list):
        for number, item in enumerate(data):
            yield from _pairs(item, f"{at}.{number}")
    if not isinstance(data, dict):
        return
    english, welsh = _lines(data.get("en")), _lines(data.get("cy"))
    if _is_one_of(_OWN_WORDS, at):
        if english or welsh:  # One of two lists may be empty; it is taken whole, since no line answers to another.
            paths = Bilingual(en=f"{at}.en", cy=f"{at}.cy")
            yield at, paths, Bilingual(en=english, cy=welsh).map(", ".join)
    elif (english or welsh) and not _is_one_of(_NO_WORDS, at):
        is_list = isinstance(data.get("en") or data.get("cy"), list)
        yield from _side_by_side(at, Bilingual(en=english, cy=welsh), is_list=is_list)
    for key, value in data.items():
        yield from _pairs(value, f"{at}.{key}" if at else key)


def _is_one_of(names: frozenset[str], at: str) -> bool:
    """Tell whether words have one of these names, and one that the program gives."""
    before, _, name = at.rpartition(".")
    return name in names and before.rpartition(".")[2] not in _NAMED_FREELY


def _side_by_side(
    at: str, lines: Bilingual[list[str]], *, is_list: bool
) -> Iterator[tuple[str, Bilingual[str], Bilingual[str]]]:
    """Words, or each line of an address; lines that differ in number are taken together."""
    paths = Bilingual(en=f"{at}.en", cy=f"{at}.cy")
    if not is_list:
        yield at, paths, lines.map("\n".join)
    elif len(lines.en) != len(lines.cy):
        yield at, paths.map(lambda path: f"{path}.*"), lines.map("\n".join)
    else:
        for number in range(len(lines.en)):
            here = paths.map(lambda path: f"{path}.{number}")  # noqa: B023 - it is used at once
            yield f"{at}.{number}", here, Bilingual(en=lines.en[number], cy=lines.cy[number])


def _lines(data: Data | None) -> list[str]:
    lines = data if isinstance(data, list) else [data]
    return [line for line in lines if isinstance(line, str) and line.strip()]
