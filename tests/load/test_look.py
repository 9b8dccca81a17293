import random
from pathlib import Path

import pytest

from generator.colours import contrast
from generator.load.look import ColoursShape, LookShape, load_look
from generator.model.loaded import Loaded
from generator.model.look import DAY, NIGHT, PAIRS, Look
from generator.model.problem import Code, Place

PLACES = {"look": Place(path="site_config.yml", line=7)}


def load(root: Path, **settings: object) -> Loaded[Look]:
    """The look of a site with these settings."""
    return load_look(root, LookShape.model_validate(settings), PLACES)


def looked(root: Path, **settings: object) -> Look:
    """The look of a site with these settings, which are right."""
    loaded = load(root, **settings)
    assert () == loaded.problems
    assert loaded.value is not None
    return loaded.value


def readable(look: Look) -> bool:
    """Tell whether every pair of colours has the contrast it needs."""
    return all(
        contrast(colours[words], colours[ground]) >= least
        for colours in (look.day, look.night)
        for words, ground, least in PAIRS
    )


def test_a_site_that_says_nothing(tmp_path: Path) -> None:
    """Without a word, a site has the usual colours and no picture."""
    assert Look() == looked(tmp_path)
    assert (DAY, NIGHT) == (Look().day, Look().night)


def test_corners_and_letters(tmp_path: Path) -> None:
    """Corners are so many pixels round, and families of letters stand in quotes, the kind of letters last."""
    look = looked(tmp_path, corners="4", font="Atkinson Hyperlegible, 'Verdana', sans-serif")

    assert (4, '"Atkinson Hyperlegible", "Verdana", sans-serif') == (look.corners, look.font)


@pytest.mark.parametrize(
    ("name", "value"),
    [("corners", "25"), ("corners", "½"), ("font", "Verdana"), ("font", "a;b, serif"), ("font", "url(x), serif")],
)
def test_corners_and_letters_that_cannot_be(name: str, value: str) -> None:
    """A size without measure, and letters without a kind or with signs of a style sheet, are refused."""
    with pytest.raises(ValueError, match=r"is not a size|names no families"):
        LookShape.model_validate({name: value})


def test_one_colour_is_enough(tmp_path: Path) -> None:
    """What stands on the colour of the brand, and the brand as a sign on paper, follow from it, by day and by night."""
    look = looked(tmp_path, colours={"brand": "#ffcc00"})

    assert ("#ffcc00", DAY["ink"]) == (look.day["brand"], look.day["on-brand"])
    assert look.day["brand"] == look.night["brand"]
    assert look.day["brand-mark"] != look.night["brand-mark"]
    assert readable(look)


def test_night_of_its_own(tmp_path: Path) -> None:
    """A site may choose other colours for the night."""
    look = looked(
        tmp_path, colours={"brand": "#0d4f4a"}, colours_at_night={"brand": "#12635d", "brand_mark": "#63b9b0"}
    )

    assert ("#0d4f4a", "#12635d", "#63b9b0") == (look.day["brand"], look.night["brand"], look.night["brand-mark"])


def test_a_faint_colour_is_refused_with_the_nearest(tmp_path: Path) -> None:
    """A colour that cannot be read is told with its contrast, and the one offered in its place can be read."""
    (problem,) = load(tmp_path, colours={"link": "#88bbdd"}).problems
    better = problem.hint.split("“")[1].rstrip("”")

    assert (Code.FAINT_COLOUR, PLACES["look"]) == (problem.code, problem.place)
    assert "“link” #88bbdd on “paper” #ffffff has a contrast of 2.1, and needs 7" == problem.message
    assert readable(looked(tmp_path, colours={"link": better}))


def test_a_ground_that_nothing_stands_out_from(tmp_path: Path) -> None:
    """Words on a ground of middle brightness have nothing to offer, so both must change."""
    problems = load(tmp_path, colours={"paper": "#888888", "ink": "#777777"}).problems

    assert "choose the two further apart, one of them pale and one dark" == problems[0].hint


def test_a_dark_page_by_day(tmp_path: Path) -> None:
    """Where the colours of verdicts stand in the way, which no site chooses, that is said."""
    pale = dict.fromkeys(("ink", "slate", "link", "edge", "brand_mark"), "#f0f0f0")
    problems = load(tmp_path, colours={"paper": "#101418", "mist": "#101418", **pale}).problems

    (hint,) = (problem.hint for problem in problems if problem.message.startswith("“can” "))
    assert "no site chooses the colours of verdicts" in hint


def test_any_colours_are_readable_or_refused(tmp_path: Path) -> None:
    """Of random colours, every set that is taken can be read, and some are taken and some refused."""
    dice = random.Random(7)  # noqa: S311 - no secret
    roles = list(ColoursShape.model_fields)
    taken = []
    for _ in range(200):
        chosen = {role: f"#{dice.randrange(1 << 24):06x}" for role in dice.sample(roles, dice.choice((1, 1, 2, 3)))}
        loaded = load(tmp_path, colours=chosen)
        assert loaded.value is not None
        taken.append(not loaded.problems)
        assert bool(loaded.problems) != readable(loaded.value), chosen

    assert {True, False} == set(taken)
