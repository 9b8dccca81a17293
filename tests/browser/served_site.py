"""A built site on a server of its own."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.local_server import serve_folder

OF_A_TREE = re.compile(
    r"^/(?:en/who-can-help|cy/pwy-all-helpu)/(?:[bcdfghjkmnpqrstvwxz2-9]{7}/)?$|^/(?:en/answers|cy/atebion)/[a-z0-9-]+/$"
)
"""The address of a state of the decision tree, of which all but the first end in the state's id, or of an outcome."""
LEADS_ON = b'http-equiv="refresh"'
NOT_FOUND_PATH = "/no/such/page/"


@dataclass(frozen=True, kw_only=True)
class ServedSite:
    """Where a site is served, and the addresses of its pages below that.

    ``samples`` are the pages of both languages and one Welsh page of each kind, since Welsh words are the longer ones.
    """

    folder: Path
    address: str
    samples: tuple[str, ...] = ()

    @property
    def existing(self) -> tuple[str, ...]:
        """The path of every page there is, of both languages and `/`; of a tree only its outline.

        States and outcomes are hundreds, of two kinds only, and are looked at together in tests/trees. What only leads
        on to the new address of a page is gone before it can be looked at.
        """
        found = (path.relative_to(self.folder).as_posix() for path in self.folder.rglob("index.html"))
        paths = sorted("/" + path.removesuffix("index.html") for path in found)
        # Those of a tree are the most by far, and need not be read.
        others = (path for path in paths if not OF_A_TREE.search(path))
        return tuple(path for path in others if LEADS_ON not in (self.folder / path[1:] / "index.html").read_bytes())


@contextmanager
def serve(folder: Path, samples: tuple[str, ...] = ()) -> Iterator[ServedSite]:
    """Serve the folder of a site to this machine alone."""
    with serve_folder(folder) as address:
        yield ServedSite(folder=folder, address=address, samples=samples)
