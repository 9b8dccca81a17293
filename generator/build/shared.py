"""The configuration and the other shared files, loaded anew only when one of them has changed."""

from dataclasses import dataclass
from pathlib import Path

from generator.build.folders import OWN_FOLDER
from generator.build.means import Means
from generator.load.files import SiteFolder
from generator.model.problem import Problem
from generator.model.shared_files import SharedFiles
from generator.store import digest, packed, unpacked

_PAGES = ("content/en/", "content/cy/", "translations/accepted/")


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedShared:
    """The shared files, ``None`` when the configuration could not be loaded, and why or what else is to be told."""

    files: SharedFiles | None
    problems: tuple[Problem, ...]


def read_shared_files(root: Path, means: Means) -> LoadedShared:
    """Load the shared files of a site folder, or take them from the store."""
    parts = (part for item in means.files.items() if not item[0].startswith(_PAGES) for part in item)
    name = digest("shared files", means.code, *parts)
    kept = means.store.get(name)
    if kept is not None:
        files, problems = _known(kept)
        return LoadedShared(files=files, problems=problems)
    loaded = load_shared(root)
    if loaded.files and not loaded.files.broken:
        means.store.keep(name, packed((loaded.files, loaded.problems)))
    return loaded


def load_shared(root: SiteFolder) -> LoadedShared:
    """Load the shared files of a site folder anew."""
    # Imported here: the library that knows shapes takes longer to load than all these files.
    from generator.check import check_shared  # noqa: PLC0415
    from generator.load.config import load_config  # noqa: PLC0415
    from generator.load.shared import load_shared_files  # noqa: PLC0415

    config = load_config(root)
    if config.value is None:
        return LoadedShared(files=None, problems=config.problems)
    loaded = load_shared_files(root, OWN_FOLDER, config.value)
    problems = (*config.problems, *loaded.problems, *check_shared(loaded))
    return LoadedShared(files=loaded, problems=problems)


def _known(data: bytes) -> tuple[SharedFiles, tuple[Problem, ...]]:
    files, problems = unpacked(data)
    return files, problems
