"""Files, made from their recipes: each once, as long as neither its recipe nor what all files share changes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator.build.contents import content_name
from generator.build.means import Means
from generator.model.page_context import PageContext
from generator.model.problem import Problem
from generator.model.recipe import Made, Recipe
from generator.model.site import Frame
from generator.packing import digest, packed, unpacked, value_digest
from generator.parallel import processes_for, shared_out

_LEAST = 40
"""Fewer files than this are made sooner than a process starts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ingredients:
    """What files are made of beside their recipes. ``bodies`` are those of pages read just now, packed, by path."""

    root: Path
    cache: Path | None
    folders: tuple[Path, ...]
    frame: Frame
    context: PageContext
    bodies: Mapping[str, bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fresh:
    """A file made just now, and what the store is to keep of it and of what was made beside it, by its keys."""

    made: Made
    kept: Mapping[bytes, bytes]


def file_names(recipes: Sequence[Recipe], code: bytes, frame: Frame) -> Mapping[str, bytes]:
    """Under which key the store has each file, by its path."""
    routes = tuple((picture.key, picture.route) for picture in frame.pictures)
    # The forms of terms follow from the terms, for which the frame has a digest.
    shared = digest(code, value_digest(replace(frame, pictures=(), glossary=None)), value_digest(routes))
    return {recipe.path: digest("file", shared, recipe.kind, recipe.path, recipe.key) for recipe in recipes}


def _contents(made: Made) -> Iterator[bytes]:
    """Under which keys the store has the bytes of a file, of those made beside it, and of what a search shows of it."""
    text = (made.text,) if made.text else ()
    yield from made.sources
    yield from map(content_name, (made.digest, *text, *(content for _, content in made.beside)))


def make_files(recipes: Sequence[Recipe], ingredients: Ingredients, means: Means) -> Iterator[Made | Problem]:
    """Make every file, or take what is known of it from the store. A file that is at fault is made anew each time."""
    names = file_names(recipes, means.code, ingredients.frame)
    kept = {name: Made(*unpacked(data)) for name, data in means.store.load(names.values()).items()}
    contents = {name: tuple(_contents(made)) for name, made in kept.items()}
    # The bytes of a file are not asked for before it is published, and they may be gone by themselves.
    held = means.store.holds(content for each in contents.values() for content in each)
    left = []
    for recipe in recipes:
        made = kept.get(names[recipe.path])
        if made is None or not held.issuperset(contents[names[recipe.path]]):
            left.append(recipe)
        else:
            yield made
    if not left:
        return
    # Imported here: a build that makes no file needs none of the libraries that make them.
    from generator.build.maker import FileMaker  # noqa: PLC0415

    maker = FileMaker(ingredients)
    for number, fresh in shared_out(maker.make, left, processes_for(means.jobs, len(left), _LEAST)):
        if isinstance(fresh, Problem):
            yield fresh
            continue
        if not fresh.made.problems:
            means.store.keep(names[left[number].path], packed(tuple(fresh.made)))
        for name, data in fresh.kept.items():
            means.store.keep(name, data)
        yield fresh.made
