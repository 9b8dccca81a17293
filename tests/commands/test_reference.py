import json
from pathlib import Path

import pytest

from generator.cli import main
from tests.sandbox import SiteSandbox, files_below


def test_explain(capsys: pytest.CaptureFixture[str]) -> None:
    """``explain`` prints how much a problem weighs and what the documents say; brackets and capitals do no harm."""
    status = main(["explain", "[Stale-Translation]"])
    out = capsys.readouterr().out

    assert 0 == status
    assert out.startswith("stale-translation: a warning, and with --release an error\n\n")
    assert "guidance accept" in out


def test_explain_offers_a_near_miss(capsys: pytest.CaptureFixture[str]) -> None:
    """A code that there is not ends with 2 and offers the one that was meant."""
    status = main(["explain", "missing-twins"])

    assert (2, True) == (status, "did you mean “missing-twin”?" in capsys.readouterr().err)


def test_schema(capsys: pytest.CaptureFixture[str]) -> None:
    """``schema`` prints the schemas of every file as one JSON object."""
    status = main(["schema"])

    assert 0 == status
    files = {"site_config.yml", "content/decision-trees/*.yml", "content/**/*.md", "content/pictures/pictures.yml"}
    files |= {"content/contacts.yml", "content/facts.yml", "content/accessibility.yml", "content/glossary.yml"}
    files |= {"content/search.yml", "content/terms.yml"}
    assert files == set(json.loads(capsys.readouterr().out))


def test_schemas_for_vscode(site: SiteSandbox) -> None:
    """``--vscode`` writes them into the site; a second time it writes the schemas alone, over what they were."""
    first = site.run("schema", "--vscode")
    site.write(".vscode/settings.json", "{}")
    site.write(".vscode/schemas/header.json", "{}")
    second = site.run("schema", "--vscode")

    assert (0, 0) == (first.status, second.status)
    assert "wrote" in first.out
    assert "settings.json" not in second.out
    assert "{}" == site.read(".vscode/settings.json")
    assert b"title" in files_below(Path(site.root) / ".vscode")["schemas/header.json"]
