"""Take the pictures of docs/for-editors.md and docs/for-translators.md: ``make pictures``.

The walk is that of the two guides, with the texts that stand there, on a new copy of the site that ``guidance init``
writes and on a day that stays the same. So a picture changes only when what one sees has changed.
"""

import io
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from multiprocessing import Process, SimpleQueue
from pathlib import Path
from textwrap import dedent

from PIL import Image
from playwright.sync_api import Locator, Page, sync_playwright

from generator.build import OWN_FOLDER
from generator.workroom.serve import serve_site
from tests.find_browser import find_browser
from tests.one_browser import QUIET
from tests.workroom.running import free_port

DOCS = OWN_FOLDER / "docs"
DAY = date(2026, 11, 24)
HOUR = datetime(DAY.year, DAY.month, DAY.day, 10, tzinfo=UTC)
WIDE, HIGH, COLOURS = 1000, 900, 64
MARGIN = 16


def typed(guide: str, start: str) -> str:
    """The text of a guide that begins so, as a reader of the guide types it."""
    text = (DOCS / guide).read_text(encoding="utf-8")
    blocks = (dedent(block) for block in re.findall(r"^ *```\n(.*?)^ *```", text, re.MULTILINE | re.DOTALL))
    return next(block for block in blocks if start in block)


def command(*arguments: str) -> None:
    """Run a command of the program."""
    made = [sys.executable, "-m", "generator", *arguments]
    subprocess.run(made, cwd=OWN_FOLDER, stdout=subprocess.DEVNULL, check=True)


def preview(root: Path, port: int, said: "SimpleQueue[str]") -> None:
    """Serve a site as ``guidance serve`` does, on the day of the pictures."""
    serve_site(root, port, lambda: DAY, said.put)


@contextmanager
def address_of(root: Path) -> Iterator[str]:
    """Run a preview as long as this lasts, and give the address behind “Write:”."""
    said: SimpleQueue[str] = SimpleQueue()
    serving = Process(target=preview, args=(root, free_port(), said))
    serving.start()
    try:
        yield next(line.split()[1] for line in iter(said.get, None) if line.startswith("Write: "))
    finally:
        serving.terminate()
        serving.join()


class Walk:
    """An editor's way through the workroom."""

    def __init__(self, page: Page, base: str) -> None:
        """Begin at the address behind “Write:”."""
        self.page, self._base = page, base
        self.to_workroom()

    def to_workroom(self) -> None:
        """Go to the workroom."""
        self.page.goto(self._base)

    def press(self, *names: str) -> None:
        """Press links and buttons, one after the other."""
        for name in names:
            link = self.page.get_by_role("link", name=name, exact=True)
            link.or_(self.page.get_by_role("button", name=name, exact=True)).first.click()

    def write(self, name: str, group: str = "") -> None:
        """Press “Write” beside a name of the workroom, in a group that is opened first."""
        self.to_workroom()
        place = self.page.locator("details", has=self.page.get_by_role("heading", name=group)) if group else self.page
        if group:
            self.page.get_by_role("heading", name=group).click()
        place.get_by_role("link", name=f"Write {name}", exact=True).first.click()

    def type(self, number: int, text: str) -> None:
        """Put a text in the place of all that stands in a box."""
        # Nobody types before the page is there, with the script that checks what is typed.
        self.page.wait_for_load_state()
        self.page.locator(f"#_text-{number}").fill(text)

    def change(self, number: int, old: str, new: str) -> None:
        """Write something else in one of the boxes."""
        text = self.page.locator(f"#_text-{number}").input_value()
        assert old in text, old
        self.type(number, text.replace(old, new))

    def told(self, words: str) -> Locator:
        """Wait for a message."""
        note = self.page.locator(".workroom-note", has_text=words).first
        note.wait_for()
        return note

    def save(self) -> None:
        """Press “Save”, and wait until it is said that it is done."""
        self.press("Save")
        self.page.get_by_role("status").filter(has_text="Saved:").wait_for()

    def record(self) -> None:
        """Press “Record it”, and wait until it is done."""
        self.page.get_by_role("button", name="Record it").click()
        self.page.get_by_role("heading", name="It is recorded").wait_for()

    def see(self, words: str) -> Locator:
        """Wait until both finished pages below the boxes have some words."""
        for number in (0, 1):
            self.page.locator("iframe").nth(number).scroll_into_view_if_needed()
            shown = self.page.frame_locator("iframe").nth(number).get_by_text(words).first
            shown.scroll_into_view_if_needed()
        return self.page.locator("iframe").last

    def keep(self, name: str, until: Locator) -> None:
        """Keep a picture of the page, from its top down to the end of something."""
        # What has the focus would wear a frame of which the guide says nothing.
        self.page.evaluate("document.activeElement.blur()")
        box = until.bounding_box()
        assert box
        end = box["y"] + box["height"] + self.page.evaluate("scrollY") + MARGIN
        clip = {"x": 0.0, "y": 0.0, "width": float(WIDE), "height": end}
        data = self.page.screenshot(full_page=True, clip=clip, animations="disabled", caret="hide")  # type: ignore[arg-type]
        few = Image.open(io.BytesIO(data)).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
        few.save(DOCS / "pictures" / f"{name}.png", optimize=True)


def change_a_number(walk: Walk) -> None:
    """See the workroom, and change a phone number."""
    walk.keep("workroom", walk.page.get_by_role("row").nth(4))
    walk.write("repairs", "Contact: 2")
    walk.change(0, "029 2018 0123", "029 2018 0456")
    walk.save()
    walk.keep("contact", walk.see("029 2018 0456"))


def add_a_factsheet(walk: Walk) -> None:
    """Add a factsheet in both languages."""
    walk.to_workroom()
    walk.press("Write a new page")
    walk.page.get_by_label("Kind of page").select_option("factsheet")
    walk.page.get_by_label("Name").fill("factsheets/damp")
    walk.press("Go on", "Write both files", "Write this page")
    walk.type(0, typed("for-editors.md", "title: Damp and mould"))
    walk.type(1, typed("for-editors.md", "title: Lleithder"))
    walk.keep("factsheet", walk.told("5 diwrnod gwaith"))
    walk.press("Go to line 13")
    walk.change(1, "5 diwrnod", "10 diwrnod")
    for number in (0, 1):
        walk.change(number, "draft: true\n", "")
    walk.save()
    walk.press("Record the translation")
    walk.record()


def mend_a_page(walk: Walk) -> None:
    """Mend a stale page."""
    walk.write("What you do yourself")
    walk.change(0, "plugs and batteries", "plugs, batteries and smoke alarms")
    walk.save()
    walk.press("The workroom")
    walk.keep("release", walk.told("has changed"))
    walk.press("What you do yourself")
    walk.keep("changes", walk.page.locator(".workroom-row").nth(4))
    walk.press("Write here")
    walk.change(1, "plygiau a batris", "plygiau, batris a larymau mwg")
    walk.save()
    walk.press("Record the translation")
    walk.keep("record", walk.page.get_by_role("button"))
    walk.record()


def add_a_question(walk: Walk) -> None:
    """Add a question to the tree."""
    walk.write("who-repairs-it/thing", "Tree: 4")
    walk.press("The whole file")
    question = "\n".join(f"  {line}" for line in typed("for-editors.md", "fitted:\n").splitlines())
    walk.change(0, "\noutcomes:\n", f"\n{question}\noutcomes:\n")
    walk.told("nobody can reach the question")
    walk.change(0, "[building, unsure]}, to: we-repair-it}", "[building, unsure]}, to: fitted}")
    note = walk.told("this journey stops")
    walk.page.locator("#_text-0").evaluate("area => { area.scrollTop = area.scrollHeight * 0.5 }")
    walk.keep("question", note)
    walk.press("Go to line 53")
    walk.change(0, "home: us, thing: building}", "home: us, thing: building, fitted: yours}")
    walk.save()
    walk.press("The workroom", "1 not recorded")
    walk.page.get_by_role("link", name="Record it").click()
    walk.record()


def translate(walk: Walk, folder: Path, root: Path) -> None:
    """See what goes to a translator, and what is told while Welsh is typed."""
    walk.write("Before we come")
    old = "Keep pets and small children in another room."
    walk.change(0, old, "Keep pets in another room, and tell us if you live with small children.")
    walk.save()
    kind = ("--stale", "--format", "html")
    command("translate", "export", *kind, "--root", str(root), "--output", str(folder))
    walk.page.goto((folder / "translation-cy.html").as_uri())
    walk.keep("sheet", walk.page.locator("table").last)
    walk.write("Before we come")
    welsh = typed("for-translators.md", "Cadwch anifeiliaid").strip().replace("gyda phlant", "gyda plant")
    walk.change(1, "Cadwch anifeiliaid anwes a phlant bach mewn ystafell arall.", welsh)
    walk.keep("welsh", walk.told("gyda phlant"))


def main() -> int:
    """Take all pictures anew."""
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder, root = Path(name), Path(name) / "practice"
        command("init", str(root), "--date", DAY.isoformat())
        command("accept", "*", "--root", str(root))
        browser = playwright.chromium.launch(executable_path=find_browser(), args=QUIET, chromium_sandbox=False)
        with address_of(root) as base:
            page = browser.new_page(viewport={"width": WIDE, "height": HIGH})
            page.clock.set_fixed_time(HOUR)
            walk = Walk(page, base)
            for part in (change_a_number, add_a_factsheet, mend_a_page, add_a_question):
                part(walk)
            translate(walk, folder, root)
        browser.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
