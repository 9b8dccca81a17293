"""The page that shows editors every picture they may use, with its name and what it stands for."""

from generator.model.language import Language
from generator.model.page_kind import PageKind
from generator.model.problem import Place
from generator.model.site import Page
from generator.plan.directory import PICTURES, Directory

MANIFEST = "content/pictures/pictures.yml"


def pictures_page(directory: Directory, language: Language) -> Page:
    """Plan the page of pictures: those that have words, in the order of the manifest."""
    link = directory.links[PICTURES][language]
    shown = [picture for picture in directory.content.pictures if picture.words]
    shown.sort(key=lambda picture: picture.words.place if picture.words else Place(path=""))
    return Page(
        kind=PageKind.PICTURES,
        key=PICTURES,
        language=language,
        route=link.route,
        title=link.title,
        summary=link.summary,
        breadcrumbs=(directory.home_link(language),),
        header=None,
        claim=directory.content.config.places.get("pictures_page.slug", Place(path=MANIFEST)),
        pictures=tuple(shown),
    )
