"""How a site looks: its colours, and the files of ``content/look`` → values."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Annotated

from pydantic import BeforeValidator

from generator.colours import contrast, is_colour, nearest_that_stands_out, stands_out
from generator.load.contact_shapes import Words
from generator.load.fields import as_pair, text_or_wrong, wrong
from generator.load.look_files import FOLDER, LookFiles, width_of
from generator.load.shapes import Shape
from generator.model.loaded import Loaded
from generator.model.look import DAY, NIGHT, PAIRS, ROLES, Look
from generator.model.problem import Code, Place, Problem

_NAME = re.compile(r"[a-z0-9][a-z0-9-]*\.(?:svg|png|css)")
_BOTH = ("brand", "on-brand", "accent", "on-accent")
"""What a site chooses for the day holds at night too, unless it chooses otherwise."""
MOST_ROUND = 24
_FAMILY = re.compile(r"[A-Za-z][A-Za-z0-9 -]*")
_KINDS_OF_LETTERS = ("system-ui", "sans-serif", "serif")
_APART = "choose the two further apart, one of them pale and one dark"
_FIXED = "no site chooses the colours of verdicts: by day words are dark and grounds pale, at night the other way round"


def _colour(value: object) -> str:
    text = text_or_wrong(value).lower()
    if not is_colour(text):
        hint = 'write it as six figures in quotes, as in "#0d4f4a"'
        raise wrong(Code.BAD_CHOICE, f"“{text}” is not a colour", hint)
    return text if len(text) == 7 else "#" + "".join(figure * 2 for figure in text[1:])


def _corners(value: object) -> int:
    text = text_or_wrong(value)
    if not text.isascii() or not text.isdecimal() or int(text) > MOST_ROUND:
        raise wrong(Code.BAD_CHOICE, f"“{text}” is not a size of corners", f"write pixels from 0 to {MOST_ROUND}")
    return int(text)


def _font(value: object) -> str:
    """Families of letters as a style sheet has them: names in quotes, the kind of letters last."""
    *names, kind = (name.strip(" '\"") for name in text_or_wrong(value).split(","))
    if kind not in _KINDS_OF_LETTERS or not all(map(_FAMILY.fullmatch, names)):
        hint = f"name families with commas between, and one of these last: {', '.join(_KINDS_OF_LETTERS)}"
        raise wrong(Code.BAD_CHOICE, f"“{value}” names no families of letters", hint)
    return ", ".join((*(name if name in _KINDS_OF_LETTERS else f'"{name}"' for name in names), kind))


def _file(*endings: str) -> BeforeValidator:
    def named(value: object) -> str:
        text = text_or_wrong(value)
        if not _NAME.fullmatch(text) or not text.endswith(endings):
            hint = f"write the name of a file of {FOLDER} in small letters, ending in {' or '.join(endings)}"
            raise wrong(Code.BAD_CHOICE, f"“{text}” is not such a file", hint)
        return text

    return BeforeValidator(named)


Colour = Annotated[str, BeforeValidator(_colour)]


class ColoursShape(Shape):
    """The colours that a site may choose."""

    brand: Colour | None = None
    on_brand: Colour | None = None
    brand_mark: Colour | None = None
    accent: Colour | None = None
    on_accent: Colour | None = None
    link: Colour | None = None
    ink: Colour | None = None
    slate: Colour | None = None
    paper: Colour | None = None
    mist: Colour | None = None
    line: Colour | None = None
    edge: Colour | None = None


class SharePictureShape(Shape):
    """The picture that stands beside a link to the site elsewhere."""

    file: Annotated[str, _file(".png")]
    words: Words


class LookShape(Shape):
    """How a site looks."""

    colours: ColoursShape = ColoursShape()
    colours_at_night: ColoursShape = ColoursShape()
    icon: Annotated[str | None, _file(".svg")] = None
    logo: Annotated[str | None, _file(".svg")] = None
    home_picture: Annotated[str | None, _file(".svg")] = None
    share_picture: SharePictureShape | None = None
    corners: Annotated[int | None, BeforeValidator(_corners)] = None
    font: Annotated[str, BeforeValidator(_font)] = ""
    css: Annotated[str | None, _file(".css")] = None


def load_look(root: Path, shape: LookShape, places: Mapping[str, Place]) -> Loaded[Look]:
    """Look at the colours that a site has chosen, and load the files that its look names."""
    files = LookFiles(root, places)
    chosen = _chosen(shape.colours)
    day = _completed(DAY, chosen)
    inherited = {role: colour for role, colour in chosen.items() if role in _BOTH}
    night = _completed(NIGHT, {**inherited, **_chosen(shape.colours_at_night)})
    share = shape.share_picture
    logo = files.picture(shape.logo, "logo")
    look = Look(
        day=day,
        night=night,
        icon=files.picture(shape.icon, "icon"),
        logo=logo,
        logo_width=width_of(logo),
        front=files.picture(shape.home_picture, "home_picture"),
        share=files.photograph(share.file) if share else b"",
        share_words=as_pair(share.words) if share else None,
        corners=shape.corners,
        font=shape.font,
        css=files.styles(shape.css),
    )
    faint = [
        *_faint(day, chosen, ("look.colours",), places),
        *_faint(
            night, {**inherited, **_chosen(shape.colours_at_night)}, ("look.colours_at_night", "look.colours"), places
        ),
    ]
    once = {(problem.place, problem.message): problem for problem in faint}
    return Loaded(value=look, problems=(*files.problems, *once.values()))


def _chosen(shape: ColoursShape) -> dict[str, str]:
    return {role.replace("_", "-"): colour for role, colour in shape if colour}


def _completed(usual: Mapping[str, str], chosen: Mapping[str, str]) -> Mapping[str, str]:
    """The usual colours with those chosen in their place, and with what follows from them."""
    colours = {**usual, **chosen}
    for ground, words in (("brand", "on-brand"), ("accent", "on-accent")):
        if ground in chosen and words not in chosen:
            wanted = [(colours[ground], least) for *pair, least in PAIRS if pair == [words, ground]]
            legible = (each for each in (DAY["paper"], DAY["ink"]) if stands_out(each, wanted))
            colours[words] = next(legible, "#000000")
    if "brand" in chosen and "brand-mark" not in chosen:
        mark = nearest_that_stands_out(colours["brand"], _partners("brand-mark", colours))
        colours["brand-mark"] = mark or colours["brand"]
    return colours


def _partners(role: str, colours: Mapping[str, str]) -> list[tuple[str, float]]:
    """The colours that one meets on pages, with the contrast wanted."""
    as_words = [(colours[ground], least) for words, ground, least in PAIRS if words == role]
    return [*as_words, *((colours[words], least) for words, ground, least in PAIRS if ground == role)]


def _faint(
    colours: Mapping[str, str], chosen: Mapping[str, str], settings: Sequence[str], places: Mapping[str, Place]
) -> Iterator[Problem]:
    """What does not stand out, told once for each colour: the words if the site chose them, else their ground."""
    told: set[str] = set()
    for words, ground, least in PAIRS:
        found = contrast(colours[words], colours[ground])
        role = words if words in chosen else ground
        if found >= least or role in told:
            continue
        told.add(role)
        better = nearest_that_stands_out(colours[role], _partners(role, colours))
        keys = [*(f"{setting}.{role.replace('-', '_')}" for setting in settings), "look"]
        yield Problem(
            place=next(places[key] for key in keys if key in places),
            code=Code.FAINT_COLOUR,
            message=(
                f"“{words}” {colours[words]} on “{ground}” {colours[ground]} has a contrast of {found:.1f}, "
                f"and needs {least:g}"
            ),
            hint=f"the nearest that can be read is “{better}”"
            if better
            else _APART
            if {words, ground} <= {*ROLES}
            else _FIXED,
        )
