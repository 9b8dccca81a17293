from datetime import date

import pytest

from generator.load.headers import SplitFile, load_header, split_file
from generator.model.front_matter import Header
from generator.model.language import Language
from generator.model.loaded import Loaded
from generator.model.page_kind import PageKind
from generator.model.problem import Code, Place

NEEDED = "title: Who can help?\nsummary: Find out who can help you."


def load(yaml: str) -> Loaded[Header]:
    """The header that this YAML gives."""
    return load_header(SplitFile(header=yaml, body="", body_line=9), "a.md", "phso")


def test_a_file_is_split_in_two() -> None:
    """A page is split at its two lines of dashes; each part knows the line on which it starts."""
    split = split_file("---\ntitle: A\nsummary: B\n---  \n\nText.\n", "a.md")

    assert SplitFile(header="title: A\nsummary: B", body="\nText.\n", body_line=5) == split.value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Text.\n", Code.HEADER_MISSING),
        ("", Code.HEADER_MISSING),
        ("\n---\ntitle: A\n---\n", Code.HEADER_MISSING),
        ("----\ntitle: A\n----\n", Code.HEADER_MISSING),
        ("---\ntitle: A\n", Code.HEADER_UNCLOSED),
        ("***\ntitle: A\n***\n", Code.HEADER_MISSING),
        ("---\n---\ntitle: A\n---\n", Code.HEADER_MISSING),
    ],
)
def test_a_header_stands_between_dashes(text: str, expected: Code) -> None:
    """A page without a header, or with one that does not end, is a problem on its first line."""
    split = split_file(text, "a.md")

    assert split.value is None
    assert [(expected, Place(path="a.md"))] == [(problem.code, problem.place) for problem in split.problems]


@pytest.mark.parametrize("line", [" ---", "----", "...", "—", "+++"])
def test_a_header_that_nearly_ends(line: str) -> None:
    """A line that was meant to end the header is named."""
    (problem,) = split_file(f"---\ntitle: A\n{line}\n\nText.\n", "a.md").problems

    assert (Code.HEADER_UNCLOSED, 3) == (problem.code, problem.place.line)


def test_what_is_left_out() -> None:
    """A header needs a title and a summary; the slug is the file's name, the language English."""
    header = load(NEEDED).value

    assert header is not None
    assert ("phso", Language.EN, None, False, ()) == (
        header.slug,
        header.source_language,
        header.kind,
        header.draft,
        header.contacts,
    )


def test_a_full_header() -> None:
    """Every key becomes a value of its kind."""
    header = load(
        f"{NEEDED}\nkind: easy-read\nslug: word\ncontacts: [psow]\nrelated: [guides/a]\nreviewed: 2026-11-21\n"
        'source_language: cy\nwas: [/en/old/]\ndraft: true\ndiffers:\n  "0300": the Welsh line\n'
    ).value

    assert header is not None
    assert (PageKind.EASY_READ, "word", ("psow",), ("guides/a",), date(2026, 11, 21)) == (
        header.kind,
        header.slug,
        header.contacts,
        header.related,
        header.reviewed,
    )
    assert (Language.CY, ("/en/old/",), True, (("0300", "the Welsh line"),)) == (
        header.source_language,
        header.was,
        header.draft,
        header.differs,
    )


@pytest.mark.parametrize(
    ("line", "expected", "at"),
    [
        ("sumary: x", Code.UNKNOWN_KEY, (4, 1)),
        ("reviewed: 2026-02-30", Code.BAD_DATE, (4, 11)),
        ("reviewed: 03/04/2026", Code.BAD_DATE, (4, 11)),
        ("slug: Two Words", Code.BAD_SLUG, (4, 7)),
        ("draft: yes", Code.BAD_CHOICE, (4, 8)),
        ("kind: factsheets", Code.BAD_CHOICE, (4, 7)),
        ("kind: [a]", Code.BAD_CHOICE, (4, 7)),
        ("was: [old]", Code.BAD_ADDRESS, (4, 7)),
        ("contacts: psow", Code.WRONG_TYPE, (4, 11)),
        ("contacts: ['']", Code.EMPTY_VALUE, (4, 12)),
        ("owner: [a]", Code.WRONG_TYPE, (4, 8)),
        ("differs: {'1': ''}", Code.EMPTY_VALUE, (4, 16)),
    ],
)
def test_a_wrong_line(line: str, expected: Code, at: tuple[int, int]) -> None:
    """What is wrong in a header is told at its line and column in the file."""
    loaded = load(f"{NEEDED}\n{line}")

    assert loaded.value is None
    assert [(expected, at)] == [
        (problem.code, (problem.place.line, problem.place.column)) for problem in loaded.problems
    ]


def test_everything_missing_is_told() -> None:
    """Both missing keys are told at once."""
    loaded = load("owner: me")

    assert ["“title” is missing", "“summary” is missing"] == [problem.message for problem in loaded.problems]


def test_the_right_key_is_offered() -> None:
    """A misspelt key is answered with the right one."""
    (problem,) = load(f"{NEEDED}\nreveiwed: 2026-01-01").problems

    assert "did you mean “reviewed”?" == problem.hint


def test_a_list_is_no_header() -> None:
    """A header that is no list of keys is told so."""
    assert [Code.NOT_A_MAPPING] == [problem.code for problem in load("- a\n- b").problems]


def test_a_refused_sign_spoils_the_header() -> None:
    """A header whose values fit, but which holds a refused sign, is not used."""
    loaded = load(f"{NEEDED}\nowner: &x me")

    assert loaded.value is None
    assert [Code.YAML_ALIAS] == [problem.code for problem in loaded.problems]


@pytest.mark.parametrize(
    ("yaml", "expected"),
    [
        ("title:Help\nsummary: Who can help", [(2, Code.YAML_SLIP)]),
        ("title: Help\n summary: Who can help", [(3, Code.YAML_SLIP)]),
        ("title: Help\nsummary: “Help: who?”", [(3, Code.YAML_SLIP)]),
        ("title: Help\ndescription: Who can help", [(3, Code.UNKNOWN_KEY)]),
        ("Title: Help\nsummary: Who can help", [(2, Code.UNKNOWN_KEY)]),
        ("titel: Help\nsummary: Who can help", [(2, Code.UNKNOWN_KEY)]),
        (
            f"{NEEDED}\nlang: en\nweight: 3\ntags: [a]",
            [(4, Code.UNKNOWN_KEY), (5, Code.UNKNOWN_KEY), (6, Code.UNKNOWN_KEY)],
        ),
        ("title: ‘Help’\nsummary: Who can help\nreviewed: soon", [(2, Code.YAML_SLIP), (4, Code.BAD_DATE)]),
    ],
)
def test_one_slip_is_told_once(yaml: str, expected: list[tuple[int, Code]]) -> None:
    """A slip or a key under another name is told at its line, and nothing that follows from it."""
    assert expected == [(problem.place.line, problem.code) for problem in load(yaml).problems]


@pytest.mark.parametrize(
    ("key", "says"),
    [("description", "summary"), ("translationKey", "content/cy"), ("weight", "site_config.yml"), ("date", "reviewed")],
)
def test_keys_of_other_programs(key: str, says: str) -> None:
    """Somebody who comes from another program is told what does the same here."""
    (problem,) = load(f"{NEEDED}\n{key}: a").problems

    assert says in problem.hint
