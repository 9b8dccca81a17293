"""What editors ask of a tree on the command line."""

import json
import shutil
from pathlib import Path

import pytest
from lxml import etree

from tests.trees.small import FORK, TreeSite, layers

SPLIT = """
start: where
questions:
  where: {options: {wales: what, elsewhere: a}}
  what: {options: {late: a, rude: b}}
outcomes: {a: {page: ends/yes}, b: {page: ends/stop}}
"""


@pytest.fixture(scope="module")
def _published_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with a small tree together with its published folder, to be copied and never changed."""
    site = TreeSite(tmp_path_factory.mktemp("published") / "site").tree(SPLIT)
    publish(site)
    return site.root


@pytest.fixture
def published(site: TreeSite, _published_once: Path) -> TreeSite:
    """A site with a small tree after it has been published."""
    shutil.copytree(_published_once, site.root, dirs_exist_ok=True)
    return site


def publish(site: TreeSite) -> None:
    """Publish the site as it now stands."""
    printed = site.run("build", "--date", "2026-11-21")
    assert printed.status == 0, printed.out + printed.err


def test_the_outline_is_printed(site: TreeSite) -> None:
    """``tree outline`` prints every question, every answer and where it leads."""
    printed = site.tree(SPLIT).run("tree", "outline", "t")

    expected = (
        "Small tree\n\n"
        "Ask where?  [where]\n"
        "  - Answer wales  [wales]\n"
        "      → Ask what?  [what]\n"
        "  - Answer elsewhere  [elsewhere]\n"
        "      → It can help  [a]\n\n"
        "Ask what?  [what]\n"
        "  - Answer late  [late]\n"
        "      → It can help  [a]\n"
        "  - Answer rude  [rude]\n"
        "      → It cannot help  [b]\n"
    )
    assert (0, expected, "") == (printed.status, printed.out, printed.err)


def test_the_outline_is_printed_in_welsh(site: TreeSite) -> None:
    """With ``--language cy`` all the words are the Welsh ones."""
    printed = site.tree(SPLIT).run("tree", "outline", "t", "--language", "cy")

    assert "Coeden fach\n\nGofyn where?  [where]\n  - Ateb wales  [wales]\n" in printed.out
    assert "→ Ni all helpu  [b]" in printed.out


def test_the_paths_are_printed_as_csv(site: TreeSite) -> None:
    """``tree paths`` prints every path with its outcome."""
    printed = site.tree(SPLIT).run("tree", "paths", "t")

    expected = "answers,outcome\nwhere=wales > what=late,a\nwhere=wales > what=rude,b\nwhere=elsewhere,a\n"
    assert (0, expected) == (printed.status, printed.out)


def test_paths_without_number_are_not_listed(site: TreeSite) -> None:
    """A tree with too many paths to list is refused by ``tree paths``, which says what to look at instead."""
    printed = site.tree(layers(20, 2)).run("tree", "paths", "t")

    assert (2, "") == (printed.status, printed.out)
    assert printed.err == "error: the tree “t” has too many paths to list; look at its outline instead\n"


def test_changes_of_a_tree_with_shared_pages_are_told(site: TreeSite) -> None:
    """A tree whose pages are shared is compared path by path, as any other is."""
    publish(site.tree(layers(4, 10)))

    same = site.run("tree", "changes", "t")
    site.tree(layers(4, 10).replace("o0: b", "o0: a").replace("o9: a", "o9: b"))
    other = site.run("tree", "changes", "t")

    assert (0, "every answer ends where it does on the published site\n") == (same.status, same.out)
    assert (1, 2000) == (other.status, other.out.count("changed"))


def test_the_diagram_is_printed(site: TreeSite) -> None:
    """``tree diagram`` prints Mermaid text, and with ``--svg`` a finished picture."""
    site.tree(SPLIT)

    text, svg = site.run("tree", "diagram", "t"), site.run("tree", "diagram", "t", "--svg")

    assert text.out.startswith("flowchart LR\n")
    assert etree.QName(etree.fromstring(svg.out.encode())).localname == "svg"


def test_nothing_has_changed(published: TreeSite) -> None:
    """``tree changes`` ends with 0 when every answer ends where it does on the published site."""
    printed = published.run("tree", "changes", "t")

    assert (0, "every answer ends where it does on the published site\n") == (printed.status, printed.out)


def test_what_has_changed_is_told(published: TreeSite) -> None:
    """``tree changes`` tells answers that end elsewhere, that are new and that are gone, and ends with 1."""
    published.tree(
        SPLIT.replace("wales: what, elsewhere: a", "wales: what, scotland: a").replace("rude: b}", "rude: a, lost: b}")
    )

    printed = published.run("tree", "changes", "t")

    expected = (
        "changed  where=wales > what=rude: b → a\n"
        "new      where=wales > what=lost: b\n"
        "new      where=scotland: a\n"
        "gone     where=elsewhere: a\n"
    )
    assert (1, expected) == (printed.status, printed.out)


def test_changes_can_be_compared_with_another_copy(site: TreeSite, tmp_path: Path) -> None:
    """``--output`` names the published site to compare with."""
    site.tree(SPLIT)
    elsewhere = str(tmp_path / "elsewhere")
    site.run("build", "--date", "2026-11-21", "--output", elsewhere)

    printed = site.run("tree", "changes", "t", "--output", elsewhere)

    assert printed.status == 0


def test_changes_of_words_are_no_changes(published: TreeSite) -> None:
    """Other words for the same ways change nothing."""
    file = published.root / "content/decision-trees/t.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("Answer late", "Much later"), encoding="utf-8")

    printed = published.run("tree", "changes", "t")

    assert printed.status == 0


def test_changes_need_a_published_site(site: TreeSite) -> None:
    """Without a published tree ``tree changes`` cannot run, and says what to do."""
    printed = site.tree(SPLIT).run("tree", "changes", "t")

    assert (2, "") == (printed.status, printed.out)
    assert "there is no published tree to compare with" in printed.err
    assert "build the last release first" in printed.err


def test_changes_refuse_data_of_another_kind(published: TreeSite) -> None:
    """Where the published data is not that of a tree, ``tree changes`` cannot run."""
    for data in ("", "[]", "{}", '{"version": 3}', "null", '"text"', '{"version": 1, "tree": 3}'):
        (published.root / "public/en/small-tree/tree.json").write_text(data, encoding="utf-8")

        printed = published.run("tree", "changes", "t")

        assert printed.status == 2, data
        assert "there is no published tree to compare with" in printed.err, data


def test_changes_refuse_a_published_tree_that_leads_nowhere(published: TreeSite) -> None:
    """Published data with a way to nowhere cannot be compared with."""
    file = published.root / "public/en/small-tree/tree.json"
    data = json.loads(file.read_text(encoding="utf-8"))
    data["questions"]["what"]["to"] = {"late": "a"}
    file.write_text(json.dumps(data), encoding="utf-8")

    printed = published.run("tree", "changes", "t")

    assert printed.status == 2


@pytest.mark.parametrize("view", ["outline", "paths", "diagram", "changes"])
def test_a_tree_that_is_not_there_offers_the_nearest(site: TreeSite, view: str) -> None:
    """An unknown tree is told with the name that was probably meant, and nothing is shown."""
    printed = site.tree(FORK, "who-can-help").run("tree", view, "who-can-halp")

    assert (2, "") == (printed.status, printed.out)
    assert printed.err == "error: there is no tree “who-can-halp”; did you mean “who-can-help”?\n"


@pytest.mark.parametrize("view", ["outline", "paths", "diagram", "changes"])
def test_a_tree_that_is_not_sound_tells_what_is_wrong(site: TreeSite, view: str) -> None:
    """A tree with a gap is not shown; its problems are printed, and the status is 1."""
    site.tree("{start: q, questions: {q: {options: [x, z], routes: [{when: {q: x}, to: a}]}}, outcomes: [a]}")

    printed = site.run("tree", view, "t")

    assert printed.status == 1
    assert "would find nothing [tree-gap]" in printed.out


def test_what_is_wrong_with_another_tree_does_not_matter(site: TreeSite) -> None:
    """A tree is shown whatever is wrong with other trees."""
    site.tree(FORK).tree("{start: q, questions: {q: {options: {x: q}}}, outcomes: [a]}", "broken")

    printed = site.run("tree", "paths", "t")

    assert printed.status == 0


def test_a_configuration_that_cannot_be_read_is_told(site: TreeSite) -> None:
    """Without a readable configuration its problems are printed."""
    site.tree(FORK).write("site_config.yml", "name: x\n")

    printed = site.run("tree", "paths", "t")

    assert printed.status == 1
    assert "site_config.yml" in printed.out
