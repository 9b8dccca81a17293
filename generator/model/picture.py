"""Pictures, and the words that go with them."""

import posixpath
from dataclasses import dataclass

from generator.model.language import Bilingual
from generator.model.problem import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureWords:
    """What the manifest says of a picture: its name, the idea it stands for, and what can be seen in it."""

    name: Bilingual[str]
    meaning: Bilingual[str]
    alt: Bilingual[str]
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture of ``content/pictures``: its path in the site folder, its bytes, and its words, if it has any.

    ``own`` is false for one that the project lends to the site.
    """

    path: str
    data: bytes
    words: PictureWords | None = None
    own: bool = True

    @property
    def key(self) -> str:
        """The name by which the manifest and the templates know the picture."""
        return posixpath.splitext(posixpath.basename(self.path))[0]

    @property
    def route(self) -> str:
        """Where the picture lies in the published site."""
        return f"/{self.path.removeprefix('content/')}"
