"""``accept``: record that translations were made from their sources as they now stand, and keep these."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator.load.accepted import kept_words
from generator.load.refused import plain_fault
from generator.model.paired_words import Acceptance, Record
from generator.translate.changes import same_words
from generator.translate.pairs import CannotPairError, Texts, Translated, english_of, load_texts
from generator.write.acceptance import keep_page, keep_words, write_record
from generator.write.editing import record_match


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted:
    """What was recorded: the digest of ``source`` for ``translation``, and what had changed since the last time."""

    key: str
    source: str
    translation: str
    digest: str
    changed: bool
    changes: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """A key that was not recorded, why, and what changed in the source."""

    key: str
    why: str
    changes: str = ""


def accept_translations(root: Path, patterns: Sequence[str], because: str = "") -> tuple[Accepted | Refused, ...]:
    """Record translations, page by page and group by group; ``because`` says why one that has not moved is right."""
    fault = plain_fault(because)
    if fault:
        return (Refused(key="--because", why=fault[1]),)
    try:
        texts = load_texts(root)
    except CannotPairError as error:
        return (Refused(key=", ".join(patterns), why=str(error)),)
    results: dict[str, Accepted | Refused] = {}
    kept: list[tuple[Translated, Acceptance]] = []
    for pattern in patterns:
        try:
            keys = texts.named(pattern)
        except CannotPairError as error:
            results[pattern] = Refused(key=pattern, why=str(error))
            continue
        for key in keys:
            if key not in results:
                results[key] = _accept(texts, key, because, kept)
    _keep(texts, kept)
    return tuple(results.values())


def _accept(texts: Texts, key: str, because: str, kept: list[tuple[Translated, Acceptance]]) -> Accepted | Refused:
    try:
        found = texts.translated(key)
    except CannotPairError as error:
        return Refused(key=key, why=str(error))
    changes = found.changes() if found.is_stale else ""
    if _has_not_moved(found) and not because:
        source, translation = ("the English", "the Welsh") if found.group else (found.source, found.translation)
        why = (
            f"{source} has changed, and {translation} says what it said before; "
            "change the translation, or say why it is right as it is with --because “reason”"
        )
        return Refused(key=key, why=why, changes=changes)
    changed = found.accepted is None or found.is_stale
    now = Acceptance(source=found.source_digest, translation=found.translation_digest)
    kept.append((found, replace(now, because=because if _has_not_moved(found) else "")))
    return Accepted(
        key=key,
        source=found.source,
        translation=found.translation,
        digest=found.source_digest,
        changed=changed,
        changes=changes,
    )


def _has_not_moved(found: Translated) -> bool:
    """Tell whether words of the source have changed while its translation is what it was."""
    if found.accepted is None or not found.is_stale or found.accepted.translation != found.translation_digest:
        return False
    return found.was is None or not same_words(found.was, found.text)


def _keep(texts: Texts, kept: Sequence[tuple[Translated, Acceptance]]) -> None:
    """Write what was accepted: the sources first, so that nothing is recorded that was not kept."""
    if not kept:
        return
    known = {found.key: acceptance for found, acceptance in kept}
    for found, _ in kept:
        if found.group is None:
            keep_page(texts.root, found.source)
            record_match(texts.root / found.translation, found.source_digest)
    gone: set[str] = set()
    for file in dict.fromkeys(found.source for found, _ in kept if found.group):
        before = kept_words(texts.root, file)
        now = {
            key: english_of(group) if key in known else before[key]
            for key, group in texts.groups.items()
            if group.file == file and (key in known or key in before)
        }
        keep_words(texts.root, file, now)
        gone |= before.keys() - now.keys()
    record = {key: own for key, own in {**texts.record.accepted, **known}.items() if key not in gone}
    write_record(texts.root, Record(accepted=record))
