import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.catalogue import Catalogue
from generator.model.contact import Contact, Day, Phone
from generator.model.language import Bilingual, Language
from generator.model.page_kind import PageKind
from generator.model.picture import Picture
from generator.render.easy_read import ContactWay, Run, ShownEasyRead, runs, show_easy_read, shown_words
from generator.render.messages import Messages
from tests.builders import (
    both,
    contact,
    easy_body,
    easy_page,
    header,
    heading,
    opening_hours,
    page,
    picture,
    picture_words,
)

ENGLISH = Messages.of(Catalogue(words=()), Language.EN)


def to(target: str) -> str:
    """Where a link leads."""
    return f"to {target}"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("You can ring.", [Run(words="You can ring.")]),
        ("Ask **them**.", [Run(words="Ask "), Run(words="them", bold=True), Run(words=".")]),
        ("Read [it](a.md).", [Run(words="Read "), Run(words="it", address="to a.md"), Run(words=".")]),
        ("Ask [y llys]{cy}.", [Run(words="Ask "), Run(words="y llys", language="cy"), Run(words=".")]),
        ("[**it**](a.md)", [Run(words="it", bold=True, address="to a.md")]),
        ("**[it](a.md)**", [Run(words="it", bold=True, address="to a.md")]),
        ("**[y llys]{cy}**", [Run(words="y llys", bold=True, language="cy")]),
        ("[**y llys**]{cy}", [Run(words="y llys", bold=True, language="cy")]),
        ("[[y llys]{cy}](a.md)", [Run(words="y llys", language="cy", address="to a.md")]),
        (
            "**one [two]{cy} [three](a.md)** four",
            [
                Run(words="one ", bold=True),
                Run(words="two", bold=True, language="cy"),
                Run(words=" ", bold=True),
                Run(words="three", bold=True, address="to a.md"),
                Run(words=" four"),
            ],
        ),
        ("**a** [b](c) **d**", [
            Run(words="a", bold=True), Run(words=" "), Run(words="b", address="to c"), Run(words=" "),
            Run(words="d", bold=True),
        ]),
        ("", []),
    ],
)  # fmt: skip
def test_runs(words: str, expected: list[Run]) -> None:
    """Bold words, links and words of another language are runs of their own, also inside one another."""
    assert expected == list(runs(words, to))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (r"2 \* 3", "2 * 3"),
        (r"\*\*not bold\*\*", "**not bold**"),
        (r"\*not this\*", "*not this*"),
        (r"\[no\]\(link\)", "[no](link)"),
        (r"a\\b", r"a\b"),
        ("5 * 3 * 2", "5 * 3 * 2"),
        ("a_b_c <i> #x $y", "a_b_c <i> #x $y"),
    ],
)
def test_signs_that_stand_for_themselves(words: str, expected: str) -> None:
    """A sign behind a backslash, and one that means nothing here, stand as they are."""
    assert [Run(words=expected)] == list(runs(words, to))


@given(st.text(st.sampled_from(list("ab *[](){}\\cyen!.")), max_size=40))
def test_no_run_is_empty(words: str) -> None:
    """Of any words, no run is empty."""
    assert all(run.words for run in runs(words, to))


@pytest.mark.parametrize(
    "words", ["[a](javascript:x)", "**a**", "\\*a", "www.evil.example", "<https://evil.example>", "![a](b)"]
)
def test_words_that_are_no_text_have_no_signs(words: str) -> None:
    """A name, an address or a notice is shown as it is, and leads nowhere; its language marks alone count."""
    assert (Run(words=words),) == shown_words(words)
    assert (Run(words="A ", language="cy"), Run(words=words)) == shown_words(f"[A ]{{cy}}{words}")


def test_many_runs() -> None:
    """Many links in one go are no fault of the program."""
    assert 1000 == len(runs("[a](b)" * 1000, to))


def shown(
    body: str,
    *contacts: Contact,
    pictures: tuple[Picture, ...] = (),
    headings: tuple[str, ...] = (),
    tested_with: str = "",
    site: str = "Small guide",
) -> ShownEasyRead:
    """What a page with this text shows in English."""
    planned = page(
        kind=PageKind.EASY_READ,
        easy_read=easy_page(body).easy_read,
        headings=tuple(heading(words, words.lower()) for words in headings),
        contacts=contacts,
        header=header(tested_with=tested_with),
    )
    return show_easy_read(planned, {picture.key: picture for picture in pictures}, ENGLISH, to, site=site)


def test_opening() -> None:
    """A page begins by saying that it is Easy Read, who made it, and that someone may help."""
    opening = shown(easy_body("You can ring.")).opening
    said = [["".join(run.words for run in sentence) for sentence in item.sentences] for item in opening]

    assert [
        ["This page is in Easy Read.", "Who made this page: Small guide."],
        ["You can ask someone to help you read it."],
    ] == said
    assert ["easy-read", "help"] == [item.picture for item in opening]


def test_opening_of_a_page_with_hard_words() -> None:
    """A page with a list of words says at its beginning that hard words are bold."""
    opening = shown(f"{easy_body('You can ring.')}\n\n::: words\n\nLaw\n:   A rule.\n\n:::").opening

    assert ["easy-read", "help", "list"] == [item.picture for item in opening]


def test_site_name_with_language() -> None:
    """A name of a site that is marked as another language stays marked."""
    opening = shown(easy_body("You can ring."), site="[Canllaw]{cy}").opening

    assert Run(words="Canllaw", language="cy") in opening[0].sentences[1]


def test_parts() -> None:
    """Items stand under their headings, with the anchors that the plan gave them."""
    parts = shown(f"{easy_body('One.')}\n\n## When\n\n{easy_body('Two.')}", headings=("When",)).parts

    assert [("", "", 1), ("When", "when", 1)] == [
        ("".join(run.words for run in part.heading), part.anchor, len(part.items)) for part in parts
    ]


KNOWN = picture(words=picture_words())


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("", "A ringing phone"),
        ("A red phone", "A red phone"),
        ("A [coch]{cy} phone", "A coch phone"),
        (r"5 \* 3", "5 * 3"),
    ],
)
def test_descriptions(written: str, expected: str) -> None:
    """A picture is described with the words on the page, else with those of the manifest, without marks."""
    (part,) = shown(f"![{written}](../../pictures/phone.svg)\nYou can ring.", pictures=(KNOWN,)).parts

    assert [expected] == [item.alt for item in part.items]


def test_a_description_with_language() -> None:
    """Marks in the words of the manifest are not read out."""
    known = picture(words=picture_words(alt=both("The [Senedd]{cy}")))
    (part,) = shown(easy_body("You can ring."), pictures=(known,)).parts

    assert ["The Senedd"] == [item.alt for item in part.items]


def test_hard_words() -> None:
    """Each hard word is shown with its meaning."""
    words = shown(f"{easy_body('You can ring.')}\n\n::: words\n\n[Cyfraith]{{cy}}\n:   A **rule**.\n\n:::").words

    assert (
        ((Run(words="Cyfraith", language="cy"),), (Run(words="A "), Run(words="rule", bold=True), Run(words="."))),
    ) == words


def ways(body: Contact) -> dict[str, ContactWay]:
    """How a body can be reached, by the label."""
    (one,) = shown(easy_body("You can ring."), body).contacts
    return {way.label: way for way in one.ways}


FULL = contact(
    phones=(
        Phone(number="0300 790 0203", dial="+443007900203", label=both("Welsh [llinell]{cy}"), hours=None),
        Phone(number="999", dial="999", label=None, hours=None),
    ),
    hours=opening_hours(((Day.MONDAY,), "09:00-17:00")),
    email=both("ask@example.org"),
    post=Bilingual(en=("1 High Street", "[Caerdydd]{cy}"), cy=("1 Stryd Fawr", "Caerdydd")),
    website=both("https://www.example.org/help"),
)


def test_ways_to_reach_a_body() -> None:
    """A contact is shown by phone, opening hours, email, post and website, each with its picture."""
    assert {
        "Phone": "phone",
        "Opening hours": "opening-hours",
        "Email": "email",
        "Post": "letter",
        "Website": "website",
    } == {label: way.picture for label, way in ways(FULL).items()}


def test_only_what_is_known() -> None:
    """A way that is not known is not shown."""
    assert {} == ways(contact())


def test_numbers_to_dial() -> None:
    """Each number stands on a line of its own, bold, with its label, and can be dialled."""
    assert (
        (Run(words="Welsh llinell: "), Run(words="0300 790 0203", bold=True, address="tel:+443007900203")),
        (Run(words="999", bold=True, address="tel:999"),),
    ) == ways(FULL)["Phone"].lines


def test_other_lines() -> None:
    """An address is shown line by line, a website in whole but for what browsers add; both keep what leads there."""
    found = ways(FULL)

    assert ((Run(words="1 High Street"),), (Run(words="Caerdydd", language="cy"),)) == found["Post"].lines
    assert ((Run(words="example.org/help", address="https://www.example.org/help"),),) == found["Website"].lines
    assert ((Run(words="ask@example.org", address="mailto:ask@example.org"),),) == found["Email"].lines


@pytest.mark.parametrize("who", ["", "Three members of a group, May 2026"])
def test_who_tested_it(who: str) -> None:
    """A page says who tested it."""
    assert who == shown(easy_body("You can ring."), tested_with=who).tested
