"""Find the web servers for the tests of the host files, or install them, or say how."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

UNPACKED = Path(sys.prefix) / "servers"
"""Where packages are unpacked for who may not install any."""
SERVERS = {"nginx": "nginx", "apache2": "apache2-bin"}
"""Each server, and the package of Debian that has it. This one of Apache starts nothing by itself."""
FOLDERS = ("/usr/sbin", "/usr/local/sbin", "/opt/homebrew/bin", str(UNPACKED / "usr" / "sbin"))
OTHER_NAMES = {"apache2": "httpd"}
HOW = (
    "The tests of the host files need nginx and Apache, and {} could not be found or installed.\n"
    "On Debian or Ubuntu: sudo apt install nginx apache2-bin. "
    "Elsewhere: install them, or set NGINX and APACHE2 to their paths."
)


def find_server(name: str) -> str | None:
    """The path of a server on this machine: the one that a variable names, such as NGINX, or the system’s."""
    named = os.environ.get(name.upper())
    if named:
        return named if Path(named).is_file() else None
    names = [known for known in (name, OTHER_NAMES.get(name)) if known]
    found = (shutil.which(known) for known in names)
    paths = (f"{folder}/{known}" for folder in FOLDERS for known in names)
    return next((path for path in found if path), None) or next((path for path in paths if Path(path).is_file()), None)


def surroundings() -> dict[str, str]:
    """The environment in which a server finds the libraries that were unpacked with it."""
    libraries = ":".join(str(path) for path in sorted((UNPACKED / "usr" / "lib").glob("*-linux-gnu*")))
    return {**os.environ, **({"LD_LIBRARY_PATH": libraries} if libraries else {})}


def may_install() -> bool:
    """Tell whether the system's packages may be installed; else they are unpacked beside the libraries."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def install(packages: list[str]) -> None:
    """Try the system’s packages; who may not install one gets it unpacked beside the libraries."""
    if not shutil.which("apt-get"):
        return
    print(f"Installing {' and '.join(packages)} (once) …", flush=True)
    calm = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    if may_install():
        for command in (["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", *packages]):
            subprocess.run(command, check=False, stdout=subprocess.DEVNULL, env=calm)
        return
    UNPACKED.mkdir(parents=True, exist_ok=True)
    # What else they need, as far as this machine does not have it.
    planned = subprocess.run(
        ["apt-get", "install", "--print-uris", "-qq", "-y", *packages], check=False, capture_output=True, text=True
    ).stdout
    needed = re.findall(r"^'\S+' ([^_\s]+)_", planned, re.MULTILINE)
    subprocess.run(["apt-get", "download", "-qq", *needed], check=False, cwd=UNPACKED)
    for package in UNPACKED.glob("*.deb"):
        subprocess.run(["dpkg-deb", "--extract", package.name, "."], check=False, cwd=UNPACKED)


def main() -> int:
    """Print nothing when the servers are there; 2 with a sentence when one is not and cannot be had."""
    missing = [name for name in SERVERS if not find_server(name)]
    if "--ahead" in sys.argv and not may_install():
        return 0
    if missing and {"--ahead", "--install"} & set(sys.argv):
        install([SERVERS[name] for name in missing])
    missing = [name for name in SERVERS if not find_server(name)]
    if missing:
        print(HOW.format(" and ".join(missing)), file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
