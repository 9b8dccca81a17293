"""The finished pages lead to one another."""

from collections.abc import Iterable, Iterator

from generator.model.problem import Code, Place, Problem
from generator.model.recipe import Made
from generator.model.route import route_of


def check_addresses_of(pages: Iterable[Made], paths: Iterable[str]) -> Iterator[Problem]:
    """Addresses on finished pages that lead to no file, or to no place on a page; ``paths`` are those of all files."""
    listed = tuple(pages)
    files = frozenset(paths)
    read = frozenset(page.path for page in listed)
    known = files.union(f"{page.path}#{identity}" for page in listed for identity in page.ids)
    for page in listed:
        for address, line in page.addresses:
            if address in known:
                continue
            file = address.partition("#")[0]
            if file not in files or file in read:
                yield Problem(
                    place=Place(path=page.path, line=line),
                    code=Code.OUTPUT_LINK,
                    message=f"“{route_of(address)}” leads nowhere in the finished site",
                    hint="the fault is in a template, since the text of pages is checked before",
                )
