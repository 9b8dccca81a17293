from collections.abc import Sequence

import pytest

from generator.model.glossary import TermForms
from generator.model.language import Bilingual, Language
from generator.text.terms import TermFinder, _Step, forms_of
from generator.text.tokens import found_words
from tests.builders import term


def found(text: str, *terms: tuple[str, str], language: Language = Language.EN) -> list[tuple[str, str]]:
    """The terms found in a text, each with the words that it stands as. A term is its key and its words."""
    made = [term(key, name, name) for key, name in terms]
    finder = TermFinder(forms_of(made, language))
    return [(each.key, text[each.start : each.end]) for each in finder.find(text)]


def test_a_term_in_any_form() -> None:
    """A term is found as it is written, in capitals, and in the plural."""
    text = "Appeal now. An appeal, two appeals."

    assert [("a", "Appeal"), ("a", "appeal"), ("a", "appeals")] == found(text, ("a", "appeal"))


@pytest.mark.parametrize("word", ["cwyn", "gŵyn", "chwyn", "nghwyn", "gwynion", "Chwynion"])
def test_a_welsh_term_under_any_mutation(word: str) -> None:
    """A Welsh term is found however its first letter has changed."""
    assert [("a", word)] == found(f"Am eich {word} chi", ("a", "cwyn"), language=Language.CY)


def test_a_term_of_more_words() -> None:
    """Every word of a term may have another form; between them may be a space, a line end, a hyphen or a short tail."""
    text = "y weithdrefn gwyno a gweithdrefn\ngwynion"
    assert [("a", "weithdrefn gwyno"), ("a", "gweithdrefn\ngwynion")] == found(
        text, ("a", "gweithdrefn gwyno"), language=Language.CY
    )
    assert [("a", "adroddiad i’r llys")] == found(
        "Mae adroddiad i’r llys yma", ("a", "adroddiad i’r llys"), language=Language.CY
    )
    assert [] == found("The court. Order, please", ("a", "court order"))


def test_the_longer_term_wins() -> None:
    """Where two terms could start, the one of more words is found, and nothing inside it."""
    text = "Cafcass Cymru and Cafcass; the Public Ombudsman"
    terms = (("a", "Cafcass"), ("b", "Cafcass Cymru"), ("c", "Public Ombudsman"), ("d", "Ombudsman"))

    assert [("b", "Cafcass Cymru"), ("a", "Cafcass"), ("c", "Public Ombudsman")] == found(text, *terms)


def test_initials() -> None:
    """A term in capitals is found in capitals alone."""
    assert [("a", "MP")] == found("An MP, not mp or Mp", ("a", "MP"))


def test_other_words_for_the_same() -> None:
    """The words under *also* lead to the same term; language marks do not count."""
    made = term("mp", "[Member]{cy} of Parliament", "Aelod Seneddol", also=Bilingual(en=("MP",), cy=()))
    text = "Ask an MP or a Member of Parliament."
    finder = TermFinder(forms_of([made], Language.EN))

    assert ["MP", "Member of Parliament"] == [text[each.start : each.end] for each in finder.find(text)]


def test_a_term_without_words() -> None:
    """A term that is signs alone is found nowhere."""
    assert [] == found("An — appeal", ("a", "—"))


@pytest.mark.parametrize("terms", [10, 12_000])
def test_many_terms_that_begin_alike_cost_no_more_than_few(monkeypatch: pytest.MonkeyPatch, terms: int) -> None:
    """Each word of a text is looked up as often as terms go on with it, however many terms there are."""
    named = [
        TermForms(key=f"t{number}", forms=(frozenset({"court"}), frozenset({f"x{number}"})), initials="")
        for number in range(terms)
    ]
    finder = TermFinder(named)
    asked = 0
    after = _Step.after

    def counted(step: _Step, word: str) -> Sequence[_Step]:
        nonlocal asked
        asked += 1
        return after(step, word)

    monkeypatch.setattr(_Step, "after", counted)

    found = [each.key for each in finder.find("The court x7 and the court of court x3.")]

    assert (["t7", "t3"], 11) == (found, asked)


def test_terms_that_words_can_hold() -> None:
    """Whatever is found in a text is among the terms that its words alone can hold, and few others are."""
    made = [term(key, name, name) for key, name in (("a", "cwyn"), ("b", "llys teulu"), ("c", "tŷ"), ("d", "111"))]
    finder = TermFinder(forms_of(made, Language.CY))
    texts = {
        "Eich cwynion": {"a"},
        "Y teulu a’r llys": {"b"},
        "Y llys ym Mangor": set(),
        "I’r tŷ, neu ffonio 111": {"c", "d"},
    }

    assert texts == {text: finder.possible(found_words(text)) for text in texts}
    assert all({each.key for each in finder.find(text)} <= held for text, held in texts.items())
