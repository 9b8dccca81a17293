"""The words, pages, contacts and example journeys of trees."""

from typing import Any

import pytest

from generator.check.tree_words import check_tree_contacts, check_tree_words
from generator.model.problem import Code, Problem
from tests.trees.small import FORK, TEXTS, TreeSite, codes, filled, saying, words


def problems(site: TreeSite, ways: str | dict[str, Any]) -> tuple[Problem, ...]:
    """Everything that is told about the words of a tree."""
    loaded = site.tree(ways).content()
    return (*check_tree_words(loaded), *check_tree_contacts(loaded))


def test_good_words_have_no_problem(site: TreeSite) -> None:
    """A tree with its words in both languages and its pages there has nothing to be told."""
    assert () == problems(site, FORK)


@pytest.mark.parametrize("path", [*TEXTS, ("summary",)], ids=".".join)
def test_words_in_the_wrong_language_are_told(site: TreeSite, path: tuple[str, ...]) -> None:
    """English where Welsh should stand is told, in every text of a tree, at its place."""
    wrong = "The answer is what you have been given by the court"

    actual = problems(site, saying(path, "Something else", wrong))

    assert ["wrong-language"] == codes(actual)
    assert f"“{wrong}” reads as English, not Welsh" == actual[0].message


@pytest.mark.parametrize("of", ["outcome", "option"])
def test_easy_words_in_the_wrong_language_are_told(site: TreeSite, of: str) -> None:
    """English where the Welsh Easy Read words of an outcome or an option should stand is told."""
    data = filled(FORK)
    option = data["questions"]["q"]["options"]["left"]
    for thing in (data["questions"]["q"], option, *data["outcomes"].values()):
        thing["easy"] = words("Ask them.", "Gofynnwch iddyn nhw.")
    thing = option if of == "option" else data["outcomes"]["a"]
    thing["easy"]["cy"] = "You have to ask the court what it is about"

    actual = problems(site, data)

    assert ["wrong-language"] == codes(actual)


def test_words_that_are_marked_may_stay(site: TreeSite) -> None:
    """Words with a language mark are not read as the language around them."""
    data = filled(FORK)
    data["questions"]["q"]["options"]["left"] |= words(
        "[The Office of the Public Guardian]{en}", "[The Office of the Public Guardian]{en}"
    )

    assert () == problems(site, data)


def test_words_that_are_the_same_in_both_languages_are_told(site: TreeSite) -> None:
    """Words that nobody has translated are told as a warning."""
    data = filled(FORK)
    data["questions"]["q"]["options"]["left"] |= words("some words", "some words")

    actual = problems(site, data)

    assert (["tree-same-words"], "“some words” is the same in both languages") == (codes(actual), actual[0].message)


def test_a_name_may_be_the_same_in_both_languages(site: TreeSite) -> None:
    """Words that each start with a capital letter are a name and may stay."""
    data = filled(FORK)
    data["questions"]["q"]["options"]["left"] |= words("Cafcass Cymru", "Cafcass Cymru")

    assert () == problems(site, data)


def test_easy_words_are_for_all_of_a_tree(site: TreeSite) -> None:
    """When one part of a tree has Easy Read words, every question and outcome without them is told."""
    data = filled(FORK)
    data["outcomes"]["a"]["easy"] = words("Ask.", "Gofynnwch.")

    actual = problems(site, data)

    assert ["tree-easy", "tree-easy"] == codes(actual)
    assert ["“q” has no Easy Read words, and other parts of the tree have", actual[1].message] == [
        problem.message for problem in actual
    ]


def test_easier_words_of_an_option_alone_are_told(site: TreeSite) -> None:
    """Nobody can ask for the easier words of an option where the question has none."""
    data = filled(FORK)
    data["questions"]["q"]["options"]["left"]["easy"] = words("Ask.", "Gofynnwch.")

    actual = problems(site, data)

    assert ["“q” has no Easy Read words, and other parts of the tree have"] == [problem.message for problem in actual]


@pytest.mark.parametrize("english", ["Answer right", "Easy answer"])
def test_answers_that_are_alike_in_easier_words_are_told(site: TreeSite, english: str) -> None:
    """Two answers of a question say different things, also where one or both are shown in easier words."""
    data = filled(FORK)
    for thing in (data["questions"]["q"], *data["outcomes"].values()):
        thing["easy"] = words("Ask them.", "Gofynnwch iddyn nhw.")
    left, right = data["questions"]["q"]["options"].values()
    left["easy"] = words(english, "Ateb hawdd")
    if english != right["en"]:
        right["easy"] = words(english, "Ateb arall")

    actual = problems(site, data)

    assert [(f"“{english}” is what the answer “left” says too", "tree-same-words")] == [
        (problem.message, problem.code.code) for problem in actual
    ]


def test_easier_words_of_by_when_alone_are_told(site: TreeSite) -> None:
    """Whoever asks for easier words cannot get those of by when without those of the outcome."""
    site.page("ends/yes", ("Abc", "Abc."), ("Def", "Def."), body="## When {#when}\n\nAbc.")
    easy = '{en: "You can ask today.", cy: "Gallwch ofyn heddiw."}'

    actual = problems(site, FORK.replace("[a, b]", f"{{a: {{page: ends/yes, easy_when: {easy}}}, b: {{}}}}"))

    assert ["“a” has no Easy Read words, and other parts of the tree have"] == [problem.message for problem in actual]


def test_an_outcome_without_its_page_is_told(site: TreeSite) -> None:
    """A page that does not exist is told at the outcome, with the page that was probably meant."""
    actual = problems(site, FORK.replace("[a, b]", "{a: {page: ends/yess}, b: {}}"))

    assert (["unknown-page"], "did you mean “ends/yes”?") == (codes(actual), actual[0].hint)


@pytest.mark.parametrize("letter", ["ends/yess#letter", "ends/yes#lettre", "ends/yes"])
def test_an_outcome_without_its_letter_is_told(site: TreeSite, letter: str) -> None:
    """A letter is a page and a section of it; what is not there is told with what was probably meant."""
    for language in ("en", "cy"):
        path = f"content/{language}/ends/yes.md"
        site.write(path, (site.root / path).read_text(encoding="utf-8") + "\n## Abc {#letter}\n\nAbc.\n")
    ways = FORK.replace("[a, b]", f"{{a: {{page: ends/yes, letter: {letter}}}, b: {{}}}}")

    actual = [problem for problem in problems(site, ways) if problem.code is Code.UNKNOWN_PAGE]

    assert [1] == [problem.hint.count("ends/yes#letter") for problem in actual]


@pytest.mark.parametrize(
    ("ticks", "told"),
    [
        (["1", "2"], []),
        (["2", "3", "x"], ["the letter of “a” has no box 3 to tick", "the letter of “a” has no box x to tick"]),
    ],
)
def test_a_box_that_the_letter_does_not_have_is_told(site: TreeSite, ticks: list[str], told: list[str]) -> None:
    """An outcome can tick the boxes that its letter has in both languages, and no other."""
    for language, letter in (("en", "[One:] Abc.\n\nAbc.\n\n[Two:] Abc."), ("cy", "[Un:] Abc.\n\nAbc.\n\n[Dau:] Abc.")):
        path = f"content/{language}/ends/yes.md"
        text = (site.root / path).read_text(encoding="utf-8")
        site.write(path, f"{text}\n## Abc {{#letter}}\n\n::: letter Abc\n\n{letter}\n\n:::\n")
    ways = FORK.replace("[a, b]", f"{{a: {{page: ends/yes, letter: ends/yes#letter, ticks: {ticks}}}, b: {{}}}}")

    actual = [problem for problem in problems(site, ways) if problem.code is Code.TREE_TICK]

    assert told == [problem.message for problem in actual]
    assert all(problem.hint == "its boxes are numbered from 1 to 2, in the order of the letter" for problem in actual)


def test_a_draft_is_no_page_of_an_outcome(site: TreeSite) -> None:
    """A page that is still a draft is not there for an outcome."""
    for language in ("en", "cy"):
        path = f"content/{language}/ends/yes.md"
        text = (site.root / path).read_text(encoding="utf-8")
        site.write(path, text.replace("---\ntitle", "---\ndraft: true\ntitle"))

    actual = problems(site, FORK.replace("[a, b]", "{a: {page: ends/yes}, b: {}}"))

    assert ["unknown-page"] == codes(actual)


def test_a_page_that_cannot_be_loaded_is_not_called_missing(site: TreeSite) -> None:
    """What is wrong with the page of an outcome is told at the page, not at the outcome."""
    site.write("content/en/ends/yes.md", "no header\n")

    actual = problems(site, FORK.replace("[a, b]", "{a: {page: ends/yes}, b: {}}"))

    assert () == actual


CONTACT = """
subjects: {complaints: {en: "Complaints", cy: "Cwynion"}}
contacts:
  psow: {name: {en: "Ombudsman", cy: "Ombwdsmon"}, nations: [wales], subject: complaints,
         what_for: {en: "Complaints", cy: "Cwynion"}, source: "their website"}
"""


def test_an_unknown_contact_offers_the_nearest(site: TreeSite) -> None:
    """A contact that does not exist is told with the contact that was probably meant."""
    site.write("content/contacts.yml", CONTACT)

    actual = problems(site, FORK.replace("[a, b]", "{a: {contacts: [psaw]}, b: {contacts: [psow]}}"))

    assert (["unknown-contact"], "did you mean “psow”?") == (codes(actual), actual[0].hint)


@pytest.mark.parametrize("listed", ["[]", "[psow]"])
def test_a_number_for_the_top_that_is_not_there_is_told(site: TreeSite, listed: str) -> None:
    """Whom an answer says to ring first is one of its contacts and has a phone number; what is wrong is told once."""
    site.write("content/contacts.yml", CONTACT)

    actual = problems(site, FORK.replace("[a, b]", f"{{a: {{contacts: {listed}, phone: psow}}, b: {{}}}}"))

    assert ["unknown-contact"] == codes(actual)


WITH_JOURNEYS = """
start: where
questions:
  where: {options: {wales: what, elsewhere: far}}
  what: {options: {late: wait, rude: complain}}
outcomes: [far, wait, complain]
journeys:
  - {answers: {where: elsewhere}, ends: far}
  - {answers: {where: wales, what: late}, ends: wait}
  - {answers: {where: wales, what: rude}, ends: complain}
"""


def test_journeys_that_hold_have_no_problem(site: TreeSite) -> None:
    """A journey for each outcome that ends there has nothing to be told."""
    assert () == problems(site, WITH_JOURNEYS)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        pytest.param("ends: wait", "ends: complain", "this journey ends in “wait”, not in “complain”", id="elsewhere"),
        pytest.param("ends: wait", "ends: never", "this journey ends in “wait”, not in “never”", id="unknown end"),
        pytest.param(
            "wales, what: late",
            "wales",
            "this journey stops at the question “what”, which it does not answer",
            id="too short",
        ),
        pytest.param(
            "elsewhere}, ends",
            "elsewhere, what: late}, ends",
            "this journey is never asked “what”",
            id="too long",
        ),
        pytest.param(
            "what: late}, ends",
            "what: early}, ends",
            "this journey answers “what” with “early”, which is no option",
            id="unknown option",
        ),
    ],
)
def test_a_journey_that_fails_is_told(site: TreeSite, old: str, new: str, message: str) -> None:
    """A journey that does not lead where it says is told with what happens instead."""
    actual = problems(site, WITH_JOURNEYS.replace(old, new))

    told = [(problem.code.code, problem.message) for problem in actual if problem.code.code == "tree-journey"]
    assert [("tree-journey", message)] == told


def test_a_journey_through_a_gap_is_not_told_as_well(site: TreeSite) -> None:
    """When the rules have a gap, that is told, and nothing of the journeys that meet it."""
    gap = (
        "{start: q, questions: {q: {options: [x, z], routes: [{when: {q: x}, to: a}]}}, outcomes: [a],"
        " journeys: [{answers: {q: x}, ends: a}, {answers: {q: z}, ends: a}]}"
    )

    assert () == problems(site, gap)
    assert ["statement-missing", "tree-gap"] == site.tree(gap).codes()


def test_an_outcome_without_a_journey_is_told(site: TreeSite) -> None:
    """When a tree has journeys, each outcome in which none ends is told."""
    actual = problems(site, WITH_JOURNEYS.replace("  - {answers: {where: elsewhere}, ends: far}\n", ""))

    assert (["tree-no-journey"], "no journey ends in “far”") == (codes(actual), actual[0].message)


def test_a_tree_without_journeys_is_told_once(site: TreeSite) -> None:
    """A tree that keeps no journeys at all is told so, and not once for each outcome."""
    actual = problems(site, FORK.partition("journeys:")[0])

    assert (["tree-no-journey"], "this tree keeps no journeys") == (codes(actual), actual[0].message)


def test_what_cannot_be_reached_needs_no_journey(site: TreeSite) -> None:
    """An outcome that nobody can reach, or a tree that is not sound, is not asked for journeys as well."""
    unreached = problems(site, FORK.replace("[a, b]", "[a, b, never]"))
    gap = problems(
        site, "{start: q, questions: {q: {options: [x], routes: [{when: {q: x, r: x}, to: a}]}}, outcomes: [a]}"
    )

    assert ([], []) == (codes(unreached), codes(gap))
