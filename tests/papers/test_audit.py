import pytest

from papers.audit import CLEAN, NOT_ASKED, WEAK, judged

KNOWN = {"name": "six", "version": "1.17.0", "vulns": []}
UNKNOWN = {"name": "cobble", "skip_reason": "Dependency not found and could not be audited: cobble (0.1.4)"}
FAULTY = {"name": "lxml", "version": "6.0", "vulns": [{"id": "CVE-1", "fix_versions": ["6.1"], "aliases": []}]}
OPEN = {"name": "rich", "version": "15", "vulns": [{"id": "CVE-2", "fix_versions": [], "aliases": []}]}


@pytest.mark.parametrize(
    ("libraries", "status", "says"),
    [
        ([KNOWN, KNOWN], CLEAN, ["2 of 2 libraries were looked up, none of them with a known weakness."]),
        ([KNOWN, UNKNOWN], CLEAN, ["Not looked up, since the list does not know them: cobble.", "1 of 2 libraries"]),
        ([KNOWN, FAULTY, UNKNOWN], WEAK, ["lxml 6.0: CVE-1, mended in 6.1", "cobble.", "2 of 3", "1 of them with"]),
        ([OPEN], WEAK, ["rich 15: CVE-2, not mended yet"]),
        ([UNKNOWN, UNKNOWN], NOT_ASKED, ["None of the libraries could be looked up", "Ask again later"]),
    ],
)
def test_what_is_known_is_told(libraries: list[dict[str, object]], status: int, says: list[str]) -> None:
    """A weakness fails, and so does a list that knows no library; one that it does not know is named."""
    found, lines = judged(libraries)
    told = "\n".join(lines)

    assert (status, []) == (found, [words for words in says if words not in told])
