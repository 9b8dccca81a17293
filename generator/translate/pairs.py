"""A source and its translation, with what was accepted of them: a page and its twin, or a group of words in YAML."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from pathlib import Path

from generator.load.accepted import kept_words, load_record, page_words
from generator.load.config import load_config
from generator.load.pages import list_pages, load_page
from generator.load.paired_words import load_groups, words_digest
from generator.model.content import SourcePage
from generator.model.language import Language, in_both
from generator.model.own_block import OwnBlock
from generator.model.own_kind import FieldType
from generator.model.page_context import PageContext
from generator.model.paired_words import Acceptance, Record, WordGroup
from generator.model.source_files import page_key, page_path
from generator.text.suggest import nearest
from generator.translate.changes import word_diff

NO_CONTEXT = PageContext(
    base_url="", kinds={}, website_pairs=(), contact_names={}, undescribed=(), facts=(), contacts=(), broken=()
)
"""Of the files around a page only the site's own blocks decide what its words are and what stands for them."""


class CannotPairError(Exception):
    """There is no such text, or it cannot be read; the message says which."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Translated:
    """A source and its translation: their files, what stands for their words, the source as it is and as it was.

    ``was`` is ``None`` when the source was not kept. ``accepted`` is ``None`` when nothing was recorded. ``group`` is
    ``None`` for a page.
    """

    key: str
    source: str
    translation: str
    source_digest: str
    translation_digest: str
    text: str
    was: str | None
    accepted: Acceptance | None
    group: WordGroup | None = None

    @property
    def is_stale(self) -> bool:
        """Tell whether the source has changed since the translation was accepted."""
        return self.accepted is not None and self.accepted.source != self.source_digest

    def changes(self) -> str:
        """What changed in the source since then, word by word; empty when nothing did or nothing is known."""
        return word_diff(self.was, self.text) if self.was is not None else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """All texts of a site folder that have two languages: the keys of its pages, its groups of words, its record.

    ``blocks`` are those of the site's own, ``text_fields`` the fields of its own kinds of page that hold words.
    """

    root: Path
    blocks: tuple[OwnBlock, ...]
    text_fields: frozenset[str]
    pages: tuple[str, ...]
    groups: Mapping[str, WordGroup]
    record: Record

    @property
    def keys(self) -> tuple[str, ...]:
        """Every key: of pages, then of groups."""
        return (*self.pages, *self.groups)

    def named(self, pattern: str) -> tuple[str, ...]:
        """The keys that somebody means, who may write ``*`` for any part. Raises ``CannotPairError`` for none."""
        found = tuple(key for key in self.keys if key == pattern or fnmatchcase(key, pattern))
        if not found:
            raise CannotPairError(f"there is no page and no group of words of this name; {nearest(pattern, self.keys)}")
        return found

    def translated(self, key: str) -> Translated:
        """The text of this key. Raises ``CannotPairError`` when it cannot be read."""
        return self._page(key) if key in self.pages else _group(self.root, self.groups[key], self.record)

    def page(self, key: str, language: Language) -> SourcePage:
        """A page in one language. Raises ``CannotPairError`` when it is not there or cannot be read."""
        return _load(self.root, key, language, replace(NO_CONTEXT, own_blocks=self.blocks))

    def _page(self, key: str) -> Translated:
        pages = in_both(lambda language: self.page(key, language))
        source = pages[pages.en.header.source_language]
        translation = pages[source.language.other]
        matches, recorded = translation.header.matches, self.record.accepted.get(key)
        if matches and (recorded is None or recorded.source != matches):
            recorded = Acceptance(source=matches, translation="")
        return Translated(
            key=key,
            source=source.path,
            translation=translation.path,
            source_digest=source.digest,
            translation_digest=translation.digest,
            text=page_words(self.root, source.path) or "",
            was=page_words(self.root, source.path, kept=True),
            accepted=recorded if matches else None,
        )


def load_texts(root: Path) -> Texts:
    """Find all texts of a site folder. Raises ``CannotPairError`` when the record cannot be read."""
    record = load_record(root)
    if record.value is None:
        first = record.problems[0]
        raise CannotPairError(f"{first.place}: {first.message}; {first.hint}")
    config = load_config(root).value
    return Texts(
        root=root,
        blocks=config.blocks if config else (),
        text_fields=frozenset(
            field.key
            for kind in (config.kinds if config else ())
            for field in kind.fields
            if field.type is FieldType.TEXT
        ),
        pages=tuple(sorted(set(_page_keys(root)))),
        groups={group.key: group for group in load_groups(root)},
        record=record.value,
    )


def group_lines(words: Mapping[str, str]) -> str:
    """The words of a group as lines to compare, each behind its path."""
    return "\n".join(f"{path}: {' '.join(text.split())}" for path, text in words.items())


def english_of(group: WordGroup) -> dict[str, str]:
    """The English of a group, by its path."""
    return {pair.path: pair.words.en for pair in group.pairs}


def _group(root: Path, group: WordGroup, record: Record) -> Translated:
    was = kept_words(root, group.file).get(group.key)
    return Translated(
        key=group.key,
        source=group.file,
        translation=group.file,
        source_digest=words_digest(group, Language.EN),
        translation_digest=words_digest(group, Language.CY),
        text=group_lines(english_of(group)),
        was=group_lines(was) if was is not None else None,
        accepted=record.accepted.get(group.key),
        group=group,
    )


def _page_keys(root: Path) -> Iterator[str]:
    for paths in list_pages(root).paths:
        yield from map(page_key, paths)


def _load(root: Path, key: str, language: Language, context: PageContext) -> SourcePage:
    path = page_path(key, language)
    if not (root / path).is_file():
        raise CannotPairError(f"there is no {path}")
    loaded = load_page(root, path, language, context)
    if loaded.value is None:
        first = loaded.problems[0]
        raise CannotPairError(f"{first.place}: {first.message}; {first.hint}")
    return loaded.value
