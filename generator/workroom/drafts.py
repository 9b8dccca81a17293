"""What somebody types in the place of a text, and what has become of that text meanwhile."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.workroom.parts import Part, text_digest
from generator.write.saving import plain_lines


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A part, what somebody typed in its place, and the digest of the text that they began with."""

    part: Part
    typed: str
    began: str

    @property
    def is_touched(self) -> bool:
        """Tell whether they changed anything that is not saved yet."""
        return text_digest(self.typed) not in (self.began, self.part.digest)

    @property
    def clashes(self) -> bool:
        """Tell whether somebody else saved another text meanwhile."""
        return self.is_touched and self.part.digest != self.began

    @property
    def text(self) -> str:
        """The text that is worked on: as it now stands, if they changed nothing."""
        return self.typed if self.is_touched else self.part.text


def draft_of(part: Part, number: int, said: Mapping[str, str] | None) -> Draft:
    """A part with what a form says of it. Where the form says nothing, nothing was changed."""
    typed = said.get(f"text{number}") if said else None
    if typed is None or said is None:
        return Draft(part=part, typed=part.text, began=part.digest)
    return Draft(part=part, typed=plain_lines(typed), began=said.get(f"digest{number}", ""))
