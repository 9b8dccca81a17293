"""Words stand in the language they are meant to be in."""

import re
from collections.abc import Iterator

from generator.check.twins import source_of, translation_of
from generator.model.config import SiteConfig
from generator.model.contact import Contact
from generator.model.content import Content, SourcePage
from generator.model.language import Bilingual, Language
from generator.model.problem import Code, Place, Problem
from generator.model.shared_files import SharedFiles
from generator.model.statement import AccessibilityStatement
from generator.text.dialect import SPAN
from generator.text.plain_text import Marked, plain_words
from generator.text.words import is_in_language

_LEAST_WORDS = 4
_FILLED_IN = re.compile(r"%\(\w+\)s")
"""Where the program puts something into its own words."""


def check_page_wording(page: SourcePage) -> Iterator[Problem]:
    """Sentences of a page in the other language without a mark."""
    for passage in page.text.passages:
        if not is_in_language(passage.words, page.language):
            yield _wrong_language(passage.words, page.language, passage.place)


def check_wording(content: Content) -> Iterator[Problem]:
    """Words of the shared files that are in the other language."""
    for place, words in shared_texts(content):
        yield from pair_in_languages(words, place)
    catalogues = {Language.CY: content.catalogue.words, Language.EN: content.catalogue.english}
    for language, catalogue in catalogues.items():
        for word in catalogue:
            for form in word.forms:
                if not is_in_language(_FILLED_IN.sub(" ", form), language):
                    yield _wrong_language(form, language, word.place)


def _wrong_language(words: str, language: Language, place: Place) -> Problem:
    shown = words if len(words) <= 60 else words[:60].rsplit(" ", 1)[0] + " …"
    return Problem(
        place=place,
        code=Code.WRONG_LANGUAGE,
        message=f"“{shown}” reads as {language.other.english}, not {language.english}",
        hint=f"translate it, or mark words that must stay: [words]{{{language.other}}}",
    )


def check_untranslated(pair: Bilingual[SourcePage]) -> Iterator[Problem]:
    """Text that nobody has translated."""
    source = {passage.words for passage in source_of(pair).text.passages}
    for passage in translation_of(pair).text.passages:
        words = passage.words
        if words not in source or len(words.split()) < _LEAST_WORDS:
            continue
        # What reads as one language is told as that, on the page of the other.
        if all(is_in_language(words, language) for language in Language):
            yield _untranslated(words, passage.place)


def _untranslated(words: str, place: Place) -> Problem:
    return Problem(
        place=place,
        code=Code.UNTRANSLATED,
        message=f"“{words[:60]}” is the same in both languages",
        hint="translate it, or mark words that must stay with their language",
    )


def _is_untranslated(words: Bilingual[str]) -> bool:
    """Tell whether words are the same in both languages and no name. What reads as one language is told as that."""
    spoken = words.cy.split()
    if words.en != words.cy or SPAN.search(words.cy) or not any(word[:1].islower() for word in spoken[1:]):
        return False  # A single word, or names.
    return all(is_in_language(words.cy, language) for language in Language)


def shared_texts(content: Content | SharedFiles) -> Iterator[tuple[Place, Bilingual[str]]]:
    """Words of contacts, settings, facts, pictures and the statement in both languages, with their place."""
    for contact in content.contacts:
        yield from ((contact.place, words) for words in _contact_words(contact))
    yield from _config_words(content.config)
    for fact in content.facts:
        yield from (
            (fact.place, words) for words in (fact.name, fact.since, fact.later, fact.whose, fact.words) if words
        )
    for picture in content.pictures:
        if picture.words and picture.own:
            shown = (picture.words.name, picture.words.meaning, picture.words.alt)
            yield from ((picture.words.place, words) for words in shown)
    if content.statement:
        yield from _statement_words(content.statement)


def pair_in_languages(words: Bilingual[str], place: Place) -> Iterator[Problem]:
    """Words that do not read as the language they are given for."""
    if _is_untranslated(words):
        yield _untranslated(words.en, place)
        return
    wrong = [each for each, text in words.items() if not is_in_language(plain_words(text, Marked.GONE), each)]
    # Words that have changed places are one mistake.
    yield from (_wrong_language(words[each], each, place) for each in wrong[:1])


def _config_words(config: SiteConfig) -> Iterator[tuple[Place, Bilingual[str]]]:
    """The words of the configuration that readers see, where it says them itself."""
    made = {
        "contacts_page": config.contacts_page,
        "glossary_page": config.glossary_page,
        "search_page": config.search_page,
        "pictures_page": config.pictures_page,
    }
    for path, words in (("name", config.name), ("tagline", config.tagline), ("notice", config.notice)):
        yield config.places[path], words
    named: list[tuple[str, Bilingual[str]]] = []
    for path, page in made.items():
        named += [(f"{path}.title", page.title), (f"{path}.summary", page.summary)]
    for section in config.sections:
        path = f"sections.{section.key}"
        named += [(f"{path}.title", section.title), (f"{path}.summary", section.summary)]
        named += [(f"{path}.groups.{n}.title", group.title) for n, group in enumerate(section.groups)]
    named += [(f"home_doors.{number}.title", door.title) for number, door in enumerate(config.home_doors)]
    named += [(f"outside_links.{name}.title", link.title) for name, link in config.outside_links.items()]
    named += [(f"verdicts.{verdict}", words) for verdict, words in config.verdicts.items()]
    yield from ((config.places[path], words) for path, words in named if path in config.places)


def _contact_words(contact: Contact) -> Iterator[Bilingual[str]]:
    optional = (contact.for_whom, contact.relay, contact.sign_language, contact.text, contact.note)
    labels = (phone.label for phone in contact.phones)
    yield contact.name
    yield contact.what_for
    yield from (words for words in (*optional, *labels) if words is not None)


def _statement_words(statement: AccessibilityStatement) -> Iterator[tuple[Place, Bilingual[str]]]:
    for key in ("title", "summary", "feedback", "tested_by", "method"):
        yield statement.places[key], getattr(statement, key)
    for key in ("works", "improvements"):
        for number, words in enumerate(getattr(statement, key)):
            yield statement.places[f"{key}.{number}"], words
    for issue in statement.issues:
        yield from ((issue.place, words) for words in (issue.what, issue.alternative))
    for check in statement.checks:
        yield from ((check.place, words) for words in (check.what, check.result))
