from pathlib import Path

from generator.model.catalogue import Catalogue
from generator.model.language import Language
from generator.model.text import BlockName
from generator.render.markdown import TextRenderer
from generator.render.messages import Messages
from generator.render.templates import PageTemplates, TemplateSet
from generator.render.text import Body, render_body
from tests.builders import page, page_text


def rendered(folder: Path, body: str) -> str:
    """A body without a box of danger at its top."""
    return str(body_of(folder, body).rest)


def body_of(folder: Path, body: str) -> Body:
    """A body, with templates that show which block they are and what they are given."""
    blocks = folder / "blocks"
    blocks.mkdir(parents=True)
    for name in BlockName:
        (blocks / f"{name}.html").write_text(f"({name}: {{{{ title }}}}|{{{{ content }}}})", encoding="utf-8")
    (blocks / "can-and-cannot.html").write_text("[{{ can }}+{{ cannot }}]", encoding="utf-8")
    rows = "{{ first }}/{{ second }}{% for term, meanings in rows %};{{ term }}={{ meanings | join('+') }}{% endfor %}"
    (blocks / "pairs.html").write_text(rows, encoding="utf-8")
    text = page_text(body)
    messages = Messages.of(Catalogue(words=()), Language.EN)
    templates = PageTemplates(templates=TemplateSet.of((folder,), messages), values={})
    text_of = TextRenderer(page(headings=text.headings), str, lambda _element: None, str)
    return render_body(text.nodes, text_of, templates)


def test_blocks_in_order(tmp_path: Path) -> None:
    """Prose and blocks are rendered in order, a block by the template of its name."""
    result = rendered(tmp_path, "Before.\n\n::: note A & B\n\nInside.\n\n:::\n\nAfter.")

    assert "<p>Before.</p>\n(note: A &amp; B|<p>Inside.</p>)\n<p>After.</p>" == result


def test_a_box_of_danger_at_the_top_stands_apart(tmp_path: Path) -> None:
    """A box of danger that a text begins with comes before all else of the page; a later one keeps its place."""
    danger = "::: danger D\n\na\n\n:::\n"
    first = body_of(tmp_path / "first", f"{danger}\nb")
    later = body_of(tmp_path / "later", f"b\n\n{danger}")

    assert ("(danger: D|<p>a</p>)", "<p>b</p>") == (first.urgent, first.rest)
    assert ("", "<p>b</p>\n(danger: D|<p>a</p>)") == (later.urgent, later.rest)


def test_blocks_inside_blocks(tmp_path: Path) -> None:
    """What stands in a block is rendered like the text of the page."""
    result = rendered(tmp_path, "::: details More\n\n::: note\n\na\n\n:::\n\n:::")

    assert "(details: More|(note: |<p>a</p>))" == result


CAN = "::: can\n\n## C\n\n:::\n"
CANNOT = "::: cannot\n\n## N\n\n:::\n"


def test_can_and_cannot_side_by_side(tmp_path: Path) -> None:
    """What a body can do and, right behind it, what it cannot, stand side by side."""
    result = rendered(tmp_path, f"{CAN}\n{CANNOT}\n{CAN}")

    assert '[(can: |<h2 id="">C</h2>)+(cannot: |<h2 id="">N</h2>)]\n(can: |<h2 id="">C</h2>)' == result


def test_can_apart_from_cannot(tmp_path: Path) -> None:
    """With words between them, each stands alone."""
    assert "[" not in rendered(tmp_path, f"{CAN}\nWords.\n\n{CANNOT}")


def test_pairs(tmp_path: Path) -> None:
    """A block of pairs is given its two headings and its rows."""
    result = rendered(tmp_path, "::: pairs We can | It happened\n\nA\n\n:   b\n\n:   c\n\nD\n\n:   e\n\n:::")

    assert "We can/It happened;A=b+c;D=e" == result


def test_a_deadline_is_given_its_period(tmp_path: Path) -> None:
    """A deadline’s template gets the length of time that its words give."""
    (tmp_path / "blocks").mkdir()
    (tmp_path / "blocks" / "deadline.html").write_text("{{ period }}", encoding="utf-8")
    text = page_text("::: deadline 20 working days\n\nFrom today.\n\n:::")
    templates = TemplateSet.of((tmp_path,), Messages.of(Catalogue(words=()), Language.EN))

    result = render_body(
        text.nodes,
        TextRenderer(page(headings=()), str, lambda _element: None, str),
        PageTemplates(templates=templates, values={}),
    )

    assert "20 working" == result.rest
