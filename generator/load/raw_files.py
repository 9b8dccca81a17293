"""The pages and YAML files of a site folder → their text as it is, for whoever puts a name in the place of another."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.load.files import list_files, read_text, text_as_it_is
from generator.load.headers import load_header, split_file
from generator.load.pages import list_pages
from generator.load.yaml_nodes import read_yaml
from generator.model.front_matter import Header
from generator.model.language import Language
from generator.model.loaded import Loaded
from generator.model.problem import Problem
from generator.model.source_files import page_key


@dataclass(frozen=True, slots=True, kw_only=True)
class RawPage:
    """A page file: its key, its language, its text with every sign as it is, its header."""

    key: str
    language: Language
    path: str
    text: str
    header: Header


def load_raw_pages(root: Path) -> Loaded[tuple[RawPage, ...]]:
    """Every page of both languages, or what is wrong with those that cannot be read."""
    found = [
        load_raw_page(root, path, language) for language, paths in list_pages(root).paths.items() for path in paths
    ]
    problems = tuple(problem for page in found for problem in page.problems if page.value is None)
    return Loaded(value=None if problems else tuple(page.value for page in found if page.value), problems=problems)


def load_raw_page(root: Path, path: str, language: Language) -> Loaded[RawPage]:
    """One page file, or what is wrong with it."""
    key = page_key(path)
    file = read_text(root, path)
    split = split_file(file.text, path) if file.text is not None else None
    header = load_header(split.value, path, key.rpartition("/")[2]) if split and split.value else None
    if header is None or header.value is None:
        return Loaded(value=None, problems=(header or split or file).problems)
    text = text_as_it_is(root, path)
    return Loaded(value=RawPage(key=key, language=language, path=path, text=text, header=header.value))


def load_raw_yaml(root: Path) -> Loaded[Mapping[str, str]]:
    """The text of every YAML file that editors write, by its path, or what is wrong with those that cannot be read."""
    content = (path for path in list_files(root, "content")[0] if path.endswith(".yml"))
    paths = ("site_config.yml", *content)
    problems = tuple(problem for path in paths for problem in _yaml_problems(root, path))
    return Loaded(value=None if problems else {path: text_as_it_is(root, path) for path in paths}, problems=problems)


def _yaml_problems(root: Path, path: str) -> Iterator[Problem]:
    file = read_text(root, path)
    yield from file.problems if file.text is None else read_yaml(file.text, path).problems
