"""Makers of model values: valid by default, and a test overrides what it is about."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any, TypeVar

from generator.build.pages import cards_of
from generator.load.easy_read import read_easy_read
from generator.load.pages import read_page_text
from generator.model.card import Card
from generator.model.catalogue import Catalogue
from generator.model.config import MadePage, Section, SiteConfig
from generator.model.contact import BankHolidays, Contact, Day, Hours, Nation, OpeningHours, OpenTime, Phone, Subject
from generator.model.content import Content, PageText, SourcePage
from generator.model.front_matter import BARE, Header
from generator.model.glossary import Term
from generator.model.known_fact import KnownFact, Sure, Unit
from generator.model.language import Bilingual, Language
from generator.model.loaded import Loaded
from generator.model.own_block import BlockText, OwnBlock
from generator.model.own_kind import FieldType, OwnField, OwnKind
from generator.model.page_context import PageContext
from generator.model.page_kind import PageKind
from generator.model.picture import Picture, PictureWords
from generator.model.problem import Place
from generator.model.recipe import Made
from generator.model.shared_files import SharedFiles
from generator.model.site import Frame, Menu, Page, PageLink, SitePlan
from generator.model.statement import AccessibilityStatement, Compliance
from generator.model.text import Heading, Prose
from generator.model.wcag import ConformanceLevel

TODAY = date(2026, 11, 21)
"""The day that every test takes as today."""
WORKING_WEEK = (Day.MONDAY, Day.TUESDAY, Day.WEDNESDAY, Day.THURSDAY, Day.FRIDAY)


T = TypeVar("T")


def value_of(loaded: Loaded[T]) -> T:
    """What was loaded, where something was."""
    assert loaded.value is not None
    return loaded.value


def both(english: str, welsh: str = "") -> Bilingual[str]:
    """Words in both languages; the same in both when only one is given."""
    return Bilingual(en=english, cy=welsh or english)


def place(path: str = "content/en/home.md", line: int = 1) -> Place:
    """A place in a file."""
    return Place(path=path, line=line)


def prose(text: str) -> Prose:
    """A run of Markdown at the top of a file."""
    return Prose(text=text, place=place())


def heading(text: str = "What we can do", anchor: str = "", level: int = 2) -> Heading:
    """A heading."""
    return Heading(level=level, text=text, anchor=anchor, place=place(line=5))


class _Anywhere(dict[str, Place]):
    """The places of a header or a configuration in which every key stands somewhere."""

    def __missing__(self, key: str) -> Place:
        return place(f"at {key}")


def header(**changes: Any) -> Header:
    """The header of a page written in English."""
    usual = replace(BARE, title="Who can help?", summary="Find out who can help you.", slug="home", places=_Anywhere())
    return replace(usual, **changes)


def page_text(
    body: str, language: Language = Language.EN, path: str = "content/en/home.md", own: tuple[OwnBlock, ...] = ()
) -> PageText:
    """The text of a page, read from Markdown with these blocks of the site's own."""
    loaded = read_page_text(body, path, 1, language, own)
    assert loaded.value is not None, loaded.problems
    return loaded.value


def source_page(key: str = "home", language: Language = Language.EN, body: str = "Text.", **changes: Any) -> SourcePage:
    """One Markdown file with this body; further arguments change its header, and ``own_blocks`` are the site's own."""
    path = f"content/{language}/{key}.md"
    own = changes.pop("own_blocks", ())
    changes = {"slug": key.rpartition("/")[2], **changes}
    return SourcePage(
        key=key,
        language=language,
        path=path,
        header=header(**changes),
        text=page_text(body, language, path, own),
        digest=f"digest of {path}",
    )


def twins(key: str = "home", english: str = "Text.", welsh: str = "Testun.", **changes: Any) -> tuple[SourcePage, ...]:
    """Both twins of a page; further arguments change both headers."""
    return (
        source_page(key, Language.EN, english, **changes),
        source_page(key, Language.CY, welsh, **changes),
    )


PICTURE = "![](../../pictures/phone.svg)"
"""A picture as it stands on an Easy Read page."""


def easy_page(body: str, language: Language = Language.EN, key: str = "easy-read/a", **changes: Any) -> SourcePage:
    """One Easy Read page with this body, which must be without a fault; further arguments change its header."""
    page = source_page(key, language, body, **{"kind": PageKind.EASY_READ, **changes})
    loaded = read_easy_read(page)
    assert not loaded.problems, loaded.problems
    return replace(page, easy_read=loaded.value)


def easy_body(*items: str) -> str:
    """The text of an Easy Read page: each item's sentences with the same picture above them."""
    return "\n\n".join(f"{PICTURE}\n{words}" for words in items)


def picture(key: str = "phone", words: PictureWords | None = None, *, own: bool = True) -> Picture:
    """A picture of one line."""
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 1h7v7z"/></svg>'
    return Picture(path=f"content/pictures/{key}.svg", data=svg, words=words, own=own)


def picture_words(name: str = "phone", line: int = 2, **changes: Any) -> PictureWords:
    """What the manifest says of a picture."""
    usual = PictureWords(
        name=both(name, f"{name} yn Gymraeg"),
        meaning=both("ring someone", "ffonio rhywun"),
        alt=both("A ringing phone", "Ffôn yn canu"),
        place=place("content/pictures/pictures.yml", line),
    )
    return replace(usual, **changes)


def section(key: str = "factsheets", **changes: Any) -> Section:
    """A section of factsheets."""
    usual = Section(
        key=key,
        kind=PageKind.FACTSHEET,
        slug=both(key, f"{key}-cy"),
        title=both("Factsheets", "Taflenni"),
        summary=both("What they can do.", "Beth y gallant ei wneud."),
        groups=(),
    )
    return replace(usual, **changes)


def config(**changes: Any) -> SiteConfig:
    """A site with one section."""
    usual = SiteConfig(
        name=both("Small guide", "Canllaw bach"),
        tagline=both("Wales and England", "Cymru a Lloegr"),
        base_url="https://small.example",
        output="public",
        email=Bilingual(en="editor@example.org", cy="editor@example.org"),
        notice=both("An example.", "Enghraifft."),
        sections=(section(),),
        contacts_page=MadePage(
            slug=both("contacts", "cysylltiadau"),
            title=both("Contacts", "Cysylltiadau"),
            summary=both("Phone numbers.", "Rhifau ffôn."),
        ),
        glossary_page=MadePage(
            slug=both("glossary", "geirfa"), title=both("Words", "Geiriau"), summary=both("Meanings.", "Ystyron.")
        ),
        search_page=MadePage(
            slug=both("search", "chwilio"), title=both("Search", "Chwilio"), summary=both("Everything.", "Popeth.")
        ),
        pictures_page=MadePage(
            slug=both("pictures", "lluniau"), title=both("Pictures", "Lluniau"), summary=both("All.", "Pob un.")
        ),
        navigation=(),
        footer=(),
        exit_link=None,
        website_pairs=(),
        security=None,
        places=_Anywhere(),
    )
    return replace(usual, **changes)


def contact(key: str = "psow", **changes: Any) -> Contact:
    """A body in Wales of which only the needed is known."""
    usual = Contact(
        key=key,
        name=both("Ombudsman", "Ombwdsmon"),
        nations=(Nation.WALES,),
        subject="complaints",
        for_whom=None,
        what_for=both("Complaints", "Cwynion"),
        phones=(),
        relay=None,
        sign_language=None,
        text=None,
        email=None,
        post=None,
        website=None,
        website_is_english=False,
        hours=None,
        note=None,
        emergency=False,
        office_of="",
        place=place("content/contacts.yml", 5),
    )
    return replace(usual, **changes)


def context(**changes: Any) -> PageContext:
    """What decides how a page is read, in a site with one section and nothing shared."""
    return replace(shared_files().context(), **changes)


def own_fields() -> tuple[OwnField, ...]:
    """When something closes, which must be said, and what may be said beside it: more, and an address."""
    closes = OwnField(key="closes", title=both("Closes", "Cau"), type=FieldType.DATE, needed=True, listed=True)
    more = OwnField(key="more", title=both("More", "Mwy"), type=FieldType.TEXT, needed=False, listed=False)
    at = OwnField(key="at", title=both("At", "Yn"), type=FieldType.LINK, needed=False, listed=False)
    return (closes, more, at)


def own_block(**changes: Any) -> OwnBlock:
    """A block of a site's own, with three fields behind its name."""
    usual = {"key": "step", "template": "own", "text": BlockText.MARKED, "kinds": (), "fields": own_fields()}
    return OwnBlock(**{**usual, **changes})


def own_kind() -> OwnKind:
    """A kind of a site's own, with three fields."""
    return OwnKind(
        key="consultation",
        name=both("Consultation", "Ymgynghoriad"),
        template="article",
        picture="papers",
        fields=own_fields(),
        newest="closes",
        on_home=True,
        searched=True,
    )


def pairs(*pages: SourcePage) -> tuple[dict[Language, SourcePage], ...]:
    """Pages with their twins, in the order of the first of each."""
    found: dict[str, dict[Language, SourcePage]] = {}
    for page in pages:
        found.setdefault(page.key, {})[page.language] = page
    return tuple(found.values())


def cards(*pages: SourcePage, around: PageContext | None = None) -> tuple[Card, ...]:
    """The cards of pages, the English ones first."""
    found = [card for pair in pairs(*pages) for card in cards_of(pair, around or context())]
    return tuple(sorted(found, key=lambda card: card.language is Language.CY))


def content(*pages: SourcePage, **changes: Any) -> Content:
    """All that is written in a site folder; a home page when no page is given."""
    usual = Content(
        config=config(),
        pages=cards(*(pages or twins()), around=context(base_url=changes.get("config", config()).base_url)),
        subjects=(Subject(key="complaints", title=both("Complaints", "Cwynion")),),
        contacts=(),
        catalogue=Catalogue(words=()),
        pictures=(),
        broken=(),
    )
    return replace(usual, **changes)


def shared_files(**changes: Any) -> SharedFiles:
    """The shared files of a site that has none but its configuration."""
    usual = SharedFiles(config=config(), subjects=(), contacts=(), catalogue=Catalogue(words=()), pictures=())
    return replace(usual, **changes)


def statement(**changes: Any) -> AccessibilityStatement:
    """An accessibility statement of today that claims everything and knows of no issue."""
    usual = AccessibilityStatement(
        section="",
        slug=both("accessibility", "hygyrchedd"),
        title=both("Accessibility statement", "Datganiad hygyrchedd"),
        summary=both("Who can use this site.", "Pwy all ddefnyddio’r wefan hon."),
        level=ConformanceLevel.AA,
        status=Compliance.FULLY,
        public_body=False,
        works=(),
        feedback=both("We answer.", "Rydym yn ateb."),
        issues=(),
        checks=(),
        improvements=(),
        prepared=TODAY,
        reviewed=TODAY,
        tested=TODAY,
        tested_by=both("the editors", "y golygyddion"),
        method=both("We looked.", "Edrychwyd."),
        places=_Anywhere(),
    )
    return replace(usual, **changes)


def term(key: str = "appeal", english: str = "appeal", welsh: str = "apêl", **changes: Any) -> Term:
    """A term that the glossary explains."""
    usual = Term(
        key=key,
        term=both(english, welsh),
        also=Bilingual(en=(), cy=()),
        meaning=both(f"What {english} means.", f"Ystyr {welsh}."),
        place=place("content/glossary.yml", 2),
    )
    return replace(usual, **changes)


def fact(key: str = "limit", amount: str = "20", unit: Unit | None = Unit.WORKING_DAYS, **changes: Any) -> KnownFact:
    """A fact of the ombudsman that everybody is sure of."""
    usual = KnownFact(
        key=key,
        amount=Decimal(amount),
        unit=unit,
        words=None,
        name=both("Complaint", "Cwyn"),
        since=both("The decision", "Y penderfyniad"),
        later=None,
        contact="psow",
        whose=None,
        group="",
        source="https://www.ombudsman.wales/",
        checked=TODAY,
        sure=Sure.HIGH,
        note="",
        place=place("content/facts.yml", 2),
    )
    return replace(usual, **changes)


def phone(number: str = "0300 790 0203", dial: str = "+443007900203") -> Phone:
    """A phone number."""
    return Phone(number=number, dial=dial, label=None, hours=None)


def link(route: str = "/en/", title: str = "Who can help?") -> PageLink:
    """A link to a planned page."""
    return PageLink(route=route, title=title, summary="", kind=PageKind.HOME)


def page(**changes: Any) -> Page:
    """A planned page."""
    usual = Page(
        kind=PageKind.FACTSHEET,
        key="factsheets/phso",
        language=Language.EN,
        route="/en/factsheets/phso/",
        title="The Ombudsman",
        summary="What it can do.",
        breadcrumbs=(),
        header=header(),
        claim=place(),
    )
    return replace(usual, **changes)


def plan(**changes: Any) -> SitePlan:
    """A planned site without a page."""
    usual = SitePlan(
        config=config(),
        catalogue=Catalogue(words=()),
        menus=Bilingual(
            en=Menu(home=link("/en/"), navigation=(), footer=()), cy=Menu(home=link("/cy/"), navigation=(), footer=())
        ),
        pages=(),
        contacts=(),
        contacts_routes=both("/en/contacts/", "/cy/cysylltiadau/"),
        redirects=(),
        pictures=(),
    )
    return replace(usual, **changes)


def opening_hours(*week: tuple[tuple[Day, ...], str], bank_holidays: str = "unknown") -> OpeningHours:
    """Opening hours: days, and the spans they share as in ``09:00-12:00 13:00-17:00``."""
    return OpeningHours(
        always=False,
        week=tuple(Hours(days=days, times=tuple(map(_span, spans.split()))) for days, spans in week),
        bank_holidays=BankHolidays(bank_holidays),
    )


def _span(text: str) -> OpenTime:
    start, end = (int(clock[:2]) * 60 + int(clock[3:]) for clock in text.split("-"))
    return OpenTime(start=start, end=end)


def finished(path: str = "en/index.html", **changes: Any) -> Made:
    """What is known of a finished file without anything in it."""
    usual = Made(
        path=path,
        digest="",
        size=0,
        ids=(),
        addresses=(),
        problems=(),
        terms=(),
        words=b"",
        text="",
        beside=(),
        sources=(),
    )
    return usual._replace(**changes)


def frame(site: SitePlan | None = None, **changes: Any) -> Frame:
    """The frame of a planned site, with no style sheet and no glossary."""
    site = site or plan()
    usual = Frame(
        config=site.config,
        catalogue=site.catalogue,
        menus=site.menus,
        contacts_routes=site.contacts_routes,
        glossary=None,
        pictures=site.pictures,
        assets={},
        holidays="",
        terms=b"",
    )
    return replace(usual, **changes)
