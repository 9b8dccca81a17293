"""The page of the accessibility statement."""

from dataclasses import replace

from generator.model.language import Bilingual, Language, in_both
from generator.model.site import Page
from generator.plan.directory import ACCESSIBILITY, Directory
from generator.plan.made_page import made_page


def statement_pages(directory: Directory) -> tuple[Bilingual[Page], ...]:
    """Plan the page of the statement in both languages; none for a site without a statement."""
    statement = directory.content.statement
    if statement is None:
        return ()

    def page(language: Language) -> Page:
        section = directory.link(statement.section, language) if statement.section else None
        page = made_page(directory, ACCESSIBILITY, language, statement.places["slug"])
        return replace(page, breadcrumbs=(*page.breadcrumbs, *((section,) if section else ())), statement=statement)

    return (in_both(page),)
