"""One mistake gives one message: at the place of the mistake, and no echo on the twin or on pages that lead there."""

import re

from generator.build.site import link_problems
from generator.check import check_content
from generator.model.problem import Code, Problem
from tests.builders import TODAY
from tests.made import reading_of
from tests.sandbox import SiteSandbox

CONTACTS = """
subjects:
  complaints: {en: "Complaints", cy: "Cwynion"}
contacts:
  psow:
    name: {en: "Ombudsman for Wales", cy: "Ombwdsmon Cymru"}
    nations: [wales]
    subject: complaints
    what_for: {en: "Complaints about public bodies", cy: "Cwynion am gyrff cyhoeddus"}
    phones: [{number: "0300 790 0203"}]
    source: its website
  cafcass:
    name: {en: "Cafcass in Wales", cy: "Cafcass yng Nghymru"}
    nations: [wales]
    subject: complaints
    what_for: {en: "Reports for the court", cy: "Adroddiadau i’r llys"}
    phones: [{number: "029 2064 7979"}]
    source: its website
"""
PAGE = "---\ntitle: {}\nsummary: {}\n{}---\n\n{}\n"
LANGUAGES = (("en", "Help here", "What to read."), ("cy", "Cymorth yma", "Beth i’w ddarllen."))
IN_TEXTS: dict[str, tuple[str, str, Code]] = {
    "slip-in-a-number": ("Ring 0300 790 0203.", "Ffoniwch 0300 790 0230.", Code.UNKNOWN_PHONE),
    "slip-in-a-quote": ("Ring {phone:psow}.", "Ffoniwch {phone:psw}.", Code.UNKNOWN_QUOTE),
    "quote-of-no-kind": ("Ring {phone:psow}.", "Ffoniwch {Phone:psow}.", Code.UNKNOWN_QUOTE),
    "quote-of-another": ("Ring {phone:psow}.", "Ffoniwch {phone:cafcass}.", Code.FACT_DIFFERS),
    "quote-and-words": ("Ring {phone:psow}.", "Ffoniwch 0300 790 0203.", Code.FACT_DIFFERS),
    "no-such-fact": ("Within 20 days.", "O fewn {fact:limit}.", Code.UNKNOWN_QUOTE),
    "item-missing": ("- A pen\n- A letter", "- Pin", Code.ITEMS_DIFFER),
    "list-missing": ("- A pen\n- A letter", "Pin a llythyr.", Code.ITEMS_DIFFER),
    "row-missing": ("| A | B |\n| - | - |\n| C | D |\n| E | F |", "| A | B |\n| - | - |\n| C | D |", Code.ITEMS_DIFFER),
    "item-with-a-fact": ("- A pen\n- £5", "- Pin", Code.FACT_DIFFERS),
    "no-list": ("- A pen\n- A letter", "• Pin\n• Llythyr", Code.NOT_A_LIST),
    "part-missing": ("## One\n\nA.\n\n## Two\n\nPay £5 by 3 May 2026.", "## Un\n\nA.", Code.HEADING_DIFFERS),
    "box-missing": ("A.\n\n::: note\n\nWait 20 days.\n\n:::", "A.", Code.BLOCK_DIFFERS),
    "section-missing": ("## A {#a}\n\nText.\n\n[Up](#a)", "Testun.\n\n[I fyny](#a)", Code.HEADING_DIFFERS),
    "not-translated": ("You can complain to the court.", "You can complain to the court.", Code.WRONG_LANGUAGE),
    "box-misspelt": ("::: important\n\nA.\n\n:::", "::: importnat\n\nA.\n\n:::", Code.UNKNOWN_BLOCK),
    "sign-of-html": ("It costs £20.", "Mae’n costio &pound;20.", Code.UNSUPPORTED_MARKDOWN),
    "link-to-nothing": ("[Home](../home.md)", "[Hafan](../hme.md)", Code.MISSING_PAGE),
}
IN_HEADERS: dict[str, tuple[str, str, Code]] = {
    "contact-misspelt": ("contacts: [psow]\n", "contacts: [psw]\n", Code.UNKNOWN_CONTACT),
    "page-misspelt": ("related: [home]\n", "related: [hom]\n", Code.UNKNOWN_PAGE),
    "one-draft": ("", "draft: true\n", Code.SETTING_DIFFERS),
    "named-twice": ("contacts: [psow]\n", "contacts: [psow, psow]\n", Code.DUPLICATE_KEY),
    "led-on-twice": ("", "was: [/cy/x/, /cy/x/]\n", Code.DUPLICATE_KEY),
}


def with_pages(site: SiteSandbox) -> SiteSandbox:
    """The site with a page for each mistake, to each of which the home page leads."""
    site.write("content/contacts.yml", CONTACTS)
    for number, (language, title, summary) in enumerate(LANGUAGES):
        links = "\n\n".join(f"[{title}](factsheets/{name}.md)" for name in (*IN_TEXTS, *IN_HEADERS))
        pages = {name: ("", texts[:2][number]) for name, texts in IN_TEXTS.items()}
        pages |= {name: (headers[:2][number], "A.") for name, headers in IN_HEADERS.items()}
        for name, (header, text) in pages.items():
            site.write(f"content/{language}/factsheets/{name}.md", PAGE.format(title, summary, header, text))
        site.write(f"content/{language}/home.md", PAGE.format(title, summary, "", links))
    return site


def test_one_message_for_each_mistake(site: SiteSandbox) -> None:
    """Of a page with one mistake, one problem is told, and of the page that leads to all of them none."""
    reading = reading_of(with_pages(site).root)
    told: dict[str, list[Problem]] = {}
    found = (*reading.problems, *check_content(reading.content, TODAY))
    found = (*found, *link_problems(reading.pages, found))
    # Nobody has recorded from what these pages were made.
    for problem in (each for each in found if each.code is not Code.UNRECORDED_TRANSLATION):
        told.setdefault(problem.place.path.rpartition("/")[2].removesuffix(".md"), []).append(problem)

    expected = {name: [code] for name, (*_, code) in (*IN_TEXTS.items(), *IN_HEADERS.items())}
    assert expected == {name: [problem.code for problem in problems] for name, problems in told.items()}


def test_a_warning_hides_no_error(site: SiteSandbox) -> None:
    """Where bullets make no list, a link that differs is told all the same."""
    for (language, title, summary), bullets, target in zip(
        LANGUAGES, ("- A\n- B", "• A\n• B"), ("https://www.gov.uk/", "https://www.gov.wales/"), strict=True
    ):
        text = f"{bullets}\n\n[{title}]({target})"
        site.write(f"content/{language}/home.md", PAGE.format(title, summary, "", text))

    codes = set(site.codes()) - {"unrecorded-translation", "stale-translation"}

    assert codes == {"not-a-list", "fact-differs"}


def test_words_in_one_language(site: SiteSandbox) -> None:
    """Words of a YAML file that lack a language are told as that, and not as a translation that is stale, too."""
    site.write("content/contacts.yml", CONTACTS).run("accept", "contact/psow", "contact/cafcass")
    told = []
    for half in ('{en: "Reports for the court"}', '{cy: "Adroddiadau i’r llys"}'):
        site.write("content/contacts.yml", re.sub(r"\{en: .Reports for .*\}", half, CONTACTS))
        told.append([code for code in site.codes() if code != "unrecorded-translation"])

    assert [["missing-key"], ["missing-key"]] == told
