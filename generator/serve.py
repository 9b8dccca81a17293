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

from generator.build import Request, is_error, make_site, template_folders, translations_folder
from generator.load import load_site_config
from generator.model.problem import Problem
from generator.model.site import OutputFile
from generator.preview_server import GuardedServer
from generator.visible import visible
from generator.write import publish

ADDRESS = "127.0.0.1"
_POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>')
_BODY = re.compile(rb"<body[^>]*>")
_EMPTY_PAGE = "<!doctype html><html lang='en'><head><title>Preview</title></head><body></body></html>"


class PortInUseError(Exception):
    """The port cannot be listened on, for the reason that the message gives."""


@dataclass(slots=True)
class Preview:
    """The preview of one site folder: the last good files, and what is wrong with the folder now."""

    root: Path
    folder: Path
    today: Callable[[], date]
    say: Callable[[str], None]
    good: tuple[OutputFile, ...] = field(default=())

    def update(self) -> None:
        """Build the site as it now stands, and put it, or the last good one with the problems, into the folder."""
        problems, files = self._make()
        errors = tuple(problem for problem in problems if is_error(problem.code, release=False))
        if files and not errors:
            self.good = files
        shown = self.good or (OutputFile(path="index.html", data=_EMPTY_PAGE.encode()),)
        publish(tuple(_with_problems(file, errors) for file in shown), self.folder)
        for problem in problems:
            self.say(visible(f"{problem.place}: {problem.message} [{problem.code.code}]"))
        self.say(
            f"{len(errors)} errors; the preview shows the last good site" if errors else "the preview is up to date"
        )

    def _make(self) -> tuple[tuple[Problem, ...], tuple[OutputFile, ...]]:
        config = load_site_config(self.root)
        if config.value is None:
            return config.problems, ()
        request = Request(
            root=self.root,
            output=None,
            release=False,
            today=self.today(),
            jobs=1,
            cache=True,
            progress=lambda _path, _total: None,
        )
        made = make_site(request, config.value)
        return tuple(sorted((*config.problems, *made.problems), key=lambda problem: problem.sort_key)), made.files


def _with_problems(file: OutputFile, errors: tuple[Problem, ...]) -> OutputFile:
    """A page as the preview shows it: open to the reload script, with the problems on top."""
    if not file.path.endswith(".html"):
        return file
    data = _POLICY.sub(b"", file.data)
    if errors:
        items = "".join(
            f"<li><strong>{html.escape(str(error.place))}</strong>: {html.escape(error.message)}"
            f"<br>{html.escape(error.hint)}</li>"
            for error in errors
        )
        banner = (
            '<div lang="en" role="alert" style="background:#96261b;color:#fff;padding:1rem;font:1rem/1.5 sans-serif">'
            f"<p>This is the last good site. Mend this to see your change:</p><ul>{items}</ul></div>"
        )
        data = _BODY.sub(lambda match: match[0] + banner.encode(), data, count=1)
    return OutputFile(path=file.path, data=data)


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
        watched = (root / "content", root / "site_config.yml", translations_folder(root), *template_folders(root))
        for path in watched:
            server.watch(str(path), preview.update)
        say(f"Preview: http://{ADDRESS}:{port}/ (stop it with Ctrl-C)")
        server.serve(port=port, host=ADDRESS, root=str(folder))


def _end(number: int, _frame: object) -> NoReturn:
    """Leave by way of every ``finally``, so that no folder stays behind."""
    raise SystemExit(128 + number)
