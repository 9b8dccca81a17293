"""Films and recordings of pages: each file is there, of the right kind and language, and said in words."""

from collections.abc import Iterator

from generator.check.twins import source_of, translation_of
from generator.model.attachment import FILES, Attachment, AttachmentKind
from generator.model.card import Card
from generator.model.content import Content, SourcePage
from generator.model.front_matter import WHOLE_PAGE, Medium
from generator.model.language import Bilingual
from generator.model.problem import Code, Problem
from generator.text.suggest import nearest

_KINDS = {
    "file": "a film (MP4) or a recording (M4A)",
    "poster": "a photograph (PNG, JPEG or WebP)",
    "captions": "captions (VTT)",
}


def check_media(content: Content) -> Iterator[Problem]:
    """Files of films and recordings that are missing, of another kind or in the other language; what lacks words."""
    files = {each.path: each for each in content.attachments}
    for page in content.pages:
        for number, medium in enumerate(page.header.media):
            for key, path in medium.paths().items():
                if path not in content.broken:
                    yield from _file(page, f"media.{number}.{key}", files, path)
            yield from _words(page, number, medium, files)


def _file(page: Card, at: str, files: dict[str, Attachment], path: str) -> Iterator[Problem]:
    key, found = at.rpartition(".")[2], files.get(path)
    if found is None:
        known = [each.removeprefix(FILES) for each, file in files.items() if _fits(key, file)]
        yield Problem(
            place=page.place(at),
            code=Code.MISSING_FILE,
            message=f"there is no file “{path.removeprefix(FILES)}” in {FILES}",
            hint=nearest(path.removeprefix(FILES), known) if known else f"put {_KINDS[key]} into {FILES}",
        )
    elif not _fits(key, found):
        yield Problem(
            place=page.place(at),
            code=Code.MEDIA_KIND,
            message=f"“{path.removeprefix(FILES)}” cannot stand here",
            hint=f"name {_KINDS[key]}",
        )
    elif found.language not in (None, page.language):
        yield Problem(
            place=page.place(at),
            code=Code.OTHER_LANGUAGE_LINK,
            message="this file is in the other language",
            hint=f"name one in this language, or one for both that lies right in {FILES}",
        )


def _fits(key: str, file: Attachment) -> bool:
    if key == "poster":
        return file.kind.is_photograph
    return file.kind in ((AttachmentKind.VTT,) if key == "captions" else (AttachmentKind.MP4, AttachmentKind.M4A))


def _words(page: Card, number: int, medium: Medium, files: dict[str, Attachment]) -> Iterator[Problem]:
    """What a film or recording lacks for people who cannot see or hear it."""
    if medium.transcript not in (WHOLE_PAGE, *page.anchors):
        yield Problem(
            place=page.place(f"media.{number}.transcript"),
            code=Code.MISSING_ANCHOR,
            message=f"no heading of this page is called “{medium.transcript}”",
            hint="name the heading below which the page says in words what is seen and heard, "
            f"or write {WHOLE_PAGE} when the whole page says the same",
        )
    film = files.get(FILES + medium.file)
    if film is None or film.kind is not AttachmentKind.MP4:
        return
    for key, why in (("poster", "what is seen before it plays"), ("captions", "what people read who do not hear")):
        if not getattr(medium, key):
            yield Problem(
                place=page.place(f"media.{number}.file"),
                code=Code.MISSING_KEY,
                message=f"the film has no “{key}”",
                hint=f"add a line “    {key}: …” that names {_KINDS[key]}: {why}",
            )


def check_media_twins(pair: Bilingual[SourcePage]) -> Iterator[Problem]:
    """Films and recordings that one twin alone has. Each may have its own, or both the same."""
    source, translation = source_of(pair), translation_of(pair)
    wanted, found = len(source.header.media), len(translation.header.media)
    if wanted != found:
        places = translation.header.places
        yield Problem(
            place=places.get("media", places[""]),
            code=Code.SETTING_DIFFERS,
            message=f"“media” has {found} here and {wanted} on the {source.language.english} page",
            hint=f"name as many as {source.path}, each in this language or the same for both",
        )
