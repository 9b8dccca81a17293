import pytest

from generator.accept import CannotAcceptError, accept_translation
from tests.sandbox import SiteSandbox

PAGE = "---\ntitle: A\nsummary: B\n{}---\n\n{}\n"


def test_accept(site: SiteSandbox) -> None:
    """The digest of the source is recorded in the translation, which is then in step."""
    site.write("content/en/home.md", PAGE.format("", "Start at the beginning."))
    before = site.codes()
    accepted = accept_translation(site.root, "home")

    assert ["stale-translation"] == before
    assert ("content/en/home.md", "content/cy/home.md", True) == (
        accepted.source,
        accepted.translation,
        accepted.changed,
    )
    assert f"matches: {accepted.digest}\n" in site.read("content/cy/home.md")
    assert [] == site.codes()


def test_accept_twice(site: SiteSandbox) -> None:
    """A translation that is in step stays as it is."""
    before = site.read("content/cy/home.md")

    assert not accept_translation(site.root, "home").changed
    assert before == site.read("content/cy/home.md")


def test_a_welsh_source(site: SiteSandbox) -> None:
    """Where Welsh was written first, the record stands on the English page."""
    site.write("content/en/home.md", PAGE.format("source_language: cy\n", "Start."))
    site.write("content/cy/home.md", PAGE.format("source_language: cy\n", "Dechreuwch."))
    accepted = accept_translation(site.root, "home")

    assert "content/en/home.md" == accepted.translation
    assert accepted.digest in site.read("content/en/home.md")


@pytest.mark.parametrize(
    ("key", "message"),
    [
        ("factsheets/gone", "there is no content/en/factsheets/gone.md"),
        ("../en/home", "there is no content/en/../en/home.md"),
        ("", "there is no content/en/.md"),
    ],
)
def test_no_page(site: SiteSandbox, key: str, message: str) -> None:
    """A key without a page, or one that leads out of the folder, is refused."""
    with pytest.raises(CannotAcceptError) as caught:
        accept_translation(site.root, key)

    assert message == str(caught.value)


def test_a_broken_page(site: SiteSandbox) -> None:
    """A page that cannot be read is told with its first problem, and nothing is written."""
    site.write("content/en/home.md", "no header")
    before = site.read("content/cy/home.md")

    with pytest.raises(CannotAcceptError, match=r"content/en/home\.md:1:1: the page has no header"):
        accept_translation(site.root, "home")
    assert before == site.read("content/cy/home.md")
