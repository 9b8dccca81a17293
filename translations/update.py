"""``make words``: bring the catalogues up to the words that templates and program use.

Writes ``messages.pot`` and ``cy/LC_MESSAGES/messages.po``. Welsh that is there stays; words that nobody uses
any more go; new words wait, empty, for a translator. Nothing is guessed, and no day or machine is written down.

With the folder of another site, its own catalogue is brought up to the words of its own templates: what we have is
lent to it, and stands there only where the site says it otherwise.
"""

import io
import sys
import tomllib
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

TRANSLATIONS = Path(__file__).resolve().parent
PROJECT = TRANSLATIONS.parent
CATALOGUE = "translations/cy/LC_MESSAGES/messages.po"
WELSH = PROJECT / CATALOGUE
HEADER = """# {title}
msgid ""
msgstr ""
"Project-Id-Version: guidance-site-generator\\n"
"Language-Team: {language}\\n"
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n==3 ? 3 : n==6 ? 4 : 5);\\n"

"""


def used_words(root: Path = PROJECT) -> Catalog:
    """Every word that the templates in a folder use, and in ours the program too, with the files that use it."""
    settings = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["babel"]["mappings"]
    methods = [(mapping["pattern"], mapping["method"]) for mapping in settings]
    options = {
        mapping["pattern"]: {key: value for key, value in mapping.items() if key not in ("pattern", "method")}
        for mapping in settings
    }
    catalog = Catalog(locale="cy", fuzzy=False)
    for path, _line, message, comments, context in sorted(
        extract_from_dir(str(root), methods, options, comment_tags=("TRANSLATORS:",), strip_comment_tags=True),
        key=lambda found: (found[0], found[1]),
    ):
        catalog.add(message, None, [(path, 0)], auto_comments=comments, context=context)
    return catalog


def written(catalog: Catalog, *, title: str, language: str) -> str:
    """A catalogue as text, in the order of the files that use its words."""
    buffer = io.BytesIO()
    write_po(buffer, catalog, width=0, omit_header=True, ignore_obsolete=True, include_lineno=False)
    return HEADER.format(title=title, language=language) + buffer.getvalue().decode("utf-8").strip() + "\n"


def site_words(root: Path) -> str:
    """The Welsh catalogue of another site: words of its templates that we lack, and ours that it says otherwise."""
    ours, own = catalogue(WELSH), catalogue(root / CATALOGUE)
    wanted = Catalog(locale="cy", fuzzy=False)
    new = [message for message in used_words(root) if not ours.get(message.id, message.context)]
    said_otherwise = [message for message in own if ours.get(message.id, message.context)]
    for message in (*new, *said_otherwise):
        if message.id:
            wanted.add(message.id, None, message.locations, context=message.context)
    own.update(wanted, no_fuzzy_matching=True)
    return written(own, title="The Welsh of words that this site alone has, or says otherwise.", language="cy")


def catalogue(path: Path) -> Catalog:
    """A Welsh catalogue; an empty one where there is no file."""
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    return read_po(io.StringIO(text), locale="cy")


def main(root: Path) -> None:
    """Write the catalogues of a folder."""
    if root != PROJECT:
        path = root / CATALOGUE
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(site_words(root), encoding="utf-8")
        return
    words = used_words()
    template = written(words, title="The interface words in English, the source.", language="en")
    (TRANSLATIONS / "messages.pot").write_text(template, encoding="utf-8")
    welsh = catalogue(WELSH)
    welsh.update(words, no_fuzzy_matching=True)
    WELSH.write_text(
        written(
            welsh, title="The interface words in Welsh. docs/translating.md says how to write them.", language="cy"
        ),
        encoding="utf-8",
    )


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else PROJECT).resolve())
