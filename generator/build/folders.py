"""Where the parts of a site lie: in its own folder, or in the project's."""

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.load.sources import list_sources
from generator.packing import digest

_PROGRAM = Path(__file__).resolve().parent.parent
_INSTALLED = _PROGRAM / "lent"
OWN_FOLDER = _INSTALLED if _INSTALLED.is_dir() else _PROGRAM.parent
"""Where the templates, interface words and pictures lie that are lent to every site: inside the program where it is
installed, beside it in the project's own folder."""

LENT = ("templates", "translations", "content/pictures")
"""What of that folder every site can use."""


def template_folders(root: Path) -> tuple[Path, ...]:
    """Where templates are looked for: the site's own folder, then the project's."""
    own, site = OWN_FOLDER / "templates", root / "templates"
    return (site, own) if site.is_dir() and site.resolve() != own.resolve() else (own,)


def program_digest() -> bytes:
    """What stands for the program itself: its files, and the versions of the libraries."""
    own = list_sources(_PROGRAM.parent, (_PROGRAM.name,), passed_over="__pycache__")
    return digest(sys.version, *_libraries(), *_parts({path: own[path] for path in own if path.endswith(".py")}))


def code_digest(root: Path, program: bytes) -> bytes:
    """What stands for everything that makes files: the program, the templates, and what the project lends to a site.

    When any of it changes, nothing that was made before is used.
    """
    own = list_sources(OWN_FOLDER, LENT if root != OWN_FOLDER else LENT[:-1])
    return digest(program, *_parts(own), *_parts(list_sources(root, ("templates",))))


def _parts(files: Mapping[str, bytes]) -> Iterator[str | bytes]:
    for item in files.items():
        yield from item


def _libraries() -> Iterator[str]:
    """The installed libraries with their versions, which the names of their folders tell."""
    for folder in map(Path, sys.path):
        if folder.name.endswith("-packages") and folder.is_dir():
            yield from sorted(path.name for path in folder.iterdir() if path.suffix == ".dist-info")
