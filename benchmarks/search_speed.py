"""How fast a search answers on a slow phone, and how much it fetches.

A browser whose processor is slowed four times types queries letter by letter. The time is counted from each key to
the moment when the results stand in the page and are laid out. The longest task is that of which the browser itself
tells, from the first key on, the reading of the index included: while it lasts the page does not answer. Sizes are
those of files as servers pack them (gzip).
"""

import gzip
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, sync_playwright

from generator.build.searching import site_index
from generator.model.language import Language
from tests.browser.served_site import ServedSite, serve
from tests.find_browser import HOW, find_browser
from tests.one_browser import QUIET
from tests.search.visitor import Visitor

ROOT = Path(__file__).resolve().parent.parent
SLOWED = 4
ROUNDS = 3
"""Of each key, and of the longest task, the least of so many times counts: other programs take the processor, too."""
TYPED = {
    Language.EN: ("complaint", "how to complain about a rude judge", "social worker report", "ombudsmn", "zebra"),
    Language.CY: ("nghwyn", "sut i gwyno am farnwr", "gweithiwr cymdeithasol", "ombwdsmn", "cyfreithwir"),
}
KEY = """async (typed) => {
  const box = document.querySelector('[data-search] input');
  const found = document.querySelector('[data-found]');
  const changed = new Promise((done) => {
    const watcher = new MutationObserver(() => { watcher.disconnect(); done(); });
    watcher.observe(found, { childList: true });
  });
  found.append(document.createComment(''));
  await changed;
  const answered = new Promise((done) => {
    const watcher = new MutationObserver(() => { watcher.disconnect(); done(); });
    watcher.observe(found, { childList: true });
  });
  const start = performance.now();
  box.value = typed;
  box.dispatchEvent(new Event('input'));
  await answered;
  document.body.getBoundingClientRect();
  return performance.now() - start;
}"""

WATCH = """
window.longest = 0;
new PerformanceObserver((list) => {
  for (const task of list.getEntries()) longest = Math.max(longest, task.duration);
}).observe({ type: 'longtask', buffered: true });
"""


def build(output: Path) -> float:
    """Build the project's own site; give the seconds it took."""
    start = time.perf_counter()
    command = [sys.executable, "-m", "generator", "build", "--output", str(output)]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def index_seconds() -> dict[Language, float]:
    """How long it takes to index each language with nothing kept, the library's dictionary included."""
    taken = {}
    for language in Language:
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder) / "site"
            shutil.copytree(ROOT / "content", root / "content")
            shutil.copy(ROOT / "site_config.yml", root)
            start = time.perf_counter()
            site_index(root, language)
            taken[language] = time.perf_counter() - start
    return taken


def packed(site: ServedSite, url: str) -> int:
    """How many bytes a server sends for a file of the site."""
    return len(gzip.compress((site.folder / urlsplit(url).path[1:]).read_bytes(), mtime=0))


def measure(browser: Browser, site: ServedSite, language: Language) -> str:
    """Type every query of a language on a slowed machine; tell the times and the size of what was fetched."""
    page = browser.new_page()
    page.add_init_script(WATCH)
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
    visitor = Visitor(page, site, language)
    page.evaluate("longest = 0")
    start = time.perf_counter()
    visitor.type("xyzzy")
    first = time.perf_counter() - start
    loading = page.evaluate("longest")
    keys = [words[:length] for words in TYPED[language] for length in range(1, len(words) + 1)]
    rounds, longest = [], []
    for _ in range(ROUNDS):
        page.evaluate("longest = 0")
        rounds.append([page.evaluate(KEY, key) for key in keys])
        longest.append(page.evaluate("longest"))
    times = [min(times) for times in zip(*rounds, strict=True)]
    size = sum(packed(site, url) for url in visitor.indexes)
    page.close()
    middle, most = statistics.median(times), max(times)
    return (
        f"{language}: {len(times)} keys, {middle:.0f} ms in the middle, {most:.0f} ms at most; "
        f"loaded and first answered in {first * 1000:.0f} ms; longest task {loading:.0f} ms while loading and "
        f"{min(longest):.0f} ms while typing; index {size:,} bytes"
    )


def main() -> None:
    """Measure, and print a line for each thing."""
    path = find_browser()
    if not path:
        sys.exit(HOW)
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        print(f"whole build: {build(Path(name) / 'public'):.1f} s")
        for language, seconds in index_seconds().items():
            print(f"index of {language}: {seconds:.2f} s of it")
        browser = playwright.chromium.launch(executable_path=path, args=QUIET, chromium_sandbox=False)
        with serve(Path(name) / "public") as site:
            script = next((site.folder / "assets").glob("search.*.js"))
            print(f"script: {len(gzip.compress(script.read_bytes(), mtime=0)):,} bytes")
            for language in Language:
                print(measure(browser, site, language))
        browser.close()


if __name__ == "__main__":
    main()
