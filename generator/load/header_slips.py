"""Slips in a page's header that YAML would misread, or tell at another line: what was meant, and how to write it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.load.yaml_faults import curly_quotes

_KEY = re.compile(r"(?P<spaces>[ ]*)(?P<key>[A-Za-z_]+)(?P<sign>[ ]?[:=：;,]|[ ][-–—](?=[ ])|(?=[ ]+\S))(?P<value>.*)")
_BEFORE = re.compile(r"(?P<signs>[-*+>•–—]+[ ]*|__)(?P<key>[A-Za-z_]+?)(?:\*\*|__)?[ ]?:(?:\*\*|__)?(?P<value>.*)")
"""Signs of a list or of strong words around a key."""
_HOLDS_LINES = re.compile(r"(?:differs|fields|media):|[\w-]+:[ ]+[|>]")
_NEARLY_A_FENCE = re.compile(r"(?:-{2,}|[–—]+|\.{3}|\*{3}|_{3}|\+{3}|={3,})[ \t]*|(?:[-–—][ ]+){2,}[-–—][ \t]*")

OTHER_NAMES: Mapping[str, tuple[str, str]] = {
    name: (right, hint)
    for names, right, hint in (
        ("description excerpt subtitle abstract lead intro crynodeb", "summary",
         "what it says is called “summary” here"),
        ("name heading teitl", "title", "what it says is called “title” here"),
        ("date updated modified lastmod last_modified_at created created_at last_updated adolygwyd", "reviewed",
         "write “reviewed”, the day when a person last checked the page"),
        ("expires expirydate expiryDate unpublish", "review_by",
         "write “review_by”, the day by when the page must be checked again"),
        ("author authors editor contact_person maintainer perchennog", "owner",
         "who answers for the page is called “owner” here"),
        ("aliases redirect_from redirects redirect old_urls", "was",
         "write earlier addresses under “was”, from the first slash, as in /en/factsheets/old-name/"),
        ("permalink url path", "slug", "write “slug”, the page’s last word in its address; the folders give the rest"),
        ("layout type template page_type", "kind", "what a page is, such as guide, is called “kind” here"),
        ("see_also related_posts", "related", "pages that belong together stand under “related”, by their keys"),
        ("references source citations", "sources", "where the facts come from stands under “sources”, one to a line"),
        ("lang language locale culture", "", "leave it out: the folder, en or cy, says the language"),
        ("translationKey translation_key translationkey ref translations hreflang", "",
         "leave it out: the two languages of a page have the same path under content/en and content/cy"),
        ("weight order nav_order sidebar_position position menu parent nav navigation sidebar_label", "",
         "leave it out: “groups” and “navigation” in site_config.yml give the order"),
        ("tags categories category keywords topics taxonomies taxonomy", "",
         "leave it out: the search finds every word of a page, and sections hold what belongs together"),
        ("published publishdate publishDate hidden private status state", "draft",
         "write “draft: true” to keep a page back"),
        ("toc math mermaid comments css js scripts robots noindex image cover thumbnail icon id", "",
         "leave it out: nothing of the kind can be set for a page"),
    )
    for name in names.split()
}  # fmt: skip
"""Keys of other programs: the key that does the same here, or nothing, and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """A slip: its line, counted from zero, its column, what it is and what to write.

    After one that ``misleads``, YAML would tell things that are not so.
    """

    line: int
    column: int
    message: str
    hint: str
    misleads: bool


def header_slips(header: str, keys: frozenset[str]) -> Iterator[Slip]:
    """Every slip in the text of a header that may have these keys."""
    own = False
    for number, line in enumerate(header.split("\n")):
        match = _KEY.fullmatch(line)
        named = match is not None and (match["key"] in keys or match["key"] in OTHER_NAMES)
        # Below a key that holds keys or lines of its own, nothing can have slipped in.
        if match and named and not (match["spaces"] and own):
            fault = _key_fault(match)
            if fault:
                yield Slip(line=number, column=len(match["spaces"]) + 1, misleads=True, message=fault[0], hint=fault[1])
        around = _BEFORE.fullmatch(line)
        if around and around["key"] in keys and not own:
            yield Slip(
                line=number,
                column=1,
                message=f"“{around['signs'].strip()}” stands before “{around['key']}”",
                hint=f"write “{around['key']}: {around['value'].strip()}”",
                misleads=True,
            )
        if line[:1].strip() and not (own and line.startswith("- ")):
            own = bool(_HOLDS_LINES.match(line))
        yield from _quotes(number, line)


def _key_fault(match: re.Match[str]) -> tuple[str, str] | None:
    key, sign, value = match["key"], match["sign"].strip(), match["value"]
    if not sign:
        # Words that go on from the line above start with a space.
        return None if match["spaces"] else (f"a colon is missing after “{key}”", f"write “{key}: {value.strip()}”")
    if sign != ":":
        return f"after “{key}” stands “{sign}”", f"write a colon: “{key}: {value.strip()}”"
    if match["spaces"]:
        spaces = len(match["spaces"])
        return (
            f"“{key}” stands {spaces} {'space' if spaces == 1 else 'spaces'} in, and so belongs to the line above it",
            "take away the spaces before it",
        )
    if value.strip() and not value[0].isspace():
        return f"a space is missing after “{key}:”", f"write “{key}: {value.strip()}”"
    return None


def _quotes(number: int, line: str) -> Iterator[Slip]:
    value = re.sub(r"^[ ]*(?:-[ ]+)?(?:[\w-]+:[ ]+)?", "", line).strip()
    curly = curly_quotes(value)
    if curly:
        yield Slip(line=number, column=line.index(value) + 1, message=curly[0], hint=curly[1], misleads=": " in value)


def nearly_a_fence(line: str) -> bool:
    """Tell whether a line was meant as the three hyphens around a header."""
    return bool(_NEARLY_A_FENCE.fullmatch(line))
