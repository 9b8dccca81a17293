"""``tree``: what editors ask of a decision tree: its outline, its paths, its picture, what has changed."""

import csv
import io
from collections.abc import Mapping
from pathlib import Path

from generator.build import OWN_FOLDER, translations_folder
from generator.check import check_trees
from generator.dialect import plain
from generator.load import load_content, load_site_config
from generator.load.published_tree import load_published_tree
from generator.model.content import Content
from generator.model.language import Language
from generator.model.problem import Level, Problem
from generator.model.tree import DecisionTree
from generator.model.walk import State, paths
from generator.render.tree_outline import tree_outline
from generator.render.tree_picture import tree_mermaid, tree_svg
from generator.suggest import nearest

MOST_PATHS = 100_000


class TreeUnusableError(Exception):
    """The tree is not there or not sound; the message says which, ``problems`` what is wrong with it."""

    def __init__(self, message: str, problems: tuple[Problem, ...] = ()) -> None:
        """Keep the message and the problems."""
        super().__init__(message)
        self.problems = problems


def find_tree(root: Path, name: str) -> tuple[DecisionTree, Content]:
    """Load a sound tree by its name, with the content around it. Raises ``TreeUnusableError``."""
    config = load_site_config(root)
    if config.value is None:
        raise TreeUnusableError("the configuration of the site cannot be read", config.problems)
    loaded = load_content(root, OWN_FOLDER, translations_folder(root), config.value)
    own = tuple(
        p
        for p in (*loaded.problems, *check_trees(loaded.content))
        if p.place.path.endswith((f"/{name}.yml", f"/{name}.yaml"))
    )
    errors = tuple(problem for problem in own if problem.code.level is Level.ERROR)
    tree = next((tree for tree in loaded.content.trees if tree.key == name), None)
    if errors:
        raise TreeUnusableError(f"the tree “{name}” is not sound yet", errors)
    if tree is None:
        raise TreeUnusableError(f"there is no tree “{name}”; {nearest(name, [t.key for t in loaded.content.trees])}")
    return tree, loaded.content


def outcome_titles(tree: DecisionTree, content: Content, language: Language) -> Mapping[str, str]:
    """The title of each outcome's page."""
    titles = {page.key: page.header.title for page in content.pages if page.language is language}
    return {key: titles.get(outcome.page, key) for key, outcome in tree.outcomes.items()}


def outline_text(tree: DecisionTree, titles: Mapping[str, str], language: Language) -> str:
    """The whole tree as text, to read and to print."""
    outline = tree_outline(tree, language, titles)
    lines = [plain(tree.title[language]), ""]
    for key, question in tree.questions.items():
        lines.append(f"{plain(question.ask[language])}  [{key}]")
        for option in question.options.values():
            lines.append(f"  - {plain(option.words[language])}  [{option.key}]")
            for way in outline[key][option.key]:
                condition = f"{plain(way.condition)}: " if way.condition else ""
                lines.append(f"      → {condition}{plain(way.words)}  [{way.target}]")
        lines.append("")
    return "\n".join(lines)


def paths_csv(tree: DecisionTree) -> str:
    """Every path as a line of CSV: the answers, and the outcome they end in."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(("answers", "outcome"))
    writer.writerows((_answers(state), state.node) for state in paths(tree, MOST_PATHS))
    return text.getvalue()


def _answers(state: State) -> str:
    return " > ".join(f"{question}={option}" for question, option in state.answers)


def diagram(tree: DecisionTree, titles: Mapping[str, str], language: Language, *, as_svg: bool) -> str:
    """The picture of the tree, as Mermaid text or as a finished SVG."""
    return (tree_svg if as_svg else tree_mermaid)(tree, language, titles)


def changes(tree: DecisionTree, published: Path) -> str:
    """Which answers end elsewhere than on the published site, as a line each; empty when none do.

    ``published`` is the output folder. Raises ``TreeUnusableError`` when the tree is not there.
    """
    data = published / "en" / tree.slug.en / "tree.json"
    try:
        before = load_published_tree(data)
    except (OSError, ValueError) as error:
        raise TreeUnusableError(
            f"there is no published tree to compare with in {data}; build the last release first"
        ) from error
    old = {_answers(state): state.node for state in paths(before, MOST_PATHS)}
    new = {_answers(state): state.node for state in paths(tree, MOST_PATHS)}
    lines = [f"changed  {walk}: {old[walk]} → {new[walk]}" for walk in new if walk in old and old[walk] != new[walk]]
    lines += [f"new      {walk}: {new[walk]}" for walk in new if walk not in old]
    lines += [f"gone     {walk}: {old[walk]}" for walk in old if walk not in new]
    return "\n".join(lines)
