import os
from pathlib import Path

from generator.model.problem import Code
from generator.render.template_files import MOST_BYTES, template_faults
from generator.write.folder import remove
from tests.sandbox import SiteSandbox


def faults(folder: Path) -> list[tuple[str, int, Code]]:
    """What of a folder of templates cannot be read."""
    return [(p.place.path, p.place.line, p.code) for p in template_faults((folder,))]


def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    """A pipe, a file without end, another encoding, a link to a folder: each is told at its path."""
    (tmp_path / "assets").mkdir()
    os.mkfifo(tmp_path / "assets" / "a.css")
    (tmp_path / "assets" / "b.js").symlink_to("/dev/zero")
    (tmp_path / "c.html").write_bytes(b"a\nt\xf4")
    (tmp_path / "d.png").write_bytes(b"\xff\xf4")
    (tmp_path / "e.typ").symlink_to("missing")
    (tmp_path / "f.html").mkdir()
    (tmp_path / "linked").symlink_to("assets")
    (tmp_path / "README.md").write_bytes(b"\xff")
    with (tmp_path / "g.svg").open("wb") as file:
        file.truncate(MOST_BYTES + 1)

    assert [
        ("templates/linked", 1, Code.SYMBOLIC_LINK),
        ("templates/c.html", 2, Code.NOT_UTF8),
        ("templates/e.typ", 1, Code.FILE_UNREADABLE),
        ("templates/g.svg", 1, Code.FILE_TOO_LARGE),
        ("templates/assets/a.css", 1, Code.FILE_UNREADABLE),
        ("templates/assets/b.js", 1, Code.FILE_UNREADABLE),
    ] == faults(tmp_path)


def test_a_build_tells_it(site: SiteSandbox) -> None:
    """A build with a pipe among its styles ends, and says so alone."""
    path = site.root / "templates" / "assets" / "css" / "site.css"
    path.parent.mkdir(parents=True)
    os.mkfifo(path)

    assert [("templates/assets/css/site.css", "file-unreadable")] == [
        (problem.place.path, problem.code.code) for problem in site.make().problems
    ]


def test_folders_without_an_end(tmp_path: Path) -> None:
    """Folders that stand inside one another very deep are told once, and not walked through."""
    deep = tmp_path
    for _ in range(1_200):
        deep /= "d"
        deep.mkdir()
    (deep / "a.css").write_bytes(b"\xff")

    assert [("templates" + "/d" * 20, 1, Code.FILE_UNREADABLE)] == faults(tmp_path)
    remove(tmp_path / "d")
