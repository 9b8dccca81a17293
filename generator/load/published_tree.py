"""The published data of a decision tree → the tree, as far as its ways go; its words are left out."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.model.language import Bilingual
from generator.model.problem import Place
from generator.model.tree import DecisionTree, Fact, Option, Outcome, Question, Row, Verdict
from generator.reading import read_ordinary_file
from generator.tree.merged import is_sound

MOST_BYTES = 50_000_000
"""The most that is read of what should be the data of a tree."""

_NOWHERE = Place(path="tree.json")
_SILENT = Bilingual(en="", cy="")


def load_published_tree(path: Path) -> DecisionTree:
    """Load the data of a published tree. Raises ``OSError``, ``KeyError`` or ``ValueError`` when it is not there."""
    try:
        data = json.loads(read_ordinary_file(path, MOST_BYTES))
    except RecursionError as error:
        raise ValueError("this is not the data of a tree") from error
    return read_published_tree(data)


def read_published_tree(data: Mapping[str, Any]) -> DecisionTree:
    """Read the data, also of earlier versions. Raises ``ValueError`` when it is something else."""
    try:
        tree = _tree(data)
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError("this is not the data of a tree") from error
    if data["version"] not in (1, 2, 3) or not is_sound(tree):
        raise ValueError("another version of the data, or a tree that leads nowhere")
    return tree


def _tree(data: Mapping[str, Any]) -> DecisionTree:
    return DecisionTree(
        key=data["tree"],
        path=_NOWHERE.path,
        reviewed=None,
        title=_SILENT,
        summary=_SILENT,
        slug=_SILENT,
        start=data["start"],
        questions={key: _question(key, question) for key, question in data["questions"].items()},
        outcomes={
            key: Outcome(key=key, page="", verdict=Verdict(outcome["verdict"]), contacts=(), easy=None, place=_NOWHERE)
            for key, outcome in data["outcomes"].items()
        },
        journeys=(),
        places={},
    )


def _question(key: str, data: Mapping[str, Any]) -> Question:
    way = data.get("to", "")
    by_option = way if isinstance(way, dict) else {}
    return Question(
        key=key,
        ask=_SILENT,
        need=_SILENT,
        why=None,
        hint=None,
        easy=None,
        certain=True,
        to=way if isinstance(way, str) else "",
        options={
            option: Option(key=option, words=_SILENT, to=by_option.get(option, ""), place=_NOWHERE)
            for option, *_words in data["options"]
        },
        rows=tuple(_row(row) for row in data.get("rows", ())),
        place=_NOWHERE,
    )


def _row(data: Mapping[str, Any]) -> Row:
    return Row(
        facts=tuple(
            Fact(question=question, options=tuple(options), place=_NOWHERE)
            for question, options in data.get("when", {}).items()
        ),
        not_asked=tuple(data.get("not", ())),
        otherwise=data.get("otherwise", False),
        to=data["to"],
        place=_NOWHERE,
    )
