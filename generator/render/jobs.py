"""What there is to render, in pieces that can be shared out among processes."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.model.language import Language
from generator.model.site import SitePlan
from generator.render.assets import Assets
from generator.render.pdf import Pdf


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteInputs:
    """What the files of one site are rendered from. It can be sent to another process whole."""

    plan: SitePlan
    folders: tuple[Path, ...]
    assets: Assets
    today: date
    pdfs: tuple[Pdf, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One file to render: a page, a redirect by its number, or one of the files a site has once."""

    name: str
    number: int = 0
    language: Language = Language.EN


def jobs_of(plan: SitePlan) -> tuple[Job, ...]:
    """Every file of the plan that a template makes."""
    return (
        *(Job(name="page", number=n, language=language) for n in range(len(plan.pages)) for language in Language),
        *(Job(name="redirect", number=n) for n in range(len(plan.redirects))),
        *(
            Job(name=name, number=n, language=language)
            for name in ("tree", "picture")
            for n in range(len(plan.trees))
            for language in Language
        ),
        *(Job(name="feed", language=language) for language in Language),
        Job(name="root"),
        Job(name="not-found"),
        Job(name="sitemap"),
    )
