"""How a site looks: its colours by day and by night, and what stands for it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.language import Bilingual

DAY: Mapping[str, str] = {
    "ink": "#16232c",
    "paper": "#ffffff",
    "mist": "#f1f4f3",
    "line": "#c9d2d3",
    "edge": "#768a92",
    "slate": "#3d5663",
    "brand": "#1f3a5f",
    "on-brand": "#ffffff",
    "brand-mark": "#1f3a5f",
    "link": "#0b4f7d",
    "accent": "#ffe08a",
    "on-accent": "#16232c",
    "exit": "#96261b",
    "can": "#17613a",
    "can-ground": "#eaf5ee",
    "cannot": "#96261b",
    "cannot-ground": "#fbeeec",
    "mind": "#7a4f00",
    "mind-ground": "#fdf5e2",
    "court": "#4a3a86",
    "court-ground": "#f2effa",
    "danger": "#a8001f",
    "danger-ground": "#ffe9ea",
    "picture-ground": "#f6f8f7",
}
"""The colours of a site that says nothing of them, by the part they play. Pictures stand on a pale ground at night too:
their lines are dark."""
NIGHT: Mapping[str, str] = {
    **DAY,
    "ink": "#e9eff0",
    "paper": "#12191d",
    "mist": "#1a2429",
    "line": "#3a4a52",
    "edge": "#7d929c",
    "slate": "#a9bcc5",
    "brand": "#2f548a",
    "brand-mark": "#93b7e8",
    "link": "#8cc8f0",
    "exit": "#b93d30",
    "can": "#7fd6a3",
    "can-ground": "#14271d",
    "cannot": "#ffaba0",
    "cannot-ground": "#2d1916",
    "mind": "#f2c66d",
    "mind-ground": "#2a2210",
    "court": "#c3b5f7",
    "court-ground": "#221d35",
    "danger": "#ff98a2",
    "danger-ground": "#3a1016",
}
"""The same in the dark."""

_READ, _SHOWN, _SIGN = 7.0, 4.5, 3.0
"""What WCAG asks of text at level AAA, of text at level AA, and of signs and edges."""
_VERDICTS = ("can", "cannot", "mind", "court", "danger")
PAIRS: tuple[tuple[str, str, float], ...] = (
    # What stands on what, and the least contrast: words for reading reach level AAA.
    *((words, ground, _READ) for words in ("ink", "link") for ground in ("paper", "mist")),
    ("slate", "paper", _READ),
    ("slate", "mist", _SHOWN),
    *(("ink", f"{verdict}-ground", _READ) for verdict in _VERDICTS),
    *(("link", f"{verdict}-ground", _SHOWN) for verdict in _VERDICTS),
    *((verdict, f"{verdict}-ground", _SHOWN) for verdict in _VERDICTS),
    *((verdict, "paper", _SHOWN) for verdict in (*_VERDICTS, "brand-mark")),
    ("brand-mark", "mist", _SIGN),
    ("slate", "danger-ground", _SHOWN),
    ("on-brand", "brand", _SHOWN),
    ("on-accent", "accent", _READ),
    *(("edge", ground, _SIGN) for ground in ("paper", "mist")),
)
"""Every pair of colours that meet on a page, and how far they must stand out from one another."""
ROLES = (
    "brand",
    "on-brand",
    "brand-mark",
    "accent",
    "on-accent",
    "link",
    "ink",
    "slate",
    "paper",
    "mist",
    "line",
    "edge",
)
"""The colours that a site may choose. Those of verdicts mean the same everywhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a site looks. What is empty, the site does not have.

    ``icon``, ``logo`` and ``front`` are SVG pictures: the icon of the browser's tab, the logo with its width beside a
    height of 1, the picture of the home page. ``share`` is the PNG for sharing, with its words. ``corners`` is how
    round they are, in pixels; ``font`` the families of letters, as a style sheet has them, the first that a device has
    being used. ``css`` stands after our style sheets.
    """

    day: Mapping[str, str] = field(default_factory=lambda: DAY)
    night: Mapping[str, str] = field(default_factory=lambda: NIGHT)
    icon: str = ""
    logo: str = ""
    logo_width: float = 1.0
    front: str = ""
    share: bytes = b""
    share_words: Bilingual[str] | None = None
    corners: int | None = None
    font: str = ""
    css: str = ""
