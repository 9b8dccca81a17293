import json
import re
from pathlib import Path
from typing import Any

import fastjsonschema
import pytest
import yaml

from generator.build import OWN_FOLDER
from generator.cli import main
from generator.load.headers import HeaderShape
from generator.load.schemas import file_schemas


def test_every_kind_of_file_has_a_schema() -> None:
    """The schemas can be written as JSON, and refuse keys that nobody knows."""
    schemas: Any = json.loads(json.dumps(file_schemas()))

    files = {"site_config.yml", "content/**/*.md", "content/decision-trees/*.yml"}
    files |= {
        "content/search.yml",
        "content/contacts.yml",
        "content/accessibility.yml",
        "content/glossary.yml",
        "content/facts.yml",
        "content/terms.yml",
        "content/pictures/pictures.yml",
    }
    assert files == set(schemas)
    assert [False] * 10 == [schema["additionalProperties"] for schema in schemas.values()]


def test_the_schema_of_a_header() -> None:
    """The schema of a header has every key of a header, and demands the two that it needs."""
    schema: Any = file_schemas()["content/**/*.md"]

    assert set(HeaderShape.model_fields) == set(schema["properties"])
    assert ["title", "summary"] == schema["required"]


class _AsEditorsRead(yaml.CSafeLoader):
    """YAML as an editor’s own reader takes it: days are text."""


_AsEditorsRead.yaml_implicit_resolvers = {
    sign: [each for each in some if not each[0].endswith((":timestamp", ":bool"))]
    for sign, some in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_AsEditorsRead.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("true|false"), ["t", "f"])


def _misfits(root: Path) -> list[str]:
    """The files of a site that a schema does not take, each with the first reason."""
    misfits = []
    schemas: Any = file_schemas()
    for pattern, schema in schemas.items():
        fits = fastjsonschema.compile(schema)
        for path in sorted(root.glob(pattern)):
            text = path.read_text(encoding="utf-8")
            if path.suffix == ".md":
                text = text.split("---\n")[1]
            try:
                fits(yaml.load(text, _AsEditorsRead))  # noqa: S506 - it is a safe loader
            except fastjsonschema.JsonSchemaValueException as error:
                misfits.append(f"{path}: {error.message}")
    return misfits


@pytest.mark.parametrize("root", ["examples/library", "tests/sites/everything", "."])
def test_what_is_right_is_not_underlined(root: str) -> None:
    """Every file of a site without a mistake fits its schema as an editor reads it."""
    assert [] == _misfits(OWN_FOLDER / root)


def test_the_first_site_is_not_underlined(tmp_path: Path) -> None:
    """Nothing of the site that ``init`` writes is underlined, and what is wrong in it is."""
    main(["init", str(tmp_path / "site")])
    assert [] == _misfits(tmp_path / "site")

    home = tmp_path / "site" / "content" / "en" / "home.md"
    home.write_text(home.read_text(encoding="utf-8").replace("summary:", "sumary:"), encoding="utf-8")
    assert 1 == len(_misfits(tmp_path / "site"))
