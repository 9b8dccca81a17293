"""Input that is broken, odd or hostile: what is refused, what is taken, and what it becomes."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.model.card import Card
from generator.text.plurals import PLURAL_FORMS
from tests.made import content_of
from tests.sandbox import SMALLEST, SiteSandbox, files_below

EN, CY = "content/en/home.md", "content/cy/home.md"
HELP_EN, HELP_CY = "content/en/factsheets/help.md", "content/cy/factsheets/help.md"
MORE_EN, MORE_CY = "content/en/factsheets/more.md", "content/cy/factsheets/more.md"
CONTACTS, CONFIG = "content/contacts.yml", "site_config.yml"
CATALOGUE = "translations/cy/LC_MESSAGES/messages.po"
PICTURE = "content/pictures/phone.svg"
STALE = {"stale-translation", "unrecorded-translation"}
"""What any change to a text also gives: the translation has not followed yet."""


def _english(body: str = "Start here.", more: str = "", title: str = "Who can help?") -> str:
    return f"---\ntitle: {title}\nsummary: Find out who can help you.\n{more}---\n\n{body}\n"


def _welsh(more: str = "") -> str:
    return f"---\ntitle: Pwy all helpu?\nsummary: Dewch o hyd i bwy all eich helpu.\n{more}---\n\nDechreuwch yma.\n"


def _contacts(more: str = "", *, key: str = "psow", nations: str = "[wales]", name: str = "Ombwdsmon") -> str:
    return (
        'subjects:\n  complaints: {en: "Complaints", cy: "Cwynion"}\n\n'
        f'contacts:\n  {key}:\n    name: {{en: "Ombudsman", cy: "{name}"}}\n    nations: {nations}\n'
        '    subject: complaints\n    what_for: {en: "Complaints", cy: "Cwynion"}\n    source: its website\n'
        f"{more}"
    )


def _config(more: str = "", *, change: tuple[str, str] = ("", "")) -> str:
    return (SMALLEST / CONFIG).read_text(encoding="utf-8").replace(*change) + more


def _svg(inside: str, attributes: str = "") -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg"{attributes}>{inside}</svg>\n'


def _codes(site: SiteSandbox, files: Mapping[str, str | bytes]) -> set[str]:
    for path, content in files.items():
        site.write(path, content)
    return set(site.codes()) - STALE


TEXT = {
    "UTF-16 with its mark": ({EN: _english().encode("utf-16")}, {"not-utf8"}),
    "UTF-16 without a mark": ({CONFIG: _config().encode("utf-16-le")}, {"not-utf8"}),
    "Windows-1252 in a header": ({EN: _english(title="Café").encode("cp1252")}, {"not-utf8"}),
    "a cut letter at the end": ({EN: _english().encode() + b"\xc5"}, {"not-utf8"}),
    "a NUL": ({EN: _english("Start\x00 here.")}, {"control-character"}),
    "an escape code of terminals": ({EN: _english("Start \x1b[31mhere.")}, {"control-character"}),
    "a form feed": ({EN: _english("Start\x0c here.")}, {"control-character"}),
    "a control character in the header": ({EN: _english(title="Who\x08 can help?")}, {"control-character"}),
    "a NUL that YAML spells out": ({EN: _english(title='"Who\\0 can help?"')}, {"control-character"}),
    "words turned round": ({EN: _english("Start \u202eereh.")}, {"hidden-character"}),
    "a mark in the middle of a file": ({EN: _english("Start\ufeff here.")}, {"hidden-character"}),
    "a hidden character that YAML spells out": ({EN: _english(title='"Who\\u200b can?"')}, {"hidden-character"}),
    "an empty page": ({EN: ""}, {"empty-file"}),
    "a page of white space": ({EN: " \n\n\t\n"}, {"empty-file"}),
    "a page of a byte order mark": ({EN: b"\xef\xbb\xbf"}, {"empty-file"}),
    "an empty configuration": ({CONFIG: ""}, {"empty-file"}),
    "an empty list of contacts": ({CONTACTS: ""}, {"empty-file"}),
    "an empty catalogue": ({CATALOGUE: ""}, {"empty-file"}),
    "a header and no text": ({EN: "---\ntitle: Help\nsummary: Find help.\n---"}, {"page-empty"}),
    "more than a megabyte": ({EN: _english("Start here.\n\n" * 80_000)}, {"file-too-large"}),
    "a line without an end": ({EN: _english("x" * 10_001)}, {"file-too-large"}),
}
HEADER = {
    "no header": ({EN: "Start here.\n"}, {"header-missing"}),
    "an empty line above the header": ({EN: "\n" + _english()}, {"header-missing"}),
    "a header without an end": ({EN: "---\ntitle: Help\n\nStart here.\n"}, {"header-unclosed"}),
    "an empty header": ({EN: "---\n---\n\nStart here.\n"}, {"header-missing"}),
    "a header of words": ({EN: "---\nHelp\n---\n\nStart here.\n"}, {"not-a-mapping"}),
    "a header that is a list": ({EN: "---\n- Help\n---\n\nStart here.\n"}, {"not-a-mapping"}),
    "a configuration that is a list": ({CONFIG: "- name\n"}, {"not-a-mapping"}),
    "contacts that are a list": ({CONTACTS: "- psow\n"}, {"not-a-mapping"}),
    "a configuration of comments": ({CONFIG: "# nothing yet\n"}, {"missing-key"}),
    "a name in one language": ({CONTACTS: _contacts().replace(', cy: "Ombwdsmon"', "")}, {"missing-key"}),
    "an empty title": ({EN: _english(title="")}, {"empty-value"}),
    "a title that is a comment": ({EN: _english(title="# Help")}, {"empty-value"}),
    "an empty list where one is needed": ({CONTACTS: _contacts(nations="[]")}, {"empty-value"}),
    "an unknown key": ({EN: _english(more="autor: me\n")}, {"unknown-key"}),
    "an unknown key of the configuration": ({CONFIG: _config("navgation: []\n")}, {"unknown-key"}),
    "a key written twice": ({EN: _english(more="title: Help\n")}, {"duplicate-key"}),
    "one key as a number and as text": ({EN: _english(more='differs: {1: a, "1": b}\n')}, {"duplicate-key"}),
    "a contact written twice": ({CONTACTS: _contacts() + "  psow: {}\n"}, {"duplicate-key"}),
    "HTML in a title": ({EN: _english(title="<b>Who</b> can help?")}, {"raw-html"}),
    "stars in a title": ({EN: _english(title="Who **can** help?")}, {"unsupported-markdown"}),
    "a sign of HTML in a title": ({EN: _english(title="Fees in &pound;")}, {"unsupported-markdown"}),
    "a sign of HTML in a contact": ({CONTACTS: _contacts(name="Ombwdsmon &amp; co")}, {"unsupported-markdown"}),
    "letters read in a wrong encoding": ({EN: _english("The judgeâ€™s letter.")}, {"broken-letters"}),
    "a Welsh letter read in a wrong encoding": ({EN: _english("Ask the dÅµr.")}, {"broken-letters"}),
    "a lost letter": ({EN: _english("The judge\ufffds letter.")}, {"broken-letters"}),
    "a bullet of a font of its own": ({EN: _english("\uf0b7 a copy")}, {"hidden-character"}),
    "a list for text": ({EN: _english(title="[Help]")}, {"wrong-type"}),
    "keys for text": ({EN: _english(title="{a: b}")}, {"wrong-type"}),
    "text for a list": ({EN: _english(more="sources: the court\n")}, {"wrong-type"}),
    "a list for a key": ({EN: _english(more="? [a, b]\n: c\n")}, {"wrong-type"}),
    "a day that is not in the calendar": ({EN: _english(more="reviewed: 2026-02-30\n")}, {"bad-date"}),
    "a day in another order": ({EN: _english(more="reviewed: 03/04/2026\n")}, {"bad-date"}),
    "a day without its zeros": ({EN: _english(more="reviewed: 2026-2-3\n")}, {"bad-date"}),
    "a day with a time": ({EN: _english(more="reviewed: 2026-02-03T10:00:00\n")}, {"bad-date"}),
    "yes for true": ({EN: _english(more="draft: yes\n")}, {"bad-choice"}),
    "a kind that is made and not written": ({EN: _english(more="kind: contacts\n")}, {"bad-choice"}),
    "a nation that is none": ({CONTACTS: _contacts(nations="[whales]")}, {"bad-choice"}),
    "six ways in": ({CONFIG: _config(change=("[contacts]", "[a, b, c, d, e, f]"))}, {"bad-choice"}),
    "an alias": ({EN: _english(more="owner: *me\n")}, {"yaml-alias"}),
    "an anchor of YAML": ({CONTACTS: _contacts('    note: &n {en: "Yes", cy: "Ie"}\n')}, {"yaml-alias"}),
    "a tag": ({EN: _english(more="owner: !!python/object:os.system me\n")}, {"yaml-tag"}),
    "a tag on a key": ({EN: _english(more="!me owner: me\n")}, {"yaml-tag"}),
    "a merge key": ({EN: _english(more="<<: {owner: me}\n")}, {"yaml-merge-key"}),
    "a tab": ({EN: _english(more="sources:\n\t- the court\n")}, {"yaml-tab"}),
    "a second colon": ({EN: _english(title="Help: who?")}, {"yaml-syntax"}),
    "a bracket at the start": ({EN: _english(title="[Draft] Who can help?")}, {"yaml-syntax"}),
    "a star at the start": ({EN: _english(title="*Who* can help?")}, {"yaml-syntax"}),
    "an open quotation mark": ({EN: _english(title='"Who can help?')}, {"yaml-syntax"}),
    "words after a quotation": ({EN: _english(title='"Who" can help?')}, {"yaml-syntax"}),
    "brackets without end": ({EN: _english(more="sources: " + "[" * 5_000 + "\n")}, {"yaml-too-deep"}),
    "dashes without end": ({EN: _english(more="sources:\n " + "- " * 2_000 + "a\n")}, {"yaml-too-deep"}),
    "two documents": ({CONTACTS: "subjects: {}\ncontacts: {}\n---\na: b\n"}, {"yaml-several-documents"}),
}
IDENTITY = {
    f"the slug “{slug[:12]}”": ({HELP_EN: _english(more=f"slug: '{slug}'\n"), HELP_CY: _welsh()}, {"bad-slug"})
    for slug in (*".. ../up a/b a%2fb a\\b .a -a a--b a.b Upper tŷ con".split(), "a b", "", "x" * 101)
} | {
    "a file in capitals": ({"content/en/factsheets/Help.md": _english()}, {"bad-file-name"}),
    "a folder in capitals": ({"content/en/Factsheets/help.md": _english()}, {"bad-file-name"}),
    "a file with an accent": ({"content/en/factsheets/tŷ.md": _english()}, {"bad-file-name"}),
    "a file that Windows refuses": ({"content/en/factsheets/aux.md": _english()}, {"bad-file-name"}),
    "a contact that climbs out": ({CONTACTS: _contacts(key="../psow")}, {"bad-slug"}),
    "a contact with a space": ({CONTACTS: _contacts(key="the psow")}, {"bad-slug"}),
    "two pages for one address": (
        {HELP_EN: _english(), HELP_CY: _welsh(), MORE_EN: _english(more="slug: help\n"), MORE_CY: _welsh()},
        {"address-taken"},
    ),
    "a page that was where another is": (
        {HELP_EN: _english(more="was: [/en/contacts/]\n"), HELP_CY: _welsh()},
        {"address-taken"},
    ),
    "a page that was where it is": (
        {HELP_EN: _english(more="was: [/en/factsheets/help/index.html]\n"), HELP_CY: _welsh()},
        {"address-taken"},
    ),
    "one old address twice": (
        {HELP_EN: _english(more="was: [/en/old/, /en/old]\n"), HELP_CY: _welsh()},
        {"address-taken"},
    ),
    "a section where the contacts are": (
        {CONFIG: _config(change=("en: factsheets", "en: contacts")), HELP_EN: _english(), HELP_CY: _welsh()},
        {"address-taken"},
    ),
    "an old address that climbs out": ({EN: _english(more="was: [/en/../../up/]\n")}, {"bad-address"}),
    "an old address elsewhere": ({EN: _english(more="was: ['https://old.example/']\n")}, {"bad-address"}),
    "an old address in no language": ({EN: _english(more="was: [/old/]\n")}, {"bad-address"}),
    "an old address that is a file": ({EN: _english(more="was: [/en/feed.xml]\n")}, {"bad-address"}),
    "a site that starts with a script": (
        {CONFIG: _config(change=("https://small", "javascript://small"))},
        {"bad-address"},
    ),
    "a site that starts at a question": ({CONFIG: _config(change=(".example", ".example/?a=b"))}, {"bad-address"}),
    "an output outside the site": ({CONFIG: _config("output: ../public\n")}, {"bad-address"}),
    "an output from the root": ({CONFIG: _config("output: /tmp/public\n")}, {"bad-address"}),
    "a way out that is a script": ({CONFIG: _config("exit_link: {address: 'javascript:alert(1)'}\n")}, {"bad-address"}),
    "a website that is a script": ({CONTACTS: _contacts("    website: 'javascript:alert(1)'\n")}, {"bad-address"}),
    "a website with a password": ({CONTACTS: _contacts("    website: 'https://a:b@c.example/'\n")}, {"bad-address"}),
    "a security contact that is a script": (
        {CONFIG: _config("security: {contact: 'javascript:alert(1)', expires: 2027-01-01}\n")},
        {"bad-address"},
    ),
    "an email address with a header": (
        {CONTACTS: _contacts('    email: "a@b.example\\nBcc: c@d.example"\n')},
        {"bad-email"},
    ),
    "a phone number without its end": ({CONTACTS: _contacts("    phones: [{number: 0123}]\n")}, {"bad-phone"}),
    "hours past midnight": (
        {CONTACTS: _contacts("    hours: [{days: [monday], times: ['22:00-06:00']}]\n")},
        {"bad-hours"},
    ),
    "hours that overlap": (
        {CONTACTS: _contacts("    hours: [{days: [monday], times: ['09:00-12:00', '11:00-13:00']}]\n")},
        {"bad-hours"},
    ),
}
LINKS = {
    body: ({EN: _english(body)}, {code})
    for body, code in {
        "[the court](court.md)": "missing-page",
        "[a file](../../../../etc/passwd)": "missing-page",
        "[the start](#start)": "missing-anchor",
        "[Welsh](../cy/home.md)": "other-language-link",
        "![a phone](../../pictures/phone.svg)": "missing-picture",
        "![a file](../../../../etc/passwd)": "missing-picture",
        "[nowhere]()": "bad-link",
        "[nowhere](#)": "bad-link",
        "[](home.md)": "bad-link",
        "[ours](https://small.example/en/)": "bad-link",
        "[ours](HTTPS://SMALL.EXAMPLE/en/)": "bad-link",
        "[no scheme](//evil.example/)": "bad-link",
        "[a slash](/en/)": "bad-link",
        "[a backslash](/\\evil.example)": "bad-link",
        "[two backslashes](\\\\evil.example)": "bad-link",
        "[an escape](https://www.gov.uk/a\\_b)": "bad-link",
        "[a password](https://user:word@www.gov.uk/)": "bad-link",
        "[a name](https://user@www.gov.uk/)": "bad-link",
        "[this computer](http://localhost/)": "bad-link",
        "[half an address](https://[www)": "bad-link",
        "[no address](https://)": "bad-link",
        "[no number](tel:help)": "bad-link",
        "[no address](mailto:help)": "bad-link",
        "[a space](https://www.gov.uk/a b)": "bad-link",
        "[[inside](home.md)](home.md)": "bad-link",
    }.items()
}
SCRIPTS = {
    body: ({EN: _english(body)}, {code})
    for body, code in {
        "<script>alert()</script>": "raw-html",
        "<img src=x onerror=alert()>": "raw-html",
        "<svg/onload=alert()>": "raw-html",
        "<!-- a comment -->": "raw-html",
        "<![CDATA[ here": "raw-html",
        "<?php here": "raw-html",
        "<javascript:alert()>": "raw-html",
        "[<b>words](home.md)": "raw-html",
        "Start here. {: onclick=alert()}": "unsupported-markdown",
        "## Start {: onclick=alert()}": "unsupported-markdown",
        "## Start {#a onclick=alert()}": "bad-anchor",
        "[words](home.md){: onclick=alert()}": "unsupported-markdown",
        "[words](home.md){en}": "unsupported-markdown",
        "[words]: javascript:alert()": "unsupported-markdown",
        "[words][js]": "unsupported-markdown",
        "[words](javascript:alert)": "unsafe-link",
        "[words](JaVaScRiPt:alert)": "unsafe-link",
        "[words](java%73cript:alert)": "unsafe-link",
        "[words](java\tscript:alert)": "bad-link",
        "[words](javascript&colon;alert)": "missing-page",
        "[words](&#106;avascript:alert)": "missing-page",
        "[words](data:text/html,alert)": "unsafe-link",
        "[words](DATA:text/html;base64,AAAA)": "unsafe-link",
        "[words](vbscript:alert)": "unsafe-link",
        "[words](VBScript:alert)": "unsafe-link",
        "[words](file:///etc/passwd)": "unsafe-link",
        "![words](javascript:alert)": "missing-picture",
        "![words](data:image/svg+xml,alert)": "missing-picture",
    }.items()
}
SHAPE = {
    body[:40]: ({EN: _english(body)}, {code})
    for body, code in {
        "> " * 11 + "Start here.": "text-too-deep",
        ">" * 5_000: "text-too-deep",
        "*" * 9_000: "unsupported-markdown",
        "* " * 4_000: "text-too-deep",
        "".join(f"{'    ' * level}- item\n" for level in range(12)): "text-too-deep",
        "::: note\n" * 4 + "Start here.\n" + ":::\n" * 4: "text-too-deep",
        "# Start here": "title-in-text",
        "Start here\n----------": "unsupported-markdown",
        "```\ncode\n```": "unsupported-markdown",
        "Start here[^1]": "unsupported-markdown",
        "&lt;script&gt;": "unsupported-markdown",
        "- ## Start": "unsupported-markdown",
        "- item\n\n    ## Start": "unsupported-markdown",
        "> ##Start": "unsupported-markdown",
        "## ": "empty-value",
        ":::": "block-unclosed",
        "::: note\n:::": "block-misused",
        "::: can\nStart here.\n:::": "block-misused",
        "::: pairs First | Second\n\nStart here.\n\n:::": "block-misused",
    }.items()
}
PICTURES = {
    "a script": ({PICTURE: _svg("<script>alert(1)</script>")}, {"unsafe-picture"}),
    "a script under another prefix": (
        {PICTURE: '<x:svg xmlns:x="http://www.w3.org/2000/svg"><x:script>alert(1)</x:script></x:svg>'},
        {"unsafe-picture"},
    ),
    "a handler": ({PICTURE: _svg("", ' onload="alert(1)"')}, {"unsafe-picture"}),
    "a handler that is set later": ({PICTURE: _svg('<set attributeName="onload" to="alert(1)"/>')}, {"unsafe-picture"}),
    "a link": ({PICTURE: _svg('<a href="&#106;avascript:alert(1)"/>')}, {"unsafe-picture"}),
    "a picture from elsewhere": ({PICTURE: _svg('<image href="https://evil.example/"/>')}, {"unsafe-picture"}),
    "HTML": ({PICTURE: _svg('<iframe xmlns="http://www.w3.org/1999/xhtml"/>')}, {"unsafe-picture"}),
    "a style from elsewhere": ({PICTURE: _svg("<style>@import '//evil.example';</style>")}, {"unsafe-picture"}),
    "entities": ({PICTURE: '<!DOCTYPE svg [<!ENTITY a "b">]>' + _svg("&a;")}, {"unsafe-picture"}),
    "no picture at all": ({PICTURE: "Start here.\n"}, {"unsafe-picture"}),
    "another kind of XML": ({PICTURE: "<page/>"}, {"unsafe-picture"}),
    "a photograph": ({"content/pictures/phone.png": b"\x89PNG"}, {"unexpected-file"}),
}
RULE = f'msgid ""\nmsgstr ""\n"Plural-Forms: {PLURAL_FORMS.cy}\\n"\n'
CATALOGUES = {
    "words that are no entry": ({CATALOGUE: RULE + "\nhello\n"}, {"catalogue-broken"}),
    "a quotation mark that stays open": ({CATALOGUE: RULE + '\nmsgid "Home"\nmsgstr "Hafan\n'}, {"catalogue-broken"}),
    "two forms": (
        {CATALOGUE: 'msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=2; plural=n != 1;\\n"\n'},
        {"plural-header"},
    ),
    "one form of six": (
        {
            CATALOGUE: RULE
            + '\nmsgid "%(number)s page found"\nmsgid_plural "%(number)s pages found"\nmsgstr[0] "%(number)s tudalen"\n'
        },
        {"word-missing"},
    ),
    "a lost place": ({CATALOGUE: RULE + '\nmsgid "For: %(who)s"\nmsgstr "Ar gyfer:"\n'}, {"word-placeholder"}),
    "a guess": ({CATALOGUE: RULE + '\n#, fuzzy\nmsgid "Home"\nmsgstr "Hafan"\n'}, {"word-fuzzy"}),
}
TEMPLATES = {
    "an undefined name": ({"templates/root.html": "{{ nobody }}"}, {"undefined-name"}),
    "an undefined name of a value": ({"templates/root.html": "{{ site.nobody }}"}, {"undefined-name"}),
    "an open tag": ({"templates/root.html": "{% if site %}"}, {"template-broken"}),
    "an unknown tag": ({"templates/root.html": "{% nothing %}"}, {"template-broken"}),
    "an unknown filter": ({"templates/root.html": "{{ site | nothing }}"}, {"template-broken"}),
    "a template that is not there": ({"templates/root.html": '{% extends "nobody.html" %}'}, {"template-missing"}),
    "a word without Welsh": ({"templates/pages/home.html": '{{ _("Nobody has this word") }}'}, {"word-missing"}),
}
LINK = "[here](javascript:alert(1))"
DOORS = {
    "a link in the name of a contact": ({CONTACTS: _contacts(name=LINK)}, {"bad-link"}),
    "a link in a postal address": ({CONTACTS: _contacts(f'    post: ["{LINK}"]\n')}, {"bad-link"}),
    "a link in the label of a number": (
        {CONTACTS: _contacts(f'    phones: [{{number: "999", label: {{en: "{LINK}", cy: "a"}}}}]\n')},
        {"bad-link"},
    ),
    "a link in the name of the site": ({CONFIG: _config(change=("Small guide", LINK))}, {"bad-link"}),
    "a link in the notice": ({CONFIG: _config(change=('notice: {en: "', f'notice: {{en: "{LINK}'))}, {"bad-link"}),
    "a link in a title": ({EN: _english(title=f'"{LINK}"')}, {"bad-link"}),
    "a link in who tested a page": ({EN: _english(more=f'tested_with: "{LINK}"\n')}, {"bad-link"}),
    "a link in who owns a page": ({EN: _english(more=f'owner: "{LINK}"\n')}, {"bad-link"}),
    "a source with a password": ({EN: _english(more='sources: ["https://a:b@c.example/"]\n')}, {"bad-address"}),
    "an email to somebody else as well": (
        {CONTACTS: _contacts('    email: "a@b.example?bcc=c@d.example"\n')},
        {"bad-email"},
    ),
}
TABLES = (TEXT, HEADER, IDENTITY, LINKS, SCRIPTS, SHAPE, PICTURES, CATALOGUES, TEMPLATES, DOORS)


@pytest.mark.parametrize(
    ("files", "expected"), [pytest.param(*case, id=name) for table in TABLES for name, case in table.items()]
)
def test_bad_input_is_refused_for_the_right_reason(
    site: SiteSandbox, files: Mapping[str, str | bytes], expected: set[str]
) -> None:
    """Each bad input gives the problem that names it, no echo and no traceback."""
    codes = _codes(site, files)

    assert expected == codes


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_line_ends_make_no_difference(published_site: SiteSandbox, ending: str) -> None:
    """A site whose files have the line ends of another system becomes the same pages, byte for byte."""
    before = published_site.published
    for path in (EN, CY, CONFIG):
        published_site.write(path, published_site.read(path).replace("\n", ending))

    published_site.publish()

    assert before == published_site.published


def test_a_byte_order_mark_makes_no_difference(published_site: SiteSandbox) -> None:
    """A site whose files start with a byte order mark becomes the same pages, byte for byte."""
    before = published_site.published
    for path in (EN, CY, CONFIG):
        published_site.write(path, b"\xef\xbb\xbf" + published_site.read(path).encode())

    published_site.publish()

    assert before == published_site.published


def test_line_ends_do_not_move_places(site: SiteSandbox) -> None:
    """A problem in a file with the line ends of Windows is told on the line that an editor shows."""
    site.write(EN, _english("Start ~~here~~.").replace("\n", "\r\n"))

    told = site.check().out

    assert told.startswith(f"{EN}:6:7: ")


def test_split_letters_are_joined_in_the_page(site: SiteSandbox) -> None:
    """Letters stored apart from their accents are warned of and published as whole letters."""
    site.write(CY, site.read(CY).replace("Dechreuwch yma.", "Dechreuwch yn y ty\u0302."))

    page = site.page("cy/index.html")

    assert "Dechreuwch yn y tŷ." in page
    assert "split-letters" in site.codes()


def _header_text(site: SiteSandbox, line: str) -> Card:
    return content_of(site.write(EN, _english(more=f"{line}\n")).root).pages[0]


@pytest.mark.parametrize("value", ["no", "yes", "on", "null", "~", "17:30", "0123", "1.10", "+44", "2026-02-03", "1e3"])
def test_values_stay_as_they_are_written(site: SiteSandbox, value: str) -> None:
    """YAML turns no value of a header into a truth, a number, a time or nothing."""
    page = _header_text(site, f"owner: {value}")

    assert value == page.header.owner


def test_signs_of_html_in_a_contact_are_only_signs(site: SiteSandbox) -> None:
    """A contact whose name has the signs of HTML is shown as it is written, and they make no element of the page."""
    site.write(CONTACTS, _contacts(name="Five < img > & co"))

    assert "Five &lt; img &gt; &amp; co" in site.page("cy/cysylltiadau/index.html")


def test_html_in_a_contact_is_told(site: SiteSandbox) -> None:
    """A contact whose name looks like HTML is refused, as such a title is."""
    site.write(CONTACTS, _contacts(name="<img src=x onerror=alert>"))

    assert "raw-html" in site.codes()


def test_signs_of_html_are_only_signs(site: SiteSandbox) -> None:
    """A title with the signs of HTML is shown as it is written, and they make no element of the page."""
    site.write(EN, _english(title="Five < script > & co"))

    assert "Five &lt; script &gt; &amp; co" in site.page("en/index.html")


def test_a_heading_never_meets_the_frame_of_its_page(site: SiteSandbox) -> None:
    """Whatever a heading is called, its id is not one that the page itself needs."""
    headings = ("Main", "Page contacts", "Trail", "Page sections", "Contact psow", "Who to contact")
    site.write(CONTACTS, _contacts())
    more = "contacts: [psow]\n"
    body = "\n\n".join(f"## {words}\n\nStart here." for words in headings)
    welsh = "\n\n".join("## Pennawd\n\nDechreuwch yma." for _ in headings)
    site.write(EN, _english(body, more)).write(CY, _welsh(more).replace("Dechreuwch yma.", welsh))

    assert set() == set(site.codes()) - STALE


def test_odd_signs_that_are_taken_make_no_element(site: SiteSandbox) -> None:
    """Text that is taken although it looks odd adds no script to the page."""
    before = site.page("en/index.html").count("<script")
    odd = ("\\<script\\>alert\\</script\\>", "a < b > c", "[" * 300, "(" * 300)

    page = site.write(EN, _english("\n\n".join(odd))).page("en/index.html")

    assert before == page.count("<script")


def test_what_editors_and_systems_leave_behind_is_passed_over(published_site: SiteSandbox) -> None:
    """Hidden files and backups in the content are neither published nor complained of."""
    before = published_site.published
    for name in (".DS_Store", "home.md~", ".home.md.swp", "#home.md#", ".git/config", "home.md.orig", "~$home.md"):
        published_site.write(f"content/en/{name}", b"\x00")

    printed = published_site.publish()

    assert printed.status == 0
    assert before == published_site.published


@pytest.mark.parametrize("path", [HELP_EN, "content/en/factsheets", PICTURE, CONTACTS])
def test_a_symbolic_link_is_refused(site: SiteSandbox, tmp_path: Path, path: str) -> None:
    """A file or a folder of the content that points elsewhere is an error, wherever it points."""
    outside = tmp_path / "outside"
    outside.mkdir()

    codes = site.link(path, outside).codes()

    expected = ["symbolic-link"]
    assert expected == codes


def test_a_symbolic_link_is_no_missing_twin(site: SiteSandbox) -> None:
    """A page that is a symbolic link is told once; its twin is not told to stand alone."""
    site.write(HELP_CY, _welsh()).link(HELP_EN, site.root / EN)

    codes = site.codes()

    expected = ["symbolic-link"]
    assert expected == codes


def test_an_output_that_is_not_ours_is_left_alone(site: SiteSandbox, tmp_path: Path) -> None:
    """A build into a place that this program did not make gives exit status 2 and changes nothing there."""
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "cat.jpg").write_bytes(b"cat")
    outputs = (tmp_path / "photos", tmp_path / "photos" / "cat.jpg", site.root, site.root / "content")
    site.check()
    before = files_below(tmp_path)

    for output in outputs:
        printed = site.publish("--output", str(output))

        assert (2, "error: ") == (printed.status, printed.err[:7]), output
        assert before == files_below(tmp_path), output


def test_more_problems_than_anyone_reads_are_counted(site: SiteSandbox) -> None:
    """Of very many problems the first hundred are shown, and the rest are counted."""
    site.write(EN, _english("~~here~~\n\n" * 130))

    lines = site.check().out.splitlines()

    expected = ["… and 30 more", "130 errors, 0 warnings"]
    assert expected == lines[-2:]
    assert sum(line.endswith("[unsupported-markdown]") for line in lines) == 100


def test_a_message_is_one_line(site: SiteSandbox) -> None:
    """What a message quotes from a file over several lines is told on one."""
    site.write(CY, _welsh().replace("Dechreuwch yma.", "They will answer you\nin the end."))

    lines = site.check().out.splitlines()

    assert "“They will answer you in the end.”" in lines[2]
