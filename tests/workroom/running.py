"""A preview that runs as it does for an editor, in a process of its own."""

import os
import re
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.build import OWN_FOLDER
from generator.workroom.server import ADDRESS
from tests.torture.builds import TORTURE

LONGEST = 3_600 if TORTURE else 120
"""Seconds after which a preview that hangs is ended, so that the tests end too."""


def free_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as probe:
        probe.bind((ADDRESS, 0))
        port: int = probe.getsockname()[1]
    return port


@contextmanager
def running(
    root: Path, port: int, ending: signal.Signals = signal.SIGINT, passing: Path | None = None
) -> Iterator[str]:
    """Run the preview of a site folder as long as this lasts, and give the address at which one may write.

    ``passing`` is where it may put passing files.
    """
    process = subprocess.Popen(
        [sys.executable, "-m", "generator", "serve", "--root", str(root), "--port", str(port)],
        cwd=OWN_FOLDER,
        env={**os.environ, **({"TMPDIR": str(passing)} if passing else {})},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    watchdog = threading.Timer(LONGEST, process.kill)
    watchdog.start()
    try:
        assert process.stdout is not None
        assert any(line.startswith("Preview: http://127.0.0.1:") for line in process.stdout)
        yield next(line.split()[1] for line in process.stdout if line.startswith("Write: "))
    finally:
        process.send_signal(ending)
        said, _ = process.communicate()
        watchdog.cancel()
    expected = {0, 130} if ending is signal.SIGINT else {128 + ending}
    assert process.returncode in expected, said
    assert "Traceback" not in said
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", said)
