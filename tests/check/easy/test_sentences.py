import pytest

from generator.check.easy.sentences import check_easy_sentences
from generator.model.language import Language
from generator.model.problem import Code, Problem
from tests.builders import both, contact, easy_body, easy_page
from tests.told import WrittenSite, of_pages, written

EN, CY = Language.EN, Language.CY
ASKING = {EN: "You can ask.", CY: "Gallwch chi ofyn."}
"""A sentence that speaks to the reader, so that only the other one is judged."""


def of_site(site: WrittenSite) -> list[Problem]:
    """What is told of the sentences of a site."""
    return of_pages(
        site, lambda page, around: check_easy_sentences(page, page.easy_read, around) if page.easy_read else ()
    )


def told(language: Language, words: str) -> list[str]:
    """The codes told of a sentence on a page of this language."""
    page = easy_page(easy_body(words, ASKING[language]), language)
    return sorted({problem.code.code for problem in of_site(written(page))})


def rule(code: Code, told_of: dict[Language, list[str]]) -> list[tuple[Language, str, list[str]]]:
    """A table of sentences of which exactly this is told."""
    return [(language, words, [code.code]) for language, texts in told_of.items() for words in texts]


def passes(texts: dict[Language, list[str]]) -> list[tuple[Language, str, list[str]]]:
    """A table of sentences of which nothing is told."""
    return [(language, words, []) for language, lines in texts.items() for words in lines]


TWELVE = "You can tell us on the phone what went wrong last week."
FOURTEEN = "Gallwch chi ddweud wrthym ni ar y ffôn beth aeth o’i le yr wythnos"


@pytest.mark.parametrize(
    ("language", "words", "expected"),
    [
        (EN, TWELVE, []),
        (EN, TWELVE.replace("last", "late last"), ["easy-sentence-long"]),
        (EN, TWELVE.replace("last week", "in the first week"), ["easy-sentence-long"]),
        (EN, TWELVE.replace("last week", "in the very first week"), ["easy-sentence-long"]),
        (EN, TWELVE.replace("last week", "in the very first week here"), ["easy-sentence-too-long"]),
        (CY, FOURTEEN + ".", []),
        (CY, FOURTEEN + " hon.", ["easy-sentence-long"]),
        (CY, FOURTEEN + " ddiwethaf yma hefyd.", ["easy-sentence-long"]),
        (CY, FOURTEEN + " ddiwethaf yma hefyd nawr.", ["easy-sentence-too-long"]),
        (EN, "You can ring us on 0300 790 0203 if you want to talk now.", []),
        (EN, "You can read [the page about how you can tell us](https://a.org/b-c-d).", []),
    ],
)
def test_length(language: Language, words: str, expected: list[str]) -> None:
    """E1: more than 12 English or 14 Welsh words are told, and more than 15 or 17 refused; a number is one word."""
    assert expected == told(language, words)


@pytest.mark.parametrize(
    ("language", "words", "expected"),
    [
        *rule(
            Code.EASY_TWO_IDEAS,
            {
                EN: [
                    "Ring us and ask, but be quick.",
                    "Ring us because it is free, so ring.",
                    "Tell Ann and Ben and ring us, so that we know.",
                    "You can ring; you can write.",
                    "You can ring – you can write.",
                    "You can ring—you can write.",
                ],
                CY: ["Ffoniwch ni ac ysgrifennwch, ond yn gynnar.", "Gallwch ffonio – gallwch ysgrifennu."],
            },
        ),
        *passes(
            {
                EN: [
                    "Bring your mum and dad.",
                    "Ring us if you can.",
                    "A well-known man came.",
                    "The band is good.",
                    "It is the Child and Family Advice and Help Service.",
                ],
                CY: [
                    "Dewch â’ch mam ac ewythr.",
                    "Mae’r llyfr-nodyn yma.",
                    "Mae’r acen yn dda.",
                    "Mam a Dad.",
                    "Dewch â Siân ac Alun ac ysgrifennwch.",
                ],
            }
        ),
    ],
)
def test_one_idea(language: Language, words: str, expected: list[str]) -> None:
    """E2: two joining words, a semicolon or a dash are told; one joining word and a hyphen are not."""
    assert expected == told(language, words)


@pytest.mark.parametrize(
    ("language", "words", "expected"),
    [
        *rule(
            Code.EASY_NUMBER,
            {
                EN: [
                    "You have three months.",
                    "Look at part IV.",
                    "Henry VIII was a king.",
                    "It is 50% off.",
                    "It is 7.5 % off.",
                    "It is 5 per cent.",
                    "It costs £1,500.",
                    "It costs £ 2500 now.",
                    "There were 12000 people.",
                ],
                CY: [
                    "Mae gennych chi dri mis.",
                    "Mae gennych ddwy ffordd.",
                    "Mae pedair swyddfa.",
                    "Mae 50% yn hapus.",
                    "Mae 50 y cant yn hapus.",
                    "Mae’n costio £1,500.",
                ],
            },
        ),
        *passes(
            {
                EN: [
                    "You have 3 months.",
                    "One person can come.",
                    "Someone will come.",
                    "The year 2026 was good.",
                    "Ring 0300 790 0203.",
                    "Ring 01492 577577.",
                    "Ring +44 1492 577577.",
                    "Ring 999.",
                    "It costs £450.",
                    "3 out of 10 people agree.",
                    "I am 9.",
                    "The Welsh word is [tri]{cy}.",
                    "They often write.",
                ],
                CY: [
                    "Mae gennych chi 3 mis.",
                    "Un person fydd yno.",
                    "Mae’r llys yn cau yn 2027.",
                    "Ffoniwch 0300 790 0203.",
                    "Mae’r trip yn hir.",
                ],
            }
        ),
    ],
)
def test_numbers(language: Language, words: str, expected: list[str]) -> None:
    """E12: numbers in words, Roman numbers, percentages and large numbers are told; years and phone numbers are not."""
    assert expected == told(language, words)


@pytest.mark.parametrize(
    ("language", "words", "expected"),
    [
        *rule(
            Code.EASY_DATE,
            {
                EN: ["Come on 01/03/2026.", "Come on 1.3.26.", "Come on 2026-03-01.", "Come at 14:30.", "Come at 9am.",
                     "Come at 9 pm.", "Come at 9 p.m. if you can."],
                CY: ["Dewch ar 01/03/2026.", "Dewch am 14:30.", "Dewch am 9yb.", "Dewch am 9 y.h. os gallwch."],
            },
        ),
        *passes(
            {
                EN: ["Come on Friday 20 November 2026.", "Come at 3 in the afternoon.", "It costs £2.50."],
                CY: ["Dewch ddydd Gwener 20 Tachwedd 2026.", "Dewch am 3 y prynhawn.", "Mae’n costio £2.50."],
            }
        ),
    ],
)  # fmt: skip
def test_dates(language: Language, words: str, expected: list[str]) -> None:
    """E13: dates in figures and times on a clock are refused; dates and times in words and sums of money are not."""
    assert expected == told(language, words)


@pytest.mark.parametrize(
    ("language", "words", "expected"),
    [
        *rule(
            Code.EASY_SHORT_FORM,
            {
                EN: [
                    "Bring a paper, e.g. a passport.",
                    "You can ring, write etc.",
                    "Ask for info.",
                    "Bring him/her.",
                    "Tom & Sam can help.",
                    "Ask the LAA.",
                    "It’s late.",
                    "You can't come.",
                    "You’ll get a letter.",
                    "They’ve gone.",
                    "Let's talk.",
                    "I’m sad.",
                ],
                CY: [
                    "Dewch â phapur, e.e. pasbort.",
                    "Gallwch ffonio, ysgrifennu ayb.",
                    "Dewch â mam/dad.",
                    "Siaradwch â’r DPP.",
                ],
            },
        ),
        *passes(
            {
                EN: [
                    "The judge's letter is here.",
                    "The judge’s letter is here.",
                    "The children’s home is near.",
                    "The parents’ letter is here.",
                    "Mr O’Brien is here.",
                    "Come at 2 o’clock.",
                    "Watch TV.",
                    "Read the PDF.",
                    "Go to www.gov.uk/help.",
                    "Write to ask@example.org.",
                    "Ask the [BBA]{cy}.",
                ],
                CY: [
                    "Mae'n rhaid i'r llys aros.",
                    "Mae’n rhaid i’r llys aros.",
                    "Chi sy'n dewis.",
                    "Chi sy’n dewis.",
                    "Mae hi'n dda i'ch teulu.",
                    "Daeth o'r llys a'r swyddfa.",
                    "Daeth o’r llys a’r swyddfa.",
                    "Nhw’u hunain sy’n gallu.",
                ],
            }
        ),
    ],
)
def test_short_forms(language: Language, words: str, expected: list[str]) -> None:
    """E14 and E15: short forms, English contractions and initials that nothing explains are refused.

    What belongs to someone (judge’s) is no contraction, and neither are Welsh words such as i’r, sy’n and mae’n.
    """
    assert expected == told(language, words)


@pytest.mark.parametrize(
    ("language", "before", "name"),
    [
        (EN, "Ask the Legal Aid Agency.", ""),
        (EN, "You can ask.", "Legal Aid Agency"),
        (EN, "You can ask.", "The office (LAA)"),
        (CY, "Ysgrifennwch at yr Ardal Llys Aber.", ""),
        (CY, "Gallwch chi ofyn.", "Yr Ardal Llys Aber"),
    ],
)
def test_initials_that_are_explained(language: Language, before: str, name: str) -> None:
    """E14: initials pass where the page writes the name out, or shows a contact of that name."""
    initials = "LAA" if language is EN else "ALA"
    page = easy_page(easy_body(before, f"{initials}."), language, contacts=("office",) if name else ())
    site = written(page, contacts=(contact("office", name=both(name)),) if name else ())

    assert Code.EASY_SHORT_FORM not in {problem.code for problem in of_site(site)}


def test_initials_of_a_contact_elsewhere() -> None:
    """E14: a contact that the page does not show explains nothing on it."""
    site = written(easy_page(easy_body("Ask the LAA.")), contacts=(contact(name=both("Legal Aid Agency")),))

    assert Code.EASY_SHORT_FORM in {problem.code for problem in of_site(site)}


@pytest.mark.parametrize(
    ("language", "words", "expected"),
    [
        *rule(
            Code.EASY_EMPHASIS,
            {
                EN: ["This is *important*.", "This is IMPORTANT.", "You must NOT pay.", "Say NO."],
                CY: ["Mae hyn yn *bwysig*.", "Mae hyn yn BWYSIG.", "RHAID i chi aros."],
            },
        ),
        *passes({EN: ["This is **important**.", "2 * 3 is 6.", "Watch TV."], CY: ["Mae hyn yn **bwysig**."]}),
    ],
)
def test_emphasis(language: Language, words: str, expected: list[str]) -> None:
    """E9: italics and words in capitals are refused; bold, a star alone and known initials are not."""
    assert expected == told(language, words)


@pytest.mark.parametrize(
    ("language", "words", "expected"),
    [
        *rule(
            Code.EASY_PASSIVE,
            {
                EN: ["The letter was sent.", "A letter will be sent to you.", "You get paid.", "You are not invited.",
                     "It was given to you."],
                CY: ["Cewch eich talu.", "Mae’r plentyn yn cael ei holi.", "Mae’n cael ei wneud.", "Fe’i holwyd ddoe.",
                     "Gwnaed camgymeriad.", "Gellir cwyno.", "Mae’n cael ei gau.", "Rhoddir help i chi."],
            },
        ),
        *passes(
            {
                EN: ["You are worried.", "You are allowed to ask.", "It is called a hearing.", "The court is closed.",
                     "They have decided.", "It is red.", "There is bread.", "You are in need."],
                CY: ["Cewch chi help.", "Cewch eich arian.", "Cewch eich llythyrau.", "Cewch eich canlyniadau.",
                     "Mae eich cwyn yn cael ateb.", "Annwyd sydd gen i.", "Mae cadair yma.", "Mae hyn yn wir."],
            }
        ),
    ],
)  # fmt: skip
def test_voice(language: Language, words: str, expected: list[str]) -> None:
    """E16: a sentence that does not say who does it is told; how someone feels, and what one gets, is not."""
    assert expected == told(language, words)


@pytest.mark.parametrize(
    ("language", "words", "expected"),
    [
        *rule(
            Code.EASY_NOBODY,
            {
                EN: ["The complainant must write.", "Service users can ring."],
                CY: ["Rhaid i’r achwynydd ysgrifennu.", "Yr achwynwyr sy’n ysgrifennu."],
            },
        ),
        *passes({EN: ["The person who complains must write."], CY: ["Rhaid i’r person ysgrifennu."]}),
    ],
)
def test_people(language: Language, words: str, expected: list[str]) -> None:
    """E17: words that speak about the reader from far away are told."""
    assert expected == told(language, words)


@pytest.mark.parametrize(
    ("language", "sentences", "expected"),
    [
        (EN, ["You can ring.", *["The office is big."] * 4], []),
        (EN, ["You can ring.", *["The office is big."] * 5], ["easy-nobody"]),
        (EN, ["Our office is big.", *["The office is big."] * 4], []),
        (CY, ["Ffoniwch y swyddfa.", *["Mae’r swyddfa’n fawr."] * 4], []),
        (CY, ["Mae’n rhaid i’ch teulu aros.", *["Mae’r swyddfa’n fawr."] * 4], []),
        (CY, ["Mae gennych hawl.", *["Mae’r swyddfa’n fawr."] * 4], []),
        (CY, ["Ffoniwch y swyddfa.", *["Mae’r swyddfa’n fawr."] * 5], ["easy-nobody"]),
    ],
)
def test_speaks_to_the_reader(language: Language, sentences: list[str], expected: list[str]) -> None:
    """E17: at least one sentence in five says you or we, or is a Welsh verb that does."""
    page = easy_page(easy_body(*sentences), language)

    assert expected == [problem.code.code for problem in of_site(written(page))]


@pytest.mark.parametrize(
    ("language", "words", "expected"),
    [
        *rule(
            Code.EASY_TWO_NEGATIVES,
            {
                EN: ["You can never say no.", "You cannot go without a letter.", "Nobody knows nothing."],
                CY: ["Peidiwch â dweud nad oes neb heb ateb.", "Dydy hi ddim yn mynd heb lythyr."],
            },
        ),
        *passes(
            {
                EN: [
                    "You do not have to come.",
                    "It takes no longer than 3 months.",
                    "It is no more than 2 miles, not 3.",
                    "No one else can see it.",
                    "You know the note.",
                ],
                CY: [
                    "Does dim ond un ffordd.",
                    "Does neb byth yn dod.",
                    "Nid oes dim byd yn bod.",
                    "Dim ond chi sy’n gallu cwyno.",
                    "Dydy hi ddim ond yn gofyn, nid yn dweud.",
                ],
            }
        ),
    ],
)
def test_negatives(language: Language, words: str, expected: list[str]) -> None:
    """E18: two words that turn a sentence round are told; fixed phrases, and Welsh words that go together, are not."""
    assert expected == told(language, words)


@pytest.mark.parametrize(
    ("language", "words", "expected"),
    [
        *rule(
            Code.EASY_BRACKETS,
            {
                EN: ["You (or a friend) can ring.", "They were “busy”.", 'They were "busy".', "Keep an eye on it."],
                CY: ["Gallwch chi (neu ffrind) ffonio.", "Roedden nhw’n “brysur”."],
            },
        ),
        *passes(
            {
                EN: ["Read [the page](https://a.org/).", "The Welsh word is [llys]{cy}.", "The boys’ letter is here."],
                CY: ["Y gair Saesneg yw [court]{en}.", "Mae ei lygad yn brifo."],
            }
        ),
    ],
)
def test_signs(language: Language, words: str, expected: list[str]) -> None:
    """E19: brackets, quotation marks and idioms are told; the signs of links and languages are no brackets."""
    assert expected == told(language, words)


@pytest.mark.parametrize(
    ("language", "words", "expected"),
    [
        *rule(
            Code.EASY_LINK,
            {
                EN: ["Read [the page](https://a.org/) now.", "Read [this](https://a.org/), [that](https://b.org/)."],
                CY: ["Mae [y dudalen](https://a.org/) yma."],
            },
        ),
        *passes(
            {
                EN: ["Read [the page](https://a.org/).", "Read [the page](https://a.org/)", "Who is [it](https://a.org/)?",
                     "Read **[the page](https://a.org/)**."],
                CY: ["Darllenwch [y dudalen](https://a.org/)."],
            }
        ),
    ],
)  # fmt: skip
def test_links(language: Language, words: str, expected: list[str]) -> None:
    """E24: a sentence ends with its one link."""
    assert expected == told(language, words)


def test_each_sentence_is_told_at_its_place() -> None:
    """What is told of a sentence stands at its first letter, and names the rule."""
    page = easy_page("![](../../pictures/phone.svg)\nYou can ring. It’s free.")
    (problem,) = of_site(written(page))

    assert "content/en/easy-read/a.md:2:15" == str(problem.place)
    assert "(E15)" in problem.message


def test_other_pages_are_left_alone() -> None:
    """The rules of Easy Read are for Easy Read pages."""
    assert [] == of_site(written())


def test_many_capitals_are_read_quickly() -> None:
    """A page of nothing but capitalised words is read in one go."""
    page = easy_page(easy_body("You can ask.", " ".join(["Ab"] * 20_000)))

    assert Code.EASY_SENTENCE_TOO_LONG in {problem.code for problem in of_site(written(page))}
