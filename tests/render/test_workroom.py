from generator.build import OWN_FOLDER
from generator.render.workroom import WorkroomTemplates


def test_a_template_of_the_workroom() -> None:
    """A template of the workroom is rendered, and words of others are escaped."""
    html = WorkroomTemplates(OWN_FOLDER / "templates").html("head", {"version": '"><b>'})

    assert "workroom.css" in html
    assert "<b>" not in html
