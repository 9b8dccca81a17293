import pytest

from generator.translate.accept import Accepted, Refused, accept_translations
from tests.sandbox import SiteSandbox

PAGE = "---\ntitle: A\nsummary: B\n{}---\n\n{}\n"
TERM = 'terms:\n  order:\n    term: {{en: "order", cy: "gorchymyn"}}\n    meaning: {{en: "{}", cy: "{}"}}\n'
TEXT = "content/glossary.yml"


def accepted(site: SiteSandbox, key: str, because: str = "") -> Accepted:
    """What was recorded for one key."""
    (found,) = accept_translations(site.root, [key], because)
    assert isinstance(found, Accepted), found
    return found


def refused(site: SiteSandbox, key: str, because: str = "") -> Refused:
    """Why one key was not recorded."""
    (found,) = accept_translations(site.root, [key], because)
    assert isinstance(found, Refused), found
    return found


def test_accept(site: SiteSandbox) -> None:
    """The digest of the source is recorded in the translation, which is then in step."""
    site.write("content/en/home.md", PAGE.format("", "Start at the beginning."))
    before = site.codes()
    found = accepted(site, "home")

    assert ["stale-translation"] == before
    assert ("content/en/home.md", "content/cy/home.md", True) == (found.source, found.translation, found.changed)
    assert f"matches: {found.digest}\n" in site.read("content/cy/home.md")
    assert site.read("content/en/home.md") == site.read("translations/accepted/content/en/home.md")
    assert [] == site.codes()


def test_accept_twice(site: SiteSandbox) -> None:
    """A translation that is in step stays as it is, and so does what was recorded."""
    before = site.read("content/cy/home.md")
    accepted(site, "home")
    record = site.read("translations/accepted.yml")

    assert not accepted(site, "home").changed
    assert (before, record) == (site.read("content/cy/home.md"), site.read("translations/accepted.yml"))


def test_a_welsh_source(site: SiteSandbox) -> None:
    """Where Welsh was written first, the record stands on the English page."""
    site.write("content/en/home.md", PAGE.format("source_language: cy\n", "Start."))
    site.write("content/cy/home.md", PAGE.format("source_language: cy\n", "Dechreuwch."))
    found = accepted(site, "home")

    assert "content/en/home.md" == found.translation
    assert found.digest in site.read("content/en/home.md")
    assert "Dechreuwch." in site.read("translations/accepted/content/cy/home.md")


@pytest.mark.parametrize("key", ["factsheets/gone", "../en/home", "", "gone/*"])
def test_no_page(site: SiteSandbox, key: str) -> None:
    """A key without a page, or one that leads out of the folder, is refused."""
    assert refused(site, key).why.startswith("there is no page and no group of words of this name; ")


def test_a_broken_page(site: SiteSandbox) -> None:
    """A page that cannot be read is told with its first problem, and nothing is written."""
    site.write("content/en/home.md", "no header")
    before = site.read("content/cy/home.md")

    assert refused(site, "home").why.startswith("content/en/home.md:1:1: the page has no header")
    assert before == site.read("content/cy/home.md")


def test_a_page_without_its_twin(site: SiteSandbox) -> None:
    """A page in one language alone cannot be accepted."""
    assert "there is no content/cy/home.md" == refused(site.remove("content/cy/home.md"), "home").why


def test_words_in_yaml(site: SiteSandbox) -> None:
    """Words in YAML are told when the English has changed alone, and are in step again when they are accepted."""
    site.write(TEXT, TERM.format("What a judge decides.", "Beth mae barnwr yn ei benderfynu."))
    unasked = set(site.codes())
    accept_translations(site.root, ["*"])
    first = set(site.codes())
    site.write(TEXT, TERM.format("What a judge tells you to do.", "Beth mae barnwr yn ei benderfynu."))
    changed = site.check().out
    site.write(TEXT, TERM.format("What a judge tells you to do.", "Beth mae barnwr yn dweud wrthych am ei wneud."))
    found = accepted(site, "term/order")

    assert {"unused-term"} == unasked == first == set(site.codes())
    assert "warning: the English of term/order has changed since this Welsh was made from it" in changed
    assert "meaning: What a judge [-decides-]{+tells you to do+}." == found.changes


def test_new_words_in_yaml(site: SiteSandbox) -> None:
    """Where words in YAML are recorded, new ones are asked for; those that are gone are forgotten."""
    accept_translations(site.root, ["*"])
    site.write(TEXT, TERM.format("What a judge decides.", "Beth mae barnwr yn ei benderfynu."))
    asked = set(site.codes())
    accepted(site, "term/order")
    site.write(TEXT, site.read(TEXT).replace("  order:", "  ruling:"))
    accepted(site, "term/ruling")

    assert {"unrecorded-translation", "unused-term"} == asked
    assert "term/order" not in site.read("translations/accepted.yml") + site.read(f"translations/accepted/{TEXT}")


@pytest.mark.parametrize("key", ["home", "term/order"])
def test_a_translation_that_has_not_moved(site: SiteSandbox, key: str) -> None:
    """Where words of the source have changed alone, a reason is asked for, kept, and gone with the next change."""
    site.write(TEXT, TERM.format("A.", "B.")).write("content/en/home.md", PAGE.format("", "You have 20 days."))
    accept_translations(site.root, ["*"])
    site.write(TEXT, TERM.format("You have 10 days.", "B."))
    site.write("content/en/home.md", PAGE.format("", "You have 10 days."))
    why = refused(site, key).why
    accepted(site, key, "it was right before")
    kept = site.read("translations/accepted.yml")
    site.write(TEXT, TERM.format("C.", "D.")).write("content/en/home.md", PAGE.format("", "C."))
    site.write("content/cy/home.md", site.read("content/cy/home.md") + "\nD.\n")
    accepted(site, key)

    assert "say why it is right as it is with --because “reason”" in why
    assert 'because: "it was right before"' in kept
    assert "because" not in site.read("translations/accepted.yml")


def test_signs_alone(site: SiteSandbox) -> None:
    """Where no word of the source has changed, its translation need not move."""
    site.write("content/en/home.md", PAGE.format("", "Ring us, or write"))
    accepted(site, "home")
    site.write("content/en/home.md", PAGE.format("", "Ring us or write."))

    assert accepted(site, "home").changed


def test_a_reason_that_could_not_be_read(site: SiteSandbox) -> None:
    """A reason is plain words: it is kept where only these may stand."""
    assert "--because" == refused(site, "home", "<b>so</b>").key


def test_many(site: SiteSandbox) -> None:
    """A star stands for any part of a key; each key is told once."""
    found = accept_translations(site.root, ["s*", "site", "gone"])

    assert ["section/factsheets", "site", "statement", "gone"] == sorted(
        (each.key for each in found), key=lambda key: (key == "gone", key)
    )


def test_a_broken_record(site: SiteSandbox) -> None:
    """A record that cannot be read is a mistake at its line; nothing is written over it."""
    site.write("translations/accepted.yml", "accepted:\n  home: {sauce: x}\n")

    assert refused(site, "home").why.startswith("translations/accepted.yml:2:")
    assert {"unknown-key", "missing-key"} == set(site.codes())
