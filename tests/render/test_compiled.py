import sys
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment

from generator.build.folders import OWN_FOLDER
from generator.model.catalogue import Catalogue
from generator.model.language import Language
from generator.render import templates
from generator.render.messages import Messages
from generator.render.templates import TemplateSet

LENT = OWN_FOLDER / "templates"
ICON = "components/icon.html"
WELSH = Messages.of(Catalogue(words=()), Language.CY)


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where Python keeps what it compiles, empty."""
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "kept"))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    folder = Path(f"{tmp_path}/kept{OWN_FOLDER}/generator/render")
    folder.mkdir(parents=True)
    return folder


def compiles(monkeypatch: pytest.MonkeyPatch, *folders: Path) -> int:
    """How many templates a new process compiles to load one."""
    found: list[str] = []
    whole = Environment._generate
    with monkeypatch.context() as patch:

        def noted(self: Environment, source: Any, name: str, *others: Any, **named: Any) -> str:
            found.append(name)
            return whole(self, source, name, *others, **named)

        patch.setattr(Environment, "_generate", noted)
        templates._compiled_templates.cache_clear()
        TemplateSet.of(folders, WELSH).environment.get_template(ICON)
    templates._compiled_templates.cache_clear()
    return len(found)


def test_the_lent_are_compiled_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The next process reads what the first one has compiled of the program's own templates."""
    assert [1, 0] == [compiles(monkeypatch, LENT) for _ in range(2)]


def test_those_of_a_site_are_not_kept(tmp_path: Path, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A site's own template is compiled each time, and nothing of it is kept."""
    (tmp_path / ICON).parent.mkdir()
    (tmp_path / ICON).write_text("mine", encoding="utf-8")

    assert [1, 1] == [compiles(monkeypatch, tmp_path, LENT) for _ in range(2)]
    assert [] == list(kept.iterdir())


def test_what_is_damaged_is_compiled_anew(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that is cut short, changed or of something else is not read as code, and replaced."""
    compiles(monkeypatch, LENT)
    (file,) = kept.iterdir()
    whole = file.read_bytes()
    for damaged in (b"", whole[:-1], whole[:40] + b"?" + whole[41:], whole[32:]):
        file.write_bytes(damaged)

        assert compiles(monkeypatch, LENT) == 1
        assert whole == file.read_bytes()


def test_what_another_library_compiled_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    """What another version of the library has compiled does not stand for a template."""
    compiles(monkeypatch, LENT)
    monkeypatch.setattr("generator.render.compiled.version", lambda _: "another")

    assert compiles(monkeypatch, LENT) == 1


def test_where_nothing_may_be_kept(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the folder cannot be written to, or Python keeps nothing, each process compiles for itself."""
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert [1, 1] == [compiles(monkeypatch, LENT) for _ in range(2)]
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    kept.rmdir()
    assert [1, 1] == [compiles(monkeypatch, LENT) for _ in range(2)]
