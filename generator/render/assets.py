"""``templates/assets`` → the stylesheet, the script and the icons, each named after its content."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.model.problem import Code, Place, Problem
from generator.model.site import OutputFile

_IMPORT = re.compile(r'@import\s+url\("(?P<path>[a-z0-9/.-]+)"\)(?:\s+layer\((?P<layer>[a-z-]+)\))?\s*;')
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_HASH_LENGTH = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Assets:
    """The finished assets; ``routes`` leads from a plain name, such as ``site.css``, to the published route."""

    files: tuple[OutputFile, ...]
    routes: Mapping[str, str]
    problems: tuple[Problem, ...]


def make_assets(folders: tuple[Path, ...]) -> Assets:
    """Join the style sheets into one and the scripts into one; copy the icons.

    A site's own file takes the place of the project's file of the same name.
    """
    problems: list[Problem] = []
    ready = {
        "site.css": _stylesheet(folders, problems).encode(),
        "site.js": _script(folders).encode(),
        **{f"{name}.js": _module(folders, name).encode() for name in ("search", "tree")},
        **{path.name: path.read_bytes() for path in _files(folders, "assets", ".svg")},
    }
    routes: dict[str, str] = {}
    files = []
    for name, data in sorted(ready.items()):
        stem, _, ending = name.rpartition(".")
        path = f"assets/{stem}.{hashlib.sha256(data).hexdigest()[:_HASH_LENGTH]}.{ending}"
        routes[name] = f"/{path}"
        files.append(OutputFile(path=path, data=data))
    return Assets(files=tuple(files), routes=routes, problems=tuple(problems))


def _files(folders: tuple[Path, ...], below: str, ending: str) -> list[Path]:
    """The files of a folder with this ending, by name; the first folder that has a name wins."""
    found: dict[str, Path] = {}
    for folder in folders:
        for path in sorted((folder / below).glob(f"*{ending}")):
            found.setdefault(path.name, path)
    return [found[name] for name in sorted(found)]


def _find(folders: tuple[Path, ...], path: str) -> Path | None:
    return next((folder / path for folder in folders if (folder / path).is_file()), None)


def _stylesheet(folders: tuple[Path, ...], problems: list[Problem]) -> str:
    """``site.css`` with each import put in its place, inside its layer."""
    start = _find(folders, "assets/css/site.css")
    if start is None:
        return ""
    text = start.read_text(encoding="utf-8")

    def inline(match: re.Match[str]) -> str:
        path = _find(folders, f"assets/css/{match['path']}")
        if path is None:
            line = text.count("\n", 0, match.start()) + 1
            problems.append(
                Problem(
                    place=Place(path="templates/assets/css/site.css", line=line),
                    code=Code.TEMPLATE_MISSING,
                    message=f"there is no style sheet “{match['path']}”",
                    hint="add it, or take the line out",
                )
            )
            return ""
        css = _squeeze(path.read_text(encoding="utf-8"))
        return f"@layer {match['layer']}{{{css}}}" if match["layer"] else css

    return _COMMENT.sub("", _IMPORT.sub(inline, text)).strip() + "\n"


def _squeeze(css: str) -> str:
    """The rules without comments and needless white space."""
    css = _COMMENT.sub("", css)
    css = re.sub(r"\s+", " ", css)
    return re.sub(r"\s*([{};,])\s*", r"\1", css).replace(";}", "}").strip()


_IMPORT_LINE = re.compile(r'^import .* from "\./[a-z]+\.js";\n', re.MULTILINE)
_COMMENT_LINE = re.compile(r"^[ \t]*(?://.*|/\*.*\*/)[ \t]*\n", re.MULTILINE)
_EXPORT = re.compile(r"^export (?=const |function )", re.MULTILINE)


def _module(folders: tuple[Path, ...], name: str) -> str:
    """The modules of a folder as one, ``index`` last, without comments, so that a page asks for one small file."""
    files = _files(folders, f"assets/js/{name}", ".js")
    ordered = sorted(files, key=lambda path: (path.stem == "index", path.name))
    texts = [_IMPORT_LINE.sub("", path.read_text(encoding="utf-8")) for path in ordered]
    return "\n".join(_COMMENT_LINE.sub("", _EXPORT.sub("", text)).strip() for text in texts) + "\n"


def _script(folders: tuple[Path, ...]) -> str:
    """Every script in the order of its name, each a statement of its own."""
    texts = [path.read_text(encoding="utf-8").strip() for path in _files(folders, "assets/js", ".js")]
    return "\n".join(texts) + "\n"
