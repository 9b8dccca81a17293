from generator.model.language import Bilingual, Language
from generator.model.site import LinkGroup
from generator.plan.routes import Routes
from generator.plan.search import by_letter, search_page
from tests.builders import both, contact, content, link, source_page, term, twins


def letters(groups: tuple[LinkGroup, ...]) -> dict[str, list[str]]:
    """The titles under each heading."""
    return {group.title: [each.title for each in group.links] for group in groups}


def test_by_letter() -> None:
    """Links stand under their letters, in the order of the alphabet, and figures before all."""
    titles = ["Yr Ombwdsmon", "999", "Llys", "lwc", "Chwyn", "cwyn", "Ŵyn"]
    found = letters(by_letter([link(title=title) for title in titles], Language.CY))

    expected = {"0–9": ["999"], "C": ["cwyn"], "Ch": ["Chwyn"], "L": ["lwc"], "Ll": ["Llys"]}
    assert expected | {"O": ["Yr Ombwdsmon"], "W": ["Ŵyn"]} == found
    assert ["0–9", "C", "Ch", "L", "Ll", "O", "W"] == list(found)


def test_language_marks_do_not_count() -> None:
    """A title that starts in the other language stands under its first letter."""
    assert {"S": ["[Social Work]{en}"]} == letters(by_letter([link(title="[Social Work]{en}")], Language.CY))


def test_what_is_listed() -> None:
    """The index holds every page but the first and itself, every term with its initials, and every contact."""
    pages = (
        *twins("home"),
        source_page("factsheets/a", Language.EN, title="How it works"),
        source_page("factsheets/a", Language.CY, title="Sut mae’n gweithio"),
    )
    made = term("jcio", "conduct office", "swyddfa ymddygiad", also=Bilingual(en=("JCIO", "the office"), cy=("JCIO",)))
    whole = content(*pages, terms=(made,), contacts=(contact(name=both("Helpline", "Llinell gymorth")),))
    page = search_page(Routes.of(whole), Language.EN)

    assert {
        "C": ["conduct office", "Contacts"],
        "F": ["Factsheets"],
        "H": ["Helpline", "How it works"],
        "J": ["JCIO"],
        "W": ["Words"],
    } == letters(page.groups)
    routes = [each.route for group in page.groups for each in group.links]
    assert "/en/glossary/#jcio" in routes
    assert "/en/contacts/#_contact-psow" in routes
