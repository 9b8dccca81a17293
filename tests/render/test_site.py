from tests.sandbox import SiteSandbox


def test_a_template_at_fault_stops_no_other_file(site: SiteSandbox) -> None:
    """Every template at fault is told, and every word that is missing, in one run."""
    site.write("templates/sitemap.xml", "{{ nothing }}").write("templates/feed.xml", "{{ _('Nobody says this') }}")

    told = [(problem.place.path, problem.code.code) for problem in site.make().problems]

    assert [("templates/feed.xml", "word-missing"), ("templates/sitemap.xml", "undefined-name")] == sorted(told)
