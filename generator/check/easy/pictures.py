"""The pictures of Easy Read pages: each is described, and each stands for one idea."""

from collections.abc import Iterator

from generator.check.easy.reading import count_words, said
from generator.languages.easy_words import SMALL_WORDS
from generator.model.content import Content, SourcePage
from generator.model.easy_read import EasyRead, Item
from generator.model.language import Language
from generator.model.page_context import PageContext
from generator.model.problem import Code, Problem
from generator.text.stems import is_same_word
from generator.text.words import spoken_words

MOST_ALT_WORDS = 10


def check_page_pictures(page: SourcePage, text: EasyRead, context: PageContext) -> Iterator[Problem]:
    """The pictures of one page: rules E5 and E6."""
    for item in text.items():
        if item.picture in context.undescribed and not item.alt:
            name = item.picture_key
            yield Problem(
                place=item.place,
                code=Code.PICTURE_WITHOUT_WORDS,
                message=f"the picture “{name}” has no words for people who cannot see it (E6)",
                hint=f"add “{name}” with its name, meaning and alt to content/pictures/pictures.yml",
            )
        if count_words(item.alt) > MOST_ALT_WORDS:
            yield Problem(
                place=item.place,
                code=Code.PICTURE_ALT_LONG,
                message=f"the picture is described in more than {MOST_ALT_WORDS} words (E6)",
                hint="say only what can be seen in it",
            )
    yield from _same_pictures(text, page.language)


def check_easy_pictures(content: Content) -> Iterator[Problem]:
    """The words of the manifest: rule E6."""
    # Those that the program lends were looked at when it was published.
    for picture in (each for each in content.pictures if each.own):
        for language, words in picture.words.alt.items() if picture.words else ():
            if picture.words and count_words(words) > MOST_ALT_WORDS:
                yield Problem(
                    place=picture.words.place,
                    code=Code.PICTURE_ALT_LONG,
                    message=f"“{words}” ({language}) has more than {MOST_ALT_WORDS} words (E6)",
                    hint="say only what can be seen in the picture",
                )


def _same_pictures(text: EasyRead, language: Language) -> Iterator[Problem]:
    """Each picture that stands for two things, where it first does."""
    used: dict[str, list[tuple[Item, frozenset[str]]]] = {}
    told: set[str] = set()
    for item in text.items():
        if item.picture in told:
            continue
        words = _words(item, language)
        others = used.setdefault(item.picture, [])
        if others and not any(_is_same_idea(words, other, language) for _, other in others):
            told.add(item.picture)
            yield Problem(
                place=item.place,
                code=Code.EASY_SAME_PICTURE,
                message=f"the picture “{item.picture_key}” stands for something else "
                f"on line {others[0][0].place.line} (E5)",
                hint="choose another picture: one picture, one idea",
            )
        others.append((item, words))


def _words(item: Item, language: Language) -> frozenset[str]:
    """The words of an item that carry meaning."""
    words = (word for sentence in item.sentences for word in spoken_words(said(sentence.words).lower()))
    return frozenset(word for word in words if word not in SMALL_WORDS[language])


def _is_same_idea(ones: frozenset[str], others: frozenset[str], language: Language) -> bool:
    """Tell whether two items speak of the same thing: whether they share a word that carries meaning."""
    return bool(ones & others) or any(is_same_word(one, other, language) for one in ones for other in others)
