"""A program that builds on small, read-only and mounted disks of its own: ``… -m tests.torture.small_disk FOLDER``.

It must be started where it may mount, as by ``unshare``. Prints what was wrong, and last how many builds there were and
how many of them were refused.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.sandbox import Printed, SiteSandbox, files_below

SIZE = 4_000_000
BLOCK = 4_096
WORDS = ("Start here.", "Start now.")
PAGE = "content/en/home.md"


def mount(*arguments: str) -> None:
    """Mount something, or say why it cannot be done."""
    subprocess.run(["mount", *arguments], check=True)


class Disk:
    """A small disk with a site, the two sites that it can publish, and how many builds there were."""

    def __init__(self, folder: Path) -> None:
        """Mount the disk, and publish both sites beside it."""
        self.builds = self.refused = 0
        self.place = folder / "disk"
        self.place.mkdir()
        mount("-t", "tmpfs", "-o", f"size={SIZE}", "disk", str(self.place))
        self.site = SiteSandbox(self.place / "site")
        self.text = self.site.read(PAGE)
        self.expected = []
        for number in range(2):
            self.build(number, "--output", str(folder / f"expected-{number}"))
            self.expected.append(files_below(folder / f"expected-{number}"))

    def build(self, number: int, *options: str) -> Printed:
        """Build the site with one of its two texts."""
        self.site.write(PAGE, self.text.replace(*WORDS) if number else self.text)
        self.builds += 1
        return self.site.publish(*options)

    def faults(self, done: Printed, statuses: tuple[int, ...]) -> Iterator[str]:
        """What is wrong after a build."""
        self.refused += done.status == 2
        if self.site.published not in self.expected:
            yield "readers have no whole site"
        if done.status not in statuses:
            yield f"ended with {done.status}: {done.out}{done.err}"
        if done.status and not done.err.endswith("nothing was published, and the site that was there is untouched\n"):
            yield f"said: {done.err}"
        strange = {path.name for path in self.site.root.iterdir() if "public" in path.name}
        if strange - {"public", ".public.spare", ".public.lock"}:
            yield f"left behind: {strange}"


def full(disk: Disk) -> Iterator[str]:
    """The disk has a little room, a little more, and so on until there is enough."""
    ballast = disk.place / "ballast"
    free = 0
    while True:
        disk.build(0)
        if free % 3 and (disk.site.root / ".public.spare").exists():
            disk.site.remove(".public.spare")
        room = os.statvfs(disk.place).f_bavail
        ballast.write_bytes(b"x" * max(0, room - free) * BLOCK)
        done = disk.build(1, *(("--no-cache",) if free % 2 else ()))
        yield from (f"{free} blocks free: {fault}" for fault in disk.faults(done, (0, 2)))
        ballast.unlink()
        again = disk.build(1)
        yield from (f"{free} blocks free, then enough: {fault}" for fault in disk.faults(again, (0,)))
        if disk.site.published != disk.expected[1]:
            yield f"{free} blocks free, then enough: not the new site"
        if done.status == 0 and free > 20:
            return
        free += 1


def read_only(disk: Disk) -> Iterator[str]:
    """The whole disk, and then single folders, can be read and not written."""
    disk.build(0)
    disk.site.write(PAGE, disk.text.replace(*WORDS))
    mount("-o", "remount,ro", str(disk.place))
    disk.builds += 1
    yield from (f"a read-only disk: {fault}" for fault in disk.faults(disk.site.publish(), (2,)))
    mount("-o", "remount,rw", str(disk.place))
    for name in (".", "public", ".public.spare", ".cache", "content"):
        disk.build(0)
        disk.build(1)
        disk.build(0)
        disk.site.write(PAGE, disk.text.replace(*WORDS))
        folder = disk.site.root / name
        below = [path for path in folder.rglob("*") if path.is_dir()] if name != "." else []
        for path in (folder, *below):
            path.chmod(0o555)
        disk.builds += 1
        yield from (f"{name} is read-only: {fault}" for fault in disk.faults(disk.site.publish(), (0, 2)))
        for path in (folder, *below):
            path.chmod(0o755)
        yield from (f"{name} was read-only: {fault}" for fault in disk.faults(disk.build(1), (0,)))
        if disk.site.published != disk.expected[1]:
            yield f"{name} was read-only: not the new site"


def mounted(disk: Disk) -> Iterator[str]:
    """The published folder is a folder of the same disk that is bound to a second place."""
    disk.site.remove("public")
    (disk.place / "bound").mkdir()
    (disk.site.root / "public").mkdir()
    mount("--bind", str(disk.place / "bound"), str(disk.site.root / "public"))
    for number in (0, 1, 0, 0):
        done = disk.build(number)
        shown = {path: data for path, data in files_below(disk.place / "bound").items() if path != ".build-lock"}
        if done.status or shown != disk.expected[number]:
            yield f"a mounted folder: {done.status} {done.err}"
    ballast = disk.place / "ballast"
    ballast.write_bytes(b"x" * os.statvfs(disk.place).f_bavail * BLOCK)
    done = disk.build(1, "--no-cache")
    shown = {path: data for path, data in files_below(disk.place / "bound").items() if not path.startswith(".build-")}
    if done.status != 2 or not shown.items() <= disk.expected[0].items():
        yield f"a full mounted folder: {done.status} {done.out}{done.err}"
    ballast.unlink()
    if "is a mounted folder" not in disk.site.run("rollback").err:
        yield "a mounted folder was rolled back"
    if disk.build(1).status:
        yield "a mounted folder with room again was not published"


def main(folder: Path) -> None:
    """Try all of it, and tell how many builds there were and how many of them the disk refused."""
    disk = Disk(folder)
    for fault in (*full(disk), *read_only(disk), *mounted(disk)):
        print(fault)
    print(disk.builds, disk.refused)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
