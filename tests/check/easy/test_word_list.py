import pytest

from generator.check.easy.word_list import check_word_list
from generator.model.language import Language
from generator.model.problem import Problem
from tests.builders import both, contact, easy_body, easy_page
from tests.told import of_pages, written

EN, CY = Language.EN, Language.CY


def told(language: Language, *items: str, words: str = "", name: str = "") -> list[Problem]:
    """What is told of the hard words of a page with these items and this list of words."""
    listed = f"\n\n::: words\n\n{words}\n\n:::" if words else ""
    page = easy_page(easy_body(*items) + listed, language)
    site = written(page, contacts=(contact(name=both(name)),) if name else ())
    return of_pages(site, lambda each, around: check_word_list(each, each.easy_read, around) if each.easy_read else ())


def codes(language: Language, *items: str, words: str = "", name: str = "") -> list[str]:
    """The codes of the same."""
    return [problem.code.code for problem in told(language, *items, words=words, name=name)]


OMBUDSMAN = "Ombudsman\n:   The Ombudsman looks at complaints."
GORCHYMYN = "gorchymyn\n:   Mae gorchymyn yn dweud beth i’w wneud."
EXPLAINED = {
    EN: "You can ask the **Ombudsman**. The Ombudsman looks at complaints.",
    CY: "Gall y llys wneud **gorchymyn**. Mae gorchymyn yn dweud beth i’w wneud.",
}


@pytest.mark.parametrize(
    ("language", "items", "words"),
    [
        (EN, [EXPLAINED[EN]], OMBUDSMAN),
        (EN, ["You can ask the **Ombudsman**.", "The Ombudsman looks at complaints."], OMBUDSMAN),
        (EN, ["You can ask the **Ombudsman**. They look at complaints."], OMBUDSMAN),
        (EN, ["They are **Ombudsmen**. These people look at complaints."], OMBUDSMAN),
        (EN, ["You can ask the **Parliamentary Ombudsman**. They look."], f"Parliamentary {OMBUDSMAN}"),
        (EN, ["This is the [**Ombudsman**](a.md). It looks at complaints."], OMBUDSMAN),
        (EN, ["The **Ombudsman** looks at complaints. Bring a pen."], OMBUDSMAN),
        (CY, [EXPLAINED[CY]], GORCHYMYN),
        (CY, ["Mae’r llys yn gwneud **ddau orchymyn**. Mae’n dweud beth i’w wneud."], f"dau {GORCHYMYN}"),
        (CY, ["Mae’r llys yn rhoi **orchymyn**. Ystyr hyn yw papur."], GORCHYMYN),
        (CY, ["Dyma’r **ngorchymyn**. Mae hwn yn bapur."], GORCHYMYN),
    ],
)
def test_a_hard_word_explained(language: Language, items: list[str], words: str) -> None:
    """E10: a bold word that is explained in the next sentence and listed passes, in any form it takes.

    A Welsh word may be mutated where it stands; the next sentence may stand in the next item.
    """
    assert [] == codes(language, *items, words=words)


@pytest.mark.parametrize(
    ("language", "items", "words", "expected"),
    [
        (EN, [EXPLAINED[EN]], "", ["easy-unlisted-word"]),
        (EN, ["You can ask the **Ombudsman**. Bring a pen."], OMBUDSMAN, ["easy-unexplained-word"]),
        (EN, ["You can ask the **Ombudsman**."], OMBUDSMAN, ["easy-unexplained-word"]),
        (EN, ["You can ask the Ombudsman."], OMBUDSMAN, ["easy-unused-word"]),
        (EN, [EXPLAINED[EN]], f"{OMBUDSMAN}\n\nlaw\n:   A rule.", ["easy-unused-word"]),
        (EN, ["Ask a **lawyer**. They can help."], "law\n:   A rule.", ["easy-unlisted-word", "easy-unused-word"]),
        (EN, ["Ask the **old Ombudsman**. They can help."], OMBUDSMAN, ["easy-unlisted-word", "easy-unused-word"]),
        (CY, [EXPLAINED[CY]], "", ["easy-unlisted-word"]),
        (CY, ["Gall y llys wneud **gorchymyn**. Dewch â beiro."], GORCHYMYN, ["easy-unexplained-word"]),
        (CY, ["Gall y llys wneud gorchymyn."], GORCHYMYN, ["easy-unused-word"]),
    ],
)
def test_a_hard_word_left_hard(language: Language, items: list[str], words: str, expected: list[str]) -> None:
    """E10: a bold word that is not listed or not explained at once, and a listed one that is never bold, are told."""
    assert expected == codes(language, *items, words=words)


def test_explained_once() -> None:
    """E10: a hard word is explained where it first is bold, and need not be again."""
    assert [] == codes(EN, EXPLAINED[EN], "Write to the **Ombudsman**.", "You can ring.", words=OMBUDSMAN)


def test_where_an_unused_word_is_told() -> None:
    """E10: a listed word that is nowhere bold is told in the list; an unexplained one where it is bold."""
    (unused,) = told(EN, "You can ring.", words=OMBUDSMAN)
    (unexplained,) = told(EN, "You can ring.", "Ask the **Ombudsman**.", words=OMBUDSMAN)

    assert [6, 5] == [unused.place.line, unexplained.place.line]
    assert "The Ombudsman looks at complaints." in unexplained.hint


@pytest.mark.parametrize(
    ("language", "words", "expected"),
    [
        (EN, "The representative is here.", ["easy-hard-word"]),
        (EN, "The representative and the representatives are here.", ["easy-hard-word"] * 2),
        (EN, "The representative is the representative.", ["easy-hard-word"]),
        (EN, "She misunderstood.", ["easy-hard-word"]),
        (EN, "The childhood was good.", []),
        (EN, "The information is here.", []),
        (EN, "The governments understand.", []),
        (EN, "Your grandparents live in Aberystwyth.", []),
        (EN, "Ring 0300 790 0203000 now.", []),
        (EN, "The word is [gwrthwynebiad]{cy}.", []),
        (CY, "Gwrthwynebiad yw hyn.", ["easy-hard-word"]),
        (CY, "Mae’n llongyfarchiad.", ["easy-hard-word"]),
        (CY, "Mae’r wybodaeth yma.", []),
        (CY, "Mae’ch penderfyniadau’n bwysig.", []),
        (CY, "Mae’r benderfyniad yn bwysig.", []),
        (CY, "Mae’n byw yn Llanfairpwllgwyngyll.", []),
        (CY, "Mae’r ddalgylchedd yma.", []),
        (CY, "Y gair Saesneg yw [representative]{en}.", []),
    ],
)
def test_long_words(language: Language, words: str, expected: list[str]) -> None:
    """E11: a word of more than 9 English or 10 Welsh letters is told once; ch, dd and their like are one letter.

    Words that everyone uses, names, and words that are marked as another language pass.
    """
    assert expected == codes(language, words)


def test_long_words_in_the_list() -> None:
    """E11: a long word that the page explains passes, in any form."""
    words = "representative\n:   Someone who speaks for you."
    items = ("You can have a **representative**. This is someone who speaks for you.", "All representatives can come.")

    assert [] == codes(EN, *items, words=words)


def test_names_of_contacts() -> None:
    """E11: a word of a contact's name passes at the start of a sentence too."""
    assert [] == codes(EN, "Wolverhampton Office can help.", name="Wolverhampton Office")
    assert ["easy-hard-word"] == codes(EN, "Wolverhampton Office can help.")
