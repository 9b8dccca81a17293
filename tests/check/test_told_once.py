from generator.check.told_once import without_echoes, without_repetitions
from generator.model.problem import Code, Place, Problem


def problem(path: str, code: Code, line: int = 1, message: str = "wrong") -> Problem:
    """A problem at the start of a line."""
    return Problem(place=Place(path=path, line=line), code=code, message=message, hint="mend it")


def test_what_follows_is_not_told() -> None:
    """What only follows from another problem of the page or of its twin is left out; that of other pages is not."""
    cause = problem("content/cy/easy-read/a.md", Code.EASY_NO_WORDS, 3)
    echo = problem("content/en/easy-read/a.md", Code.FACT_DIFFERS, 5)
    other = problem("content/en/easy-read/b.md", Code.FACT_DIFFERS, 5)

    assert [cause, other] == list(without_echoes([cause, echo, other]))


def test_a_twin_under_a_name_that_is_refused() -> None:
    """A file whose name is refused is there: its twin is not told to lack one."""
    named = problem("content/en/notices/Our Help.md", Code.BAD_FILE_NAME)

    assert [named] == list(without_echoes([named, problem("content/cy/notices/our-help.md", Code.MISSING_TWIN)]))


def test_a_level_that_the_twin_has_not() -> None:
    """A heading that skips a level is told as one that differs, if it does so there."""
    differs, skips = (problem("content/cy/a.md", code, 7) for code in (Code.HEADING_DIFFERS, Code.HEADING_SKIPPED))

    assert [differs] == list(without_echoes([differs, skips]))
    assert [skips] == list(without_echoes([skips]))


def test_the_same_of_many_lines() -> None:
    """What is said of several lines of a shared file names them, and at most eight; on a page each is told."""
    shared = [problem("a.yml", Code.TREE_JOURNEY, line) for line in range(12, 0, -1)]
    pages = [problem("content/en/a.md", Code.BAD_LINK, line) for line in (1, 2)]
    signs = [problem("a.yml", Code.RAW_HTML, line) for line in (1, 2)]

    (told,) = without_repetitions(shared)
    assert (1, "wrong (the same on lines 2, 3, 4, 5, 6, 7, 8, 9 and 3 more)") == (told.place.line, told.message)
    assert "wrong (the same on line 2)" == next(without_repetitions(shared[-2:])).message
    assert pages == list(without_repetitions(pages))
    assert signs == list(without_repetitions(signs))


def test_an_id_that_was_lost_from_a_shared_file() -> None:
    """What one page names and is not there is told on it; what several name is told once, and says where else."""
    twins = [problem(f"content/{each}/a.md", Code.UNKNOWN_CONTACT, 5) for each in ("cy", "en")]
    other = problem("content/en/b.md", Code.UNKNOWN_QUOTE, 9)

    assert twins == list(without_repetitions(twins))
    (told,) = without_repetitions([*twins, other])
    assert "wrong (the same in content/en/a.md, content/en/b.md)" == told.message
