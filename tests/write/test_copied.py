import pytest

from generator.build import OWN_FOLDER
from generator.write.copied import CannotCopyError, copy_template
from tests.sandbox import SiteSandbox


@pytest.mark.parametrize("name", ["partials/footer.html", "assets/css/tokens.css", "easy-read.typ", "sitemap.xml"])
def test_a_copy_says_what_it_is(site: SiteSandbox, name: str) -> None:
    """A copy has one line more than the original, the first, and the site builds with it without a word."""
    path = copy_template(site.root, OWN_FOLDER, name)
    first, _, rest = path.read_text(encoding="utf-8").partition("\n")

    assert (OWN_FOLDER / "templates" / name).read_text(encoding="utf-8") == rest
    assert f" copied from {name} as it was in " in first
    assert [] == site.codes()


def test_what_cannot_be_copied(site: SiteSandbox) -> None:
    """A template that is not there is told with the one that was meant; one that is there already stays."""
    with pytest.raises(CannotCopyError, match=r"did you mean “partials/footer\.html”"):
        copy_template(site.root, OWN_FOLDER, "footer.html")
    with pytest.raises(CannotCopyError, match="there is no template"):
        copy_template(site.root, OWN_FOLDER, "../README.md")
    copy_template(site.root, OWN_FOLDER, "root.html")
    with pytest.raises(CannotCopyError, match="already"):
        copy_template(site.root, OWN_FOLDER, "root.html")
