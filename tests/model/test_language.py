from generator.model.language import Bilingual, Language, in_both


def test_each_language_has_the_other() -> None:
    """The twin of an English page is Welsh, and the other way round."""
    assert (Language.CY, Language.EN) == (Language.EN.other, Language.CY.other)


def test_a_pair_gives_its_language() -> None:
    """A bilingual value gives the thing of the language that is asked for."""
    pair = Bilingual(en="court", cy="llys")

    assert ("court", "llys") == (pair[Language.EN], pair[Language.CY])


def test_a_pair_is_changed_whole() -> None:
    """A change is made to both things."""
    pair = Bilingual(en="court", cy="llys")

    assert Bilingual(en=5, cy=4) == pair.map(len)


def test_a_pair_is_read_in_order() -> None:
    """A bilingual value is read English first."""
    pair = in_both(lambda language: f"in {language}")

    assert ["in en", "in cy"] == list(pair)
    assert [(Language.EN, "in en"), (Language.CY, "in cy")] == list(pair.items())
