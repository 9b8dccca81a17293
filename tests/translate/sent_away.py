"""A site whose words go out to a translator and come back."""

from generator.translate.export import ExportFormat, exported, units_to_do
from generator.translate.take_back import TakenBack, take_back
from tests.sandbox import SiteSandbox

PAGE = """---
title: {title}
summary: A summary.
---

You have 20 days. Ring {{phone:a}} or read [more](more.md).

::: note {note}

- one
- two
  on two lines

:::

## A heading {{#can}}

| A | B |
| --- | --- |
| c | d |
"""
WELSH = (
    PAGE.replace("A summary.", "Crynodeb.")
    .replace("You have 20 days. Ring", "Mae gennych 20 diwrnod. Ffoniwch")
    .replace("or read [more]", "neu ddarllenwch [ragor]")
    .replace("- one\n- two\n  on two lines", "- un\n- dau\n  ar ddwy linell")
    .replace("A heading", "Pennawd")
)
KEY = "factsheets/a"
EN, CY = f"content/en/{KEY}.md", f"content/cy/{KEY}.md"
CATALOGUE = "translations/cy/LC_MESSAGES/messages.po"


def lay(site: SiteSandbox) -> SiteSandbox:
    """Add a page with blocks and a table, a catalogue and a contact; record all."""
    site.write(EN, PAGE.format(title="A title", note="Please note"))
    site.write(CY, WELSH.format(title="Teitl", note="Sylwch"))
    site.write(CATALOGUE, 'msgid "Menu"\nmsgstr "Dewislen"\n\nmsgid "Home"\nmsgstr ""\n"Hafan"\n')
    site.write("content/glossary.yml", 'terms:\n  b:\n    term: {en: days, cy: "diwrnodau"}\n')
    site.run("accept", "*")
    return site


def export(site: SiteSandbox, kind: ExportFormat = ExportFormat.PO, *keys: str) -> str:
    """The file that goes out."""
    (text,) = exported(units_to_do(site.root, keys, stale=False), kind).values()
    return text


def bring(site: SiteSandbox, text: str | bytes) -> TakenBack:
    """Take a file back."""
    file = site.root.parent / "back.po"
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return take_back(site.root, [file])


def sources(site: SiteSandbox) -> dict[str, bytes]:
    """Every file of the site but what a build keeps."""
    files = (path for path in site.root.rglob("*") if path.is_file() and ".cache" not in path.parts)
    return {path.relative_to(site.root).as_posix(): path.read_bytes() for path in files}


def codes(taken: TakenBack) -> list[str]:
    """The codes of the problems."""
    return [problem.code.code for problem in taken.problems]


def changed(before: dict[str, bytes], after: dict[str, bytes]) -> dict[str, list[str]]:
    """The lines that are new in each file that differs."""
    return {
        str(path): [
            line for line in data.decode().split("\n") if line not in before.get(path, b"").decode().split("\n")
        ]
        for path, data in after.items()
        if before.get(path) != data
    }
