"""``make audit``: ask whether a library that the program needs has a known weakness, and say plainly what is known."""

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

CLEAN, WEAK, NOT_ASKED = 0, 1, 2
_ASK = "-m pip_audit --format json --progress-spinner off --require-hashes --disable-pip --requirement".split()
_LATER = "Ask again later, or from a machine whose index of packages has them."


def judged(libraries: Sequence[Mapping[str, Any]]) -> tuple[int, tuple[str, ...]]:
    """What was found of each library, as the tool gives it → the exit status, and the lines that tell it."""
    unknown = [library for library in libraries if "skip_reason" in library]
    asked = len(libraries) - len(unknown)
    weak = [library for library in libraries if library.get("vulns")]
    if not asked:
        none = "None of the libraries could be looked up, so nothing is known of their weaknesses."
        return NOT_ASKED, (none, _LATER)
    lines = list(_weaknesses(weak))
    if unknown:
        names = ", ".join(f"{library['name']} {library.get('version', '')}".strip() for library in unknown)
        lines += [f"Not looked up, since the list does not know them: {names}.", _LATER]
    found = f"{len(weak)} of them with a known weakness" if weak else "none of them with a known weakness"
    return WEAK if weak else CLEAN, (*lines, f"{asked} of {len(libraries)} libraries were looked up, {found}.")


def _weaknesses(weak: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    for library in weak:
        for each in library["vulns"]:
            cure = " or ".join(each["fix_versions"])
            yield f"{library['name']} {library['version']}: {each['id']}, " + (
                f"mended in {cure}; run “make lock”" if cure else "not mended yet"
            )


def main(requirements: Path) -> int:
    """Ask about every library of a list, tell what is known, and give the exit status."""
    asked = subprocess.run(
        [sys.executable, *_ASK, requirements], capture_output=True, encoding="utf-8", errors="replace", check=False
    )
    try:
        status, lines = judged(json.loads(asked.stdout)["dependencies"])
    except ValueError:
        why = (asked.stderr.strip() or "it said nothing").splitlines()[-1]
        status, lines = NOT_ASKED, ("The list of weaknesses could not be asked. Is this machine online?", why)
    print("\n".join(lines))
    return status


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
