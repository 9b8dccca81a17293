"""What axe has against the page that is open."""

import json
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
    "preload": False,
}
SOURCE: str = Axe().axe_script
ANSWER = """async () => {
  const { violations, passes } = await window.checking;
  const found = violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => [id, help, html.slice(0, 160)]));
  return { found, passes: passes.length };
}"""


def start_axe(page: Page) -> None:
    """Let axe begin, and do not wait for it. The page was opened with ``SOURCE`` as its first script."""
    page.evaluate(f"() => {{ window.checking = axe.run(document, {json.dumps(RULES)}); }}")


def axe_violations(page: Page) -> list[str]:
    """What axe found, one line for each element."""
    answer: dict[str, Any] = page.evaluate(ANSWER)
    assert answer["passes"], f"axe checked nothing on {page.url}"
    return [f"{page.url}: {help_} [{rule}]: {html}" for rule, help_, html in answer["found"]]
