"""Find a Chromium or Chrome for the browser tests, or a Firefox for a look at the site, or install one, or say how."""

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
FIREFOX = "firefox-esr"
"""Debian's package of Firefox, and its program."""
FIREFOXES = (FIREFOX, "firefox")
FIREFOX_APPLICATIONS = ("/Applications/Firefox.app/Contents/MacOS/firefox",)
HOW_FIREFOX = (
    "This look at the site needs Firefox, and none could be found or installed.\n"
    "On Debian: sudo apt install firefox-esr. Elsewhere: install Firefox, or set FIREFOX to its path."
)


def find_browser() -> str | None:
    """The path of a browser on this machine: the one that CHROMIUM names, the system's, or Playwright's own."""
    found = _find("CHROMIUM", NAMES, APPLICATIONS)
    return found if found or os.environ.get("CHROMIUM") else _playwrights()


def find_firefox() -> str | None:
    """The path of a Firefox on this machine: the one that FIREFOX names, or the system's."""
    return _find("FIREFOX", FIREFOXES, FIREFOX_APPLICATIONS)


def _find(variable: str, names: tuple[str, ...], applications: tuple[str, ...]) -> str | None:
    """The path that a variable names, or else that of the first of these programs that there is."""
    named = os.environ.get(variable)
    if named:
        return named if Path(named).is_file() else None
    found = next((path for name in names if (path := shutil.which(name))), None)
    return found or next((path for path in applications if Path(path).is_file()), None)


def _playwrights() -> str | None:
    # Imported here: Playwright is slow to load and seldom asked.
    from playwright.sync_api import sync_playwright  # noqa: PLC0415

    with sync_playwright() as playwright:
        whole = Path(playwright.chromium.executable_path)
    if not whole.is_file():
        return None
    # What Playwright brings beside the whole browser is as light as Debian's package of that name.
    light = sorted(whole.parents[2].glob("chromium_headless_shell-*/*/*headless*shell"))
    return str(light[-1] if light else whole)


def _apt(*arguments: str) -> bool:
    """Ask the system's packages for something, where we may; tell whether it was done."""
    if not (hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get")):
        return False
    calm = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    quiet = subprocess.DEVNULL
    return subprocess.run(["apt-get", *arguments], check=False, stdout=quiet, stderr=quiet, env=calm).returncode == 0


def _apt_install(package: str) -> bool:
    """Install a package of the system, whose list of packages is empty or old on a new machine."""
    command = ("install", "-y", "-qq", package)
    return _apt(*command) or (_apt("update", "-qq") and _apt(*command))


def install_browser() -> None:
    """Try the system's packages, then Playwright's download; where there is a browser, only the lighter package."""
    found = find_browser()
    if found and "headless" in Path(found).name:
        return
    print("Installing Chromium (once) …", flush=True)
    if not _apt_install(LIGHT) and not found:
        _apt("install", "-y", "-qq", "chromium")
    if not find_browser():
        print("Downloading a browser for the tests (once) …", flush=True)
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)


def install_ahead() -> None:
    """Try the system's packages before any library is there."""
    if not shutil.which(LIGHT):
        _apt_install(LIGHT)


def install_firefox() -> None:
    """Try the system's packages, where there is no Firefox."""
    if not find_firefox():
        print("Installing Firefox (once) …", flush=True)
        _apt_install(FIREFOX)


def main() -> int:
    """Print nothing when there is a browser; 2 with a sentence when there is none and none can be had."""
    variable, find, install, how = (
        ("FIREFOX", find_firefox, install_firefox, HOW_FIREFOX)
        if "--firefox" in sys.argv
        else ("CHROMIUM", find_browser, install_browser, HOW)
    )
    if "--ahead" in sys.argv:
        if not os.environ.get(variable):
            install_ahead()
        return 0
    if "--install" in sys.argv and not os.environ.get(variable):
        install()
    if not find():
        print(how, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
