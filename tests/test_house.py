"""Sets that must agree: what the program knows, what stands in folders, and what the papers say."""

import ast
import io
import re
import runpy
import tomllib
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest
from babel.messages.pofile import read_po

from generator.build import OWN_FOLDER
from generator.load.catalogue import load_catalogue
from generator.load.config_shapes import ConfigShape
from generator.load.contact_shapes import ContactShape
from generator.load.headers import HeaderShape
from generator.load.statement import CheckShape, IssueShape, StatementShape
from generator.model.page_kind import WRITTEN_KINDS, PageKind
from generator.model.text import BlockName
from generator.model.version import VERSION

ROOT = Path(__file__).resolve().parent.parent
GENERATOR = ROOT / "generator"

# What the project's contract promises that a header may hold.
CONTRACT_KEYS = frozenset(
    "title summary kind slug contacts related sources reviewed review_by owner source_language matches translator "
    "reviewer was draft".split()
)
ADDED_KEYS = frozenset({"fields", "differs", "tested_with", "full", "media"})


def names_of(folder: str, ending: str = ".html") -> set[str]:
    """The names of the files of a folder, without their ending."""
    return {path.name.removesuffix(ending) for path in (ROOT / folder).glob(f"*{ending}")}


def does_something(path: Path) -> bool:
    """Tell whether a module has a function or a method, and so a behaviour to test."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return any(isinstance(node, ast.FunctionDef) for node in ast.walk(tree))


# A decision tree goes through every stage, so its tests stand together, a file for each thing one may ask of it.
TREE_TESTS = {
    "load/trees.py": "load",
    "load/tree_shapes.py": "load",
    "load/published_tree.py": "load",
    "check/tree_routes.py": "routes",
    "check/tree_easy.py": "words",
    "check/tree_lints.py": "routes",
    "check/tree_names.py": "routes",
    "check/tree_pages.py": "pages",
    "check/tree_told.py": "routes",
    "check/tree_words.py": "words",
    "plan/trees.py": "plan",
    "render/tree_data.py": "data",
    "render/tree_files.py": "data",
    "render/tree_outline.py": "outline_and_picture",
    "render/tree_layout.py": "outline_and_picture",
    "render/tree_picture.py": "outline_and_picture",
    "trees.py": "commands",
}


def mirror_of(path: Path) -> Path:
    """The test file that mirrors a module; a package's own file is mirrored by a test of the package's name."""
    relative = path.relative_to(GENERATOR)
    if relative.as_posix() in TREE_TESTS:
        return ROOT / "tests" / "trees" / f"test_{TREE_TESTS[relative.as_posix()]}.py"
    name = relative.parent.name if path.stem == "__init__" else path.stem
    return ROOT / "tests" / relative.parent / f"test_{name}.py"


def documented(heading: str, ending: str) -> str:
    """The part of the page for writers between two headings."""
    text = (ROOT / "docs" / "writing.md").read_text(encoding="utf-8")
    return text.partition(f"\n{heading}\n")[2].partition(f"\n{ending}\n")[0]


def table_keys(text: str) -> set[str]:
    """The words in the first column of the tables of a text."""
    cells = re.findall(r"^\| (`.*?) \|", text, re.MULTILINE)
    return {key for cell in cells for key in re.findall(r"`([a-z_]+)`", cell)}


@pytest.fixture(name="words", scope="module")
def _words() -> dict[str, Any]:
    """The script that maintains the catalogues."""
    return runpy.run_path(str(ROOT / "translations" / "update.py"))


def test_one_version() -> None:
    """The command tells the number that the wheel has."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    assert VERSION == project["version"]


def test_page_kinds_have_templates() -> None:
    """Every kind of page has a template of its name, and every template has a kind."""
    assert {kind.value for kind in PageKind} == names_of("templates/pages")


def test_written_kinds() -> None:
    """The kinds that are made are lists, the pages of trees and the statement; one more is a site's own."""
    lists = {PageKind.SECTION, PageKind.CONTACTS, PageKind.PICTURES, PageKind.GLOSSARY, PageKind.SEARCH}
    made = {*lists, PageKind.TREE, PageKind.OUTLINE, PageKind.ACCESSIBILITY}

    assert {*made, PageKind.ARTICLE} == set(PageKind) - set(WRITTEN_KINDS)


def test_blocks_have_templates() -> None:
    """Every block has a template of its name; one more sets can and cannot side by side."""
    assert {name.value for name in BlockName} == names_of("templates/blocks") - {"can-and-cannot"}


def test_ids_of_templates_are_no_anchors() -> None:
    """An id of a page's frame starts as no anchor of an editor can; the others are anchors and keys themselves."""
    text = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "templates").rglob("*.html"))
    ids = set(re.findall(r'\bid="([^"]+)"', text))

    assert {"{{ part.anchor }}", "{{ sections[number].anchor }}", "{{ term.key }}"} == {
        name for name in ids if not name.startswith("_")
    }


def test_header_keys_are_documented() -> None:
    """The page for writers explains exactly the keys that a header may hold."""
    explained = table_keys(documented("## Header keys", "## Text"))

    assert set(HeaderShape.model_fields) == explained


def test_header_keys_are_promised() -> None:
    """A header holds what the contract promises, and the keys that were added to it."""
    assert CONTRACT_KEYS | ADDED_KEYS == set(HeaderShape.model_fields)


def test_kinds_are_documented() -> None:
    """The page for writers names every kind that a header may give."""
    row = next(line for line in documented("## Header keys", "## Text").split("\n") if line.startswith("| `kind`"))

    assert {kind.value for kind in WRITTEN_KINDS} <= set(re.findall(r"`([a-z-]+)`", row))


def test_blocks_are_documented() -> None:
    """The page for writers names exactly the blocks that there are."""
    named = set(re.findall(r"`::: ([a-z-]+)", documented("## Blocks", "## Facts that must agree")))

    assert {name.value for name in BlockName} - {BlockName.OWN} == named


def test_contact_keys_are_documented() -> None:
    """The example for contacts shows every key that a contact may have."""
    example = documented("# Contacts", "# Accessibility statement")
    shown = set(re.findall(r"^    ([a-z_]+):", example, re.MULTILINE))

    assert set(ContactShape.model_fields) == shown


def test_statement_keys_are_documented() -> None:
    """The example of an accessibility statement shows every key of it, of an issue and of a check."""
    example = documented("# Accessibility statement", "# The end")
    shown = set(re.findall(r"^(?:  - |    )?([a-z_]+): ?", example, re.MULTILINE))

    assert {*StatementShape.model_fields, *IssueShape.model_fields, *CheckShape.model_fields} == shown


def test_configuration_keys_are_documented() -> None:
    """The paper about the configuration names every key of its first level."""
    text = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")

    assert set() == {key for key in ConfigShape.model_fields if f"`{key}`" not in text and f"{key}:" not in text}


def test_catalogue_template_is_fresh(words: dict[str, Any]) -> None:
    """``messages.pot`` holds exactly the words that templates and program use now."""
    fresh = words["written"](words["used_words"](), title="The interface words in English, the source.", language="en")

    assert fresh == (ROOT / "translations" / "messages.pot").read_text(encoding="utf-8")


def test_welsh_has_every_word(words: dict[str, Any]) -> None:
    """The Welsh catalogue has the words of the template, all of them and no others."""
    wanted = {(message.id, message.context) for message in words["used_words"]() if message.id}
    text = (ROOT / "translations" / "cy" / "LC_MESSAGES" / "messages.po").read_text(encoding="utf-8")
    present = {(message.id, message.context) for message in read_po(io.StringIO(text)) if message.id}

    assert wanted == present


def test_welsh_is_complete() -> None:
    """The Welsh catalogue has no empty, doubtful or faulty word, and counts in six forms."""
    loaded = load_catalogue(OWN_FOLDER / "translations")

    assert loaded.value is not None
    assert () == loaded.problems


def test_tests_mirror_the_program() -> None:
    """Every module that does something has a test file of its name."""
    acting = [path for path in sorted(GENERATOR.rglob("*.py")) if does_something(path)]

    assert len(acting) > 200
    assert [] == [path for path in acting if not mirror_of(path).is_file()]


def test_no_folder_of_tests_is_passed_over(request: pytest.FixtureRequest) -> None:
    """Pytest goes into every folder that has tests, whatever it is called."""
    passed_over = [str(pattern) for pattern in request.config.getini("norecursedirs")]
    folders = {path.parent.relative_to(OWN_FOLDER / "tests") for path in (OWN_FOLDER / "tests").rglob("test_*.py")}

    assert Path("build") in folders
    assert [] == [
        (folder.as_posix(), pattern)
        for folder in sorted(folders)
        for name in folder.parts
        for pattern in passed_over
        if fnmatch(name, pattern)
    ]
