from dataclasses import replace
from pathlib import Path

from generator.build.folders import OWN_FOLDER
from generator.build.frame import make_frame
from generator.build.means import Means
from generator.model.problem import Code
from generator.plan import plan_site
from generator.store import Store
from tests.builders import TODAY, content, plan, term, twins

FOLDERS = (OWN_FOLDER / "templates",)


def test_what_all_pages_share() -> None:
    """The frame has the routes of the style sheets, the holidays, and the forms of the glossary's terms."""
    site = plan_site(content(*twins("home"), terms=(term(),)))
    frame, files, faults = make_frame(site, FOLDERS, TODAY, Means(store=Store(None), code=b""))

    assert () == faults
    assert {file.path for file in files} == {route[1:] for route in frame.assets.values()}
    assert "2026-12-25" in frame.holidays
    assert frame.glossary is not None
    assert {"appeal", "appeals"} <= frame.glossary.forms.en[0].forms[0]


def test_it_is_made_once() -> None:
    """The same frame comes out of the store."""
    means = Means(store=Store(None), code=b"")
    site = plan_site(content(*twins("home"), terms=(term(),)))

    assert make_frame(site, FOLDERS, TODAY, means) == make_frame(site, FOLDERS, TODAY, means)


def test_what_it_shows_is_in_its_name() -> None:
    """Other terms, another colour and another year are seen, whatever the store has."""
    means = Means(store=Store(None), code=b"")
    site, other = (plan_site(content(*twins("home"), terms=(each,))) for each in (term(), term(english="court")))
    look = site.config.look
    other = replace(other, config=replace(other.config, look=replace(look, day={**look.day, "link": "#123456"})))
    usual, files, _ = make_frame(site, FOLDERS, TODAY, means)
    changed, others, _ = make_frame(other, FOLDERS, TODAY.replace(year=TODAY.year + 3), means)

    assert usual.terms != changed.terms
    assert usual.glossary != changed.glossary
    assert usual.holidays != changed.holidays
    assert {file.path for file in files} != {file.path for file in others}


def test_a_style_sheet_that_is_not_there(tmp_path: Path) -> None:
    """A style sheet that imports what is not there is told."""
    sheet = tmp_path / "assets/css/site.css"
    sheet.parent.mkdir(parents=True)
    sheet.write_text('@import url("gone.css");', encoding="utf-8")
    _, _, faults = make_frame(plan(), (tmp_path,), TODAY, Means(store=Store(None), code=b""))

    assert [Code.TEMPLATE_MISSING] == [fault.code for fault in faults]
