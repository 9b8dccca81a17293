"""What a process remembers cannot be changed: no module keeps a state, not even inside what a cache holds."""

import ast
import importlib
import inspect
import textwrap
from collections.abc import Iterator
from dataclasses import is_dataclass
from enum import Enum
from typing import Any, ForwardRef, Literal, TypeVar, get_args, get_origin, get_type_hints

import pytest
from pydantic import BaseModel

from tests.test_architecture import FILES, name_of, tree_of

CACHES = ("cache", "lru_cache")
CHANGES = frozenset("add append clear discard extend insert pop popitem remove setdefault sort update".split())
"""Methods that change what they belong to."""
CHANGEABLE = (list, dict, set, bytearray)
LIBRARY_CACHES = {("generator.render.templates", "_compiled_templates")}
"""What a library keeps for itself, each value under a digest of what it was made from."""


def remembered() -> Iterator[tuple[str, str]]:
    """The modules and names of functions whose results are kept for the next call."""
    for path in FILES:
        for node in tree_of(path).body:
            if isinstance(node, ast.FunctionDef):
                named = {ast.unparse(each).partition("(")[0] for each in node.decorator_list}
                if named & set(CACHES):
                    yield "generator." + name_of(path).removesuffix(".py").replace("/", "."), node.name


def changes(node: ast.AST) -> Iterator[str]:
    """The names of what code changes in its place: an item, an attribute, or by a method."""
    for part in ast.walk(node):
        targets: list[ast.expr] = []
        if isinstance(part, (ast.Assign, ast.Delete)):
            targets = [target for target in part.targets if isinstance(target, (ast.Subscript, ast.Attribute))]
        elif isinstance(part, (ast.AugAssign, ast.AnnAssign)):
            targets = [part.target]
        elif isinstance(part, ast.Call) and isinstance(part.func, ast.Attribute) and part.func.attr in CHANGES:
            targets = [part.func.value]
        for target in targets:
            while isinstance(target, (ast.Subscript, ast.Attribute)):
                target = target.value  # noqa: PLW2901 - on to what it is a part of
            if isinstance(target, ast.Name):
                yield target.id


def changes_itself(kind: type) -> bool:
    """Tell whether a method of a class changes its object once that is made."""
    functions = [each for each in vars(kind).values() if inspect.isfunction(each) and each.__name__ != "__init__"]
    methods = [each for each in functions if each.__code__.co_filename == inspect.getfile(kind)]
    return any("self" in changes(ast.parse(textwrap.dedent(inspect.getsource(each)))) for each in methods)


def can_change(kind: Any, known: tuple[object, ...] = ()) -> bool:
    """Tell whether a value of this type, or one inside it, could be changed by whoever gets it."""
    if kind in known or isinstance(kind, (str, ForwardRef)) or get_origin(kind) is Literal:
        return False
    if isinstance(kind, TypeVar):
        return kind.__bound__ is not None and can_change(kind.__bound__, known)
    known = (*known, kind)
    own = get_origin(kind) or kind
    inside = any(can_change(each, known) for each in get_args(kind))
    if not isinstance(own, type) or not own.__module__.startswith("generator."):
        return inside or own in CHANGEABLE
    if issubclass(own, (Enum, BaseModel)):
        return issubclass(own, BaseModel) and not own.model_config.get("frozen")
    if is_dataclass(own) and not vars(own)["__dataclass_params__"].frozen:
        return True
    return inside or changes_itself(own) or any(can_change(each, known) for each in get_type_hints(own).values())


@pytest.mark.parametrize(("kind", "expected"), [(tuple[str, ...], False), (tuple[list[str], ...], True)])
def test_what_can_change(kind: object, expected: bool) -> None:  # noqa: FBT001 - as a case gives it
    """A value can change when it is, or holds, one that can."""
    assert expected is can_change(kind)


def test_what_is_remembered_cannot_change() -> None:
    """A function whose results are kept gives back values that nobody can change for the next one who asks."""
    kinds = {
        (module, name): get_type_hints(getattr(importlib.import_module(module), name).__wrapped__)["return"]
        for module, name in remembered()
    }

    assert set(LIBRARY_CACHES) == {name for name, kind in kinds.items() if can_change(kind)}


def test_no_function_changes_what_a_module_has_set() -> None:
    """No function puts anything into a table of its module, or takes anything out."""
    found = []
    for path in FILES:
        tree = tree_of(path)
        targets = [
            node.targets[0] if isinstance(node, ast.Assign) else node.target
            for node in tree.body
            if isinstance(node, (ast.Assign, ast.AnnAssign))
        ]
        own = {target.id for target in targets if isinstance(target, ast.Name)}
        functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
        found += [(name_of(path), name) for node in functions for name in changes(node) if name in own]

    assert [] == found
