import pytest

from generator.load.foreign_signs import FOREIGN_SIGNS
from generator.load.markdown import scan
from generator.model.language import Language
from generator.model.problem import Code
from tests.builders import prose

SIGN = Code.UNSUPPORTED_MARKDOWN
TOLD = {
    "a link without its middle": ("See [the form(https://www.gov.uk/a).", Code.BAD_LINK, 5),
    "a link without its second bracket": ("See [the form]https://www.gov.uk/a).", Code.BAD_LINK, 5),
    "a page without its bracket": ("See [the form](#part) and [it(form.md).", Code.BAD_LINK, 27),
    "a section without its bracket": ("See [it]#part).", Code.BAD_LINK, 5),
    "a number without its bracket": ("[a phone(tel:+443007900203)", Code.BAD_LINK, 1),
    "a picture without its bracket": ("![]../../pictures/phone.svg)", Code.BAD_LINK, 1),
    "an address in angle brackets": ("See [it](<https://www.gov.uk/a b>).", Code.BAD_LINK, 8),
    "a name to fill in": ("Dear ${name}", SIGN, 6),
    "a number to fill in": ("Ring 0800 XXX XXX", SIGN, 11),
    "a note at its end": ("[1] The source.", SIGN, 1),
    "a note with a small figure": ("¹ The source.", SIGN, 1),
    "a width": ("words {width=50%}", SIGN, 7),
    "an anchor without its sign": ("## Heading {here}", Code.BAD_ANCHOR, 1),
    "an email address with its kind": ("Write to mailto:ask@example.org", Code.BAD_LINK, 10),
    "a number with its kind": ("tel:03007900203", Code.BAD_LINK, 1),
    "a quote without brackets": ("Ring phone:psow}", SIGN, 6),
    "a quote in other brackets": ("Within [fact:psow-limit]", SIGN, 9),
    "two hyphens": ("The courts -- all of them", SIGN, 12),
    "three hyphens": ("the courts---all", SIGN, 11),
    "something to do": ("TODO: the fee", SIGN, 1),
    "filling words": ("Lorem ipsum dolor", SIGN, 1),
    "a number to come": ("Ring XXXX XXX", SIGN, 6),
    "a sign of HTML for a dash": ("a &copy b", SIGN, 3),
    "a sign of HTML": ("It costs &pound;20.", SIGN, 10),
    "a sign of HTML without its end": ("It costs &pound20.", SIGN, 10),
    "a macro of Confluence": ("{noformat}words{noformat}", SIGN, 1),
    "bold words of MediaWiki": ("'''words'''", SIGN, 1),
    "a command of LaTeX": ("Say \\textbf{no}", SIGN, 5),
    "a backslash before a letter": ("This or \\that", SIGN, 9),
    "a backslash at the end": ("1 High Street\\", SIGN, 14),
    "a number of a sign": ("It costs &#163;20.", SIGN, 10),
    "a space of HTML": ("20&nbsp;days", SIGN, 3),
    "a tag of Word": ("in <st1:place>Wales</st1:place>", Code.RAW_HTML, 4),
    "an empty paragraph of Word": ("Words <o:p></o:p>", Code.RAW_HTML, 7),
    "a style of Word": ("mso-bidi-font-weight: normal", SIGN, 1),
    "a language of Word": ("EN-GB X-NONE", SIGN, 7),
    "a lost reference": ("see Error! Reference source not found.", SIGN, 5),
    "a field of Word": ('HYPERLINK "https://x.org"', SIGN, 1),
    "a footnote": ("words[^1]", SIGN, 6),
    "a footnote in place": ("words^[more]", SIGN, 6),
    "a callout of GitHub": ("> [!NOTE]\n> Words", SIGN, 1),
    "an admonition": ("!!! note\n    Words", SIGN, 1),
    "a folded admonition": ('??? "More"', SIGN, 1),
    "a warning of Govspeak": ("%Do not sign%", SIGN, 1),
    "a note of Govspeak": ("^note^", SIGN, 1),
    "an address of Govspeak": ("$A\n1 High Street\n$A", SIGN, 1),
    "a step of Govspeak": ("s1. Write to them", SIGN, 1),
    "a law of Govspeak": ("$LegislativeList\n* 1. Words", SIGN, 1),
    "a button of Govspeak": ("{button start}[Start](https://x.org/){/button}", SIGN, 1),
    "a body of Govspeak": ("[Contact:psow]", SIGN, 1),
    "a link to a file of Govspeak": ("[AttachmentLink: form.pdf]", SIGN, 1),
    "a list of contents": ("[TOC]", SIGN, 1),
    "a file of Govspeak": ("[InlineAttachment:form.pdf]", SIGN, 1),
    "a shortcode": ("Ask {{ name }}", SIGN, 5),
    "a tag of Liquid": ("{% include x %}", SIGN, 1),
    "a shortcode of Hugo": ("{{< figure >}}", SIGN, 1),
    "a block that stands in": ("  ::: note", Code.BLOCK_MISUSED, 3),
    "two colons": (":: note", Code.BLOCK_MISUSED, 1),
    "a directive": (".. note:: Words", Code.BLOCK_MISUSED, 1),
    "a short form": ("*[ICO]: Information Commissioner", SIGN, 1),
    "an address kept elsewhere": ("[form]: https://x.org", SIGN, 1),
    "a reference": ("the [form][1]", SIGN, 10),
    "a curly apostrophe in an email address": ("ask o’brien@example.org", Code.BAD_LINK, 5),
    "a zero after +44": ("ring +44 (0)300 790 0203", Code.BAD_PHONE, 6),
    "a zero after +44 without brackets": ("ring +44 0300 790 0203", Code.BAD_PHONE, 6),
    "a link of a wiki": ("see [[Appeals|appeal]]", SIGN, 5),
    "a link of a forum": ("[url=https://x.org]form[/url]", SIGN, 1),
    "a space in a link": ("[the form] (https://x.org/a)", Code.BAD_LINK, 10),
    "a space in a link to a page": ("[the form] (form.md)", Code.BAD_LINK, 10),
    "a link the wrong way round": ("see (the form)[https://x.org]", Code.BAD_LINK, 5),
    "a title in a link": ('[a](b.md "c")', Code.BAD_LINK, 3),
    "words struck out": ("~~old~~ new", SIGN, 1),
    "marked words": ("a ==b== c", SIGN, 3),
    "inserted words": ("a ++b++ c", SIGN, 3),
    "raised figures": ("m^2^", SIGN, 2),
    "lowered figures": ("CO~2~", SIGN, 3),
    "spaces inside the stars": ("** strong **", SIGN, 1),
    "stars without an end": ("**strong words", SIGN, 1),
    "lines without an end": ("__strong words", SIGN, 1),
    "a formula": ("$$a$$", SIGN, 1),
    "a small picture": ("ring :telephone_receiver: now", SIGN, 6),
    "a box to tick": ("- [ ] proof", SIGN, 1),
    "a ticked box": ("- [x] proof", SIGN, 1),
    "a new page": ("\\newpage", SIGN, 1),
    "a heading of AsciiDoc": ("== Help", SIGN, 1),
    "a heading of Textile": ("h2. Help", SIGN, 1),
    "a semicolon in an address": ("see https;//www.gov.uk", Code.BAD_LINK, 5),
    "one stroke in an address": ("see https:/www.gov.uk", Code.BAD_LINK, 5),
    "no colon in an address": ("see https//www.gov.uk", Code.BAD_LINK, 5),
    "a space in an address": ("see https: //www.gov.uk", Code.BAD_LINK, 5),
    "the wrong strokes in an address": ("see https:\\\\www.gov.uk", Code.BAD_LINK, 5),
    "a letter too few in an address": ("see htp://www.gov.uk", Code.BAD_LINK, 5),
    "a letter too many in an address": ("see wwww.gov.uk", Code.BAD_LINK, 5),
    "a comma in an address": ("see www,gov.uk", Code.BAD_LINK, 5),
    "half an address": ("see https://", Code.BAD_LINK, 5),
    "a comma in an email address": ("ask me@b,org now", Code.BAD_LINK, 5),
    "no dot in an email address": ("ask me@work now", Code.BAD_LINK, 5),
    "a hidden email address": ("ask me (at) b.org", Code.BAD_LINK, 6),
    "a letter for a nought": ("ring O300 790 0203", Code.BAD_PHONE, 6),
    "full stops in a number": ("ring 0300.790.0203 now", Code.BAD_PHONE, 6),
    "two numbers in one": ("ring 0300 790 0203/4", Code.BAD_PHONE, 6),
    "a number from abroad": ("ring 0044 300 790 0203", Code.BAD_PHONE, 6),
    "a space before the @": ("ask me @b.org now", Code.BAD_LINK, 5),
    "spaces around the @": ("ask me @ b.org now", Code.BAD_LINK, 5),
    "a name in the text": ("see page:contacts#psow", Code.BAD_LINK, 5),
    "a name at the start": ("page:contacts has it", Code.BAD_LINK, 1),
    "words to come": ("Ask [TBC] now", SIGN, 5),
    "a short formula": ("It takes $2^3$ days", SIGN, 10),
    "two versions": ("<<<<<<< HEAD\nRing.\n=======\nWrite.\n>>>>>>> mine", SIGN, 1),
    "half of two versions": ("Ring.\n>>>>>>> mine", SIGN, 1),
    "a class": ("words {.big}", SIGN, 7),
}
LEFT_ALONE = (
    "a & b", "AT&T; and more", "5 < 6", "{name}", "a - b", "100% of it, 50% more", "$100 or £5", "2 * 3 * 4",
    "*terms apply", "one ^ two", "Name: ____", "a == b", "(see the form) [sic]", "[the form] (a note)", "[draft] words",
    "10:30:15", "a:b:c", "Ask: yes", "file_name_here", "~20 days", "1 + 1 ++ more", "O(n)", "Section 2.1.1",
    "$5_000 or $7_000", "from 01.02.2026 to 31.03.2027", "on page: contacts", "in 2026/27", "us @psow.bsky.social",
    "{fact:limit} and {phone:psow}", "HTTP/2 and https.", "follow @psow",
    "at (at last) home", "is it [x] or [y]?", "“quoted”", "e.g. this", "https://x.org/a_b~c^d",
)  # fmt: skip


def told(text: str) -> list[tuple[Code, int]]:
    """What a text holds that our Markdown does not have: the code and the column of each."""
    return [(problem.code, problem.place.column) for problem in scan(prose(text), Language.EN).problems]


@pytest.mark.parametrize(("text", "code", "column"), TOLD.values(), ids=TOLD)
def test_foreign_signs(text: str, code: Code, column: int) -> None:
    """A sign of another dialect, or a slip, is told first at its place, and with what to write."""
    problems = scan(prose(text), Language.EN).problems

    assert (code, column) == told(text)[0]
    assert all(problem.hint and "{{" not in problem.hint for problem in problems)


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_left_alone(text: str) -> None:
    """Signs that mean nothing in any dialect are words."""
    assert [] == told(text)


def test_one_mistake_is_told_once() -> None:
    """A sign that opens and closes is one mistake."""
    assert [(SIGN, 1)] == told("$A\n1 High Street\nCardiff\n$A\n\nWords.")
    assert [(SIGN, 1)] == told("<<<<<<< HEAD\nRing.\n=======\nWrite.\n>>>>>>> mine")


def test_every_sign_says_what_to_do() -> None:
    """The words of every sign take what was found, and give a next step."""
    assert [] == [sign for sign in FOREIGN_SIGNS if not sign.message.format("x") or not sign.hint]
