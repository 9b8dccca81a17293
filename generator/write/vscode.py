"""JSON Schemas where VS Code finds them, so that it completes and underlines as one types."""

import json
from collections.abc import Mapping
from pathlib import Path

from generator.write.editing import write_whole

_FOLDER = ".vscode"
_HEADERS = "content/**/*.md"
_READER = "redhat.vscode-yaml"


def write_for_vscode(root: Path, schemas: Mapping[str, object]) -> tuple[Path, ...]:
    """Write a site's folder for VS Code, and give the paths written.

    The schemas are written anew each time. Settings that somebody may have changed are left alone.
    """
    names = {pattern: _name(pattern) for pattern in schemas}
    mapped = {f"./{_FOLDER}/schemas/{names[pattern]}": pattern for pattern in schemas if pattern != _HEADERS}
    files = {f"schemas/{name}": schemas[pattern] for pattern, name in names.items()}
    files |= {
        "settings.json": {"yaml.schemas": mapped},
        "extensions.json": {"recommendations": [_READER]},
        "header.code-snippets": _snippets(schemas[_HEADERS]),
    }
    written = []
    for name, value in files.items():
        path = root / _FOLDER / name
        if name.startswith("schemas/") or not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, f"{json.dumps(value, indent=2, ensure_ascii=False)}\n".encode())
            written.append(path)
    return tuple(written)


def _name(pattern: str) -> str:
    name = pattern.removeprefix("content/").removesuffix(".yml").removesuffix("/*")
    return "header.json" if pattern == _HEADERS else f"{name.replace('/', '-')}.json"


def _snippets(schema: object) -> object:
    """What completes the keys of a page's header: no reader of YAML looks into Markdown."""
    keys = schema.get("properties", {}) if isinstance(schema, Mapping) else {}
    return {key: {"scope": "markdown", "prefix": key, "body": f"{key}: $0"} for key in keys}
