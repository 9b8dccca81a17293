from generator.model.language import Language
from generator.plan.glossary import glossary_page
from generator.plan.routes import Routes
from tests.builders import content, term

TERMS = (term("court", "court", "llys"), term("appeal", "appeal", "apêl"), term("order", "the order", "y gorchymyn"))


def test_terms_stand_in_the_order_of_the_alphabet() -> None:
    """Each language has the terms in the order of its own alphabet, in which an article does not count."""
    routes = Routes.of(content(terms=TERMS))
    english, welsh = (glossary_page(routes, language) for language in Language)

    assert ["appeal", "court", "order"] == [each.key for each in english.terms]
    assert ["appeal", "order", "court"] == [each.key for each in welsh.terms]
    assert ("/en/glossary/", "/cy/geirfa/") == (english.route, welsh.route)
