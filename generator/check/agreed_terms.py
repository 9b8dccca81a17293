"""Welsh says a term as it was agreed, no phrase that misleads or copies the English, no wrong mutation; both are plain.

What is told can be excused, with the reason, where it stands; an excuse that serves no more is told too.
"""

import itertools
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from generator.check.glossary import glossary_texts
from generator.check.paired_facts import differing_facts
from generator.check.plain_language import check_plain_language
from generator.check.tree_words import tree_texts
from generator.check.wording import shared_texts
from generator.model.agreed_terms import AgreedTerm, AgreedTerms, Avoided, Excuse
from generator.model.content import Content, SourcePage
from generator.model.language import Bilingual, Language
from generator.model.page_context import PageContext
from generator.model.problem import Code, Place, Problem
from generator.model.shared_files import SharedFiles
from generator.model.source_files import TERMS_FILE
from generator.model.text import Passage
from generator.text.mutations import Slip, find_slips, names_after_triggers
from generator.text.patterns import Match, PatternFinder, first_choice
from generator.text.plain_text import Marked, plain_words

_REMEMBERED = 20_000
"""How many texts are remembered with what was found in them."""


class _Finders(NamedTuple):
    """What is looked for: terms in both languages, Welsh phrases to avoid, and those inside which they are right."""

    terms: Bilingual[PatternFinder[AgreedTerm]]
    avoided: PatternFinder[Avoided]
    right: PatternFinder[str]


class _Finding(NamedTuple):
    """Words that something is wrong with, and what is."""

    words: str
    problem: Problem


@cache
def _finders(table: AgreedTerms) -> _Finders:
    return _Finders(
        terms=Bilingual(en=_terms(table, Language.EN), cy=_terms(table, Language.CY)),
        avoided=PatternFinder(((avoided.phrase, avoided) for avoided in table.avoided), Language.CY),
        right=PatternFinder(
            ((phrase, phrase) for phrase in dict.fromkeys(right for each in table.avoided for right in each.right)),
            Language.CY,
        ),
    )


def _terms(table: AgreedTerms, language: Language) -> PatternFinder[AgreedTerm]:
    return PatternFinder(((form, term) for term in table.terms for form in term.words[language]), language)


def check_page_terms(pair: Bilingual[SourcePage], context: PageContext) -> Iterator[Problem]:
    """The Welsh page, phrase by phrase, and section by section beside the English one."""
    table = context.agreed
    finders = _finders(table)
    found = [finding for passage in pair.cy.text.passages for finding in _phrases(finders, passage)]
    if TERMS_FILE not in context.broken:
        found += [finding for passage in pair.cy.text.passages for finding in _mutations(passage)]
        found += [finding for page in pair for finding in _plain(page, table)]
    for english, welsh in zip(_sections(pair.en), _sections(pair.cy), strict=False):
        section: Bilingual[Sequence[Passage]] = Bilingual(en=english, cy=welsh)
        found += _missing(finders, section)
    yield from _unexcused(table, pair.cy.key, found)


def check_shared_terms(files: SharedFiles) -> Iterator[Problem]:
    """The words of the shared files, each text beside its other language, and the facts in them."""
    finders, is_known = _finders(files.agreed), TERMS_FILE not in files.broken
    found = [
        each
        for place, words in _texts(files)
        for each in _in_both(finders, files.agreed.longest, place, words, with_mutations=is_known)
    ]
    found += itertools.starmap(_Finding, differing_facts(files))
    excused = (excuse.where for excuse in files.agreed.excuses if _is_path(excuse) and excuse.where not in files.broken)
    for path in dict.fromkeys((*excused, *(finding.problem.place.path for finding in found))):
        yield from _unexcused(files.agreed, path, [each for each in found if each.problem.place.path == path])


@lru_cache(_REMEMBERED)  # A preview looks at all texts again when one of them has changed.
def _in_both(
    finders: _Finders, longest: Bilingual[int], place: Place, texts: Bilingual[str], *, with_mutations: bool
) -> tuple[_Finding, ...]:
    """What is found in a text and beside its other language."""
    english, welsh = (Passage(words=plain_words(words, Marked.GONE), place=place) for words in texts)
    missing = _missing(finders, Bilingual(en=(english,), cy=(welsh,)))
    if not with_mutations:
        return (*_phrases(finders, welsh), *missing)
    plain = itertools.chain(
        check_plain_language(english, Language.EN, longest.en), check_plain_language(welsh, Language.CY, longest.cy)
    )
    return (*_phrases(finders, welsh), *missing, *_mutations(welsh), *itertools.starmap(_Finding, plain))


def check_excuses(content: Content) -> Iterator[Problem]:
    """Excuses for pages that are not there."""
    present = {page.key for page in content.pages} | content.broken_names
    for excuse in content.agreed.excuses:
        is_here = _is_path(excuse) or excuse.where.partition("/")[0] in content.left_out
        if not is_here and excuse.where not in present:
            yield _unused(excuse)


def _is_path(excuse: Excuse) -> bool:
    """Tell whether an excuse is for a file that all pages share, and not for a page."""
    return "." in excuse.where


def _texts(files: SharedFiles) -> Iterator[tuple[Place, Bilingual[str]]]:
    """What the shared files say in both languages; of counted words the form for most numbers."""
    yield from shared_texts(files)
    yield from glossary_texts(files)
    for tree in files.trees:
        yield from tree_texts(tree)
    for word in files.catalogue.words:
        for form in word.forms[-1:]:
            yield word.place, Bilingual(en=word.english_plural or word.english, cy=form)


def _phrases(finders: _Finders, passage: Passage) -> Iterator[_Finding]:
    """Phrases to avoid in a Welsh text, but where they are right."""
    words = passage.words
    right: list[Match[str]] | None = None
    for match in finders.avoided.find(words):
        right = list(finders.right.find(words)) if right is None else right
        if any(own.value in match.value.right and own.start < match.end and match.start < own.end for own in right):
            continue
        found = words[match.start : match.end]
        yield _Finding(
            found,
            Problem(
                place=passage.place,
                code=Code.AVOIDED_WORDS,
                message=f"“{found}”: {match.value.why}",
                hint=f"better: {match.value.better}; or say under “excuses” in {TERMS_FILE} why it stays",
            ),
        )


def _plain(page: SourcePage, table: AgreedTerms) -> Iterator[_Finding]:
    """What few readers follow on a page. Easy Read has limits of its own."""
    longest = None if page.easy_read else table.longest[page.language]
    for passage in page.text.passages:
        found = check_plain_language(passage, page.language, longest)
        yield from itertools.starmap(_Finding, found)


def _mutations(passage: Passage) -> Iterator[_Finding]:
    """Words whose first letter is not as the word before wants it, and names that are put in behind such a word."""
    for slip in find_slips(passage.words):
        yield _wrong_mutation(passage, slip, slip.why, f"better: {slip.better}")
    if "%(" in passage.words:
        for slip in names_after_triggers(passage.words):
            why = f"what is put in here cannot change, and {slip.why}"
            yield _wrong_mutation(passage, slip, why, "let nothing before it change it, as in “Corff: %(name)s”")


def _wrong_mutation(passage: Passage, slip: Slip, why: str, hint: str) -> _Finding:
    problem = Problem(
        place=passage.place,
        code=Code.WRONG_MUTATION,
        message=f"“{slip.words}”: {why}",
        hint=f"{hint}; or say under “excuses” in {TERMS_FILE} why it stays",
    )
    return _Finding(slip.words, problem)


def _missing(finders: _Finders, texts: Bilingual[Sequence[Passage]]) -> Iterator[_Finding]:
    """Terms of an English text that the Welsh beside it says in none of the agreed ways."""
    wanted: dict[str, tuple[AgreedTerm, str, Place]] = {}
    for passage in texts.en:
        for match in _longest(finders.terms.en.find(passage.words)):
            wanted.setdefault(match.value.key, (match.value, passage.words[match.start : match.end], passage.place))
    if not wanted or not texts.cy:
        return
    said = {match.value.key for passage in texts.cy for match in finders.terms.cy.find(passage.words)}
    for key, (term, english, place) in wanted.items():
        if term.words.cy and key not in said:
            usual = first_choice(term.words.cy[0])
            beside = f" (line {place.line})" if place.path != texts.cy[0].place.path else ""
            yield _Finding(
                english,
                Problem(
                    place=texts.cy[0].place,
                    code=Code.TERM_MISSING,
                    message=f"the English says “{english}”{beside}, and the Welsh here never says “{usual}”",
                    hint=f"say it so; or add the Welsh that is right to “{key}” in {TERMS_FILE}, or an excuse",
                ),
            )


def _longest(matches: Iterable[Match[AgreedTerm]]) -> Iterator[Match[AgreedTerm]]:
    """Of terms that overlap the one of more words: *legal adviser* is no *adviser*."""
    end = 0
    for match in sorted(matches, key=lambda match: (match.start, -match.end)):
        if match.start >= end:
            yield match
            end = match.end


def _sections(page: SourcePage) -> list[list[Passage]]:
    """The passages of a page, up to its first heading and from each to the next, in the order of the file."""
    starts = sorted(heading.place.line for heading in page.text.headings)
    sections: list[list[Passage]] = [[] for _ in range(len(starts) + 1)]
    for passage in page.text.passages:
        sections[bisect_right(starts, passage.place.line)].append(passage)
    return [sorted(section, key=lambda passage: passage.place) for section in sections]


def _unexcused(table: AgreedTerms, where: str, found: Sequence[_Finding]) -> Iterator[Problem]:
    """What nobody has excused there, and excuses for what is not there."""
    excuses = [excuse for excuse in table.excuses if excuse.where == where]
    excused = {excuse.words.lower() for excuse in excuses}
    yield from (finding.problem for finding in found if finding.words.lower() not in excused)
    said = {finding.words.lower() for finding in found}
    yield from (_unused(excuse) for excuse in excuses if excuse.words.lower() not in said)


def _unused(excuse: Excuse) -> Problem:
    return Problem(
        place=excuse.place,
        code=Code.EXCUSE_UNUSED,
        message=f"nothing in {excuse.where} needs the excuse for “{excuse.words}”",
        hint="take it out; “where” is the name of a page, such as factsheets/how-to-ask, or the path of another file",
    )
