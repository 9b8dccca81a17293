import pytest

from generator.model.language import Bilingual, Language
from generator.model.site import Redirect
from generator.render.addresses import relative_address
from generator.render.jobs import jobs_of
from generator.render.site import card_route
from tests.builders import contact, page, place, plan
from tests.sandbox import SiteSandbox


@pytest.mark.parametrize(
    ("origin", "target", "expected"),
    [
        ("/en/", "/en/contacts/", "contacts/"),
        ("/en/contacts/", "/en/", "../"),
        ("/en/factsheets/a/", "/cy/taflenni/b/", "../../../cy/taflenni/b/"),
        ("/en/factsheets/a/", "/assets/site.css", "../../../assets/site.css"),
        ("/en/factsheets/a/", "/en/factsheets/a/", "./"),
        ("/en/factsheets/a/", "/en/factsheets/a/#can", "#can"),
        ("/en/factsheets/a/", "/en/factsheets/b/#can", "../b/#can"),
        ("/", "/en/", "en/"),
        ("/404.html", "/en/", "en/"),
        ("/en/old.html", "/en/new/", "new/"),
        ("/en/", "https://www.gov.uk/", "https://www.gov.uk/"),
        ("/en/", "mailto:a@b.org", "mailto:a@b.org"),
    ],
)
def test_addresses_arerelative_address(origin: str, target: str, expected: str) -> None:
    """A link leads from page to page in any folder and from disk; an outside address stays."""
    assert expected == relative_address(origin, target)


def test_every_file_is_a_job() -> None:
    """Every page in each language, every redirect, and the files that a site has once, are rendered."""
    redirect = Redirect(old="/en/old/", route="/en/", language=Language.EN, place=place())
    site = plan(pages=(Bilingual(en=page(), cy=page(language=Language.CY)),), redirects=(redirect,))

    assert ["page", "page", "redirect", "feed", "feed", "root", "not-found", "sitemap"] == [
        job.name for job in jobs_of(site)
    ]


def test_where_a_card_stands() -> None:
    """The card of a contact stands below the page of contacts, in each language."""
    assert ("/en/contacts/psow.vcf", "/cy/cysylltiadau/psow.vcf") == (
        card_route(plan(), Language.EN, contact()),
        card_route(plan(), Language.CY, contact()),
    )


PAGE = "---\ntitle: {}\nsummary: {}\nreviewed: {}\nwas: [/{}/old/]\n---\n\n{}\n"


def test_a_redirect(site: SiteSandbox) -> None:
    """An old address has a page that leads on, by a link and by itself, and that nobody indexes."""
    site.write("content/en/factsheets/a.md", PAGE.format("A", "B", "2026-01-01", "en", "Text."))
    site.write("content/cy/factsheets/a.md", PAGE.format("A", "B", "2026-01-01", "cy", "Testun."))
    result = site.page("en/old/index.html")

    assert 'href="../factsheets/a/"' in result
    assert "https://small.example/en/factsheets/a/" in result
    assert "noindex" in result


def test_a_feed(site: SiteSandbox) -> None:
    """The feed of a language has its reviewed pages, the newest first."""
    for name, day in (("a", "2026-01-01"), ("b", "2026-02-02")):
        for language, text in (("en", "Text."), ("cy", "Testun.")):
            body = PAGE.format(f"Page {name}", "S", day, f"{language}/{name}", text)
            site.write(f"content/{language}/factsheets/{name}.md", body)
    result = site.page("cy/feed.xml")

    assert 0 < result.index("Page b") < result.index("Page a")
    assert "https://small.example/cy/taflenni/b/" in result


def test_the_sitemap(site: SiteSandbox) -> None:
    """The sitemap has every page with its twin."""
    result = site.page("sitemap.xml")

    for address in ("https://small.example/en/", "https://small.example/cy/", "https://small.example/cy/cysylltiadau/"):
        assert f"<loc>{address}</loc>" in result
        assert f'href="{address}"' in result


def test_the_404_page_works_anywhere(site: SiteSandbox) -> None:
    """The page for missing addresses is shown at any address, so its links start at the root."""
    site.write("site_config.yml", site.read("site_config.yml").replace("small.example", "small.example/guide"))
    result = site.page("404.html")

    assert 'href="/guide/en/"' in result
    assert 'href="/guide/assets/' in result
    assert "noindex" in result
