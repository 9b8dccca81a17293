"""Where a site may be published: not on its own sources, not on what others keep, nor inside another site."""

import os
from pathlib import Path

from generator.model.source_files import SOURCE_FOLDERS
from generator.write.manifest import FRESH_MANIFEST, MANIFEST, is_ours

FRESH, LOCK = ".build-new", ".build-lock"
"""What the program uses inside a folder that cannot be moved: a folder for what is new, and a lock."""
_WORKING = frozenset((FRESH, LOCK, FRESH_MANIFEST))
_ENDINGS = (".spare", ".old", ".lock")
"""How the names end that the program uses beside a published folder."""


class NotOursError(Exception):
    """The output folder cannot be used, for the reason that the message gives."""


def beside(output: Path, ending: str) -> Path:
    """A hidden neighbour of the output folder."""
    return output.with_name(f".{output.name}{ending}")


def is_free(folder: Path) -> bool:
    """Tell whether nothing of anybody's is in the place of a folder: it is not there, or empty."""
    if folder.is_dir() and not folder.is_symlink():
        return all(path.name in _WORKING for path in folder.iterdir())
    return not os.path.lexists(folder)


def output_fault(root: Path, output: Path, here: Path) -> str:
    """Why nothing may be published at ``output``; empty when something may.

    ``here`` is the folder in which the command was given.
    """
    place, root, here = (Path(os.path.realpath(folder)) for folder in (output, root, here))
    if here.is_relative_to(place):
        return f"the output folder {output} is the folder you are in, or holds it; name another"
    if root.is_relative_to(place):
        return f"the output folder {output} holds the site folder itself; name a folder inside or beside it"
    inside = place.relative_to(root).parts if place.is_relative_to(root) else ()
    if inside and inside[0].casefold() in SOURCE_FOLDERS:
        return f"the output folder {output} lies in {inside[0]}, which the site is made from; name another"
    ours = place.name.startswith(".") and place.name.endswith(_ENDINGS)
    if ours or any(part.startswith(".") for part in inside):
        return f"the output folder {output} is hidden, and could be another program’s; name another"
    around = next((folder for folder in place.parents if (folder / MANIFEST).is_file()), None)
    if around:
        return f"the output folder {output} lies inside the published site {around}; name another"
    return ""


def check_output_folder(root: Path, output: Path, template_folders: tuple[Path, ...]) -> None:
    """Refuse an output folder that could cost somebody their files; raises ``NotOursError``."""
    sources = (root / "content", root / "translations", *template_folders)
    if output.resolve() == root.resolve() or root.resolve().is_relative_to(output.resolve()):
        raise NotOursError(
            f"the output folder {output} holds the site folder itself; name a folder inside or beside it"
        )
    for source in sources:
        if output.resolve().is_relative_to(source.resolve()):
            raise NotOursError(f"the output folder {output} lies inside {source}; name another")
    if output.is_symlink() or (output.exists() and not output.is_dir()):
        raise NotOursError(f"{output} is not a folder; name another")
    if not is_free(output) and not is_ours(output):
        raise NotOursError(f"the folder {output} was not made by this program and is left alone; name another")
    spare = beside(output, ".spare")
    if not is_free(spare) and not is_ours(spare):
        raise NotOursError(
            f"{spare} was not made by this program and is left alone; the earlier site is kept there: move it away, or "
            "publish in another folder"
        )
