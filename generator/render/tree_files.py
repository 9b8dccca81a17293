"""The files of decision trees: what their pages show, the data for the script, the picture."""

from markupsafe import Markup

from generator.model.language import Language
from generator.model.site import OutputFile, Page, TreeState
from generator.model.tree import DecisionTree, Outcome, Paging
from generator.render.addresses import relative_address
from generator.render.site_templates import SiteTemplates
from generator.render.templates import PageTemplates, marked, tidy
from generator.render.tree_data import page_answers, tree_data, verdict_words
from generator.render.tree_outline import tree_outline
from generator.render.tree_picture import tree_svg


class TreeRenderer:
    """Renders what belongs to decision trees. An outcome is rendered once for all the states that end in it."""

    def __init__(self, site: SiteTemplates) -> None:
        """Take the templates, and find the pages that explain outcomes."""
        self._site = site
        self._written = {(page.language, page.key): page for pair in site.plan.pages for page in pair if page.header}
        self._outcomes: dict[tuple[Language, str, str, int], dict[str, Markup]] = {}

    def state(self, page: Page, tree: TreeState, templates: PageTemplates) -> dict[str, object]:
        """What the page of a state shows beside its question: the text of its outcome, and whom to contact."""
        words = {"page_answers": page_answers, "verdicts": verdict_words(self._site.messages[page.language])}
        if tree.outcome is None:
            return {**words, "body": Markup(""), "contact_cards": Markup("")}
        # All states of a tree lie equally deep: what is rendered for one serves all that end so.
        name = (page.language, tree.tree.key, tree.outcome.key, page.route.count("/"))
        if name not in self._outcomes:
            cards = templates.page("partials/tree-contacts.html")
            body = self._outcome_text(page.language, tree.outcome, page.route, templates)
            self._outcomes[name] = {"body": body, "contact_cards": Markup(tidy(cards))}  # noqa: S704 - HTML already
        return {**words, **self._outcomes[name]}

    def data(self, paging: Paging, language: Language) -> OutputFile:
        """The data of a tree for the script; its links work from the tree's start."""
        tree = paging.tree
        start, twin = (f"/{spoken}/{tree.slug[spoken]}/" for spoken in (language, language.other))
        templates = self._site.at(start, language)
        used = {key for outcome in tree.outcomes.values() for key in outcome.contacts}
        data = tree_data(
            paging,
            self._site.messages[language],
            site=self._site.plan.config.name[language],
            twin=relative_address(start, twin),
            outcomes={
                key: {
                    "title": marked((page := self._written[language, outcome.page]).title),
                    "summary": marked(page.summary),
                    "html": self._outcome_text(language, outcome, start, templates),
                }
                for key, outcome in tree.outcomes.items()
            },
            contacts={
                contact.key: tidy(templates.page("partials/tree-contact.html", contact=contact))
                for contact in self._site.plan.contacts
                if contact.key in used
            },
        )
        return OutputFile(path=f"{start[1:]}tree.json", data=data)

    def picture(self, tree: DecisionTree, language: Language) -> OutputFile:
        """The picture of a tree, whose words its outline has as text."""
        titles = {key: self._written[language, outcome.page].title for key, outcome in tree.outcomes.items()}
        svg = tree_svg(tree, self._site.messages[language], titles)
        return OutputFile(path=f"{language}/{tree.slug[language]}/tree.svg", data=svg.encode())

    def outline(self, tree: DecisionTree, language: Language) -> dict[str, object]:
        """What the outline of a tree shows."""
        ends = {key: self._written[language, outcome.page] for key, outcome in tree.outcomes.items()}
        titles = {key: page.title for key, page in ends.items()}
        listed = [
            {
                "key": key,
                "route": page.route,
                "title": page.title,
                "summary": page.summary,
                "said": tree.said(key, language),
            }
            for key, page in ends.items()
        ]
        return {"outline": tree_outline(tree, self._site.messages[language], titles), "outcomes": listed}

    def _outcome_text(self, language: Language, outcome: Outcome, route: str, templates: PageTemplates) -> Markup:
        return self._site.text(self._written[language, outcome.page], route, templates)
