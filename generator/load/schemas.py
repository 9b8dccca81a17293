"""The JSON Schemas of the files an editor writes, for editors that complete and underline as one types."""

from typing import Any

from generator.load.agreed_terms import TermsShape
from generator.load.config_shapes import ConfigShape
from generator.load.contact_shapes import ContactsShape
from generator.load.fact_file import FactsShape
from generator.load.glossary import GlossaryShape
from generator.load.headers import HeaderShape
from generator.load.pictures import ManifestShape
from generator.load.search_words import SearchWordsShape
from generator.load.shapes import Shape
from generator.load.statement import StatementShape
from generator.load.tree_shapes import TreeShape
from generator.load.trees import TREES
from generator.model.source_files import (
    CONFIG_FILE,
    CONTACTS_FILE,
    FACTS_FILE,
    GLOSSARY_FILE,
    PICTURES_FILE,
    SEARCH_FILE,
    STATEMENT_FILE,
    TERMS_FILE,
)


def file_schemas() -> dict[str, object]:
    """Each kind of file with its JSON Schema; the header of a page stands under ``content/**/*.md``."""
    shapes: dict[str, type[Shape]] = {
        CONFIG_FILE: ConfigShape,
        CONTACTS_FILE: ContactsShape,
        FACTS_FILE: FactsShape,
        STATEMENT_FILE: StatementShape,
        GLOSSARY_FILE: GlossaryShape,
        SEARCH_FILE: SearchWordsShape,
        TERMS_FILE: TermsShape,
        PICTURES_FILE: ManifestShape,
        f"{TREES}/*.yml": TreeShape,
        "content/**/*.md": HeaderShape,
    }
    return {pattern: _as_written(shape.model_json_schema()) for pattern, shape in shapes.items()}


def _as_written(schema: Any) -> Any:
    """A schema that takes values as our reader of YAML does: figures are text, and what may be empty may be left so."""
    if isinstance(schema, list):
        return [_as_written(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    if schema.get("type") == "string" and not {"enum", "const"} & set(schema):
        return {**schema, "type": ["string", "number", *(["null"] if schema.get("default") == "" else [])]}
    return {key: _as_written(value) for key, value in schema.items()}
