"""``tree``: what editors ask of a decision tree: its outline, its paths, its picture, what has changed."""

import csv
import io
from collections.abc import Mapping
from pathlib import Path

from generator.build.reading import SiteReading, look_at_site
from generator.check import check_trees
from generator.load.published_tree import load_published_tree
from generator.model.content import Content
from generator.model.language import Language
from generator.model.problem import Level, Problem
from generator.model.route import file_path, page_route, tree_data_route
from generator.model.tree import DecisionTree, State
from generator.render.messages import Messages
from generator.render.tree_outline import tree_outline
from generator.render.tree_picture import tree_mermaid, tree_svg
from generator.text.dialect import plain
from generator.text.suggest import nearest
from generator.tree.measures import number_of_states
from generator.tree.merged import steps
from generator.tree.walk import paths

MOST_STATES = 200_000
"""A tree with more states is not listed path by path."""


class TreeUnusableError(Exception):
    """The tree is not there or not sound; the message says which, ``problems`` what is wrong with it."""

    def __init__(self, message: str, problems: tuple[Problem, ...] = ()) -> None:
        """Keep the message and the problems."""
        super().__init__(message)
        self.problems = problems


def find_tree(root: Path, name: str) -> tuple[DecisionTree, Content]:
    """Load a sound tree by its name, with the content around it. Raises ``TreeUnusableError``."""
    site = look_at_site(root)
    if not isinstance(site, SiteReading):
        raise TreeUnusableError("the configuration of the site cannot be read", site)
    content = site.content
    own = tuple(
        p for p in (*site.problems, *check_trees(content)) if p.place.path.endswith((f"/{name}.yml", f"/{name}.yaml"))
    )
    errors = tuple(problem for problem in own if problem.code.level is Level.ERROR)
    tree = next((tree for tree in content.trees if tree.key == name), None)
    if errors:
        raise TreeUnusableError(f"the tree “{name}” is not sound yet", errors)
    if tree is None:
        raise TreeUnusableError(f"there is no tree “{name}”; {nearest(name, [t.key for t in content.trees])}")
    return tree, content


def _titles(tree: DecisionTree, content: Content, language: Language) -> Mapping[str, str]:
    """The title of each outcome's page."""
    titles = {page.key: page.header.title for page in content.pages if page.language is language}
    return {key: titles.get(outcome.page, key) for key, outcome in tree.outcomes.items()}


def outline_text(tree: DecisionTree, content: Content, language: Language) -> str:
    """The whole tree as text, to read and to print."""
    titles = _titles(tree, content, language)
    outline = tree_outline(tree, Messages.of(content.catalogue, language), titles)
    lines = [plain(tree.title[language]), ""]
    for key, question in tree.questions.items():
        lines.append(f"{plain(question.ask[language])}  [{key}]")
        for option in question.options.values():
            lines.append(f"  - {plain(option.words[language])}  [{option.key}]")
            for way in outline[key][option.key]:
                condition = f"{plain(way.condition)}: " if way.condition else ""
                lines.append(f"      → {condition}{plain(way.words)}  [{way.target}]")
        lines.append("")
    for key, title in titles.items():
        said = tree.said(key, language)
        lines += [f"{plain(title)}  [{key}]", *(f"  “{plain(words)}”" for words in said), ""] if said else []
    return "\n".join(lines)


def paths_csv(tree: DecisionTree) -> str:
    """Every path as a line of CSV: the answers, and the outcome they end in. Raises ``TreeUnusableError``."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(("answers", "outcome"))
    writer.writerows(_paths(tree).items())
    return text.getvalue()


def _paths(tree: DecisionTree) -> Mapping[str, str]:
    """Every path with the outcome it ends in. Raises ``TreeUnusableError`` when there are too many to list."""
    if number_of_states(tuple(steps(tree))) > MOST_STATES:
        raise TreeUnusableError(f"the tree “{tree.key}” has too many paths to list; look at its outline instead")
    return {_answers(state): state.node for state in paths(tree, MOST_STATES)}


def _answers(state: State) -> str:
    return " > ".join(f"{question}={option}" for question, option in state.answers)


def diagram(tree: DecisionTree, content: Content, language: Language, *, as_svg: bool) -> str:
    """The picture of the tree, as Mermaid text or as a finished SVG."""
    messages, titles = Messages.of(content.catalogue, language), _titles(tree, content, language)
    if as_svg:
        return tree_svg(tree, messages, titles, content.config.look.day)
    return tree_mermaid(tree, messages, titles)


def changes(tree: DecisionTree, published: Path) -> str:
    """Which answers end elsewhere than on the published site, as a line each; empty when none do.

    ``published`` is the output folder. Raises ``TreeUnusableError`` when the tree is not there or too large.
    """
    data = published / file_path(tree_data_route(page_route(Language.EN, tree.slug.en)))
    try:
        before = load_published_tree(data)
    except (OSError, ValueError) as error:
        raise TreeUnusableError(
            f"there is no published tree to compare with in {data}; build the last release first"
        ) from error
    old, new = _paths(before), _paths(tree)
    lines = [f"changed  {walk}: {old[walk]} → {new[walk]}" for walk in new if walk in old and old[walk] != new[walk]]
    lines += [f"new      {walk}: {new[walk]}" for walk in new if walk not in old]
    lines += [f"gone     {walk}: {old[walk]}" for walk in old if walk not in new]
    return "\n".join(lines)
