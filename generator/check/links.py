"""Links lead somewhere, safely, and say where."""

import re
from collections.abc import Container, Iterable, Iterator
from urllib.parse import urlsplit

from generator.check.attachments import is_file
from generator.check.named_links import Names, check_named_link
from generator.languages import EVERYDAY_WORDS
from generator.model.card import Card, Lead
from generator.model.content import Content, SourcePage
from generator.model.page_context import PageContext
from generator.model.problem import Code, Problem
from generator.model.source_files import page_path
from generator.model.text import Link
from generator.outside import outside_fault, right_address
from generator.text.dialect import NAMED, OUTSIDE_SCHEMES, is_outside, named_target
from generator.text.suggest import nearest, nearest_there

_WITHOUT_KIND = re.compile(r"www\.|https?/|[^/@:\s]+@[^/@\s]+\.[a-z]+$", re.IGNORECASE)
"""An address that does not say what kind it is, and would be looked for among the pages."""
_LONGEST_SHOWN = 60
_AS_IN = {
    "": "it as in https://www.gov.uk/ or tel:+443007900203",
    "mailto": "it as in mailto:ask@example.org, with nothing behind it",
    "tel": "it as in tel:+443007900203; a contact’s number is quoted as {phone:psow}",
}
"""How an address of each kind is written."""


def check_links(content: Content) -> Iterator[Problem]:
    """Links inside the site and pictures that are not there. Each target is told at every place that has it."""
    pages = {page.path: page for page in content.pages}
    broken = frozenset(content.broken)
    names = Names.of(content)
    pictures = frozenset(picture.path for picture in content.pictures)
    for page in content.pages:
        for picture in page.pictures:
            if picture.path not in pictures and picture.path not in broken and not is_file(picture.path):
                yield _no_picture(page, picture, pictures)
        for lead in page.leads:
            target = pages.get(lead.path)
            if lead.path.startswith(NAMED):
                yield from check_named_link(page, lead, names)
            elif target is None:
                if lead.path not in broken and not is_file(lead.path):
                    yield _missing(page, lead, pages, names.without)
            else:
                twin_path = page_path(target.key, target.language.other)
                twin = pages.get(twin_path, target)
                # Where one twin alone is a draft, that is the fault; one that could not be read may name the section.
                is_draft, is_alone = target.header.draft and twin.header.draft, twin_path in broken
                yield from _inside(page, lead, target, is_draft=is_draft, any_section=is_alone)


def check_page_links(page: SourcePage, context: PageContext) -> Iterator[Problem]:
    """Links of a page whose words or whose address cannot be right, wherever they lead."""
    for link in page.text.links:
        if link.is_picture:
            continue
        if not named_target(link.target) and is_odd(link.target, context.base_url):
            yield _unsafe(link, context.base_url)
        else:
            yield from _words(page, link)


def leads_inside(link: Link, context: PageContext) -> bool:
    """Tell whether a link or picture leads to another page or file of the site."""
    if link.is_picture or named_target(link.target):
        return True
    return not (is_outside(link.target) or is_odd(link.target, context.base_url))


def is_odd(target: str, base_url: str) -> bool:
    """Tell whether a target can be no link of a page."""
    scheme, colon, _ = target.partition(":")
    if target in ("", "#") or target.startswith("/") or "\\" in target or _WITHOUT_KIND.match(target):
        return True
    if not colon or "/" in scheme or "#" in scheme:
        return False
    return bool(outside_fault(target)) or _is_own(target, base_url)


def _is_own(target: str, base_url: str) -> bool:
    """Tell whether an address leads to this very site. Other paths of the same host are other sites."""
    site, there = urlsplit(base_url), urlsplit(target)
    return there.hostname == site.hostname and f"{there.path}/".startswith(f"{site.path}/")


def _unsafe(link: Link, base_url: str) -> Problem:
    target = link.target
    scheme = target.partition(":")[0].lower()
    if ":" in target and scheme not in OUTSIDE_SCHEMES and not target.startswith(("/", "\\")):
        return Problem(
            place=link.place,
            code=Code.UNSAFE_LINK,
            message=f"a link cannot start with “{scheme}:”",
            hint="use a page of this site, or an address that starts with https:, mailto:, tel: or sms:",
        )
    if not outside_fault(target) and _is_own(target, base_url):
        message, hint = "this link goes out to this very site", "link the page’s file, as in how-to-ask.md"
    elif target.startswith(("/", "\\")) or "\\" in target:
        message, hint = f"“{target}” is not a link that works everywhere", "link the page’s file, as in how-to-ask.md"
    elif target in ("", "#"):
        message, hint = "this link leads nowhere", "write the page’s file or the address in the round brackets"
    else:
        fault = "is not a whole address" if _WITHOUT_KIND.match(target) else outside_fault(target)
        right = right_address(target) if scheme in ("http", "https") else ""
        message = f"“{_short(target)}” {fault}"
        hint = f"write {right or _AS_IN.get('mailto' if '@' in target else scheme, _AS_IN[''])}"
    return Problem(place=link.place, code=Code.BAD_LINK, message=message, hint=hint)


def _short(target: str) -> str:
    return target if len(target) <= _LONGEST_SHOWN else target[:_LONGEST_SHOWN] + "…"


def _inside(page: Card, lead: Lead, target: Card, *, is_draft: bool, any_section: bool) -> Iterator[Problem]:
    place = page.link_place(lead.target)
    if target.language is not page.language:
        yield Problem(
            place=place,
            code=Code.OTHER_LANGUAGE_LINK,
            message="this link leads to a page in the other language",
            hint="link the page in the same language; it always exists",
        )
    elif is_draft and not page.header.draft:
        yield Problem(
            place=place,
            code=Code.DRAFT_LINK,
            message="this link leads to a draft, which is in no published site",
            hint="remove the link, or take “draft: true” out of that page and its twin",
        )
    elif lead.anchor and lead.anchor not in target.anchors and not any_section:
        known = [name for name in target.anchors if name]
        hint = f"it has: {', '.join(known)}" if known else "it has no headings; link the page alone"
        yield Problem(
            place=place, code=Code.MISSING_ANCHOR, message=f"that page has no section “{lead.anchor}”", hint=hint
        )


def _missing(page: Card, lead: Lead, pages: Iterable[str], without: Container[str]) -> Problem:
    folder = f"content/{page.language}/"
    own = sorted(known.removeprefix(folder) for known in pages if known.startswith(folder))
    wanted = lead.path.removeprefix(folder)
    return Problem(
        place=page.link_place(lead.target),
        code=Code.MISSING_PAGE,
        message=f"there is no page “{wanted}”",
        hint=nearest_there(wanted, own, without),
    )


def _no_picture(page: Card, picture: Lead, pictures: Iterable[str]) -> Problem:
    names = sorted(known.rpartition("/")[2] for known in pictures)
    return Problem(
        place=page.link_place(picture.target),
        code=Code.MISSING_PICTURE,
        message=f"there is no picture “{picture.target}” in content/pictures",
        hint=nearest(picture.path.rpartition("/")[2], names),
    )


def _words(page: SourcePage, link: Link) -> Iterator[Problem]:
    words = " ".join(link.words.lower().split()).strip(" .")
    if not words:
        yield Problem(
            place=link.place,
            code=Code.BAD_LINK,
            message="this link has no words",
            hint="write in the square brackets where it leads",
        )
    elif words in EVERYDAY_WORDS[page.language].no_target or words.startswith(("http:", "https:", "www.")):
        yield Problem(
            place=link.place,
            code=Code.UNCLEAR_LINK,
            message=f"the words “{link.words}” do not say where the link leads",
            hint="name the page or the body: many people hear links without the words around them",
        )
