from generator.model.language import Bilingual, Language
from generator.model.site import Redirect
from generator.render.jobs import jobs_of
from tests.builders import page, place, plan


def test_every_file_is_a_job() -> None:
    """Every page in each language, every redirect, and the files that a site has once, are rendered."""
    redirect = Redirect(old="/en/old/", route="/en/", language=Language.EN, place=place())
    site = plan(pages=(Bilingual(en=page(), cy=page(language=Language.CY)),), redirects=(redirect,))

    assert ["page", "page", "redirect", "feed", "feed", "root", "not-found", "sitemap"] == [
        job.name for job in jobs_of(site)
    ]
