"""The pages of the workroom that show two pages side by side, with what is wrong at its sentence."""

from generator.build import OWN_FOLDER
from generator.model.glossary import Term
from generator.model.language import Language
from generator.render.workroom import WorkroomTemplates
from generator.status import status_of
from generator.things import Thing, things_of
from generator.translate.changes import Word, words_of
from generator.translate.pairs import CannotPairError, load_texts
from generator.workroom.notes import Notes, by_page
from generator.workroom.preview import Preview
from generator.workroom.rooms import Workroom
from generator.workroom.side_by_side import beside, pieces_of, terms_of


class Comparing:
    """Makes pages that show two others."""

    def __init__(self, preview: Preview, workroom: Workroom) -> None:
        """Take the preview and the workroom, which know where pages are."""
        self._preview = preview
        self._workroom = workroom
        self._notes = Notes(preview.root)
        self._templates = WorkroomTemplates(OWN_FOLDER / "templates")

    def page(self, key: str, easy: str) -> bytes | None:
        """English beside Welsh; or beside the page of this language, its Easy Read page. ``None`` for no such page."""
        routes, site = self._workroom.routes(), self._preview.site
        if key not in routes or site is None:
            return None
        status = status_of(site, self._preview.seen.problems, self._preview.today())
        thing = next((thing for thing in things_of(status) if thing.key == key), None)
        language, _, other = easy.partition("/")
        easy_asked = thing is not None and other in thing.easy_read and other in routes and language in tuple(Language)
        if easy_asked:
            spoken = Language(language)
            sides = [(spoken, routes[key][spoken], key), (spoken, routes[other][spoken], other)]
        else:
            sides = [(spoken, routes[key][spoken], key) for spoken in Language]
        pages = [(self._preview.plain(route) or "", route) for _, route, _ in sides]
        ones, others = (pieces_of(page, route) for page, route in pages)
        problems = by_page(self._preview.seen.problems)
        values = {
            "key": key,
            "thing": thing,
            "sides": sides,
            "heads": ("Full page", "Easy Read") if easy_asked else ("English", "Welsh"),
            "rows": [(ones, others)] if easy_asked else [_row(row) for row in beside(ones, others)],
            "terms": self._terms(pages[0][0]),
            "changes": self._changes(thing),
        }
        html = self._templates.html("side-by-side", values)
        paths = dict.fromkeys(f"content/{spoken}/{name}.md" for spoken, _, name in sides)
        return self._notes.placed_on(html, [(path, problems.get(path, ())) for path in paths]).encode()

    def _terms(self, page: str) -> tuple[Term, ...]:
        keys = terms_of(page)
        terms = self._preview.site.content.terms if self._preview.site else ()
        return tuple(term for term in terms if term.key in keys)

    def _changes(self, thing: Thing | None) -> tuple[Word, ...]:
        """What has changed in the source since the translation was accepted."""
        if thing is None or thing.translation != "stale":
            return ()
        try:
            return words_of(load_texts(self._preview.root).translated(thing.key).changes())
        except CannotPairError:
            return ()


def _row(row: tuple[object, object]) -> tuple[tuple[object, ...], tuple[object, ...]]:
    left, right = row
    return (left,) if left else (), (right,) if right else ()
