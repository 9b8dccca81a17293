"""What a link to a file says of it in words, so that nobody fetches what they cannot open or cannot afford."""

from generator.model.attachment import Attachment, AttachmentKind
from generator.model.language import Language
from generator.render.messages import Messages

_KILO = 1000


def file_words(messages: Messages, attachment: Attachment) -> str:
    """The kind and the size of a file, and its language when it is not the reader's: *Word document, 45 KB*."""
    words = [_kind(attachment.kind, messages), _size(attachment.size)]
    if attachment.language not in (None, messages.language):
        english = attachment.language is Language.EN
        words.append(messages.gettext("in English") if english else messages.gettext("in Welsh"))
    return ", ".join(words)


def _kind(kind: AttachmentKind, messages: Messages) -> str:
    _ = messages.gettext
    words = {
        AttachmentKind.DOCX: _("Word document"),
        AttachmentKind.ODT: _("OpenDocument text"),
        AttachmentKind.XLSX: _("Excel spreadsheet"),
        AttachmentKind.ODS: _("OpenDocument spreadsheet"),
        AttachmentKind.CSV: _("CSV table"),
        AttachmentKind.MP4: _("MP4 film"),
        AttachmentKind.M4A: _("M4A recording"),
        AttachmentKind.VTT: _("captions"),
    }
    if kind.is_photograph:
        name = "JPEG" if kind is AttachmentKind.JPEG else kind.upper().replace("WEBP", "WebP")
        return _("%(kind)s picture") % {"kind": name}
    return words.get(kind, "PDF")


def _size(size: int) -> str:
    """Bytes as people read them, never as nothing."""
    if size < _KILO * _KILO:
        return f"{max(1, round(size / _KILO))} KB"
    return f"{size / _KILO / _KILO:.1f} MB"


def length_words(messages: Messages, seconds: int) -> str:
    """How long a film or a recording lasts, as people say it: *2 minutes 5 seconds*."""
    minutes, rest = divmod(seconds, 60)
    parts = []
    if minutes:
        parts.append(messages.ngettext("%(num)s minute", "%(num)s minutes", minutes) % {"num": minutes})
    if rest:
        parts.append(messages.ngettext("%(num)s second", "%(num)s seconds", rest) % {"num": rest})
    return " ".join(parts)
