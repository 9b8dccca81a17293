"""What is left of a text once its signs are understood, and still looks like one: other dialects, and slips."""

import re
from collections.abc import Iterator

from generator.load.lines import Lines
from generator.model.problem import Code, Problem

_REFUSED = (
    (re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});"), Code.UNSUPPORTED_MARKDOWN,
     "“{}” is a sign of HTML", "write the sign itself, such as £ or &"),
    (re.compile(r"<(?=[a-zA-Z/!?])[^<>\n]{0,60}>?"), Code.RAW_HTML, "“{}” is HTML, or a bare address in angle brackets",
     "use the signs of docs/writing.md; write a link as [words](address)"),
    (re.compile(r"^[ \t]*(?:```|~~~).*", re.MULTILINE), Code.UNSUPPORTED_MARKDOWN, "“{}” starts a piece of code",
     "remove it: guidance has no code"),
    (re.compile(r"`[^`\n]*`?"), Code.UNSUPPORTED_MARKDOWN, "“{}” is code", "write **words** to make them stand out"),
    (re.compile(r"\[\^[^\]\n]*\]"), Code.UNSUPPORTED_MARKDOWN, "“{}” is a footnote",
     "say it in the text, or in a “::: details” block"),
    (re.compile(r"^[ \t]*\[[^\]\n]+\]:.*", re.MULTILINE), Code.UNSUPPORTED_MARKDOWN,
     "“{}” keeps an address apart from its link", "write the address right after the words: [words](address)"),
    (re.compile(r"\]\[[^\]\n]*\]"), Code.UNSUPPORTED_MARKDOWN, "“{}” points to an address kept elsewhere",
     "write the address right after the words: [words](address)"),
    (re.compile(r"\]\([^\n)]*\)?"), Code.BAD_LINK, "the link that ends in “{}” cannot be read",
     "write [words](address), with no space, bracket or quotation mark in the address"),
    (re.compile(r"\]\{[^}\n]*\}?"), Code.UNSUPPORTED_MARKDOWN, "“{}” is not a language",
     "write {{en}} or {{cy}} right after the words in square brackets"),
    (re.compile(r"\{(?:en|cy)\}"), Code.UNSUPPORTED_MARKDOWN, "“{}” stands after no words",
     "write it right after words in square brackets: [words]{{en}}"),
    (re.compile(r"\{:?[ ]?[.#:][^}\n]*\}?"), Code.UNSUPPORTED_MARKDOWN, "“{}” cannot stand here",
     "only a heading can have {{#a-name}}; nothing can have a style of its own"),
    (re.compile(r"^[ \t]*(?:[-*_][ \t]*){3,}$|^=+[ \t]*$", re.MULTILINE), Code.UNSUPPORTED_MARKDOWN,
     "“{}” draws a line or underlines a heading", "write a heading as ## Heading; leave lines out"),
    (re.compile(r"^[ \t]*(?:(?:[-*+>:]|\d+\.)[ \t]*)*#.*", re.MULTILINE), Code.UNSUPPORTED_MARKDOWN,
     "“{}” is a heading inside a list or a quotation",
     "put the heading on a line of its own, at the left edge; write \\# for the sign itself"),
)  # fmt: skip


def refused(text: str, where: Lines) -> Iterator[Problem]:
    """What our Markdown does not have. In ``text``, all that was understood is blotted out."""
    for pattern, code, message, hint in _REFUSED:
        for match in pattern.finditer(text):
            shown = re.sub(r"[\x01\x02]+", "…", match[0].strip())
            yield Problem(
                place=where.place(match.start() + len(match[0]) - len(match[0].lstrip())),
                code=code,
                message=message.format(shown if len(shown) <= 40 else shown[:40] + "…"),
                hint=hint.replace("{{", "{").replace("}}", "}"),
            )
        text = pattern.sub(lambda match: "\x02" * len(match[0]), text)
