import pytest

from generator.check.finished import check_addresses_of
from generator.check.output import OutputReader
from generator.model.problem import Code
from generator.model.site import OutputFile
from tests.builders import finished

PAGE = """\
<!doctype html>
<html lang="{}">
<head><title>T</title></head>
<body>
<h1 id="top">T</h1>
{}
</body>
</html>
"""


def codes(body: str, path: str = "en/index.html", language: str = "en", base_path: str = "") -> list[Code]:
    """What is wrong with a finished page in a site with one more page and a style sheet."""
    files = (
        OutputFile(path=path, data=PAGE.format(language, body).encode()),
        OutputFile(path="cy/llys/index.html", data=PAGE.format("cy", '<p id="adran">T</p>').encode()),
        OutputFile(path="assets/site.css", data=b""),
    )
    reader = OutputReader(base_path)
    found = {file.path: reader.page(file.path, file.data) for file in files if file.path.endswith(".html")}
    made = [finished(path, ids=facts.ids, addresses=facts.addresses) for path, facts in found.items()]
    alone = (problem.code for facts in found.values() for problem in facts.problems)
    return [*alone, *(problem.code for problem in check_addresses_of(made, [file.path for file in files]))]


GOOD = (
    "<p>You can ask the court for the report.</p>",
    '<p lang="cy">Gallwch ofyn i’r llys am yr adroddiad.</p>',
    '<p>Ask <span lang="cy">Ombwdsmon Gwasanaethau Cyhoeddus Cymru am y gŵyn</span> today.</p>',
    '<a href="../cy/llys/">x</a><a href="../cy/llys/index.html#adran">x</a><a href="#top">x</a><a href="./">x</a>',
    '<a href="/cy/llys/">x</a><a href="https://www.gov.uk/">x</a><a href="mailto:a@b.org">x</a>',
    '<a href="mailto:a@b.org?subject=A%20page">x</a><a href="tel:999">999</a> or 999 BSL',
    '<img src="../assets/site.css" alt=""><link href="../assets/site.css" rel="stylesheet">',
    '<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>',
)


@pytest.mark.parametrize("body", GOOD)
def test_good_pages(body: str) -> None:
    """A page that keeps the promises of the site has no problem."""
    assert [] == codes(body)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>Gallwch ofyn i’r llys am yr adroddiad os nad ydych wedi.</p>", Code.OUTPUT_LANGUAGE),
        ('<p lang="cy">You can ask the court for the report if you have.</p>', Code.OUTPUT_LANGUAGE),
        ('<img src="../assets/site.css" alt="Gallwch ofyn i’r llys am yr adroddiad os">', Code.OUTPUT_LANGUAGE),
        ("<h1>Two</h1>", Code.OUTPUT_HEADING),
        ("<p>a\x02b</p>", Code.OUTPUT_CHARACTER),
        ('<img src="../assets/site.css" alt="a\x9fb">', Code.OUTPUT_CHARACTER),
        ('<p id="top">x</p>', Code.OUTPUT_ID),
        ('<p style="color:red">x</p>', Code.OUTPUT_INLINE),
        ('<p onclick="x()">x</p>', Code.OUTPUT_INLINE),
        ("<script>x()</script>", Code.OUTPUT_INLINE),
        ("<style>a{}</style>", Code.OUTPUT_INLINE),
        ('<img src="../assets/site.css">', Code.OUTPUT_PICTURE),
        ('<a href="gone/">x</a>', Code.OUTPUT_LINK),
        ('<a href="javascript:alert(1)">x</a>', Code.OUTPUT_LINK),
        ('<a href="DATA:text/html,x">x</a>', Code.OUTPUT_LINK),
        ('<a href="//evil.example/">x</a>', Code.OUTPUT_LINK),
        ('<a href="https://evil">x</a>', Code.OUTPUT_LINK),
        ('<a href="mailto:a@b.org?bcc=c@d.org">x</a>', Code.OUTPUT_LINK),
        ('<a href="mailto:a@b.org?subject=x&amp;bcc=c@d.org">x</a>', Code.OUTPUT_LINK),
        ('<p>Phone <b>999</b> or <a href="tel:999">999</a></p>', Code.OUTPUT_PHONE),
        ('<a href="tel:*21*1#">x</a>', Code.OUTPUT_LINK),
        ('<a href="../cy/llys/#gone">x</a>', Code.OUTPUT_LINK),
        ('<a href="#gone">x</a>', Code.OUTPUT_LINK),
        ('<script src="gone.js"></script>', Code.OUTPUT_LINK),
        ('<a href="../../../etc/passwd">x</a>', Code.OUTPUT_LINK),
    ],
)
def test_broken_promises(body: str, expected: Code) -> None:
    """A broken promise is told, whichever template broke it."""
    assert [expected] == codes(body)


def test_the_language_of_the_page() -> None:
    """A page below a language is in that language, and every page names one."""
    assert [Code.OUTPUT_LANGUAGE] == codes("", language="cy")
    assert [Code.OUTPUT_LANGUAGE] == codes("", language="")
    assert [] == codes("", path="404.html", language="cy")


def test_a_site_in_a_folder() -> None:
    """Rooted addresses start with the folder of the site."""
    assert [] == codes('<a href="/guide/cy/llys/">x</a>', base_path="/guide")
