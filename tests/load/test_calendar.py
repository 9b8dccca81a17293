import pytest

from generator.load.facts import find_facts
from generator.model.language import Language
from generator.model.problem import Code

DATES = {
    Language.EN: (
        "by 30 February 2027|31 June 2026|29 February 2025|the 31st of April|the thirtieth of February|30th February|"
        "February 30, 2026|30 and 31 June 2026|31 Sept. 2026|due 2026-02-30|on 31/06/2026|on 02/28/2026|on 31/6/26|"
        "by 32 January 2026|on Monday 32 January"
    ),
    Language.CY: (
        "31 Mehefin 2026|30 Chwefror 2027|29 Chwefror 2025|erbyn 31ain o Ebrill|"
        "unfed ar ddeg ar hugain o Fehefin|erbyn 32 Ionawr 2026|ar 31/06/2026"
    ),
}
TIMES = {
    Language.EN: (
        "at 25:00|until 24:30|09:00 to 25:00|09:00–25:00|9:00-25:00|13 pm|13pm|13:00 pm|9.75pm|9:75am|25pm|0:30 pm|"
        "14 o’clock|at 9:60|between 09:00 and 12:75"
    ),
    Language.CY: "am 25:00|tan 24:15|13 yh|13yh|13.00 yp|13pm|14 o’r gloch|9.75yb|09:00 hyd 25:00",
}
WEEKDAYS = {
    Language.EN: (
        "Monday 3 March 2026|Monday, 3 March 2026|Monday the 3rd of March 2026|Mon 3 March 2026|Monday 3/3/2026|"
        "3 March 2026 (Monday)|Monday March 3, 2026|Tuesday 2 to 6 March 2026"
    ),
    Language.CY: (
        "dydd Llun 3 Mawrth 2026|ddydd Llun, 3 Mawrth 2026|dydd Llun y 3ydd o Fawrth 2026|Llun 3 Mawrth 2026|"
        "nos Lun 3 Mawrth 2026|3 Mawrth 2026 (dydd Llun)"
    ),
}
POSSIBLE = {
    Language.EN: (
        "30 and 31 January|5/6 April|by 29 February in a leap year|29 February 2028|29 February 2000|"
        "between 30 and 2 February|In February 30 people came|In June 31 complaints|Issue 45 January 2026|1-31 March|"
        "1/2/26|½ a day|24/7|0300 790 0203|case 12/34/2026|AB-2024-45-67|version 1.13.2026|31/12/2026|2026-12-31|"
        "24:00|12am and 12pm|12:30pm|00:30 am|1.5pm|between 9am and 5pm|13 in the morning and 15 in the afternoon|"
        "a ratio of 60:40|from 30:70 to 20:80|a film of 25:30|Matthew 25:35|£13 pm|the rent is 450 pm|16:9|"
        "If I am 13 am I allowed|Tuesday 3 March 2026|Monday 2 to 6 March 2026|3 March 2026 (Tuesday)|"
        "Monday to Friday, 3 March 2026|Saturday and Sunday 7 and 8 March 2026|if it is a Sunday, 3 March 2026 counts|"
        "every Monday, 3 March 2026|Mondays, 3 March 2026|Mon-Fri 3 March 2026|Monday, Tuesday 3 March 2026|"
        "The Sun 3 March 2026|Monday 5 November 1605|Monday 3 March"
    ),
    Language.CY: (
        "30 a 31 Ionawr|29 Chwefror|5/6 Ebrill|30 neu 31 Mai 2026|ym mis Mawrth 31 o bobl|Mehefin 31 o bobl|"
        "13 am bob 100|25 am £20|am 13:00|hyd 24:00|24 awr|dydd Mawrth 3 Mawrth 2026|Mawrth 3 Mawrth 2026|"
        "o ddydd Llun i ddydd Gwener, 3 Mawrth 2026|yn ddydd Sul, 5 Ebrill 2027|bob dydd Llun, 3 Mawrth 2026|"
        "dyddiau Llun, 3 Mawrth 2026|dydd Llun, dydd Mawrth 3 Mawrth 2026|y Llun 3 Mawrth 2026"
    ),
}


def impossible(words: str, language: Language) -> list[Code]:
    """The code of everything in a text that cannot be."""
    return [found.impossible.code for found in find_facts(words, language) if found.impossible]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    ("texts", "code"),
    [(DATES, Code.IMPOSSIBLE_DATE), (TIMES, Code.IMPOSSIBLE_TIME), (WEEKDAYS, Code.WRONG_WEEKDAY)],
    ids=["dates", "times", "weekdays"],
)
def test_what_cannot_be(texts: dict[Language, str], code: Code, language: Language) -> None:
    """A day that is in no calendar, a time that no clock shows and another day of the week are found once each."""
    told = {words: impossible(words, language) for words in texts[language].split("|")}

    assert {words: [code] for words in told} == told


@pytest.mark.parametrize("language", Language)
def test_what_can_be(language: Language) -> None:
    """Ranges, fractions, cases, shares, verses, rents, any such day and half a sentence raise no alarm."""
    told = {words: impossible(words, language) for words in POSSIBLE[language].split("|")}

    assert {} == {words: codes for words, codes in told.items() if codes}
