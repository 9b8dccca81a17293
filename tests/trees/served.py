"""The pages of a tree on a server of their own."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from generator.model.language import Language
from generator.model.tree import Answers, DecisionTree, Paging
from tests.local_server import serve_folder
from tests.trees.by_hand import follow, id_of
from tests.trees.small import answers


@dataclass(frozen=True, kw_only=True)
class ServedTree:
    """Where the site is served, and the addresses of the tree's states below that."""

    folder: Path
    address: str
    paging: Paging

    @property
    def tree(self) -> DecisionTree:
        """The tree that is served."""
        return self.paging.tree

    def route(self, given: Answers | str = (), language: Language = Language.EN) -> str:
        """The path of the page of a state."""
        state = follow(self.tree, answers(given) if isinstance(given, str) else given)
        assert state is not None, given
        identity = id_of(self.paging, state)
        return f"/{language}/{self.tree.slug[language]}/" + (f"{identity}/" if identity else "")

    def url(self, given: Answers | str = (), language: Language = Language.EN) -> str:
        """The address of the page of a state."""
        return self.address + self.route(given, language)


@contextmanager
def serve(folder: Path, paging: Paging) -> Iterator[ServedTree]:
    """Serve the folder of a site with this tree to this machine alone."""
    with serve_folder(folder) as address:
        yield ServedTree(folder=folder, address=address, paging=paging)
