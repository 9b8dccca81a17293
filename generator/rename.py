"""``rename``: another key for a page, in both languages, and in everything that names it."""

import posixpath
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from generator.load.accepted import load_record
from generator.load.config import load_config
from generator.load.fields import slug_fault
from generator.load.raw_files import RawPage, load_raw_pages, load_raw_yaml
from generator.load.yaml_words import value_spans, with_words
from generator.model.config import SiteConfig
from generator.model.language import Language
from generator.model.loaded import Loaded
from generator.model.page_kind import PageKind
from generator.model.paired_words import KEPT, Record
from generator.model.route import page_route
from generator.model.source_files import page_path
from generator.text.dialect import LINK, inside_target, is_outside, named_target
from generator.translate.accept import accept_translations
from generator.translate.pairs import CannotPairError, load_texts
from generator.write.acceptance import write_record
from generator.write.renaming import (
    change_files,
    header_span,
    move_kept,
    with_earlier_address,
    with_header_line,
    without_earlier_address,
)

T = TypeVar("T")


class CannotRenameError(Exception):
    """The page cannot have this key, or a file that may name it cannot be read; the message says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Renamed:
    """The files that were moved, by their old paths, those in which the page is named, and the old addresses."""

    moved: Mapping[str, str]
    changed: tuple[str, ...]
    addresses: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plan:
    """What renaming a page does: the texts that change, by their old paths, and the keys that stay in step."""

    told: Renamed
    texts: Mapping[str, str]
    in_step: Sequence[str]


def rename_page(root: Path, old: str, new: str) -> Renamed:
    """Give a page another key. Raises ``CannotRenameError`` before anything is written."""
    plan = _planned(root, old, new)
    change_files(root, plan.texts, plan.told.moved)
    _move_record(root, old, new)
    accept_translations(root, [new if key == old else key for key in plan.in_step], "a page has another name")
    return plan.told


def what_renaming_does(root: Path, old: str, new: str) -> Renamed:
    """What would be done, while nothing is. Raises ``CannotRenameError``."""
    return _planned(root, old, new).told


def _planned(root: Path, old: str, new: str) -> _Plan:
    loaded = load_config(root)
    if loaded.value is None:
        first = loaded.problems[0]
        raise CannotRenameError(f"{first.place}: {first.message}; {first.hint}")
    config = loaded.value
    _check_keys(root, config, old, new)
    pages, yaml = _read(load_raw_pages(root)), _read(load_raw_yaml(root))
    moved = {page.path: page_path(new, page.language) for page in pages if page.key == old}
    full = _full_pages(config, pages, old, new)
    texts: dict[str, str] = {}
    addresses: list[str] = []
    for page in pages:
        text = _with_names(_with_links(page, moved), old, new)
        if full.get(page.key):
            text = with_header_line(text, f"full: {full[page.key]}")
        before, after = _address(config, page, page.key), _address(config, page, new)
        if page.key == old and before != after:
            text = without_earlier_address(text, after)
            if not page.header.draft:
                text, addresses = with_earlier_address(text, before), [*addresses, before]
        texts[page.path] = text
    texts |= {path: _named_in(text, old, new) for path, text in yaml.items()}
    known = {page.path: page.text for page in pages} | dict(yaml)
    changed = {path: text for path, text in texts.items() if text != known[path] or path in moved}
    told = Renamed(moved=moved, changed=tuple(sorted(changed.keys() - moved.keys())), addresses=tuple(addresses))
    in_step = _in_step(root, {page.key for page in pages if page.path in changed})
    return _Plan(told=told, texts=changed, in_step=in_step)


def _check_keys(root: Path, config: SiteConfig, old: str, new: str) -> None:
    sections = [section.key for section in config.sections]
    fault = next(filter(None, map(slug_fault, new.split("/"))), "")
    if fault:
        raise CannotRenameError(f"{fault}; use small letters, figures and hyphens, as in factsheets/how-to-ask")
    if "/" not in new or new.partition("/")[0] not in sections:
        raise CannotRenameError(f"a page lies in a section; start the new key with one of: {', '.join(sections)}")
    there = {key: [path for path in _paths(key) if (root / path).exists()] for key in (old, new)}
    if "/" not in old or not there[old] or ".." in old.split("/"):
        raise CannotRenameError(f"there is no page {old}")
    if there[new]:
        raise CannotRenameError(f"{there[new][0]} exists already and is left as it is")


def _paths(key: str) -> tuple[str, ...]:
    return tuple(page_path(key, language) for language in Language)


def _read(loaded: Loaded[T]) -> T:
    """What was loaded; a file that may name the page must be readable."""
    if loaded.value is None:
        first = loaded.problems[0]
        raise CannotRenameError(f"{first.place}: {first.message}; mend it first: it may name the page")
    return loaded.value


def _with_links(page: RawPage, moved: Mapping[str, str]) -> str:
    """The text of a page with links that lead where they led, whatever moves."""
    place = moved.get(page.path, page.path)

    def led(match: re.Match[str]) -> str:
        target = match["target"]
        if not target or target.startswith("#") or is_outside(target) or named_target(target):
            return match[0]
        path, anchor = inside_target(page.path, target)
        goal = moved.get(path, path)
        if (goal, place) == (path, page.path):
            return match[0]
        fresh = posixpath.relpath(goal, posixpath.dirname(place)) + (f"#{anchor}" if anchor else "")
        start, end = (offset - match.start() for offset in match.span("target"))
        return match[0][:start] + fresh + match[0][end:]

    return LINK.sub(led, page.text)


def _with_names(text: str, old: str, new: str) -> str:
    """A page whose header names the new key."""
    start, end = header_span(text)
    return text[:start] + _named_in(text[start:end], old, new) + text[end:]


def _named_in(text: str, old: str, new: str) -> str:
    """YAML in which each value that is the old key is the new one."""
    named = (old, f'"{old}"', f"'{old}'")
    spans = value_spans(text)
    return with_words(text, {path: new for path, span in spans.items() if text[span.start : span.end] in named})


def _address(config: SiteConfig, page: RawPage, key: str) -> str:
    """The address of a page under a key; its slug is the last word of the key where the header gives none."""
    section = next((each for each in config.sections if each.key == key.partition("/")[0]), None)
    given = any(line.startswith("slug:") for line in page.text[slice(*header_span(page.text))].split("\n"))
    slug = page.header.slug if given else key.rpartition("/")[2]
    return page_route(page.language, section.slug[page.language], slug) if section else ""


def _full_pages(config: SiteConfig, pages: Sequence[RawPage], old: str, new: str) -> Mapping[str, str]:
    """The Easy Read pages that would lose the page to which their name alone binds them, and its key from now on."""
    easy = {section.key for section in config.sections if section.kind is PageKind.EASY_READ}
    full: dict[str, str] = {}
    for page in pages:
        folder, _, name = page.key.partition("/")
        if folder not in easy or page.header.full:
            continue
        same = {
            p.key for p in pages if p.key.partition("/")[0] not in easy and name in (p.key, p.key.partition("/")[2])
        }
        outcomes = {s.key for s in config.sections if s.kind is PageKind.OUTCOME}
        same = {key for key in same if key.partition("/")[0] not in outcomes or key == name}
        if len(same) == 1 and old in (page.key, *same):
            (key,) = same
            full[page.key] = new if key == old else key
    return full


def _in_step(root: Path, keys: set[str]) -> list[str]:
    """Those of these pages whose translation is in step: it stays so, since both twins change alike."""
    texts = load_texts(root)
    found = []
    for key in sorted(keys):
        try:
            translated = texts.translated(key)
        except CannotPairError:
            continue
        if translated.accepted and not translated.is_stale:
            found.append(key)
    return found


def _move_record(root: Path, old: str, new: str) -> None:
    """Let what was recorded of the page stand under its new key."""
    move_kept(root, {f"{KEPT}/{a}": f"{KEPT}/{b}" for a, b in zip(_paths(old), _paths(new), strict=True)})
    record = load_record(root).value
    if record and old in record.accepted:
        accepted = {new if key == old else key: own for key, own in record.accepted.items()}
        write_record(root, replace(record, accepted=accepted) if accepted else Record())
