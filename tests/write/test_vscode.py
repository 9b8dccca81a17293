import json
from pathlib import Path
from typing import Any

from generator.build import OWN_FOLDER
from generator.load.schemas import file_schemas
from generator.write.vscode import write_for_vscode
from tests.sandbox import files_below


def test_every_schema_is_wired(tmp_path: Path) -> None:
    """Each file of YAML is led to a schema that is there, and the keys of a header are completed."""
    schemas = file_schemas()

    paths = write_for_vscode(tmp_path, schemas)

    written: dict[str, Any] = {path: json.loads(data) for path, data in files_below(tmp_path / ".vscode").items()}
    wired = written["settings.json"]["yaml.schemas"]
    assert set(schemas) - {"content/**/*.md"} == set(wired.values())
    assert {path.removeprefix("./.vscode/") for path in wired} <= set(written)
    assert {"title: $0", "review_by: $0"} <= {each["body"] for each in written["header.code-snippets"].values()}
    assert len(paths) == len(written)


def test_this_repository_is_wired_alike(tmp_path: Path) -> None:
    """What stands in this folder for VS Code is what the command writes; ``make site`` writes the schemas beside it."""
    write_for_vscode(tmp_path, file_schemas())

    for name in ("settings.json", "extensions.json", "header.code-snippets"):
        path = f".vscode/{name}"
        assert (tmp_path / path).read_bytes() == (OWN_FOLDER / path).read_bytes(), "run `guidance schema --vscode`"
