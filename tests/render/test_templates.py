from pathlib import Path

import pytest

from generator.model.catalogue import Catalogue
from generator.model.language import Bilingual, Language
from generator.model.problem import Code, Problem
from generator.render.messages import Messages
from generator.render.templates import PageTemplates, TemplateFailedError, TemplateSet, tidy
from tests.builders import TODAY

WELSH = Messages.of(Catalogue(words=()), Language.CY)


def rendered(folder: Path, template: str, **values: object) -> str:
    """What a template gives in Welsh."""
    (folder / "page.html").write_text(template, encoding="utf-8")
    return str(TemplateSet.of((folder,), WELSH).render("page.html", values))


def fault(folder: Path, template: str, **values: object) -> Problem:
    """What is wrong with a template."""
    with pytest.raises(TemplateFailedError) as caught:
        rendered(folder, template, **values)
    return caught.value.problem


@pytest.mark.parametrize(
    ("template", "code", "line"),
    [
        ("a\nb {{ missing }}", Code.UNDEFINED_NAME, 2),
        ("a\nb {{ thing.missing.name }}", Code.UNDEFINED_NAME, 2),
        ('a\n\n{{ _("Skip to content") }}', Code.WORD_MISSING, 3),
        ("{% trans %}Skip{% endtrans %}", Code.WORD_MISSING, 1),
        ("a\n{% if %}", Code.TEMPLATE_BROKEN, 2),
        ("a\n{% for %}\n", Code.TEMPLATE_BROKEN, 2),
        ("{% if 1 %}" * 1_200 + "{% endif %}" * 1_200, Code.TEMPLATE_BROKEN, 1),
        ("{% if 1 %}" * 100 + "{% endif %}" * 100, Code.TEMPLATE_BROKEN, 1),
        ("{{ " + "(" * 1_200 + ")" * 1_200 + " }}", Code.TEMPLATE_BROKEN, 1),
        ('{% include "page.html" %}', Code.TEMPLATE_BROKEN, 1),
        ('{% extends "page.html" %}', Code.TEMPLATE_BROKEN, 1),
    ],
)
def test_faults(tmp_path: Path, template: str, code: Code, line: int) -> None:
    """A fault of a template is told at its line, without a crash."""
    problem = fault(tmp_path, template, thing={})

    assert (code, "templates/page.html", line) == (problem.code, problem.place.path, problem.place.line)


def test_a_fault_in_a_part(tmp_path: Path) -> None:
    """A fault in a part that a page includes is told at the part's own line."""
    (tmp_path / "part.html").write_text("one\ntwo\n{{ missing }}", encoding="utf-8")
    problem = fault(tmp_path, '{% include "part.html" %}')

    assert ("templates/part.html", 3) == (problem.place.path, problem.place.line)


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("a\n{{ given['gone.js'] }}{{ look('gone.js') }}", "there is no “gone.js”"),
        ("a\n{{ 1 / 0 }}", "division by zero"),
        ("{% macro part(one) %}{% endmacro %}\n{{ part(two=1) }}", "takes no keyword argument 'two'"),
        ("a\n{{ none | iso }}", "isoformat"),
    ],
)
def test_what_a_template_of_a_site_cannot_have(tmp_path: Path, template: str, said: str) -> None:
    """What has gone from the program since a template was copied is told at its line; in ours it is a bug."""
    site, own = tmp_path / "site", tmp_path / "own"
    values = {"given": {"gone.js": ""}, "look": {}.__getitem__, "none": None}
    for folder in (site, own):
        folder.mkdir()
        (folder / "page.html").write_text(template, encoding="utf-8")

    with pytest.raises(TemplateFailedError) as caught:
        TemplateSet.of((site, own), WELSH).render("page.html", values)
    with pytest.raises((KeyError, TypeError, ZeroDivisionError)):
        TemplateSet.of((own,), WELSH).render("page.html", values)

    problem = caught.value.problem
    assert (Code.TEMPLATE_BROKEN, "templates/page.html", 2) == (problem.code, problem.place.path, problem.place.line)
    assert said in problem.message


def test_a_missing_template(tmp_path: Path) -> None:
    """A template that is not there is named, where it is used."""
    problem = fault(tmp_path, '\n{% include "gone.html" %}')

    assert (Code.TEMPLATE_MISSING, "templates/page.html", 2) == (problem.code, problem.place.path, problem.place.line)
    assert "gone.html" in problem.message


def test_values_are_escaped(tmp_path: Path) -> None:
    """Every value is escaped, in text and in attributes."""
    result = rendered(tmp_path, '<p title="{{ value }}">{{ value }}</p>', value='<b>&"')

    assert '<p title="&lt;b&gt;&amp;&#34;">&lt;b&gt;&amp;&#34;</p>' == result


def test_filters(tmp_path: Path) -> None:
    """A template can choose the language, write a date in full, and mark or unmark words."""
    dates, words = "{{ day | long_date }}, {{ day | iso }}", "{{ words | marked }}, {{ words | plain }}"
    template = f"{{{{ pair | here }}}}, {dates}, {words}, {{{{ language }}}}"
    pair = Bilingual(en="court", cy="llys")

    assert 'llys, 21 Tachwedd 2026, 2026-11-21, â <span lang="en">A&amp;B</span>, â A&amp;B, cy' == rendered(
        tmp_path, template, pair=pair, day=TODAY, words="â [A&B]{en}"
    )


def test_a_site_has_its_own(tmp_path: Path) -> None:
    """A site's own template takes the place of the project's; the others stay."""
    site, own = tmp_path / "site", tmp_path / "own"
    for folder, name in ((site, "a"), (own, "a"), (own, "b")):
        folder.mkdir(exist_ok=True)
        (folder / f"{name}.html").write_text(f"{folder.name} {name}", encoding="utf-8")
    templates = TemplateSet.of((site, own), WELSH)

    assert ("site a", "own b") == (templates.render("a.html", {}), templates.render("b.html", {}))


def test_a_changed_template_counts_at_once(tmp_path: Path) -> None:
    """What a process has compiled of a template is used only as long as the template is the same."""
    said = []
    for words in ("before", "after"):
        (tmp_path / "page.html").write_text(words, encoding="utf-8")
        said.append(TemplateSet.of((tmp_path,), WELSH).render("page.html", {}))

    assert ["before", "after"] == said


def test_a_page_has_its_values(tmp_path: Path) -> None:
    """Every template of a page can use the page's values and those given to it."""
    (tmp_path / "blocks").mkdir()
    (tmp_path / "blocks" / "note.html").write_text("\n{{ of_page }} {{ title }}\n", encoding="utf-8")
    page = PageTemplates(templates=TemplateSet.of((tmp_path,), WELSH), values={"of_page": "a", "title": "old"})

    assert "a new" == page.block("note", title="new")


def test_tidy() -> None:
    """Empty lines that templates leave behind are taken out; the last line ends."""
    assert "<p>\n  a\n</p>\n" == tidy("\n\n<p>  \n\n \t\n  a\n\n</p>\n\n")
