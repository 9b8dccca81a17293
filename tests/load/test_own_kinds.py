import pytest

from generator.load.config import load_config
from generator.model.own_kind import FieldType
from generator.model.page_kind import PageKind
from generator.model.problem import Code
from tests.sandbox import SiteSandbox

NEWS = """
kinds:
  news:
    name: {en: "News", cy: "Newyddion"}
    newest: published
    fields:
      published: {title: {en: "Published", cy: "Cyhoeddwyd"}, type: date}
"""


def test_a_kind_of_their_own(site: SiteSandbox) -> None:
    """A section may have a kind that the configuration describes; what it does not say is as usual."""
    text = site.read("site_config.yml").replace("kind: factsheet", "kind: news") + NEWS
    config = load_config(site.write("site_config.yml", text).root).value

    assert config is not None
    (section,) = config.sections
    assert section.own is not None
    assert (PageKind.ARTICLE, "news", "article") == (section.kind, section.own.key, section.own.template)
    assert [("published", FieldType.DATE, False)] == [
        (field.key, field.type, field.needed) for field in section.own.fields
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("kind: factsheet", "kind: nesw"),
        ("  news:\n", "  guide:\n"),
        ("newest: published", "newest: publish"),
        ("type: date", "type: day"),
        (", type: date", ""),
    ],
)
def test_wrong_kinds(site: SiteSandbox, old: str, new: str) -> None:
    """A kind that is not there, takes a name away, or orders by what is no date, is told."""
    text = (site.read("site_config.yml") + NEWS).replace(old, new)
    loaded = load_config(site.write("site_config.yml", text).root)

    assert loaded.value is None
    assert [Code.BAD_CHOICE] == [problem.code for problem in loaded.problems]
