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
_COLOUR = re.compile(r"var\(--([a-z-]+)\)")
_HASH_LENGTH = 8
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
    css = _stylesheet(folders, look, problems)
    ready = {
        "site.css": css.encode(),
        "site.js": _joined(_files(folders, "assets/js", ".js")).encode(),
        **{f"{name}.js": _module(folders, name).encode() for name in ("search", "tree")},
        **{
            path.name: _layered(path, folders, look, css, problems).encode()
            for path in _files(folders, "assets/css/pages", ".css")
        },
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


def _colours(look: Look, roles: set[str]) -> str:
    """The colours in these roles by day, and those that differ in the dark, as properties of the page."""
    day = {role: colour for role, colour in look.day.items() if role in roles}
    night = {role: look.night[role] for role, colour in day.items() if look.night[role] != colour}
    by_day, by_night = (";".join(f"--{role}:{found[role]}" for role in found) for found in (day, night))
    dark = f"@media (prefers-color-scheme:dark){{:root{{{by_night}}}}}" if night else ""
    return f"@layer tokens{{:root{{{by_day}}}{dark}}}\n" if day else ""


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
    joined = re.sub(r"\n+", "\n", _inlined(start, folders, problems)).strip()
    # The order of the layers comes before all that is in them.
    order = _ORDER.match(joined)
    first = order[0] if order else ""
    rules = _same_layer(_colours(look, set(_COLOUR.findall(joined + look.css))) + joined.removeprefix(first))
    parts = (first.strip(), rules.strip(), _squeeze(_shapes(look)), _squeeze(look.css))
    return "\n".join(part for part in parts if part) + "\n"


def _inlined(sheet: Path, folders: tuple[Path, ...], problems: list[Problem]) -> str:
    """A style sheet with each import put in its place, inside its layer, without comments."""
    text = sheet.read_text(encoding=TEXT)
    below = "assets/css/" if sheet.parent.name == "css" else "assets/css/pages/"

    def inline(match: re.Match[str]) -> str:
        path = _find(folders, below + match["path"])
        if path is None:
            problems.append(
                Problem(
                    place=Place(path=f"templates/{below}{sheet.name}", line=text.count("\n", 0, match.start()) + 1),
                    code=Code.TEMPLATE_MISSING,
                    message=f"there is no style sheet “{match['path']}”",
                    hint="add it, or take the line out",
                )
            )
            return ""
        css = _squeeze(path.read_text(encoding=TEXT))
        return f"@layer {match['layer']}{{{css}}}" if match["layer"] else css

    return _COMMENT.sub("", _IMPORT.sub(inline, text))


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


def _layered(path: Path, folders: tuple[Path, ...], look: Look, common: str, problems: list[Problem]) -> str:
    """A style sheet for some kinds of page, in the layer of components, with the colours that ``common`` has not."""
    css = _squeeze(_inlined(path, folders, problems))
    roles = set(_COLOUR.findall(css)) - set(_COLOUR.findall(common))
    return f"{_colours(look, roles)}@layer components{{{css}}}\n"


@lru_cache(_REMEMBERED)  # A preview puts the same styles and scripts together after each change.
def _squeeze(css: str) -> str:
    """The rules without comments and needless white space; what stands in quotes is left alone."""
    parts = re.split(r'("[^"\n]*")', _COMMENT.sub("", css))
    for place in range(0, len(parts), 2):
        parts[place] = re.sub(r"\s*([{};,>~])\s*|(:)\s+", r"\1\2", re.sub(r"\s+", " ", parts[place])).replace(";}", "}")
    return "".join(parts).strip()


_OWN_LINE = re.compile(r"^[ \t]*(?://.*|/\*(?:[^*]|\*(?!/))*\*/[ \t]*)\n", re.MULTILINE)
"""Comments that stand on lines of their own."""
_LEFT_ALONE = re.compile(r"(^[^\n`]*`[^`]*`[^\n]*$|^[^\n]*/[^\n]*$)", re.MULTILINE)
"""Lines with a template or a slash: what such a sign begins, only a browser can tell for sure."""
_STRING = re.compile(r"""("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')""")
_ROOM = re.compile(r" *(=>|[{}()\[\],;:?=|&*]) *")
_GOES_ON = re.compile(r"(?<=[{(\[,;])\n|(?<==>)\n|(?<=[^\n])\n(?=[})\].?:&|])")
"""Ends of lines that end no statement."""


def finished_script(*scripts: str) -> str:
    """Scripts in the order given, without comments on lines of their own and without most of their white space."""
    return "\n".join(map(_squeeze_script, scripts)) + "\n"


@lru_cache(_REMEMBERED)
def _squeeze_script(script: str) -> str:
    text = re.sub(r"^[ \t]+|\n(?=\n)", "", _OWN_LINE.sub("", script), flags=re.MULTILINE).strip()
    parts = _LEFT_ALONE.split(text)
    for place in range(0, len(parts), 2):
        words = _STRING.split(parts[place])
        words[::2] = [_ROOM.sub(r"\1", code) for code in words[::2]]
        parts[place] = _GOES_ON.sub("", "".join(words))
    return "".join(parts)


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
