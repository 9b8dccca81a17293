import pytest

from generator.load.facts import find_facts, read_period
from generator.model.language import Language
from generator.model.text import FactKind, Period, PeriodUnit


def facts(words: str, language: Language) -> list[tuple[FactKind, str]]:
    """The kind and the value of each fact."""
    return [(kind, value) for _, _, kind, value in find_facts(words, language)]


AGREEING = (
    ("Call 0300 790 0203.", "Ffoniwch 0300 790 0203.", FactKind.PHONE, "03007900203"),
    ("Call +44 300 790 0203.", "Ffoniwch 0300 7900203.", FactKind.PHONE, "03007900203"),
    ("It costs £1,250.50.", "Mae’n costio £1,250.50.", FactKind.MONEY, "£1250.50"),
    ("It costs £ 20 now.", "Mae’n costio £20 nawr.", FactKind.MONEY, "£20"),
    ("20 working days", "20 diwrnod gwaith", FactKind.PERIOD, "20 working day"),
    ("a 20-working-day wait", "20 niwrnod o waith", FactKind.PERIOD, "20 working day"),
    ("one day", "un diwrnod", FactKind.PERIOD, "1 day"),
    ("2 days", "dau ddiwrnod", FactKind.PERIOD, "2 day"),
    ("3 months", "tri mis", FactKind.PERIOD, "3 month"),
    ("two months", "ddau fis", FactKind.PERIOD, "2 month"),
    ("three weeks", "tair wythnos", FactKind.PERIOD, "3 week"),
    ("Twelve months", "12 mis", FactKind.PERIOD, "12 month"),
    ("one year", "un flwyddyn", FactKind.PERIOD, "1 year"),
    ("3 years", "tair blynedd", FactKind.PERIOD, "3 year"),
    ("5 years", "bum mlynedd", FactKind.PERIOD, "5 year"),
    ("24 hours", "24 awr", FactKind.PERIOD, "24 hour"),
    ("30 minutes", "30 munud", FactKind.PERIOD, "30 minute"),
    ("1 February 2026", "1 Chwefror 2026", FactKind.DATE, "2026-02-01"),
    ("on the 1st March 2026", "ar 1 Mawrth 2026", FactKind.DATE, "2026-03-01"),
    ("by 5 May", "erbyn 5 Mai", FactKind.DATE, "--05-05"),
    ("by 3 November", "erbyn 3 o Dachwedd", FactKind.DATE, "--11-03"),
    ("since March 2024", "ers Fawrth 2024", FactKind.DATE, "2024-03-00"),
    ("at 9am", "am 9yb", FactKind.TIME, "09:00"),
    ("at 9:30am", "am 9:30 y bore", FactKind.TIME, "09:30"),
    ("at 5pm", "am 5yh", FactKind.TIME, "17:00"),
    ("at 2.15pm", "am 2.15 y prynhawn", FactKind.TIME, "14:15"),
    ("at 12pm", "am 12yp", FactKind.TIME, "12:00"),
    ("at 12am", "am 12yb", FactKind.TIME, "00:00"),
    ("25% of people", "25% o bobl", FactKind.PERCENTAGE, "25%"),
    ("12.5 per cent", "12.5 y cant", FactKind.PERCENTAGE, "12.5%"),
    ("form C100 and 1,000 others", "ffurflen C100 a 1,000 arall", FactKind.NUMBER, "1000"),
)


@pytest.mark.parametrize(("english", "welsh", "kind", "value"), AGREEING, ids=[row[0] for row in AGREEING])
def test_languages_agree(english: str, welsh: str, kind: FactKind, value: str) -> None:
    """A fact has the same kind and value in both languages, with every mutation of its words."""
    fact = (kind, value)

    assert fact in facts(english, Language.EN)
    assert facts(english, Language.EN) == facts(welsh, Language.CY)


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("You may ask in May or march there.", Language.EN),
        ("one of them", Language.EN),
        ("un ohonynt", Language.CY),
        ("Ebrill", Language.CY),
        ("No figure at all", Language.EN),
    ],
)
def test_words_are_no_facts(words: str, language: Language) -> None:
    """A number word without a unit, and a month without a day or a year, are words."""
    assert [] == facts(words, language)


@pytest.mark.parametrize("words", ["dwy flynedd", "ddwy flynedd", "2 flynedd", "dwy mlynedd"])
def test_mutations_of_two_years(words: str) -> None:
    """Every form of a Welsh number and of its unit gives the same length of time."""
    assert [(FactKind.PERIOD, "2 year")] == facts(words, Language.CY)


def test_a_fact_is_found_once() -> None:
    """What is part of a larger fact is not found again as a number."""
    found = facts("Call 0300 790 0203 before 5pm on 1 May 2026: it costs £20 or 5%, within 3 days.", Language.EN)

    assert [
        FactKind.PHONE,
        FactKind.TIME,
        FactKind.DATE,
        FactKind.MONEY,
        FactKind.PERCENTAGE,
        FactKind.PERIOD,
    ] == [kind for kind, _ in found]


def test_where_a_fact_stands() -> None:
    """A fact is given with where its words start and end."""
    words = "Wait for 20 working days, then ask."
    start, end, _, _ = next(find_facts(words, Language.EN))

    assert "20 working days" == words[start:end]


def test_different_periods_differ() -> None:
    """Twenty days are not twenty working days."""
    assert facts("20 days", Language.EN) != facts("20 diwrnod gwaith", Language.CY)


@pytest.mark.parametrize(
    ("words", "language", "expected"),
    [
        ("20 working days", Language.EN, Period(number=20, unit=PeriodUnit.WORKING_DAY)),
        ("20 diwrnod gwaith", Language.CY, Period(number=20, unit=PeriodUnit.WORKING_DAY)),
        ("three months", Language.EN, Period(number=3, unit=PeriodUnit.MONTH)),
        ("tri mis", Language.CY, Period(number=3, unit=PeriodUnit.MONTH)),
        ("1 flwyddyn", Language.CY, Period(number=1, unit=PeriodUnit.YEAR)),
        ("2 weeks", Language.EN, Period(number=2, unit=PeriodUnit.WEEK)),
        ("within 2 weeks", Language.EN, None),
        ("2 weeks 3 days", Language.EN, None),
        ("2 hours", Language.EN, None),
        ("0 days", Language.EN, None),
        ("", Language.EN, None),
    ],
)
def test_a_period_alone(words: str, language: Language, expected: Period | None) -> None:
    """A length of time is read when the words are that and nothing else."""
    assert expected == read_period(words, language)
