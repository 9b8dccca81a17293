"""Addresses that work from where they stand, so that the site works in any folder and from disk; and a list of all."""

import json
import posixpath
from urllib.parse import urlsplit

from generator.model.language import Language
from generator.model.site import SitePlan
from generator.text.dialect import plain


def relative_address(origin: str, target: str) -> str:
    """Give the address that leads from one route to another; an outside address stays as it is."""
    if not target.startswith("/"):
        return target
    path, mark, anchor = target.partition("#")
    if path == origin and mark:
        return mark + anchor
    here = origin.rpartition("/")[0].split("/")
    there = path.split("/")
    shared = len(posixpath.commonprefix([here, there[:-1]]))
    # An address that is empty would lead to the page itself and keep its anchor.
    relative = "../" * (len(here) - shared) + "/".join(there[shared:]) or "./"
    return relative + mark + anchor


def known_addresses(plan: SitePlan) -> bytes:
    """Every page that has a name of its own: its address and title in both languages, as JSON.

    States inside a decision tree have no name, and nobody types their addresses.
    """
    base_path = urlsplit(plan.config.base_url).path
    pages = [
        {language.value: [base_path + pair[language].route, plain(pair[language].title)] for language in Language}
        for pair in plan.pages
        if not (pair.en.tree and pair.en.tree.state.answers)
    ]
    return json.dumps(pages, ensure_ascii=False, separators=(",", ":")).encode()
