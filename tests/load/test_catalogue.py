from pathlib import Path

import pytest

from generator.load.catalogue import SIX_FORMS, load_catalogue
from generator.model.content import Catalogue
from generator.model.problem import Code, Loaded

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n"Plural-Forms: {}\\n"\n\n'
FORMS = tuple(f'msgstr[{number}] "%(n)s tudalen {number}"' for number in range(6))
COUNTED = 'msgid "%(n)s page"\nmsgid_plural "%(n)s pages"\n'


def load(folder: Path, words: str, rule: str = SIX_FORMS) -> Loaded[Catalogue]:
    """A catalogue with these words and this rule of counting."""
    path = folder / "cy" / "LC_MESSAGES" / "messages.po"
    path.parent.mkdir(parents=True)
    path.write_text(HEADER.format(rule) + words, encoding="utf-8")
    return load_catalogue(folder, "translations")


def codes(loaded: Loaded[Catalogue]) -> list[Code]:
    """The codes of what is wrong."""
    return [problem.code for problem in loaded.problems]


def test_words(tmp_path: Path) -> None:
    """A word is kept with its context, its forms and its line."""
    loaded = load(
        tmp_path, 'msgctxt "after to"\nmsgid "Friday"\nmsgstr "ddydd Gwener"\n\n' + COUNTED + "\n".join(FORMS)
    )

    assert loaded.value is not None
    friday, pages = loaded.value.words
    assert ("after to", "Friday", "", ("ddydd Gwener",)) == (
        friday.context,
        friday.english,
        friday.english_plural,
        friday.welsh,
    )
    assert ("%(n)s page", "%(n)s pages", 6) == (pages.english, pages.english_plural, len(pages.welsh))
    assert () == loaded.problems


@pytest.mark.parametrize(
    "rule",
    [
        "nplurals=5; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n==3 ? 3 : 4);",
        "nplurals=4; plural=(n==1) ? 0 : (n==2) ? 1 : (n != 8 && n != 11) ? 2 : 3;",
        "nplurals=2; plural=(n != 1);",
        "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n==3 ? 3 : n==6 ? 5 : 4);",
        "",
    ],
)
def test_other_rules_are_refused(tmp_path: Path, rule: str) -> None:
    """A catalogue that counts in four, five or two forms, or mixes the six up, is refused."""
    loaded = load(tmp_path, 'msgid "Open"\nmsgstr "Ar agor"\n', rule)

    assert loaded.value is None
    assert [(Code.PLURAL_HEADER, "translations/cy/LC_MESSAGES/messages.po")] == [
        (problem.code, problem.place.path) for problem in loaded.problems
    ]


def test_spaces_in_the_rule(tmp_path: Path) -> None:
    """The rule may be written with other spaces and without its last semicolon."""
    assert [] == codes(load(tmp_path, "", SIX_FORMS.replace(" ", "  ").rstrip(";")))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ('msgid "Open"\nmsgstr ""\n', Code.WORD_MISSING),
        ('msgid "Open"\nmsgstr "  "\n', Code.WORD_MISSING),
        ('#, fuzzy\nmsgid "Open"\nmsgstr "Agored"\n', Code.WORD_FUZZY),
        (COUNTED + "\n".join(FORMS[:5]) + '\nmsgstr[5] ""\n', Code.WORD_MISSING),
        (COUNTED + "\n".join(FORMS[:5]) + '\nmsgstr[5] "tudalen"\n', Code.WORD_PLACEHOLDER),
        (COUNTED + "\n".join(FORMS[:5]) + '\nmsgstr[5] "%(n)s %(m)s tudalen"\n', Code.WORD_PLACEHOLDER),
        ('msgid "For: %(who)s"\nmsgstr "I: %(pwy)s"\n', Code.WORD_PLACEHOLDER),
        ('msgid "Skip to content"\nmsgstr "Skip to content"\n', Code.WORD_UNTRANSLATED),
    ],
)
def test_wrong_words(tmp_path: Path, words: str, expected: Code) -> None:
    """A word without Welsh, with a guess, or with other names in it is told."""
    assert [expected] == codes(load(tmp_path, words))


def test_a_form_may_leave_a_number_out(tmp_path: Path) -> None:
    """A form for one number alone may leave the number out, as in *dim tudalennau*."""
    assert [] == codes(load(tmp_path, COUNTED + 'msgstr[0] "dim tudalennau"\n' + "\n".join(FORMS[1:])))


def test_one_word_may_be_the_same(tmp_path: Path) -> None:
    """A single word may be the same in both languages."""
    assert [] == codes(load(tmp_path, 'msgid "Email"\nmsgstr "Email"\n'))


def test_a_broken_catalogue(tmp_path: Path) -> None:
    """A catalogue that breaks off is told with the line, not with a crash."""
    loaded = load(tmp_path, 'msgid "Open"\nmsgstr "Ar agor\n')

    assert loaded.value is None
    assert [Code.CATALOGUE_BROKEN] == codes(loaded)


def test_no_catalogue(tmp_path: Path) -> None:
    """A site without Welsh words cannot be built."""
    assert [Code.FILE_MISSING] == codes(load_catalogue(tmp_path, "translations"))


def test_a_catalogue_that_is_no_text(tmp_path: Path) -> None:
    """A catalogue with a control character is told under the name that the editor knows."""
    loaded = load(tmp_path, "\x00")

    assert [(Code.CONTROL_CHARACTER, "translations/cy/LC_MESSAGES/messages.po")] == [
        (problem.code, problem.place.path) for problem in loaded.problems
    ]
