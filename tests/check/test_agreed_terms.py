from dataclasses import replace
from typing import Any

import pytest

from generator.build import OWN_FOLDER
from generator.check.agreed_terms import check_excuses, check_page_terms, check_shared_terms
from generator.load.agreed_terms import load_agreed_terms
from generator.model.agreed_terms import AgreedTerm, AgreedTerms, Avoided, Excuse
from generator.model.catalogue import Catalogue, Word
from generator.model.language import Bilingual, Language
from generator.model.problem import Code
from tests.builders import both, contact, content, context, place, shared_files, source_page, value_of

TABLE = AgreedTerms(
    terms=(
        AgreedTerm(key="legal", words=Bilingual(en=("legal adviser|advisers",), cy=("cynghorydd cyfreithiol",))),
        AgreedTerm(key="adviser", words=Bilingual(en=("adviser",), cy=("ymgynghorydd",))),
        AgreedTerm(key="Adviser Line", words=Bilingual(en=("Adviser Line",), cy=())),
    ),
    avoided=(
        Avoided(phrase="os *", right=("os yw|mai",), better="os mai", why="it needs mai"),
        Avoided(phrase="newid dim", right=("ni … newid dim",), better="newid unrhyw beth", why="it needs a negative"),
    ),
)


def told(english: str, welsh: str, **changes: Any) -> list[tuple[Code, int, str]]:
    """What is told of twins with these texts: the code, the line, and what stands in the first quotation marks."""
    pair = Bilingual(
        en=source_page("home", Language.EN, english, title="Home", summary="A page."),
        cy=source_page("home", Language.CY, welsh, title="Hafan", summary="Tudalen."),
    )
    agreed = AgreedTerms(terms=TABLE.terms, avoided=TABLE.avoided, **changes)
    found = check_page_terms(pair, context(agreed=agreed))
    return [(each.code, each.place.line, each.message.split("“")[1].split("”")[0]) for each in found]


@pytest.mark.parametrize(
    ("english", "welsh", "expected"),
    [
        ("An adviser.", "Yr ymgynghorydd.", []),
        ("A legal adviser.", "Fy nghynghorydd cyfreithiol.", []),
        ("Legal advisers.", "Cyfreithiwr.", [(Code.TERM_MISSING, "Legal advisers")]),
        ("Text.\n\n## An adviser\n\nText.", "Ymgynghorydd.\n\n## Rhywun\n\nTestun.", [(Code.TERM_MISSING, "adviser")]),
        ("Phone the Adviser Line.", "Ffoniwch yr [Adviser Line]{en}.", []),
        ("- No change", "Ni all newid dim.", []),
        ("It cannot:\n\n- change it", "Ni all:\n\n- newid dim", [(Code.AVOIDED_WORDS, "newid dim")]),
        ("If a fact.", "Os ffaith, os yw, os mai.", [(Code.AVOIDED_WORDS, "Os ffaith")]),
        ("If **a** fact.", "Os **ffaith**.", [(Code.AVOIDED_WORDS, "Os ffaith")]),
        ("If a fact.", "Yn Saesneg: [os fact]{en}.", []),
        ("If a fact.", "Os [the]{en} ffaith.", []),
        ("To complain.", "I cwyno, i **gwyno**.", [(Code.WRONG_MUTATION, "I cwyno")]),
        ("By the Council to complain.", "Gan [Council]{en} cwyno, gan **Llys**.", []),
    ],
)
def test_pages(english: str, welsh: str, expected: list[tuple[Code, str]]) -> None:
    """A term is looked for section by section, the longest first; a phrase is right inside a phrase that says so."""
    assert expected == [(code, words) for code, _, words in told(english, welsh)]


def test_mutations_are_excused_like_phrases() -> None:
    """An excuse covers a mutation; where the file of excuses cannot be read, none is told."""
    excuse = Excuse(words="i cwyno", where="home", place=place(line=7))

    assert [] == told("To complain.", "I cwyno.", excuses=(excuse,))

    pair = Bilingual(en=source_page("home", Language.EN, "x"), cy=source_page("home", Language.CY, "I cwyno."))
    assert [] == list(check_page_terms(pair, context(broken=("content/terms.yml",))))


def test_the_place_is_on_the_welsh_page() -> None:
    """A phrase is told where its sentence starts, a term where the Welsh section starts."""
    first = source_page("home", Language.CY, "x").text.passages[-1].place.line
    english, welsh = "Text.\n\n## A\n\nAn adviser.", "Testun.\n\n## A\n\nRhywun. Os ffaith."

    assert [(Code.AVOIDED_WORDS, first + 4, "Os ffaith"), (Code.TERM_MISSING, first + 2, "adviser")] == told(
        english, welsh
    )


def test_excuses() -> None:
    """What is excused on a page is not told, however it is written; an excuse that nothing needs is."""
    excuses = (
        Excuse(words="OS FFAITH", where="home", place=place(line=7)),
        Excuse(words="adviser", where="home", place=place(line=8)),
        Excuse(words="os arian", where="home", place=place(line=9)),
        Excuse(words="os arian", where="other", place=place(line=10)),
    )

    assert [(Code.EXCUSE_UNUSED, 9, "os arian")] == told("An adviser.", "Os ffaith.", excuses=excuses)


def test_shared_files() -> None:
    """The words of contacts and of the catalogue are compared text by text, each in its file."""
    word = Word(context="", english="x", english_plural="", forms=("Os ffaith.",), fuzzy=False, place=place("cy.po", 4))
    files = shared_files(
        contacts=(contact(note=both("An adviser.", "Rhywun.")),), catalogue=Catalogue(words=(word,)), agreed=TABLE
    )

    told_of = [(each.code, each.place.path) for each in check_shared_terms(files)]

    assert [(Code.TERM_MISSING, "content/contacts.yml"), (Code.AVOIDED_WORDS, "cy.po")] == told_of


def test_excuses_of_shared_files() -> None:
    """An excuse for a shared file is told when nothing there needs it, unless the file could not be read."""
    excuse = Excuse(words="os am", where="content/facts.yml", place=place(line=3))
    agreed = AgreedTerms(excuses=(excuse,))

    assert [3] == [each.place.line for each in check_shared_terms(shared_files(agreed=agreed))]
    assert [] == list(check_shared_terms(shared_files(agreed=agreed, broken=("content/facts.yml",))))


def test_excuses_for_pages_that_are_not_there() -> None:
    """An excuse for a page that nobody has is told; one for a page that could not be read is not."""
    agreed = AgreedTerms(
        excuses=tuple(Excuse(words="x", where=where, place=place()) for where in ("home", "guides/a", "guides/b"))
    )
    found = list(check_excuses(content(agreed=agreed, broken=("content/cy/guides/b.md",))))

    assert [Code.EXCUSE_UNUSED] == [each.code for each in found]
    assert "guides/a" in found[0].message


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("neu drwy’r post os am farnwr", "neu drwy’r post os yw’r gŵyn am farnwr"),
        ("edrych ar y gŵyn gyntaf", "edrych ar y gŵyn yn gyntaf"),
        ("Mae corff gwahanol yn delio â’r naill a’r llall.", "Mae corff gwahanol ar gyfer pob un."),
        ("Pen yn llofnodi papur", "Beiro yn llofnodi papur"),
        ("eich galwad olaf", "eich galwad ddiwethaf"),
        ("gweithiwr gofal cofrestredig", "gweithiwr gofal cymdeithasol cofrestredig"),
        ("nad yw’n ŵyl banc", "nad yw’n ŵyl y banc"),
        ("Mae’r amser yn cyfrif o’r diwrnod hwnnw.", "Mae’r amser yn dechrau ar y diwrnod hwnnw."),
        ("i benderfynu am gŵyn hwyr", "i benderfynu a fydd yn derbyn cwyn hwyr"),
        ("Os ffaith yn unig sy’n anghywir", "Os mai ffaith yn unig sy’n anghywir"),
        ("Os arian yw’r broblem", "Os cafodd y llys yr arian"),
        ("gwasanaethau plant cyngor", "gwasanaethau plant y cyngor"),
        ("mater cyngor", "mater i’r cyngor"),
        ("newid dim yn y penderfyniad", "Ni all newid dim yn y penderfyniad"),
        ("cyfreithiwr neu fargyfreithiwr", "cyfreithiwr (solicitor) neu fargyfreithiwr (barrister)"),
        ("Mae’r ddau yn mynd i leoedd gwahanol.", "Mae un drefn ar gyfer hyn, a threfn arall ar gyfer hynny."),
        ("fel y caiff ei argraffu", "fel y cânt eu hargraffu"),
        ("yn helpu pobl gyda cham-drin domestig", "yn helpu pobl sy’n dioddef cam-drin domestig"),
        ("Gwnewch hyn dim ond os yw’n ddiogel.", "Dim ond os yw’n ddiogel y dylech chi wneud hyn."),
        ("ddod i gyfarfod gyda chi", "ddod gyda chi i gyfarfod"),
        ("Dod o hyd i bwy all helpu", "Cael gwybod pwy all helpu"),
        ("Mae’r llys yn profi tystiolaeth.", "Mae’r llys yn pwyso a mesur tystiolaeth."),
        ("yn edrych ar Cafcass", "yn edrych ar gŵyn am Cafcass"),
        ("Ym mhob achos mae rheol.", "Ar gyfer pob un, mae rheol."),
        ("Pa mor bell mae eich cwyn wedi mynd?", "Pa gam mae eich cwyn wedi’i gyrraedd?"),
        ("gyda’ch marciau", "gyda’ch nodiadau"),
        ("ysgrifennu i chi", "ysgrifennu atoch"),
        ("negeseuon mewn e-byst", "negeseuon e-bost"),
        ("print mwy", "print bras"),
        ("ysgrifennu i bwyllgor", "ysgrifennu at bwyllgor"),
        ("ai barnwr neu ynad", "ai barnwr ynteu ynad"),
        ("beth allwch ei wneud", "beth gallwch ei wneud"),
        ("yn rhedeg yr achos", "yn rheoli’r achos"),
        ("yn anghytuno am y cynllun", "yn anghytuno ynghylch y cynllun"),
        ("yr Ombwdsman", "yr Ombwdsmon"),
    ],
)
def test_our_own_table(wrong: str, right: str) -> None:
    """What was found to be wrong in the Welsh of this site is told by its table, and what took its place is not."""
    around = context(agreed=replace(value_of(load_agreed_terms(OWN_FOLDER)), excuses=()))
    english = source_page("home", Language.EN, "Text.", title="Home", summary="A page.")

    told_of = [
        [each.code for each in check_page_terms(Bilingual(en=english, cy=replace(english, text=page.text)), around)]
        for page in (source_page("home", Language.CY, welsh) for welsh in (wrong, right))
    ]

    assert [[Code.AVOIDED_WORDS], []] == told_of
