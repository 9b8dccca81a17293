"""The page of the accessibility statement."""

from dataclasses import replace

from generator.model.language import Bilingual, Language, in_both
from generator.model.site import Page
from generator.plan.made_page import made_page
from generator.plan.routes import ACCESSIBILITY, Routes


def statement_pages(routes: Routes) -> tuple[Bilingual[Page], ...]:
    """Plan the page of the statement in both languages; none for a site without a statement."""
    statement = routes.content.statement
    if statement is None:
        return ()

    def page(language: Language) -> Page:
        section = routes.link(statement.section, language) if statement.section else None
        page = made_page(routes, ACCESSIBILITY, language, statement.places["slug"])
        return replace(page, breadcrumbs=(*page.breadcrumbs, *((section,) if section else ())), statement=statement)

    return (in_both(page),)
