"""Colours: how far two of them stand out from one another, and the nearest that stands out enough."""

import re
from collections.abc import Iterable, Sequence

_HEX = re.compile(r"#(?:[0-9a-fA-F]{3}){1,2}")
_STEPS = 100


def is_colour(text: str) -> bool:
    """Tell whether this is a colour as pages know it, such as ``#0d4f4a`` or ``#fff``."""
    return bool(_HEX.fullmatch(text))


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG counts it, from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def stands_out(colour: str, from_these: Iterable[tuple[str, float]]) -> bool:
    """Tell whether a colour has the contrast wanted to each of the others."""
    return all(contrast(colour, other) >= least for other, least in from_these)


def nearest_that_stands_out(colour: str, from_these: Sequence[tuple[str, float]]) -> str:
    """The colour with the least black or white mixed in that has the contrast wanted; empty when there is none."""
    mixed = (_mixed(colour, end, step / _STEPS) for step in range(_STEPS + 1) for end in (0, 255))
    return next((each for each in mixed if stands_out(each, from_these)), "")


def _parts(colour: str) -> tuple[int, int, int]:
    figures = colour[1:] if len(colour) == 7 else "".join(figure * 2 for figure in colour[1:])
    return int(figures[:2], 16), int(figures[2:4], 16), int(figures[4:], 16)


def _mixed(colour: str, end: int, share: float) -> str:
    return "#" + "".join(f"{round(part + (end - part) * share):02x}" for part in _parts(colour))


def _luminance(colour: str) -> float:
    shares = (part / 255 for part in _parts(colour))
    red, green, blue = (share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
