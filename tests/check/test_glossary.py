from generator.check.glossary import check_glossary
from generator.model.language import Bilingual
from generator.model.problem import Code
from tests.builders import both, content, term, twins


def test_a_term_that_both_languages_use() -> None:
    """A term that some page of each language uses, in any form, is no problem."""
    pages = twins(english="Two appeals.", welsh="Am apêl.")

    assert [] == list(check_glossary(content(*pages, terms=(term(),))))


def test_a_term_that_nobody_uses() -> None:
    """A term that no page of a language uses is told for that language."""
    pages = twins(english="Two appeals.", welsh="Am gŵyn.")
    (problem,) = check_glossary(content(*pages, terms=(term(),)))

    assert Code.UNUSED_TERM == problem.code
    assert "no Welsh page uses “apêl”" == problem.message
    assert "content/glossary.yml" == problem.place.path


def test_other_words_count() -> None:
    """A page that uses other words for a term uses it."""
    pages = twins(english="Two appeals.", welsh="Gallwch apelio.")
    made = term(also=Bilingual(en=(), cy=("apelio",)))

    assert [] == list(check_glossary(content(*pages, terms=(made,))))


def test_drafts_do_not_count() -> None:
    """A page that is not published explains nothing."""
    pages = twins(english="Two appeals.", welsh="Am apêl.", draft=True)

    assert [Code.UNUSED_TERM] * 2 == [p.code for p in check_glossary(content(*pages, terms=(term(),)))]


def test_an_explanation_in_the_wrong_language() -> None:
    """An explanation must read as the language it is given for."""
    pages = twins(english="Two appeals.", welsh="Am apêl.")
    made = term(meaning=both("What you can ask the court for if you have not won."))
    (problem,) = check_glossary(content(*pages, terms=(made,)))

    assert Code.WRONG_LANGUAGE == problem.code


def test_a_site_without_terms() -> None:
    """A site without a glossary has nothing to check."""
    assert [] == list(check_glossary(content()))
