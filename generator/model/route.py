"""The shape of every address of a site: who wants another one changes it here. Who lives where is decided in ``plan``.

A route begins with a slash and is written as if the site were the only one on its host.
"""

from generator.model.language import Bilingual, Language

NOT_FOUND = "/404.html"
SITEMAP = "/sitemap.xml"
_OUTLINE = Bilingual(en="all", cy="cyfan")
"""The word for the whole of a tree."""
_INDEX = "index.html"
"""The file that a server gives for a folder."""


def page_route(language: Language, *slugs: str) -> str:
    """The route of a page below the slug of its section, if it has one, and its own; of a home page without any."""
    return f"{language_route(language)}{''.join(f'{slug}/' for slug in slugs if slug)}"


def language_route(language: Language) -> str:
    """Where all that is in a language begins."""
    return f"/{language}/"


def state_route(tree: str, key: str) -> str:
    """The route of a state of the tree with this route; its start has no key."""
    return tree + (f"{key}/" if key else "")


def outline_route(tree: str, language: Language) -> str:
    """The route of the page that shows all of the tree with this route."""
    return f"{tree}{_OUTLINE[language]}/"


def tree_data_route(tree: str) -> str:
    """Where the script finds what it asks of the tree with this route."""
    return f"{tree}tree.json"


def tree_picture_route(tree: str) -> str:
    """The route of the picture of the tree with this route."""
    return f"{tree}tree.svg"


def feed_route(language: Language) -> str:
    """The route of the feed of a language."""
    return f"{language_route(language)}feed.xml"


def calendar_route(language: Language) -> str:
    """The route of the script that reckons with days in a language."""
    return f"{language_route(language)}calendar.js"


def card_route(contacts: str, contact: str) -> str:
    """The route of the vCard of the contact with this key, by that of the page of all contacts."""
    return f"{contacts}{contact}.vcf"


def pdf_route(page: str, end: str = "") -> str:
    """Where a PDF of the page with this route lies: beside it, under its word and, where there are two, an end."""
    return f"{page}{page.rstrip('/').rpartition('/')[2]}{end}.pdf"


def file_path(route: str) -> str:
    """The file that a server gives for a route, as a path from the published folder."""
    return route[1:] + (_INDEX if route.endswith("/") else "")


def route_of(path: str) -> str:
    """The route for which a server gives a file, by its path from the published folder."""
    folder, _, name = f"/{path}".rpartition("/")
    return f"{folder}/{'' if name == _INDEX else name}"


def plain_route(route: str) -> str:
    """What is the same of all routes that a server may take for one page."""
    return route.removesuffix(_INDEX).rstrip("/").lower()
