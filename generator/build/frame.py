"""The frame that every file stands in, and the style sheets, scripts and icons that it names."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from generator.build.means import Means
from generator.model.language import Language, in_both
from generator.model.look import Look
from generator.model.problem import Problem
from generator.model.site import Frame, Glossary, OutputFile, SitePlan
from generator.packing import digest, packed, unpacked, value_digest
from generator.parallel import processes_for, shared_out


def make_frame(
    plan: SitePlan, folders: tuple[Path, ...], today: date, means: Means
) -> tuple[Frame, tuple[OutputFile, ...], tuple[Problem, ...]]:
    """Make the frame and the files that it names; what is wrong with them keeps the site from being made."""
    files, routes, problems = _assets(folders, plan.config.look, means)
    frame = Frame(
        config=replace(plan.config, places={}),
        catalogue=plan.catalogue,
        menus=plan.menus,
        contacts_routes=plan.contacts_routes,
        glossary=_glossary(plan, means),
        pictures=plan.pictures,
        assets=routes,
        holidays=_holidays(today, means),
        terms=value_digest((plan.glossary_routes, plan.terms)),
    )
    return frame, files, problems


def _assets(
    folders: tuple[Path, ...], look: Look, means: Means
) -> tuple[tuple[OutputFile, ...], Mapping[str, str], tuple[Problem, ...]]:
    name = digest("assets", means.code, value_digest(look))
    kept = means.store.get(name)
    if kept is not None:
        files, routes = unpacked(kept)
        return files, routes, ()
    from generator.render.assets import make_assets  # noqa: PLC0415 - only where they are made
    from generator.render.template_files import template_faults  # noqa: PLC0415

    faults = tuple(template_faults(folders))
    if faults:
        return (), {}, faults
    made = make_assets(folders, look)
    if not made.problems:
        means.store.keep(name, packed((made.files, dict(made.routes))))
    return made.files, made.routes, made.problems


def _holidays(today: date, means: Means) -> str:
    name = digest("holidays", means.code, str(today.year))
    kept = means.store.get(name)
    if kept is not None:
        return kept.decode()
    from generator.render.dates import holidays_for_script  # noqa: PLC0415 - the library takes long to load

    found = holidays_for_script(today)
    means.store.keep(name, found.encode())
    return found


def _glossary(plan: SitePlan, means: Means) -> Glossary | None:
    if plan.glossary_routes is None:
        return None
    name = digest("terms", means.code, value_digest(plan.terms))
    kept = means.store.get(name)
    if kept is not None:
        return Glossary(routes=plan.glossary_routes, forms=unpacked(kept))
    from generator.text.terms import forms_of  # noqa: PLC0415 - the library that knows forms takes long to load

    languages = tuple(Language)
    # Elsewhere if that may be: what the library has loaded goes away with the process that asked it.
    processes = processes_for(means.jobs, len(languages), 1)
    found = dict(shared_out(lambda language: forms_of(plan.terms, language), languages, processes))
    forms = in_both(lambda language: found[languages.index(language)])
    means.store.keep(name, packed(forms))
    return Glossary(routes=plan.glossary_routes, forms=forms)
