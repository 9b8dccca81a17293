"""The bytes of finished files, as the store keeps them: packed, under the digest of what they are."""

import hashlib
import zlib

from generator.store import digest

_PACKING = 1
"""How hard bytes are packed: little, since packing and unpacking them takes time too."""


def content_name(content_digest: str) -> bytes:
    """Under which key the store has the packed bytes with this digest."""
    return digest("bytes", content_digest)


def pack_file(data: bytes) -> tuple[str, bytes]:
    """What stands for the bytes of a file, and the bytes packed."""
    return hashlib.sha256(data).hexdigest(), zlib.compress(data, _PACKING)
