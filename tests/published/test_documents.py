"""Every finished page is sound by itself."""

import re
from collections import Counter
from xml.etree.ElementTree import Element

from tests.published.built_site import BuiltSite, Document, words_of

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
FETCHED = (
    *((tag, "src") for tag in ("img", "script", "iframe", "embed", "source", "audio", "video", "track", "input")),
    *((tag, "srcset") for tag in ("img", "source")),
    ("video", "poster"),
    ("object", "data"),
    ("form", "action"),
    ("image", "href"),
    ("use", "href"),
)
"""What makes a browser ask for a file, besides ``link``."""
SHORT_NUMBERS = re.compile(r"tel:(999|112|111|101|116\d{3})")


def test_pages_are_well_formed(built: BuiltSite) -> None:
    """A strict HTML parser has nothing against any Welsh page, or against one in four of the English ones like them.

    Of the states of trees, all alike, one in forty is asked.
    """
    states = [page for page in built.documents if page in built.inner_states]
    others = [page for page in built.documents if page not in built.inner_states]
    english = [page for page in others if page.path.startswith("en/")]
    welsh = [page for page in others if page not in english]

    assert [] == [f"{page.path}: {fault}" for page in (*welsh, *english[::4], *states[::40]) for fault in page.faults]


def test_every_page_has_one_first_heading(built: BuiltSite) -> None:
    """A page has exactly one h1, with words in it, inside main."""
    for page in built.documents:
        main = page.one("main")
        headings = [words_of(heading) for heading in main.iter("h1")]
        assert 1 == len(headings) == len(page.all("h1")), page.path
        assert headings[0], page.path


def test_headings_skip_no_level(built: BuiltSite) -> None:
    """No heading of main is more than one level below the one before it."""
    skipped = []
    for page in built.documents:
        level = 0
        for heading in (element for element in page.one("main").iter() if element.tag in HEADINGS):
            deeper = HEADINGS.index(str(heading.tag)) + 1
            if deeper > level + 1:
                skipped.append(f"{page.path}: {words_of(heading)}")
            level = deeper

    assert [] == skipped


def test_ids_are_unique(built: BuiltSite) -> None:
    """No id stands twice on a page."""
    twice = [f"{page.path}: {name}" for page in built.documents for name, n in Counter(page.ids).items() if n > 1]

    assert [] == twice


def test_what_is_named_by_id_exists(built: BuiltSite) -> None:
    """Every id that names or describes an element is on the page."""
    missing = [
        f"{page.path}: {name}"
        for page in built.documents
        for element in page.elements
        for attribute in ("aria-labelledby", "aria-describedby", "aria-controls", "for", "headers")
        for name in element.get(attribute, "").split()
        if name not in page.ids
    ]

    assert [] == missing


def test_skip_link_comes_first_and_leads_to_the_text(built: BuiltSite) -> None:
    """The first link of every page in one language leads to its main element."""
    for page in built.pages:
        assert "#" + page.one("main").get("id", "") == _links(page)[0].get("href"), page.path


def test_exit_link_follows_the_skip_link(built: BuiltSite) -> None:
    """The link right after the skip link leads out of the site, to the address of the configuration."""
    assert built.plan.config.exit_link is not None
    for page in built.pages:
        assert built.plan.config.exit_link.address == _links(page)[1].get("href"), page.path


def test_exit_link_is_on_the_pages_of_both_languages_too(built: BuiltSite) -> None:
    """The page at `/` and the page for missing addresses have the exit link, in Welsh and in English."""
    assert built.plan.config.exit_link is not None
    for path in ("index.html", "404.html"):
        link = built.by_path[path].one("a", href=built.plan.config.exit_link.address)
        assert ["en"] == [child.get("lang") for child in link], path
        assert link.text, path


def test_nothing_is_inline(built: BuiltSite) -> None:
    """No page holds a script, a style or the handling of an event."""
    inline = []
    for page in built.documents:
        inline += [f"{page.path}: {e.tag}" for e in page.elements if e.tag == "style" or (e.tag == "script" and e.text)]
        inline += [
            f"{page.path}: {e.tag} {name}"
            for e in page.elements
            for name in e.attrib
            if name == "style" or re.fullmatch(r"on[a-z]+", name)
        ]
        inline += [
            f"{page.path}: {e.get('href')}" for e in page.all("a") if e.get("href", "").startswith("javascript:")
        ]

    assert [] == inline


def test_nothing_is_fetched_from_another_host(built: BuiltSite) -> None:
    """Whatever a page makes a browser fetch lies in the site itself."""
    paths = {path.relative_to(built.folder).as_posix() for path in built.folder.rglob("*") if path.is_file()}
    outside = []
    for page in built.documents:
        fetched = [e.get(name, "") for tag, name in FETCHED for e in page.all(tag) if name in e.attrib]
        fetched += [
            e.get("href", "")
            for e in page.all("link")
            if e.get("rel") not in ("canonical", "alternate") or "type" in e.attrib
        ]
        outside += [f"{page.path}: {address}" for address in fetched if built.file_at(page, address) not in paths]

    assert [] == outside


def test_styles_and_scripts_name_no_host(built: BuiltSite) -> None:
    """No style and no script holds an address, or a word that would import one."""
    named = [
        f"{path.name}: {found}"
        for path in (built.folder / "assets").iterdir()
        if path.suffix in (".css", ".js")
        for found in re.findall(
            r"(?:https?:)?//\w[^\s\"')]*|@import|\bimport\(['\"`]|sourceMappingURL", path.read_text("utf-8")
        )
    ]

    assert [] == named


def test_pictures_have_words(built: BuiltSite) -> None:
    """Every picture says what it shows, or says that it shows nothing."""
    assert [] == [page.path for page in built.documents for picture in page.all("img") if "alt" not in picture.attrib]


def test_drawings_are_hidden_from_screen_readers(built: BuiltSite) -> None:
    """Every drawing in a page is decoration and says so."""
    svg = "{http://www.w3.org/2000/svg}svg"
    spoken = [
        page.path for page in built.documents for drawing in page.all(svg) if drawing.get("aria-hidden") != "true"
    ]

    assert [] == spoken


def test_phone_numbers_can_be_rung_from_anywhere(built: BuiltSite) -> None:
    """The phone links of contacts have the number with the country's code; only short numbers have none."""
    phones = [link.get("href", "") for page in built.documents for link in page.all("a", itemprop="telephone")]

    assert phones
    assert [] == [
        n for n in phones if not re.fullmatch(r"tel:\+44(\d{7}|\d{9,10})", n) and not SHORT_NUMBERS.fullmatch(n)
    ]


def test_phone_links_hold_figures_alone(built: BuiltSite) -> None:
    """No phone link anywhere holds a space or a sign that a phone cannot dial."""
    phones = [link.get("href", "") for page in built.documents for link in page.all("a")]

    assert [] == [phone for phone in phones if phone.startswith("tel:") and not re.fullmatch(r"tel:\+?\d+", phone)]


def test_written_pages_show_when_they_were_reviewed(built: BuiltSite) -> None:
    """Every written page shows the day of its review and the day of the next, as a person and as a machine read it."""
    for page, document in built.planned:
        if page.header is None:
            continue
        assert page.header.reviewed, document.path
        assert page.header.review_by, document.path
        shown = {time.get("datetime"): words_of(time) for time in document.all("time")}
        for day in (page.header.reviewed, page.header.review_by):
            assert str(day.year) in shown[day.isoformat()], document.path
            assert str(day.day) == shown[day.isoformat()].split()[0], document.path


def test_every_link_says_where_it_leads(built: BuiltSite) -> None:
    """No link is without words."""
    assert [] == [
        f"{page.path}: {link.get('href')}" for page in built.documents for link in _links(page) if not words_of(link)
    ]


def _links(page: Document) -> list[Element]:
    return [link for link in page.all("a") if "href" in link.attrib]


def test_no_page_holds_a_comment(built: BuiltSite) -> None:
    """What templates say to their authors is not published."""
    assert [] == [page.path for page in built.documents if "<!--" in page.html]


def test_only_what_needs_a_script_waits_for_one(built: BuiltSite) -> None:
    """Nothing is hidden in a page but what a script fills or offers, so that without script nothing is lost."""
    filled = {"data-print", "data-filter", "data-deadline", "data-search", "data-suggest"}
    filled |= {"data-letter-start", "data-said", "data-copied"}
    hidden = []
    for page in built.documents:
        wholes = [
            each for each in page.elements if not filled.isdisjoint(each.keys()) or each.get("class") == "letter__form"
        ]
        inside = {part for whole in wholes for part in whole.iter()}
        hidden += [
            f"{page.path}: {words_of(element)}"
            for element in page.elements
            if "hidden" in element.attrib and words_of(element) and element not in inside
        ]

    assert [] == hidden


def test_an_answer_at_a_glance(built: BuiltSite) -> None:
    """Its time limit is what stands right below the heading for it, and nothing from further down."""
    seen = 0
    for page in built.documents:
        found = [element for element in page.all("dl") if element.get("class") == "tree-essence"]
        rows = [words_of(row) for glance in found for row in glance]
        heading = next((element for element in page.all("h2") if element.get("id") == "when"), None)
        order = list(page.elements)
        below = order[order.index(heading) + len(list(heading.iter("*")))] if found and heading is not None else None
        if below is not None and below.tag in ("p", "ul"):
            seen += 1
            assert any(row.endswith(words_of(below)) for row in rows), page.path
        elif found:
            assert not any(row.startswith(("By when", "Erbyn pryd")) for row in rows), page.path
    assert seen > 100
