"""Where the parts of a site lie: in its own folder, or in the project's."""

import sys
from collections.abc import Iterator
from pathlib import Path

from generator.load.sources import list_sources
from generator.store import digest

_PROGRAM = Path(__file__).resolve().parent.parent
_INSTALLED = _PROGRAM / "lent"
OWN_FOLDER = _INSTALLED if _INSTALLED.is_dir() else _PROGRAM.parent
"""Where the templates, interface words and pictures lie that are lent to every site: inside the program where it is
installed, beside it in the project's own folder."""


def template_folders(root: Path) -> tuple[Path, ...]:
    """Where templates are looked for: the site's own folder, then the project's."""
    own, site = OWN_FOLDER / "templates", root / "templates"
    return (site, own) if site.is_dir() and site.resolve() != own.resolve() else (own,)


def translations_folder(root: Path) -> Path:
    """Where the interface words lie: the site's own folder, or the project's."""
    site = root / "translations"
    return site if site.is_dir() else OWN_FOLDER / "translations"


def code_digest(root: Path) -> bytes:
    """What stands for everything that makes files: the program, the templates, and the versions of the libraries.

    When any of it changes, nothing that was made before is used.
    """
    program = list_sources(_PROGRAM.parent, (_PROGRAM.name,))
    own = list_sources(OWN_FOLDER, ("templates", "translations"))
    site = list_sources(root, ("templates",))
    return digest(
        sys.version,
        *_libraries(),
        *(part for path, file in program.files.items() if not path.endswith(".pyc") for part in (path, file)),
        *(part for path, file in own.files.items() for part in (path, file)),
        *(part for path, file in site.files.items() for part in (path, file)),
    )


def _libraries() -> Iterator[str]:
    """The installed libraries with their versions, which the names of their folders tell."""
    for folder in map(Path, sys.path):
        if folder.name.endswith("-packages") and folder.is_dir():
            yield from sorted(path.name for path in folder.iterdir() if path.suffix == ".dist-info")
