"""A program that publishes and is killed at one step after the other: ``… -m tests.torture.every_step WAY FOLDER``.

A step is an event that Python tells of: a file opened, a folder made, a name changed. After each kill it is looked at
what readers have, and the next build must bring the new site. Prints what was wrong, and last how many kills there
were.
"""

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

from generator.write.finished import FinishedFiles
from generator.write.folder import difference
from generator.write.manifest import manifest_of, read_manifest
from generator.write.publish import publish
from tests.sandbox import files_below
from tests.write.plain_files import plain_files_of

FIRST = plain_files_of({"a.html": b"1", "gone/deep/a.html": b"1", "stays.html": b"1", "x": b"1"})
OLD = plain_files_of({"a.html": b"2", "b/c.html": b"2", "stays.html": b"1", "x/y": b"2"})
NEW = plain_files_of({"a.html": b"3", "b/d.html": b"3", "stays.html": b"1", "x": b"3"})
WATCHED = ("open", "os.", "ctypes.")
WAYS = ("exchange", "moves", "inside")
"""In one step; where the system cannot do that; and inside a folder that cannot be moved."""


def holds(output: Path, files: FinishedFiles) -> bool:
    """Tell whether readers have just this site."""
    if read_manifest(output) != manifest_of(files.digests):
        return False
    found = difference(output, files.digests, (".build-lock",))
    return not (found.missing or found.strange or found.closed)


def are_served(output: Path, way: str) -> bool:
    """Tell whether readers have what that way of publishing promises them, whenever it is stopped."""
    if way == "inside":
        whole = {*OLD.own.values(), *NEW.own.values()}
        shown = {path: data for path, data in files_below(output).items() if not path.startswith(".build-")}
        return set(shown.values()) <= whole and {"a.html", "stays.html"} <= set(shown)
    return holds(output, OLD) or holds(output, NEW) or (way == "moves" and not output.exists())


def publish_until(step: int, output: Path) -> None:
    """Publish the new site, and be killed at a step."""
    left = [step]

    def count(event: str, _arguments: object) -> None:
        if event.startswith(WATCHED):
            left[0] -= 1
            if left[0] == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(count)
    publish(NEW, output)
    os._exit(0)


def faults(step: int, way: str, output: Path) -> Iterator[str]:
    """What is wrong after a kill, and after the next build."""
    if not are_served(output, way):
        yield f"step {step}: readers have neither the old site nor the new one"
    publish(NEW, output, lasting=False)
    if not holds(output, NEW):
        yield f"step {step}: the next build did not bring the new site"
    left = {path.name for path in output.parent.iterdir()} - {"public", ".public.spare", ".public.lock"}
    if left:
        yield f"step {step}: left behind: {left}"


def main(way: str, folder: Path) -> int:
    """Kill at every step, until one run comes to its end."""
    module = sys.modules[publish.__module__]
    if way == "moves":
        module.exchange_folders = lambda _first, _second: False  # type: ignore[attr-defined]
    if way == "inside":
        module.is_mounted = lambda _folder: True  # type: ignore[attr-defined]
        (folder / "public").mkdir()
    output = folder / "public"
    step = 0
    while True:
        step += 1
        for files in (FIRST, OLD):
            publish(files, output, lasting=False)
        child = os.fork()
        if child == 0:
            publish_until(step, output)
        _, status = os.waitpid(child, 0)
        for fault in faults(step, way, output):
            print(fault)
        if status == 0:
            return step - 1


if __name__ == "__main__":
    print(main(sys.argv[1], Path(sys.argv[2])))
