import pytest

from generator.check.easy.pictures import check_easy_pictures, check_page_pictures
from generator.model.language import Language
from generator.model.picture import Picture
from generator.model.problem import Code, Problem
from tests.builders import both, easy_body, easy_page, picture, picture_words
from tests.told import WrittenSite, of_content, of_pages, written

EN, CY = Language.EN, Language.CY
KNOWN = picture(words=picture_words())


def told(body: str, *pictures: Picture, language: Language = EN) -> list[Problem]:
    """What is told of the pictures of a page, on a site with these pictures."""
    return of_site(written(easy_page(body, language), pictures=pictures))


def of_site(site: WrittenSite) -> list[Problem]:
    """What is told of the pictures of a site and of its Easy Read pages."""
    pages = of_pages(
        site, lambda page, around: check_page_pictures(page, page.easy_read, around) if page.easy_read else ()
    )
    return [*pages, *of_content(site, check_easy_pictures)]


def codes(body: str, *pictures: Picture, language: Language = EN) -> list[str]:
    """The codes of the same."""
    return [problem.code.code for problem in told(body, *pictures, language=language)]


def described(words: str) -> str:
    """An item whose picture is described with these words."""
    return f"![{words}](../../pictures/phone.svg)\nYou can ring."


TEN = "A man with a red hat rings from his home"
ELEVEN = f"{TEN} now"


def test_a_described_picture() -> None:
    """E6: a picture with words in the manifest, or on the page, is described."""
    assert [] == codes(easy_body("You can ring."), KNOWN)
    assert [] == codes(described("A phone"), picture())


def test_a_picture_without_words() -> None:
    """E6: a picture that neither the manifest nor the page describes is told, with its name."""
    (problem,) = told(easy_body("You can ring."), picture())

    assert (Code.PICTURE_WITHOUT_WORDS, 1) == (problem.code, problem.place.line)
    assert "“phone”" in problem.message


def test_a_picture_that_is_not_there() -> None:
    """E6: a picture that does not exist is told of as missing elsewhere, and not here."""
    assert [] == codes(easy_body("You can ring."))


@pytest.mark.parametrize(("words", "expected"), [(TEN, []), (ELEVEN, ["picture-alt-long"])])
def test_words_on_the_page(words: str, expected: list[str]) -> None:
    """E6: a picture is described in up to ten words."""
    assert expected == codes(described(words), KNOWN)


def test_words_in_the_manifest() -> None:
    """E6: words of the manifest are counted in each language, and told at their place there."""
    problems = told(easy_body("You can ring."), picture(words=picture_words(alt=both(TEN, ELEVEN), line=7)))

    assert [(Code.PICTURE_ALT_LONG, "content/pictures/pictures.yml:7:1")] == [
        (problem.code, str(problem.place)) for problem in problems
    ]


@pytest.mark.parametrize(
    ("language", "items", "expected"),
    [
        (EN, ["You can ring us.", "Ring before 5."], []),
        (EN, ["You can ring us.", "The court phones."], ["easy-same-picture"]),
        (EN, ["They will report it.", "A new report is here."], []),
        (EN, ["You can ring us.", "You can wait for them."], ["easy-same-picture"]),
        (CY, ["Dyma eich cwyn.", "Mae gwyn arall."], []),
        (CY, ["Dyma eich cwyn.", "Mae’r llys ar agor."], ["easy-same-picture"]),
    ],
)
def test_one_picture_one_idea(language: Language, items: list[str], expected: list[str]) -> None:
    """E5: items with the same picture share a word that carries meaning, in some form of it."""
    assert expected == codes(easy_body(*items), KNOWN, language=language)


def test_told_once() -> None:
    """E5: a picture that stands for several things is told once, where the second begins."""
    problems = told(easy_body("You can ring us.", "The court is open.", "Bring a pen.", "A dog barks."), KNOWN)

    assert [(Code.EASY_SAME_PICTURE, 4)] == [(problem.code, problem.place.line) for problem in problems]
    assert "line 1" in problems[0].message


def test_any_earlier_item() -> None:
    """E5: an item may be about the same thing as any earlier one with its picture."""
    assert [] == codes(easy_body("Ring the court.", "The court is open.", "Ring today."), KNOWN)


def test_other_pages_may_differ() -> None:
    """E5: what a picture stands for is the same within a page; other pages are not looked at."""
    pages = (easy_page(easy_body("You can ring us.")), easy_page(easy_body("The court is open."), key="easy-read/b"))

    assert [] == of_site(written(*pages, pictures=(KNOWN,)))
