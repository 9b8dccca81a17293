"""Stage 4: recipes → finished files, in memory. The only stage that makes something of templates."""

from generator.model.contact import Contact
from generator.model.language import Language
from generator.model.route import card_route
from generator.model.site import OutputFile, SitePlan
from generator.render.addresses import known_addresses
from generator.render.hosts import host_files
from generator.render.vcard import vcard

__all__ = ["plain_files"]


def plain_files(plan: SitePlan) -> tuple[OutputFile, ...]:
    """The files that no template makes: for web servers, the contacts as cards, the pictures, the list of addresses."""
    cards = (_card(plan, contact, language) for contact in plan.contacts for language in Language)
    pictures = (OutputFile(path=picture.path.removeprefix("content/"), data=picture.data) for picture in plan.pictures)
    return (*host_files(plan), *cards, *pictures, OutputFile(path="404.json", data=known_addresses(plan)))


def _card(plan: SitePlan, contact: Contact, language: Language) -> OutputFile:
    route = card_route(plan.contacts_routes[language], contact.key)
    return OutputFile(path=route[1:], data=vcard(contact, language, plan.config.base_url + route))
