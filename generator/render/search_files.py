"""The index of a search → the files that the script in the browser reads. docs/search.md describes the format.

A small site has one file with all its words, and the script itself notes where each stands. A large site has a short
first file, and one for each stretch of the alphabet and for each page, of which a search fetches what it needs.
"""

import hashlib
import json
from base64 import b32encode
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from types import MappingProxyType

from generator.languages import EVERYDAY_WORDS
from generator.languages.welsh_letters import UNDONE, VOWELS
from generator.model.language import Language
from generator.model.search import Hints, Hits, PageText, SearchIndex, SearchPage
from generator.model.site import OutputFile
from generator.render.messages import Messages
from generator.text.stems import radicals
from generator.text.words import fold

VERSION = 4
"""The version of the format. The script refuses any other."""
ONE_FILE = 270_000
"""The most bytes that one file may have: some 64 KB as servers pack it, the index of about 110 pages."""
SHARD = 40_000
"""How many characters a stretch of the alphabet has at least, but for the last."""
MARK = 4
"""How many signs stand for the content of a page's text in the name of its file, and in the first file."""
_HASH_LENGTH = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchFiles:
    """The files of one language; ``first`` is the route of the one that the script starts with.

    ``texts`` are the paths and digests of those that have the text of one page, as ``page_text`` gives it.
    """

    first: str
    files: tuple[OutputFile, ...]
    texts: tuple[tuple[str, str], ...] = ()


def search_files(
    index: SearchIndex[PageText],
    read: Callable[[Sequence[str]], Sequence[bytes]],
    messages: Messages,
    *,
    names: Mapping[str, str] = MappingProxyType({}),
    one_file: int = ONE_FILE,
) -> SearchFiles:
    """Write an index. ``read`` gives the texts of pages by their digests; ``names`` are those of the site's own kinds.

    ``one_file`` is how large the index may be in one piece.
    """
    shared = {
        "version": VERSION,
        "words": _words(messages, names),
        **_rules(messages.language),
        "least": index.least_start,
        **_hints(index.hints),
    }
    # A file is never shorter than the texts in it, and what a large site does not need is not worked out.
    if sum(page.size for page in index.pages) <= one_file:
        pages = [json.loads(text) for text in read([page.digest for page in index.pages])]
        whole = _file(messages.language, {**shared, "pages": pages, "stems": _stems(index, messages.language)})
        if len(whole.data) <= one_file:
            return SearchFiles(first=f"/{whole.path}", files=(whole,))
    shards = [(start, _file(messages.language, shard)) for start, shard in _shards(index)]
    # A name that all texts share would change with every edit.
    marks = [b32encode(bytes.fromhex(page.digest)).decode().lower()[:MARK] for page in index.pages]
    start = f"assets/search-{messages.language}."
    first = _file(
        messages.language,
        {**shared, "shards": [[at, file.path] for at, file in shards], "texts": start, "marks": "".join(marks)},
    )
    texts = (
        (f"{start}{at}-{mark}.json", page.digest)
        for at, (mark, page) in enumerate(zip(marks, index.pages, strict=True))
    )
    return SearchFiles(first=f"/{first.path}", files=(first, *(file for _, file in shards)), texts=tuple(texts))


def _file(language: Language, data: object) -> OutputFile:
    octets = _packed(data)
    name = hashlib.sha256(octets).hexdigest()[:_HASH_LENGTH]
    return OutputFile(path=f"assets/search-{language}.{name}.json", data=octets)


def _packed(data: object) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()


def _rules(language: Language) -> dict[str, object]:
    """What the script has to know about the language."""
    mutates = language is Language.CY
    return {
        "small": [fold(word) for word in EVERYDAY_WORDS[language].not_searched],
        "undone": UNDONE if mutates else (),
        "vowels": VOWELS if mutates else "",
    }


def page_text(page: SearchPage) -> bytes:
    """A page as a list: route, title, summary, label, parts. A part's route is whole where it is another page's."""
    own = f"{page.route}#"
    places = ("" if part.route == page.route else part.route.replace(own, "#", 1) for part in page.parts)
    parts = [[place, part.heading, part.text] for place, part in zip(places, page.parts, strict=True)]
    return _packed([page.route, page.title, page.summary, page.label, parts])


def _stems(index: SearchIndex[PageText], language: Language) -> list[str]:
    """A line for each stem, with the forms that the script cannot work out from the texts by undoing a mutation."""
    kept = {
        stem: [form for form in forms if not _follows(form, forms, index, language)]
        for stem, forms in index.forms.items()
    }
    listed = {form: stem for stem, forms in kept.items() for form in forms}
    of_form = {form: stem for stem, forms in index.forms.items() for form in forms}
    while astray := [
        word
        for word in index.hits
        if word not in listed and of_form.get(word, word) != _followed(word, listed, language)
    ]:
        for word in astray:
            listed[word] = of_form.get(word, word)
            kept.setdefault(listed[word], []).append(word)
    return [_line(stem, forms) for stem, forms in sorted(kept.items())]


def _hints(hints: Hints) -> dict[str, object]:
    """What editors know of typed words. Best bets that lead to the same pages stand together, in their order."""
    bets = [
        (pages, [" ".join(bet.words) for bet in own], *([1] if leads else []))
        for (pages, leads), own in groupby(hints.bets, lambda bet: (bet.pages, bet.leads))
    ]
    return {
        "typed": [_line(base, forms) for base, forms in hints.forms.items()],
        "synonyms": hints.synonyms,
        "bets": bets,
        "asTyped": sorted(hints.as_typed),
        "spellings": " ".join(hints.spellings),
        "noResults": hints.no_results,
    }


def _line(stem: str, forms: Iterable[str]) -> str:
    return " ".join((stem, *(_ending(stem, form) for form in forms)))


def _follows(form: str, forms: tuple[str, ...], index: SearchIndex[PageText], language: Language) -> bool:
    """Tell whether a form stands in the texts and is a mutation of another."""
    return form in index.hits and any(radical in forms for radical in _radicals(form, language))


def _followed(word: str, listed: Mapping[str, str], language: Language) -> str:
    """The stem that the script gives a word of the texts that no line names."""
    return next((listed[radical] for radical in _radicals(word, language) if radical in listed), word)


def _radicals(word: str, language: Language) -> tuple[str, ...]:
    return radicals(word) if language is Language.CY else ()


def _ending(stem: str, form: str) -> str:
    """A form as the number of letters to take from the stem, counted from the sign 0, and those to add."""
    same = 0
    while same < min(len(stem), len(form)) and stem[same] == form[same]:
        same += 1
    return chr(ord("0") + len(stem) - same) + form[same:]


def _shards(index: SearchIndex[PageText]) -> Iterator[tuple[str, object]]:
    """Stretches of the alphabet: the stems in each with their forms and hits, and the stems of other forms in it."""
    entries = _entries(index)
    stems: dict[str, object] = {}
    see: dict[str, list[str]] = {}
    start, size = "", 0
    for letters in sorted(entries):
        if size > SHARD:
            yield start, {"stems": stems, "see": see}
            stems, see, start, size = {}, {}, letters, 0
        own, others = entries[letters]
        if own:
            stems[letters] = own
        see |= others
        size += len(json.dumps((own, others)))
    yield start, {"stems": stems, "see": see}


def _entries(index: SearchIndex[PageText]) -> dict[str, tuple[dict[str, Hits], dict[str, list[str]]]]:
    """What stands under each run of letters: the forms and hits of the stem, and the stems of forms so written."""
    listed = {form for forms in index.forms.values() for form in forms}
    alone = {form: (form,) for form in index.hits if form not in listed}
    found: dict[str, tuple[dict[str, Hits], dict[str, list[str]]]] = {}
    for stem, forms in {**index.forms, **alone}.items():
        own, _ = found.setdefault(stem, ({}, {}))
        for form in forms:
            own[form] = index.hits.get(form, ())
            if fold(form) != stem:
                found.setdefault(fold(form), ({}, {}))[1].setdefault(form, []).append(stem)
    return found


def _words(messages: Messages, names: Mapping[str, str]) -> Mapping[str, object]:
    """The words that the script shows."""
    _ = messages.gettext
    return {
        # One for each Welsh form: none, one, two, three, six, and any other number.
        "found": [
            messages.ngettext("%(number)s page found", "%(number)s pages found", number)
            for number in (0, 1, 2, 3, 6, 4)
        ],
        "none": _("Nothing was found for these words."),
        "some": _("No page has all these words. These pages have some of them."),
        "showing": _("Showing results for:"),
        "instead": _("Search instead for:"),
        "short": _("Type a little more."),
        "help": _("These pages lead to people who can help you:"),
        "more": _("Show more results"),
        "other": _("Look for the same words in Welsh")
        if messages.language is Language.EN
        else _("Look for the same words in English"),
        "labels": {
            "easy-read": _("Easy Read"),
            "tree": _("Question"),
            "outcome": _("Answer"),
            "guide": _("Guide"),
            "factsheet": _("Factsheet"),
            "contacts": _("Contacts"),
            "glossary": _("Words explained"),
            **names,
        },
    }
