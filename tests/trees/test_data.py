"""The data for the script and the words of pages, whatever stands in them."""

import json
import re
from html.parser import HTMLParser
from typing import Any

import pytest

from generator.model.language import Language
from tests.trees.small import FORK, TEXTS, TreeSite, filled, saying

NASTY = "< /script > a < b > c ]]> --> <3 & \"quotes\" 'too' 👩 { 7 * 7 }} ’ %s"
"""Every sign that could end a script, a comment or an attribute. Whole elements are refused when the tree is read."""


def data_of(site: TreeSite, ways: str | dict[str, Any], language: Language = Language.EN) -> dict[str, Any]:
    """The data of a tree as the script gets it."""
    slug = {"en": "small-tree", "cy": "coeden-fach"}[language]
    data: dict[str, Any] = json.loads(site.tree(ways).files()[f"{language}/{slug}/tree.json"])
    return data


def test_the_data_names_its_version_tree_and_start(site: TreeSite) -> None:
    """The data says which version it is, of which tree, and where the walk starts."""
    data = data_of(site, FORK)

    assert (3, "t", "q", "Small tree") == (data["version"], data["tree"], data["start"], data["title"])
    assert data["site"] == "Small tree – Small guide"
    assert data["twin"] == "../../cy/coeden-fach/"


def test_the_data_has_what_is_documented_and_no_more(site: TreeSite) -> None:
    """The keys of the data, of a question and of an outcome are those of docs/tree-data.md."""
    data = data_of(site, FORK)

    expected = {"version", "tree", "title", "site", "twin", "start", "words", "questions", "outcomes", "contacts"}
    expected |= {"deadline", "pieces", "save"}
    assert expected == set(data)
    assert {"ask", "need", "left", "options", "to"} == set(data["questions"]["q"])
    assert {"verdict", "title", "summary", "html", "contacts"} == set(data["outcomes"]["a"])


def test_the_letter_of_an_outcome_is_linked(site: TreeSite) -> None:
    """The data and the page of an outcome lead to its letter, each from where it stands, and name the boxes to tick."""
    for language in ("en", "cy"):
        path = f"content/{language}/ends/yes.md"
        text = (site.root / path).read_text(encoding="utf-8")
        letter = "\n\n".join(f"[{number}:] Abc." for number in range(3))
        site.write(path, f"{text}\n## Abc {{#letter}}\n\n::: letter Abc\n\n{letter}\n\n:::\n")
    outcome = "{page: ends/yes, letter: ends/yes#letter, ticks: ['1', '3']}"
    files = site.tree(FORK.replace("[a, b]", f"{{a: {outcome}, b: {{}}}}")).files()

    outcomes = json.loads(files["cy/coeden-fach/tree.json"])["outcomes"]
    pages = [text for path, text in files.items() if path.startswith("cy/coeden-fach/") and path.endswith(".html")]

    assert outcomes["a"]["letter"].startswith("../diweddau/")
    assert ["1", "3"] == outcomes["a"]["ticks"]
    assert {"letter", "ticks"}.isdisjoint(outcomes["b"])
    assert any('href="../../diweddau/' in text and '#letter" data-letter-link="1 3"' in text for text in pages)


def test_the_numbers_at_the_top_are_those_of_the_contact_that_the_outcome_names(site: TreeSite) -> None:
    """Data and page of an outcome show all numbers of whom to ring first, and of nobody when it names nobody."""
    who = 'nations: [wales], subject: s, what_for: {en: "Complaints", cy: "Cwynion"}, source: "their website"'
    day = '{number: "116 123", label: {en: "Day", cy: "Dydd"}}'
    night = '{number: "0808 164 0123", label: {en: "Night", cy: "Nos"}}'
    site.write(
        "content/contacts.yml",
        'subjects: {s: {en: "Complaints", cy: "Cwynion"}}\ncontacts:\n'
        f'  one: {{name: {{en: "One", cy: "Un"}}, {who}, phones: [{{number: "0300 790 0203"}}]}}\n'
        f'  two: {{name: {{en: "Two", cy: "Dau"}}, {who}, phones: [{day}, {night}]}}\n',
    )

    files = site.tree(FORK.replace("[a, b]", "{a: {contacts: [one, two], phone: two}, b: {contacts: [one]}}")).files()

    outcomes = json.loads(files["en/small-tree/tree.json"])["outcomes"]
    assert (1, None) == (outcomes["a"].get("phone"), outcomes["b"].get("phone"))
    assert ([0, 1], [0]) == (outcomes["a"]["contacts"], outcomes["b"]["contacts"])
    glances = [
        re.sub(r"<[^>]*>|\s+", " ", glance).split()
        for path, text in sorted(files.items())
        if re.fullmatch(r"en/small-tree/\w{7}/index\.html", path)
        for glance in re.findall(r'<dl class="tree-essence">(.*?)</dl>', text, re.DOTALL)
    ]
    assert ["Phone 116 123 Two: Day 0808 164 0123 Night".split()] == glances


def test_the_data_of_a_tree_with_shared_pages_says_what_is_read_later(site: TreeSite) -> None:
    """For each question the data names the earlier ones that it or a later one reads."""
    site.tree(
        """
        start: one
        questions:
          one: {options: [x, z], to: two}
          two: {options: [x, z], to: three}
          three: {options: [x, z], routes: [{when: {three: x, one: x}, to: a}, {otherwise: true, to: four}]}
          four: {options: {x: a, z: b}}
        outcomes: {a: {}, b: {page: ends/yes}}
        """
    )

    data = json.loads(site.shared_files(9)["cy/coeden-fach/tree.json"])

    assert {"two": ["one"], "three": ["one"]} == data["shared"]


def test_a_question_has_its_optional_words(site: TreeSite) -> None:
    """Hint, why and easy words stand in the data when there are any, of an option too and of an outcome’s by when."""
    ways = filled(FORK)
    ways["questions"]["q"] |= {
        name: {"en": f"Words {name}", "cy": f"Geiriau {name}"} for name in ("hint", "why", "easy")
    }
    ways["questions"]["q"]["options"]["right"]["easy"] = {"en": "Easy answer", "cy": "Ateb hawdd"}
    for outcome in ways["outcomes"].values():
        outcome["easy"] = {"en": "Easy end", "cy": "Diwedd hawdd"}
    site.page("ends/yes", ("Abc", "Abc."), ("Def", "Def."), body="## When {#when}\n\nAbc.")
    ways["outcomes"]["a"] |= {"page": "ends/yes", "easy_when": {"en": "Easy when", "cy": "Pryd hawdd"}}

    data = data_of(site, ways, Language.CY)

    question = data["questions"]["q"]
    assert ("Geiriau hint", "Geiriau why", "Geiriau easy") == (question["hint"], question["why"], question["easy"])
    assert [["left", "Ateb left"], ["right", "Ateb right", "Ateb hawdd"]] == question["options"]
    a, b = data["outcomes"].values()
    assert ("Diwedd hawdd", "Pryd hawdd") == (a["easy"], a["easyWhen"])
    assert "easyWhen" not in b


def test_options_keep_their_order(site: TreeSite) -> None:
    """Options are pairs in the order of the file."""
    data = data_of(site, FORK)

    assert [["left", "Answer left"], ["right", "Answer right"]] == data["questions"]["q"]["options"]


def test_each_kind_of_way_is_written(site: TreeSite) -> None:
    """A way of the question is a word, ways of options a mapping, rows a list with every part."""
    data = data_of(
        site,
        """
        start: one
        questions:
          one: {options: [x, z], to: two}
          two: {options: {x: three, z: b}}
          three:
            options: [x, z]
            routes: [{when: {three: x, one: [x, z], not-asked: four}, to: four}, {otherwise: true, to: b}]
          four: {options: {x: a}}
        outcomes: [a, b]
        """,
    )["questions"]

    assert data["one"]["to"] == "two"
    assert {"x": "three", "z": "b"} == data["two"]["to"]
    expected = [
        {"when": {"three": ["x"], "one": ["x", "z"]}, "not": ["four"], "to": "four"},
        {"otherwise": True, "to": "b"},
    ]
    assert expected == data["three"]["rows"]


def test_an_outcome_has_the_html_of_its_page(site: TreeSite) -> None:
    """Title, summary and body of the outcome's page stand in the data, with links that work from the start."""
    site.page("ends/yes", ("It can help", "It can."), ("Gall helpu", "Gall."), body="[Cafcass](stop.md) **Cymru**.")

    data = data_of(site, FORK.replace("[a, b]", "{a: {page: ends/yes, verdict: can}, b: {}}"))

    outcome = data["outcomes"]["a"]
    assert ("can", "It can help", "It can.") == (outcome["verdict"], outcome["title"], outcome["summary"])
    assert '<a href="../ends/stop/">Cafcass</a>' in outcome["html"]


def test_words_in_the_other_language_are_marked(site: TreeSite) -> None:
    """A phrase with a language mark becomes a span with that language."""
    ways = filled(FORK)
    ways["questions"]["q"]["options"]["left"]["cy"] = "Gwefan [Social Work]{en}"

    data = data_of(site, ways, Language.CY)

    assert data["questions"]["q"]["options"][0][1] == 'Gwefan <span lang="en">Social Work</span>'


class _Page(HTMLParser):
    """What a browser would make of a page: its elements and its words."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.words = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.words += " ".join(value or "" for _, value in attrs) + "\n"

    def handle_data(self, data: str) -> None:
        self.words += data


@pytest.mark.parametrize("path", TEXTS, ids=".".join)
def test_signs_in_words_stay_words(site: TreeSite, path: tuple[str, ...]) -> None:
    """Tags, quotation marks, braces and emoji in any text are shown as they are, and never become elements."""
    usual = site.tree(FORK).files()["en/small-tree/index.html"]
    scripts = _Page(usual).tags.count("script")

    files = site.tree(saying(path, NASTY, f"{NASTY} cy")).files()

    pages = [_Page(text) for name, text in files.items() if name.startswith("en/small-tree") and name.endswith("html")]
    data = json.loads(files["en/small-tree/tree.json"])
    # This one is the end of a title and never read as HTML.
    del data["site"]
    assert scripts == max(page.tags.count("script") for page in pages)
    assert set() == {"b"} & {tag for page in pages for tag in page.tags}
    assert [] == [sign for sign in ("<script", "<b>") if sign in json.dumps(data)]
    assert path == ("questions", "q", "need") or NASTY in "".join(page.words for page in pages)


def test_strange_words_come_back_from_the_data(site: TreeSite) -> None:
    """What the script shows from the data is letter for letter what the editor wrote."""
    ways = filled(FORK)
    # Figures have to be the same in both languages.
    ways["questions"]["q"]["options"]["left"] |= {"en": NASTY, "cy": NASTY.replace("quotes", "dyfynodau")}

    data = data_of(site, ways)

    assert _Page(data["questions"]["q"]["options"][0][1]).words == NASTY


def test_the_answers_of_a_page_are_stated_for_the_script(site: TreeSite) -> None:
    """A page states its answers as ids, which the script reads when it starts there."""
    files = site.tree(FORK).files()

    stated = [
        text.partition('data-answers="')[2].partition('"')[0] for name, text in files.items() if "/small-t" in name
    ]

    assert {"", "q=left", "q=right"} == set(stated)
