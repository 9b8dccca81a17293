"""A site that was built, and whether it is built anew."""

import pytest

from generator.build import pipeline
from tests.sandbox import SiteSandbox


@pytest.fixture(name="built")
def _built(site: SiteSandbox) -> SiteSandbox:
    """A site that was built, with a warning to tell."""
    path = "content/cy/home.md"
    site.write(path, site.read(path).replace("matches: ", "matches: 0")).publish()
    return site


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
