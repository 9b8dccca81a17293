"""The configuration and the other shared files, loaded anew only when one of them has changed."""

from pathlib import Path

from generator.build.folders import OWN_FOLDER
from generator.build.means import Means
from generator.load.files import SiteFolder
from generator.model.loaded import Loaded
from generator.model.shared_files import SharedFiles
from generator.packing import digest, packed, unpacked

_PAGES = ("content/en/", "content/cy/", "translations/accepted/")


def read_shared_files(root: Path, means: Means) -> Loaded[SharedFiles]:
    """Load the shared files of a site folder, or take them from the store."""
    parts = (part for item in means.files.items() if not item[0].startswith(_PAGES) for part in item)
    name = digest("shared files", means.code, *parts)
    kept = means.store.get(name)
    if kept is not None:
        known: Loaded[SharedFiles] = unpacked(kept)
        return known
    loaded = load_shared(root)
    if means.store.lasts and loaded.value and not loaded.value.broken:
        means.store.keep(name, packed(loaded))
    return loaded


def load_shared(root: SiteFolder) -> Loaded[SharedFiles]:
    """Load the shared files of a site folder anew."""
    # Imported here: the library that knows shapes takes longer to load than all these files.
    from generator.check import check_shared  # noqa: PLC0415
    from generator.load.config import load_config  # noqa: PLC0415
    from generator.load.shared import load_shared_files  # noqa: PLC0415

    config = load_config(root)
    if config.value is None:
        return Loaded(value=None, problems=config.problems)
    loaded = load_shared_files(root, OWN_FOLDER, config.value)
    problems = (*config.problems, *loaded.problems, *check_shared(loaded))
    return Loaded(value=loaded, problems=problems)
