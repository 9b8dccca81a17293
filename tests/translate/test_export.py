import pytest

from generator.translate.accept import accept_translations
from generator.translate.export import ExportFormat, amounts, exported, own_words_to_do, units_to_do, write_export
from generator.translate.pairs import CannotPairError
from tests.sandbox import SiteSandbox
from tests.translate.sent_away import CY, EN, KEY, lay


def test_what_goes_out(site: SiteSandbox) -> None:
    """All of a site, some of it, or what has to be looked at alone."""
    lay(site).write(EN, site.read(EN).replace("20 days", "10 days"))

    assert {KEY, "site", "interface"} <= {unit.key for unit in units_to_do(site.root, [], stale=False)}
    assert ["You have 10 days. Ring {phone:a} or read [more](more.md)."] == [
        unit.source for unit in units_to_do(site.root, [], stale=True)
    ]
    assert {KEY, "interface"} == {unit.key for unit in units_to_do(site.root, ["fact*", "interface"], stale=False)}


def test_nothing_of_this_name(site: SiteSandbox) -> None:
    """A slip is answered with the nearest key."""
    with pytest.raises(CannotPairError, match="sit: there is nothing of this name"):
        units_to_do(site.root, ["sit"], stale=False)


def test_words_that_go_into_no_file(site: SiteSandbox) -> None:
    """What readers type is told to the editor where it is stale, and to no translator."""
    search = "best_bets:\n  a: {typed: {en: [kid], cy: [mab]}, pages: [guides/a]}\n"
    lay(site).write("content/search.yml", search)
    accept_translations(site.root, ["best-bet/a/typed"])
    site.write("content/search.yml", search.replace("[kid]", "[kid, son]"))

    assert ("best-bet/a/typed",) == own_words_to_do(site.root)
    assert [] == [unit for unit in units_to_do(site.root, [], stale=False) if unit.key.startswith("best-bet")]


def test_a_file_for_each_language(site: SiteSandbox) -> None:
    """Pages that were written in Welsh are translated into English, in a file of their own."""
    lay(site)
    for path in (EN, CY):
        site.write(path, site.read(path).replace("---\n\n", "source_language: cy\n---\n\n", 1))
    files = exported(units_to_do(site.root, [], stale=False), ExportFormat.XLIFF)
    paths = write_export(site.root.parent / "out", files)

    assert ["translation-en.xlf", "translation-cy.xlf"] == [path.name for path in paths]
    assert f'original="{KEY}"' in paths[0].read_text(encoding="utf-8")


def test_how_much_it_is(site: SiteSandbox) -> None:
    """Units, words, and the words of units that stood before."""
    site.write(
        "content/glossary.yml", "terms:\n  a:\n    term: {en: two words, cy: a}\n    meaning: {en: two words, cy: b}\n"
    )
    found = amounts(units_to_do(site.root, ["term/a"], stale=False))

    assert (2, 4, 2) == ((done := found["done"]).units, done.words, done.repeated)
    assert (2, 0) == (found["all"].units, found["new"].words)
