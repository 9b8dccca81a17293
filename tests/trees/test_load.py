"""A file becomes a decision tree, or problems at their places in an editor's words."""

import json
from pathlib import Path
from typing import Any

import pytest

from generator.load.published_tree import read_published_tree
from generator.load.trees import load_tree, load_trees
from generator.model.language import Bilingual, Language
from generator.model.problem import Place
from generator.model.tree import DecisionTree, Journey, Verdict
from tests.builders import value_of
from tests.trees.small import FORK, answers, codes, filled, load, small_tree, write_tree

PATH = "content/decision-trees/who.yml"
WHOLE = """\
tree: who
reviewed: 2026-11-21
title: {en: "Who?", cy: "Pwy?"}
summary: {en: "Find out.", cy: "Dewch o hyd."}
slug: {en: who, cy: pwy}
start: nation
questions:
  nation:
    ask: {en: "Where?", cy: "Ble?"}
    need: {en: "Choose where", cy: "Dewiswch ble"}
    why: {en: "It matters.", cy: "Mae’n bwysig."}
    hint: {en: "Look at a map.", cy: "Edrychwch ar fap."}
    easy: {en: "Where is it?", cy: "Ble mae?"}
    certain: true
    options:
      wales: {en: "Wales", cy: "Cymru"}
      england: {en: "England", cy: "Lloegr", easy: {en: "In England", cy: "Yn Lloegr"}}
    routes:
      - {when: {nation: [wales, england], not-asked: [letters]}, to: letters}
      - {otherwise: true, to: psow}
  letters:
    ask: {en: "Which?", cy: "Pa un?"}
    need: {en: "Choose one", cy: "Dewiswch un"}
    options:
      cymru: {en: "Welsh one", cy: "Un Gymreig", to: psow}
outcomes:
  psow:
    page: outcomes/psow
    verdict: can
    contacts: [psow]
    phone: psow
    easy: {en: "Ask.", cy: "Gofynnwch."}
    easy_when: {en: "Now.", cy: "Nawr."}
journeys:
  - {answers: {nation: wales, letters: cymru}, ends: psow}
"""


def whole(root: Path, text: str = WHOLE) -> DecisionTree:
    """The tree that a file with this text holds."""
    (root / PATH).parent.mkdir(parents=True)
    (root / PATH).write_text(text, encoding="utf-8")
    loaded = load_tree(root, PATH)
    assert loaded.value is not None, loaded.problems
    return loaded.value


def test_a_whole_file_is_read(tmp_path: Path) -> None:
    """Title, summary, slug, day, start, questions and outcomes stand in the tree as they are written."""
    tree = whole(tmp_path)

    assert ("who", PATH, "2026-11-21", "nation") == (tree.key, tree.path, str(tree.reviewed), tree.start)
    assert Bilingual(en="Who?", cy="Pwy?") == tree.title
    assert Bilingual(en="who", cy="pwy") == tree.slug
    assert ["nation", "letters"] == list(tree.questions)
    assert ["psow"] == list(tree.outcomes)


def test_a_question_is_read(tmp_path: Path) -> None:
    """Every text of a question, its options in order and whether it is certain are read."""
    question = whole(tmp_path).questions["nation"]

    assert Bilingual(en="Where?", cy="Ble?") == question.ask
    assert Bilingual(en="Choose where", cy="Dewiswch ble") == question.need
    assert Bilingual(en="It matters.", cy="Mae’n bwysig.") == question.why
    assert Bilingual(en="Look at a map.", cy="Edrychwch ar fap.") == question.hint
    assert Bilingual(en="Where is it?", cy="Ble mae?") == question.easy
    assert question.certain
    wales, england = question.options.values()
    assert [("wales", "Cymru"), ("england", "Lloegr")] == [(o.key, o.words.cy) for o in (wales, england)]
    assert (None, Bilingual(en="In England", cy="Yn Lloegr")) == (wales.easy, england.easy)


def test_what_is_left_out_is_nothing(tmp_path: Path) -> None:
    """A question without why, hint, easy and certain has none of them."""
    question = whole(tmp_path).questions["letters"]

    assert (None, None, None, False) == (question.why, question.hint, question.easy, question.certain)


def test_a_row_is_read(tmp_path: Path) -> None:
    """A row has its facts with one or several options, what was not asked, and where it leads."""
    first, last = whole(tmp_path).questions["nation"].rows

    assert [("nation", ("wales", "england"))] == [(fact.question, fact.options) for fact in first.facts]
    assert (("letters",), False, "letters") == (first.not_asked, first.otherwise, first.to)
    assert ((), (), True, "psow") == (last.facts, last.not_asked, last.otherwise, last.to)


def test_one_option_is_a_list_of_one(tmp_path: Path) -> None:
    """A fact with one option may be written without brackets."""
    tree = small_tree(
        tmp_path, "{start: q, questions: {q: {options: [x], routes: [{when: {q: x}, to: a}]}}, outcomes: [a]}"
    )

    actual = tree.questions["q"].rows[0].facts[0].options

    assert ("x",) == actual


def test_an_outcome_is_read(tmp_path: Path) -> None:
    """An outcome has its page, its verdict, its contacts, whom to ring first and its Easy Read words."""
    outcome = whole(tmp_path).outcomes["psow"]

    assert ("outcomes/psow", Verdict.CAN, ("psow",)) == (outcome.page, outcome.verdict, outcome.contacts)
    assert outcome.phone == "psow"
    assert Bilingual(en="Ask.", cy="Gofynnwch.") == outcome.easy
    assert Bilingual(en="Now.", cy="Nawr.") == outcome.easy_when


def test_a_journey_is_read(tmp_path: Path) -> None:
    """A journey has its answers in order, its end and its place."""
    actual = whole(tmp_path).journeys

    expected = Journey(
        answers=answers("nation=wales letters=cymru"), ends="psow", place=Place(path=PATH, line=35, column=5)
    )
    assert (expected,) == actual


def test_everything_knows_its_place(tmp_path: Path) -> None:
    """Questions, options, rows, facts and outcomes stand where an editor finds them."""
    tree = whole(tmp_path)
    nation = tree.questions["nation"]

    places = (
        nation.place,
        nation.options["england"].place,
        nation.rows[0].place,
        nation.rows[0].facts[0].place,
        tree.outcomes["psow"].place,
    )

    assert [(8, 3), (17, 7), (19, 9), (19, 17), (27, 3)] == [(place.line, place.column) for place in places]


@pytest.mark.parametrize("word", ["yes", "no", "YES", "No", "true", "false", "on", "off", "y", "n", "null"])
def test_yes_and_no_are_no_ids(tmp_path: Path, word: str) -> None:
    """A word that YAML or a reader could take for a truth is refused as an id, and the hint says why."""
    loaded = load(tmp_path, FORK.replace("left: a", f"{word}: a"))

    assert ["bad-slug"] == codes(loaded.problems)
    assert f"“{word}” cannot be an id" == loaded.problems[0].message
    assert "there is no single yes or no in Welsh" in loaded.problems[0].hint


@pytest.mark.parametrize("word", ["1", "2026", "Left", "the left", "gŵyl", "a_b", "-a", "a--b", ""])
def test_other_words_that_are_no_ids_are_refused(tmp_path: Path, word: str) -> None:
    """An id is small letters, figures and single hyphens, and not figures alone."""
    loaded = load(tmp_path, json.loads(json.dumps(filled(FORK)).replace('"left"', json.dumps(word))))

    assert "bad-slug" in codes(loaded.problems)
    assert loaded.value is None


@pytest.mark.parametrize("word", ["constructor", "tostring", "step-1", "2-parents", "not-yet", "in", "if"])
def test_ids_may_be_words_of_a_programming_language(tmp_path: Path, word: str) -> None:
    """An id that means something to a program is an id like any other."""
    tree = small_tree(tmp_path, FORK.replace("left", word))

    assert [word, "right"] == list(tree.questions["q"].options)


@pytest.mark.parametrize(
    ("path", "key", "near"),
    [
        pytest.param((), "questoins", "questions", id="tree"),
        pytest.param(("questions", "q"), "aks", "ask", id="question"),
        pytest.param(("questions", "q", "options", "left"), "too", "to", id="option"),
        pytest.param(("outcomes", "a"), "verdcit", "verdict", id="outcome"),
    ],
)
def test_an_unknown_key_offers_the_nearest(tmp_path: Path, path: tuple[str, ...], key: str, near: str) -> None:
    """A key that cannot stand where it is written is told with the key that was probably meant."""
    data: dict[str, Any] = filled(FORK)
    thing: dict[str, Any] = data
    for part in path:
        thing = thing[part]
    thing[key] = "x"

    loaded = load(tmp_path, data)

    assert ["unknown-key"] == codes(loaded.problems)
    assert f"did you mean “{near}”?" == loaded.problems[0].hint


def test_an_unknown_key_of_a_row_offers_the_nearest(tmp_path: Path) -> None:
    """A row with a key that is no key of rows is told with the key that was probably meant."""
    loaded = load(
        tmp_path, "{start: q, questions: {q: {options: [x], routes: [{whem: {q: x}, to: a}]}}, outcomes: [a]}"
    )

    assert ["unknown-key"] == codes(loaded.problems)
    assert loaded.problems[0].hint == "did you mean “when”?"


@pytest.mark.parametrize("verdict", Verdict)
def test_every_verdict_can_be_written(tmp_path: Path, verdict: Verdict) -> None:
    """A verdict is written as the word that the documents give it."""
    tree = whole(tmp_path, WHOLE.replace("verdict: can", f"verdict: {verdict}"))

    assert verdict is tree.outcomes["psow"].verdict


def test_what_people_say_is_read(tmp_path: Path) -> None:
    """A journey may keep a person's own words in both languages, in one, or not at all."""
    journey = "  - {answers: {nation: wales, letters: cymru}, ends: psow"
    both, one = 'says: {en: "They shout.", cy: "Maen nhw’n gweiddi."}', 'says: {cy: "Mae’n hwyr."}'
    tree = whole(tmp_path, f"{WHOLE}{journey}, {both}}}\n{journey}, {one}}}\n{journey}, {one}}}\n")

    assert {} == tree.journeys[0].says
    assert ("They shout.",) == tree.said("psow", Language.EN)
    assert ("Maen nhw’n gweiddi.", "Mae’n hwyr.") == tree.said("psow", Language.CY)
    assert () == tree.said("other", Language.EN)


def test_words_of_a_journey_that_say_nothing_are_told(tmp_path: Path) -> None:
    """“says” without any words is told."""
    data = filled(FORK)
    data["journeys"] = [{"answers": {"q": "x"}, "ends": "a", "says": {}}]

    assert ["empty-value"] == codes(load(tmp_path, data).problems)


def test_an_unknown_verdict_offers_the_nearest(tmp_path: Path) -> None:
    """A verdict that does not exist is told with the one that was probably meant."""
    data = filled(FORK)
    data["outcomes"]["a"]["verdict"] = "canot"

    loaded = load(tmp_path, data)

    assert ["bad-choice"] == codes(loaded.problems)
    assert loaded.problems[0].hint == "did you mean “cannot”?"


@pytest.mark.parametrize("key", ["tree", "title", "summary", "slug", "start", "questions", "outcomes"])
def test_what_a_tree_needs_is_needed(tmp_path: Path, key: str) -> None:
    """A tree without one of its needed keys is told so."""
    data = filled(FORK)
    del data[key]

    loaded = load(tmp_path, data)

    assert (["missing-key"], f"“{key}” is missing") == (codes(loaded.problems), loaded.problems[0].message)


@pytest.mark.parametrize("key", ["ask", "need", "options"])
def test_what_a_question_needs_is_needed(tmp_path: Path, key: str) -> None:
    """A question without one of its needed keys is told so at the question."""
    data = filled(FORK)
    del data["questions"]["q"][key]

    loaded = load(tmp_path, data)

    assert (["missing-key"], f"“{key}” is missing") == (codes(loaded.problems), loaded.problems[0].message)


def test_words_are_needed_in_both_languages(tmp_path: Path) -> None:
    """Words without their Welsh are told at the place where it is missing."""
    data = filled(FORK)
    del data["questions"]["q"]["options"]["left"]["cy"]

    loaded = load(tmp_path, data)

    assert ["missing-key"] == codes(loaded.problems)


@pytest.mark.parametrize(
    ("question", "message"),
    [
        pytest.param("{options: {}, to: a}", "the question “q” has no options", id="no options"),
        pytest.param("{options: [x, z]}", "the question “q” leads nowhere", id="nowhere"),
        pytest.param("{options: {x: a, z: a}, to: a}", "the question “q” leads on in more than one way", id="two"),
        pytest.param(
            "{options: [x], to: a, routes: [{when: {q: x}, to: a}]}",
            "the question “q” leads on in more than one way",
            id="to and routes",
        ),
        pytest.param("{options: {x: a, z: ''}}", "the option “z” leads nowhere", id="one option without"),
        pytest.param(
            "{options: [x], routes: [{otherwise: true, to: a}, {when: {q: x}, to: a}]}",
            "a row “otherwise” stands above other rows",
            id="otherwise above",
        ),
        pytest.param("{options: [x], routes: [{to: a}]}", "a row has neither “when” nor “otherwise”", id="bare row"),
    ],
)
def test_a_question_has_one_kind_of_way_on(tmp_path: Path, question: str, message: str) -> None:
    """A question that leads nowhere, or on in several kinds of way, is refused with what is wrong."""
    loaded = load(tmp_path, f"{{start: q, questions: {{q: {question}}}, outcomes: [a]}}")

    assert (["tree-ways"], message) == (codes(loaded.problems), loaded.problems[0].message)
    assert loaded.value is None


def test_a_tree_has_the_name_of_its_file(tmp_path: Path) -> None:
    """A tree that is called otherwise than its file is refused at its name."""
    path = write_tree(tmp_path, {**filled(FORK), "tree": "other"})

    loaded = load_tree(tmp_path, path)

    assert ["tree-name"] == codes(loaded.problems)
    assert (path, 2) == (loaded.problems[0].place.path, loaded.problems[0].place.line)


@pytest.mark.parametrize("sign", ["\u202e", "\u2066", "\u200f", "\u061c", "\u200b"])
def test_marks_that_turn_words_round_are_refused(tmp_path: Path, sign: str) -> None:
    """A mark that nobody sees and that can turn words round is refused wherever it stands."""
    data = filled(FORK)
    data["questions"]["q"]["options"]["left"]["en"] = f"Left {sign}thgir"

    loaded = load(tmp_path, data)

    assert ["hidden-character"] == codes(loaded.problems)
    assert loaded.value is None


def test_a_file_that_is_no_mapping_is_refused(tmp_path: Path) -> None:
    """A file that holds a list is told to hold keys and values."""
    (tmp_path / "content/decision-trees").mkdir(parents=True)
    (tmp_path / "content/decision-trees/t.yml").write_text("- one\n", encoding="utf-8")

    loaded = load_tree(tmp_path, "content/decision-trees/t.yml")

    assert ["not-a-mapping"] == codes(loaded.problems)


def test_every_tree_of_the_folder_is_loaded(tmp_path: Path) -> None:
    """All files of the folder are loaded, and what is wrong with one keeps no other from being loaded."""
    write_tree(tmp_path, FORK, "one")
    write_tree(tmp_path, FORK, "two")
    write_tree(tmp_path, {**filled(FORK), "tree": "wrong"}, "three")

    loaded = load_trees(tmp_path)

    assert ["one", "two"] == [tree.key for tree in value_of(loaded)]
    assert ["tree-name"] == codes(loaded.problems)


def test_a_file_that_is_no_tree_is_told(tmp_path: Path) -> None:
    """A file of another kind beside the trees is not used, and is not passed over in silence."""
    write_tree(tmp_path, FORK, "one")
    (tmp_path / "content/decision-trees/notes.txt").write_text("Notes.", encoding="utf-8")

    loaded = load_trees(tmp_path)

    assert ["unexpected-file"] == codes(loaded.problems)
    assert ["one"] == [tree.key for tree in value_of(loaded)]


def test_a_site_without_trees_has_none(tmp_path: Path) -> None:
    """A site folder without trees loads none and has no problem for it."""
    loaded = load_trees(tmp_path)

    assert ((), ()) == (loaded.value, loaded.problems)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param([], id="a list"),
        pytest.param({}, id="nothing"),
        pytest.param({"version": 2}, id="another version"),
        pytest.param({"version": 1, "tree": "t", "start": "q", "questions": [], "outcomes": {}}, id="questions listed"),
        pytest.param(
            {
                "version": 1,
                "tree": "t",
                "start": "q",
                "questions": {"q": {"options": [["x", "X"]], "to": "nowhere"}},
                "outcomes": {},
            },
            id="a way to nowhere",
        ),
    ],
)
def test_published_data_of_another_kind_is_refused(data: Any) -> None:
    """What is not version 1 of the data of a sound tree cannot be read."""
    with pytest.raises(ValueError, match="data"):
        read_published_tree(data)
