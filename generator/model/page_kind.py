"""The kinds of page."""

from enum import StrEnum


class PageKind(StrEnum):
    """The kinds of page. Each has a template of the same name."""

    HOME = "home"
    FACTSHEET = "factsheet"
    GUIDE = "guide"
    NOTICE = "notice"
    OUTCOME = "outcome"
    EASY_READ = "easy-read"
    ARTICLE = "article"
    """A page of a kind that the site itself has, as ``model/own_kind.py`` says."""
    SECTION = "section"
    CONTACTS = "contacts"
    GLOSSARY = "glossary"
    SEARCH = "search"
    TREE = "tree"
    OUTLINE = "outline"
    PICTURES = "pictures"
    ACCESSIBILITY = "accessibility"


WRITTEN_KINDS = (
    PageKind.FACTSHEET,
    PageKind.GUIDE,
    PageKind.EASY_READ,
    PageKind.OUTCOME,
    PageKind.NOTICE,
    PageKind.HOME,
)
"""The kinds that an editor writes as a Markdown file; the others are made from other files."""
