"""Whatever is edited, renamed, removed or set, in whatever order: what was kept changes no byte and no message."""

import os
import shutil
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from tests.sandbox import STORE, SiteSandbox, files_below, shown

TORTURE = "TORTURE" in os.environ
PAGE = "---\ntitle: {}\nsummary: A page.\n---\n\n{}\n\n## More {{#more}}\n\n{}\n"
NAMES = st.sampled_from("abc")
TITLES = st.sampled_from(("One", "Another", "The third", "Canolfan"))
TEXTS = st.sampled_from(
    ("Text.", "Other text.", "See [here](b.md).", "See [more](a.md#more).", "<b>", "An appeal.", "![x](y.png)")
)


class AnyChange(RuleBasedStateMachine):
    """A site that is changed at random, and built with what was kept, with nothing kept, and by two processes."""

    def __init__(self) -> None:
        """Begin with the smallest site."""
        super().__init__()
        self._folder = tempfile.mkdtemp(prefix="any-change-")
        self.site = SiteSandbox(Path(self._folder) / "site")

    def teardown(self) -> None:
        """Remove the site."""
        shutil.rmtree(self._folder)

    @rule(name=NAMES, title=TITLES, english=TEXTS, welsh=TEXTS)
    def write(self, name: str, title: str, english: str, welsh: str) -> None:
        """Write both twins of a page, anew or over others."""
        for language, text in (("en", english), ("cy", welsh)):
            self.site.write(f"content/{language}/factsheets/{name}.md", PAGE.format(f"{title} {language}", text, text))

    @rule(name=NAMES, text=TEXTS)
    def edit(self, name: str, text: str) -> None:
        """Write a text into one twin alone."""
        self.site.write(f"content/en/factsheets/{name}.md", PAGE.format("Edited", "Text.", text))

    @rule(old=NAMES, new=NAMES)
    def rename(self, old: str, new: str) -> None:
        """Give a page another name, over one that is there."""
        for language in ("en", "cy"):
            page = self.site.root / f"content/{language}/factsheets/{old}.md"
            if page.exists():
                page.replace(page.with_name(f"{new}.md"))

    @rule(name=NAMES, language=st.sampled_from(("en", "cy")))
    def remove(self, name: str, language: str) -> None:
        """Remove one twin of a page."""
        (self.site.root / f"content/{language}/factsheets/{name}.md").unlink(missing_ok=True)

    @rule(name=st.sampled_from(("small.example", "other.example")))
    def move(self, name: str) -> None:
        """Give the site another address, which many files show."""
        text = self.site.read("site_config.yml")
        self.site.write("site_config.yml", text.replace("small.example", name).replace("other.example", name))

    @rule(own=st.booleans())
    def template(self, *, own: bool) -> None:
        """Give the site a template of its own, or take it away."""
        self.site.write("templates/root.html", "<!doctype html><title>x</title>") if own else shutil.rmtree(
            self.site.root / "templates", ignore_errors=True
        )

    @rule(third=st.integers(0, 2))
    def lose(self, third: int) -> None:
        """Take some of what was kept away."""
        if (self.site.root / STORE).exists():
            self.site.change_store("DELETE FROM made WHERE rowid % 3 = ?", third)

    @rule(place=st.floats(0, 1))
    def damage(self, place: float) -> None:
        """Damage what was kept."""
        store = self.site.root / STORE
        if store.exists() and (data := bytearray(store.read_bytes())):
            data[int(place * (len(data) - 1))] ^= 0xFF
            store.write_bytes(data)

    @rule()
    def damage_site(self) -> None:
        """Change a published file."""
        if (self.site.root / "public/index.html").exists():
            self.site.write("public/index.html", "damaged")

    @invariant()
    def kept_is_none_is_many(self) -> None:
        """The site and what is told of it are the same with the store, without it, and by two processes."""
        kept = self.site.publish()
        fresh, many = (Path(self._folder) / name for name in ("fresh", "many"))
        anew = self.site.publish("--no-cache", "--jobs", "1", "--output", str(fresh))
        two = self.site.publish("--jobs", "2", "--output", str(many))

        assert [_told(kept)] * 2 == [_told(anew), _told(two)]
        if kept.status == 0:
            assert self.site.published == files_below(fresh) == files_below(many)


def _told(printed: object) -> str:
    """What was printed, but for where the site was published and whether it had changed."""
    lines = shown(printed).splitlines()  # type: ignore[arg-type]
    return "\n".join(line for line in lines if not line.startswith(("Published ", "Nothing has changed in ")))


TestAnyChange = AnyChange.TestCase
TestAnyChange.settings = settings(
    max_examples=40 if TORTURE else 1,
    stateful_step_count=40 if TORTURE else 8,
    derandomize=not TORTURE,
    deadline=None,
    database=None,
    phases=(Phase.generate, Phase.shrink) if TORTURE else (Phase.generate,),
    suppress_health_check=tuple(HealthCheck),
)
