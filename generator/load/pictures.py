"""``content/pictures/**.svg`` → the pictures that pages may show."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

from generator.load.files import list_files, read_text
from generator.model.content import Picture
from generator.model.problem import Code, Place, Problem

PICTURES = "content/pictures"
_SVG = "{http://www.w3.org/2000/svg}"
_SHAPES = frozenset(
    "svg g path rect circle ellipse line polyline polygon text tspan title desc defs use symbol clipPath mask pattern "
    "marker linearGradient radialGradient stop style".split()
)
_UNSAFE = re.compile(
    r"<\s*script|<\s*foreignObject|\bon[a-z]+\s*=|javascript:|<!ENTITY|<!DOCTYPE|<\?xml-stylesheet|@import"
    r"|<\?xml[^>]*encoding\s*=\s*[\"'](?!utf-8[\"'])|(?:href|src)\s*=\s*[\"'](?!#)|url\(\s*[\"']?(?!#)",
    re.IGNORECASE,
)


def load_pictures(root: Path) -> tuple[tuple[Picture, ...], tuple[Problem, ...]]:
    """Load every picture; one that could run a script or fetch something is refused."""
    pictures: list[Picture] = []
    paths, faults = list_files(root, PICTURES)
    problems = list(faults)
    for path in paths:
        if path.endswith((".yml", ".md")):
            continue
        if not path.endswith(".svg"):
            problems.append(
                Problem(
                    place=Place(path=path),
                    code=Code.UNEXPECTED_FILE,
                    message="this file is not an SVG picture and is not published",
                    hint="save the picture as SVG, or take the file away",
                )
            )
            continue
        file = read_text(root, path)
        problems += file.problems
        if file.text is None:
            continue
        fault = _fault(path, file.text)
        if fault:
            problems.append(fault)
        else:
            pictures.append(Picture(path=path, data=file.text.encode()))
    return tuple(pictures), tuple(problems)


def _fault(path: str, text: str) -> Problem | None:
    """What is wrong with a picture: signs that are never safe, then anything that is not a known shape."""
    match = _UNSAFE.search(text)
    if match:
        message = f"the picture holds “{match[0].strip()}”, which could run a script or fetch something"
        return _problem(path, text.count("\n", 0, match.start()) + 1, message)
    try:
        # No declaration of entities has got this far.
        root = ET.fromstring(text)  # noqa: S314
    except ET.ParseError as error:
        return _problem(path, error.position[0], "the picture is not whole: its elements do not fit together")
    if root.tag != f"{_SVG}svg":
        return _problem(path, 1, "the file is not an SVG picture")
    for element in root.iter():
        name = element.tag.rpartition("}")[2]
        if element.tag != f"{_SVG}{name}" or name not in _SHAPES:
            found = re.search(rf"<(?:[\w.-]+:)?{re.escape(name)}\b", text)
            line = text.count("\n", 0, found.start()) + 1 if found else 1
            return _problem(path, line, f"the picture holds “{name}”, which is no shape")
    return None


def _problem(path: str, line: int, message: str) -> Problem:
    return Problem(
        place=Place(path=path, line=line),
        code=Code.UNSAFE_PICTURE,
        message=message,
        hint="save it again as a plain SVG with shapes only",
    )
