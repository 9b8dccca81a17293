"""A built site on a real nginx, set up as docs/publishing.md says."""

import os
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.find_server import HOW, find_server

SETTINGS = """
{user}
pid {work}/nginx.pid;
error_log {work}/error.log;
events {{}}
http {{
  access_log off;
  client_body_temp_path {work}/body;
  proxy_temp_path {work}/proxy;
  fastcgi_temp_path {work}/fastcgi;
  uwsgi_temp_path {work}/uwsgi;
  scgi_temp_path {work}/scgi;
  server {{
    listen 127.0.0.1:{port};
    root {folder};
    include {folder}/nginx.conf;
  }}
}}
"""


@contextmanager
def serve_by_nginx(folder: Path, work: Path) -> Iterator[str]:
    """Serve a published folder to this machine alone; ``work`` is for the server’s own files. Gives the address."""
    program = find_server()
    if not program:
        pytest.fail(HOW)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    settings = work / "server.conf"
    user = "user root;" if os.geteuid() == 0 else ""
    settings.write_text(SETTINGS.format(user=user, work=work, folder=folder, port=port), encoding="utf-8")
    command = [program, "-e", str(work / "error.log"), "-c", str(settings)]
    # It comes back when it listens, and goes on in the background.
    started = subprocess.run(command, check=False, capture_output=True, text=True)
    assert started.returncode == 0, started.stderr
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        subprocess.run([*command, "-s", "stop"], check=True, capture_output=True)
