"""Stage 2: values → problems. It stands at three gates: after load, after plan, and on the finished files.

Every rule is a function that looks at values and gives problems; none changes anything.
"""

from datetime import date

from generator.check.addresses import check_addresses
from generator.check.easy import check_easy_read
from generator.check.facts import check_facts
from generator.check.freshness import check_freshness, is_stale
from generator.check.glossary import check_glossary
from generator.check.links import check_links
from generator.check.output import check_files
from generator.check.phones import check_phones
from generator.check.quotes import check_quotes
from generator.check.references import check_references
from generator.check.statement import check_statement
from generator.check.tree_routes import check_tree_routes
from generator.check.tree_words import check_tree_words
from generator.check.twins import check_twins, source_of, translation_of
from generator.check.wording import check_wording
from generator.model.content import Content
from generator.model.problem import Problem
from generator.model.site import OutputFile, SitePlan

__all__ = ["check_content", "check_output", "check_plan", "check_trees", "is_stale", "source_of", "translation_of"]

CONTENT_RULES = (
    check_twins,
    check_facts,
    check_links,
    check_wording,
    check_glossary,
    check_tree_routes,
    check_easy_read,
)


def check_content(content: Content, today: date, *, contacts_broken: bool) -> tuple[Problem, ...]:
    """Run every rule on what was loaded. ``today`` decides what is overdue."""
    return (
        *(problem for rule in CONTENT_RULES for problem in rule(content)),
        *check_freshness(content, today),
        *check_statement(content, today),
        *check_references(content, contacts_broken=contacts_broken),
        *check_quotes(content, contacts_broken=contacts_broken),
        *check_phones(content, contacts_broken=contacts_broken),
        *check_tree_words(content, contacts_broken=contacts_broken),
    )


def check_trees(content: Content) -> tuple[Problem, ...]:
    """Run the rules on the ways through every decision tree alone."""
    return tuple(check_tree_routes(content))


def check_plan(plan: SitePlan) -> tuple[Problem, ...]:
    """Run every rule on the plan."""
    return tuple(check_addresses(plan))


def check_output(files: tuple[OutputFile, ...], base_path: str, processes: int = 1) -> tuple[Problem, ...]:
    """Run every rule on the finished files.

    ``base_path`` is the site's own path on its host, often ``/``; ``processes`` how many read pages side by side, 0
    letting their number decide.
    """
    return tuple(check_files(files, base_path, processes))
