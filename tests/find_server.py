"""Find an nginx for the test of the host files, or install one, or say how."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

UNPACKED = Path(sys.prefix) / "nginx"
"""Where a package is unpacked for who may not install one."""
PLACES = ("/usr/sbin/nginx", "/usr/local/sbin/nginx", "/opt/homebrew/bin/nginx", str(UNPACKED / "usr/sbin/nginx"))
HOW = (
    "The test of the web server needs nginx, and none could be found or installed.\n"
    "On Debian or Ubuntu: sudo apt install nginx. Elsewhere: install nginx, or set NGINX to its path."
)


def find_server() -> str | None:
    """The path of an nginx on this machine: the one that NGINX names, or the system’s."""
    named = os.environ.get("NGINX")
    if named:
        return named if Path(named).is_file() else None
    return shutil.which("nginx") or next((path for path in PLACES if Path(path).is_file()), None)


def install_server() -> None:
    """Try the system’s packages; who may not install one gets it unpacked beside the libraries."""
    if not shutil.which("apt-get"):
        return
    print("Installing nginx (once) …", flush=True)
    calm = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        for command in (["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", "nginx"]):
            subprocess.run(command, check=False, stdout=subprocess.DEVNULL, env=calm)
        return
    UNPACKED.mkdir(parents=True, exist_ok=True)
    subprocess.run(["apt-get", "download", "-qq", "nginx"], check=False, cwd=UNPACKED)
    for package in UNPACKED.glob("nginx_*.deb"):
        subprocess.run(["dpkg-deb", "--extract", package.name, "."], check=False, cwd=UNPACKED)


def main() -> int:
    """Print nothing when there is an nginx; 2 with a sentence when there is none and none can be had."""
    if not find_server() and "--install" in sys.argv:
        install_server()
    if not find_server():
        print(HOW, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
