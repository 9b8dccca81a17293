"""A built site on real web servers, set up as docs/publishing.md says."""

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from tests.find_server import HOW, find_server, surroundings

NGINX = """
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
    {site}
  }}
}}
"""
APACHE = """
ServerRoot "{modules}"
ServerName 127.0.0.1
Listen 127.0.0.1:{port}
PidFile {work}/apache.pid
ErrorLog {work}/error.log
DefaultRuntimeDir {work}
{loaded}
<IfModule mod_unixd.c>
  User {user}
</IfModule>
<IfModule mod_mime.c>
  # The server knows no kind of file but those that the site names.
  TypesConfig {work}/none
</IfModule>
<Directory />
  Require all denied
</Directory>
<Directory "{folder}">
  # As Debian has it for what it serves, but that the file of the site is read.
  Options Indexes FollowSymLinks
  AllowOverride FileInfo
  Require all granted
</Directory>
{site}
"""
NEEDED = ("authz_core", "dir", "autoindex")
"""Without these Apache serves no folder at all, or hides what it should not list."""
USUAL = (*NEEDED, "alias", "deflate", "filter", "headers", "mime", "setenvif")


def free_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    return port


def at_top(folder: Path) -> str:
    """How nginx serves a published folder at the top of its host."""
    return f"location / {{ root {folder}; include {folder}/nginx.conf; }}"


@contextmanager
def serve_by_nginx(folder: Path, work: Path, site: str = "") -> Iterator[str]:
    """Serve a published folder to this machine alone; ``work`` is for the server’s own files. Gives the address."""
    program = find_server("nginx")
    if not program:
        pytest.fail(HOW.format("nginx"))
    port = free_port()
    settings = work / "server.conf"
    user = "user root;" if os.geteuid() == 0 else ""
    text = NGINX.format(user=user, work=work, port=port, site=site or at_top(folder))
    settings.write_text(text, encoding="utf-8")
    command = [program, "-e", str(work / "error.log"), "-c", str(settings)]
    # It comes back when it listens, and goes on in the background.
    started = subprocess.run(command, check=False, capture_output=True, text=True, env=surroundings())
    assert started.returncode == 0, started.stderr
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        subprocess.run([*command, "-s", "stop"], check=True, capture_output=True, env=surroundings())


@contextmanager
def serve_by_apache(folder: Path, work: Path, site: str = "", modules: tuple[str, ...] = USUAL) -> Iterator[str]:
    """Serve a published folder by Apache with these modules and no others. Gives the address."""
    program = find_server("apache2")
    if not program:
        pytest.fail(HOW.format("Apache"))
    with ExitStack() as stack:
        # Who may do everything becomes somebody else, who may not look into the folders of the tests.
        served = stack.enter_context(readable_copy(folder)) if os.geteuid() == 0 else folder
        yield from run_apache(program, served, work, site, modules)


@contextmanager
def readable_copy(folder: Path) -> Iterator[Path]:
    """A copy that every user of this machine can read."""
    with tempfile.TemporaryDirectory(dir="/tmp") as name:
        Path(name).chmod(0o755)
        yield Path(shutil.copytree(folder, Path(name) / "served"))


def run_apache(program: str, served: Path, work: Path, site: str, modules: tuple[str, ...]) -> Iterator[str]:
    """Run Apache with these settings until the address that it gives is no longer needed."""
    port = free_port()
    place = module_folder(Path(program))
    wanted = ("mpm_event", "unixd", *modules)
    loaded = "\n".join(
        f"LoadModule {name}_module {place}/mod_{name}.so" for name in wanted if (place / f"mod_{name}.so").is_file()
    )
    text = APACHE.format(
        modules=place,
        work=work,
        port=port,
        loaded=loaded,
        folder=served,
        user="#65534" if os.geteuid() == 0 else f"#{os.geteuid()}",
        site=(site or 'DocumentRoot "{folder}"').format(folder=served),
    )
    (work / "none").touch()
    settings = work / "apache.conf"
    settings.write_text(text, encoding="utf-8")
    command = [program, "-f", str(settings)]
    started = subprocess.run([*command, "-k", "start"], check=False, capture_output=True, text=True, env=surroundings())
    assert started.returncode == 0, started.stderr
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        subprocess.run([*command, "-k", "stop"], check=True, capture_output=True, env=surroundings())


def module_folder(program: Path) -> Path:
    """Where the modules of an Apache lie: beside its program, under the names that systems use."""
    top = program.resolve().parent.parent
    places = [
        top / "lib" / "apache2" / "modules",
        top / "lib64" / "httpd" / "modules",
        top / "lib" / "httpd" / "modules",
    ]
    return next(place for place in places if place.is_dir())
