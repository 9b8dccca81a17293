"""What a reader has to fetch before the first answer stays small, in both languages."""

import gzip
import json
from pathlib import Path

import pytest

from generator.model.language import Language
from generator.model.tree import DecisionTree

SCRIPT_LIMIT = 6_000
DATA_LIMIT = 62_100
RULES_LIMIT = 16_000
BOTH = pytest.mark.parametrize("language", list(Language))


def compressed(data: bytes) -> int:
    """How many bytes a server sends."""
    return len(gzip.compress(data, mtime=0))


def test_the_script_is_small(real_folder: Path) -> None:
    """The script of the tree, with everything it needs, has less than 6 KB."""
    (script,) = (real_folder / "assets").glob("tree.*.js")

    assert compressed(script.read_bytes()) < SCRIPT_LIMIT


@BOTH
def test_the_data_is_small(real_folder: Path, real_tree: DecisionTree, language: Language) -> None:
    """The data of the tree has less than 62,100 bytes, and less than 16,000 without the texts of its outcomes."""
    data = (real_folder / language / real_tree.slug[language] / "tree.json").read_bytes()
    rules = json.loads(data)
    for outcome in rules["outcomes"].values():
        for text in ("title", "summary", "html", "easy", "easyWhen"):
            outcome.pop(text, None)
    del rules["contacts"], rules["pieces"]

    assert compressed(data) < DATA_LIMIT
    assert compressed(json.dumps(rules, ensure_ascii=False).encode()) < RULES_LIMIT
