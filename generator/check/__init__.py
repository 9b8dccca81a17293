"""Stage 2: values → problems. It stands at every gate: a page, twins, the whole content, the plan, finished files.

Every rule is a function that looks at values and gives problems; none changes anything. A rule that needs a shared file
says so in its table: where that file could not be loaded the rule is silent, so that one mistake gives one message.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from generator.check.addresses import check_addresses
from generator.check.agreed_terms import check_excuses, check_page_terms, check_shared_terms
from generator.check.attachments import check_attachments, check_photographs, check_unused_files
from generator.check.days import check_noted_days, check_page_days, has_impossible
from generator.check.easy import check_easy_page_alone, check_easy_read, check_easy_twins
from generator.check.easy.pages import SHARED_FACTS
from generator.check.facts import check_facts
from generator.check.freshness import check_freshness, check_security, is_stale
from generator.check.glossary import check_glossary, check_unused_terms
from generator.check.links import check_links, check_page_links, leads_inside
from generator.check.media import check_media, check_media_twins
from generator.check.own_blocks import check_own_block_twins, check_own_blocks
from generator.check.own_kinds import check_field_twins, check_fields, has_odd_fields
from generator.check.paired_facts import check_shared_days
from generator.check.phones import check_dialled, check_page_phones, check_phones
from generator.check.quotes import (
    check_fact_owners,
    check_fact_tables,
    check_fact_use,
    check_page_words,
    check_quote_kinds,
    check_quoted_facts,
    check_quoted_phones,
    check_said_words,
    has_unknown_quotes,
)
from generator.check.references import (
    check_bodies,
    check_contacts,
    check_left_out,
    check_menus,
    check_places,
    check_related,
)
from generator.check.search_words import check_best_bets, check_unused_synonyms
from generator.check.statement import check_statement
from generator.check.tree_routes import check_tree_routes
from generator.check.tree_words import check_tree_contacts, check_tree_words
from generator.check.twins import (
    check_items,
    check_missing_twins,
    check_twins,
    missing_twins,
    source_of,
    translation_of,
)
from generator.check.unfilled import check_unfilled
from generator.check.wording import check_page_wording, check_untranslated, check_wording
from generator.model.content import Content, SourcePage
from generator.model.language import Bilingual
from generator.model.page_context import PageContext
from generator.model.problem import Code, Problem
from generator.model.shared_files import SharedFiles
from generator.model.site import SitePlan
from generator.model.source_files import (
    CONTACTS_FILE,
    FACTS_FILE,
    GLOSSARY_FILE,
    PICTURES_FILE,
    SEARCH_FILE,
    TERMS_FILE,
)

__all__ = [
    "SHARED_FACTS",
    "check_content",
    "check_page",
    "check_pair",
    "check_plan",
    "check_shared",
    "check_trees",
    "check_unused_synonyms",
    "check_unused_terms",
    "is_stale",
    "leads_inside",
    "source_of",
    "translation_of",
]

PAGE_RULES: tuple[tuple[Callable[[SourcePage, PageContext], Iterator[Problem]], tuple[str, ...]], ...] = (
    (check_page_links, ()),
    (check_fields, ()),
    (check_own_blocks, ()),
    (lambda page, _context: check_photographs(page), ()),
    (lambda page, _context: check_page_wording(page), ()),
    (lambda page, _context: check_page_words(page), ()),
    (lambda page, _context: check_page_days(page), ()),
    (lambda page, _context: check_unfilled(page), ()),
    (check_easy_page_alone, (CONTACTS_FILE, FACTS_FILE, PICTURES_FILE)),
    (check_fact_tables, (CONTACTS_FILE, FACTS_FILE)),
    (lambda page, _context: check_dialled(page), ()),
    (check_page_phones, (CONTACTS_FILE,)),
)
"""The rules for a page alone, each with the shared files that it needs."""

CONTENT_RULES: tuple[tuple[Callable[[Content, date], Iterator[Problem]], tuple[str, ...]], ...] = (
    (lambda content, _today: check_links(content), (PICTURES_FILE,)),
    (lambda content, _today: check_attachments(content), ()),
    (lambda content, _today: check_media(content), ()),
    (lambda content, _today: check_unused_files(content), ()),
    (lambda content, _today: check_wording(content), ()),
    (lambda content, _today: check_glossary(content), (GLOSSARY_FILE,)),
    (lambda content, _today: check_tree_routes(content), ()),
    (lambda content, _today: check_tree_words(content), ()),
    (lambda content, _today: check_tree_contacts(content), (CONTACTS_FILE,)),
    (lambda content, _today: check_easy_read(content), (CONTACTS_FILE, FACTS_FILE, PICTURES_FILE)),
    (check_freshness, ()),
    (check_noted_days, ()),
    (check_security, ()),
    (check_statement, ()),
    (lambda content, _today: check_contacts(content), (CONTACTS_FILE,)),
    (lambda content, _today: check_bodies(content), (CONTACTS_FILE,)),
    (lambda content, _today: check_quote_kinds(content), ()),
    (lambda content, _today: check_said_words(content), ()),
    (lambda content, _today: check_quoted_facts(content), (FACTS_FILE,)),
    (lambda content, _today: check_quoted_phones(content), (CONTACTS_FILE,)),
    (lambda content, _today: check_phones(content), (CONTACTS_FILE,)),
    (lambda content, _today: check_fact_owners(content), (CONTACTS_FILE, FACTS_FILE)),
    (lambda content, _today: check_fact_use(content), (FACTS_FILE,)),
    (lambda content, _today: check_related(content), ()),
    (lambda content, _today: check_places(content), ()),
    (lambda content, _today: check_menus(content), ()),
    (lambda content, _today: check_left_out(content), ()),
    (lambda content, _today: check_best_bets(content), (SEARCH_FILE,)),
    (lambda content, _today: check_excuses(content), (TERMS_FILE,)),
)
"""The rules for the whole content on a day, which decides what is overdue, each with the shared files that it needs."""


_BUILT_OTHERWISE = frozenset((Code.HEADING_DIFFERS, Code.BLOCK_DIFFERS))
"""What is wrong with twins of which one lacks a part, or has it elsewhere."""


def check_page(page: SourcePage, context: PageContext) -> tuple[Problem, ...]:
    """Run every rule on one page, looked at alone."""
    return tuple(
        problem
        for rule, needed in PAGE_RULES
        if not set(needed) & set(context.broken)
        for problem in rule(page, context)
    )


def check_pair(pair: Bilingual[SourcePage], context: PageContext) -> tuple[tuple[Problem, ...], tuple[Problem, ...]]:
    """Run every rule on twins. Links, pictures and items that one of them alone has are given apart."""
    told = (*check_twins(pair, context), *check_field_twins(pair, context), *check_own_block_twins(pair))
    told = (*told, *check_media_twins(pair), *check_untranslated(pair))
    built_otherwise = any(problem.code in _BUILT_OTHERWISE for problem in told)
    odd = has_unknown_quotes(pair, context) or has_odd_fields(pair, context)
    if built_otherwise or odd or has_impossible(pair):
        # What a missing part says, or a quote that nothing fills, is missing with it; no day is the same as none.
        return told, ()
    facts, links = check_facts(pair, context)
    # What a missing item says is missing with it, and more harmful: where that is told, the item is not.
    items = () if facts or links else tuple(check_items(pair))
    return (*told, *facts, *check_page_terms(pair, context)), (*links, *items, *check_easy_twins(pair))


def check_shared(files: SharedFiles) -> tuple[Problem, ...]:
    """Run the rules that need nothing but the shared files, and so only when one of them has changed."""
    return (*check_shared_days(files), *check_shared_terms(files))


def check_content(content: Content, today: date) -> tuple[Problem, ...]:
    """Run every rule on what was loaded. ``today`` decides what is overdue."""
    # A page that is missing is told of its twin, and no more of whatever leads to it.
    known = replace(content, broken=(*content.broken, *missing_twins(content)))
    found = (
        problem
        for rule, needed in CONTENT_RULES
        if not set(needed) & set(content.broken)
        for problem in rule(known, today)
    )
    return (*check_missing_twins(content), *found)


def check_trees(content: Content) -> tuple[Problem, ...]:
    """Run the rules on the ways through every decision tree alone."""
    return tuple(check_tree_routes(content))


def check_plan(plan: SitePlan) -> tuple[Problem, ...]:
    """Run every rule on the plan."""
    return tuple(check_addresses(plan))
