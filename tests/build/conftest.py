"""A site that was built, and whether it is built anew."""

from pathlib import Path

import pytest

from generator.build import pipeline
from tests.sandbox import SiteSandbox


@pytest.fixture(name="built_once", scope="session")
def _built_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site that was built, with a warning to tell, and what was kept of it: to be copied and never changed."""
    site = SiteSandbox(tmp_path_factory.mktemp("built") / "site")
    path = "content/cy/home.md"
    site.write(path, site.read(path).replace("matches: ", "matches: 0")).publish()
    return site.root


@pytest.fixture(name="built")
def _built(tmp_path: Path, built_once: Path) -> SiteSandbox:
    """That site in a folder of its own."""
    return SiteSandbox(tmp_path / "site", start=built_once)


@pytest.fixture(name="anew")
def _anew(built: SiteSandbox, monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Grows by one for each build from now on that goes through the whole pipeline."""
    assert built.published
    asked: list[bool] = []
    real = pipeline.build_anew

    def build_anew(*arguments: object, write: bool) -> object:
        asked.append(write)
        return real(*arguments, write=write)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "build_anew", build_anew)
    return asked
