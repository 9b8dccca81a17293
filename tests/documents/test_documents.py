"""The documents are a site that this program makes, with nothing to tell."""

import json
from pathlib import Path

import pytest

from documents.adapt import Target, adapted
from documents.lay import OWN, ROOT, documents, lay
from generator.cli import main
from generator.model.language import Language
from tests.builders import TODAY

PAGES = {"docs/a.md": Target(key="documents/a", title="First"), "docs/b/c.md": Target(key="others/c", title="Third")}


@pytest.fixture(scope="module", name="site")
def _site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return lay(tmp_path_factory.mktemp("documents") / "site")


def text(markdown: str, language: Language = Language.EN) -> str:
    """What becomes of a document of this text."""
    return adapted(f"# A title\n\n{markdown}\n", "docs/a.md", PAGES, language).text


def test_every_document_is_a_page() -> None:
    """The list of pages has each document, and each stands in a group of the section or is a decision."""
    listed = {document.path: document.key for document in documents()}
    written = {path.relative_to(ROOT).as_posix() for path in (ROOT / "docs").rglob("*.md")}
    config = (OWN / "site_config.yml").read_text(encoding="utf-8")

    assert set() == written - listed.keys()
    assert [] == [key for key in listed.values() if not key.startswith("decisions/") and key not in config]


def test_the_site(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The site is published as a release with nothing to tell, its links lead somewhere, and the search finds pages."""
    done = main(["build", "--root", str(site), "--release", "--date", TODAY.isoformat(), "--format", "json"])
    told = json.loads(capsys.readouterr().out)
    main(["search", "--root", str(site), "--language", "en", "colours", "contrast"])
    found = [page["key"] for page in json.loads(capsys.readouterr().out)]
    assert (0, []) == (done, told["problems"])
    theming = (site / "public" / "en" / "documents" / "theming" / "index.html").read_text(encoding="utf-8")
    welsh = (site / "public" / "cy" / "dogfennau" / "theming" / "index.html").read_text(encoding="utf-8")

    assert "documents/theming" in found[:2]
    assert "<pre><code>msgid &#34;Read next&#34;&#10;msgstr" in theming
    assert '<a href="../configuration/#another-organisations-site">Configuration</a>' in theming
    assert '<div lang="en" class="other-language">' in welsh


def test_code() -> None:
    """Lines of code are a block that none of them can end; inside an item they are words as they are typed."""
    assert "::: code\na\n\nb\n:::\n" == text("```yaml\na\n\nb\n```")
    assert ":::: code\n::: note\n:::\n::::\n" == text("```\n::: note\n:::\n```")
    assert "1. Type:\n\n   `a`\\\n   `b`\n" == text("1. Type:\n\n   ```\n   a\n   b\n   ```")


def test_links() -> None:
    """A link between documents leads to the page, with its part; one to any other file is its words."""
    assert "[w](../others/c.md#it-s-1-here)\n".replace("it-s", "its") == text("[w](b/c.md#its-1-here)")
    assert "[Third](../others/c.md) [w](#part-1-a)\n" == text("[c.md](b/c.md) [w](#1-a)")
    assert "w `[w](x.md)` [w](https://a.example/)\n" == text(
        "[w](../generator/x.py) `[w](x.md)` [w](https://a.example/)"
    )


def test_headings() -> None:
    """Each heading keeps the name that links know it by, and says on a Welsh page that it is English."""
    assert "## 1. A `b` {#part-1-a-b}\n\n## 1. A `b` {#part-1-a-b-1}\n" == text("## 1. A `b`\n\n## 1. A `b`")
    assert "## [What]{en} {#what}\n" == text("## What", Language.CY)
    assert "## A {#a}\n\n### B {#b}\n" == text("# A\n\n## B")


def test_examples() -> None:
    """Examples of Welsh are marked as Welsh, and numbers that would ring are shown as they are typed."""
    assert "*[i cwyno, gan cyngor]{cy}* and *stressed*\n" == text("*i cwyno, gan cyngor* and *stressed*")
    assert "`0300 790 0203`, `999` and `101` builds\n" == text("*0300 790 0203*, 999 and 101 builds")
