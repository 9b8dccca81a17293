import pytest

from generator.check.attachments import check_attachments, check_photographs, check_unused_files
from generator.check.facts import check_facts
from generator.model.attachment import Attachment, AttachmentKind
from generator.model.problem import Code
from tests.builders import twins
from tests.told import of_content, of_pages, written


def attachment(path: str) -> Attachment:
    """A file of ``content/files``."""
    ending = path.rpartition(".")[2]
    return Attachment(path=f"content/files/{path}", kind=AttachmentKind(ending), size=9, digest="d")


FILES = tuple(map(attachment, ("map.png", "en/form.pdf", "cy/form.pdf", "en/old.pdf", "en/door.jpg")))


@pytest.mark.parametrize(
    ("english", "code"),
    [
        ("![A map](../files/map.png)", None),
        ("[A map](../files/map.png)", None),
        ("[A form](../files/en/form.pdf)", None),
        ("[A form](../files/form.pdf)", Code.MISSING_FILE),
        ("[A form](../files/en/Form.pdf)", Code.MISSING_FILE),
        ("[A form](form.pdf)", Code.MISSING_FILE),
        ("[A form](../../../etc/passwd.pdf)", Code.MISSING_FILE),
        ("![A photo](photo.jpg)", Code.MISSING_FILE),
        ("[A form](../files/cy/form.pdf)", Code.OTHER_LANGUAGE_LINK),
        ("![A form](../files/en/form.pdf)", Code.BAD_LINK),
        ("[A form](../files/en/form.pdf#page=2)", Code.MISSING_ANCHOR),
    ],
)
def test_a_link_to_a_file_leads_to_one_in_this_language(english: str, code: Code | None) -> None:
    """A file that is not there, is no picture or is in the other language is told, each once."""
    site = written(*twins(english=english), attachments=FILES)

    assert ([code] if code else []) == [problem.code for problem in of_content(site, check_attachments)]


@pytest.mark.parametrize(
    ("welsh", "code"),
    [
        ("[Hen ffurflen](../files/en/old.pdf)", None),
        ("![Drws](../files/en/door.jpg)", Code.OTHER_LANGUAGE_LINK),
    ],
)
def test_a_file_that_is_in_one_language_alone_can_be_offered_and_not_shown(welsh: str, code: Code | None) -> None:
    """A document without a twin is offered with its language; a picture with words of the other language is refused."""
    site = written(*twins(welsh=welsh), attachments=FILES)

    assert ([code] if code else []) == [problem.code for problem in of_content(site, check_attachments)]


def test_a_wrong_letter_is_told_with_the_right_name() -> None:
    """The hint is a target as it has to be written on this page."""
    site = written(*twins("guides/a", english="[A form](../../files/en/Form.pdf)"), attachments=FILES)

    (problem,) = of_content(site, check_attachments)

    assert "did you mean “../../files/en/form.pdf”?" == problem.hint


@pytest.mark.parametrize("words", ["", "IMG_2034", "court.jpg", "DSC 0001", "image1"])
def test_a_photograph_needs_words(words: str) -> None:
    """Neither nothing nor the name of a file says what a photograph shows."""
    site = written(*twins(english=f"![{words}](../files/map.png)"))

    assert [Code.PHOTOGRAPH_WORDS] == [
        problem.code for problem in of_pages(site, lambda page, _: check_photographs(page))
    ]


def test_a_file_that_no_page_uses_is_told() -> None:
    """Each file is used by a page; while a page cannot be read, nobody knows."""
    pages = twins(english="[Form](../files/en/form.pdf) ![Map](../files/map.png)", welsh="[x](../files/cy/form.pdf)")
    site = written(*pages, attachments=FILES)
    broken = written(*pages, attachments=FILES, broken=("content/en/a.md",))

    told = [problem.place.path for problem in of_content(site, check_unused_files)]

    assert ["content/files/en/old.pdf", "content/files/en/door.jpg"] == told
    assert [] == of_content(broken, check_unused_files)


def test_a_file_of_each_language_is_the_same_link() -> None:
    """Twins that lead to the same file, each in its language, agree; others do not."""
    same = written(*twins(english="[Form](../files/en/form.pdf)", welsh="[Ffurflen](../files/cy/form.pdf)"))
    other = written(*twins(english="[Form](../files/en/form.pdf)", welsh="[Ffurflen](../files/cy/old.pdf)"))

    told = [check_facts(pair, site.context)[1] for site in (same, other) for pair in site.twins()]

    assert [0, 1] == [len(links) for links in told]
