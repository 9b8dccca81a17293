"""What every template may use: the words and templates of both languages, addresses, assets, pictures."""

from collections.abc import Callable, Collection, Iterable
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from markupsafe import Markup

from generator.model.language import Bilingual, Language, in_both
from generator.model.route import calendar_route, card_route, feed_route, tree_data_route, tree_picture_route
from generator.model.site import Frame, Page
from generator.render.addresses import relative_address
from generator.render.attachments import file_words, length_words
from generator.render.hosts import META_POLICY
from generator.render.hours import hours_for_schema, hours_for_script, hours_in_words
from generator.render.markdown import TextRenderer
from generator.render.messages import Messages
from generator.render.templates import PageTemplates, TemplateSet
from generator.render.term_links import TermLinks
from generator.render.text import Body, render_body
from generator.render.vcard import is_postcode
from generator.text.terms import TermFinder


class SiteTemplates:
    """The templates of one site, and the values that all of them may use."""

    def __init__(self, frame: Frame, folders: tuple[Path, ...]) -> None:
        """Prepare the words and the templates of both languages; templates are looked for in the folders in order."""
        self.frame = frame
        self.base_path = urlsplit(frame.config.base_url).path
        self.pictures = {picture.key: picture for picture in frame.pictures}
        self.messages: Bilingual[Messages] = in_both(lambda language: Messages.of(frame.catalogue, language))
        self._templates = self.messages.map(lambda messages: TemplateSet.of(folders, messages))
        forms = frame.glossary.forms if frame.glossary else Bilingual(en=(), cy=())
        self._finders = forms.map(TermFinder)
        # The pictures of a look hold shapes alone: they were refused otherwise.
        front = frame.config.look.front.partition("<svg")[2].replace(' xmlns="http://www.w3.org/2000/svg"', "", 1)
        drawn = f'<svg class="hero-picture" aria-hidden="true" focusable="false"{front}' if front else ""
        self._hero_picture = Markup(drawn)  # noqa: S704 - as above
        self._picture_routes = {name: picture.route for name, picture in self.pictures.items()}

    def at(self, route: str, language: Language, **values: object) -> PageTemplates:
        """The templates for the file at a route, with the values that all may use and its own."""
        return PageTemplates(templates=self._templates[language], values={**self._values(route, language), **values})

    def text(self, page: Page, route: str, templates: PageTemplates) -> Body:
        """The text of a written page, with addresses that work from a route."""
        address = partial(relative_address, route)
        terms = TermLinks(self._finders[page.language], self.frame, page, address)
        return render_body(
            page.nodes,
            TextRenderer(page, address, terms.link, partial(file_words, self.messages[page.language])),
            templates,
        )

    def terms(
        self, language: Language, linked: frozenset[str], words: Collection[str], texts: Iterable[str]
    ) -> frozenset[str]:
        """The keys of the terms in texts that have these words, whether or not they are ``linked`` there."""
        finder = self._finders[language]
        # Hardly any page has other terms than those that it links.
        others = () if finder.possible(words) <= linked else texts
        return linked.union(found.key for text in others for found in finder.find(text))

    def absolute(self, route: str) -> str:
        """The whole address of a route."""
        return self.frame.config.base_url + route

    def rooted_asset(self, name: str) -> str:
        """The address of an asset from the root of its host."""
        return self.base_path + self.frame.assets[name]

    def speakers(self) -> dict[str, Callable[..., str]]:
        """The interface words of each language, for the pages that speak both."""
        return {language.value: _speaker(self.messages[language]) for language in Language}

    def _values(self, route: str, language: Language) -> dict[str, object]:
        """The names that every template may use."""
        messages = self.messages[language]
        return {
            "site": self.frame.config,
            "hero_picture": self._hero_picture,
            "policy": Markup(META_POLICY),  # noqa: S704 - the program's own words
            "contacts_route": self.frame.contacts_routes[language],
            "url": partial(relative_address, route),
            "absolute": self.absolute,
            "assets": self.frame.assets,
            "asset": lambda name: relative_address(route, self.frame.assets[name]),
            "hours": lambda hours: hours_in_words(hours, messages),
            "file_words": partial(file_words, messages),
            "length": partial(length_words, messages),
            "open_times": hours_for_script,
            "schema_hours": hours_for_schema,
            "is_postcode": is_postcode,
            # Is this for the data of a tree, which has once what stands in many of its parts?
            "in_data": False,
            "bank_holidays": lambda: self.frame.holidays,
            "vcard": lambda contact: card_route(self.frame.contacts_routes[language], contact.key),
            "picture_routes": self._picture_routes,
            "feed_route": feed_route(language),
            "calendar_route": calendar_route(language),
            "tree_data_route": tree_data_route,
            "tree_picture_route": tree_picture_route,
        }


def _speaker(messages: Messages) -> Callable[..., str]:
    def speak(english: str, **values: object) -> str:
        return messages.gettext(english) % values if values else messages.gettext(english)

    return speak
