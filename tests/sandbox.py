"""A site folder of its own for each test: the smallest site, with whatever a test lays over it."""

import io
import os
import re
import shutil
import sqlite3
from contextlib import closing, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.build import Report, Request, build_site
from generator.build.site import MadeSite
from generator.cli import main
from tests.builders import TODAY
from tests.made import files_of, make

SITES = Path(__file__).resolve().parent / "sites"
SMALLEST = SITES / "smallest"
"""The least site that builds."""
REMOVED = "removed.txt"
"""A file of an overlay that lists, one to a line, the paths of the site to take away."""
LINKS = "links.txt"
"""A file of an overlay that lists, one to a line, a path of the site and what it is a symbolic link to."""
BASE = "base.txt"
"""A file of an overlay that names the folder of tests/sites to lay below it."""
STORE = Path(".cache") / "made.sqlite"
"""Where a site keeps what was made."""
_USUAL = ("--date", TODAY.isoformat(), "--jobs", "1")
"""The day that every test takes as today, and one process: others would have to find anew what this one has found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """What a command left: its exit status and what it printed."""

    status: int
    out: str
    err: str


class SiteSandbox:
    """A copy of the smallest site that a test may change and build.

    Say what differs with ``lay``, ``write`` or ``remove``; then ``make``, ``build`` or ``run`` it.
    """

    def __init__(self, root: Path, start: Path = SMALLEST) -> None:
        """Copy a site folder to ``root``, which must not exist yet."""
        self.root = root
        shutil.copytree(start, root)

    def lay(self, overlay: Path) -> "SiteSandbox":
        """Lay a folder over the site: its files replace or add; what it lists is taken away or linked."""
        for (base,) in _listed(overlay / BASE):
            self.lay(SITES / base)
        ignored = shutil.ignore_patterns(REMOVED, LINKS, BASE)
        shutil.copytree(overlay, self.root, dirs_exist_ok=True, ignore=ignored)
        for (path,) in _listed(overlay / REMOVED):
            self.remove(path)
        for path, target in _listed(overlay / LINKS):
            self.link(path, target)
        return self

    def write(self, path: str, content: str | bytes) -> "SiteSandbox":
        """Write one file of the site, exactly so."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return self

    def remove(self, path: str) -> "SiteSandbox":
        """Take a file or a folder away from the site."""
        file = self.root / path
        if file.is_dir():
            shutil.rmtree(file)
        else:
            file.unlink()
        return self

    def link(self, path: str, target: str | Path) -> "SiteSandbox":
        """Make a symbolic link in the site."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.symlink_to(target)
        return self

    def change_store(self, statement: str, *values: object) -> int:
        """Change what was kept of the site with a statement of SQL; give how many values that met."""
        with closing(sqlite3.connect(self.root / STORE)) as database, database:
            return database.execute(statement, values).rowcount

    def read(self, path: str) -> str:
        """The text of one file of the site, with its line ends as they are."""
        return (self.root / path).read_bytes().decode("utf-8")

    def run(self, verb: str, *arguments: str) -> Printed:
        """Run a command of the program on the site and keep what it prints."""
        out, err = io.StringIO(), io.StringIO()
        with redirect_stdout(out), redirect_stderr(err):
            status = main([verb, "--root", str(self.root), *arguments])
        return Printed(status=status, out=out.getvalue(), err=err.getvalue())

    def check(self, *arguments: str) -> Printed:
        """Run ``check`` on the day that every test takes as today."""
        return self.run("check", *_USUAL, *arguments)

    def publish(self, *arguments: str) -> Printed:
        """Run ``build`` on the day that every test takes as today."""
        return self.run("build", *_USUAL, *arguments)

    def request(self, *, release: bool = False, today: date = TODAY) -> Request:
        """What is asked of a build of this site."""
        return request_for(self.root, release=release, today=today)

    def make(self, *, release: bool = False, today: date = TODAY) -> MadeSite:
        """Make the site in memory."""
        return make(self.request(release=release, today=today))

    def build(self, *, release: bool = False, today: date = TODAY) -> Report:
        """Make the site and publish it when nothing is wrong with it."""
        return build_site(self.request(release=release, today=today), write=True)

    def codes(self, *, release: bool = False) -> list[str]:
        """The codes of every problem of the site, in the order in which they are shown."""
        report = build_site(self.request(release=release), write=False)
        return [problem.code.code for problem in report.problems]

    def page(self, path: str) -> str:
        """One finished file of the site, such as ``en/index.html``."""
        return files_of(self.make())[path].decode()

    @property
    def published(self) -> dict[str, bytes]:
        """Every file that stands in the published folder, by its path there."""
        return files_below(self.root / "public")


def request_for(root: Path, output: Path | None = None, *, release: bool = False, today: date = TODAY) -> Request:
    """What is asked of a build of any site, in one process and with nothing kept from before."""
    return Request(
        root=root,
        output=output,
        release=release,
        today=today,
        jobs=1,
        cache=False,
        progress=lambda _path, _total: None,
    )


def _listed(file: Path) -> list[list[str]]:
    """The lines of a list of an overlay, each as its parts; none when there is no such list."""
    return [line.split() for line in file.read_text(encoding="utf-8").splitlines()] if file.exists() else []


def shown(printed: Printed) -> str:
    """What a command printed, without what differs: the count of files, the seconds, and the weight of pages."""
    return re.sub(r", \d+ files(?=, )|, \d+\.\d seconds(?=\n)|The heaviest pages.*\n", "", printed.out) + printed.err


def rewriting() -> bool:
    """Tell whether the expected files are to be written anew, as ``make goldens`` asks."""
    return os.environ.get("REWRITE_EXPECTED") == "1"


def assert_as_expected(file: Path, actual: str) -> None:
    """Compare a text with the file that holds it, or write that file when rewriting."""
    if rewriting():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(actual.encode())
    expected = file.read_bytes().decode() if file.exists() else ""
    name = file.relative_to(SITES).as_posix()
    assert expected == actual, f"tests/sites/{name} differs; if the new text is right, “make goldens” writes it anew"


def files_below(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by its path there; empty when there is no such folder."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def main_element(html: str) -> str:
    """The ``main`` element of a finished page, which is what differs from page to page.

    Its drawings are left out, and so are the sizes of files and what an index is called after its content.
    """
    start, end = html.index("<main"), html.index("</main>")
    main = re.sub(r"<svg.*?</svg>", "<svg/>", html[start:end], flags=re.DOTALL)
    main = re.sub(r"\.[0-9a-f]{10}\.json", ".json", main)
    return re.sub(r"\b\d+ KB\b", "? KB", main) + "</main>\n"
