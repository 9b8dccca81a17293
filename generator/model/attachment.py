"""Photographs, films, recordings and files to download: what pages show or offer and no template makes."""

from dataclasses import dataclass
from enum import StrEnum

from generator.model.language import Language

FILES = "content/files/"
"""Where they lie in a site folder: those for both languages right below, those for one in a folder of its name."""


class AttachmentKind(StrEnum):
    """The kinds of file that a site may hold, by the ending of their names."""

    PNG = "png"
    JPEG = "jpg"
    WEBP = "webp"
    PDF = "pdf"
    DOCX = "docx"
    ODT = "odt"
    XLSX = "xlsx"
    ODS = "ods"
    CSV = "csv"
    MP4 = "mp4"
    M4A = "m4a"
    VTT = "vtt"

    @property
    def is_photograph(self) -> bool:
        """Tell whether a page can show it."""
        return self in (AttachmentKind.PNG, AttachmentKind.JPEG, AttachmentKind.WEBP)

    @property
    def is_media(self) -> bool:
        """Tell whether it is a film, a recording, or what is said in one."""
        return self in (AttachmentKind.MP4, AttachmentKind.M4A, AttachmentKind.VTT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """One file of ``content/files``: its path in the site folder, how many bytes it has, and their SHA-256.

    ``width`` and ``height`` are a photograph's, in pixels, as it is shown, and ``seconds`` how long a film or a
    recording lasts; other files have none.
    """

    path: str
    kind: AttachmentKind
    size: int
    digest: str
    width: int = 0
    height: int = 0
    seconds: int = 0

    @property
    def language(self) -> Language | None:
        """The language that it is in; ``None`` when it serves both."""
        folder = self.path.removeprefix(FILES).partition("/")[0]
        return next((language for language in Language if language == folder), None)

    @property
    def output(self) -> str:
        """Where it lies in the published folder."""
        return self.path.removeprefix("content/")

    @property
    def twin_path(self) -> str:
        """Where the same file in the other language would lie; empty for one that serves both."""
        language = self.language
        return f"{FILES}{language.other}{self.path.removeprefix(FILES + language)}" if language else ""
