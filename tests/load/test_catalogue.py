from pathlib import Path

import pytest

from generator.build import OWN_FOLDER
from generator.load.catalogue import load_catalogue, load_words
from generator.model.catalogue import Catalogue
from generator.model.language import Language
from generator.model.loaded import Loaded
from generator.model.problem import Code
from generator.render.messages import Messages
from generator.text.plurals import PLURAL_FORMS

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n"Plural-Forms: {}\\n"\n\n'
FORMS = tuple(f'msgstr[{number}] "%(n)s tudalen {number}"' for number in range(6))
COUNTED = 'msgid "%(n)s page"\nmsgid_plural "%(n)s pages"\n'


def load(folder: Path, words: str, rule: str = PLURAL_FORMS.cy) -> Loaded[Catalogue]:
    """A catalogue with these words and this rule of counting."""
    path = folder / "cy" / "LC_MESSAGES" / "messages.po"
    path.parent.mkdir(parents=True)
    path.write_text(HEADER.format(rule) + words, encoding="utf-8")
    return load_catalogue(folder)


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
        friday.forms,
    )
    assert ("%(n)s page", "%(n)s pages", 6) == (pages.english, pages.english_plural, len(pages.forms))
    assert () == loaded.problems


@pytest.mark.parametrize(
    "rule",
    [
        "nplurals=5; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n==3 ? 3 : 4);",
        "nplurals=4; plural=(n==1) ? 0 : (n==2) ? 1 : (n != 8 && n != 11) ? 2 : 3;",
        "nplurals=2; plural=(n != 1);",
        "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n==3 ? 3 : n==6 ? 5 : 5);",
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
    assert [] == codes(load(tmp_path, "", PLURAL_FORMS.cy.replace(" ", "  ").rstrip(";")))


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
        ('msgid "Google Maps"\nmsgstr "Google Maps"\n', Code.WORD_UNTRANSLATED),
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
    assert [Code.FILE_MISSING] == codes(load_catalogue(tmp_path))


def test_a_catalogue_that_is_no_text(tmp_path: Path) -> None:
    """A catalogue with a control character is told under the name that the editor knows."""
    loaded = load(tmp_path, "\x00")

    assert [(Code.CONTROL_CHARACTER, "translations/cy/LC_MESSAGES/messages.po")] == [
        (problem.code, problem.place.path) for problem in loaded.problems
    ]


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("Content-Type: text/plain; charset=ISO-8859-14", [(Code.CATALOGUE_HEADER, 3)]),
        ("Content-Type: text/plain; charset=CHARSET", [(Code.CATALOGUE_HEADER, 3)]),
        ("Language: ga", [(Code.CATALOGUE_HEADER, 3)]),
        ("Language: cy_GB", []),
        ("Language: ", []),
        ("Content-Type: text/plain; charset=UTF8", []),
        ("X-Generator: something new", []),
    ],
)
def test_a_header_of_something_else(tmp_path: Path, header: str, expected: list[tuple[Code, int]]) -> None:
    """Other letters and another language are told at their line, and nothing else is asked of a header."""
    words = f'msgid ""\nmsgstr ""\n"{header}\\n"\n"Plural-Forms: {PLURAL_FORMS.cy}\\n"\n'
    path = tmp_path / "cy" / "LC_MESSAGES" / "messages.po"
    path.parent.mkdir(parents=True)
    path.write_text(words, encoding="utf-8")

    assert expected == [(p.code, p.place.line) for p in load_catalogue(tmp_path).problems]


def test_a_word_that_stands_twice(tmp_path: Path) -> None:
    """The same English in the same context is told at its second place, with the first."""
    word = 'msgid "Open"\nmsgstr "{}"\n\n'
    loaded = load(tmp_path, word.format("Ar agor") + 'msgctxt "shop"\n' + word.format("Agor") + word.format("Agored"))

    assert [("“Open” stands twice; it is first on line 6", 13)] == [(p.message, p.place.line) for p in loaded.problems]


@pytest.mark.parametrize(
    "words",
    ['msgid "a"b"\nmsgstr "c"\n', 'msgstr "c"\n', 'msgid "a"\nmsgid "b"\nmsgstr "c"\n', "lost\n", "#| what\n"],
)
def test_what_is_no_entry(tmp_path: Path, words: str) -> None:
    """Whatever the tools could not have written is told as a place where reading stops, not with a crash."""
    assert [Code.CATALOGUE_BROKEN] == codes(load(tmp_path, 'msgid "Open"\nmsgstr "Ar agor"\n\n' + words))


def own_words(tmp_path: Path, **catalogues: str) -> Loaded[Catalogue]:
    """The words of a site whose own catalogues hold these lines, by language."""
    for language, text in catalogues.items():
        file = tmp_path / "translations" / language / "LC_MESSAGES" / "messages.po"
        file.parent.mkdir(parents=True)
        file.write_text(text, encoding="utf-8")
    return load_words(tmp_path, OWN_FOLDER)


def test_words_of_a_site_stand_in_place_of_ours(tmp_path: Path) -> None:
    """A few lines without a header change these words alone, in either language."""
    ours = load_catalogue(OWN_FOLDER / "translations").value
    english = 'msgid "Read next"\nmsgstr "See also"\n'
    loaded = own_words(tmp_path, en=english, cy=english.replace("See also", "Gweler hefyd"))
    assert ours is not None
    assert loaded.value is not None
    messages = [Messages.of(loaded.value, language) for language in (Language.EN, Language.CY)]

    assert () == loaded.problems
    assert ["See also", "Gweler hefyd"] == [each.gettext("Read next") for each in messages]
    assert ["Home", "Hafan"] == [each.gettext("Home") for each in messages]
    assert len(ours.words) == len(loaded.value.words)


def test_a_number_of_pages_in_other_words(tmp_path: Path) -> None:
    """What counts is put in other words in the two English forms."""
    forms = 'msgstr[0] "%(number)s hit"\nmsgstr[1] "%(number)s hits"\n'
    loaded = own_words(tmp_path, en=f'msgid "%(number)s page found"\nmsgid_plural "%(number)s pages found"\n{forms}')
    assert loaded.value is not None
    messages = Messages.of(loaded.value, Language.EN)

    said = [messages.ngettext("%(number)s page found", "%(number)s pages found", number) for number in (1, 2)]
    assert ["%(number)s hit", "%(number)s hits"] == said


def test_words_for_nothing(tmp_path: Path) -> None:
    """Words in place of some that nobody says are told, unless templates of the site's own may say them."""
    line = 'msgid "Read nex"\nmsgstr "See also"\n'
    told = codes(own_words(tmp_path, en=line))
    (tmp_path / "templates").mkdir()

    assert [Code.WORD_UNKNOWN] == told
    assert [] == codes(load_words(tmp_path, OWN_FOLDER))
