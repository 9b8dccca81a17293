import pytest

from generator.check.plain_language import check_plain_language
from generator.model.agreed_terms import LONGEST
from generator.model.language import Language
from generator.model.problem import Code
from generator.model.text import Passage
from tests.builders import place

LONG = " ".join(["word"] * 30)


def told(words: str, language: Language, *, is_easy: bool = False) -> list[tuple[Code, str]]:
    """What is told of a text: the codes, and the words by which each can be excused."""
    passage = Passage(words=words, place=place("a.md"))
    longest = None if is_easy else LONGEST[language]
    return [(each.code, said) for said, each in check_plain_language(passage, language, longest)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (f"{LONG}.", []),
        (f"Write to us. W{LONG} more. Thank you.", [(Code.LONG_SENTENCE, "Wword word word word")]),
        (
            "Write to them before you utilise this. Prior to that, wait.",
            [(Code.HEAVY_WORDS, "utilise"), (Code.HEAVY_WORDS, "Prior to")],
        ),
        ("If your complaint is about the purpose of a report, dy.", []),
        ("The rule is a prior one: to begin.", []),
    ],
)
def test_english(words: str, expected: list[tuple[Code, str]]) -> None:
    """Long sentences and heavy words are told, one by one; everyday ones are not."""
    assert expected == told(words, Language.EN)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (f"{LONG} {LONG[:19]}.", []),
        (f"{LONG} {LONG[:24]}.", [(Code.LONG_SENTENCE, "word word word word")]),
        (
            "Os wyt ti’n gallu, gofynna i dy gyfreithiwr.",
            [(Code.FAMILIAR_WORDS, "wyt ti"), (Code.FAMILIAR_WORDS, "dy")],
        ),
        ("Byddi di’n iawn.", [(Code.FAMILIAR_WORDS, "Byddi di")]),
        ("Ewch i dŷ’r cyngor yng Nghei Newydd, neu i’r Gelli.", []),
        ("Ydych chi’n iawn? Gallwch ofyn i’ch cyfreithiwr. Prior to.", []),
        ("Y di-Gymraeg a Ti-to.", []),
    ],
)
def test_welsh(words: str, expected: list[tuple[Code, str]]) -> None:
    """Welsh may be an eighth longer, and calls nobody “ti”; what only looks like it is let pass."""
    assert expected == told(words, Language.CY)


def test_easy_read() -> None:
    """Easy Read counts the words of its sentences itself."""
    assert [(Code.HEAVY_WORDS, "whilst")] == told(f"{LONG} whilst.", Language.EN, is_easy=True)
