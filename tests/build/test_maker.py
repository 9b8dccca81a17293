from generator.packing import unpacked
from tests.sandbox import SITES, SiteSandbox


def test_what_is_known_of_a_file(site: SiteSandbox) -> None:
    """Of a finished page its ids, where it leads, and its words are known."""
    made = site.make().made["en/index.html"]

    assert "_main" in made.ids
    assert {"cy/index.html", "en/contacts/index.html"} <= {address for address, _ in made.addresses}
    assert made.size > 1000
    assert "home" == unpacked(made.words)[0][0]


def test_a_pdf_is_made_beside_its_page(site: SiteSandbox) -> None:
    """An Easy Read page and its PDF are made together."""
    made = site.lay(SITES / "easy-read").make().made["en/easy-read/help/index.html"]

    assert ["en/easy-read/help/help.pdf"] == [path for path, _ in made.beside]
