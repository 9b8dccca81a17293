"""Small trees and the small sites they stand in: a test writes the ways, and the words are filled in."""

import io
import json
from collections.abc import Mapping, Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from generator.build.site import MadeSite
from generator.check.tree_routes import check_tree_routes
from generator.cli import main
from generator.load.trees import load_tree
from generator.model.content import Content
from generator.model.loaded import Loaded
from generator.model.problem import Code, Place, Problem
from generator.model.tree import Answers, DecisionTree, Fact, Option, Outcome, Question, Row, Verdict
from tests.builders import both, config
from tests.builders import content as site_content
from tests.made import content_of, files_of, make
from tests.sandbox import request_for

"""The day that every test takes as today."""
FORK = """
start: q
questions:
  q: {options: {left: a, right: b}}
outcomes: [a, b]
journeys: [{answers: {q: left}, ends: a}, {answers: {q: right}, ends: b}]
"""
"""One question and two outcomes."""
READ_LATER = """
start: where
questions:
  where: {options: [wales, england], to: colour}
  colour: {options: [red, green], to: what}
  what:
    options: [late, rude]
    routes:
      - {when: {what: late}, to: a}
      - {when: {what: rude, where: wales}, to: b}
      - {when: {what: rude, where: england}, to: a}
outcomes: [a, b]
"""
"""The last question reads the first answer, and nothing reads the second: 15 states, 7 with shared pages."""
TWO_STEPS = """
start: where
questions:
  where: {options: {wales: what, england: what, elsewhere: far}}
  what:
    options: [late, rude]
    routes:
      - {when: {what: late}, to: wait}
      - {when: {what: rude, where: wales}, to: welsh}
      - {when: {what: rude, where: [england, elsewhere]}, to: english}
outcomes: [far, wait, welsh, english]
"""
"""Two questions, of which the second leads on by what the first was answered."""

TEXTS = (
    ("title",),
    ("questions", "q", "ask"),
    ("questions", "q", "need"),
    ("questions", "q", "why"),
    ("questions", "q", "hint"),
    ("questions", "q", "options", "left"),
)
"""Where the fork has words."""

NOWHERE = Place(path="nowhere")

_CONFIG = """
name: {en: "Small guide", cy: "Canllaw bach"}
tagline: {en: "Wales and England", cy: "Cymru a Lloegr"}
notice: {en: "An example.", cy: "Enghraifft."}
base_url: "https://small.example"
email: editor@example.org
sections:
  ends:
    kind: outcome
    slug: {en: ends, cy: diweddau}
    title: {en: "Ends", cy: "Diweddau"}
    summary: {en: "Where it ends.", cy: "Ble mae’n dod i ben."}
contacts_page:
  slug: {en: contacts, cy: cysylltiadau}
  title: {en: "Contacts", cy: "Cysylltiadau"}
  summary: {en: "Phone numbers.", cy: "Rhifau ffôn."}
navigation: [contacts]
"""


def words(english: str, welsh: str) -> dict[str, str]:
    """Words in both languages, as a file has them."""
    return {"en": english, "cy": welsh}


def filled(ways: str) -> dict[str, Any]:
    """A whole tree from its ways: words are made up for whatever has none.

    ``options`` may be a list of ids or pairs of an id and a target; ``outcomes`` may be a list of ids.
    """
    tree: dict[str, Any] = yaml.load(ways, Loader=yaml.BaseLoader)  # noqa: S506 - every value stays text
    return {
        "tree": "t",
        "title": words("Small tree", "Coeden fach"),
        "summary": words("It is small.", "Mae’n fach."),
        "slug": words("small-tree", "coeden-fach"),
        **tree,
        "questions": {key: _question(key, question) for key, question in tree["questions"].items()},
        "outcomes": _outcomes(tree["outcomes"]),
    }


def _question(key: str, question: Mapping[str, Any]) -> dict[str, Any]:
    options = question["options"]
    ways = options if isinstance(options, dict) else dict.fromkeys(options)
    made = {}
    for option, way in ways.items():
        own = words(f"Answer {option}", f"Ateb {option}")
        made[option] = {**own, **way} if isinstance(way, dict) else {**own, **({"to": way} if way else {})}
    return {
        "ask": words(f"Ask {key}?", f"Gofyn {key}?"),
        "need": words(f"Choose {key}", f"Dewiswch {key}"),
        "certain": "true",
        **question,
        "options": made,
    }


def _outcomes(outcomes: Sequence[str] | Mapping[str, Any]) -> dict[str, Any]:
    usual = {"page": "home", "verdict": "help"}
    named = outcomes if isinstance(outcomes, dict) else {key: {} for key in outcomes}
    return {key: {**usual, **outcome} for key, outcome in named.items()}


def write_tree(root: Path, ways: str | Mapping[str, Any], name: str = "t") -> str:
    """Write a tree into a site folder, and give its path there."""
    path = f"content/decision-trees/{name}.yml"
    tree = {**filled(ways), "tree": name} if isinstance(ways, str) else ways
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_bytes(json.dumps(tree, ensure_ascii=False, indent=1).encode())
    return path


def load(root: Path, ways: str | Mapping[str, Any]) -> Loaded[DecisionTree]:
    """Write a tree and load it."""
    return load_tree(root, write_tree(root, ways))


def small_tree(root: Path, ways: str | Mapping[str, Any]) -> DecisionTree:
    """Write a tree and load it; it must load."""
    loaded = load(root, ways)
    assert loaded.value is not None, loaded.problems
    return loaded.value


def saying(path: Sequence[str], english: str, welsh: str) -> dict[str, Any]:
    """The fork with other words at one of its places."""
    fork = filled(FORK)
    thing: dict[str, Any] = fork
    for part in path[:-1]:
        thing = thing[part]
    thing[path[-1]] = {**thing.get(path[-1], {}), "en": english, "cy": welsh}
    return fork


def content(*trees: DecisionTree) -> Content:
    """Content of trees alone."""
    return site_content(config=config(sections=()), pages=(), trees=trees)


def proof(*trees: DecisionTree) -> tuple[Problem, ...]:
    """Everything that is told about the ways through trees."""
    return tuple(check_tree_routes(content(*trees)))


def proof_of(root: Path, ways: str) -> tuple[Problem, ...]:
    """Everything that is told about the ways through a tree that is written so."""
    return proof(small_tree(root, ways))


def told_of_pages(most: int, *trees: DecisionTree) -> list[Problem]:
    """What is told about the number of pages."""
    codes = {Code.TREE_TOO_LARGE, Code.TREE_SHARED_PAGES}
    return [problem for problem in check_tree_routes(content(*trees), most) if problem.code in codes]


def codes(problems: tuple[Problem, ...]) -> list[str]:
    """The codes of problems, in the order told."""
    return [problem.code.code for problem in problems]


def layers(count: int, width: int) -> str:
    """A tree of so many questions, each with so many options that all lead on: ``width ** count`` paths."""
    options = ", ".join(f"o{n}" for n in range(width))
    ends = ", ".join(f"o{n}: {'a' if n else 'b'}" for n in range(width))
    questions = "".join(f"  q{n}: {{options: [{options}], to: q{n + 1}}}\n" for n in range(1, count))
    return f"start: q1\nquestions:\n{questions}  q{count}: {{options: {{{ends}}}}}\noutcomes: [a, b]\n"


def question(key: str, options: Mapping[str, str], **changes: Any) -> Question:
    """A question as a value; ``options`` says where each option leads, or nothing."""
    usual: dict[str, Any] = {
        "key": key,
        "ask": both(f"Ask {key}?"),
        "need": both(f"Choose {key}"),
        "why": None,
        "hint": None,
        "easy": None,
        "certain": True,
        "to": "",
        "options": {
            name: Option(key=name, words=both(f"Answer {name}"), to=to, place=Place(path=f"option {key} {name}"))
            for name, to in options.items()
        },
        "rows": (),
        "place": Place(path=f"question {key}"),
    }
    return Question(**{**usual, **changes})


def row(number: int, facts: Mapping[str, tuple[str, ...]], to: str, **changes: Any) -> Row:
    """A row as a value; ``number`` sets its place apart from the places of other rows."""
    usual: dict[str, Any] = {
        "facts": tuple(
            Fact(question=name, options=options, place=Place(path=f"row {number} {name}"))
            for name, options in facts.items()
        ),
        "not_asked": (),
        "otherwise": False,
        "to": to,
        "place": Place(path=f"row {number}"),
    }
    return Row(**{**usual, **changes})


def outcome(key: str) -> Outcome:
    """An outcome as a value."""
    return Outcome(
        key=key, page="home", verdict=Verdict.HELP, contacts=(), easy=None, place=Place(path=f"outcome {key}")
    )


class _Anywhere(dict[str, Place]):
    """The places of a file in which every key stands somewhere."""

    def __missing__(self, key: str) -> Place:
        return Place(path=f"at {key}")


def tree_of(questions: tuple[Question, ...], outcomes: tuple[str, ...]) -> DecisionTree:
    """A tree as a value; the first question is its start."""
    return DecisionTree(
        key="t",
        path="content/decision-trees/t.yml",
        reviewed=None,
        title=both("Small tree", "Coeden fach"),
        summary=both("It is small.", "Mae’n fach."),
        slug=both("small-tree", "coeden-fach"),
        start=questions[0].key,
        questions={question.key: question for question in questions},
        outcomes={key: outcome(key) for key in outcomes},
        journeys=(),
        places=_Anywhere(),
    )


def answers(text: str) -> Answers:
    """Answers from their short form: ``nation=wales topic=ruling``."""
    pairs = (pair.partition("=") for pair in text.split())
    return tuple((key, option) for key, _, option in pairs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """What a command left: its exit status and what it printed."""

    status: int
    out: str
    err: str


class TreeSite:
    """A small site folder with a home page, two pages for outcomes, and whatever trees a test writes."""

    def __init__(self, root: Path) -> None:
        """Write the site without a tree."""
        self.root = root
        self.write("site_config.yml", _CONFIG)
        self.page("home", ("Who can help?", "Find out who."), ("Pwy all helpu?", "Dewch o hyd i bwy."))
        self.page("ends/yes", ("It can help", "It can."), ("Gall helpu", "Gall."))
        self.page("ends/stop", ("It cannot help", "It cannot."), ("Ni all helpu", "Ni all."))

    def write(self, path: str, text: str) -> None:
        """Write one file of the site."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())

    def page(self, key: str, english: tuple[str, str], welsh: tuple[str, str], *, body: str = "") -> None:
        """Write both twins of a page: the title and the summary of each."""
        for language, (title, summary), usual in (("en", english, "Start here."), ("cy", welsh, "Dechreuwch yma.")):
            header = f'---\ntitle: "{title}"\nsummary: "{summary}"\n---\n\n'
            self.write(f"content/{language}/{key}.md", header + (body or usual) + "\n")

    def tree(self, ways: str | Mapping[str, Any], name: str = "t") -> "TreeSite":
        """Write a tree."""
        write_tree(self.root, ways, name)
        return self

    def content(self) -> Content:
        """Read what is written, and make nothing of it."""
        return content_of(self.root)

    def make(self) -> MadeSite:
        """Make the site in memory."""
        return make(request_for(self.root))

    def codes(self) -> list[str]:
        """The codes of every problem but those about who translated what."""
        return sorted(
            problem.code.code for problem in self.make().problems if problem.code.code != "unrecorded-translation"
        )

    def files(self) -> dict[str, str]:
        """Every finished text file, by its path."""
        files = files_of(self.make()).items()
        return {path: data.decode() for path, data in files if not path.endswith((".png", ".pdf"))}

    def shared_files(self, most: int) -> dict[str, bytes]:
        """Every finished file when the trees may have no more than so many pages."""
        made = make(request_for(self.root), most)
        assert made.files, made.problems
        return files_of(made)

    def run(self, verb: str, *arguments: str) -> Printed:
        """Run a command of the program on the site and keep what it prints."""
        out, err = io.StringIO(), io.StringIO()
        with redirect_stdout(out), redirect_stderr(err):
            status = main([verb, *arguments, "--root", str(self.root)])
        return Printed(status=status, out=out.getvalue(), err=err.getvalue())
