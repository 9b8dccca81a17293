from pathlib import Path

from generator.build import template_folders
from generator.model.picture import Picture
from generator.model.problem import Code
from generator.plan import plan_site
from generator.render import Rendered, render_site
from tests.builders import TODAY, contact, content, twins
from tests.sandbox import SiteSandbox


def keep_nothing(_digest: str) -> None:
    """A cache that holds nothing."""


def render(folders: tuple[Path, ...], processes: int = 1) -> tuple[Rendered, list[str]]:
    """A small site with a contact and a picture, and the progress that was told."""
    told: list[str] = []
    everything = content(
        *twins("home"), contacts=(contact(),), pictures=(Picture(path="content/pictures/p.svg", data=b"<svg/>"),)
    )
    return (
        render_site(
            plan_site(everything), folders, TODAY, processes=processes, progress=told.append, kept=keep_nothing
        ),
        told,
    )


def test_files_without_templates(tmp_path: Path) -> None:
    """Cards, pictures and the files for web servers are made with the pages; all stand in order."""
    rendered, _ = render((tmp_path,))
    paths = [file.path for file in rendered.files]

    assert {"en/contacts/psow.vcf", "cy/cysylltiadau/psow.vcf", "pictures/p.svg", "_headers"} <= set(paths)
    assert paths == sorted(paths)


def test_a_fault_is_told_once(tmp_path: Path) -> None:
    """A template that is missing is told once, however many pages use it."""
    rendered, told = render((tmp_path,))
    missing = [problem.place.path for problem in rendered.problems if problem.code is Code.TEMPLATE_MISSING]

    assert sorted(set(missing)) == sorted(missing)
    assert "templates/pages/home.html" in missing
    assert [] == told


def test_a_page_with_a_fault_stops_no_other(site: SiteSandbox) -> None:
    """When one template fails, all other faults are told in the same run."""
    site.write("templates/root.html", "{{ one }}").write("templates/not-found.html", "{{ two }}")

    assert [("templates/not-found.html", "undefined-name"), ("templates/root.html", "undefined-name")] == sorted(
        (problem.place.path, problem.code.code) for problem in site.make().problems
    )


def test_two_processes_make_the_same(site: SiteSandbox) -> None:
    """Two processes make the same files as one, and both tell of every page."""
    # The words of the smallest site come from the project, so its plan is made by the site itself.
    plan = site.make().plan
    told: dict[int, list[str]] = {1: [], 2: []}
    made = {
        processes: render_site(
            plan,
            template_folders(site.root),
            TODAY,
            processes=processes,
            progress=told[processes].append,
            kept=keep_nothing,
        ).files
        for processes in told
    }

    assert made[1] == made[2]
    assert sorted(told[1]) == sorted(told[2])
