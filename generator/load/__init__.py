"""Stage 1: files → ``Content``. The only stage that reads a site folder."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from generator.load.catalogue import load_catalogue
from generator.load.config import load_config
from generator.load.contacts import load_contacts
from generator.load.easy_read import read_easy_read
from generator.load.fact_file import load_facts
from generator.load.filling import fill_content
from generator.load.glossary import load_glossary
from generator.load.pages import load_pages
from generator.load.pictures import load_pictures
from generator.load.quotes import shared_quotes, stray_quotes
from generator.load.statement import load_statement
from generator.load.trees import load_trees
from generator.model.config import SiteConfig
from generator.model.content import Catalogue, Content, SourcePage
from generator.model.page_kind import PageKind
from generator.model.problem import Level, Loaded, Problem

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


def load_content(root: Path, shared: Path, translations: Path, config: SiteConfig) -> LoadedContent:
    """Load everything else: pages, contacts, pictures, trees, the statement, and the words of ``translations``.

    ``shared`` is the site folder that lends its pictures to this one.
    """
    pages = load_pages(root)
    contacts = load_contacts(root)
    shown = translations.relative_to(root).as_posix() if translations.is_relative_to(root) else "translations"
    catalogue = load_catalogue(translations, shown)
    pictures = load_pictures(root, shared)
    trees = load_trees(root)
    statement = load_statement(root)
    glossary = load_glossary(root)
    facts = load_facts(root)
    content = Content(
        config=config,
        pages=pages.pages,
        subjects=contacts.subjects,
        contacts=contacts.contacts,
        catalogue=catalogue.value or Catalogue(words=()),
        pictures=pictures.pictures,
        trees=trees.trees,
        statement=statement.value,
        terms=glossary.terms,
        facts=facts.facts,
        broken=(
            *pages.broken,
            *_faulty((*contacts.problems, *trees.problems, *statement.problems, *glossary.problems, *facts.problems)),
        ),
    )
    content, easy_problems = _with_easy_read(content)
    content = fill_content(replace(content, quotes=shared_quotes(root, content)))
    rest = (contacts, catalogue, pictures, trees, statement, glossary, facts)
    problems = (
        *pages.problems,
        *easy_problems,
        *(problem for each in rest for problem in each.problems),
        *stray_quotes(root),
    )
    return LoadedContent(content=content, problems=problems, contacts_broken=contacts.broken)


def _faulty(problems: Iterable[Problem]) -> Iterable[str]:
    """The files that have errors, so that nothing they hold is called missing."""
    return dict.fromkeys(problem.place.path for problem in problems if problem.code.level is Level.ERROR)


def _with_easy_read(content: Content) -> tuple[Content, tuple[Problem, ...]]:
    """Read the text of every Easy Read page as items: which pages are, headers and folders tell together."""
    pages: list[SourcePage] = []
    problems: list[Problem] = []
    for page in content.pages:
        if content.kind_of(page) is PageKind.EASY_READ:
            loaded = read_easy_read(page)
            problems += loaded.problems
            pages.append(replace(page, easy_read=loaded.value))
        else:
            pages.append(page)
    return replace(content, pages=tuple(pages)), tuple(problems)
