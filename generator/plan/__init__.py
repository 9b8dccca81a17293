"""Stage 3: ``Content`` → ``SitePlan``: every page in both languages, its address, and what it leads to.

Nothing is rendered before every address is known. A page without its twin cannot get in here.
"""

from functools import partial

from generator.model.attachment import Attachment
from generator.model.config import CONTACTS, GLOSSARY, SEARCH
from generator.model.content import Content
from generator.model.language import in_both
from generator.model.route import page_route
from generator.model.site import SitePlan
from generator.plan.contacts import contacts_page
from generator.plan.made_pages import glossary_page, pictures_page, statement_pages
from generator.plan.menus import menu
from generator.plan.pages import section_page, written_page
from generator.plan.redirects import redirects
from generator.plan.routes import PICTURES, Routes
from generator.plan.search import search_page
from generator.plan.trees import tree_pages
from generator.tree.paging import tree_paging
from generator.tree.walk import MOST_PAGES

__all__ = ["plan_site"]


def plan_site(content: Content, most_tree_pages: int = MOST_PAGES) -> SitePlan:
    """Plan the whole site. What is broken or missing in the content is left out; the checks have named it.

    Where the trees would have more than ``most_tree_pages`` pages a language, the largest share pages.
    """
    routes = Routes.of(content)
    paging = tree_paging(routes.trees, most_tree_pages)
    return SitePlan(
        config=content.config,
        catalogue=content.catalogue,
        menus=in_both(partial(menu, routes)),
        pages=(
            *(pair.map(partial(written_page, routes)) for pair in routes.pairs),
            *(in_both(partial(section_page, routes, section)) for section in routes.sections),
            *((in_both(partial(contacts_page, routes)),) if CONTACTS in routes.links else ()),
            *((in_both(partial(pictures_page, routes)),) if PICTURES in routes.links else ()),
            *(page for each in paging for page in tree_pages(routes, each)),
            *statement_pages(routes),
            *((in_both(partial(glossary_page, routes)),) if content.terms else ()),
            *((in_both(partial(search_page, routes)),) if SEARCH in routes.links else ()),
        ),
        contacts=content.contacts,
        contacts_routes=in_both(lambda language: page_route(language, content.config.contacts_page.slug[language])),
        glossary_routes=routes.links[GLOSSARY].map(lambda link: link.route) if content.terms else None,
        terms=content.terms,
        redirects=redirects(routes),
        pictures=routes.pictures,
        attachments=_attachments(routes),
        trees=paging,
    )


def _attachments(routes: Routes) -> tuple[Attachment, ...]:
    """The photographs and files that a page leads to. What only a draft shows is in no published site."""
    used = {each.path: each for pair in routes.pairs for page in pair for each in routes.attachments(page).values()}
    return tuple(used[path] for path in sorted(used))
