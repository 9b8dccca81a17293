"""``accept``: record that a translation was made from its source as it now stands."""

from dataclasses import dataclass
from pathlib import Path

from generator.load.pages import load_page, page_path
from generator.model.content import SourcePage
from generator.model.language import Language, in_both
from generator.model.page_context import PageContext
from generator.write.editing import record_match

_NO_CONTEXT = PageContext(
    base_url="", kinds={}, website_pairs=(), contact_names={}, undescribed=(), facts=(), contacts=(), broken=()
)
"""Neither the words of a page nor what stands for them depends on the files around it."""


class CannotAcceptError(Exception):
    """The pages are not there or cannot be read; the message says which."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted:
    """What was recorded: the digest of ``source`` in ``translation``, both as paths in the site folder."""

    source: str
    translation: str
    digest: str
    changed: bool


def accept_translation(root: Path, key: str) -> Accepted:
    """Record the source's digest in the translation's header. Raises ``CannotAcceptError``."""
    pages = in_both(lambda language: _load(root, key, language))
    source = pages[pages.en.header.source_language]
    translation = pages[source.language.other]
    changed = record_match(root / translation.path, source.digest)
    return Accepted(source=source.path, translation=translation.path, digest=source.digest, changed=changed)


def _load(root: Path, key: str, language: Language) -> SourcePage:
    path = page_path(key, language)
    if ".." in key.split("/") or not (root / path).is_file():
        raise CannotAcceptError(f"there is no {path}")
    loaded = load_page(root, path, language, _NO_CONTEXT)
    if loaded.value is None:
        first = loaded.problems[0]
        raise CannotAcceptError(f"{first.place}: {first.message}; {first.hint}")
    return loaded.value
