"""Translations follow their source, and pages are reviewed in time."""

from collections.abc import Iterator
from datetime import date

from generator.check.twins import source_of, translation_of
from generator.model.card import Card
from generator.model.content import Content
from generator.model.language import Bilingual
from generator.model.paired_words import Standing
from generator.model.problem import Code, Place, Problem


def check_freshness(content: Content, today: date) -> Iterator[Problem]:
    """Translations that are stale or never recorded; reviews whose day has passed, or never was.

    Nothing of the kind is asked of drafts, which no reader gets: a release need not wait for them.
    """
    for pair in content.twins():
        if not pair.en.header.draft:
            yield from _translation(pair)
    yield from _groups(content)
    for page in content.pages:
        if page.header.draft:
            continue
        reviewed, due = page.header.reviewed, page.header.review_by
        if reviewed and due and due < reviewed <= today:
            yield Problem(
                place=page.place("review_by"),
                code=Code.REVIEW_ORDER,
                message=f"the next review, {due.isoformat()}, is due before the last one, {reviewed.isoformat()}",
                hint="write the day of the last review under “reviewed”, and a later one under “review_by”",
            )
        elif due and due < today:
            yield Problem(
                place=page.place("review_by"),
                code=Code.REVIEW_OVERDUE,
                message=f"this page was to be reviewed by {due.isoformat()}",
                hint="check every fact on it, then write new days for “reviewed” and “review_by”",
            )


def check_security(content: Content, today: date) -> Iterator[Problem]:
    """What ``security.txt`` says, when its day has passed."""
    security = content.config.security
    if security and security.expires < today:
        yield Problem(
            place=content.config.places["security.expires"],
            code=Code.SECURITY_EXPIRED,
            message=f"security.txt ran out on {security.expires.isoformat()}",
            hint="check the contact, then write a day within the next year",
        )


def is_stale(pair: Bilingual[Card]) -> bool:
    """Tell whether the source has changed since the translation was made from it."""
    recorded = translation_of(pair).header.matches
    return bool(recorded) and recorded != source_of(pair).digest


def _translation(pair: Bilingual[Card]) -> Iterator[Problem]:
    source, translation = source_of(pair), translation_of(pair)
    accept = f"run “guidance accept {source.key}”"
    if not translation.header.matches:
        yield Problem(
            place=Place(path=translation.path),
            code=Code.UNRECORDED_TRANSLATION,
            message=f"nobody has recorded which {source.language.english} text this was made from",
            hint=f"compare it with {source.path}, then {accept}",
        )
    elif is_stale(pair):
        yield Problem(
            place=translation.place("matches"),
            code=Code.STALE_TRANSLATION,
            message=f"the {source.language.english} text has changed since this was made from it",
            hint=f"bring it up to {source.path}, then {accept}",
        )


def _groups(content: Content) -> Iterator[Problem]:
    """Words in YAML whose Welsh does not follow; of a site that has recorded none, nothing is asked."""
    if all(group.standing is Standing.NOT_RECORDED for group in content.standings):
        return
    for group in content.standings:
        accept = f"run “guidance accept {group.key}”"
        if group.standing is Standing.NOT_RECORDED:
            yield Problem(
                place=group.place,
                code=Code.UNRECORDED_TRANSLATION,
                message=f"nobody has recorded which English the Welsh of {group.key} was made from",
                hint=f"compare the two, then {accept}",
            )
        elif group.standing is Standing.STALE:
            yield Problem(
                place=group.place,
                code=Code.STALE_TRANSLATION,
                message=f"the English of {group.key} has changed since this Welsh was made from it",
                hint=f"“guidance status {group.key}” shows what changed; bring the Welsh up to it, then {accept}",
            )
