import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.load.facts import find_facts, read_period
from generator.markdown_blocks.elements import read_blocks
from generator.model.language import Language
from generator.model.text import Certainty, FactKind, Period, PeriodUnit
from generator.text.plain_text import read_run


def facts(words: str, language: Language) -> list[tuple[FactKind, str]]:
    """The kind and the value of each fact."""
    return [(found.kind, found.value) for found in find_facts(words, language)]


def firm(words: str, language: Language) -> list[str]:
    """The value of each fact that is one for sure."""
    return [found.value for found in find_facts(words, language) if found.certainty is Certainty.FIRM]


AGREEING = (
    ("Call 0300 790 0203.", "Ffoniwch 0300 790 0203.", FactKind.PHONE, "03007900203"),
    ("Call +44 300 790 0203.", "Ffoniwch 0300 7900203.", FactKind.PHONE, "03007900203"),
    ("It costs £1,250.50.", "Mae’n costio £1,250.50.", FactKind.MONEY, "£1250.5"),
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
    ("20 working days", "20 o ddiwrnodau gwaith", FactKind.PERIOD, "20 working day"),
    ("a 20 working-day wait", "20 diwrnod o waith", FactKind.PERIOD, "20 working day"),
    ("20 business days", "20 diwrnod busnes", FactKind.PERIOD, "20 working day"),
    ("one calendar month", "un mis calendr", FactKind.PERIOD, "1 calendar month"),
    ("14 clear days", "14 diwrnod clir", FactKind.PERIOD, "14 clear day"),
    ("28 calendar days", "28 diwrnod calendr", FactKind.PERIOD, "28 calendar day"),
    ("a fortnight", "pythefnos", FactKind.PERIOD, "2 week"),
    ("two weeks", "bythefnos", FactKind.PERIOD, "2 week"),
    ("two and a half years", "dwy flynedd a hanner", FactKind.PERIOD, "30 month"),
    ("1½ hours", "awr a hanner", FactKind.PERIOD, "90 minute"),
    ("30 minutes", "hanner awr", FactKind.PERIOD, "30 minute"),
    ("half an hour", "hanner awr", FactKind.PERIOD, "30 minute"),
    ("21 days", "un diwrnod ar hugain", FactKind.PERIOD, "21 day"),
    ("35 days", "pymtheg diwrnod ar hugain", FactKind.PERIOD, "35 day"),
    ("twenty-one days", "dau ddeg un diwrnod", FactKind.PERIOD, "21 day"),
    ("thirty days", "deg diwrnod ar hugain", FactKind.PERIOD, "30 day"),
    ("forty weeks", "deugain wythnos", FactKind.PERIOD, "40 week"),
    ("60 days", "trigain diwrnod", FactKind.PERIOD, "60 day"),
    ("a hundred days", "can diwrnod", FactKind.PERIOD, "100 day"),
    ("3 full months", "3 mis", FactKind.PERIOD, "3 month"),
    ("aged 16", "16 mlwydd oed", FactKind.NUMBER, "16"),
    ("aged 16 years", "16 oed", FactKind.NUMBER, "16"),
    ("16 years or older", "16 oed", FactKind.NUMBER, "16"),
    ("a 16-year-old", "person 16 oed", FactKind.NUMBER, "16"),
    ("under 16s", "dan 16 oed", FactKind.NUMBER, "16"),
    ("4 September 2027", "4ydd o Fedi 2027", FactKind.DATE, "2027-09-04"),
    ("the 1st of March", "Mawrth 1af", FactKind.DATE, "--03-01"),
    ("the fourth of September", "pedwerydd o Fedi", FactKind.DATE, "--09-04"),
    ("September 4th, 2027", "4 Medi 2027", FactKind.DATE, "2027-09-04"),
    ("04/09/2027", "4 Medi 2027", FactKind.DATE, "2027-09-04"),
    ("Feb 2024", "Chwefror 2024", FactKind.DATE, "2024-02-00"),
    ("12 Sept. 2024", "12 Med 2024", FactKind.DATE, "2024-09-12"),
    ("Tuesday 5 May", "dydd Mawrth 5 Mai", FactKind.DATE, "--05-05"),
    ("10 a.m.", "10 y.b.", FactKind.TIME, "10:00"),
    ("10pm", "10 o'r nos", FactKind.TIME, "22:00"),
    ("9 in the morning", "9 o’r gloch y bore", FactKind.TIME, "09:00"),
    ("17:00", "5 y prynhawn", FactKind.TIME, "17:00"),
    ("at noon", "hanner dydd", FactKind.TIME, "12:00"),
    ("12 midnight", "hanner nos", FactKind.TIME, "00:00"),
    ("£5 million", "£5 miliwn", FactKind.MONEY, "£5000000"),
    ("£2.50", "£2.5", FactKind.MONEY, "£2.5"),
    ("£5m", "£5 miliwn", FactKind.MONEY, "£5000000"),
    ("20 pounds", "20 punt", FactKind.MONEY, "£20"),
    ("50p", "50 ceiniog", FactKind.MONEY, "£0.5"),
    ("70 percent", "70 y cant", FactKind.PERCENTAGE, "70%"),
    ("2½", "2.5", FactKind.NUMBER, "2.5"),
    ("1/2", "½", FactKind.NUMBER, "0.5"),
    ("version 2.2.1", "fersiwn 2.2.1", FactKind.NUMBER, "2.2.1"),
    ("3 stages", "tri cham", FactKind.NUMBER, "3"),
    ("80 people", "pedwar ugain o bobl", FactKind.NUMBER, "80"),
    ("250 people", "dau gant a hanner o bobl", FactKind.NUMBER, "250"),
    ("1.5 million people", "miliwn a hanner o bobl", FactKind.NUMBER, "1500000"),
    ("three quarters", "tri chwarter", FactKind.NUMBER, "0.75"),
    ("the third stage", "y trydydd cam", FactKind.NUMBER, "3"),
    ("two thirds of people", "dwy ran o dair o bobl", FactKind.NUMBER, "2/3"),
    ("a third of parents", "traean y rhieni", FactKind.NUMBER, "1/3"),
    ("one fifth", "un rhan o bump", FactKind.NUMBER, "0.2"),
    ("a tenth of the fee", "degfed ran y ffi", FactKind.NUMBER, "0.1"),
    ("the third of September", "y trydydd o Fedi", FactKind.DATE, "--09-03"),
    ("half past nine", "hanner awr wedi naw", FactKind.TIME, "09:30"),
    ("9.30pm", "hanner awr wedi naw yr hwyr", FactKind.TIME, "21:30"),
    ("a quarter past 2", "chwarter wedi dau", FactKind.TIME, "02:15"),
    ("quarter to three in the afternoon", "chwarter i dri y prynhawn", FactKind.TIME, "14:45"),
    ("ten past four", "deng munud wedi pedwar", FactKind.TIME, "04:10"),
    ("twenty-five minutes to one", "pum munud ar hugain i un", FactKind.TIME, "00:35"),
    ("ten minutes to two hours", "deng munud i ddwy awr", FactKind.PERIOD, "2 hour"),
    ("on Monday", "ar ddydd Llun", FactKind.WEEKDAY, "1"),
    ("Monday to Friday", "Llun i Gwener", FactKind.WEEKDAY, "5"),
    ("Mon–Thurs", "dydd Llun–dydd Iau", FactKind.WEEKDAY, "4"),
    ("Tuesday evening", "nos Fawrth", FactKind.WEEKDAY, "2"),
    ("Saturdays and Sundays", "bob dydd Sadwrn a dydd Sul", FactKind.WEEKDAY, "7"),
    ("at 10 on Monday", "am 10 ddydd Llun", FactKind.WEEKDAY, "1"),
    ("Easter Monday", "Llun y Pasg", FactKind.WEEKDAY, "1"),
)


@pytest.mark.parametrize(
    ("english", "welsh", "kind", "value"), AGREEING, ids=[f"{row[0]} = {row[1]}" for row in AGREEING]
)
def test_languages_agree(english: str, welsh: str, kind: FactKind, value: str) -> None:
    """A fact has the same kind and value in both languages, with every mutation of its words."""
    fact = (kind, value)

    assert fact in facts(english, Language.EN)
    assert facts(english, Language.EN) == facts(welsh, Language.CY)


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("You may ask in May or march there.", Language.EN),
        ("mawrth y llun", Language.CY),
        ("The sun sat down", Language.EN),
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
    found = next(find_facts(words, Language.EN))

    assert "20 working days" == words[found.start : found.end]


RANGES = (
    ("10 to 20 working days", "10 i 20 diwrnod gwaith", ["10 working day", "20 working day"]),
    ("10–20 days", "rhwng 10 a 20 diwrnod", ["10 day", "20 day"]),
    ("10 days to 20 days", "10-20 diwrnod", ["10 day", "20 day"]),
    ("one or two weeks", "un neu ddwy wythnos", ["1 week", "2 week"]),
    ("10 to 20 May 2026", "10-20 Mai 2026", ["2026-05-10", "2026-05-20"]),
    ("9am to 5pm", "9 i 5yp", ["09:00", "17:00"]),
    ("9:30-11am", "rhwng 9:30 ac 11 y bore", ["09:30", "11:00"]),
    ("16 to 18 year olds", "16 i 18 oed", ["16", "18"]),
    ("20% to 30%", "20 i 30 y cant", ["20%", "30%"]),
    ("£10-£20", "£10 i £20", ["£10", "£20"]),
)


@pytest.mark.parametrize(("english", "welsh", "values"), RANGES, ids=[row[0] for row in RANGES])
def test_ranges(english: str, welsh: str, values: list[str]) -> None:
    """The lower end of a range is measured as its upper end is."""
    assert values == firm(english, Language.EN)
    assert values == firm(welsh, Language.CY)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1½", "1¼"),
        ("20 days", "20 working days"),
        ("14 days", "14 clear days"),
        ("14 days", "2 weeks"),
        ("12 months", "1 year"),
        ("1 month", "1 calendar month"),
        ("9am", "9pm"),
        ("form C100", "form C101"),
        ("version 2.1", "version 2.10"),
        ("£20", "20%"),
        ("16 years", "16 months"),
        ("5 May 2026", "5 May 2027"),
        ("half an hour", "a quarter of an hour"),
    ],
)
def test_what_differs(one: str, other: str) -> None:
    """What is not the same is not read as the same: the unit counts as much as the number."""
    assert facts(one, Language.EN) != facts(other, Language.EN)


@pytest.mark.parametrize(
    ("words", "language", "values"),
    [
        ("one of them", Language.EN, ["1"]),
        ("a week later", Language.EN, ["1 week"]),
        ("blwyddyn yn ddiweddarach", Language.CY, ["1 year"]),
        ("dau beth", Language.CY, ["2"]),
        ("the second stage", Language.EN, ["2"]),
        ("half of them", Language.EN, ["0.5"]),
        ("on this day", Language.EN, ["1 day"]),
        ("y diwrnod hwn a bob wythnos", Language.CY, ["1 day", "1 week"]),
        ("yr unfed ar bymtheg", Language.CY, ["16"]),
        ("both of them", Language.EN, ["2"]),
    ],
)
def test_loose_facts(words: str, language: Language, values: list[str]) -> None:
    """A number word that measures nothing and a unit without a number may be facts, and may be none."""
    assert values == [value for _, value in facts(words, language)]
    assert [] == firm(words, language)


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("Ffoniwch 5 am fwy o help", ["5"]),
        ("rhwng 9 am a 5 pm", ["09:00", "17:00"]),
        ("9am", ["09:00"]),
        ("9.30 am ddim", ["09:30"]),
        ("rhwng cant a dau gant", []),
    ],
)
def test_doubtful_words(words: str, values: list[str]) -> None:
    """Welsh *am* is a half of the day only where it can be nothing else."""
    assert values == firm(words, Language.CY)


@pytest.mark.parametrize(
    ("words", "language", "certainty"),
    [
        ("3", Language.EN, Certainty.FIRM),
        ("three", Language.EN, Certainty.LOOSE),
        ("one", Language.EN, Certainty.DOUBTFUL),
        ("deg", Language.CY, Certainty.DOUBTFUL),
        ("un deg", Language.CY, Certainty.LOOSE),
        ("week", Language.EN, Certainty.LOOSE),
        ("the week", Language.EN, Certainty.DOUBTFUL),
        ("the calendar month", Language.EN, Certainty.LOOSE),
        ("one week", Language.EN, Certainty.FIRM),
        ("Monday", Language.EN, Certainty.FIRM),
        ("nos Fawrth", Language.CY, Certainty.FIRM),
        ("Mawrth", Language.CY, Certainty.LOOSE),
        ("Sun", Language.EN, Certainty.LOOSE),
    ],
)
def test_certainty(words: str, language: Language, certainty: Certainty) -> None:
    """What may be another word is doubtful, what only may be a fact is loose."""
    assert [certainty] == [found.certainty for found in find_facts(words, language)]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("Tuesday 5 May", Language.EN),
        ("Tuesday, the 5th of May", Language.EN),
        ("Tuesday the fifth of May", Language.EN),
        ("Tuesday May 5th 2026", Language.EN),
        ("dydd Mawrth 05/05/2026", Language.CY),
    ],
)
def test_a_day_beside_its_date(words: str, language: Language) -> None:
    """Beside a date the day of the week says nothing more, so that it may stand on one page alone."""
    found = [(fact.kind, fact.certainty) for fact in find_facts(words, language)]

    assert [(FactKind.WEEKDAY, Certainty.LOOSE), (FactKind.DATE, Certainty.FIRM)] == found


@pytest.mark.parametrize(
    ("english", "welsh"),
    [
        ("£6,000 a year", "£6,000 y flwyddyn"),
        ("15 hours per week", "15 awr bob wythnos"),
        ("2.5% per year", "2.5% y flwyddyn"),
    ],
)
def test_rates(english: str, welsh: str) -> None:
    """What something is counted in is read with it, and is the same in both languages."""
    assert 2 == len(facts(english, Language.EN))
    assert facts(english, Language.EN) == facts(welsh, Language.CY)


def test_addresses_hold_no_facts() -> None:
    """Figures in the address of a website or of a person are no facts."""
    assert [] == facts("See https://example.org/2024/5 or www.a.org/20 or ask20@example.org now", Language.EN)


def test_cells_stand_apart() -> None:
    """A number and the unit in the next cell are no length of time."""
    assert [(FactKind.NUMBER, "20")] == facts("20\tdays", Language.EN)


FACT = st.sampled_from(["20 working days", "0300 790 0203", "4 September 2027", "£20", "two and a half years", "5 pm"])
SPACE = st.sampled_from([" ", "\n", "\u00a0", "\u2009", "\u202f", " \n ", "  "])
SIGNS = st.sampled_from(["", "*", "**", "***"])


@given(FACT, st.lists(SPACE, min_size=8, max_size=8), SIGNS, st.integers(0, 3))
def test_a_fact_is_the_same_however_it_is_written(fact: str, spaces: list[str], sign: str, stressed: int) -> None:
    """No wrapping, no kind of space and no stress hides a fact."""
    words = fact.split()
    stressed %= len(words)
    words[stressed] = f"{sign}{words[stressed]}{sign}"
    written = "".join(word + space for word, space in zip(words, spaces, strict=False)).strip()
    read = [plain.words for run in read_blocks(f"Wait {written}, then ask.").words() for plain in read_run(run)]

    assert facts(fact, Language.EN) == facts(read[0], Language.EN)
    assert 1 == len(read)


@given(st.text(alphabet="0123456789 ,.:/-–£%½a’nydf+()\t", max_size=40))
def test_anything_can_be_read(text: str) -> None:
    """Any signs can be read, and what is found stands in order, once, inside the text."""
    for language in Language:
        spans = [(found.start, found.end) for found in find_facts(text, language)]
        ends = [0, *(end for _, end in spans)]
        assert all(before <= start < end for before, (start, end) in zip(ends, spans, strict=False))
        assert ends[-1] <= len(text)


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
        ("a fortnight", Language.EN, Period(number=2, unit=PeriodUnit.WEEK)),
        ("blwyddyn", Language.CY, Period(number=1, unit=PeriodUnit.YEAR)),
        ("1½ years", Language.EN, Period(number=18, unit=PeriodUnit.MONTH)),
        ("1½ months", Language.EN, None),
        ("14 clear days", Language.EN, None),
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
