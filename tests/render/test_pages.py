from tests.sandbox import SiteSandbox

HOME = """{% extends "base.html" %}
{% block content %}<p>{{ page.title }} – {{ twin.title }} – {{ menu.home.route }}</p>{% endblock %}
"""


def test_a_page_is_rendered_by_the_template_of_its_kind(site: SiteSandbox) -> None:
    """A page gets the template of its kind, with itself, its twin and the menu of its language."""
    site.write("templates/pages/home.html", HOME)

    assert "<p>Who can help? – Pwy all helpu? – /en/</p>" in site.page("en/index.html")
    assert "<p>Pwy all helpu? – Who can help? – /cy/</p>" in site.page("cy/index.html")


FEEDBACK = """subjects:
  site: {en: "This site", cy: "Y wefan hon"}
contacts:
  editors:
    name: {en: "The editors", cy: "Y golygyddion"}
    nations: [wales]
    subject: site
    source: https://small.example
    what_for: {en: "This site", cy: "Y wefan hon"}
    phones:
      - {number: "029 2000 0000"}
"""
FORM = """---
title: {title}
summary: {title}.
---

::: form

- {ask}

:::
"""
SAID = {
    "en/index.html": (
        "You can also say it without your name: ",
        ">Say it on paper</a>",
        "You need not give your name.</p>",
    ),
    "cy/index.html": (
        "Gallwch hefyd ei ddweud heb roi eich enw: ",
        ">Dywedwch ar bapur</a>",
        "Does dim rhaid i chi roi eich enw.</p>",
    ),
}


def test_feedback_without_a_name(site: SiteSandbox) -> None:
    """Each page says by which page and which phone line one can say what one thinks; a form is one for paper."""
    site.write(
        "site_config.yml", site.read("site_config.yml") + "feedback: {page: factsheets/form, contact: editors}\n"
    )
    site.write("content/contacts.yml", FEEDBACK)
    site.write("content/en/factsheets/form.md", FORM.format(title="Say it on paper", ask="What is wrong?"))
    site.write("content/cy/factsheets/form.md", FORM.format(title="Dywedwch ar bapur", ask="Beth sydd o’i le?"))

    for path, words in SAID.items():
        page = site.page(path)
        assert [] == [each for each in (*words, 'href="tel:+442920000000"') if each not in page], path
    assert '<div class="paper-form">' in site.page("en/factsheets/form/index.html")
    assert "/form." in site.page("en/factsheets/form/index.html")
