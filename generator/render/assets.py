"""``templates/assets`` → the stylesheet, the script and the icons, each named after its content."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from generator.model.look import DAY, Look
from generator.model.problem import Code, Place, Problem
from generator.model.site import OutputFile
from generator.render.template_files import TEXT

_IMPORT = re.compile(r'@import\s+url\("(?P<path>[a-z0-9/.-]+)"\)(?:\s+layer\((?P<layer>[a-z-]+)\))?\s*;')
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_ORDER = re.compile(r"@layer [a-z, -]+;\n")
_HASH_LENGTH = 10
_REMEMBERED = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Assets:
    """The finished assets; ``routes`` leads from a plain name, such as ``site.css``, to the published route."""

    files: tuple[OutputFile, ...]
    routes: Mapping[str, str]
    problems: tuple[Problem, ...]


def make_assets(folders: tuple[Path, ...], look: Look) -> Assets:
    """Join the style sheets into one and the scripts into one; copy the pictures, and add what the look asks for.

    What lies in ``css/pages`` and ``js/pages`` stays apart: it is for some kinds of page, and all others are spared it.
    A site's own file takes the place of the project's file of the same name.
    """
    problems: list[Problem] = []
    ready = {
        "site.css": _stylesheet(folders, look, problems).encode(),
        "site.js": _joined(_files(folders, "assets/js", ".js")).encode(),
        **{f"{name}.js": _module(folders, name).encode() for name in ("search", "tree")},
        **{path.name: _layered(path).encode() for path in _files(folders, "assets/css/pages", ".css")},
        **{path.name: _joined([path]).encode() for path in _files(folders, "assets/js/pages", ".js")},
        **{path.name: path.read_bytes() for end in (".svg", ".png") for path in _files(folders, "assets", end)},
        **{name: data for name, data in _pictures(look).items() if data},
    }
    if not look.icon and "favicon.svg" in ready:
        # Our own icon is drawn in the usual colours of the brand and of what stands on it.
        chosen = {DAY[role].encode(): look.day[role].encode() for role in ("brand", "on-brand")}
        ready["favicon.svg"] = re.sub(b"|".join(chosen), lambda usual: chosen[usual[0]], ready["favicon.svg"])
    routes: dict[str, str] = {}
    files = []
    for name, data in sorted(ready.items()):
        stem, _, ending = name.rpartition(".")
        path = f"assets/{stem}.{hashlib.sha256(data).hexdigest()[:_HASH_LENGTH]}.{ending}"
        routes[name] = f"/{path}"
        files.append(OutputFile(path=path, data=data))
    if "favicon.svg" in routes:
        # The icon stands for a site without a logo, so that its pages fetch one picture less.
        routes.setdefault("logo.svg", routes["favicon.svg"])
    return Assets(files=tuple(files), routes=routes, problems=tuple(problems))


def _pictures(look: Look) -> dict[str, bytes]:
    return {"favicon.svg": look.icon.encode(), "logo.svg": look.logo.encode(), "share.png": look.share}


def _colours(look: Look) -> str:
    """The colours by day, and those that differ in the dark, as properties of the page."""
    day, night = (
        "".join(f"--{role}:{colour};" for role, colour in colours.items())
        for colours in (look.day, {role: colour for role, colour in look.night.items() if colour != look.day[role]})
    )
    return f"@layer tokens{{:root{{{day[:-1]}}}@media (prefers-color-scheme:dark){{:root{{{night[:-1]}}}}}}}"


def _shapes(look: Look) -> str:
    """How round corners are, and the letters, where the site has chosen them."""
    rounded = "" if look.corners is None else f"--round: {look.corners / 16:g}rem;"
    letters = f"--font: {look.font};" if look.font else ""
    return f":root {{ {rounded}{letters} }}" if rounded or letters else ""


def _files(folders: tuple[Path, ...], below: str, ending: str) -> list[Path]:
    """The files of a folder with this ending, by name; the first folder that has a name wins."""
    found: dict[str, Path] = {}
    for folder in folders:
        for path in sorted((folder / below).glob(f"*{ending}")):
            found.setdefault(path.name, path)
    return [found[name] for name in sorted(found)]


def _find(folders: tuple[Path, ...], path: str) -> Path | None:
    return next((folder / path for folder in folders if (folder / path).is_file()), None)


def _stylesheet(folders: tuple[Path, ...], look: Look, problems: list[Problem]) -> str:
    """``site.css`` with each import put in its place, inside its layer; the look's own rules outside of all, last."""
    start = _find(folders, "assets/css/site.css")
    if start is None:
        return ""
    text = start.read_text(encoding=TEXT)

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
        css = _squeeze(path.read_text(encoding=TEXT))
        return f"@layer {match['layer']}{{{css}}}" if match["layer"] else css

    joined = re.sub(r"\n+", "\n", _COMMENT.sub("", _IMPORT.sub(inline, text))).strip()
    # The order of the layers comes before all that is in them.
    order = _ORDER.match(joined)
    first = order[0] if order else ""
    rules = _same_layer(f"{_colours(look)}\n{joined.removeprefix(first)}")
    parts = (first.strip(), rules.strip(), _squeeze(_shapes(look)), _squeeze(look.css))
    return "\n".join(part for part in parts if part) + "\n"


def _same_layer(css: str) -> str:
    """The style sheets, one to a line, with those that follow one another in the same layer in one block."""
    lines: list[str] = []
    for line in css.split("\n"):
        start = line.partition("{")[0] + "{"
        if lines and start.startswith("@layer ") and lines[-1].startswith(start):
            lines[-1] = lines[-1].removesuffix("}") + line.removeprefix(start)
        else:
            lines.append(line)
    return "\n".join(lines)


def _layered(path: Path) -> str:
    """A style sheet for some kinds of page, in the layer of components."""
    return f"@layer components{{{_squeeze(path.read_text(encoding=TEXT))}}}\n"


@lru_cache(_REMEMBERED)  # A preview puts the same styles and scripts together after each change.
def _squeeze(css: str) -> str:
    """The rules without comments and needless white space; what stands in quotes is left alone."""
    parts = re.split(r'("[^"\n]*")', _COMMENT.sub("", css))
    for place in range(0, len(parts), 2):
        parts[place] = re.sub(r"\s*([{};,>~])\s*|(:)\s+", r"\1\2", re.sub(r"\s+", " ", parts[place])).replace(";}", "}")
    return "".join(parts).strip()


def finished_script(*scripts: str) -> str:
    """Scripts in the order given, without indentation and without the comments that stand on lines of their own."""
    return "\n".join(map(_squeeze_script, scripts)) + "\n"


@lru_cache(_REMEMBERED)
def _squeeze_script(script: str) -> str:
    without = re.sub(r"^[ \t]*(?://.*|/\*(?:[^*]|\*(?!/))*\*/[ \t]*)\n", "", script, flags=re.MULTILINE)
    return re.sub(r"^[ \t]+|\n(?=\n)", "", without, flags=re.MULTILINE).strip()


_IMPORT_LINE = re.compile(r'^import .* from "\./[a-z]+\.js";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=const |function )", re.MULTILINE)


def _module(folders: tuple[Path, ...], name: str) -> str:
    """The modules of a folder as one, ``index`` last, without comments, so that a page asks for one small file."""
    files = _files(folders, f"assets/js/{name}", ".js")
    ordered = sorted(files, key=lambda path: (path.stem == "index", path.name))
    texts = [_IMPORT_LINE.sub("", path.read_text(encoding=TEXT)) for path in ordered]
    return finished_script(*(_EXPORT.sub("", text) for text in texts))


def _joined(paths: list[Path]) -> str:
    """Every script in the order given, each a statement of its own."""
    return finished_script(*(path.read_text(encoding=TEXT) for path in paths))
