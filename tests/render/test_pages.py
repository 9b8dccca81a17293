from tests.sandbox import SiteSandbox

HOME = """{% extends "base.html" %}
{% block content %}<p>{{ page.title }} – {{ twin.title }} – {{ menu.home.route }}</p>{% endblock %}
"""


def test_a_page_is_rendered_by_the_template_of_its_kind(site: SiteSandbox) -> None:
    """A page gets the template of its kind, with itself, its twin and the menu of its language."""
    site.write("templates/pages/home.html", HOME)

    assert "<p>Who can help? – Pwy all helpu? – /en/</p>" in site.page("en/index.html")
    assert "<p>Pwy all helpu? – Who can help? – /cy/</p>" in site.page("cy/index.html")
