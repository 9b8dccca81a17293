"""The page that shows editors every picture they may use, with its name and what it stands for."""

from dataclasses import replace

from generator.model.language import Language
from generator.model.problem import Place
from generator.model.site import Page
from generator.plan.made_page import made_page
from generator.plan.routes import PICTURES, Routes


def pictures_page(routes: Routes, language: Language) -> Page:
    """Plan the page of pictures: those that have words, in the order of the manifest."""
    shown = [picture for picture in routes.content.pictures if picture.words]
    shown.sort(key=lambda picture: picture.words.place if picture.words else Place(path=""))
    page = made_page(routes, PICTURES, language, routes.claim("pictures_page.slug"))
    return replace(page, pictures=tuple(shown))
