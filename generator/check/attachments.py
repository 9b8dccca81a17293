"""Photographs and files to download are there, are used, and are in the language of the page that leads to them."""

import re
from collections.abc import Iterator

from generator.model.attachment import FILES, Attachment, AttachmentKind
from generator.model.card import Card, Lead
from generator.model.content import Content, SourcePage
from generator.model.problem import Code, Place, Problem
from generator.model.source_files import PICTURES_FOLDER
from generator.text.dialect import inside_target, is_outside
from generator.text.suggest import nearest

_ENDINGS = "|".join((*AttachmentKind, "jpeg"))
_NAME = re.compile(rf".+\.(?:{_ENDINGS})", re.IGNORECASE)
_LIKE_A_NAME = re.compile(
    r"(?:IMG|DSC|DSCN|PXL|WhatsApp Image|Screenshot|Photo|image)[ _-]?[0-9][\w .-]*", re.IGNORECASE
)


def is_file(path: str) -> bool:
    """Tell whether a path of the site folder names a photograph or a file to download, wherever it should lie."""
    return path.startswith(FILES) or bool(_NAME.fullmatch(path))


def check_photographs(page: SourcePage) -> Iterator[Problem]:
    """Photographs without words for people who cannot see them."""
    for link in page.text.links:
        if not link.is_picture or is_outside(link.target) or not is_file(inside_target(page.path, link.target)[0]):
            continue
        words = " ".join(link.words.split())
        if not words or _NAME.fullmatch(words) or _LIKE_A_NAME.fullmatch(words):
            message = f"“{words}” does not say what the photograph shows" if words else "the photograph has no words"
            yield Problem(
                place=link.place,
                code=Code.PHOTOGRAPH_WORDS,
                message=message,
                hint="write in the square brackets what can be seen in it and matters here; "
                "leave out a photograph that says nothing",
            )


def check_attachments(content: Content) -> Iterator[Problem]:
    """Files that pages lead to and that are not there, cannot be shown, or are in the other language."""
    files = {each.path: each for each in content.attachments}
    for page in content.pages:
        for lead, shown in (*((lead, True) for lead in page.pictures), *((lead, False) for lead in page.leads)):
            if not is_file(lead.path) or lead.path in content.broken:
                continue
            found = files.get(lead.path)
            problem = _use(page, lead, found, files, shown=shown) if found else _missing(page, lead, files)
            if problem:
                yield problem


def _use(page: Card, lead: Lead, found: Attachment, files: dict[str, Attachment], *, shown: bool) -> Problem | None:
    place = page.link_place(lead.target)
    if shown and not found.kind.is_photograph:
        message, hint = f"“{lead.target}” is no picture", "take away the ! before the brackets: it can be downloaded"
        return Problem(place=place, code=Code.BAD_LINK, message=message, hint=hint)
    if lead.anchor:
        message, hint = "a link to a file cannot name a part of it", f"end the address after {found.path}"
        return Problem(place=place, code=Code.MISSING_ANCHOR, message=message, hint=hint)
    if found.language in (None, page.language) or not (shown or found.twin_path in files):
        return None
    if found.twin_path in files:
        hint = f"use {found.twin_path}"
    else:
        hint = f"put one in this language at {found.twin_path}; one without words serves both right in {FILES}"
    message = "this file is in the other language"
    return Problem(place=place, code=Code.OTHER_LANGUAGE_LINK, message=message, hint=hint)


def _missing(page: Card, lead: Lead, files: dict[str, Attachment]) -> Problem:
    if is_outside(lead.target):
        message = f"“{lead.target}” is on another website, and a page fetches nothing from there"
        hint = f"save it into {FILES}, if you may, and name it there"
        return Problem(place=page.link_place(lead.target), code=Code.MISSING_FILE, message=message, hint=hint)
    if lead.path.startswith(f"{PICTURES_FOLDER}/"):
        message = f"“{lead.target}” is no drawing: those in {PICTURES_FOLDER}/ end in .svg"
        hint = f"write {lead.target.rpartition('.')[0]}.svg, or put a photograph into {FILES}"
        return Problem(place=page.link_place(lead.target), code=Code.MISSING_FILE, message=message, hint=hint)
    if not lead.path.startswith(FILES):
        message = f"“{lead.target}” leads out of {FILES}, and nothing else can be downloaded or shown"
    else:
        message = f"there is no file “{lead.path.removeprefix(FILES)}” in {FILES}"
    depth = page.path.count("/") - 1
    known = [f"{'../' * depth}{path.removeprefix('content/')}" for path in files]
    wanted = f"{'../' * depth}files/{lead.path.removeprefix(FILES).rpartition('content/')[2]}"
    hint = nearest(wanted, known) if known else f"put it into {FILES}, and write {wanted}"
    return Problem(place=page.link_place(lead.target), code=Code.MISSING_FILE, message=message, hint=hint)


def check_unused_files(content: Content) -> Iterator[Problem]:
    """Files that no page leads to. They are not published; a page that cannot be read may lead to any of them."""
    if any(path.endswith(".md") for path in content.broken):
        return
    used = {path for page in content.pages for path in page.files()}
    for each in content.attachments:
        if each.path not in used:
            yield Problem(
                place=Place(path=each.path),
                code=Code.UNUSED_FILE,
                message="no page shows this file or leads to it, and it is not published",
                hint="link it from a page, or take it away",
            )
