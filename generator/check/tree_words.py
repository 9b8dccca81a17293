"""The words, pages, contacts and example journeys of decision trees."""

from collections.abc import Iterator, Mapping, Sequence

from generator.check.tree_easy import tree_easy
from generator.check.tree_names import tree_names
from generator.model.content import Content
from generator.model.language import Bilingual, Language
from generator.model.problem import Code, Place, Problem
from generator.model.tree import DecisionTree, Journey, Outcome, Question
from generator.text.dialect import SPAN
from generator.text.suggest import nearest, nearest_there
from generator.text.words import is_in_language, is_of_one_language
from generator.tree.merged import is_sound, steps
from generator.tree.walk import ways_on

CONTACTS = "contacts"
"""The name under which the page of all contacts is linked to."""


def check_tree_words(content: Content) -> Iterator[Problem]:
    """Words in the wrong language or the same in both, pages that are not there, journeys that fail."""
    taken = {CONTACTS, *(section.key for section in content.config.sections), *(page.key for page in content.pages)}
    for tree in content.trees:
        if tree.key in taken:
            yield Problem(
                place=tree.places["tree"],
                code=Code.TREE_NAME,
                message=f"“{tree.key}” is already the name of a page or of a section",
                hint="give the tree and its file another name, so that links can tell them apart",
            )
        for place, words in tree_texts(tree):
            yield from _languages(place, words)
        yield from _alike(tree)
        yield from _says(tree)
        yield from tree_easy(tree, content)
        yield from _outcomes(tree, content)
        yield from _journeys(tree)


def tree_texts(tree: DecisionTree) -> Iterator[tuple[Place, Bilingual[str]]]:
    """Every text that a tree shows, with its place."""
    yield tree.places["title"], tree.title
    yield tree.places["summary"], tree.summary
    for key, question in tree.questions.items():
        path = f"questions.{key}"
        yield tree.places[f"{path}.ask"], question.ask
        yield tree.places[f"{path}.need"], question.need
        for name, words in (("why", question.why), ("hint", question.hint), ("easy", question.easy)):
            if words:
                yield tree.places[f"{path}.{name}"], words
        for option in question.options.values():
            yield option.place, option.words
            if option.easy:
                yield tree.places[f"{path}.options.{option.key}.easy"], option.easy
    for key, outcome in tree.outcomes.items():
        for name, words in (("easy", outcome.easy), ("easy_when", outcome.easy_when)):
            if words:
                yield tree.places[f"outcomes.{key}.{name}"], words


def _alike(tree: DecisionTree) -> Iterator[Problem]:
    """Answers of one question that nobody can tell apart, in the usual words or in easier ones."""
    for question in tree.questions.values():
        for language in Language:
            usual = {option.key: option.words[language] for option in question.options.values()}
            easier = {option.key: option.easy[language] for option in question.options.values() if option.easy}
            yield from dict.fromkeys(
                problem for shown in (usual, usual | easier) for problem in _shown_alike(question, shown)
            )


def _shown_alike(question: Question, shown: Mapping[str, str]) -> Iterator[Problem]:
    known: dict[str, str] = {}
    for key, words in shown.items():
        if words in known:
            yield Problem(
                place=question.options[key].place,
                code=Code.TREE_SAME_WORDS,
                message=f"“{words}” is what the answer “{known[words]}” says too",
                hint="say each answer in words of its own",
            )
        known.setdefault(words, key)


def _says(tree: DecisionTree) -> Iterator[Problem]:
    """A person's own words may stand in one language alone, and then in that one."""
    for number, journey in enumerate(tree.journeys):
        said = ((tree.places[f"journeys.{number}.says.{each}"], text, each) for each, text in journey.says.items())
        # Words that changed places are one mistake.
        yield from [problem for each in said for problem in _language(*each)][:1]


def _language(place: Place, text: str, language: Language) -> Iterator[Problem]:
    if not is_in_language(SPAN.sub(" ", text), language):
        yield Problem(
            place=place,
            code=Code.WRONG_LANGUAGE,
            message=f"“{text}” reads as {language.other.english}, not {language.english}",
            hint=f"translate it, or mark words that must stay: [words]{{{language.other}}}",
        )


def _languages(place: Place, words: Bilingual[str]) -> Iterator[Problem]:
    wrong = [problem for language, text in words.items() for problem in _language(place, text, language)]
    yield from wrong[:1]
    is_name = all(word[:1].isupper() for word in words.en.split()) and not is_of_one_language(words.en)
    if not wrong and words.en == words.cy and not SPAN.search(words.cy) and not is_name:
        yield Problem(
            place=place,
            code=Code.TREE_SAME_WORDS,
            message=f"“{words.en}” is the same in both languages",
            hint="translate it, or mark words that must stay with their language",
        )


def _outcomes(tree: DecisionTree, content: Content) -> Iterator[Problem]:
    written = [page for page in content.pages if not page.header.draft]
    keys = sorted({page.key for page in written})
    letters = sorted({f"{page.key}#{name}" for page in written for name in page.anchors})
    for key, outcome in tree.outcomes.items():
        if outcome.page not in keys and outcome.page not in content.broken_names:
            yield Problem(
                place=tree.places[f"outcomes.{key}.page"],
                code=Code.UNKNOWN_PAGE,
                message=f"there is no page “{outcome.page}”",
                hint=nearest_there(outcome.page, keys, content.config.without),
            )
        yield from _letter(tree, outcome, letters, content)


def _letter(tree: DecisionTree, outcome: Outcome, letters: Sequence[str], content: Content) -> Iterator[Problem]:
    """The letter of an outcome that is not there, or its boxes; a page that could not be read may hold it."""
    if not outcome.letter or outcome.letter in letters:
        yield from _ticks(tree, outcome, content)
    elif outcome.letter.partition("#")[0] not in content.broken_names:
        yield Problem(
            place=tree.places[f"outcomes.{outcome.key}.letter"],
            code=Code.UNKNOWN_PAGE,
            message=f"there is no page with a section “{outcome.letter}”",
            hint=nearest(outcome.letter, letters),
        )


def _ticks(tree: DecisionTree, outcome: Outcome, content: Content) -> Iterator[Problem]:
    """Boxes that the letter of an outcome does not have, in one language or in the other."""
    page, _, anchor = outcome.letter.partition("#")
    most = min((dict(card.choices).get(anchor, 0) for card in content.pages if card.key == page), default=0)
    for number, tick in enumerate(outcome.ticks):
        if tick not in map(str, range(1, most + 1)):
            yield Problem(
                place=tree.places[f"outcomes.{outcome.key}.ticks.{number}"],
                code=Code.TREE_TICK,
                message=f"the letter of “{outcome.key}” has no box {tick} to tick",
                hint=f"its boxes are numbered from 1 to {most}, in the order of the letter"
                if most
                else "name a letter with paragraphs that begin as in “[This is to a council:]”, or take the key out",
            )


def check_tree_contacts(content: Content) -> Iterator[Problem]:
    """Contacts that outcomes name and nobody has described, and numbers for the top of an answer that are not there."""
    known = {contact.key: contact for contact in content.contacts}
    for tree in content.trees:
        for key, outcome in tree.outcomes.items():
            for number, name in enumerate(outcome.contacts):
                if name not in known:
                    yield Problem(
                        place=tree.places[f"outcomes.{key}.contacts.{number}"],
                        code=Code.UNKNOWN_CONTACT,
                        message=f"there is no contact “{name}” in content/contacts.yml",
                        hint=nearest(name, list(known)),
                    )
            named = known.get(outcome.phone)
            if outcome.phone and (outcome.phone not in outcome.contacts or (named and not named.phones)):
                yield Problem(
                    place=tree.places[f"outcomes.{key}.phone"],
                    code=Code.UNKNOWN_CONTACT,
                    message=f"“{outcome.phone}” is no contact of this outcome that has a phone number",
                    hint="name one of its contacts that can be rung, or leave “phone” out",
                )


def _journeys(tree: DecisionTree) -> Iterator[Problem]:
    if not is_sound(tree) or any(tree_names(tree)):
        return  # What is wrong with the rules has been told; a journey cannot be followed, and says nothing new.
    reached = {way for step in steps(tree) for way in step.ways}
    if not {*tree.questions, *tree.outcomes} <= {tree.start, *reached}:
        return  # What nobody can reach has been told, and explains why journeys end elsewhere.
    faults = [(journey.place, fault) for journey in tree.journeys if (fault := _journey_fault(tree, journey))]
    for place, fault in faults:
        hint = "correct the journey if it is out of date, or the rules if they are wrong"
        yield Problem(place=place, code=Code.TREE_JOURNEY, message=fault, hint=hint)
    if faults:
        return  # Where they end is not what was meant.
    ends = {journey.ends for journey in tree.journeys}
    if reached and not ends:
        yield Problem(
            place=tree.places["tree"],
            code=Code.TREE_NO_JOURNEY,
            message="this tree keeps no journeys",
            hint="add “journeys:” with one for each outcome, so that a change of the rules cannot lose any unseen",
        )
        return
    for key, outcome in tree.outcomes.items():
        if key in reached - ends:
            yield Problem(
                place=outcome.place,
                code=Code.TREE_NO_JOURNEY,
                message=f"no journey ends in “{key}”",
                hint="add one under “journeys:”, so that a change of the rules cannot lose it unseen",
            )


def _journey_fault(tree: DecisionTree, journey: Journey) -> str:
    """What is wrong with a journey through a tree whose rules are sound; empty when nothing is."""
    answers = dict(journey.answers)
    given: dict[str, str] = {}
    node = tree.start
    while node in tree.questions:
        question = tree.questions[node]
        if node in given or node not in answers:
            return f"this journey stops at the question “{node}”, which it does not answer"
        if answers[node] not in question.options:
            return f"this journey answers “{node}” with “{answers[node]}”, which is no option"
        given[node] = answers[node]
        (node,) = ways_on(question, given)
    unused = [key for key in answers if key not in given]
    if node != journey.ends:
        return f"this journey ends in “{node}”, not in “{journey.ends}”"
    return f"this journey is never asked “{unused[0]}”" if unused else ""
