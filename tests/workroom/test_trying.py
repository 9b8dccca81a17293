from generator.workroom.trying import try_files
from tests.sandbox import SITES, SiteSandbox
from tests.workroom.previews import PAGE, Looked, look_at

EN, CY = "content/en/factsheets/a.md", "content/cy/factsheets/a.md"


def codes_at(looked: Looked, files: dict[str, str]) -> list[tuple[str, int, str]]:
    """Where and what is wrong with some texts."""
    tried = try_files(looked.preview, {path: text.encode() for path, text in files.items()})
    return [(problem.place.path, problem.place.line, problem.code.code) for problem in tried.here]


def test_a_page(looked: Looked) -> None:
    """What is typed is looked at alone, beside its twin and among all pages, and told at its line; nothing is kept."""
    looked.save(EN, PAGE.format("A", "", "In 20 days.")).save(CY, PAGE.format("A", "", "O fewn 20 diwrnod."))
    before = looked.preview.seen
    found = codes_at(looked, {EN: PAGE.format("A", "", "In 30 days. [Gone](gone.md)\n\n<b>"), CY: looked.site.read(CY)})

    assert (EN, 8, "raw-html") in found
    found = codes_at(looked, {EN: PAGE.format("A", "", "In 30 days. See [this](gone.md)."), CY: looked.site.read(CY)})
    assert {(EN, 6, "missing-page"), (CY, 6, "fact-differs")} <= set(found)
    assert [] != codes_at(looked, {"content/en/factsheets/new.md": "---\n"})
    looked.preview.look()
    assert before == looked.preview.seen


def test_a_file_that_pages_use(site: SiteSandbox) -> None:
    """What is wrong in a file of words is told there; what it would break elsewhere is told too, if it is new."""
    looked = look_at(site.lay(SITES / "everything"))
    text = site.read("content/contacts.yml")
    bad = codes_at(looked, {"content/contacts.yml": text.replace("0300", "0399 9", 1)})

    assert bad
    key = text.split("contacts:\n")[1].split(":")[0].strip()
    renamed = {"content/contacts.yml": text.replace(f"  {key}:", "  another:", 1).encode()}
    assert try_files(looked.preview, renamed).elsewhere
    assert () == try_files(looked.preview, {"content/contacts.yml": text.encode()}).elsewhere


def test_without_a_site(site: SiteSandbox) -> None:
    """Where the configuration cannot be read, that is what is told."""
    site.write("site_config.yml", "- a")
    tried = try_files(look_at(site).preview, {"content/en/home.md": b"---\n"})

    assert () == tried.here
