import zlib

from generator.build.contents import content_name, pack_file


def test_bytes_are_kept_under_what_they_are() -> None:
    """Equal bytes have one name, others another; what is packed can be unpacked."""
    digest, data = pack_file(b"a page")
    other, _ = pack_file(b"a Page")

    assert b"a page" == zlib.decompress(data)
    assert content_name(digest) == content_name(pack_file(b"a page")[0])
    assert content_name(digest) != content_name(other)
