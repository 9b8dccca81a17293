"""Stage 1: files → ``Content``. The only stage that reads a site folder."""

from dataclasses import dataclass
from pathlib import Path

from generator.load.catalogue import load_catalogue
from generator.load.config import load_config
from generator.load.contacts import load_contacts
from generator.load.glossary import load_glossary
from generator.load.pages import load_pages
from generator.load.pictures import load_pictures
from generator.load.trees import load_trees
from generator.model.config import SiteConfig
from generator.model.content import Catalogue, Content
from generator.model.problem import Loaded, Problem

__all__ = ["LoadedContent", "load_content", "load_site_config"]


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedContent:
    """The content, and every problem met. ``contacts_broken`` keeps later checks from echoing."""

    content: Content
    problems: tuple[Problem, ...]
    contacts_broken: bool


def load_site_config(root: Path) -> Loaded[SiteConfig]:
    """Load the configuration of the site folder."""
    return load_config(root)


def load_content(root: Path, translations: Path, config: SiteConfig) -> LoadedContent:
    """Load everything else: pages, contacts, pictures, and the words of a ``translations`` folder."""
    pages = load_pages(root)
    contacts = load_contacts(root)
    shown = translations.relative_to(root).as_posix() if translations.is_relative_to(root) else "translations"
    catalogue = load_catalogue(translations, shown)
    pictures, picture_problems = load_pictures(root)
    trees = load_trees(root)
    glossary = load_glossary(root)
    content = Content(
        config=config,
        pages=pages.pages,
        subjects=contacts.subjects,
        contacts=contacts.contacts,
        catalogue=catalogue.value or Catalogue(words=()),
        pictures=pictures,
        trees=trees.trees,
        terms=glossary.terms,
        broken=pages.broken,
    )
    problems = (
        *pages.problems,
        *contacts.problems,
        *catalogue.problems,
        *picture_problems,
        *trees.problems,
        *glossary.problems,
    )
    return LoadedContent(content=content, problems=problems, contacts_broken=contacts.broken)
