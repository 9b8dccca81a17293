from generator.model.language import Language
from generator.plan.directory import Directory
from generator.plan.glossary import glossary, glossary_page
from tests.builders import content, term, twins

TERMS = (term("court", "court", "llys"), term("appeal", "appeal", "apêl"), term("order", "the order", "y gorchymyn"))


def test_terms_stand_in_the_order_of_the_alphabet() -> None:
    """Each language has the terms in the order of its own alphabet, in which an article does not count."""
    directory = Directory.of(content(terms=TERMS))
    english, welsh = (glossary_page(directory, language) for language in Language)

    assert ["appeal", "court", "order"] == [each.key for each in english.terms]
    assert ["appeal", "order", "court"] == [each.key for each in welsh.terms]
    assert ("/en/glossary/", "/cy/geirfa/") == (english.route, welsh.route)


def test_the_words_that_lead_there() -> None:
    """The forms that lead to a term are those that stand on pages of the language, and the term itself."""
    found = glossary(Directory.of(content(*twins(english="Two courts", welsh="Y llysoedd"), terms=TERMS[:1])))

    assert found is not None
    assert ["court", "courts"] == sorted(found.forms.en[0].forms[0])
    assert ["llys", "llysoedd"] == sorted(found.forms.cy[0].forms[0])
    assert ("/en/glossary/", "/cy/geirfa/") == (found.routes.en, found.routes.cy)


def test_a_site_without_terms() -> None:
    """Without terms nothing leads anywhere."""
    assert glossary(Directory.of(content())) is None
