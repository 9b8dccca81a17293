"""Days and times that cannot be: in a text, and of a review that nobody can have made yet."""

from collections.abc import Iterator
from datetime import date

from generator.model.content import Content, SourcePage
from generator.model.language import Bilingual
from generator.model.problem import Code, Place, Problem
from generator.model.text import Fact


def check_page_days(page: SourcePage) -> Iterator[Problem]:
    """Days and times of a page that there are not."""
    return impossible(page.text.facts)


def has_impossible(pair: Bilingual[SourcePage]) -> bool:
    """Tell whether one of the twins says a day or a time that there is not: it can agree with nothing."""
    return any(fact.impossible for page in pair for fact in page.text.facts)


def impossible(facts: tuple[Fact, ...]) -> Iterator[Problem]:
    """What there is not, of what was read in a text."""
    for fact in facts:
        if fact.impossible:
            code, why, hint = fact.impossible
            yield Problem(place=fact.place, code=code, message=f"“{fact.words}” {why}", hint=hint)


def check_noted_days(content: Content, today: date) -> Iterator[Problem]:
    """Days on which something is said to have been reviewed or checked, and that are yet to come."""
    for page in content.pages:
        if page.header.reviewed:
            yield from _not_come(page.header.reviewed, page.place("reviewed"), "reviewed", today)
    for contact in content.contacts:
        if contact.checked:
            yield from _not_come(contact.checked, contact.checked_at or contact.place, "checked", today)
    for fact in content.facts:
        yield from _not_come(fact.checked, fact.checked_at or fact.place, "checked", today)
    for tree in content.trees:
        if tree.reviewed:
            yield from _not_come(tree.reviewed, tree.places["reviewed"], "reviewed", today)


def _not_come(day: date, place: Place, key: str, today: date) -> Iterator[Problem]:
    if day > today:
        yield Problem(
            place=place,
            code=Code.DAY_NOT_COME,
            message=f"the day in “{key}”, {day.isoformat()}, has not come yet",
            hint="write the day on which a person last did it",
        )
