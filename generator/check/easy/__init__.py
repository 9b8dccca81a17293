"""The rules of Easy Read, each named by its letter and number (E1 to E31) as docs/easy-read.md explains them."""

from collections.abc import Iterator

from generator.check.easy.items import check_easy_items
from generator.check.easy.pages import SHARED_FACTS, check_easy_page, check_easy_pages, check_easy_twins
from generator.check.easy.pictures import check_easy_pictures, check_page_pictures
from generator.check.easy.sentences import check_easy_sentences
from generator.check.easy.word_list import check_word_list
from generator.model.content import Content, SourcePage
from generator.model.page_context import PageContext
from generator.model.problem import Problem

__all__ = ["SHARED_FACTS", "check_easy_page_alone", "check_easy_read", "check_easy_twins"]


def check_easy_page_alone(page: SourcePage, context: PageContext) -> Iterator[Problem]:
    """Everything that is not right with one Easy Read page, looked at alone."""
    if page.easy_read:
        yield from check_easy_page(page, page.easy_read)
        yield from check_easy_items(page.easy_read)
        yield from check_page_pictures(page, page.easy_read, context)
        yield from check_easy_sentences(page, page.easy_read, context)
        yield from check_word_list(page, page.easy_read, context)


def check_easy_read(content: Content) -> Iterator[Problem]:
    """Everything that is not right with what Easy Read pages need around them, and with their pictures."""
    yield from check_easy_pages(content)
    yield from check_easy_pictures(content)
