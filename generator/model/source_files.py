"""The files and folders of a site folder that have one name in every site, as paths from that folder."""

from generator.model.language import Language

SOURCE_FOLDERS = frozenset(("content", "templates", "translations"))
"""The folders that a site is made from. Nothing may be published in one of them."""
PICTURES_FOLDER = "content/pictures"

CONFIG_FILE = "site_config.yml"
CONTACTS_FILE = "content/contacts.yml"
FACTS_FILE = "content/facts.yml"
GLOSSARY_FILE = "content/glossary.yml"
PICTURES_FILE = "content/pictures/pictures.yml"
SEARCH_FILE = "content/search.yml"
STATEMENT_FILE = "content/accessibility.yml"
TERMS_FILE = "content/terms.yml"
INTERFACE_FILE = "translations/cy/LC_MESSAGES/messages.po"
"""What all pages share."""


def page_path(key: str, language: Language) -> str:
    """Where a page of this key lies."""
    return f"content/{language}/{key}.md"


def page_key(path: str) -> str:
    """The key of the page that lies here, in whichever language."""
    return path.split("/", 2)[2].removesuffix(".md")
