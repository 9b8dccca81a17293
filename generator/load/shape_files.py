"""A YAML file of a site folder → its shape: read, parsed and fitted, as every shared file is."""

import os
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic

from generator.load.files import SiteFolder, read_text
from generator.load.shapes import ShapeT, fit
from generator.load.yaml_nodes import Document, read_yaml
from generator.model.loaded import Loaded
from generator.model.problem import Problem

_REMEMBERED = 100
"""How many files are kept in mind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShapeFile(Generic[ShapeT]):
    """What stands in a file, or ``None`` when it could not be used; where each part stands, and the problems met."""

    value: ShapeT | None
    document: Document
    problems: tuple[Problem, ...]


def read_shape(root: SiteFolder, path: str, shape: type[ShapeT], what: str) -> ShapeFile[ShapeT]:
    """Read a file into a shape; a file that is not there holds nothing.

    ``what`` names the file to the editor, such as “the glossary”.
    """
    if not os.path.lexists(root / path):
        return ShapeFile(value=None, document=read_yaml("", path), problems=())
    file = read_text(root, path)
    document = read_yaml(file.text or "", path)
    fitted: Loaded[ShapeT] = Loaded(value=None) if file.text is None else _fitted(shape, file.text, path, what)
    return ShapeFile(value=fitted.value, document=document, problems=(*file.problems, *fitted.problems))


@lru_cache(_REMEMBERED)  # A preview reads all shared files again when one of them has changed.
def _fitted(shape: type[ShapeT], text: str, path: str, what: str) -> Loaded[ShapeT]:
    return fit(shape, read_yaml(text, path), what)
