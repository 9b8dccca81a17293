"""``content/decision-trees/<tree>.yml`` → decision trees."""

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from generator.load.fields import as_pair, pair_if_any
from generator.load.files import SiteFolder, list_files
from generator.load.shape_files import read_shape
from generator.load.tree_shapes import QuestionShape, RowShape, SaysShape, TreeShape
from generator.load.yaml_nodes import Document
from generator.model.language import Language
from generator.model.loaded import Loaded
from generator.model.problem import Code, Place, Problem
from generator.model.tree import DecisionTree, Fact, Journey, Option, Outcome, Question, Row

TREES = "content/decision-trees"
NOT_ASKED = "not-asked"


def load_trees(root: SiteFolder) -> Loaded[tuple[DecisionTree, ...]]:
    """Load every tree of the site folder."""
    paths, faults = list_files(root, TREES)
    loaded = [load_tree(root, path) if path.endswith(".yml") else _stray(path) for path in paths]
    return Loaded(
        value=tuple(tree.value for tree in loaded if tree.value),
        problems=(*faults, *(problem for tree in loaded for problem in tree.problems)),
    )


def _stray(path: str) -> Loaded[DecisionTree]:
    problem = Problem(
        place=Place(path=path),
        code=Code.UNEXPECTED_FILE,
        message="this file is not a decision tree and is not used",
        hint="trees end in .yml",
    )
    return Loaded(value=None, problems=(problem,))


def load_tree(root: SiteFolder, path: str) -> Loaded[DecisionTree]:
    """Load one tree."""
    file = read_shape(root, path, TreeShape, "the decision tree")
    if file.value is None:
        return Loaded(value=None, problems=file.problems)
    shape, document, problems = file.value, file.document, file.problems
    faults = tuple(_shape_faults(shape, path, document))
    if faults:
        return Loaded(value=None, problems=(*problems, *faults))
    return Loaded(value=_tree(shape, path, document), problems=problems)


def _shape_faults(shape: TreeShape, path: str, document: Document) -> Iterator[Problem]:
    if shape.tree != PurePosixPath(path).stem:
        yield Problem(
            place=document.value_place("tree"),
            code=Code.TREE_NAME,
            message=f"the tree is called “{shape.tree}” and its file “{PurePosixPath(path).name}”",
            hint="give both the same name",
        )
    for key, question in shape.questions.items():
        yield from _way_faults(key, question, document)


def _way_faults(key: str, question: QuestionShape, document: Document) -> Iterator[Problem]:
    """A question has exactly one kind of way on, and every option takes part in it."""
    place = document.key_place(f"questions.{key}")
    own = [option for option, shape in question.options.items() if shape.to]
    kinds = [bool(question.to), bool(own), bool(question.routes)]
    if not question.options:
        message, hint = f"the question “{key}” has no options", "write at least two under “options:”"
    elif sum(kinds) > 1:
        message, hint = (
            f"the question “{key}” leads on in more than one way",
            "keep one: “to” for all options, “to” on each option, or “routes”",
        )
    elif not any(kinds):
        message, hint = f"the question “{key}” leads nowhere", "write “to:” below it or on each option, or “routes:”"
    elif own and len(own) < len(question.options):
        missing = next(option for option in question.options if option not in own)
        place = document.key_place(f"questions.{key}.options.{missing}")
        message, hint = f"the option “{missing}” leads nowhere", "write “to: …” beside its words"
    elif any(row.otherwise for row in question.routes[:-1]):
        message, hint = (
            "a row “otherwise” stands above other rows",
            "put it last: the rows below it would never be taken",
        )
    elif any(not row.when and not row.otherwise for row in question.routes):
        message, hint = (
            "a row has neither “when” nor “otherwise”",
            "write when it is taken, as in {when: {nation: wales}, to: …}",
        )
    else:
        return
    yield Problem(place=place, code=Code.TREE_WAYS, message=message, hint=hint)


def _tree(shape: TreeShape, path: str, document: Document) -> DecisionTree:
    return DecisionTree(
        key=shape.tree,
        path=path,
        reviewed=shape.reviewed,
        title=as_pair(shape.title),
        summary=as_pair(shape.summary),
        slug=as_pair(shape.slug),
        start=shape.start,
        questions={key: _question(key, question, document) for key, question in shape.questions.items()},
        outcomes={
            key: Outcome(
                key=key,
                page=outcome.page,
                verdict=outcome.verdict,
                contacts=outcome.contacts,
                easy=pair_if_any(outcome.easy),
                easy_when=pair_if_any(outcome.easy_when),
                place=document.key_place(f"outcomes.{key}"),
                letter=outcome.letter or "",
                ticks=outcome.ticks,
                phone=outcome.phone or "",
            )
            for key, outcome in shape.outcomes.items()
        },
        journeys=tuple(
            Journey(
                answers=tuple(journey.answers.items()),
                ends=journey.ends,
                place=document.value_place(f"journeys.{number}"),
                says=_says(journey.says),
            )
            for number, journey in enumerate(shape.journeys)
        ),
        places={**document.keys, **document.values},
    )


def _says(shape: SaysShape | None) -> Mapping[Language, str]:
    return {language: words for language in Language if (words := getattr(shape, language.value, None))}


def _question(key: str, shape: QuestionShape, document: Document) -> Question:
    path = f"questions.{key}"
    return Question(
        key=key,
        ask=as_pair(shape.ask),
        need=as_pair(shape.need),
        why=pair_if_any(shape.why),
        hint=pair_if_any(shape.hint),
        easy=pair_if_any(shape.easy),
        certain=shape.certain,
        to=shape.to or "",
        options={
            name: Option(
                key=name,
                words=as_pair(option),
                easy=pair_if_any(option.easy),
                to=option.to or "",
                place=document.key_place(f"{path}.options.{name}"),
            )
            for name, option in shape.options.items()
        },
        rows=tuple(_row(row, f"{path}.routes.{number}", document) for number, row in enumerate(shape.routes)),
        place=document.key_place(path),
    )


def _row(shape: RowShape, path: str, document: Document) -> Row:
    return Row(
        facts=tuple(
            Fact(question=name, options=options, place=document.key_place(f"{path}.when.{name}"))
            for name, options in shape.when.items()
            if name != NOT_ASKED
        ),
        not_asked=shape.when.get(NOT_ASKED, ()),
        otherwise=shape.otherwise,
        to=shape.to,
        place=document.value_place(path),
    )
