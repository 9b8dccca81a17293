"""Find a Chromium or Chrome for the browser tests, or install one, or say how."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

LIGHT = "chromium-headless-shell"
"""Debian's package of what the tests need of Chromium, and its program: they take much less time with it."""
NAMES = (LIGHT, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
APPLICATIONS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
HOW = (
    "The browser tests need Chromium or Chrome, and none could be found or installed.\n"
    "On Debian or Ubuntu: sudo apt install chromium. Elsewhere: install Chrome, or set CHROMIUM to its path."
)


def find_browser() -> str | None:
    """The path of a browser on this machine: the one that CHROMIUM names, the system's, or Playwright's own."""
    named = os.environ.get("CHROMIUM")
    if named:
        return named if Path(named).is_file() else None
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    return found or next((path for path in (*APPLICATIONS, _playwrights()) if path and Path(path).is_file()), None)


def _playwrights() -> str:
    # Imported here: Playwright is slow to load and seldom asked.
    from playwright.sync_api import sync_playwright  # noqa: PLC0415

    with sync_playwright() as playwright:
        whole = Path(playwright.chromium.executable_path)
    # What Playwright brings beside the whole browser is as light as Debian's package of that name.
    light = sorted(whole.parents[2].glob("chromium_headless_shell-*/*/*headless*shell")) if whole.is_file() else []
    return str(light[-1] if light else whole)


def _apt(*arguments: str) -> bool:
    """Ask the system's packages for something, where we may; tell whether it was done."""
    if not (hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get")):
        return False
    calm = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    quiet = subprocess.DEVNULL
    return subprocess.run(["apt-get", *arguments], check=False, stdout=quiet, stderr=quiet, env=calm).returncode == 0


def install_browser() -> None:
    """Try the system's packages, then Playwright's download; where there is a browser, only the lighter package."""
    found = find_browser()
    if found and "headless" in Path(found).name:
        return
    print("Installing Chromium (once) …", flush=True)
    # The list of packages of a new machine is empty or old.
    light = _apt("install", "-y", "-qq", LIGHT) or (_apt("update", "-qq") and _apt("install", "-y", "-qq", LIGHT))
    if not light and not found:
        _apt("install", "-y", "-qq", "chromium")
    if not find_browser():
        print("Downloading a browser for the tests (once) …", flush=True)
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)


def main() -> int:
    """Print nothing when there is a browser; 2 with a sentence when there is none and none can be had."""
    if "--install" in sys.argv and not os.environ.get("CHROMIUM"):
        install_browser()
    if not find_browser():
        print(HOW, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
