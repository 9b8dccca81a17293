import pytest

from generator.load.config import load_config
from generator.model.own_block import BlockText
from generator.model.problem import Code
from tests.sandbox import SiteSandbox

SETTINGS = """
blocks:
  step:
    text: plain
    kinds: [factsheet]
    fields:
      day: {title: {en: "Day", cy: "Diwrnod"}, type: date}
"""


def test_a_block_of_their_own(site: SiteSandbox) -> None:
    """The configuration says what a block has; what it does not say is as usual."""
    config = load_config(site.write("site_config.yml", site.read("site_config.yml") + SETTINGS).root).value

    assert config is not None
    (block,) = config.blocks
    assert ("step", "own", BlockText.PLAIN, ("factsheet",)) == (block.key, block.template, block.text, block.kinds)
    assert [("day", False)] == [(field.key, field.needed) for field in block.fields]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  step:\n", "  note:\n"),
        ("  step:\n", "  own:\n"),
        ("[factsheet]", "[factsheet, giude]"),
        ("[factsheet]", "[easy-read]"),
        ("text: plain", "text: raw"),
        ("type: date", "type: day"),
    ],
)
def test_wrong_settings(site: SiteSandbox, old: str, new: str) -> None:
    """A name that is taken, a kind of page that has no blocks, and a choice that there is not, are told."""
    text = (site.read("site_config.yml") + SETTINGS).replace(old, new)
    loaded = load_config(site.write("site_config.yml", text).root)

    assert loaded.value is None
    assert [Code.BAD_CHOICE] == [problem.code for problem in loaded.problems]
