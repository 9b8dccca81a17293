from pathlib import Path

import pytest

from generator.translate.returned_files import read_returned

SHEET = (
    '<html><head><meta charset="{}"></head><body><table>'
    "<tr><td>a</td><td>pâb</td><td></td><td>a#b~000000</td></tr></table></body></html>"
)
XLIFF = (
    '<xliff version="1.2"><file><body><trans-unit id="a#b~000000"><source>a</source><target>pâb</target>'
    "</trans-unit></body></file></xliff>"
)
PO = 'msgctxt "a#b~000000"\nmsgid "a"\nmsgstr "pâb"\n'


@pytest.mark.parametrize(
    "data",
    [
        PO.encode(),
        XLIFF.encode(),
        SHEET.format("utf-8").encode(),
        SHEET.format("windows-1252").encode("windows-1252"),
        SHEET.format("unicode").encode("utf-16"),
        b"\xef\xbb\xbf\r\n" + XLIFF.encode(),
        PO.encode("utf-16"),
    ],
)
def test_kinds(tmp_path: Path, data: bytes) -> None:
    """What a file is shows in it, whatever its name and its letters."""
    (path := tmp_path / "back").write_bytes(data)
    returned, problems = read_returned([path])

    assert [] == problems
    assert ["pâb"] == [each.target for each in returned]


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [
        (b'msgid "a"\nmsgstr "b\n', "catalogue-broken", 2),
        (b'msgid "a"\nmsgstr "b"\nmsgstr\n', "catalogue-broken", 3),
        (b"<xliff><file>", "catalogue-broken", 1),
        (b'<xliff version="2.0"><file><unit id="1"/></file></xliff>', "catalogue-broken", 1),
        (b"<html></html>", "catalogue-broken", 1),
        (b"PK\3\4", "catalogue-broken", 1),
        (b'#~ msgid "a"\n#~ msgstr "b"\n', "catalogue-broken", 1),
        (b"source,target\na,b\n", "catalogue-broken", 1),
        (b"", "catalogue-broken", 1),
        (b'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "\xff"\nmsgstr ""\n', "not-utf8", 4),
        (b'msgid ""\nmsgstr "Content-Type: text/plain; charset=nonsense\\n"\n', "not-utf8", 2),
        (b'msgid ""\nmsgstr "Content-Type: text/plain; charset=undefined\\n"\n', "not-utf8", 2),
        (SHEET.format("utf-8").encode("windows-1252"), "not-utf8", 1),
    ],
)
def test_files_that_cannot_be_read(tmp_path: Path, data: bytes, code: str, line: int) -> None:
    """A file that is damaged, something else, or in other letters than it says is told once, with the line."""
    (path := tmp_path / "back").write_bytes(data)
    returned, problems = read_returned([path])

    assert [] == returned
    assert [(code, line)] == [(problem.code.code, problem.place.line) for problem in problems]
