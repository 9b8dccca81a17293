"""What every template may use: the words and templates of both languages, addresses, assets, pictures."""

from collections.abc import Callable
from datetime import date
from functools import partial
from urllib.parse import urlsplit

from markupsafe import Markup

from generator.model.contact import Contact
from generator.model.language import Bilingual, Language, in_both
from generator.model.site import Page, SitePlan
from generator.render.addresses import relative_address
from generator.render.dates import holidays_for_script
from generator.render.hosts import META_POLICY
from generator.render.hours import hours_for_schema, hours_for_script, hours_in_words
from generator.render.jobs import SiteInputs
from generator.render.markdown import TextRenderer
from generator.render.messages import Messages
from generator.render.templates import PageTemplates, TemplateSet
from generator.render.term_links import TermLinks
from generator.render.text import render_nodes


class SiteTemplates:
    """The templates of one site, and the values that all of them may use."""

    def __init__(self, inputs: SiteInputs) -> None:
        """Prepare the words and the templates of both languages."""
        self.plan: SitePlan = inputs.plan
        self.today: date = inputs.today
        self.base_path = urlsplit(self.plan.config.base_url).path
        self.pictures = {picture.key: picture for picture in self.plan.pictures}
        self._assets = inputs.assets
        self.messages: Bilingual[Messages] = in_both(lambda language: Messages.of(self.plan.catalogue, language))
        self._templates = self.messages.map(lambda messages: TemplateSet.of(inputs.folders, messages))

    def at(self, route: str, language: Language, **values: object) -> PageTemplates:
        """The templates for the file at a route, with the values that all may use and its own."""
        return PageTemplates(templates=self._templates[language], values={**self._values(route, language), **values})

    def text(self, page: Page, route: str, templates: PageTemplates) -> Markup:
        """The text of a written page, with addresses that work from a route."""
        address = partial(relative_address, route)
        return render_nodes(
            page.nodes, TextRenderer(page, address, TermLinks(self.plan, page, address).link), templates
        )

    def absolute(self, route: str) -> str:
        """The whole address of a route."""
        return self.plan.config.base_url + route

    def rooted_asset(self, name: str) -> str:
        """The address of an asset from the root of its host."""
        return self.base_path + self._assets.routes[name]

    def speakers(self) -> dict[str, Callable[..., str]]:
        """The interface words of each language, for the pages that speak both."""
        return {language.value: _speaker(self.messages[language]) for language in Language}

    def _values(self, route: str, language: Language) -> dict[str, object]:
        """The names that every template may use."""
        messages = self.messages[language]
        return {
            "site": self.plan.config,
            "policy": Markup(META_POLICY),  # noqa: S704 - the program's own words
            "contacts_route": self.plan.contacts_routes[language],
            "url": partial(relative_address, route),
            "absolute": self.absolute,
            "assets": self._assets.routes,
            "asset": lambda name: relative_address(route, self._assets.routes[name]),
            "hours": lambda hours: hours_in_words(hours, messages),
            "open_times": hours_for_script,
            "schema_hours": hours_for_schema,
            "bank_holidays": lambda: holidays_for_script(self.today),
            "vcard": partial(card_route, self.plan, language),
            "picture_routes": {name: picture.route for name, picture in self.pictures.items()},
        }


def card_route(plan: SitePlan, language: Language, contact: Contact) -> str:
    """Where a contact's vCard stands."""
    return f"{plan.contacts_routes[language]}{contact.key}.vcf"


def _speaker(messages: Messages) -> Callable[..., str]:
    def speak(english: str, **values: object) -> str:
        return messages.gettext(english) % values if values else messages.gettext(english)

    return speak
