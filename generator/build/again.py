"""The site that was published last, published again out of the store: into a folder that is gone or was changed."""

import json
import zlib
from collections.abc import Iterable
from pathlib import Path

from generator.build.contents import content_name, pack_file, read_contents
from generator.build.folders import template_folders
from generator.build.gone import gone_addresses
from generator.build.means import Means
from generator.build.request import Request, StoppedError
from generator.model.attachment import Attachment
from generator.packing import digest, packed, unpacked
from generator.store import LostError
from generator.write.finished import FinishedFiles
from generator.write.manifest import listed_files, read_manifest
from generator.write.output_place import check_output_folder


def keep_published(means: Means, files: FinishedFiles, attachments: Iterable[Attachment], manifest: bytes) -> None:
    """Keep what a site that was just published is made of: its list, where its attachments lie, its other files.

    There is one such list, since only the last is asked for, and each is long.
    """
    store = means.store
    attached = {each.digest: each.path for each in attachments}
    store.keep(_name(means), packed((attached, zlib.compress(manifest))))
    held = store.holds(content_name(files.digests[path]) for path in files.own)
    for path, data in files.own.items():
        if content_name(files.digests[path]) not in held:
            content, small = pack_file(data)
            store.keep(content_name(content), small)


def publish_again(request: Request, means: Means, output: Path, published: bytes) -> bool:
    """Publish the site whose list has this digest; false when all of it must be gone through once more.

    So it must when the store has no longer all of that site, or when an address of what is published now would be gone.
    Raises ``NotOursError`` and ``StoppedError`` as a build does.
    """
    store = means.store
    kept = store.get(_name(means))
    attached, small = unpacked(kept) if kept else ({}, b"")
    manifest = zlib.decompress(small) if small else b""
    if digest(manifest) != published:
        return False
    digests = json.loads(manifest)["files"]
    check_output_folder(request.root, output, template_folders(request.root))
    if gone_addresses(listed_files(output) or (), digests):
        return False
    stood = read_manifest(output)
    places = {content: request.root / path for content, path in attached.items()}
    files = FinishedFiles(digests=digests, own={}, kept=lambda wanted: read_contents(store, wanted, places))
    # Imported here: what finds a folder as it should be has nothing to publish.
    from generator.write.publish import publish, told_since  # noqa: PLC0415

    try:
        return publish(files, output)
    except LostError as error:
        store.lose(error.keys)
        return False
    except (KeyboardInterrupt, OSError) as error:
        raise StoppedError(told_since(output, stood)) from error


def _name(means: Means) -> bytes:
    return digest("published last", means.code)
