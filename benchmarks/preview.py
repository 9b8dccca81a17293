"""How long an editor waits: from saving a file to the moment when the preview serves the page with the change."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.programs import ROOT, environment
from benchmarks.rounds import mark_of

_MOST = 180.0
"""Seconds after which a change is not waited for any longer."""
_EVERY = 0.005


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """A file that is saved, where in it a word is added, and the page on which the word is then seen."""

    name: str
    path: str
    where: re.Pattern[str]
    page: str


def own_saves(root: Path) -> tuple[Saved, ...]:
    """A page, a contact and the decision tree of the project's own site."""
    page = next(path for path in sorted((root / "content/en/factsheets").glob("*.md")))
    slugs = re.findall(r"^slug: (\S+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    tree = next(path for path in sorted((root / "content/decision-trees").glob("*.yml")))
    start = re.findall(r"^slug: \{en: ([^,]+),", tree.read_text(encoding="utf-8"), re.MULTILINE)
    return (
        Saved(
            name="a page’s text",
            path=f"content/en/factsheets/{page.name}",
            where=re.compile(r"\A---\n.*?\n---\n\n.*?(?=\n)", re.DOTALL),
            page=f"en/factsheets/{slugs[0]}/",
        ),
        Saved(
            name="a contact",
            path="content/contacts.yml",
            where=re.compile(r"for_whom:\s+en: \"[^\"]*(?=\")"),
            page="en/contacts/",
        ),
        Saved(
            name="the decision tree",
            path=f"content/decision-trees/{tree.name}",
            where=re.compile(r"ask:\s+\{?\s*en: \"[^\"]*(?=\")"),
            page=f"en/{start[0]}/",
        ),
    )


def own_site(folder: Path) -> Path:
    """A copy of the project's own site, to change."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(ROOT / "content", folder / "content")
    shutil.copy(ROOT / "site_config.yml", folder)
    return folder


def waits(root: Path, saves: tuple[Saved, ...], rounds: int) -> Mapping[str, list[float]]:
    """Seconds from saving each file to seeing the change, in each round."""
    found: dict[str, list[float]] = {saved.name: [] for saved in saves}
    with _preview(root) as address:
        for number in range(rounds):
            for saved in saves:
                found[saved.name].append(_wait(root, saved, address, mark_of(number)))
    return found


def _wait(root: Path, saved: Saved, address: str, mark: str) -> float:
    file = root / saved.path
    before = file.read_text(encoding="utf-8")
    after, changed = saved.where.subn(rf"\g<0> {mark}", before, count=1)
    assert changed, f"{saved.path} has changed its form: {saved.name} cannot be found in it"
    begun = time.perf_counter()
    file.write_text(after, encoding="utf-8")
    _until(address + saved.page, mark)
    return time.perf_counter() - begun


def _until(url: str, mark: str) -> None:
    """Ask for a page until it holds the mark."""
    end = time.monotonic() + _MOST
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(url, timeout=10) as answer:  # noqa: S310 - this machine's own preview
                if mark in answer.read().decode():
                    return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            pass
        time.sleep(_EVERY)
    raise TimeoutError(f"{url} did not show the change within {_MOST:.0f} s")


@contextmanager
def _preview(root: Path) -> Iterator[str]:
    """Run the preview as long as this lasts; gives its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = (sys.executable, "-m", "generator", "serve", "--root", str(root), "--port", str(port))
    process = subprocess.Popen(
        command, env=dict(environment()), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        address = f"http://127.0.0.1:{port}/"
        _until(f"{address}en/", "<html")
        yield address
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait()
