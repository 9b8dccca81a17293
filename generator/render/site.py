"""Every file that comes from a template, one by one."""

from collections.abc import Callable
from datetime import date
from functools import partial
from urllib.parse import urlsplit

from markupsafe import Markup

from generator.model.contact import Contact
from generator.model.language import Bilingual, Language, in_both
from generator.model.page_kind import PageKind
from generator.model.problem import Place, Problem
from generator.model.site import OutputFile, Page, Redirect, SitePlan, TreeState
from generator.model.tree import DecisionTree, Outcome
from generator.model.wcag import CRITERIA
from generator.render.addresses import relative_address
from generator.render.dates import holidays_for_script
from generator.render.hosts import META_POLICY
from generator.render.hours import hours_for_schema, hours_for_script, hours_in_words
from generator.render.jobs import Job, SiteInputs
from generator.render.markdown import TextRenderer
from generator.render.messages import Messages, MissingWordError
from generator.render.templates import (
    CATALOGUE,
    CompiledTemplates,
    PageTemplates,
    TemplateFailedError,
    TemplateSet,
    marked,
    missing_word,
    tidy,
)
from generator.render.text import render_nodes
from generator.render.tree_data import page_answers, tree_data, verdict_words
from generator.render.tree_outline import tree_outline
from generator.render.tree_picture import tree_svg


def render_jobs(inputs: SiteInputs, jobs: tuple[Job, ...]) -> tuple[OutputFile | Problem, ...]:
    """Render some of a site's files; a file whose template is at fault gives a problem instead."""
    site = SiteRenderer(inputs)
    results: list[OutputFile | Problem] = []
    for job in jobs:
        try:
            results.append(site.render(job))
        except TemplateFailedError as error:
            results.append(error.problem)
        except MissingWordError as error:
            results.append(missing_word(error, Place(path=CATALOGUE)))
    return tuple(results)


class SiteRenderer:
    """Renders the files of one site, which share its words and its templates."""

    def __init__(self, inputs: SiteInputs) -> None:
        """Prepare the words and the templates of both languages."""
        plan = self._plan = inputs.plan
        self._assets = inputs.assets
        self._today = inputs.today
        self._base_path = urlsplit(plan.config.base_url).path
        compiled = CompiledTemplates()
        self._messages = in_both(lambda language: Messages.of(plan.catalogue, language))
        self._outcomes: dict[tuple[Language, str, str, int], dict[str, Markup]] = {}
        self._written = {(page.language, page.key): page for pair in plan.pages for page in pair if page.header}
        self._templates = self._messages.map(lambda messages: TemplateSet.of(inputs.folders, messages, compiled))

    def render(self, job: Job) -> OutputFile:
        """Render one file. Raises ``TemplateFailedError``."""
        if job.name == "page":
            return self._page(self._plan.pages[job.number], job.language)
        if job.name == "redirect":
            return self._redirect(self._plan.redirects[job.number])
        if job.name == "tree":
            return self._tree(self._plan.trees[job.number], job.language)
        if job.name == "picture":
            return self._picture(self._plan.trees[job.number], job.language)
        if job.name == "feed":
            return self._feed(job.language)
        return {"root": self._root, "not-found": self._not_found, "sitemap": self._sitemap}[job.name]()

    def _page(self, pair: Bilingual[Page], language: Language) -> OutputFile:
        page = pair[language]
        values = self._values(page.route, language)
        values |= {"page": page, "twin": pair[language.other], "menu": self._plan.menus[language]}
        if page.kind is PageKind.OUTLINE and page.tree:
            values |= self._outline(page.tree.tree, language)
        if page.statement:
            values |= {"criteria": CRITERIA}
        templates = PageTemplates(templates=self._templates[language], values=values)
        if page.kind is PageKind.TREE and page.tree:
            words = {"page_answers": page_answers, "verdicts": verdict_words(self._messages[language])}
            html = templates.page("pages/tree.html", **words, **self._state(page, page.tree, templates))
        else:
            body = render_nodes(page.nodes, TextRenderer(page, partial(relative_address, page.route)), templates)
            html = templates.page(f"pages/{page.kind}.html", body=body)
        return _file(f"{page.route[1:]}index.html", tidy(html))

    def _state(self, page: Page, tree: TreeState, templates: PageTemplates) -> dict[str, object]:
        """What the page of a state shows beside its question: the text of its outcome, and whom to contact."""
        if tree.outcome is None:
            return {"body": Markup(""), "contact_cards": Markup("")}
        # All states of a tree lie equally deep: what is rendered for one serves all that end so.
        name = (page.language, tree.tree.key, tree.outcome.key, page.route.count("/"))
        if name not in self._outcomes:
            cards = templates.page("partials/tree-contacts.html")
            body = self._outcome_text(page.language, tree.outcome, page.route, templates)
            self._outcomes[name] = {"body": body, "contact_cards": Markup(tidy(cards))}  # noqa: S704 - HTML already
        return dict(self._outcomes[name])

    def _outcome_text(self, language: Language, outcome: Outcome, route: str, templates: PageTemplates) -> Markup:
        written = self._written[language, outcome.page]
        return render_nodes(written.nodes, TextRenderer(written, partial(relative_address, route)), templates)

    def _tree(self, tree: DecisionTree, language: Language) -> OutputFile:
        """The data of a tree for the script; its links work from the tree's start."""
        start, twin = (f"/{spoken}/{tree.slug[spoken]}/" for spoken in (language, language.other))
        templates = PageTemplates(templates=self._templates[language], values=self._values(start, language))
        used = {key for outcome in tree.outcomes.values() for key in outcome.contacts}
        data = tree_data(
            tree,
            self._messages[language],
            site=self._plan.config.name[language],
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
                for contact in self._plan.contacts
                if contact.key in used
            },
        )
        return OutputFile(path=f"{start[1:]}tree.json", data=data)

    def _picture(self, tree: DecisionTree, language: Language) -> OutputFile:
        """The picture of a tree, whose words its outline has as text."""
        titles = {key: self._written[language, outcome.page].title for key, outcome in tree.outcomes.items()}
        svg = tree_svg(tree, language, titles)
        return OutputFile(path=f"{language}/{tree.slug[language]}/tree.svg", data=svg.encode())

    def _outline(self, tree: DecisionTree, language: Language) -> dict[str, object]:
        """What the outline of a tree shows."""
        ends = {key: self._written[language, outcome.page] for key, outcome in tree.outcomes.items()}
        titles = {key: page.title for key, page in ends.items()}
        listed = [
            {"key": key, "route": page.route, "title": page.title, "summary": page.summary}
            for key, page in ends.items()
        ]
        return {"outline": tree_outline(tree, language, titles), "outcomes": listed}

    def _redirect(self, redirect: Redirect) -> OutputFile:
        values = self._values(redirect.old, redirect.language)
        values |= {
            "target": relative_address(redirect.old, redirect.route),
            "absolute_target": self._absolute(redirect.route),
        }
        html = self._templates[redirect.language].render("redirect.html", values)
        path = redirect.old[1:] + ("index.html" if redirect.old.endswith("/") else "")
        return _file(path, tidy(html))

    def _root(self) -> OutputFile:
        values = self._values("/", Language.CY) | {"menus": self._plan.menus, "words": self._words()}
        return _file("index.html", tidy(self._templates.cy.render("root.html", values)))

    def _not_found(self) -> OutputFile:
        values = self._values("/404.html", Language.CY)
        values |= {
            "menus": self._plan.menus,
            "words": self._words(),
            "rooted": lambda route: self._base_path + route,
            "rooted_asset": lambda name: self._base_path + self._assets.routes[name],
        }
        return _file("404.html", tidy(self._templates.cy.render("not-found.html", values)))

    def _sitemap(self) -> OutputFile:
        values = self._values("/sitemap.xml", Language.EN) | {"pages": self._plan.pages, "menus": self._plan.menus}
        return _file("sitemap.xml", tidy(self._templates.en.render("sitemap.xml", values)))

    def _feed(self, language: Language) -> OutputFile:
        route = f"/{language}/feed.xml"
        reviewed = [
            pair[language] for pair in self._plan.pages if (header := pair[language].header) and header.reviewed
        ]
        newest_first = sorted(reviewed, key=lambda page: page.route)
        newest_first.sort(key=lambda page: page.header.reviewed if page.header else date.min, reverse=True)  # type: ignore[arg-type,return-value]  # every page here has a day
        values = self._values(route, language) | {"pages": newest_first, "menu": self._plan.menus[language]}
        return _file(route[1:], tidy(self._templates[language].render("feed.xml", values)))

    def _card_route(self, language: Language, contact: Contact) -> str:
        return card_route(self._plan, language, contact)

    def _absolute(self, route: str) -> str:
        return self._plan.config.base_url + route

    def _words(self) -> dict[str, Callable[..., str]]:
        """The interface words of each language, for the two pages that speak both."""
        return {language.value: _speaker(self._messages[language]) for language in Language}

    def _values(self, route: str, language: Language) -> dict[str, object]:
        """The names that every template may use."""
        messages = self._messages[language]
        return {
            "site": self._plan.config,
            "policy": Markup(META_POLICY),  # noqa: S704 - the program's own words
            "contacts_route": self._plan.contacts_routes[language],
            "url": partial(relative_address, route),
            "absolute": self._absolute,
            "assets": self._assets.routes,
            "asset": lambda name: relative_address(route, self._assets.routes[name]),
            "hours": lambda hours: hours_in_words(hours, messages),
            "open_times": hours_for_script,
            "schema_hours": hours_for_schema,
            "bank_holidays": lambda: holidays_for_script(self._today),
            "vcard": partial(self._card_route, language),
        }


def card_route(plan: SitePlan, language: Language, contact: Contact) -> str:
    """Where a contact's vCard stands."""
    return f"{plan.contacts_routes[language]}{contact.key}.vcf"


def _speaker(messages: Messages) -> Callable[..., str]:
    def speak(english: str, **values: object) -> str:
        return messages.gettext(english) % values if values else messages.gettext(english)

    return speak


def _file(path: str, text: str) -> OutputFile:
    return OutputFile(path=path, data=text.encode())
