"""What must hold on every path of the project's own tree, whatever else is changed."""

import os
import re
from datetime import date
from pathlib import Path
from statistics import median

import pytest

from generator.build import OWN_FOLDER
from generator.build.reading import SiteReading
from generator.check.tree_routes import check_tree_routes
from generator.check.tree_words import check_tree_contacts, check_tree_words
from generator.load.trees import load_tree
from generator.model.content import Content, SourcePage
from generator.model.language import Bilingual, Language, in_both
from generator.model.problem import Level
from generator.model.tree import DecisionTree, State, Verdict
from generator.trees import paths_csv
from tests.made import pages_of
from tests.trees.by_hand import follow, state_id

GOLDEN = Path(__file__).resolve().parent / "paths.csv"
OMBUDSMEN = {
    "psow": {"psow", "psow-reviews"},
    "phso": {"phso"},
    "lgsco": {"lgsco"},
    "legal-ombudsman": {"legal-ombudsman"},
    "jaco": {"jaco"},
}
"""The ombudsmen by the first word of their outcomes, and the contacts that stand for each."""
NAMES = {
    "Ombudsman for Wales": "psow",
    "Parliamentary": "phso",
    "Local Government and Social Care Ombudsman": "lgsco",
    "Legal Ombudsman": "legal-ombudsman",
    "Judicial Appointments and Conduct Ombudsman": "jaco",
}
"""How a title names an ombudsman."""
CALLED = {
    "emergency": "999",
    "cafcass": "Cafcass",
    "cafcass-cymru": "Cafcass Cymru",
    "psow": "Ombudsman for Wales",
    "psow-reviews": "Ombudsman for Wales",
    "phso": "Ombudsman",
    "lgsco": "ombudsman for councils",
    "legal-ombudsman": "Legal Ombudsman",
    "ico": "Information Commissioner’s Office",
    "civil-legal-advice": "Civil Legal Advice",
    "live-fear-free": "Live Fear Free",
    "national-domestic-abuse-helpline": "National Domestic Abuse Helpline",
    "samaritans": "Samaritans",
    "meic": "Meic",
    "childline": "Childline",
    "childrens-commissioner-england": "Help at Hand",
    "sra": "Solicitors Regulation Authority",
}
"""How an answer names whom it says to ring."""
OF_A_COURT = {
    ("court-what", "decision"),
    ("order-what", "disagree"),
    ("report-wrong", "fact"),
    ("report-wrong", "unfounded"),
    ("report-wrong", "missing"),
    ("report-wrong", "words"),
    ("report-wrong", "view"),
    ("for-court", "court"),
    ("council-care", "taken"),
    ("council-care", "decided"),
    ("expert-what", "evidence"),
}
"""The answers that say that a complaint is about a report for the court, its evidence or its decision."""
OPINIONS = {("report-wrong", "words"), ("report-wrong", "view"), ("expert-what", "evidence"), ("for-court", "court")}
"""Those that nobody but the court can weigh, in either country."""
WRONG_FACTS = {("report-wrong", "fact"), ("report-wrong", "unfounded"), ("report-wrong", "missing")}
"""Those that Cafcass in England takes as a complaint, and an ombudsman may look at afterwards."""
LATE = {"older", "late"}
"""The options that say that a usual time has passed."""
DECIDES = {
    Language.EN: re.compile(
        r"(?:Ombudsman|Office|committee|Commissioner|Mechanism|Board|mediator|manager|service|court)\b[^.]*\bdecides?\b"
    ),
    Language.CY: re.compile(
        r"(?:Ombwdsmon|Swyddfa|pwyllgor|Comisiynydd|Mecanwaith|Bwrdd|cyfryngwr|rheolwr|gwasanaeth|llys)\b"
        r"[^.]* sy’n penderfynu",
        re.IGNORECASE,
    ),
}
"""How a page says who decides about a late complaint."""
NO_OMBUDSMAN = {
    Language.EN: (
        re.compile(r"\b(?:[Nn]o|neither) ombudsman[^.:]*\blook (?:at|into)\b[^.:]*\breport"),
        re.compile(r"\bWales\b|council"),
    ),
    Language.CY: (
        re.compile(r"\byr un ombwdsmon[^.:]*\bedrych\b[^.:]*\badroddiad", re.IGNORECASE),
        re.compile(r"Nghymru|[Cc]yngor"),
    ),
}
"""The sentence that is false of Cafcass in England, and the words that make it true of Wales or of a council."""
OTHERS = {
    ("service", "cymru"): {"cafcass", "phso", "lgsco", "find-mp", "find-council"},
    ("service", "england"): {"cafcass-cymru", "psow", "welsh-government", "lgsco", "find-council"},
    ("nation", "wales"): {"cafcass", "cafcass-cymru", "phso", "lgsco", "find-mp", "social-work-england"},
    ("nation", "england"): {"cafcass", "cafcass-cymru", "phso", "psow", "find-mp", "social-care-wales"},
}
"""The contacts that cannot help somebody who gave an answer."""


def is_by(outcome: str, ombudsman: str) -> bool:
    """Tell whether an outcome sends people to an ombudsman."""
    return outcome == ombudsman or outcome.startswith(f"{ombudsman}-")


@pytest.fixture(scope="module")
def written(real_reading: SiteReading) -> Bilingual[tuple[SourcePage, ...]]:
    """The written pages of each language."""
    return in_both(lambda language: pages_of(OWN_FOLDER, real_reading, language))


def shown(found: list[State]) -> list[str]:
    """Paths as a person reads them."""
    return [f"{' > '.join(f'{key}={option}' for key, option in state.answers)}: {state.node}" for state in found]


def test_it_is_a_real_tree(real_tree: DecisionTree) -> None:
    """The tree has at least twenty questions and forty outcomes, and somebody has dated its review."""
    assert len(real_tree.questions) >= 20
    assert len(real_tree.outcomes) >= 40
    assert isinstance(real_tree.reviewed, date)


def test_the_proof_has_nothing_against_it(real_content: Content) -> None:
    """Neither the ways nor the words of the tree have any problem, not even a warning."""
    rules = (check_tree_routes, check_tree_words, check_tree_contacts)
    problems = [problem for rule in rules for problem in rule(real_content)]

    assert [] == [f"{problem.place}: {problem.message}" for problem in problems]


def test_every_outcome_has_a_page_in_both_languages(real_tree: DecisionTree, real_content: Content) -> None:
    """The page that explains an outcome is there in English and in Welsh, and is no draft."""
    ready = {(page.key, page.language) for page in real_content.pages if not page.header.draft}

    missing = [
        (outcome.page, language)
        for outcome in real_tree.outcomes.values()
        for language in Language
        if (outcome.page, language) not in ready
    ]

    assert [] == missing


def test_every_outcome_has_a_page_of_its_own(real_tree: DecisionTree) -> None:
    """No two outcomes share a page, so that each says what holds for it alone."""
    pages = [outcome.page for outcome in real_tree.outcomes.values()]

    assert len(pages) == len(set(pages))


def test_every_path_ends_in_an_outcome(real_tree: DecisionTree, real_states: tuple[State, ...]) -> None:
    """Each state is a question with at least two answers, or an outcome."""
    open_ends = [
        state
        for state in real_states
        if state.node not in real_tree.outcomes and len(real_tree.questions[state.node].options) < 2
    ]

    assert [] == shown(open_ends)


def test_every_outcome_is_reached(real_tree: DecisionTree, real_paths: tuple[State, ...]) -> None:
    """The ends of all paths are exactly the outcomes of the tree."""
    assert set(real_tree.outcomes) == {state.node for state in real_paths}


def test_no_walk_is_long(real_paths: tuple[State, ...]) -> None:
    """Nobody is asked more than seven questions, and half of all walks have four or fewer."""
    lengths = [len(state.answers) for state in real_paths]

    assert [] == shown([state for state in real_paths if len(state.answers) > 7])
    assert median(lengths) <= 4


def test_nobody_is_asked_twice(real_states: tuple[State, ...]) -> None:
    """No question stands twice in the answers of a walk."""
    assert [] == shown([state for state in real_states if len(dict(state.answers)) < len(state.answers)])


def test_every_state_has_an_id_of_its_own(real_tree: DecisionTree, real_states: tuple[State, ...]) -> None:
    """No two states share the short id of their address."""
    ids = {state_id(real_tree.key, state.answers) for state in real_states}

    assert len(real_states) == len(ids)


def test_danger_comes_first(real_tree: DecisionTree, real_paths: tuple[State, ...]) -> None:
    """The first answer of the first question is danger, and whoever gives it is sent to help at once."""
    first = real_tree.questions[real_tree.start]
    at_once = {state.answers: state.node for state in real_paths if len(state.answers) == 1}
    help_now = real_tree.outcomes["emergency"]

    assert next(iter(first.options)) == "danger"
    assert {((real_tree.start, "danger"),): "emergency"} == at_once
    assert (Verdict.DANGER, "emergency") == (help_now.verdict, help_now.contacts[0])


def test_no_ombudsman_is_promised_for_what_belongs_to_a_court(
    real_tree: DecisionTree, real_paths: tuple[State, ...]
) -> None:
    """No path about a report for the court or a decision of a court ends in an ombudsman who *can* look at it."""
    found = [state for state in real_paths if OF_A_COURT & set(state.answers)]
    promised = [
        state
        for state in found
        if real_tree.outcomes[state.node].verdict is Verdict.CAN
        and any(is_by(state.node, ombudsman) for ombudsman in OMBUDSMEN)
    ]

    assert OF_A_COURT <= {answer for state in found for answer in state.answers}
    assert [] == shown(promised)


def test_an_opinion_is_for_the_court_alone(real_tree: DecisionTree, real_paths: tuple[State, ...]) -> None:
    """Whoever disagrees with an opinion or with what others said is sent to the court, in either country."""
    found = [state for state in real_paths if OPINIONS & set(state.answers)]

    assert OPINIONS <= {answer for state in found for answer in state.answers}
    assert {Verdict.COURT, Verdict.HELP} == {real_tree.outcomes[state.node].verdict for state in found}
    assert {"ask-court-stage"} == {
        state.node for state in found if real_tree.outcomes[state.node].verdict is Verdict.HELP
    }


def test_a_wrong_fact_of_cafcass_can_be_complained_about_in_england(
    real_tree: DecisionTree, real_paths: tuple[State, ...]
) -> None:
    """In England a wrong fact goes to Cafcass first, and the Parliamentary Ombudsman may look at it afterwards."""
    found = [
        state
        for state in real_paths
        if WRONG_FACTS & set(state.answers) and {("service", "england"), ("report-by", "cafcass")} & set(state.answers)
    ]
    verdicts = {state.node: real_tree.outcomes[state.node].verdict for state in found}

    assert {
        "report-england-first": Verdict.FIRST,
        "progress-cafcass": Verdict.FIRST,
        "cafcass-late": Verdict.MAYBE,
        "phso-report": Verdict.MAYBE,
        "phso-report-late": Verdict.MAYBE,
        "phso-review": Verdict.MAYBE,
    } == verdicts


def test_no_report_for_court_reaches_the_ombudsman_for_wales(real_paths: tuple[State, ...]) -> None:
    """In Wales neither an opinion nor a wrong fact in a report for court leads to an ombudsman."""
    found = [
        state
        for state in real_paths
        if any(question == "report-wrong" for question, _ in state.answers)
        and {("service", "cymru"), ("report-by", "cymru")} & set(state.answers)
    ]

    assert {"report-wales", "raise-in-court", "report-closed", "ask-court-stage"} == {state.node for state in found}


@pytest.mark.parametrize("language", list(Language))
def test_no_page_denies_a_right_that_people_in_england_have(
    real_content: Content, written: Bilingual[tuple[SourcePage, ...]], language: Language
) -> None:
    """No sentence says that no ombudsman can look at a report, unless it says that it means Wales or a council."""
    false, true = NO_OMBUDSMAN[language]
    denied = {
        Language.EN: "No ombudsman can look at a report for court",
        Language.CY: "Ni all yr un ombwdsmon edrych ar adroddiad i’r llys",
    }[language]
    told = [
        *((page.key, passage.words) for page in written[language] for passage in page.text.passages),
        *((page.key, page.header.title) for page in written[language]),
        *((page.key, page.header.summary) for page in written[language]),
        *(
            (key, outcome.easy[language])
            for tree in real_content.trees
            for key, outcome in tree.outcomes.items()
            if outcome.easy
        ),
    ]
    sentences = [(key, sentence) for key, words in told for sentence in re.split(r"(?<=[.:])\s", words)]

    assert false.search(denied)
    assert [] == [
        f"{key}: {sentence}" for key, sentence in sentences if false.search(sentence) and not true.search(sentence)
    ]


def test_a_decision_of_a_court_can_only_be_changed_by_a_court(
    real_tree: DecisionTree, real_paths: tuple[State, ...]
) -> None:
    """Whoever complains about what a court decided is sent to a court, however they say it."""
    decided = {
        ("court-what", "decision"),
        ("court-what", "hearing"),
        ("court-what", "absent"),
        ("order-what", "disagree"),
        ("order-what", "absent"),
        ("judge-did", "run"),
        ("council-care", "decided"),
    }

    ends = {state.node for state in real_paths if decided & set(state.answers)}

    assert {"appeal-now", "appeal-soon", "appeal-late", "hearing-unfair", "order-absent"} == ends
    assert {Verdict.COURT} == {real_tree.outcomes[end].verdict for end in ends}


@pytest.mark.parametrize(
    ("answers", "ombudsman"),
    [
        pytest.param({("service", "england"), ("report-by", "cafcass")}, "psow", id="Cafcass in England"),
        pytest.param({("service", "cymru"), ("report-by", "cymru")}, "phso", id="Cafcass Cymru"),
        pytest.param({("service", "england"), ("report-by", "cafcass")}, "lgsco", id="Cafcass is no council"),
        pytest.param({("service", "cymru"), ("report-by", "cymru")}, "lgsco", id="Cafcass Cymru is no council"),
        pytest.param({("nation", "wales")}, "lgsco", id="council in Wales"),
        pytest.param({("nation", "wales")}, "phso", id="council in Wales, parliament"),
        pytest.param({("nation", "england")}, "psow", id="council in England"),
        pytest.param({("nation", "england")}, "phso", id="council in England, parliament"),
        pytest.param({("court-what", "staff"), ("behaved-who", "usher")}, "psow", id="court staff"),
    ],
)
def test_nobody_is_sent_to_the_ombudsman_of_another_country(
    real_paths: tuple[State, ...], answers: set[tuple[str, str]], ombudsman: str
) -> None:
    """What is about one country never ends at an ombudsman who cannot look at it there."""
    about = [state for state in real_paths if answers & set(state.answers)]

    assert answers <= {answer for state in about for answer in state.answers}
    assert [] == shown([state for state in about if is_by(state.node, ombudsman)])


def test_everybody_is_shown_contacts_that_can_help(real_tree: DecisionTree, real_paths: tuple[State, ...]) -> None:
    """An outcome that only people with one answer reach lists nobody who cannot help them."""
    answers: dict[str, list[set[tuple[str, str]]]] = {}
    for state in real_paths:
        answers.setdefault(state.node, []).append(set(state.answers))

    strangers = [
        (end, answer, sorted(others & set(real_tree.outcomes[end].contacts)))
        for end, walks in answers.items()
        for answer, others in OTHERS.items()
        if all(answer in walk for walk in walks) and others & set(real_tree.outcomes[end].contacts)
    ]

    assert set(OTHERS) <= {answer for walks in answers.values() for answer in set.intersection(*walks)}
    assert [] == strangers


def test_who_is_late_is_never_turned_away(real_tree: DecisionTree, real_paths: tuple[State, ...]) -> None:
    """Every path on which a time has passed ends in *maybe*, or in a court: only who has the limit decides about it."""
    late = [state for state in real_paths if LATE & {option for _, option in state.answers}]
    open_ends = {Verdict.MAYBE, Verdict.COURT}

    assert len({state.node for state in late}) >= 20
    assert [] == shown([state for state in late if real_tree.outcomes[state.node].verdict not in open_ends])


@pytest.mark.parametrize("language", list(Language))
def test_who_is_late_is_told_who_decides(
    real_tree: DecisionTree,
    real_paths: tuple[State, ...],
    written: Bilingual[tuple[SourcePage, ...]],
    language: Language,
) -> None:
    """The page of every late outcome names, in its summary, title or text, who decides."""
    ends = {state.node for state in real_paths if LATE & {option for _, option in state.answers}}
    pages = {page.key: page for page in written[language]}

    silent = []
    for key in sorted(ends):
        page = pages[real_tree.outcomes[key].page]
        words = [page.header.title, page.header.summary, *(passage.words for passage in page.text.passages)]
        if not DECIDES[language].search("\n".join(words)):
            silent.append(key)

    assert [] == silent


def test_outcomes_of_an_ombudsman_list_that_contact(real_tree: DecisionTree) -> None:
    """An outcome that is called after an ombudsman has the contact of that ombudsman."""
    without = [
        key
        for key, outcome in real_tree.outcomes.items()
        for ombudsman, contacts in OMBUDSMEN.items()
        if is_by(key, ombudsman) and not contacts & set(outcome.contacts)
    ]

    assert [] == without


def test_outcomes_that_name_an_ombudsman_list_that_contact(real_tree: DecisionTree, real_content: Content) -> None:
    """An outcome whose title or Easy Read words name an ombudsman has the contact of that ombudsman."""
    titles = {page.key: page.header.title for page in real_content.pages if page.language is Language.EN}

    named = [
        (key, ombudsman)
        for key, outcome in real_tree.outcomes.items()
        for name, ombudsman in NAMES.items()
        if name in titles[outcome.page] or (outcome.easy and name in outcome.easy.en)
    ]

    assert {"psow", "phso", "lgsco", "legal-ombudsman", "jaco"} == {ombudsman for _, ombudsman in named}
    without = [
        (key, ombudsman) for key, ombudsman in named if not OMBUDSMEN[ombudsman] & set(real_tree.outcomes[key].contacts)
    ]
    assert [] == without


def test_every_outcome_has_somebody_to_contact(real_tree: DecisionTree, real_content: Content) -> None:
    """Each outcome lists at least one contact, each once, and all of them are known."""
    known = {contact.key for contact in real_content.contacts}

    for outcome in real_tree.outcomes.values():
        assert outcome.contacts, outcome.key
        assert len(outcome.contacts) == len(set(outcome.contacts)), outcome.key
        assert set(outcome.contacts) <= known, outcome.key


def test_a_number_at_the_top_is_of_somebody_whom_the_answer_says_to_reach(
    real_tree: DecisionTree, written: Bilingual[tuple[SourcePage, ...]]
) -> None:
    """The body whose number begins an answer is named in its title or in the steps of today."""
    pages = {page.key: page for page in written.en}
    unnamed = []
    for key, outcome in real_tree.outcomes.items():
        page = pages[outcome.page]
        today = re.search(r"\{#today\}\n(.*?)\n## ", (OWN_FOLDER / page.path).read_text(encoding="utf-8"), re.DOTALL)
        words = page.header.title + (today[1] if today else "")
        if outcome.phone and CALLED[outcome.phone] not in words:
            unnamed.append(key)

    assert sum(1 for outcome in real_tree.outcomes.values() if outcome.phone) > 40
    assert [] == unnamed


def test_a_letter_goes_to_no_helpline_and_no_ombudsman(real_tree: DecisionTree, real_content: Content) -> None:
    """The first contact of an outcome with a letter is whom it goes to, or one that only says how to find them."""
    known = {contact.key: contact for contact in real_content.contacts}
    first = {key: known[outcome.contacts[0]] for key, outcome in real_tree.outcomes.items() if outcome.letter}
    reached = {key: contact.key for key, contact in first.items() if contact.phones or contact.email or contact.post}

    assert len(first) > 20
    assert {"cafcass", "cafcass-cymru"} == set(reached.values())


def test_a_child_is_given_the_number_that_the_first_step_says_to_ring(real_tree: DecisionTree) -> None:
    """At the top of an answer for a child stands the number of whom its first step says to phone."""
    first = {
        (key, language): re.search(r"\{phone:([a-z0-9-]+)", _page(outcome.page, language))
        for key, outcome in real_tree.outcomes.items()
        for language in Language
        if key.startswith("young-")
    }

    assert len(first) == 5 * len(Language)
    numbers = {"meic", "cafcass", "childline", "childrens-commissioner-england"}
    assert {real_tree.outcomes[key].phone for key, _ in first} == numbers
    assert [] == [at for at, quote in first.items() if not quote or quote[1] != real_tree.outcomes[at[0]].phone]


def test_every_journey_holds(real_tree: DecisionTree) -> None:
    """Each journey leads, answer by answer, to the outcome it names."""
    ends = [(journey, follow(real_tree, journey.answers)) for journey in real_tree.journeys]

    assert len(ends) >= len(real_tree.outcomes)
    assert [] == [str(journey.place) for journey, state in ends if state is None or state.node != journey.ends]


def test_people_in_their_own_words_come_to_the_right_door(real_tree: DecisionTree) -> None:
    """At least a hundred journeys keep what a person would say in both languages, and no two say the same."""
    said = [journey.says for journey in real_tree.journeys if set(journey.says) == set(Language)]

    assert len(said) >= 100
    for language in Language:
        assert len(said) == len({says[language] for says in said})


@pytest.mark.parametrize("language", list(Language))
def test_every_outcome_says_what_to_do_today_and_by_when(
    real_tree: DecisionTree, written: Bilingual[tuple[SourcePage, ...]], language: Language
) -> None:
    """Each outcome starts with what to do today, says by when, and sends nobody back to the questions."""
    pages = {page.key: page for page in written[language]}
    back = re.compile({Language.EN: r"questions\b[^.]*\bagain", Language.CY: r"cwestiynau\b[^.]*\beto\b"}[language])

    for outcome in real_tree.outcomes.values():
        page = pages[outcome.page]
        anchors = [heading.anchor for heading in page.text.headings]
        assert anchors[0] == "today", outcome.key
        assert "when" in anchors, outcome.key
        assert not any(back.search(passage.words) for passage in page.text.passages), outcome.key


def test_every_outcome_has_a_journey(real_tree: DecisionTree) -> None:
    """At least one journey ends in each outcome, so that none can be lost unseen."""
    assert set(real_tree.outcomes) == {journey.ends for journey in real_tree.journeys}


def test_every_question_has_easy_words_and_says_why(real_tree: DecisionTree) -> None:
    """Each question says why it is asked and has Easy Read words, and each outcome has those too."""
    bare = [key for key, question in real_tree.questions.items() if not (question.why and question.easy)]
    bare += [key for key, outcome in real_tree.outcomes.items() if not outcome.easy]

    assert [] == bare


def _page(key: str, language: Language) -> str:
    """The file of a page, with its quotes as they are written."""
    return (OWN_FOLDER / f"content/{language}/{key}.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("language", list(Language))
def test_an_option_in_easier_words_says_the_same_facts(language: Language) -> None:
    """Easier words of an option quote the facts that its usual words quote, and are other words."""
    quote = re.compile(r"\{fact:([a-z0-9-]+)[^{}]*\}")
    tree = load_tree(OWN_FOLDER, "content/decision-trees/who-can-help.yml").value
    questions = tree.questions.values() if tree else ()
    told = [
        (option.key, option.words[language], option.easy[language])
        for question in questions
        for option in question.options.values()
        if option.easy
    ]

    assert len(told) > 24
    assert [] == [key for key, usual, easier in told if sorted(quote.findall(usual)) != sorted(quote.findall(easier))]
    assert [] == [key for key, usual, easier in told if usual == easier]


@pytest.mark.parametrize("language", list(Language))
def test_by_when_in_easier_words_says_the_same_facts(language: Language) -> None:
    """Easier words of by when quote the facts that the page quotes there, and give no other figure."""
    quote = re.compile(r"\{fact:([a-z0-9-]+)[^{}]*\}")
    tree = load_tree(OWN_FOLDER, "content/decision-trees/who-can-help.yml").value
    told = (
        [(outcome, outcome.easy_when[language]) for outcome in tree.outcomes.values() if outcome.easy_when]
        if tree
        else []
    )

    assert len(told) > 100
    for outcome, words in told:
        paragraph = _page(outcome.page, language).partition("{#when}\n\n")[2].partition("\n")[0]
        assert set(quote.findall(paragraph)) == set(quote.findall(words)), outcome.key
        assert not re.search(r"\d", quote.sub("", words)), outcome.key


def test_every_path_ends_where_it_did(real_tree: DecisionTree) -> None:
    """The list of all paths is the one that was last read by a person; REWRITE_EXPECTED=1 writes it anew."""
    actual = paths_csv(real_tree)
    if os.environ.get("REWRITE_EXPECTED") == "1":
        GOLDEN.write_bytes(actual.encode())

    assert GOLDEN.read_bytes().decode() == actual


def test_errors_of_the_tree_stop_a_build() -> None:
    """Every kind of problem that can send a reader the wrong way is an error."""
    from generator.model.problem import Code  # noqa: PLC0415 - only this test is about all codes

    levels = {code.code: code.level for code in Code if code.code.startswith("tree-")}

    wrong_ways = ("gap", "overlap", "repeated", "target", "unreached", "unused-row", "asked-later", "journey")
    assert {Level.ERROR} == {levels[f"tree-{name}"] for name in wrong_ways}
