import zlib

from generator.build.contents import content_name, kept_file, pack_file
from generator.store import Store


def test_bytes_are_kept_under_what_they_are() -> None:
    """Equal bytes have one name, others another; what is packed can be unpacked."""
    digest, data = pack_file(b"a page")
    other, _ = pack_file(b"a Page")

    assert b"a page" == zlib.decompress(data)
    assert content_name(digest) == content_name(pack_file(b"a page")[0])
    assert content_name(digest) != content_name(other)


def test_a_kept_file() -> None:
    """A file that was kept is there whole; another is not there."""
    store = Store(None)
    digest, data = pack_file(b"a page")
    store.keep(content_name(digest), data)

    assert b"a page" == kept_file(store, digest)
    assert kept_file(store, "0" * 64) is None
