from tests.sandbox import SiteSandbox

PAGE = "---\ntitle: {}\nsummary: {}\nreviewed: {}\nwas: [/{}/old/]\n---\n\n{}\n"


def test_a_redirect(site: SiteSandbox) -> None:
    """An old address has a page that leads on, by a link and by itself, and that nobody indexes."""
    site.write("content/en/factsheets/a.md", PAGE.format("A", "B", "2026-01-01", "en", "Text."))
    site.write("content/cy/factsheets/a.md", PAGE.format("A", "B", "2026-01-01", "cy", "Testun."))
    result = site.page("en/old/index.html")

    assert 'href="../factsheets/a/"' in result
    assert "https://small.example/en/factsheets/a/" in result
    assert "noindex" in result
    assert 'http-equiv="Content-Security-Policy" content="default-src \'none\'' in result


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
