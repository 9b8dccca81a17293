from generator.write.finished import FinishedFiles


def test_the_bytes_of_files() -> None:
    """Bytes come from the files themselves, or by their digest from where they are kept; each is asked for once."""
    asked: list[tuple[str, ...]] = []

    def kept(digests: tuple[str, ...]) -> dict[str, bytes]:
        asked.append(tuple(digests))
        return dict.fromkeys(digests, b"kept")

    files = FinishedFiles(digests={"a": "1", "b": "2", "c": "2"}, own={"a": b"own"}, kept=kept)  # type: ignore[arg-type]

    assert {"a": b"own", "b": b"kept", "c": b"kept"} == files.read_all(("a", "b", "c"))
    assert (b"own", b"kept") == (files.read("a"), files.read("b"))
    assert [("2",), ("2",)] == asked
