"""What this program's own site needs beside its pages: configuration, contacts, glossary, statement."""

import json
from collections.abc import Iterator, Mapping

from benchmarks.words import LABELS, NOUNS, SECTIONS, Pair

TERMS = tuple("tribunal ombudsman bailiff creditor landlord tenant deposit appeal pension warranty".split())
"""The words of the prose that the glossary explains."""


def own_files() -> Iterator[tuple[str, str]]:
    """The path and the text of each file; JSON is YAML too."""
    yield "site_config.yml", _written(_configuration())
    yield "content/contacts.yml", _written(_contacts())
    yield "content/glossary.yml", _written({"terms": {word: _term(word) for word in TERMS}})
    yield "content/accessibility.yml", _written(_statement())


def _written(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _both(pair: Pair) -> Mapping[str, str]:
    return {"en": pair.en, "cy": pair.cy}


def _named(title: Pair, slug: Pair) -> Mapping[str, object]:
    summary = Pair(f"All about {title.en.lower()}.", f"Popeth am y pwnc: {title.cy.lower()}.")
    return {"slug": _both(slug), "title": _both(title), "summary": _both(summary)}


def _configuration() -> Mapping[str, object]:
    return {
        "name": _both(LABELS["site"]),
        "tagline": _both(Pair("Advice in Wales", "Cyngor yng Nghymru")),
        "notice": _both(Pair("A made-up site to measure with.", "Gwefan ffug i fesur gyda hi.")),
        "base_url": "https://advice.example",
        "email": "editor@example.org",
        "sections": {key: {"kind": "factsheet", **_named(title, slug)} for key, (title, slug) in SECTIONS.items()},
        "contacts_page": _named(Pair("Contacts", "Cysylltiadau"), Pair("contacts", "cysylltiadau")),
        "navigation": [*list(SECTIONS)[:4], "contacts"],
    }


def _contacts() -> Mapping[str, object]:
    contacts = {f"helper-{number}": _contact(number, title) for number, (title, _) in enumerate(SECTIONS.values())}
    subject = _both(Pair("Advice and support", "Cyngor a chymorth"))
    return {"subjects": {"advice": subject}, "contacts": contacts}


def _contact(number: int, title: Pair) -> Mapping[str, object]:
    return {
        "name": _both(Pair(f"Advice line: {title.en}", f"Llinell gyngor: {title.cy}")),
        "nations": ["wales"],
        "subject": "advice",
        "for_whom": _both(Pair("Anyone in Wales", "Unrhyw un yng Nghymru")),
        "what_for": _both(Pair("Help and advice", "Help a chyngor")),
        "phones": [{"number": f"01234 5678{number:02}"}],
        "email": f"helper{number}@example.org",
        "post": [f"{number + 1} High Street", "Cardiff", "CF10 1AA"],
        "hours": "always",
        "source": "Made up",
    }


def _term(word: str) -> Mapping[str, object]:
    pair = next(pair for pair in NOUNS if pair.en == word)
    meaning = Pair(
        f"You will often read the word {word} on this site.",
        f"Byddwch yn darllen y gair {pair.cy} yn aml ar y wefan hon.",
    )
    return {"term": _both(pair), "meaning": _both(meaning)}


def _statement() -> Mapping[str, object]:
    day = "2026-11-21"
    return {
        **_named(Pair("Accessibility statement", "Datganiad hygyrchedd"), Pair("accessibility", "hygyrchedd")),
        "wcag": {"version": "2.2", "level": "AA"},
        "status": "fully",
        "public_body": False,
        "works": [_both(Pair("read every page", "darllen pob tudalen"))],
        "feedback": _both(Pair("We answer within a week.", "Rydym yn ateb o fewn wythnos.")),
        "issues": [],
        "checks": [],
        "improvements": [_both(Pair("testing again", "profi eto"))],
        **dict.fromkeys(("prepared", "reviewed", "tested"), day),
        "tested_by": _both(Pair("the editors", "y golygyddion")),
        "method": _both(Pair("We looked at every page.", "Edrychwyd ar bob tudalen.")),
    }
