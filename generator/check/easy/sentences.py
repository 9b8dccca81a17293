"""The sentences of Easy Read pages, one by one."""

import re
from collections.abc import Iterator

from generator.check.easy.reading import count_words, own_language, said
from generator.languages import easy_words
from generator.model.content import SourcePage
from generator.model.easy_read import EasyRead, Sentence
from generator.model.language import Language
from generator.model.page_context import PageContext
from generator.model.problem import Code, Place, Problem
from generator.text.dialect import LINK, STRESS
from generator.text.stems import spellings
from generator.text.words import fold, spoken_words

_ONE_IN = 5
_INITIALS = re.compile(r"\b[A-ZŴŶ]{2,5}\b")
_CAPITALS = re.compile(r"\b[A-ZŴŶÂÊÎÔÛ]{6,}\b")
_ROMAN = re.compile(r"\b[IVX]{2,}\b")
_LARGE = re.compile(r"(?:£ ?)?(?<!\d)(?:\d{1,3}(?:,\d{3})+|\d{4,})(?!\d)")
_DIALLED = re.compile(r"(?<!\w)(?:\+\d+|\d+(?= ))(?: \d+)+(?!\w)")
_LONGEST_INITIALS = 5
_YEAR = re.compile(r"(?:19|20)\d\d")
_DATE = re.compile(
    r"\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b|(?<![£\w.])\d{1,2}[:.]\d{2}(?![\d%]| ?%)"
    rf"|\b\d{{1,2}}[ ]?(?:{easy_words.HALF_DAYS})\b"
)
_SLASH = re.compile(r"(?<![\w/:.])[^\W\d_]+/[^\W\d_]+(?![/.])")
_BREAK = re.compile(r";|\s[–—-]\s|—")
_IN_A_NAME = re.compile(rf"(?<=\w) (?:{easy_words.AND}) (?=[A-ZŴŶ])")
"""A word that joins parts of a name, as in *Advisory and Support Service*, or two names."""
_NAME = re.compile(rf"(?:[A-ZŴŶ][\w’-]*(?: (?:{easy_words.INSIDE_NAMES}) )?[ ]?){{2,}}")
"""Words with a capital letter, of which initials can be made."""
_BRACKETS = re.compile(r"[()\[\]]|“[^”]*”|\"[^\"]*\"")


def check_easy_sentences(page: SourcePage, text: EasyRead, context: PageContext) -> Iterator[Problem]:
    """Rules E1, E2, E9, E12 to E19 and E24."""
    expanded = _expanded(context, page, text)
    for sentence in text.sentences():
        yield from _length(sentence, page.language)
        yield from _ideas(sentence, page.language)
        yield from _numbers(sentence, page.language)
        yield from _short_forms(sentence, page.language, expanded)
        yield from _emphasis(sentence, page.language)
        yield from _voice(sentence, page.language)
        yield from _signs(sentence, page.language)
    yield from _addresses_reader(page, text)


def _problem(place: Place, code: Code, message: str, hint: str) -> Problem:
    return Problem(place=place, code=code, message=message, hint=hint)


def _length(sentence: Sentence, language: Language) -> Iterator[Problem]:
    count = count_words(sentence.words)
    hint = "make two sentences of it, each with one idea"
    if count > easy_words.MOST_WORDS[language]:
        message = f"the sentence has {count} words; the most is {easy_words.MOST_WORDS[language]} (E1)"
        yield _problem(sentence.place, Code.EASY_SENTENCE_TOO_LONG, message, hint)
    elif count > easy_words.MANY_WORDS[language]:
        message = f"the sentence has {count} words; up to {easy_words.MANY_WORDS[language]} is easier (E1)"
        yield _problem(sentence.place, Code.EASY_SENTENCE_LONG, message, hint)


def _ideas(sentence: Sentence, language: Language) -> Iterator[Problem]:
    text = said(sentence.words)
    joiners = easy_words.JOINERS[language].findall(_IN_A_NAME.sub(" ", text))
    mark = _BREAK.search(text)
    if mark:
        message = f"“{mark[0].strip()}” joins two ideas in one sentence (E2)"
    elif len(joiners) > 1:
        message = f"“{'” and “'.join(joiners[:2])}” join several ideas in one sentence (E2)"
    else:
        return
    yield _problem(sentence.place, Code.EASY_TWO_IDEAS, message, "write one sentence for each idea")


def _numbers(sentence: Sentence, language: Language) -> Iterator[Problem]:
    text = own_language(sentence.words)
    for match in _DATE.finditer(text):
        yield _problem(
            sentence.place,
            Code.EASY_DATE,
            f"“{match[0]}” is a date or a time in short (E13)",
            easy_words.DATE_HINT[language],
        )
    text = _DATE.sub(" ", text)
    numbers = _LARGE.finditer(_DIALLED.sub(" ", text))
    for found, why, hint in (
        (easy_words.NUMBER_WORDS[language].search(text), "is a number in words", "write it in figures"),
        (_ROMAN.search(text), "is a Roman number", "write it in figures"),
        (easy_words.PERCENT.search(text), "is hard to picture", "say it as in “3 out of 10”"),
        (
            next((match for match in numbers if not _YEAR.fullmatch(match[0])), None),
            "is a large number",
            "say it in another way if you can",
        ),
    ):
        if found:
            yield _problem(sentence.place, Code.EASY_NUMBER, f"“{found[0]}” {why} (E12)", hint)


def _short_forms(sentence: Sentence, language: Language, expanded: frozenset[str]) -> Iterator[Problem]:
    text = own_language(sentence.words).replace("'", "’")
    short = easy_words.SHORT_FORMS[language].search(text) or _SLASH.search(text) or re.search("&", text)
    hint = "write the words out"
    if short:
        yield _problem(sentence.place, Code.EASY_SHORT_FORM, f"“{short[0].strip()}” is a short form (E14)", hint)
    contraction = easy_words.CONTRACTIONS[language].search(text)
    if contraction:
        yield _problem(sentence.place, Code.EASY_SHORT_FORM, f"“{contraction[0]}” is a short form (E15)", hint)
    for match in _INITIALS.finditer(text):
        known = match[0] in expanded | easy_words.KNOWN_INITIALS or _ROMAN.fullmatch(match[0])
        if not known and not _is_shouted(match[0], language):
            message = f"“{match[0]}” is written out nowhere on the page (E14)"
            yield _problem(sentence.place, Code.EASY_SHORT_FORM, message, "use the whole name")


def _is_shouted(word: str, language: Language) -> bool:
    """Tell whether a word in capitals is a common one: it is said aloud, and stands for no name."""
    small = word.lower()
    return small in easy_words.SMALL_WORDS[language] or bool(easy_words.NEGATIVES[language].fullmatch(small))


def _expanded(context: PageContext, page: SourcePage, text: EasyRead) -> frozenset[str]:
    """The initials that the page itself explains: those of its capitalised words, and those in its contacts' names."""
    shown = (context.contact_names[key] for key in page.header.contacts if key in context.contact_names)
    names = [said(name[page.language]) for name in shown]
    written = (said(sentence.words) for sentence in text.sentences())
    whole = ". ".join((page.header.title, *written, *(term.meaning for term in text.words), *names))
    runs = _NAME.findall(whole)
    found = {initials for name in names for initials in _INITIALS.findall(name)}
    for run in runs:
        capitals = "".join(re.findall(r"\b[A-ZŴŶ]", run))
        found |= {
            capitals[start:end]
            for start in range(len(capitals))
            for end in range(start + 2, min(start + _LONGEST_INITIALS, len(capitals)) + 1)
        }
    return frozenset(found)


def _emphasis(sentence: Sentence, language: Language) -> Iterator[Problem]:
    italic = next(
        (match for pattern, names in STRESS if "em" in names for match in pattern.finditer(sentence.words)), None
    )
    if italic:
        message = f"“{italic['words']}” is in italics (E9)"
        yield _problem(sentence.place, Code.EASY_EMPHASIS, message, "take the stars out; hard words alone are bold")
    text = said(sentence.words)
    shouted = (match for match in _INITIALS.finditer(text) if _is_shouted(match[0], language))
    capitals = _CAPITALS.search(text) or next(shouted, None)
    if capitals:
        message = f"“{capitals[0]}” is in capitals (E9)"
        yield _problem(sentence.place, Code.EASY_EMPHASIS, message, "write it in small letters")


def _voice(sentence: Sentence, language: Language) -> Iterator[Problem]:
    text = own_language(sentence.words).replace("'", "’")
    passive = next(
        (match for match in easy_words.PASSIVE[language].finditer(text) if not _is_active(match, language)), None
    )
    if passive:
        message = f"“{passive[0]}” does not say who does it (E16)"
        yield _problem(sentence.place, Code.EASY_PASSIVE, message, "say who does what, as in “A worker will ring you.”")
    distant = easy_words.DISTANT[language].search(text)
    if distant:
        message = f"“{distant[0]}” speaks about the reader, not to them (E17)"
        yield _problem(sentence.place, Code.EASY_NOBODY, message, easy_words.ADDRESS_HINT[language])


def _is_active(match: re.Match[str], language: Language) -> bool:
    """Tell whether what looks like a passive is none."""
    words = [group for group in match.groups() if group]
    if any(easy_words.THINGS[language].fullmatch(word) for word in words):
        return True
    return any(form in easy_words.ACTIVE[language] for word in words for form in spellings(word, language))


def _signs(sentence: Sentence, language: Language) -> Iterator[Problem]:
    text = said(sentence.words)
    negatives = easy_words.NEGATIVES[language].findall(easy_words.NO_NEGATIVE[language].sub(" ", text))
    if len(negatives) > 1:
        message = f"“{negatives[0]}” and “{negatives[1]}” are two negatives in one sentence (E18)"
        yield _problem(sentence.place, Code.EASY_TWO_NEGATIVES, message, "say it the other way round, or in two")
    sign = _BRACKETS.search(text) or easy_words.IDIOMS[language].search(text)
    if sign:
        message = f"“{sign[0]}” makes the sentence harder (E19)"
        yield _problem(sentence.place, Code.EASY_BRACKETS, message, "say it in a plain sentence of its own")
    links = tuple(LINK.finditer(sentence.words))
    if len(links) > 1 or any(sentence.words[link.end() :].strip(" .?!*") for link in links):
        message = "a link stands in the middle of the sentence, or beside another one (E24)"
        yield _problem(sentence.place, Code.EASY_LINK, message, "end the sentence with its one link")


def _addresses_reader(page: SourcePage, text: EasyRead) -> Iterator[Problem]:
    """At least one sentence in five speaks to the reader or says *we*."""
    spoken = [said(sentence.words) for sentence in text.sentences()]
    to_reader = sum(any(_is_person(word, page.language) for word in spoken_words(words)) for words in spoken)
    if to_reader * _ONE_IN < len(spoken):
        yield _problem(
            Place(path=page.path),
            Code.EASY_NOBODY,
            f"{to_reader} of {len(spoken)} sentences speak to the reader (E17)",
            easy_words.ADDRESS_HINT[page.language],
        )


def _is_person(word: str, language: Language) -> bool:
    folded = fold(word.replace("’", "'"))
    ending = folded.endswith(easy_words.PERSON_ENDINGS[language])
    return ending or bool(set(re.split("'", folded)) & easy_words.PERSONS[language])
