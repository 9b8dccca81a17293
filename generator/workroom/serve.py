"""``serve``: the site as it now stands, in a browser on this machine. It publishes nothing."""

import secrets
import signal
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NoReturn

from generator.build.folders import LENT, OWN_FOLDER
from generator.load.sources import Touched, last_touched
from generator.workroom.answers import Answers
from generator.workroom.buttons import Buttons
from generator.workroom.preview import Preview
from generator.workroom.served import WRITE, Served
from generator.workroom.server import ADDRESS, PortInUseError, listen, serve
from generator.workroom.telling import Teller
from generator.workroom.writing import Writing

__all__ = ["PortInUseError", "serve_site"]

_SETTLED = 0.02
"""Seconds for which nothing is touched before files are read: a program that saves one may not have finished."""
_MOST_LOOKS = 30
"""How many times to look again before files are read all the same."""
_AFTER = 3
"""How many looks find nothing before the whole site is checked: until then the open page is fetched."""
_SELDOM = 20
"""How many looks pass before what the project lends to every site is looked at, too."""


class Watcher:
    """Looks at the files of a site folder, and has the preview follow them."""

    def __init__(self, preview: Preview, teller: Teller) -> None:
        """Take the preview, and what tells the editor."""
        self._preview = preview
        self._teller = teller
        self._touched: Touched = frozenset()
        self._is_told = True
        self._lent: Touched = frozenset()
        self._quiet = 0

    def follow(self) -> None:
        """Look at once, at everything that a saved text has to do with. The next look tells what this one found."""
        self._is_told = not self._look() and self._is_told
        if not self._preview.is_checked:
            self._go_on()

    def look(self) -> bool:
        """Look once; true when the pages of the preview are others now."""
        was_told, self._is_told = self._is_told, True
        return self._look() or not was_told

    def _look(self) -> bool:
        touched = self._now()
        if touched == self._touched:
            self._quiet += 1
            return not self._preview.is_done and self._quiet > _AFTER and self._go_on()
        self._touched = self._settled(touched)
        self._quiet = 0
        start = time.perf_counter()
        if not self._preview.look(self._teller.begin):
            return False
        seconds = time.perf_counter() - start
        self._teller.done(self._preview.seen, self._preview.situation, seconds, is_checked=self._preview.is_checked)
        return True

    def _settled(self, touched: Touched) -> Touched:
        """What there is once nothing has been touched for a while."""
        for _ in range(_MOST_LOOKS):
            time.sleep(_SETTLED)
            seen, touched = touched, self._now()
            if seen == touched:
                break
        return touched

    def _go_on(self) -> bool:
        was_checked = self._preview.is_checked
        are_others = self._preview.go_on()
        if are_others or not was_checked:
            self._teller.later(self._preview.seen)
        return are_others

    def _now(self) -> Touched:
        # What all sites share changes when somebody works on the program itself: it is looked at now and then.
        if self._quiet % _SELDOM == 0:
            self._lent = last_touched(OWN_FOLDER, LENT)
        return last_touched(self._preview.root) | self._lent


def serve_site(root: Path, port: int, today: Callable[[], date], say: Callable[[str], None]) -> None:
    """Serve the preview on this machine until interrupted or ended. Raises ``PortInUseError``."""
    listening = listen(port)
    # Windows does not know what a terminal says when it is closed.
    for sign in {signal.SIGTERM, getattr(signal, "SIGHUP", signal.SIGTERM)}:
        signal.signal(sign, _end)
    preview = Preview(root, today)
    watcher = Watcher(preview, Teller(say))
    watcher.look()
    taken = listening.getsockname()[1]
    if taken != port:
        say(f"Port {port} is used by another program; this preview has the next that is free.")
    address = f"http://{ADDRESS}:{taken}/"
    say(f"Preview: {address} (stop it with Ctrl-C)")
    say(f"Workroom: {address}_workroom/")
    answers, secret = Answers(preview), secrets.token_urlsafe(16)
    base = f"{WRITE}{secret}/"
    say(f"Write: {address}{base[1:]} (who knows this address can change the site)")
    writing = Writing(preview, answers.workroom, Buttons(preview, watcher.follow, base))
    served = Served(
        answer=answers.answer,
        write=writing.answer,
        refuse=writing.refuse,
        secret=secret,
        version=lambda: preview.version,
        look=watcher.look,
    )
    serve(listening, served)


def _end(number: int, _frame: object) -> NoReturn:
    """Leave by way of every ``finally``."""
    raise SystemExit(128 + number)
