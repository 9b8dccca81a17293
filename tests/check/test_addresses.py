import pytest

from generator.check.addresses import check_addresses
from generator.model.language import Bilingual, Language
from generator.model.problem import Code
from generator.model.site import Page, Redirect
from tests.builders import page, place, plan


def planned(english: str, welsh: str) -> Bilingual[Page]:
    """A page with these addresses."""
    return Bilingual(en=page(route=english, claim=place(english)), cy=page(route=welsh, claim=place(welsh)))


def redirect(old: str) -> Redirect:
    """An old address."""
    return Redirect(old=old, route="/en/a/", language=Language.EN, place=place("was"))


@pytest.mark.parametrize(
    ("old", "expected"),
    [
        ("/en/old/", []),
        ("/en/old.html", []),
        ("/en/old.pdf", [Code.BAD_ADDRESS]),
        ("/cy/hen/", [Code.BAD_ADDRESS]),
        ("/en/a/index.html", [Code.ADDRESS_TAKEN]),
        ("/en/a/", [Code.ADDRESS_TAKEN]),
        ("/en/a", [Code.ADDRESS_TAKEN]),
        ("/EN/A/", [Code.BAD_ADDRESS]),
        ("/en/A/", [Code.ADDRESS_TAKEN]),
        ("/old/", [Code.BAD_ADDRESS]),
    ],
)
def test_old_addresses(old: str, expected: list[Code]) -> None:
    """An old address is that of a page in its language, and of none that is there, whatever the size of its letters."""
    site = plan(pages=(planned("/en/a/", "/cy/a/"),), redirects=(redirect(old),))

    assert expected == [problem.code for problem in check_addresses(site)]


def test_two_pages_at_one_address() -> None:
    """Two pages at one address are told at the second, with the place of the first."""
    second = Bilingual(en=page(route="/en/a/", claim=place("second")), cy=page(route="/cy/b/", claim=place("other")))
    (problem,) = check_addresses(plan(pages=(planned("/en/a/", "/cy/a/"), second)))

    assert (Code.ADDRESS_TAKEN, "second") == (problem.code, problem.place.path)
    assert "/en/a/:1:1" in problem.message
