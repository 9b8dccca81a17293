"""Where a site may be published: not on its own sources, not on what other programs keep, nor inside another site."""

import os
from pathlib import Path

from generator.model.config import SOURCE_FOLDERS
from generator.write.publish import MANIFEST


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
    if any(part.startswith(".") for part in inside):
        return f"the output folder {output} is hidden, and could be another program’s; name another"
    around = next((folder for folder in place.parents if (folder / MANIFEST).is_file()), None)
    if around:
        return f"the output folder {output} lies inside the published site {around}; name another"
    return ""
