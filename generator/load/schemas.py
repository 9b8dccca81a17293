"""The JSON Schemas of the files an editor writes, for editors that complete and underline as one types."""

from generator.load.agreed_terms import TermsShape
from generator.load.config import CONFIG_FILE
from generator.load.config_shapes import ConfigShape
from generator.load.contact_shapes import ContactsShape
from generator.load.contacts import CONTACTS_FILE
from generator.load.fact_file import FACTS_FILE, FactsShape
from generator.load.glossary import GLOSSARY_FILE, GlossaryShape
from generator.load.headers import HeaderShape
from generator.load.search_words import SearchWordsShape
from generator.load.statement import STATEMENT_FILE, StatementShape
from generator.load.tree_shapes import TreeShape
from generator.load.trees import TREES
from generator.model.content import SEARCH_FILE, TERMS_FILE


def file_schemas() -> dict[str, object]:
    """Each kind of file with its JSON Schema; the header of a page stands under ``content/**/*.md``."""
    return {
        CONFIG_FILE: ConfigShape.model_json_schema(),
        CONTACTS_FILE: ContactsShape.model_json_schema(),
        FACTS_FILE: FactsShape.model_json_schema(),
        STATEMENT_FILE: StatementShape.model_json_schema(),
        GLOSSARY_FILE: GlossaryShape.model_json_schema(),
        SEARCH_FILE: SearchWordsShape.model_json_schema(),
        TERMS_FILE: TermsShape.model_json_schema(),
        f"{TREES}/*.yml": TreeShape.model_json_schema(),
        "content/**/*.md": HeaderShape.model_json_schema(),
    }
