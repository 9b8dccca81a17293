from generator.model.place import Place


def test_a_place_reads_as_terminals_read_it() -> None:
    """A place is written as path, line and column."""
    assert "content/en/home.md:3:7" == str(Place(path="content/en/home.md", line=3, column=7))


def test_a_place_moves() -> None:
    """A place further on lies so many lines down and columns to the right."""
    start = Place(path="a.md", line=3, column=7)

    assert Place(path="a.md", line=5, column=8) == start.moved(lines=2, columns=1)
