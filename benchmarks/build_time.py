"""How long a build takes, as ratios that hold on any machine.

The yardstick is a fixed piece of work measured in the same run, between the builds: hashing a known amount of
bytes and sorting a known list. A ratio of 10 means that the thing takes ten times as long as the yardstick.
"""

import hashlib
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from generator.build import template_folders, translations_folder
from generator.check import check_trees
from generator.load import load_content, load_site_config
from generator.load.trees import load_tree
from generator.model.content import Catalogue, Content
from generator.plan import plan_site
from generator.render.pdf import PdfMaker, pdf_sources
from generator.tree.walk import MOST_PAGES, states

ROOT = Path(__file__).resolve().parent.parent
ROUNDS = 5
DAY = "2026-11-21"
QUESTIONS, OUTCOMES, STATES = 15, 40, 700


def yardstick() -> None:
    """A fixed piece of work: some 0.1 seconds on a machine of 2024."""
    digest = b""
    for number in range(150_000):
        digest = hashlib.sha256(digest + str(number).encode()).digest()
    sorted(str(number * 7919 % 100_003) for number in range(50_000))


def seconds(work: Callable[[], None]) -> float:
    """How long a piece of work takes by the clock."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def build(output: Path, *options: str) -> Callable[[], None]:
    """A whole command, started as a person starts it."""
    command = [sys.executable, "-m", "generator", "build", "--date", DAY, "--output", str(output), *options]

    def run() -> None:
        subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)

    return run


def large_tree(folder: Path) -> Path:
    """Write a tree of 15 questions, 40 outcomes and about 700 states: two ways to the next question, then ends."""
    lines = ["tree: large", 'title: {en: "Large", cy: "Mawr"}', 'summary: {en: "Large", cy: "Mawr"}']
    lines += ["slug: {en: large, cy: mawr}", "start: q0", "questions:"]
    for number in range(QUESTIONS):
        lines += [
            f"  q{number}:",
            f'    ask: {{en: "Question {number}?", cy: "Cwestiwn {number}?"}}',
            '    need: {en: "Choose", cy: "Dewiswch"}',
            "    options:",
        ]
        doubled = number < 4
        for option in range(4):
            goes_on = option == 0 or (option == 1 and doubled)
            target = f"q{number + 1}" if goes_on and number + 1 < QUESTIONS else f"o{(number * 4 + option) % OUTCOMES}"
            lines.append(f'      a{option}: {{en: "Answer {option}", cy: "Ateb {option}", to: {target}}}')
    lines.append("outcomes:")
    lines += [f"  o{number}: {{page: outcomes/o, verdict: help}}" for number in range(OUTCOMES)]
    path = folder / "content/decision-trees/large.yml"
    path.parent.mkdir(parents=True)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def prove(root: Path) -> Callable[[], None]:
    """Load a tree, prove it, and list every state."""
    config = load_site_config(ROOT).value
    assert config is not None

    def run() -> None:
        tree = load_tree(root, "content/decision-trees/large.yml").value
        assert tree is not None
        content = Content(
            config=config,
            pages=(),
            subjects=(),
            contacts=(),
            catalogue=Catalogue(words=()),
            pictures=(),
            trees=(tree,),
            broken=(),
        )
        check_trees(content)
        list(states(tree, MOST_PAGES))

    return run


def print_pdfs() -> Callable[[], None]:
    """Make the PDF of every Easy Read page in one process."""
    folders = template_folders(ROOT)
    config = load_site_config(ROOT).value
    assert config is not None
    sources = pdf_sources(plan_site(load_content(ROOT, ROOT, translations_folder(ROOT), config).content), folders)

    def run() -> None:
        maker = PdfMaker(folders)
        for source in sources:
            maker.make(source)

    return run


def main() -> None:
    """Measure, and print one line for each thing."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        large_tree(folder)
        things: dict[str, Callable[[int], Callable[[], None]]] = {
            "whole build, into an empty folder, nothing kept": lambda n: build(folder / f"cold-{n}", "--no-cache"),
            "whole build, nothing changed": lambda _number: build(folder / "warm"),
            "every PDF, one after another": lambda _number: print_pdfs(),
            "load, prove and walk a tree of about 700 states": lambda _number: prove(folder),
        }
        build(folder / "warm")()
        taken: dict[str, list[tuple[float, float]]] = {label: [] for label in things}
        for number in range(ROUNDS):
            for label, thing in things.items():
                rod = seconds(yardstick)
                taken[label].append((seconds(thing(number)), rod))
    print(f"{ROUNDS} rounds; seconds by the clock, and times the yardstick (least, middle, most)")
    for label, pairs in taken.items():
        clock = statistics.median(second for second, _ in pairs)
        ratios = sorted(second / rod for second, rod in pairs)
        print(f"{label}: {clock:.2f} s; {ratios[0]:.1f}, {statistics.median(ratios):.1f}, {ratios[-1]:.1f}")


if __name__ == "__main__":
    main()
