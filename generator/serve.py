"""``serve``: a live preview. Every change is built; the last good site stays, with the problems shown on it."""

import html
import re
import signal
import socket
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import NoReturn

from generator.build import Request, is_error, opened, template_folders
from generator.build.folders import program_digest
from generator.build.reading import SiteReading, read_site
from generator.build.site import make_site
from generator.model.problem import Problem
from generator.preview_server import GuardedServer
from generator.store import LostError
from generator.visible import visible
from generator.write.finished import FinishedFiles, plain_files_of
from generator.write.publish import publish

ADDRESS = "127.0.0.1"
_POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>')
_BODY = re.compile(rb"<body[^>]*>")
_EMPTY_PAGE = "<!doctype html><html lang='en'><head><title>Preview</title></head><body></body></html>"


class PortInUseError(Exception):
    """The port cannot be listened on, for the reason that the message gives."""


@dataclass(slots=True)
class Preview:
    """The preview of one site folder: the last good files, and what is wrong with the folder now.

    ``program`` stands for the program as it was when the preview began, which is the one that makes all its pages.
    """

    root: Path
    folder: Path
    today: Callable[[], date]
    say: Callable[[str], None]
    program: bytes = field(default_factory=program_digest)
    good: FinishedFiles | None = None
    opened: dict[str, bytes] = field(default_factory=dict)

    def update(self) -> None:
        """Build the site as it now stands, and put it, or the last good one with the problems, into the folder."""
        request = Request(
            root=self.root,
            output=None,
            release=False,
            today=self.today(),
            jobs=0,
            cache=True,
            progress=lambda _path, _total: None,
        )
        with opened(self.root, program=self.program) as means:
            site = read_site(self.root, means)
            made = make_site(request, site, means) if isinstance(site, SiteReading) else None
            found = made.problems if made else site if isinstance(site, tuple) else ()
            problems = tuple(sorted(found, key=lambda problem: problem.sort_key))
            errors = tuple(problem for problem in problems if is_error(problem.code, release=False))
            if made and made.files and not errors:
                self.good = made.files
            try:
                publish(self._shown(errors), self.folder, lasting=False)
            except LostError:
                # Another build has dropped what was kept: it is made anew, if the folder as it now stands can be.
                self.good = None
                if not errors:
                    self.update()
                    return
                publish(self._shown(errors), self.folder, lasting=False)
        for problem in problems:
            self.say(visible(f"{problem.place}: {problem.message} [{problem.code.code}]"))
        self.say(
            f"{len(errors)} errors; the preview shows the last good site" if errors else "the preview is up to date"
        )

    def _shown(self, errors: tuple[Problem, ...]) -> FinishedFiles:
        """The files of a preview: every page open to the reload script, with the problems on top."""
        good = self.good
        if good is None:
            return plain_files_of({"index.html": _with_problems(_EMPTY_PAGE.encode(), errors)})
        pages = {path: digest for path, digest in good.digests.items() if path.endswith(".html")}
        fresh = [path for path, digest in pages.items() if digest not in self.opened]
        known = {digest: self.opened[digest] for digest in pages.values() if digest in self.opened}
        self.opened = known | {pages[path]: _POLICY.sub(b"", data) for path, data in good.read_all(fresh).items()}
        return good.with_own({path: _with_problems(self.opened[digest], errors) for path, digest in pages.items()})


def _with_problems(data: bytes, errors: tuple[Problem, ...]) -> bytes:
    """A page with the problems on top."""
    if not errors:
        return data
    items = "".join(
        f"<li><strong>{html.escape(str(error.place))}</strong>: {html.escape(error.message)}"
        f"<br>{html.escape(error.hint)}</li>"
        for error in errors
    )
    banner = (
        '<div lang="en" role="alert" style="background:#96261b;color:#fff;padding:1rem;font:1rem/1.5 sans-serif">'
        f"<p>This is the last good site. Mend this to see your change:</p><ul>{items}</ul></div>"
    )
    return _BODY.sub(lambda match: match[0] + banner.encode(), data, count=1)


def serve_site(root: Path, port: int, today: Callable[[], date], say: Callable[[str], None]) -> None:
    """Serve the preview on this machine until interrupted or ended. Raises ``PortInUseError``."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((ADDRESS, port))
        except OSError as error:
            raise PortInUseError((error.strerror or str(error)).lower()) from error
    for sign in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(sign, _end)
    with tempfile.TemporaryDirectory(prefix="preview-") as parent:
        folder = Path(parent) / "site"
        preview = Preview(root=root, folder=folder, today=today, say=say)
        preview.update()
        server = GuardedServer()
        watched = (root / "content", root / "site_config.yml", root / "translations", *template_folders(root))
        for path in watched:
            server.watch(str(path), preview.update)
        say(f"Preview: http://{ADDRESS}:{port}/ (stop it with Ctrl-C)")
        server.serve(port=port, host=ADDRESS, root=str(folder))


def _end(number: int, _frame: object) -> NoReturn:
    """Leave by way of every ``finally``, so that no folder stays behind."""
    raise SystemExit(128 + number)
