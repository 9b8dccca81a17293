"""What stands published and what comes next → the addresses of pages that would lead nowhere."""

import re
from collections.abc import Collection, Iterable

from generator.model.route import route_of
from generator.tree.ids import is_id

_FILE = re.compile(r"(?P<route>.*/)(?:index\.html|[^/]+\.html)")


def gone_addresses(published: Iterable[str], fresh: Collection[str]) -> tuple[str, ...]:
    """The addresses of published files of which the next site has neither a page nor one that leads on.

    States of trees are left out: their ids follow the questions, and nobody links to one.
    """
    pages = (match for path in published if path not in fresh and (match := _FILE.fullmatch(f"/{path}")))
    missing = (match for match in pages if not is_id(match["route"].split("/")[-2]))
    return tuple(sorted(route_of(match[0][1:]) for match in missing))
