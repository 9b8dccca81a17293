"""The factsheets as the files of each program: only front matter, file names and a few signs differ."""

import json
from collections.abc import Iterator, Mapping

from benchmarks.corpus import (
    LANGUAGES,
    Block,
    Factsheet,
    Heading,
    Items,
    Note,
    Paragraph,
    Quote,
    Table,
    by_section,
    linked,
)
from benchmarks.words import LABELS, SECTIONS, Pair

Sheets = tuple[Factsheet, ...]
Files = Iterator[tuple[str, str]]
"""The path and the text of each file below the content folder."""


def quoted(words: str) -> str:
    """Words as a value of YAML."""
    return json.dumps(words, ensure_ascii=False)


def said(pair: Pair, language: str) -> str:
    """The words in a language."""
    return pair.en if language == "en" else pair.cy


def items_of(block: Items, language: str) -> str:
    """A list in Markdown."""
    lines = []
    for number, (words, inner) in enumerate(block.items, 1):
        lines.append(f"{f'{number}.' if block.ordered else '-'} {said(words, language)}")
        lines += [f"    - {said(phrase, language)}" for phrase in inner]
    return "\n".join(lines)


def table_of(block: Table, language: str) -> str:
    """A table in Markdown."""
    rows = [tuple(said(cell, language) for cell in block.head), ("---", "---:", "---")]
    rows += [(said(what, language), sum_, said(who, language)) for what, sum_, who in block.rows]
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


class Layout:
    """How one program wants its files. This one is what most of them share: a folder for each language."""

    before = ""
    """What stands before the text of every factsheet."""

    def path(self, sheet: Factsheet, language: str) -> str:
        """Where the file of a factsheet lies."""
        return f"{language}/{sheet.section}/{sheet.slug.en}.md"

    def target(self, sheet: Factsheet, _language: str) -> str:
        """How another factsheet links to this one."""
        return f"../{sheet.section}/{sheet.slug.en}.md"

    def front(self, sheet: Factsheet, language: str) -> Mapping[str, str]:
        """The front matter of a factsheet."""
        return {
            "title": quoted(said(sheet.title, language)),
            "description": quoted(said(sheet.summary, language)),
            "date": str(sheet.reviewed),
        }

    def note(self, title: str, words: str) -> str:
        """A box with a title."""
        return f"> **{title}**\n>\n> {words}"

    def text(self, sheet: Factsheet, language: str, sheets: Sheets) -> str:
        """The whole file of a factsheet."""
        front = "".join(f"{key}: {value}\n" for key, value in self.front(sheet, language).items())
        blocks = "\n\n".join(self._block(block, language) for block in sheet.blocks)
        body = linked(self.before + blocks, lambda number: self.target(sheets[number], language))
        return f"---\n{front}---\n\n{body}\n"

    def lists(self, _sheets: Sheets) -> Files:
        """The home page and the sections' lists of both languages, where a program wants a file for each."""
        for language in LANGUAGES:
            yield self.list_path("", language), f"---\ntitle: {quoted(said(LABELS['site'], language))}\n---\n"
            for key, (title, _) in SECTIONS.items():
                yield self.list_path(key, language), f"---\ntitle: {quoted(said(title, language))}\n---\n"

    def list_path(self, section: str, language: str) -> str:
        """Where the file of a list lies; the home page when no section is named."""
        return "/".join(part for part in (language, section, "_index.md") if part)

    def files(self, sheets: Sheets) -> Files:
        """Every file of the content."""
        yield from self.lists(sheets)
        for sheet in sheets:
            for language in LANGUAGES:
                yield self.path(sheet, language), self.text(sheet, language, sheets)

    def _block(self, block: Block, language: str) -> str:
        match block:
            case Heading(level, words):
                return f"{'#' * level} {said(words, language)}"
            case Paragraph(words):
                return said(words, language)
            case Quote(words):
                return f"> {said(words, language)}"
            case Note(title, words):
                return self.note(said(title, language), said(words, language))
            case Items():
                return items_of(block, language)
            case Table():
                return table_of(block, language)


class Ours(Layout):
    """This program: a Welsh slug, contacts by their key, no files for lists."""

    def front(self, sheet: Factsheet, language: str) -> Mapping[str, str]:
        """The header of a page."""
        return {
            "title": quoted(said(sheet.title, language)),
            "summary": quoted(said(sheet.summary, language)),
            "slug": said(sheet.slug, language),
            "contacts": f"[helper-{sheet.contact}]",
            "reviewed": str(sheet.reviewed),
        }

    def note(self, title: str, words: str) -> str:
        """A block."""
        return f"::: note {title}\n\n{words}\n\n:::"

    def lists(self, _sheets: Sheets) -> Files:
        """The home pages; the program makes the lists itself."""
        for language in LANGUAGES:
            words = said(LABELS["site"], language)
            yield f"{language}/home.md", f"---\ntitle: {quoted(words)}\nsummary: {quoted(words)}\n---\n\n{words}.\n"


class MkDocs(Layout):
    """MkDocs: lists of links are pages like others."""

    def note(self, title: str, words: str) -> str:
        """An admonition."""
        return f'!!! note "{title}"\n    {words}'

    def lists(self, sheets: Sheets) -> Files:
        """The home pages and the sections, each with its links."""
        sections = by_section(sheets)
        for language in LANGUAGES:
            links = "\n".join(f"- [{said(title, language)}]({key}/index.md)" for key, (title, _) in SECTIONS.items())
            yield f"{language}/index.md", f"---\ntitle: {quoted(said(LABELS['site'], language))}\n---\n\n{links}\n"
            for key, (title, _) in SECTIONS.items():
                links = "\n".join(f"- [{said(s.title, language)}]({s.slug.en}.md)" for s in sections[key])
                yield f"{language}/{key}/index.md", f"---\ntitle: {quoted(said(title, language))}\n---\n\n{links}\n"


class Pelican(Layout):
    """Pelican: articles with a language each, links by file name, lists made by the program."""

    before = "[TOC]\n\n"

    def target(self, sheet: Factsheet, language: str) -> str:
        """A link that the program looks up."""
        return f"{{filename}}/{self.path(sheet, language)}"

    def note(self, title: str, words: str) -> str:
        """An admonition."""
        return f'!!! note "{title}"\n    {words}'

    def front(self, sheet: Factsheet, language: str) -> Mapping[str, str]:
        """Metadata, which is no YAML."""
        return {
            "Title": said(sheet.title, language),
            "Summary": said(sheet.summary, language),
            "Date": str(sheet.reviewed),
            "Category": sheet.section,
            "Slug": sheet.slug.en,
            "Lang": language,
        }

    def lists(self, _sheets: Sheets) -> Files:
        """None."""
        return iter(())


class Hugo(Layout):
    """Hugo: links are looked up from the root of a language."""

    def target(self, sheet: Factsheet, _language: str) -> str:
        """A link that the program looks up."""
        return f"/{sheet.section}/{sheet.slug.en}.md"


class Zola(Layout):
    """Zola: both languages lie side by side, the Welsh file with a second ending."""

    def path(self, sheet: Factsheet, language: str) -> str:
        """Where the file of a factsheet lies."""
        return f"{sheet.section}/{sheet.slug.en}{self._ending(language)}"

    def target(self, sheet: Factsheet, language: str) -> str:
        """A link that the program looks up."""
        return f"@/{self.path(sheet, language)}"

    def front(self, sheet: Factsheet, language: str) -> Mapping[str, str]:
        """The front matter, with what is the site's own in a group."""
        return {**super().front(sheet, language), "extra": f"{{section: {sheet.section}}}"}

    def list_path(self, section: str, language: str) -> str:
        """Where the file of a list lies."""
        return (f"{section}/" if section else "") + f"_index{self._ending(language)}"

    def lists(self, sheets: Sheets) -> Files:
        """The lists, which sort their pages."""
        for path, text in super().lists(sheets):
            yield path, text.replace("\n---\n", "\nsort_by: title\n---\n", 1) if "/" in path else text

    def _ending(self, language: str) -> str:
        return ".md" if language == "en" else f".{language}.md"
