from generator.check.glossary import check_glossary, check_unused_terms
from generator.model.language import Bilingual
from generator.model.problem import Code
from tests.builders import both, content, term


def test_a_term_that_both_languages_use() -> None:
    """A term that some page of each language uses is no problem."""
    assert [] == list(check_unused_terms((term(),), Bilingual(en=("appeal",), cy=("appeal", "other"))))


def test_a_term_that_nobody_uses() -> None:
    """A term that no page of a language uses is told for that language."""
    (problem,) = check_unused_terms((term(),), Bilingual(en=("appeal",), cy=()))

    assert Code.UNUSED_TERM == problem.code
    assert "no Welsh page uses “apêl”" == problem.message
    assert "content/glossary.yml" == problem.place.path


def test_an_explanation_in_the_wrong_language() -> None:
    """An explanation must read as the language it is given for."""
    made = term(meaning=both("What you can ask the court for if you have not won."))
    (problem,) = check_glossary(content(terms=(made,)))

    assert Code.WRONG_LANGUAGE == problem.code


def test_a_site_without_terms() -> None:
    """A site without a glossary has nothing to check."""
    assert [] == list(check_glossary(content()))
