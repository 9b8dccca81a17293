import contextlib
import shutil
import socket
import sqlite3
from pathlib import Path

import pytest

from generator.serve import ADDRESS, PortInUseError, Preview, serve_site
from tests.builders import TODAY
from tests.sandbox import SiteSandbox, files_below

GOOD = "---\ntitle: A page\nsummary: B\n---\n\n{}\n"
BROKEN = GOOD.format("<b>")


@pytest.fixture(name="preview")
def _preview(site: SiteSandbox, tmp_path: Path) -> Preview:
    """A preview of the smallest site; what it says is kept in ``said``."""
    said: list[str] = []
    preview = Preview(root=site.root, folder=tmp_path / "shown", today=lambda: TODAY, say=said.append)
    preview.update()
    assert "the preview is up to date" == said[-1]
    return preview


def page(preview: Preview, path: str = "en/index.html") -> str:
    """A page as the preview shows it."""
    return (preview.folder / path).read_text(encoding="utf-8")


def test_the_preview_follows(site: SiteSandbox, preview: Preview) -> None:
    """After a change the preview shows the new text."""
    site.write("content/en/home.md", GOOD.format("Something new."))
    preview.update()

    assert "Something new." in page(preview)
    assert 'role="alert"' not in page(preview)


def test_the_last_good_site_stays(site: SiteSandbox, preview: Preview) -> None:
    """With a mistake the last good site stays, and every page of it shows the mistake with its place."""
    good = page(preview)
    site.write("content/en/home.md", BROKEN)
    preview.update()

    for path in ("en/index.html", "cy/index.html", "404.html"):
        assert 'role="alert"' in page(preview, path)
        assert "content/en/home.md:6:1" in page(preview, path)
        assert "“&lt;b&gt;”" in page(preview, path)
    assert "Start here." in page(preview)
    assert "Start here." in good


def test_a_mended_mistake_is_gone(site: SiteSandbox, preview: Preview) -> None:
    """Once the mistake is mended, the preview shows it no more."""
    before = files_below(preview.folder)
    text = site.read("content/en/home.md")
    site.write("content/en/home.md", BROKEN)
    preview.update()
    site.write("content/en/home.md", text)
    preview.update()

    assert before == files_below(preview.folder)


def test_a_broken_configuration(site: SiteSandbox, preview: Preview) -> None:
    """A configuration that cannot be read is shown on the last good site too."""
    site.write("site_config.yml", "- a")
    preview.update()

    assert "site_config.yml:1:1" in page(preview)


def test_a_first_mistake(site: SiteSandbox, tmp_path: Path) -> None:
    """A site that is broken from the start shows its mistakes on an empty page."""
    site.write("content/en/home.md", BROKEN)
    said: list[str] = []
    preview = Preview(root=site.root, folder=tmp_path / "shown", today=lambda: TODAY, say=said.append)
    preview.update()

    assert {"index.html", ".build-manifest.json"} == set(files_below(preview.folder))
    assert "content/en/home.md:6:1" in page(preview, "index.html")
    assert any("content/en/home.md:6:1: " in line for line in said)
    assert "the preview shows the last good site" in said[-1]


def test_warnings_are_said(site: SiteSandbox, preview: Preview) -> None:
    """A warning is said and shown on no page."""
    said: list[str] = []
    preview.say = said.append
    site.write("content/cy/home.md", site.read("content/cy/home.md").replace("matches: ", "matches: 0"))
    preview.update()

    assert any("[stale-translation]" in line for line in said)
    assert 'role="alert"' not in page(preview)


def test_the_reload_script_may_run(site: SiteSandbox, preview: Preview) -> None:
    """Only the preview lets go of the policy that a published page states."""
    site.build()

    assert "Content-Security-Policy" not in page(preview)
    assert b"Content-Security-Policy" in site.published["en/index.html"]


def test_a_port_in_use(site: SiteSandbox) -> None:
    """A port on which another program listens is refused before anything is built."""
    said: list[str] = []
    with socket.socket() as other:
        other.bind((ADDRESS, 0))
        other.listen()
        with pytest.raises(PortInUseError):
            serve_site(site.root, other.getsockname()[1], lambda: TODAY, said.append)

    assert [] == said


@pytest.mark.parametrize(("text", "shown"), [(GOOD.format("New."), "New."), (BROKEN, "content/en/home.md:6:1")])
def test_what_another_build_drops(site: SiteSandbox, preview: Preview, text: str, shown: str) -> None:
    """When another build has dropped what was kept, the preview makes the site anew, or shows the problems alone."""
    shutil.rmtree(preview.folder)
    preview.opened.clear()
    with contextlib.closing(sqlite3.connect(site.root / ".cache" / "made.sqlite")) as database, database:
        database.execute("DELETE FROM made")
    site.write("content/en/home.md", text)
    preview.update()

    assert shown in (page(preview) if text != BROKEN else page(preview, "index.html"))
