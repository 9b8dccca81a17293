"""The page that shows the pictures of the site, with their names and what they stand for."""

from dataclasses import replace

from generator.model.language import Language
from generator.model.problem import Place
from generator.model.site import Page
from generator.plan.made_page import made_page
from generator.plan.routes import PICTURES, Routes


def pictures_page(routes: Routes, language: Language) -> Page:
    """Plan the page of pictures: those that have words, in the order of the manifest."""
    shown = [picture for picture in routes.pictures if picture.words]
    shown.sort(key=lambda picture: picture.words.place if picture.words else Place(path=""))
    page = made_page(routes, PICTURES, language, routes.claim("pictures_page.slug"))
    return replace(page, pictures=tuple(shown))
