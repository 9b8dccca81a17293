import json
from typing import Any

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
    }
    assert files == set(schemas)
    assert [False] * 9 == [schema["additionalProperties"] for schema in schemas.values()]


def test_the_schema_of_a_header() -> None:
    """The schema of a header has every key of a header, and demands the two that it needs."""
    schema: Any = file_schemas()["content/**/*.md"]

    assert set(HeaderShape.model_fields) == set(schema["properties"])
    assert ["title", "summary"] == schema["required"]
