"""The bytes of finished files, as the store keeps them: packed, under the digest of what they are."""

import hashlib
import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path

from generator.packing import digest
from generator.store import Store

_PACKING = 1
"""How hard bytes are packed: little, since packing and unpacking them takes time too."""


def content_name(content_digest: str) -> bytes:
    """Under which key the store has the packed bytes with this digest."""
    return digest("bytes", content_digest)


def pack_file(data: bytes) -> tuple[str, bytes]:
    """What stands for the bytes of a file, and the bytes packed."""
    return hashlib.sha256(data).hexdigest(), zlib.compress(data, _PACKING)


def kept_file(store: Store, content_digest: str) -> bytes | None:
    """The bytes with this digest, if the store has them."""
    data = store.get(content_name(content_digest))
    return None if data is None else zlib.decompress(data)


def read_contents(store: Store, wanted: Sequence[str], attached: Mapping[str, Path]) -> Mapping[str, bytes]:
    """The bytes of files by their digests: made ones from the store, ``attached`` ones from where they lie.

    Raises ``LostError`` when the store has one no longer, ``OSError`` when an attached file is another by now.
    """
    made = [content for content in wanted if content not in attached]
    found = store.load_all(map(content_name, made))
    read = {content: zlib.decompress(data) for content, data in zip(made, found, strict=True)}
    if len(made) < len(wanted):
        # Imported here: few sites have attachments, and what looks into them takes long to load.
        from generator.load.attachments import read_attachment  # noqa: PLC0415

        read |= {content: read_attachment(attached[content], content) for content in wanted if content in attached}
    return read
