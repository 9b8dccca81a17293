"""Writes what ``accept`` records, in a form that shows well what changed from one time to the next."""

from collections.abc import Mapping
from pathlib import Path

from generator.model.paired_words import KEPT, RECORD_FILE, Record
from generator.write.editing import quoted, write_made

_HEAD = "# Written by “guidance accept”: what each translation was made from. Do not change it by hand.\n"


def write_record(root: Path, record: Record) -> None:
    """Write the record anew, in the order of its keys. Raises ``OSError``."""
    lines = [_HEAD, "accepted:\n" if record.accepted else "accepted: {}\n"]
    for key, own in sorted(record.accepted.items()):
        because = f", because: {quoted(own.because)}" if own.because else ""
        lines.append(f'  {quoted(key)}: {{source: "{own.source}", translation: "{own.translation}"{because}}}\n')
    write_made(root / RECORD_FILE, "".join(lines).encode())


def keep_page(root: Path, path: str) -> None:
    """Keep a page as it now stands. Raises ``OSError``."""
    write_made(root / KEPT / path, (root / path).read_bytes())


def keep_words(root: Path, file: str, groups: Mapping[str, Mapping[str, str]]) -> None:
    """Keep the English of the groups of a YAML file. Raises ``OSError``."""
    lines = [_HEAD.replace("what each translation was made from", "the English of each accepted translation")]
    for key, words in groups.items():
        lines.append(f"{quoted(key)}:\n")
        lines += [f"  {quoted(path)}: {quoted(text)}\n" for path, text in words.items()]
    write_made(root / KEPT / file, "".join(lines).encode())
