"""A generated site of one program on disk, and every change that is measured."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from benchmarks.corpus import Factsheet, Paragraph
from benchmarks.programs import ROOT, SITES, Program, environment, write_site_data
from benchmarks.words import Pair


class Site:
    """The folder of one program. A change carries a mark, a word that stands nowhere else."""

    def __init__(self, folder: Path, program: Program, sheets: tuple[Factsheet, ...]) -> None:
        """Write the whole site anew."""
        self.folder, self.program, self.sheets = folder, program, sheets
        self._middle = len(sheets) // 2
        shutil.rmtree(folder, ignore_errors=True)
        if (SITES / program.key).exists():
            shutil.copytree(SITES / program.key, folder)
        folder.mkdir(parents=True, exist_ok=True)
        if program.style:
            (folder / program.style).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(SITES / "shared" / "site.css", folder / program.style)
        write_site_data(folder, program)
        for path, text in program.layout.files(sheets):
            self._write(path, text)
        if program.key == "ours":
            self._record_translations()

    def _record_translations(self) -> None:
        """Record that every Welsh page was made from the English one as it stands, as editors do."""
        keys = ("home", *(f"{sheet.section}/{sheet.slug.en}" for sheet in self.sheets))
        command = (sys.executable, "-m", "generator", "accept", "--root", str(self.folder), *keys)
        subprocess.run(command, env=dict(environment()), check=True, stdout=subprocess.DEVNULL)

    def _write(self, path: str, text: str) -> None:
        """Write a file of the content. A changed file gets a later time, also for programs that see whole seconds."""
        file = self.folder / self.program.content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        before = file.stat().st_mtime if file.exists() else 0.0
        file.write_text(text, encoding="utf-8")
        later = max(file.stat().st_mtime, before + 2)
        os.utime(file, (later, later))

    def start_afresh(self, _mark: str) -> None:
        """Forget everything that was built and kept."""
        for path in (self.program.output, self.program.store):
            if path:
                self._put_aside(self.folder / path)

    def _put_aside(self, path: Path) -> None:
        """Move a file or folder out of the site, if it is there.

        It is not removed: some disks are slow to make files for seconds after that, which no fresh copy meets.
        """
        aside = self.folder.with_name(f"{self.folder.name}.aside")
        aside.mkdir(exist_ok=True)
        if path.exists():
            path.rename(aside / str(len(list(aside.iterdir()))))

    def leave(self, _mark: str) -> None:
        """Change nothing."""

    def edit(self, mark: str) -> None:
        """Write one more sentence into an English factsheet."""
        sheet = self.sheets[self._middle]
        first, *others = sheet.blocks
        assert isinstance(first, Paragraph)
        longer = Paragraph(Pair(f"{first.words.en} This is the word {mark}.", first.words.cy))
        self._change(replace(sheet, blocks=(longer, *others)))

    def rename(self, mark: str) -> None:
        """Give an English factsheet another title, which the list of its section shows."""
        sheet = self.sheets[self._middle]
        self._change(replace(sheet, title=Pair(f"{sheet.title.en} {mark}", sheet.title.cy)))

    def _change(self, sheet: Factsheet) -> None:
        sheets = (*self.sheets[: self._middle], sheet, *self.sheets[self._middle + 1 :])
        layout = self.program.layout
        self._write(layout.path(sheet, "en"), layout.text(sheet, "en", sheets))
        before = dict(layout.lists(self.sheets))
        for path, text in layout.lists(sheets):
            if text != before[path]:
                self._write(path, text)
        self.sheets = sheets

    def check_out_again(self, _mark: str) -> None:
        """Remove the output and renew the time of every file but those kept: a fresh copy with the store restored."""
        output = self.folder / self.program.output
        self._put_aside(output)
        # This program keeps the site before beside it, which no fresh copy has.
        for beside in output.parent.glob(f".{output.name}.*"):
            self._put_aside(beside)
        kept = self.folder / self.program.store if self.program.store else None
        for file in self.folder.rglob("*"):
            if file.is_file() and not (kept and file.is_relative_to(kept)):
                file.touch()

    def change_template(self, mark: str) -> None:
        """Change the template of every page."""
        text = (ROOT / "templates" / "base.html").read_text(encoding="utf-8")
        changed = text.replace("</head>", f'<meta name="mark" content="{mark}">\n</head>')
        assert changed != text
        (self.folder / "templates").mkdir(exist_ok=True)
        (self.folder / "templates" / "base.html").write_text(changed, encoding="utf-8")

    def change_configuration(self, mark: str) -> None:
        """Change the name of the site, which every page shows."""
        self._change_data("site_config.yml", lambda data: data["name"].update(en=f"Advice {mark}"))

    def change_contact(self, mark: str) -> None:
        """Change a contact, which many pages show."""
        self._change_data(
            "content/contacts.yml", lambda data: data["contacts"]["helper-0"]["what_for"].update(en=f"Help with {mark}")
        )

    def change_glossary(self, mark: str) -> None:
        """Change what a word means."""
        self._change_data(
            "content/glossary.yml", lambda data: data["terms"]["appeal"]["meaning"].update(en=f"It is a {mark}.")
        )

    def _change_data(self, path: str, change: Callable[[Any], None]) -> None:
        data = json.loads((self.folder / path).read_text(encoding="utf-8"))
        change(data)
        (self.folder / path).write_text(json.dumps(data, ensure_ascii=False, indent=1), encoding="utf-8")

    def pages(self) -> int:
        """How many pages the finished site has."""
        return sum(1 for _ in self._output.rglob("*.html"))

    def size(self) -> float:
        """The megabytes of the finished site."""
        return sum(file.stat().st_size for file in self._output.rglob("*") if file.is_file()) / 1e6

    @property
    def _output(self) -> Path:
        return self.folder / self.program.output

    def shows_on_page(self, mark: str) -> bool:
        """Tell whether the English page of the middle factsheet holds the mark."""
        return any(mark in file.read_text(encoding="utf-8") for file in self._page())

    def shows_in_list(self, mark: str) -> bool:
        """Tell whether the list of its section holds the mark."""
        return any(mark in (file.parent.parent / "index.html").read_text(encoding="utf-8") for file in self._page())

    def shows_anywhere(self, mark: str) -> bool:
        """Tell whether any page in English holds the mark."""
        return any(mark in file.read_text(encoding="utf-8") for file in (self._output / "en").rglob("*.html"))

    def is_whole(self, _mark: str) -> bool:
        """Tell whether both languages have every factsheet."""
        return self.pages() >= 2 * len(self.sheets)

    def _page(self) -> list[Path]:
        return list(self._output.rglob(f"{self.sheets[self._middle].slug.en}/index.html"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of build: what is changed before it, and how it is seen that the change has arrived."""

    name: str
    change: Callable[[Site, str], None]
    seen: Callable[[Site, str], bool]
    ours_alone: bool = False


KINDS: Mapping[str, Kind] = {
    "cold": Kind(name="cold", change=Site.start_afresh, seen=Site.is_whole),
    "unchanged": Kind(name="nothing changed", change=Site.leave, seen=Site.is_whole),
    "edit": Kind(name="one text changed", change=Site.edit, seen=Site.shows_on_page),
    "title": Kind(name="one title changed", change=Site.rename, seen=Site.shows_in_list),
    "ci": Kind(name="fresh copy, store restored", change=Site.check_out_again, seen=Site.is_whole),
    "template": Kind(name="a template changed", change=Site.change_template, seen=Site.shows_on_page, ours_alone=True),
    "configuration": Kind(
        name="the site’s name changed", change=Site.change_configuration, seen=Site.shows_on_page, ours_alone=True
    ),
    "contact": Kind(name="a contact changed", change=Site.change_contact, seen=Site.shows_anywhere, ours_alone=True),
    "glossary": Kind(
        name="a glossary term changed", change=Site.change_glossary, seen=Site.shows_anywhere, ours_alone=True
    ),
}
"""By the word that asks for them, in the order in which a round runs them."""
