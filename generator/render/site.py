"""Every file that comes from a template, one by one."""

from collections.abc import Callable, Mapping

from generator.model.problem import Place, Problem
from generator.model.site import OutputFile
from generator.render.jobs import Job, SiteInputs
from generator.render.messages import MissingWordError
from generator.render.pages import PageRenderer
from generator.render.single_files import SingleFiles
from generator.render.site_templates import SiteTemplates
from generator.render.templates import CATALOGUE, TemplateFailedError, missing_word
from generator.render.tree_files import TreeRenderer


def render_jobs(inputs: SiteInputs, jobs: tuple[Job, ...]) -> tuple[OutputFile | Problem, ...]:
    """Render some of a site's files; a file whose template is at fault gives a problem instead."""
    renderers = _renderers(inputs)
    results: list[OutputFile | Problem] = []
    for job in jobs:
        try:
            results.append(renderers[job.name](job))
        except TemplateFailedError as error:
            results.append(error.problem)
        except MissingWordError as error:
            results.append(missing_word(error, Place(path=CATALOGUE)))
    return tuple(results)


def _renderers(inputs: SiteInputs) -> Mapping[str, Callable[[Job], OutputFile]]:
    """What renders each kind of job; all share the words and the templates of the site."""
    plan = inputs.plan
    site = SiteTemplates(inputs)
    trees = TreeRenderer(site)
    pages = PageRenderer(site, trees, inputs.pdfs)
    single = SingleFiles(site)
    return {
        "page": lambda job: pages.page(plan.pages[job.number], job.language),
        "redirect": lambda job: single.redirect(plan.redirects[job.number]),
        "tree": lambda job: trees.data(plan.trees[job.number], job.language),
        "picture": lambda job: trees.picture(plan.trees[job.number].tree, job.language),
        "feed": lambda job: single.feed(job.language),
        "root": lambda _job: single.root(),
        "not-found": lambda _job: single.not_found(),
        "sitemap": lambda _job: single.sitemap(),
    }
