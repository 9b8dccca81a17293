"""The rules of Easy Read, each named by its letter and number (E1 to E31) as docs/easy-read.md explains them."""

from collections.abc import Iterator

from generator.check.easy.items import check_easy_items
from generator.check.easy.pages import check_easy_pages
from generator.check.easy.pictures import check_easy_pictures
from generator.check.easy.sentences import check_easy_sentences
from generator.check.easy.word_list import check_word_list
from generator.model.content import Content
from generator.model.problem import Problem

__all__ = ["check_easy_read"]


def check_easy_read(content: Content) -> Iterator[Problem]:
    """Everything that is not right with the Easy Read pages."""
    yield from check_easy_pages(content)
    yield from check_easy_items(content)
    yield from check_easy_pictures(content)
    yield from check_easy_sentences(content)
    yield from check_word_list(content)
