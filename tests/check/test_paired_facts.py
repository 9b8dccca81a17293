from generator.check.paired_facts import check_shared_days, differing_facts
from generator.model.language import Bilingual
from generator.model.paired_words import PairedFacts
from generator.model.problem import Code
from generator.model.shared_files import SharedFiles
from generator.model.source_files import TERMS_FILE
from generator.model.text import Certainty, Fact, FactKind, Impossible
from tests.builders import place, shared_files
from tests.sandbox import SiteSandbox

NONE = Impossible(Code.IMPOSSIBLE_DATE, "is in no calendar", "write another")


def days(number: int, *, impossible: Impossible | None = None, certainty: Certainty = Certainty.FIRM) -> Fact:
    """A number of days."""
    return Fact(
        kind=FactKind.PERIOD,
        value=f"{number} day",
        words=f"{number} days",
        place=place("content/glossary.yml", number),
        certainty=certainty,
        impossible=impossible,
    )


def files(english: tuple[Fact, ...], welsh: tuple[Fact, ...], *broken: str) -> SharedFiles:
    """Shared files with these facts in one of their texts."""
    places = Bilingual(en=place("content/glossary.yml", 1), cy=place("content/glossary.yml", 2))
    return shared_files(said=(PairedFacts(places=places, facts=Bilingual(en=english, cy=welsh)),), broken=broken)


def told(site: SharedFiles) -> list[tuple[str, int, str]]:
    """The words that an excuse would name, the line, and what is told."""
    return [(words, problem.place.line, problem.message) for words, problem in differing_facts(site)]


def test_facts_that_agree() -> None:
    """The same facts in any order are no problem."""
    assert [] == told(files((days(3), days(4)), (days(4), days(3))))


def test_facts_that_differ() -> None:
    """What differs is told at the Welsh, and so is what one language alone says."""
    assert [("5 days", 5, "the length of time is “5 days” in Welsh and “4 days” in English")] == told(
        files((days(4),), (days(5),))
    )
    assert [("4 days", 2, "the length of time “4 days” stands in the English words alone")] == told(
        files((days(4),), ())
    )
    assert [("5 days", 5, "the length of time “5 days” stands in the Welsh words alone")] == told(files((), (days(5),)))


def test_a_loose_fact_alone() -> None:
    """What may be no fact says nothing by itself."""
    assert [] == told(files((days(1, certainty=Certainty.LOOSE),), ()))


def test_broken_files() -> None:
    """Nothing is told of a file that is at fault in itself, or where the file of excuses could not be read."""
    assert [] == told(files((days(4),), (), "content/glossary.yml"))
    assert [] == told(files((days(4),), (), TERMS_FILE))


def test_a_day_that_there_is_not() -> None:
    """It is told, and compared with nothing."""
    site = files((days(4, impossible=NONE),), (days(5),))

    assert [Code.IMPOSSIBLE_DATE] == [problem.code for problem in check_shared_days(site)]
    assert [] == told(site)


IN_YAML = """
subjects:
  complaints: {en: "Complaints", cy: "Cwynion"}
contacts:
  psow:
    name: {en: "Ombudsman for Wales", cy: "Ombwdsmon Cymru"}
    nations: [wales]
    subject: complaints
    what_for: {en: "Complaints about public bodies", cy: "Cwynion am gyrff cyhoeddus"}
    note:
      en: They answer within 20 days.
      cy: Maen nhw’n ateb o fewn 28 diwrnod.
    source: its website
    checked: 2027-02-01
"""
EXCUSE = 'excuses:\n  - {words: "28 diwrnod", where: content/contacts.yml, why: "The Welsh office is slower."}\n'


def test_a_fact_of_a_contact(site: SiteSandbox) -> None:
    """It is told at the line of the Welsh, an excuse with a reason silences it, and one that is not needed is told."""
    printed = site.write("content/contacts.yml", IN_YAML).check().out

    assert "content/contacts.yml:12:11: error: the length of time is “28 diwrnod” in Welsh and “20 days”" in printed
    assert "content/contacts.yml:14:14: warning: the day in “checked”, 2027-02-01, has not come yet" in printed
    assert ["day-not-come"] == site.write(TERMS_FILE, EXCUSE).codes()
    site.write("content/contacts.yml", IN_YAML.replace("20 days", "28 days").replace("2027", "2026"))
    assert ["excuse-unused"] == site.codes()
