"""A tree to read and to look at: the outline, the Mermaid text and the finished picture."""

import inspect
import re
import sys
from pathlib import Path

import pytest
from lxml import etree

from generator.model.catalogue import Catalogue, Word
from generator.model.language import Language
from generator.model.tree import DecisionTree
from generator.render.messages import Messages
from generator.render.tree_outline import Outline, tree_outline, tree_parts
from generator.render.tree_picture import tree_mermaid, tree_svg
from tests.trees.small import FORK, NOWHERE, TreeSite, filled, layers, small_tree

WAYS = """
start: where
questions:
  where: {options: {wales: what, unsure: letters}}
  letters: {options: [welsh, english], to: what}
  what:
    options: [late, rude]
    routes:
      - {when: {what: late}, to: a}
      - {when: {what: rude, where: wales}, to: b}
      - {when: {what: rude, letters: [welsh, english]}, to: c}
outcomes: [a, b, c]
"""
NOT_ASKED = WAYS.replace("rude, where: wales", "rude, not-asked: letters").replace(
    "when: {what: rude, letters: [welsh, english]}", "otherwise: true"
)
WORDS = (
    ("with any other answers", "gydag unrhyw atebion eraill"),
    ("if “%(question)s” was not asked", "os na ofynnwyd “%(question)s”"),
)
CATALOGUE = Catalogue(
    words=tuple(
        Word(context="", english=english, english_plural="", forms=(welsh,), fuzzy=False, place=NOWHERE)
        for english, welsh in WORDS
    )
)
ENGLISH, WELSH = (Messages.of(CATALOGUE, language) for language in Language)
TITLES = {"a": "End a", "b": "End b", "c": "End c"}


def leads(outline: Outline) -> dict[str, list[tuple[str, str]]]:
    """Where each answer leads and when, by question and option."""
    return {
        f"{question}={option}": [(way.condition, way.target) for way in ways]
        for question, options in outline.items()
        for option, ways in options.items()
    }


def test_every_answer_of_the_outline_says_where_it_leads(tmp_path: Path) -> None:
    """For each option the outline has the ways that people who choose it take, and on which earlier answers."""
    tree = small_tree(tmp_path, WAYS)

    actual = leads(tree_outline(tree, ENGLISH, TITLES))

    expected = {
        "where=wales": [("", "what")],
        "where=unsure": [("", "letters")],
        "letters=welsh": [("", "what")],
        "letters=english": [("", "what")],
        "what=late": [("", "a")],
        "what=rude": [("Answer wales", "b"), ("Answer welsh / Answer english", "c")],
    }
    assert expected == actual


def test_the_outline_is_in_its_language(tmp_path: Path) -> None:
    """Conditions and questions are in the words of the language asked for, outcomes by their titles."""
    tree = small_tree(tmp_path, WAYS)

    outline = tree_outline(tree, WELSH, TITLES)

    assert ["Gofyn what?"] == [way.words for way in outline["where"]["wales"]]
    assert [("Ateb wales", "End b"), ("Ateb welsh / Ateb english", "End c")] == [
        (way.condition, way.words) for way in outline["what"]["rude"]
    ]


def test_several_earlier_answers_are_joined(tmp_path: Path) -> None:
    """A row with two facts about earlier questions names both answers."""
    tree = small_tree(
        tmp_path,
        """
        start: p
        questions:
          p: {options: [x, z], to: q}
          q: {options: [x, z], to: r}
          r:
            options: [go]
            routes: [{when: {p: x, q: x}, to: a}, {when: {p: x, q: z}, to: b}, {when: {p: z}, to: c}]
        outcomes: [a, b, c]
        """,
    )

    actual = leads(tree_outline(tree, ENGLISH, TITLES))["r=go"]

    assert [("Answer x + Answer x", "a"), ("Answer x + Answer z", "b"), ("Answer z", "c")] == actual


def test_otherwise_stands_only_where_it_is_taken(tmp_path: Path) -> None:
    """The outline names the row *otherwise* for the answers that take it, and for no other."""
    tree = small_tree(
        tmp_path,
        "{start: q, questions: {q: {options: [x, z], routes: [{when: {q: x}, to: a}, {otherwise: true, to: b}]}},"
        " outcomes: [a, b]}",
    )

    actual = leads(tree_outline(tree, ENGLISH, TITLES))

    assert {"q=x": [("", "a")], "q=z": [("", "b")]} == actual


@pytest.mark.parametrize(
    ("messages", "condition", "rest"),
    [
        (ENGLISH, "if “Ask letters?” was not asked", "with any other answers"),
        (WELSH, "os na ofynnwyd “Gofyn letters?”", "gydag unrhyw atebion eraill"),
    ],
    ids=["en", "cy"],
)
def test_every_way_of_several_has_a_condition_in_words(
    tmp_path: Path, messages: Messages, condition: str, rest: str
) -> None:
    """What must not have been asked, and what takes all other answers, is said in the language of the outline."""
    tree = small_tree(tmp_path, NOT_ASKED)

    actual = leads(tree_outline(tree, messages, TITLES))

    assert [("", "a")] == actual["what=late"]
    assert [(condition, "b"), (rest, "c")] == actual["what=rude"]


def test_what_must_not_have_been_asked_is_joined_to_earlier_answers(tmp_path: Path) -> None:
    """A row that names an answer and questions that were not asked says all of it."""
    ways = NOT_ASKED.replace("{what: rude, not-asked: letters}", "{where: wales, what: rude, not-asked: letters}")

    actual = leads(tree_outline(small_tree(tmp_path, ways), ENGLISH, TITLES))["what=rude"]

    assert [("Answer wales + if “Ask letters?” was not asked", "b"), ("with any other answers", "c")] == actual


def test_the_outline_page_says_each_condition(site: TreeSite) -> None:
    """The published outline has the conditions before the links they belong to, in both languages."""
    files = site.tree(NOT_ASKED.replace("[a, b, c]", "{a: {}, b: {page: ends/yes}, c: {page: ends/stop}}")).files()

    for path, condition, rest in (
        ("en/small-tree/all/index.html", "if “Ask letters?” was not asked", "with any other answers"),
        ("cy/coeden-fach/cyfan/index.html", "os na ofynnwyd “Gofyn letters?”", "gydag unrhyw atebion eraill"),
    ):
        assert f'<li>{condition}: <a href="#_o-b">' in files[path]
        assert f'<li>{rest}: <a href="#_o-c">' in files[path]


def test_the_page_of_the_outline_has_the_whole_tree(site: TreeSite) -> None:
    """The outline page has every question, every option and every outcome, and each of its links leads somewhere."""
    page = site.tree(WAYS.replace("[a, b, c]", "{a: {}, b: {page: ends/yes}, c: {page: ends/stop}}")).files()[
        "cy/coeden-fach/cyfan/index.html"
    ]

    for words in ("Gofyn where?", "Gofyn letters?", "Gofyn what?", "Ateb rude", "Ateb unsure", "Ni all helpu"):
        assert words in page
    ids = set(re.findall(r' id="([^"]+)"', page))
    assert set() == set(re.findall(r'href="#([^"]+)"', page)) - ids


def test_the_mermaid_text_has_every_node_and_way(tmp_path: Path) -> None:
    """Each question, each outcome and each way stands in the text once."""
    tree = small_tree(tmp_path, FORK)

    actual = tree_mermaid(tree, ENGLISH, TITLES)

    expected = (
        "flowchart LR\n"
        '  n_q["Ask q?"]\n'
        '  n_a(["End a"])\n'
        '  n_b(["End b"])\n'
        '  n_q -->|"Answer left"| n_a\n'
        '  n_q -->|"Answer right"| n_b\n'
    )
    assert expected == actual


def test_the_mermaid_text_tells_the_condition(tmp_path: Path) -> None:
    """A way that waits for an earlier answer names it in brackets."""
    tree = small_tree(tmp_path, WAYS)

    actual = tree_mermaid(tree, WELSH, TITLES)

    assert '  n_what -->|"Ateb rude (Ateb wales)"| n_b\n' in actual


def test_the_mermaid_text_tells_what_was_not_asked_and_the_rest(tmp_path: Path) -> None:
    """Ways that wait for a question not to have been asked, or that take the rest, say so in brackets."""
    actual = tree_mermaid(small_tree(tmp_path, NOT_ASKED), WELSH, TITLES)

    assert '  n_what -->|"Ateb rude (os na ofynnwyd “Gofyn letters?”)"| n_b\n' in actual
    assert '  n_what -->|"Ateb rude (gydag unrhyw atebion eraill)"| n_c\n' in actual


@pytest.mark.parametrize(("words", "expected"), [('a "b" < c > & d', "a #quot;b#quot; #lt; c #gt; #amp; d")])
def test_signs_of_mermaid_are_written_so_that_they_stay_words(tmp_path: Path, words: str, expected: str) -> None:
    """Quotation marks and brackets in words do not end the text of a node."""
    data = filled(FORK)
    data["questions"]["q"]["ask"]["en"] = words

    actual = tree_mermaid(small_tree(tmp_path, data), ENGLISH, TITLES)

    assert f'  n_q["{expected}"]\n' in actual


@pytest.mark.parametrize("name", ["end", "graph", "class"])
def test_ids_that_are_words_of_mermaid_are_safe(tmp_path: Path, name: str) -> None:
    """An id such as *end* does not become a word of Mermaid's own."""
    tree = small_tree(tmp_path, f"{{start: q, questions: {{q: {{options: {{x: {name}}}}}}}, outcomes: [{name}]}}")

    actual = tree_mermaid(tree, ENGLISH, {})

    assert f"  n_q --" in actual  # noqa: F541 - written as the other lines are
    assert f'  n_{name}(["{name}"])' in actual


def picture(tree: DecisionTree, messages: Messages = ENGLISH) -> etree._Element:
    """The picture as a parsed document."""
    return etree.fromstring(tree_svg(tree, messages, TITLES).encode())


NAMES = {"s": "http://www.w3.org/2000/svg"}
BOX = ".//s:rect[@rx]"
"""A box has round corners; the ground of the picture has none."""


def test_the_picture_has_a_box_for_each_node_and_a_line_for_each_way(tmp_path: Path) -> None:
    """Questions and outcomes are boxes, ways are lines, and every word of theirs can be read."""
    svg = picture(small_tree(tmp_path, WAYS))

    boxes, lines = svg.findall(BOX, NAMES), svg.findall(".//s:path", NAMES)
    read = " ".join("".join(text.itertext()) for text in svg.findall(".//s:text", NAMES))

    assert len(boxes) == 6
    assert len(lines) == 7
    for words in ("Ask where?", "Answer unsure", "End c"):
        assert words in read


def test_an_answer_stands_whole_in_the_box_of_its_question(tmp_path: Path) -> None:
    """A long answer is cut into lines and never shortened, and no line of it leaves its box."""
    long = "They gave a final answer, which I think is wrong, and will not look at it again whatever I may say"
    data = filled(FORK)
    next(iter(data["questions"]["q"]["options"].values()))["en"] = long

    svg = picture(small_tree(tmp_path, data))

    box = max(svg.findall(BOX, NAMES), key=lambda each: int(each.get("height", "")))
    left, top, width, height = (int(box.get(side, "")) for side in ("x", "y", "width", "height"))
    inside = [
        "".join(text.itertext())
        for text in svg.findall(".//s:text", NAMES)
        if left < int(text.get("x", "")) < left + width and top < int(text.get("y", "")) < top + height
    ]
    assert long in " ".join(inside)


def test_the_picture_has_a_name_and_a_language(tmp_path: Path) -> None:
    """The picture is named by the title of the tree, in its language."""
    svg = picture(small_tree(tmp_path, FORK), WELSH)

    title = svg.find("s:title", NAMES)
    assert title is not None
    assert ("Coeden fach", "cy", "img") == (title.text, svg.get("lang"), svg.get("role"))


def test_signs_in_words_keep_the_picture_whole(tmp_path: Path) -> None:
    """Angle brackets and quotation marks in words are words in the picture too."""
    data = filled(FORK)
    data["questions"]["q"]["ask"]["en"] = '1 < 2 > 1 & "so"'

    svg = picture(small_tree(tmp_path, data))

    assert '1 < 2 > 1 & "so"' in "".join(svg.itertext())


def test_boxes_lie_apart_and_inside_the_picture(tmp_path: Path) -> None:
    """No two boxes of the picture overlap, and none stands outside it."""
    svg = picture(small_tree(tmp_path, WAYS))
    corners = [
        tuple(int(box.get(side, "")) for side in ("x", "y", "width", "height")) for box in svg.findall(BOX, NAMES)
    ]

    for number, (x, y, width, height) in enumerate(corners):
        assert x + width <= int(svg.get("width", ""))
        assert y + height <= int(svg.get("height", ""))
        for other_x, other_y, other_width, other_height in corners[:number]:
            apart = x >= other_x + other_width or other_x >= x + width or y >= other_y + other_height
            assert apart or other_y >= y + height


def test_the_picture_needs_no_style(tmp_path: Path) -> None:
    """Colours stand on the elements, since the policy of the site refuses styles inside a file."""
    svg = picture(small_tree(tmp_path, WAYS))

    assert [] == list(svg.iter("{*}style"))
    assert [] == [element for element in svg.iter() if "style" in element.attrib]


def test_the_outline_is_folded_by_the_first_answer(tmp_path: Path) -> None:
    """Each answer to the first question has what it alone leads to; what several lead to stands last."""
    *parts, several = tree_parts(small_tree(tmp_path, LONG_WAYS))

    assert [("near", (), ()), ("far", (), ()), ("unsure", ("letters",), ())] == [
        (part.option.key, part.questions, part.outcomes) for part in parts if part.option
    ]
    assert (None, ("what", "more"), ("b", "c", "d")) == (several.option, several.questions, several.outcomes)


def test_the_picture_can_be_saved(site: TreeSite) -> None:
    """The outline saves its picture under the tree’s name, so that nobody leaves the page for a bare one."""
    files = site.tree(WAYS.replace("[a, b, c]", "{a: {}, b: {page: ends/yes}, c: {page: ends/stop}}")).files()

    for path, name in (("en/small-tree/all", "small-tree"), ("cy/coeden-fach/cyfan", "coeden-fach")):
        assert f'<a href="../tree.svg" download="{name}.svg">' in files[f"{path}/index.html"]


def test_the_picture_is_published_beside_its_words(site: TreeSite) -> None:
    """The page that has the whole tree as text shows the picture of it too, and keeps its room before it has come."""
    files = site.tree(WAYS.replace("[a, b, c]", "{a: {}, b: {page: ends/yes}, c: {page: ends/stop}}")).files()

    svg = etree.fromstring(files["cy/coeden-fach/tree.svg"].encode())
    room = f'src="../tree.svg" width="{svg.get("width")}" height="{svg.get("height")}" alt='
    assert room in files["cy/coeden-fach/cyfan/index.html"]


def test_a_circle_in_the_drawing_can_be_drawn(tmp_path: Path) -> None:
    """Two questions that each lead to the other are drawn once each."""
    tree = small_tree(
        tmp_path,
        """
        start: order
        questions:
          order: {options: {one-first: one, two-first: two}}
          one: {options: [x], routes: [{when: {not-asked: [two]}, to: two}, {when: {two: x}, to: a}]}
          two: {options: [x], routes: [{when: {not-asked: [one]}, to: one}, {when: {one: x}, to: b}]}
        outcomes: [a, b]
        """,
    )

    assert len(picture(tree).findall(BOX, NAMES)) == 5


def test_very_many_questions_in_a_row_can_be_drawn(tmp_path: Path) -> None:
    """A tree with more questions one after the other than Python may call functions is drawn like any other."""
    tree = small_tree(tmp_path, layers(400, 2))
    limit = sys.getrecursionlimit()
    # A thousand would take long to draw.
    sys.setrecursionlimit(len(inspect.stack(0)) + 200)
    try:
        drawn = picture(tree)
    finally:
        sys.setrecursionlimit(limit)

    assert len(drawn.findall(BOX, NAMES)) == 402


def crossed(svg: etree._Element) -> list[str]:
    """The lines that run under a box: a curve stays between the points that it is drawn by."""
    boxes = [tuple(int(box.get(side, "")) for side in ("x", "y", "width", "height")) for box in svg.findall(BOX, NAMES)]
    found = []
    for line in (path.get("d", "") for path in svg.findall(".//s:path", NAMES)):
        x, y = 0, 0
        for sign, numbers in re.findall(r"([MCH])([\d ]+)", line):
            values = [int(number) for number in numbers.split()]
            to = [(values[0], y)] if sign == "H" else list(zip(values[::2], values[1::2], strict=True))
            across, down = zip(*(to if sign == "M" else [(x, y), *to]), strict=True)
            found += [
                line
                for left, top, width, height in boxes
                if max(across) > left and min(across) < left + width and max(down) > top and min(down) < top + height
            ]
            x, y = to[-1]
    return found


LONG_WAYS = """
start: where
questions:
  where: {options: {near: what, far: d, unsure: letters}}
  letters: {options: {welsh: what, english: d}}
  what: {options: {late: more, rude: b}}
  more: {options: {some: c, none: d}}
outcomes: [b, c, d]
"""


@pytest.mark.parametrize("ways", [WAYS, NOT_ASKED, LONG_WAYS], ids=["forks", "rest", "long"])
def test_no_line_runs_under_a_box(tmp_path: Path, ways: str) -> None:
    """What leads past other boxes goes between them."""
    assert [] == crossed(picture(small_tree(tmp_path, ways)))


def test_no_line_of_the_real_tree_runs_under_a_box(real_tree: DecisionTree) -> None:
    """Nor does any of the many lines of the project's own tree."""
    assert [] == crossed(picture(real_tree, WELSH))


def test_a_node_stands_right_of_all_that_leads_to_it(tmp_path: Path) -> None:
    """A question that some meet at once and others after another one stands right of both."""
    svg = picture(small_tree(tmp_path, WAYS))

    left = {"".join(text.itertext()): int(text.get("x", "")) for text in svg.findall(".//s:text[@font-weight]", NAMES)}
    assert left["Ask where?"] < left["Ask letters?"] < left["Ask what?"] < left["End c"]


def test_the_real_tree_can_be_drawn(real_tree: DecisionTree) -> None:
    """The picture of the project's own tree has a box for each of its questions and outcomes."""
    boxes = picture(real_tree, WELSH).findall(BOX, NAMES)

    assert len(real_tree.questions) + len(real_tree.outcomes) == len(boxes)
