from tests.sandbox import SiteSandbox


def test_accept(site: SiteSandbox) -> None:
    """``accept`` tells of each page what it recorded; one that cannot be read ends with 1 and stops no other."""
    site.write("content/en/home.md", site.read("content/en/home.md") + "\nMore.\n")
    first, second = site.run("accept", "gone", "home"), site.run("accept", "home")

    assert (1, 0) == (first.status, second.status)
    assert first.err.startswith("gone: there is no page and no group of words of this name")
    assert "content/cy/home.md: now recorded as made from content/en/home.md" in first.out
    assert "already recorded" in second.out
