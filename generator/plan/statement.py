"""The page of the accessibility statement."""

from generator.model.language import Bilingual, Language, in_both
from generator.model.page_kind import PageKind
from generator.model.site import Page
from generator.plan.directory import ACCESSIBILITY, Directory


def statement_pages(directory: Directory) -> tuple[Bilingual[Page], ...]:
    """Plan the page of the statement in both languages; none for a site without a statement."""
    statement = directory.content.statement
    if statement is None:
        return ()

    def page(language: Language) -> Page:
        link = directory.links[ACCESSIBILITY][language]
        section = directory.link(statement.section, language) if statement.section else None
        return Page(
            kind=PageKind.ACCESSIBILITY,
            key=ACCESSIBILITY,
            language=language,
            route=link.route,
            title=link.title,
            summary=link.summary,
            breadcrumbs=(directory.home_link(language), *((section,) if section else ())),
            header=None,
            claim=statement.places["slug"],
            statement=statement,
        )

    return (in_both(page),)
