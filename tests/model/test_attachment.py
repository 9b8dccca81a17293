import pytest

from generator.model.attachment import Attachment, AttachmentKind
from generator.model.language import Language


@pytest.mark.parametrize(
    ("path", "language", "twin", "output"),
    [
        ("content/files/a.pdf", None, "", "files/a.pdf"),
        ("content/files/en/a.pdf", Language.EN, "content/files/cy/a.pdf", "files/en/a.pdf"),
        ("content/files/cy/forms/a.pdf", Language.CY, "content/files/en/forms/a.pdf", "files/cy/forms/a.pdf"),
        ("content/files/energy/a.pdf", None, "", "files/energy/a.pdf"),
    ],
)
def test_the_folder_says_the_language(path: str, language: Language | None, twin: str, output: str) -> None:
    """A file in the folder of a language is in it, and its twin has the same name in the other's."""
    found = Attachment(path=path, kind=AttachmentKind.PDF, size=1, digest="d")

    assert (language, twin, output) == (found.language, found.twin_path, found.output)
