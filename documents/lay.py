"""The documents of the project → a site folder: what stands in ``documents/site``, and a page for each document."""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from documents.adapt import Adapted, Target, adapted, title_of
from generator.model.language import Language
from generator.translate.accept import accept_translations

ROOT = Path(__file__).resolve().parent.parent
OWN = Path(__file__).resolve().parent / "site"
BUILT = ROOT / "build" / "documents"
_LIST = Path(__file__).resolve().parent / "pages.yml"
_LISTED_SUMMARY = {
    Language.EN: "A decision about this program, and why it was made.",
    Language.CY: "Penderfyniad am y rhaglen hon, a pham y cafodd ei wneud.",
}
_PAGE = """---
title: "{title}"
summary: "{summary}"
{translation}---

{text}
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document: where it lies, the key of its page, what the site says of it in each language."""

    path: str
    key: str
    titles: Mapping[Language, str]
    summaries: Mapping[Language, str]


def documents() -> tuple[Document, ...]:
    """All documents, as ``pages.yml`` lists them. The English title is that of the document."""
    listed = yaml.safe_load(_LIST.read_text(encoding="utf-8"))
    return tuple(
        Document(
            path=path,
            key=said["key"],
            titles={Language.CY: said["title"]},
            summaries={language: said.get(language.value, _LISTED_SUMMARY[language]) for language in Language},
        )
        for path, said in listed.items()
    )


def lay(folder: Path) -> Path:
    """Lay the site folder anew; what a build keeps and publishes there stays. Raises ``OSError``."""
    for part in ("content", "templates", "translations"):
        target = folder / part
        if target.is_dir():
            shutil.rmtree(target)
    shutil.copytree(OWN, folder, dirs_exist_ok=True)
    files = folder / "content" / "files"
    files.mkdir(exist_ok=True)
    all_documents = documents()
    texts = {document.path: (ROOT / document.path).read_text(encoding="utf-8") for document in all_documents}
    pages = {each.path: Target(key=each.key, title=title_of(texts[each.path])) for each in all_documents}
    for document in all_documents:
        for language in Language:
            page = adapted(texts[document.path], document.path, pages, language)
            for picture in page.pictures:
                shutil.copy(ROOT / picture, files)
            path = folder / "content" / language / f"{document.key}.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(_written(document, page, language), encoding="utf-8")
    accept_translations(folder, ("*",), "both show the same document")
    return folder


def _written(document: Document, page: Adapted, language: Language) -> str:
    """The file of a page. The Welsh one has a Welsh title, and says of its text that it is in English."""
    welsh = language is Language.CY
    return _PAGE.format(
        title=document.titles.get(language, page.title).replace('"', "”"),
        summary=document.summaries[language],
        translation="translator:\nreviewer:\n" if welsh else "",
        text=f"::: en\n\n{page.text}\n:::" if welsh else page.text,
    )
