"""The shared files of a site folder → values, with what they quote from one another."""

from dataclasses import replace
from pathlib import Path

from generator.load.accepted import load_standings
from generator.load.agreed_terms import load_agreed_terms
from generator.load.attachments import load_attachments
from generator.load.catalogue import load_words
from generator.load.catalogue_words import word_group
from generator.load.contacts import load_contacts
from generator.load.copied import aged_templates
from generator.load.fact_file import load_facts
from generator.load.files import SiteFolder
from generator.load.filling import fill_shared
from generator.load.glossary import load_glossary
from generator.load.paired_facts import paired_facts
from generator.load.paired_words import load_groups
from generator.load.pictures import load_pictures
from generator.load.quotes import shared_quotes, stray_quotes
from generator.load.search_words import load_search_words
from generator.load.statement import load_statement
from generator.load.trees import load_trees
from generator.model.agreed_terms import AgreedTerms
from generator.model.catalogue import Catalogue
from generator.model.config import SiteConfig
from generator.model.contact import ContactList
from generator.model.problem import Level
from generator.model.search import SearchWords
from generator.model.shared_files import SharedFiles


def load_shared_files(root: SiteFolder, lender: Path, config: SiteConfig) -> SharedFiles:
    """Load all but the pages: contacts, pictures, files, trees, the statement, all kinds of words.

    ``lender`` is the site folder that lends its pictures and words to this one.
    """
    contacts = load_contacts(root)
    catalogue = load_words(root, lender)
    pictures = load_pictures(root, lender)
    attachments = load_attachments(root / "")
    trees = load_trees(root)
    statement = load_statement(root)
    glossary = load_glossary(root)
    facts = load_facts(root)
    search_words = load_search_words(root)
    groups = load_groups(root)
    listed = contacts.value or ContactList()
    interface = (word_group(catalogue.value),) if catalogue.value else ()
    standings = load_standings(root, groups)
    agreed = load_agreed_terms(root)
    rest = (contacts, catalogue, pictures, attachments, trees, statement, glossary, facts, search_words)
    problems = tuple(problem for each in (*rest, standings, agreed) for problem in each.problems)
    faulty = {problem.place.path for problem in problems if problem.code.level is Level.ERROR}
    shared = SharedFiles(
        config=config,
        subjects=listed.subjects,
        grouping=listed.grouping,
        contacts=listed.contacts,
        catalogue=catalogue.value or Catalogue(words=()),
        pictures=pictures.value or (),
        attachments=attachments.value or (),
        trees=trees.value or (),
        statement=statement.value,
        terms=glossary.value or (),
        facts=facts.value or (),
        quotes=(),
        search_words=search_words.value or SearchWords(),
        standings=standings.value or (),
        said=tuple(paired_facts((*groups, *interface), facts.value or (), listed.contacts)),
        agreed=agreed.value or AgreedTerms(),
        broken=tuple(sorted(faulty)),
        problems=(*problems, *stray_quotes(root), *aged_templates(root / "", lender)),
    )
    return fill_shared(replace(shared, quotes=shared_quotes(root, shared)))
