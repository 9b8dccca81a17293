from pathlib import Path

from generator.load.copied import aged_templates
from generator.model.problem import Code
from generator.write.copied import copy_template


def test_a_template_that_has_moved_on(tmp_path: Path) -> None:
    """A copy is told when the original has changed or gone; what says nothing of an original is the site's own."""
    site, lender = tmp_path / "site", tmp_path / "lender"
    (lender / "templates").mkdir(parents=True)
    for name in ("a.html", "b.css"):
        (lender / "templates" / name).write_text("one", encoding="utf-8")
        copy_template(site, lender, name)
    (site / "templates" / "own.html").write_text("mine", encoding="utf-8")
    fresh = list(aged_templates(site, lender))
    (lender / "templates" / "a.html").write_text("two", encoding="utf-8")
    (lender / "templates" / "b.css").unlink()

    assert [] == fresh
    assert [("templates/a.html", Code.TEMPLATE_AGED), ("templates/b.css", Code.TEMPLATE_AGED)] == [
        (problem.place.path, problem.code) for problem in aged_templates(site, lender)
    ]
