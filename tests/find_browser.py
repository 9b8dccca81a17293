"""Find a Chromium or Chrome for the browser tests, or install one, or say how."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
"""The names of the program, the one that takes least time first."""
PACKAGES = ("chromium-headless-shell", "chromium")
"""The system's packages. Debian has both, and the first has all that the tests need."""
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
        return playwright.chromium.executable_path


def install_browser() -> None:
    """Try the system's packages, then Playwright's download."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    if root and shutil.which("apt-get"):
        print("Installing Chromium (once) …", flush=True)
        calm = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "update", "-qq"], check=False, stdout=subprocess.DEVNULL, env=calm)
        for package in PACKAGES:
            command = ["apt-get", "install", "-y", "-qq", package]
            if subprocess.run(command, check=False, stdout=subprocess.DEVNULL, env=calm).returncode == 0:
                break
    if not find_browser():
        print("Downloading a browser for the tests (once) …", flush=True)
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)


def main() -> int:
    """Print nothing when there is a browser; 2 with a sentence when there is none and none can be had."""
    if not find_browser() and "--install" in sys.argv:
        install_browser()
    if not find_browser():
        print(HOW, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
