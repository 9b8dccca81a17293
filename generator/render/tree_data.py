"""A decision tree → the JSON that the script in the browser reads. docs/tree-data.md describes the format."""

import json
from collections import Counter
from collections.abc import Collection, Mapping

from markupsafe import Markup

from generator.model.language import Bilingual, Language
from generator.model.tree import Outcome, Paging, Question, Row, Verdict
from generator.render.marked_words import dialled, marked
from generator.render.messages import Messages
from generator.render.tree_pieces import cut, find_pieces
from generator.text.dialect import plain

OutcomeTexts = Mapping[str, Mapping[str, str]]
"""Title, summary and HTML of each outcome, by its key."""

VERSION = 3
"""The version of the format. The script refuses any other."""
_LONG = ("urgent", "html")
"""The texts of an outcome that the script puts together of pieces."""


def tree_data(  # noqa: PLR0913 - what stands around a tree's own rules is named one by one
    paging: Paging,
    messages: Messages,
    *,
    site: str,
    twin: str,
    verdicts: Mapping[str, str],
    outcomes: OutcomeTexts,
    contacts: Mapping[str, str],
    parts: Mapping[str, str],
) -> bytes:
    """Write a tree in the language of the messages: rules, words, and the finished HTML of outcomes and contacts.

    ``site`` ends the title of every page; ``twin`` leads from the tree's start to its start in the other
    language; ``verdicts`` is what each of its verdicts is called; ``parts`` is HTML that stands in many of the
    outcomes or contacts, which have it not.
    """
    language, tree = messages.language, paging.tree
    long = [texts[name] for texts in outcomes.values() for name in _LONG if name in texts]
    pieces = find_pieces([*long, *contacts.values()])
    used = Counter(name for outcome in tree.outcomes.values() for name in outcome.contacts)
    # Those that most outcomes name come first: the fewest figures for their places.
    cards = {key: cut(contacts[key], pieces) for key in sorted(contacts, key=lambda name: -used[name])}
    data = {
        "version": VERSION,
        "tree": tree.key,
        "site": f"{plain(tree.title[language])} – {plain(site)}",
        "title": marked(tree.title[language]),
        "twin": twin,
        "start": tree.start,
        **({"shared": _reads(paging)} if paging.shared else {}),
        "words": {**_words(messages, shared=paging.shared), **verdicts},
        "questions": {
            key: {**_question(question, language), "left": paging.left[key]} for key, question in tree.questions.items()
        },
        "outcomes": {
            key: _outcome(outcome, outcomes[key], language, list(cards))
            | {name: cut(text, pieces) for name, text in outcomes[key].items() if name in _LONG}
            for key, outcome in tree.outcomes.items()
        },
        "contacts": cards,
        "pieces": pieces,
        **parts,
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()


def _reads(paging: Paging) -> dict[str, list[str]]:
    """For each question, the earlier ones on which its future depends; those without any are left out."""
    return {key: sorted(paging.reads[key]) for key in paging.tree.questions if key in paging.reads}


def _outcome(outcome: Outcome, texts: Mapping[str, str], language: Language, contacts: list[str]) -> dict[str, object]:
    """What the script asks of an outcome, with its texts. Contacts that there are not are left out."""
    return {
        "verdict": outcome.verdict.value,
        "contacts": [contacts.index(name) for name in outcome.contacts if name in contacts],
        **texts,
        **({"easy": dialled(outcome.easy[language])} if outcome.easy else {}),
        **({"easyWhen": dialled(outcome.easy_when[language])} if outcome.easy_when else {}),
        **({"phone": contacts.index(outcome.phone)} if outcome.phone in contacts else {}),
        **({"ticks": outcome.ticks} if outcome.ticks else {}),
    }


def _question(question: Question, language: Language) -> dict[str, object]:
    texts = {
        "ask": question.ask,
        "why": question.why,
        "hint": question.hint,
        "easy": question.easy,
    }
    words: dict[str, object] = {name: dialled(text[language]) for name, text in texts.items() if text}
    # What to choose names the options, for those who hear them.
    words["need"] = plain(question.need[language])
    options = [
        [key, *(marked(text[language]) for text in (option.words, option.easy) if text)]
        for key, option in question.options.items()
    ]
    if question.to:
        way: dict[str, object] = {"to": question.to}
    elif question.rows:
        way = {"rows": [_row(row) for row in question.rows]}
    else:
        way = {"to": {key: option.to for key, option in question.options.items()}}
    return {**words, "options": options, **way}


def _row(row: Row) -> dict[str, object]:
    when = {fact.question: fact.options for fact in row.facts}
    ways = {"when": when, "not": row.not_asked, "otherwise": row.otherwise}
    return {**{name: told for name, told in ways.items() if told}, "to": row.to}


def verdict_words(
    used: Collection[Verdict], messages: Messages, own: Mapping[Verdict, Bilingual[str]]
) -> dict[str, str]:
    """What each of these verdicts is called: in the site's ``own`` words, or in ours."""
    _ = messages.gettext
    usual = {
        Verdict.CAN: _("You can do this"),
        Verdict.CANNOT: _("You cannot do this"),
        Verdict.MAYBE: _("You may be able to do this"),
        Verdict.FIRST: _("Go here first"),
        Verdict.COURT: _("Only the court can deal with this"),
        Verdict.HELP: _("Where to get help"),
        Verdict.DANGER: _("Get help now"),
    }
    words = usual | {verdict: pair[messages.language] for verdict, pair in own.items()}
    return {verdict.value: words[verdict] for verdict in usual if verdict in used}


def _words(messages: Messages, *, shared: bool) -> dict[str, str]:
    """The words that the script itself shows."""
    _ = messages.gettext
    tells = (
        _("Whoever opens this link sees this page, but not the answers that led to it.")
        if shared
        else _("Whoever opens this link sees this page and the answers that led to it.")
    )
    return {
        "back": _("Back"),
        "again": _("Start again"),
        "answers": _("Your answers"),
        "because": _("Because you said"),
        "contact": _("Who to contact"),
        "change": _("Change"),
        "why": _("Why we ask this"),
        "easyOn": _("Show easier words"),
        "easyOff": _("Show the usual words"),
        "now": _("Now"),
        "by": _("By when"),
        "phone": _("Phone"),
        "progress": _("Question NUMBER of about ABOUT"),
        "chosen": _("you chose this before"),
        "dropped": _("These answers no longer apply and have been left out:"),
        "print": _("Print this page"),
        "copy": _("Copy a link to this page"),
        "copied": _("The link is copied."),
        "tells": tells,
        "letter": _("Write your letter"),
        "private": _("Nothing you choose here is sent to anyone. It stays in this tab."),
    }


def page_answers(answers: tuple[tuple[str, str], ...]) -> Markup:
    """The answers of a state as its page states them to the script; ids hold no sign that needs escaping."""
    return Markup(" ").join(Markup("{}={}").format(question, option) for question, option in answers)
