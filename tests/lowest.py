"""Print the lowest version of each library that ``pyproject.toml`` allows, one a line, as pip takes them."""

import re
import sys
import tomllib
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
NAMED = re.compile(r"(?P<name>[A-Za-z0-9._-]+)(?P<extras>\[[^\]]*\])?>=(?P<lowest>[^,;\s]+)[^;]*(?P<where>;.*)?")


def lowest(text: str) -> list[str]:
    """The requirements of a ``pyproject.toml``, those of the tests included, each at its lowest version."""
    project = tomllib.loads(text)["project"]
    stated = [*project["dependencies"], *project["optional-dependencies"]["test"]]
    found = [NAMED.fullmatch(requirement) for requirement in stated]
    assert all(found), "every library has a lowest version"
    return [
        f"{match['name']}{match['extras'] or ''}=={match['lowest']}{match['where'] or ''}" for match in found if match
    ]


if __name__ == "__main__":
    sys.stdout.write("\n".join(lowest((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))) + "\n")
