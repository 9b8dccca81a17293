from collections.abc import Mapping, Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.model.language import Language
from generator.text import stems
from generator.text.stems import forms_of, is_known, is_same_word, mutations, radicals, relatives, spellings, stem
from generator.text.words import fold
from tests.once import forms_by_lemma, found_anew, gone_through
from tests.once import relatives as found_once

UNHURRIED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""A busy machine must not fail a test."""


@pytest.mark.parametrize(
    "words",
    [
        "cwyn gŵyn chwyn nghwyn cwynion gwynion chwynion cwyno",
        "plentyn blentyn phlentyn mhlentyn plant blant phlant",
        "tŷ dŷ nhŷ tai",
        "Cymru Gymru Nghymru Chymru",
        "llys lys llysoedd",
        "barnwr farnwr barnwyr farnwyr",
        "ombwdsmon ombwdsmyn",
    ],
)
def test_forms_of_a_welsh_word(words: str) -> None:
    """Mutations, plurals and other forms of a Welsh word have one stem."""
    assert 1 == len({stem(word.lower(), Language.CY) for word in words.split()})


@pytest.mark.parametrize("words", ["complaint complaints", "child children", "judge judges", "decide decided deciding"])
def test_forms_of_an_english_word(words: str) -> None:
    """Plurals and verb forms of an English word have one stem."""
    assert 1 == len({stem(word, Language.EN) for word in words.split()})


def test_different_words() -> None:
    """Words that only look alike keep apart."""
    assert stem("dŵr", Language.CY) != stem("tŵr", Language.CY)
    assert stem("complain", Language.EN) != stem("complaint", Language.EN)
    assert stem("plant", Language.EN) != stem("plentyn", Language.EN)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("nghwyn", "cwyn"),
        ("mhlant", "plant"),
        ("nhŷ", "tŷ"),
        ("ngwasanaeth", "gwasanaeth"),
        ("chwyn", "cwyn"),
        ("phlant", "plant"),
        ("thŷ", "tŷ"),
        ("ddiwrnod", "diwrnod"),
        ("blant", "plant"),
        ("dŷ", "tŷ"),
        ("gŵyn", "cŵyn"),
        ("fis", "bis mis"),
        ("lys", "llys glys"),
        ("reol", "rheol greol"),
        ("mlynedd", "blynedd"),
        ("niwrnod", "diwrnod"),
        ("hysgol", "ysgol"),
        ("hŵyl", "ŵyl"),
        ("allu", "gallu"),
        ("ŵyl", "gŵyl"),
        ("wasanaeth", "gwasanaeth"),
        ("ffôn", ""),
        ("llys", ""),
        ("rheol", ""),
        ("cwyn", ""),
        ("h", ""),
        ("", ""),
        ("0300", ""),
    ],
)
def test_radicals(word: str, expected: str) -> None:
    """A word may have begun with what its mutation undone gives; letters of two signs are not cut in two."""
    assert tuple(expected.split()) == radicals(word)


def test_words_that_the_library_does_not_know() -> None:
    """The library says of a word whether it knows it."""
    assert not is_known("huwchgyfeirio", Language.CY)


def alone(word: str, language: Language) -> frozenset[str]:
    """What else may be typed for one form of a word."""
    (found,) = relatives((frozenset({word}),), language)
    return found


def test_relatives() -> None:
    """A site that has one form of a word gives the others that somebody may type, without mutations."""
    found = alone("blant", Language.CY)

    assert {"plant", "plentyn"} <= found
    assert not {"phlant", "mhlentyn"} & found
    assert {"tai", "tŷ"} <= alone("dŷ", Language.CY)
    assert {"complaint", "complaints"} == alone("complaints", Language.EN)


def test_a_verb_has_everyday_forms_only() -> None:
    """Of the many forms of a Welsh verb a few are kept."""
    found = alone("penderfynodd", Language.CY)

    assert {"penderfynu", "penderfynodd", "penderfynwyd"} <= found
    assert len(found) < 20


def test_several_words_at_once() -> None:
    """Each group of forms has its own relatives, however many are asked for together."""
    together = relatives((frozenset({"blant"}), frozenset({"dŷ"})), Language.CY)

    assert (alone("blant", Language.CY), alone("dŷ", Language.CY)) == together


def test_every_form_in_a_text() -> None:
    """A word may stand in a text under every form and mutation of it."""
    assert {"llys", "lys", "llysoedd", "lysoedd"} <= forms_of(["llys"], Language.CY)["llys"]
    assert {"complaint", "complaints"} == forms_of(["complaint"], Language.EN)["complaint"]
    assert {"gwarcheidwad", "warcheidwad", "ngwarcheidwad"} <= forms_of(["gwarcheidwad"], Language.CY)["gwarcheidwad"]


@pytest.mark.parametrize(
    ("word", "expected"),
    [("cwyn", "gwyn nghwyn chwyn"), ("gair", "air ngair"), ("apêl", "hapêl"), ("llys", "lys"), ("chwaer", "")],
)
def test_mutations(word: str, expected: str) -> None:
    """The first letter of a Welsh word changes in every way that it can; two signs may be one letter."""
    assert set(expected.split()) == set(mutations(word))


@UNHURRIED
@given(st.text(alphabet="abcdefghilmnoprstuwyŵŷâê", min_size=1, max_size=12), st.sampled_from(Language))
def test_a_stem_is_its_own_letters(word: str, language: Language) -> None:
    """A stem has no accents and is never empty, whatever the word."""
    found = stem(word, language)

    assert found
    assert fold(found) == found


@UNHURRIED
@given(st.sampled_from(list("ptcbdgm")), st.sampled_from(["", "l", "r"]), st.sampled_from(["yn", "âl", "wyth"]))
def test_every_mutation_can_be_undone(first: str, second: str, rest: str) -> None:
    """What soft, nasal and aspirate mutation make of a word leads back to it."""
    soft = {"p": "b", "t": "d", "c": "g", "b": "f", "d": "dd", "g": "", "m": "f"}[first]
    nasal = {"p": "mh", "t": "nh", "c": "ngh", "b": "m", "d": "n", "g": "ng"}.get(first)
    aspirate = {"p": "ph", "t": "th", "c": "ch"}.get(first)
    ending = second + rest
    mutated = [f"{start}{ending}" for start in (soft, nasal, aspirate) if start is not None]

    assert all(f"{first}{ending}" in radicals(word) for word in mutated)


@pytest.mark.parametrize(
    ("word", "radical"),
    [
        ("gwyn", "cwyn"), ("nghwyn", "cwyn"), ("chwyn", "cwyn"), ("dyst", "tyst"), ("nhyst", "tyst"), ("thyst", "tyst"),
        ("blant", "plant"), ("mhlant", "plant"), ("phlant", "plant"), ("farnwr", "barnwr"), ("marnwr", "barnwr"),
        ("ddyddiad", "dyddiad"), ("nyddiad", "dyddiad"), ("orchymyn", "gorchymyn"), ("ngorchymyn", "gorchymyn"),
        ("lys", "llys"), ("riant", "rhiant"), ("fam", "mam"), ("heiriolwr", "eiriolwr"), ("llys", "llys"),
        ("ffordd", "ffordd"), ("Ŵyn", "wyn"),
    ],
)  # fmt: skip
def test_spellings(word: str, radical: str) -> None:
    """Every Welsh mutation is undone, and the word itself is always a candidate."""
    assert radical in spellings(word, Language.CY)
    assert fold(word) == spellings(word, Language.CY)[0]


@pytest.mark.parametrize(
    ("one", "other", "language", "expected"),
    [
        ("report", "reports", Language.EN, True),
        ("judge", "Judges", Language.EN, True),
        ("complain", "complaint", Language.EN, True),
        ("law", "laws", Language.EN, True),
        ("law", "lawyer", Language.EN, False),
        ("can", "cannot", Language.EN, False),
        ("court", "order", Language.EN, False),
        ("gwyn", "cwyn", Language.EN, False),
        ("gwyn", "cwyn", Language.CY, True),
        ("chwynion", "cwyn", Language.CY, True),
        ("adroddiad", "adroddiadau", Language.CY, True),
        ("lys", "llysoedd", Language.CY, True),
        ("mam", "tad", Language.CY, False),
    ],
)
def test_forms_of_one_word(one: str, other: str, language: Language, *, expected: bool) -> None:
    """Words that differ by an ending, and in Welsh by a mutation, are forms of one word."""
    assert expected == is_same_word(one, other, language)
    assert expected == is_same_word(other, one, language)


@pytest.mark.parametrize("language", Language)
def test_a_dictionary_that_is_turned_round_says_the_same(language: Language) -> None:
    """What the tests find in the dictionary is what a build finds there, names among it."""
    words = frozenset("mynd bod cwyn tŷ cael caernarfon help complaint complain go judge english zzz".split())

    found, expected = (look(words, language) for look in (forms_by_lemma, gone_through))

    assert {word: sorted(forms) for word, forms in expected.items()} == {w: sorted(f) for w, f in found.items()}
    assert any(expected.values())


def test_what_is_found_once_is_the_same() -> None:
    """What the tests remember of groups of forms is what a build finds for all of them together."""
    groups = [frozenset(words.split()) for words in ("cwyn gŵyn", "blant", "dŷ", "Caernarfon")]

    assert found_anew(groups, Language.CY) == found_once(groups, Language.CY)


@pytest.mark.parametrize("number", [1, 40])
def test_the_dictionary_is_gone_through_twice_for_any_number_of_words(
    monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    """The forms of many words cost two looks at the whole dictionary, as those of one do."""
    looks = 0
    look = stems._forms_by_lemma

    def counted(lemmas: frozenset[str], language: Language) -> Mapping[str, Sequence[str]]:
        nonlocal looks
        looks += 1
        return look(lemmas, language)

    monkeypatch.setattr(stems, "_forms_by_lemma", counted)

    found = forms_of([f"court{each}" for each in range(number)], Language.EN)

    assert (number, 2) == (len(found), looks)
