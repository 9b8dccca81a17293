from collections.abc import Callable
from dataclasses import replace

import pytest

from generator.build.means import Clock, listing, opened
from generator.packing import digest
from generator.store import CACHE_FOLDER, Store
from tests.sandbox import SiteSandbox


def test_a_clock_notes_each_part() -> None:
    """Parts are noted in order, one that fails too, and none takes longer than the whole."""
    clock = Clock()
    with clock.part("read"):
        pass
    with pytest.raises(ZeroDivisionError), clock.part("make"):
        divmod(1, 0)

    assert ["read", "make"] == [name for name, _ in clock.parts]
    assert sum(seconds for _, seconds in clock.parts) <= clock.seconds


def test_listing_again(site: SiteSandbox) -> None:
    """What is listed again is as if listed anew, templates of the site's own among it."""
    known = listing(site.root, b"program")
    for path in ("content/en/home.md", "templates/root.html", "templates/root.html", "translations/accepted.yml"):
        site.write(path, f"{path} in other words, {len(known.own)}")
        known = listing(site.root, b"program", known)
        assert known == listing(site.root, b"program")


def test_whether_anything_was_touched(site: SiteSandbox) -> None:
    """What all sites are lent counts as much as what is theirs."""
    known = listing(site.root, b"program")
    answers = [
        each.is_now(site.root) for each in (known, replace(known, lent=frozenset()), replace(known, own=frozenset()))
    ]

    assert [True, False, False] == answers


def test_what_changed_meanwhile_is_not_kept(site: SiteSandbox) -> None:
    """What was made while a file was saved is not kept: nobody knows from which of its two texts it was made."""
    key, path = digest("key"), site.root / "content/en/home.md"
    text = path.read_bytes()
    changes: tuple[Callable[[], object], ...] = (
        lambda: path.write_bytes(text + b"\nMore.\n"),
        lambda: (path.write_bytes(b"other"), path.write_bytes(text)),
        lambda: path.rename(path.with_name("away")).rename(path),
        (site.root / "content/en/new.md").touch,
        lambda: None,
    )
    for change in changes:
        with opened(site.root) as means:
            assert means.store.get(key) is None
            means.store.keep(key, b"made")
            change()

    assert b"made" == Store(site.root / CACHE_FOLDER).get(key)
