"""What axe has against the page that is open."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

ALL_RULES: dict[str, Any] = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
    "preload": False,
}
LOOKS: dict[str, Any] = {
    "runOnly": {
        "type": "rule",
        "values": ["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable"],
    },
    "resultTypes": ["violations"],
    "preload": False,
}
"""The rules whose answer depends on colours and widths."""


@dataclass(frozen=True, kw_only=True)
class Mode:
    """How a page is shown, and the rules that are looked at then."""

    width: int
    scheme: Literal["light", "dark"] = "light"
    forced: Literal["none", "active"] = "none"
    rules: dict[str, Any]

    def show(self, page: Page) -> None:
        """Show a page so, without loading it again."""
        page.set_viewport_size({"width": self.width, "height": 800})
        page.emulate_media(color_scheme=self.scheme, forced_colors=self.forced)


MODES = (
    Mode(width=1280, rules=ALL_RULES),
    Mode(width=1280, scheme="dark", rules=LOOKS),
    Mode(width=1280, forced="active", rules=LOOKS),
    Mode(width=320, forced="active", rules=ALL_RULES),
    Mode(width=320, rules=LOOKS),
    Mode(width=320, scheme="dark", rules=ALL_RULES),
)
"""Every width with every set of colours: each width and each set once with all rules, else with some."""
LOOKS_OF_MODES = tuple(replace(mode, rules=LOOKS) for mode in MODES)
"""The same with only the rules whose answer depends on them."""
THIRDS = tuple(tuple(LOOKS_OF_MODES[number] for number in third) for third in ((0, 5), (1, 3), (2, 4)))
"""The modes in three parts, each of which has both widths and two sets of colours."""
_FILL = 'e.getPropertyValue("-webkit-text-fill-color")||'
SOURCE: str = Axe().axe_script.replace(_FILL, "")
"""The source of axe, which looks at the colour of words alone. It would take the colour that fills them, which no style
here sets, and of which Chromium goes on telling what the page wanted where it paints with the reader's own colours.
"""
CHECK = """async () => {{
  // Further down, what is half behind the header that stays would seem too small to press.
  scrollTo(0, 0);
  const {{ violations, passes }} = await axe.run({within}, {rules});
  const found = violations.flatMap(({{ id, help, nodes }}) => nodes.map((node) => [id, help, node.html.slice(0, 160)]));
  return {{ found, passes: passes.length }};
}}"""


def all_but_contrast(mode: Mode) -> Mode:
    """The mode with all rules but the contrast, which alone takes longer than all others."""
    rules = {**ALL_RULES["rules"], "color-contrast": {"enabled": False}}
    return replace(mode, rules={**ALL_RULES, "rules": rules})


def all_but_looks(mode: Mode) -> Mode:
    """The mode with all rules but those whose answer depends on it, which take longer than all others."""
    rules = {**ALL_RULES["rules"], **{rule: {"enabled": False} for rule in LOOKS["runOnly"]["values"]}}
    return replace(mode, rules={**ALL_RULES, "rules": rules})


def violations_on(page: Page, mode: Mode, within: str = "document") -> list[str]:
    """What axe finds on a page that is shown in this mode, one line for each element.

    The page was opened with ``SOURCE`` as its first script. ``within`` is what to look at, in the language of the page.
    """
    answer: dict[str, Any] = page.evaluate(CHECK.format(within=within, rules=json.dumps(mode.rules)))
    # Of a few elements none may be what a rule asks about.
    assert answer["passes"] or within != "document", f"axe checked nothing on {page.url}"
    shown = f"{mode.width} {mode.scheme} {mode.forced}: {page.url}"
    return [f"{shown}: {help_} [{rule}]: {html}" for rule, help_, html in answer["found"]]


def violations_in_every_mode(*pages: Page) -> list[str]:
    """What axe finds on pages that are open, in every mode."""
    return violations_in(MODES, *pages)


def violations_in(modes: Iterable[Mode], *pages: Page, within: str = "document") -> list[str]:
    """What axe finds on pages that are open, in some modes."""
    found = []
    for mode in modes:
        for page in pages:
            mode.show(page)
            found += violations_on(page, mode, within)
    return found
