"""The items of Easy Read pages one by one: what stands beside one picture."""

from collections.abc import Iterator

from generator.check.easy.reading import said
from generator.model.easy_read import EasyRead
from generator.model.problem import Code, Problem


def check_easy_items(text: EasyRead) -> Iterator[Problem]:
    """Rule E31: a reader has to answer one question at most to know whether the words are meant for them."""
    for item in text.items():
        questions = [sentence for sentence in item.sentences if said(sentence.words).endswith("?")]
        if len(questions) > 1:
            yield Problem(
                place=questions[1].place,
                code=Code.EASY_QUESTIONS,
                message=f"{len(questions)} questions stand beside one picture (E31)",
                hint="make statements of them, as in “If you are late, say why.”",
            )
