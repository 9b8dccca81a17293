"""Files to publish that are nothing but their bytes."""

from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256

from generator.write.finished import FinishedFiles


def plain_files_of(own: Mapping[str, bytes]) -> FinishedFiles:
    """Files that are nothing but these bytes."""
    digests = {path: sha256(own[path]).hexdigest() for path in sorted(own)}
    return FinishedFiles(digests=digests, own=own, kept=lambda _: {})


def with_own(files: FinishedFiles, own: Mapping[str, bytes]) -> FinishedFiles:
    """The same files, with other bytes for some."""
    changed = plain_files_of(own)
    return replace(files, digests={**files.digests, **changed.digests}, own={**files.own, **changed.own})
