"""Links lead somewhere, safely, and say where."""

import re
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import urlsplit

from generator.check.named_links import Names, check_named_link
from generator.check.twins import source_of, translation_of
from generator.dialect import inside_target, is_outside, named_target, shared_anchors
from generator.model.content import Content, SourcePage
from generator.model.language import Language
from generator.model.problem import Code, Problem
from generator.model.text import Link
from generator.outside import outside_fault, right_address
from generator.suggest import nearest

_UNCLEAR = {
    Language.EN: frozenset({"here", "click here", "this page", "this link", "read more", "more", "link", "this"}),
    Language.CY: frozenset({"yma", "cliciwch yma", "y dudalen hon", "y ddolen hon", "darllenwch fwy", "mwy", "dolen"}),
}


_WITHOUT_KIND = re.compile(r"www\.|https?/|[^/@:\s]+@[^/@\s]+\.[a-z]+$", re.IGNORECASE)
"""An address that does not say what kind it is, and would be looked for among the pages."""
_LONGEST_SHOWN = 60


def check_links(content: Content) -> Iterator[Problem]:
    """Links and pictures of every page."""
    pages = {page.path: page for page in content.pages}
    anchors = _anchors(content)
    names = Names.of(content)
    pictures = [picture.path for picture in content.pictures]
    base_url = content.config.base_url
    for page in content.pages:
        for link in page.text.links:
            if link.is_picture:
                yield from _picture(page, link, pictures)
                continue
            yield from _words(page, link)
            if named_target(link.target):
                yield from check_named_link(page, link, names)
            elif _is_odd(link.target, base_url):
                yield _unsafe(link, base_url)
            elif not is_outside(link.target):
                yield from _inside(page, link, pages, anchors, content)


def _anchors(content: Content) -> Mapping[str, tuple[str, ...]]:
    """The anchors of every page, by path."""
    result = {page.path: tuple(heading.anchor for heading in page.text.headings) for page in content.pages}
    for pair in content.twins():
        shared = shared_anchors(source_of(pair).text.headings, translation_of(pair).text.headings)
        result |= {page.path: shared for page in pair}
    return result


def _is_odd(target: str, base_url: str) -> bool:
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
    if ":" in target and scheme not in ("http", "https", "mailto", "tel") and not target.startswith(("/", "\\")):
        return Problem(
            place=link.place,
            code=Code.UNSAFE_LINK,
            message=f"a link cannot start with “{scheme}:”",
            hint="use a page of this site, or an address that starts with https:, mailto: or tel:",
        )
    if not outside_fault(target) and _is_own(target, base_url):
        message, hint = "this link goes out to this very site", "link the page’s file, as in court-report.md"
    elif target.startswith(("/", "\\")) or "\\" in target:
        message, hint = f"“{target}” is not a link that works everywhere", "link the page’s file, as in court-report.md"
    elif target in ("", "#"):
        message, hint = "this link leads nowhere", "write the page’s file or the address in the round brackets"
    else:
        fault = "is not a whole address" if _WITHOUT_KIND.match(target) else outside_fault(target)
        right = right_address(target) if scheme in ("http", "https") else ""
        message = f"“{_short(target)}” {fault}"
        hint = f"write {right}" if right else "write it as in https://www.gov.uk/ or tel:+443007900203"
    return Problem(place=link.place, code=Code.BAD_LINK, message=message, hint=hint)


def _short(target: str) -> str:
    return target if len(target) <= _LONGEST_SHOWN else target[:_LONGEST_SHOWN] + "…"


def _inside(
    page: SourcePage,
    link: Link,
    pages: Mapping[str, SourcePage],
    anchors: Mapping[str, tuple[str, ...]],
    content: Content,
) -> Iterator[Problem]:
    path, anchor = inside_target(page.path, link.target)
    target = pages.get(path)
    if target is None:
        if path not in content.broken:
            yield _missing(link, path, page.language, pages)
    elif target.language is not page.language:
        yield Problem(
            place=link.place,
            code=Code.OTHER_LANGUAGE_LINK,
            message="this link leads to a page in the other language",
            hint="link the page in the same language; it always exists",
        )
    elif target.header.draft and not page.header.draft:
        yield Problem(
            place=link.place,
            code=Code.DRAFT_LINK,
            message="this link leads to a draft, which is in no published site",
            hint="remove the link, or take “draft: true” out of that page and its twin",
        )
    elif anchor and anchor not in anchors[path]:
        known = [name for name in anchors[path] if name]
        hint = f"it has: {', '.join(known)}" if known else "it has no headings; link the page alone"
        yield Problem(
            place=link.place, code=Code.MISSING_ANCHOR, message=f"that page has no section “{anchor}”", hint=hint
        )


def _missing(link: Link, path: str, language: Language, pages: Iterable[str]) -> Problem:
    folder = f"content/{language}/"
    own = sorted(known.removeprefix(folder) for known in pages if known.startswith(folder))
    wanted = path.removeprefix(folder)
    message = f"there is no page “{wanted}”"
    return Problem(place=link.place, code=Code.MISSING_PAGE, message=message, hint=nearest(wanted, own))


def _picture(page: SourcePage, link: Link, pictures: list[str]) -> Iterator[Problem]:
    path, _ = inside_target(page.path, link.target)
    if is_outside(link.target) or path not in pictures:
        names = [known.rpartition("/")[2] for known in pictures]
        yield Problem(
            place=link.place,
            code=Code.MISSING_PICTURE,
            message=f"there is no picture “{link.target}” in content/pictures",
            hint=nearest(path.rpartition("/")[2], names),
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
    elif words in _UNCLEAR[page.language] or words.startswith(("http:", "https:", "www.")):
        yield Problem(
            place=link.place,
            code=Code.UNCLEAR_LINK,
            message=f"the words “{link.words}” do not say where the link leads",
            hint="name the page or the body: many people hear links without the words around them",
        )
