"""Results → a picture of how the time of a build grows with the size of the site."""

import math
from collections.abc import Iterator, Mapping, Sequence
from html import escape

from benchmarks.programs import Program
from benchmarks.results import Results

_WIDTH, _HEIGHT = 760, 440
_LEFT, _RIGHT, _TOP, _BOTTOM = 70, 190, 40, 60
_COLOURS = {"ours": "#0d4f4a", "mkdocs": "#8a3b12", "pelican": "#6b4c9a", "hugo": "#a31545", "zola": "#1f5fa8"}
_DASHES = {"ours": "", "mkdocs": "8 4", "pelican": "2 4", "hugo": "10 4 2 4", "zola": "4 4"}
"""Lines differ by more than their colour."""
_LINE = 16

Points = Sequence[tuple[int, float]]
"""Sizes with the seconds that a build of each takes."""


def curve(results: Results, programs: Mapping[str, Program]) -> str:
    """An SVG with a line for each program's cold build, and one for this program after a change of one text."""
    lines = {key: _points(results, key, "cold") for key in programs}
    edit = _points(results, "ours", "edit")
    every = [point for points in (*lines.values(), edit) for point in points]
    scale = _Scale(every)
    words = [
        *((_COLOURS[key], f"{programs[key].name}, cold", points) for key, points in lines.items() if points),
        *([(_COLOURS["ours"], f"{programs['ours'].name}, one edit", edit)] if edit else []),
    ]
    title = "How long a build takes, by the number of factsheets in each language"
    parts = [
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" '
            'aria-labelledby="title" lang="en" font-family="sans-serif" font-size="13">'
        ),
        f'<title id="title">{title}</title>',
        f"<desc>{escape(_told(words))}</desc>",
        '<rect width="100%" height="100%" fill="#ffffff"/>',
        f'<text x="{_LEFT}" y="22" font-weight="bold" fill="#1d2226">{title}</text>',
        *scale.axes(),
        *(_line(points, scale, key) for key, points in lines.items() if points),
        *([_line(edit, scale, "ours", thin=True)] if edit else []),
        *_labels(words, scale),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _points(results: Results, program: str, kind: str) -> Points:
    found = ((number, results.sizes[number].seconds(program, kind)) for number in sorted(results.sizes))
    return [(number, seconds) for number, seconds in found if seconds is not None]


class _Scale:
    """Both axes grow by a factor, since sizes and times lie far apart."""

    def __init__(self, points: Points) -> None:
        """Find the ends of the axes: the sizes that were measured, and whole powers of ten of the seconds."""
        self._sizes = sorted({size for size, _ in points}) or [1]
        times = [math.log10(seconds) for _, seconds in points] or [0.0]
        self._powers = range(math.floor(min(times)), max(math.ceil(max(times)), math.floor(min(times)) + 1) + 1)

    def x(self, size: int) -> float:
        """Where a size stands."""
        first, last = self._sizes[0], self._sizes[-1]
        part = math.log(size / first) / math.log(last / first) if last > first else 1
        return _LEFT + part * (_WIDTH - _LEFT - _RIGHT)

    def y(self, seconds: float) -> float:
        """Where a time stands."""
        first, last = self._powers[0], self._powers[-1]
        return _HEIGHT - _BOTTOM - (math.log10(seconds) - first) / (last - first) * (_HEIGHT - _TOP - _BOTTOM)

    def axes(self) -> Iterator[str]:
        """A line and a number for each power of ten of the seconds, and for each size."""
        for power in self._powers:
            y = self.y(10**power)
            yield f'<path d="M{_LEFT} {y:.1f}H{_WIDTH - _RIGHT}" stroke="#c5ccd1"/>'
            yield f'<text x="{_LEFT - 8}" y="{y + 4:.1f}" text-anchor="end" fill="#1d2226">{10**power:g} s</text>'
        for size in self._sizes:
            x = self.x(size)
            yield f'<path d="M{x:.1f} {_TOP}V{_HEIGHT - _BOTTOM}" stroke="#c5ccd1"/>'
            yield (
                f'<text x="{x:.1f}" y="{_HEIGHT - _BOTTOM + 20}" text-anchor="middle" fill="#1d2226">{size:,}</text>'
            )
        yield (
            f'<text x="{(_LEFT + _WIDTH - _RIGHT) / 2:.0f}" y="{_HEIGHT - 14}" text-anchor="middle" fill="#1d2226">'
            "factsheets in each language</text>"
        )


def _line(points: Points, scale: _Scale, key: str, *, thin: bool = False) -> str:
    path = "L".join(f"{scale.x(size):.1f} {scale.y(seconds):.1f}" for size, seconds in points)
    dots = "".join(
        f'<circle cx="{scale.x(size):.1f}" cy="{scale.y(seconds):.1f}" r="3" fill="{_COLOURS[key]}"/>'
        for size, seconds in points
    )
    dash = f' stroke-dasharray="{_DASHES[key]}"' if _DASHES[key] else ""
    width = 1.2 if thin else 2.2
    return f'<path d="M{path}" fill="none" stroke="{_COLOURS[key]}" stroke-width="{width}"{dash}/>{dots}'


def _labels(words: Sequence[tuple[str, str, Points]], scale: _Scale) -> Iterator[str]:
    """The name of each line at its end, none over another."""
    free = float(_TOP - _LINE)
    for colour, name, points in sorted(words, key=lambda word: scale.y(word[2][-1][1])):
        free = max(scale.y(points[-1][1]) + 4, free + _LINE)
        yield f'<text x="{_WIDTH - _RIGHT + 8}" y="{free:.1f}" fill="{colour}">{escape(name)}</text>'


def _told(words: Sequence[tuple[str, str, Points]]) -> str:
    """The same in words, for those who cannot see it."""
    return " ".join(
        f"{name}: " + ", ".join(f"{seconds:.2f} s for {size:,}" for size, seconds in points) + "."
        for _, name, points in words
    )
