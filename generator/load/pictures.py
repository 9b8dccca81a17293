"""``content/pictures/**.svg`` → the pictures that pages may show."""

import re
from pathlib import Path

from generator.load.files import list_files, read_text
from generator.model.content import Picture
from generator.model.problem import Code, Place, Problem

PICTURES = "content/pictures"
_UNSAFE = re.compile(
    r"<\s*script|<\s*foreignObject|\bon[a-z]+\s*=|javascript:|<!ENTITY|<!DOCTYPE|<\?xml-stylesheet|@import"
    r"|(?:href|src)\s*=\s*[\"'](?!#)|url\(\s*[\"']?(?!#)",
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
        match = _UNSAFE.search(file.text)
        if match:
            line = file.text.count("\n", 0, match.start()) + 1
            problems.append(
                Problem(
                    place=Place(path=path, line=line),
                    code=Code.UNSAFE_PICTURE,
                    message=f"the picture holds “{match[0].strip()}”, which could run a script or fetch something",
                    hint="save it again as a plain SVG with shapes only",
                )
            )
        else:
            pictures.append(Picture(path=path, data=file.text.encode()))
    return tuple(pictures), tuple(problems)
