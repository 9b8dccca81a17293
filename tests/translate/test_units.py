import pytest

from generator.model.unit import Unit, UnitState
from generator.translate.pairs import CannotPairError, load_texts
from generator.translate.units import INTERFACE, KEPT_AS_THEY_ARE, all_keys, load_units, name_of, units_of
from tests.sandbox import SiteSandbox
from tests.translate.sent_away import CATALOGUE, CY, EN, KEY, bring, export, lay, sources


def units(site: SiteSandbox, key: str) -> list[Unit]:
    """The units of one text."""
    return list(units_of(load_texts(site.root), key))


def test_kinds(site: SiteSandbox) -> None:
    """Pages, groups of words and interface words all have units, each with a name of its own."""
    texts = load_texts(lay(site).root)
    names = [name_of(unit) for unit in load_units(texts, all_keys(texts))]

    assert {KEY, "site", "term/b", INTERFACE} <= {name.partition("#")[0] for name in names}
    assert len(names) == len(set(names))


def test_interface_words(site: SiteSandbox) -> None:
    """A word without its Welsh is new, a guess has to be checked; counted words stay in their catalogue."""
    site.write(CATALOGUE, 'msgid "A"\nmsgstr ""\n\n#, fuzzy\nmsgid "B"\nmsgstr "C"\n\nmsgid "D"\nmsgstr "E"\n')

    assert [UnitState.NEW, UnitState.CHECK, UnitState.DONE] == [unit.state for unit in units(site, INTERFACE)]


def test_words_in_yaml(site: SiteSandbox) -> None:
    """Of a stale group, the words that have changed have to be looked at, beside what they were."""
    lay(site)
    site.write("site_config.yml", site.read("site_config.yml").replace("An example.", "An example site."))

    assert [("An example.", "An example site.")] == [
        (unit.was, unit.source) for unit in units(site, "site") if unit.state is UnitState.CHECK
    ]


def test_nothing_recorded_yet(site: SiteSandbox) -> None:
    """A site that has recorded no words in YAML trusts them all."""
    assert {UnitState.DONE} == {unit.state for unit in units(site, "site")}


@pytest.mark.parametrize("data", [b"no header", b"\xff", b"---\ntitle: A\n---\n\nText.\n"])
@pytest.mark.parametrize("is_alone", [True, False])
def test_broken_pages_are_told(site: SiteSandbox, data: bytes, is_alone: bool) -> None:  # noqa: FBT001
    """What cannot be read cannot be translated, with or without a twin; where and why is told, and none is left out."""
    lay(site).write(EN, data)
    if is_alone:
        site.remove(CY)

    with pytest.raises(CannotPairError, match=EN):
        units(site, KEY)


@pytest.mark.parametrize(
    ("path", "data"), [("content/glossary.yml", "terms: [\n"), ("site_config.yml", "a: {\n"), (CATALOGUE, 'msgid "\n')]
)
def test_a_broken_file_of_words_is_told(site: SiteSandbox, path: str, data: str) -> None:
    """No word of it is known: neither an export nor an import passes over it in silence."""
    text = export(lay(site))
    site.write(path, data)
    before = sources(site)

    with pytest.raises(CannotPairError, match=path):
        export(site)
    with pytest.raises(CannotPairError, match=path):
        bring(site, text.replace("Pennawd", "Pen"))
    assert before == sources(site)


def test_a_copy_that_is_damaged(site: SiteSandbox) -> None:
    """Where what was kept of a page is damaged, all of the page has to be looked at."""
    lay(site).write(EN, site.read(EN).replace("20 days", "10 days"))
    site.write(f"translations/accepted/{EN}", b"\xff")

    assert {(UnitState.CHECK, "")} == {(unit.state, unit.was) for unit in units(site, KEY)}


def test_terms(site: SiteSandbox) -> None:
    """A translator is told the Welsh of the terms that a text uses."""
    texts = load_texts(lay(site).root)
    notes = {unit.source: unit.note for unit in load_units(texts, (KEY, "term/b"))}

    assert "glossary: days = diwrnodau" in next(note for source, note in notes.items() if "20 days" in source)
    assert "glossary:" not in notes["days"]
    assert "glossary:" not in notes["A heading"]


def test_terms_of_several_words(site: SiteSandbox) -> None:
    """A term is found whole, in small letters or capitals, and only where all of it stands."""
    lay(site).write("content/glossary.yml", 'terms:\n  b:\n    term: {en: "You have", cy: "Mae"}\n')
    site.write(EN, site.read(EN).replace("- one", "- YOU HAVE one").replace("A heading", "You had one"))
    notes = {unit.source: unit.note for unit in load_units(load_texts(site.root), (KEY,))}

    assert [True, False] == ["glossary" in notes[words] for words in ("YOU HAVE one", "You had one")]


def test_a_source_in_welsh(site: SiteSandbox) -> None:
    """Where Welsh was written first, English is what is to be translated."""
    lay(site)
    for path in (EN, CY):
        site.write(path, site.read(path).replace("---\n\n", "source_language: cy\n---\n\n", 1))

    assert {("Teitl", "A title")} <= {(unit.source, unit.target) for unit in units(site, KEY)}


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("within {fact:psow-limit} of", ["{fact:psow-limit}"]),
        ("[us](../a.md#b) on 0300 790 0203", ["../a.md#b", "0300 790 0203"]),
        ("by %(date)s, 20 days", ["%(date)s"]),
        ("ask@example.org or www.gov.wales", ["ask@example.org", "www.gov.wales"]),
        ("[Social Work England]{en}", ["{en}"]),
    ],
)
def test_what_is_kept(words: str, kept: list[str]) -> None:
    """Facts by name, addresses, places to fill in and numbers to dial are locked; other numbers are words."""
    assert kept == KEPT_AS_THEY_ARE.findall(words)
