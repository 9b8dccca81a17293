"""The files of decision trees: what their pages show, the data for the script, the picture."""

import re
from collections.abc import Callable, Collection

from markupsafe import Markup

from generator.model.contact import Contact
from generator.model.language import Language
from generator.model.recipe import Recipe
from generator.model.route import card_route, page_route
from generator.model.site import OutputFile, Page
from generator.model.tree import DecisionTree, Paging, Verdict
from generator.render.addresses import relative_address
from generator.render.marked_words import dialled
from generator.render.site_templates import SiteTemplates
from generator.render.templates import PageTemplates, tidy
from generator.render.text import Body
from generator.render.tree_data import page_answers, tree_data, verdict_words
from generator.render.tree_outline import tree_outline, tree_parts
from generator.render.tree_picture import picture_size, tree_svg

_BELOW = r'<h2 id="{}">(?:(?!</h2>).)*</h2>\s*'
_FIRST_STEP = re.compile(_BELOW.format("today") + r"<ol>\s*<li>(.*?)</li>", re.DOTALL)
_BY_WHEN = re.compile(_BELOW.format("when") + r"(?:<p>(.*?)</p>|(<ul>.*?</ul>))", re.DOTALL)


class TreeRenderer:
    """Renders what belongs to decision trees. An outcome is rendered once for all the states that end in it."""

    def __init__(self, site: SiteTemplates, whole: Callable[[Page], Page]) -> None:
        """Take the templates, and what gives a written page its text."""
        self._site = site
        self._whole = whole
        self._outcomes: dict[tuple[Language, str, str, int], dict[str, Markup | str]] = {}

    def state(self, page: Page, recipe: Recipe, templates: PageTemplates) -> dict[str, object]:
        """What the page of a state shows beside its question: the text of its outcome, and whom to contact."""
        if page.tree is None or page.outcome is None:
            return {"page_answers": page_answers}
        # All states of a tree lie equally deep: what is rendered for one serves all that end so.
        name = (page.language, page.tree.tree, page.outcome.key, page.route.count("/"))
        if name not in self._outcomes:
            cards = templates.page("partials/tree-contacts.html")
            cards = Markup(tidy(cards))  # noqa: S704 - HTML already
            body = self._text(recipe.outcomes[page.outcome.key], page.route, templates)
            told = self.answer(page, recipe, body, templates)
            self._outcomes[name] = {**told, "contact_cards": cards}
        return {"page_answers": page_answers, **self._outcomes[name]}

    def answer(self, page: Page, recipe: Recipe, body: Body, templates: PageTemplates) -> dict[str, Markup | str]:
        """What the page of an answer shows, in a tree and outside: its verdict, what it says in short, its text."""
        verdicts = {page.outcome.verdict} if page.outcome else set()
        return {
            "verdict": "".join(self._verdicts(verdicts, page.language).values()),
            "letter": "".join(recipe.letters.values()),
            "essence": _essence(body.rest, page.rung, templates),
            "urgent": body.urgent,
            "body": body.rest,
        }

    def data(self, recipe: Recipe) -> OutputFile:
        """The data of a tree for the script; its links work from the tree's start."""
        paging, language = _paging(recipe), recipe.language
        tree = paging.tree
        start, twin = (page_route(spoken, tree.slug[spoken]) for spoken in (language, language.other))
        templates = self._site.at(start, language, in_data=True)
        save = card_route(self._site.frame.contacts_routes[language], "KEY")
        data = tree_data(
            paging,
            self._site.messages[language],
            site=self._site.frame.config.name[language],
            twin=relative_address(start, twin),
            verdicts=self._verdicts({outcome.verdict for outcome in tree.outcomes.values()}, language),
            outcomes={
                key: {
                    "title": dialled(page.title),
                    "summary": dialled(page.summary),
                    **self._texts(page, start, templates),
                    **({"letter": relative_address(start, recipe.letters[key])} if key in recipe.letters else {}),
                }
                for key, page in recipe.outcomes.items()
            },
            contacts={
                contact.key: tidy(templates.page("partials/tree-contact.html", contact=contact))
                for contact in recipe.contacts
            },
            parts={
                "deadline": tidy(templates.page("partials/deadline-field.html", title="PERIOD")),
                "save": tidy(templates.page("partials/tree-save.html", address=relative_address(start, save))),
            },
        )
        return OutputFile(path=recipe.path, data=data)

    def picture(self, recipe: Recipe) -> OutputFile:
        """The picture of a tree, whose words its outline has as text."""
        titles = {key: page.title for key, page in recipe.outcomes.items()}
        colours = self._site.frame.config.look.day
        svg = tree_svg(_paging(recipe).tree, self._site.messages[recipe.language], titles, colours)
        return OutputFile(path=recipe.path, data=svg.encode())

    def _verdicts(self, used: Collection[Verdict], language: Language) -> dict[str, str]:
        return verdict_words(used, self._site.messages[language], self._site.frame.config.verdicts)

    def outline(self, tree: DecisionTree, recipe: Recipe) -> dict[str, object]:
        """What the outline of a tree shows."""
        language = recipe.language
        titles = {key: page.title for key, page in recipe.outcomes.items()}
        listed = {
            key: {
                "key": key,
                "route": page.route,
                "title": page.title,
                "summary": page.summary,
                "said": tree.said(key, language),
            }
            for key, page in recipe.outcomes.items()
        }
        return {
            "outline": tree_outline(tree, self._site.messages[language], titles),
            "parts": tree_parts(tree),
            "outcomes": listed,
            "size": picture_size(tree, self._site.messages[language], titles),
        }

    def _texts(self, page: Page, route: str, templates: PageTemplates) -> dict[str, Markup]:
        body = self._text(page, route, templates)
        return {"html": body.rest, **({"urgent": body.urgent} if body.urgent else {})}

    def _text(self, page: Page, route: str, templates: PageTemplates) -> Body:
        return self._site.text(self._whole(page), route, templates)


def _essence(text: str, rung: Contact | None, templates: PageTemplates) -> Markup:
    """An answer at a glance: the first step of today, by when, and the numbers of who is to be ``rung``.

    The first two stand in the text right below the headings ``today`` and ``when``, as far as it has them. The script
    takes them from there too (``essence`` in view.js), so that its data need not say them twice.
    """
    found = {name: pattern.search(text) for name, pattern in (("now", _FIRST_STEP), ("by_when", _BY_WHEN))}
    # What was rendered is HTML already.
    values = {name: Markup(next(filter(None, match.groups()))) if match else "" for name, match in found.items()}  # noqa: S704
    shown = templates.page("partials/tree-essence.html", **values, rung=rung)
    return Markup(tidy(shown))  # noqa: S704 - HTML already


def _paging(recipe: Recipe) -> Paging:
    if recipe.paging is None:
        raise ValueError(recipe.path)
    return recipe.paging
