import hashlib
import json
from pathlib import Path

import pytest

from tests.sandbox import SiteSandbox, files_below


@pytest.mark.parametrize(
    "change",
    [
        lambda site: site.write("public/index.html", "damaged"),
        lambda site: site.write("public/more.html", "not ours"),
        lambda site: site.remove("public/index.html"),
        lambda site: site.remove("public"),
    ],
    ids=["a published file", "a file more", "a file less", "no site"],
)
def test_the_same_site_is_published_again(built: SiteSandbox, anew: list[bool], change: object) -> None:
    """When the published folder alone is another one, the same site is published out of the store."""
    before = built.published
    change(built)  # type: ignore[operator]
    again = built.publish()

    assert [] == anew
    assert before == built.published
    assert "Published " in again.out
    assert "Nothing has changed" in built.publish().out


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE made SET value = x'00' WHERE length(value) > 2000",
        "UPDATE made SET value = 'text' WHERE length(value) > 2000",
        "UPDATE made SET value = substr(value, 1, 16) || x'ff' WHERE length(value) > 2000",
        "DELETE FROM made WHERE length(value) > 2000",
    ],
)
def test_a_site_that_is_not_kept_whole_is_made(built: SiteSandbox, anew: list[bool], damage: str) -> None:
    """When the store has lost what the site is made of, the whole pipeline runs, and publishes the same."""
    before = built.published
    built.remove("public")
    assert built.change_store(damage) > 0
    built.publish()

    assert [True] == anew
    assert before == built.published


def test_what_would_be_gone_is_told(built: SiteSandbox, anew: list[bool]) -> None:
    """When a site with one page more was published meanwhile, the address that would be gone is told as ever."""
    (built.root / "public" / "en" / "more.html").write_text("more")
    listed = json.loads(built.read("public/.build-manifest.json"))
    listed["files"]["en/more.html"] = hashlib.sha256(b"more").hexdigest()
    built.write("public/.build-manifest.json", json.dumps(listed))

    assert "/en/more.html" in built.publish().out
    assert [True] == anew


def test_an_empty_folder_is_filled(built: SiteSandbox, anew: list[bool], tmp_path: Path) -> None:
    """Another output folder gets the same site out of the store."""
    built.publish("--output", str(tmp_path / "other"))

    assert [] == anew
    assert built.published == files_below(tmp_path / "other")
