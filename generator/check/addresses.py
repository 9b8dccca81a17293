"""Every address is used once, on any server and any disk."""

from collections.abc import Iterator

from generator.model.problem import Code, Place, Problem
from generator.model.route import language_route, plain_route
from generator.model.site import SitePlan


def check_addresses(plan: SitePlan) -> Iterator[Problem]:
    """Two pages, or a page and an old address, that claim one address."""
    claims: dict[str, Place] = {}
    for pair in plan.pages:
        for page in pair:
            yield from _claim(page.route, page.claim, claims)
    for redirect in plan.redirects:
        start = language_route(redirect.language)
        if not redirect.old.startswith(start):
            message = f"“{redirect.old}” does not start with {start}, the language of this page"
            hint = "write the old address of the other language into the twin"
        elif "." in redirect.old.removesuffix(".html"):
            message = f"“{redirect.old}” is the address of a file and not of a page"
            hint = "only an address that ends in / or .html can lead on to a page"
        else:
            yield from _claim(redirect.old, redirect.place, claims)
            continue
        yield Problem(place=redirect.place, code=Code.BAD_ADDRESS, message=message, hint=hint)


def _claim(route: str, place: Place, claims: dict[str, Place]) -> Iterator[Problem]:
    address = plain_route(route)
    if address not in claims:
        claims[address] = place
    else:
        yield Problem(
            place=place,
            code=Code.ADDRESS_TAKEN,
            message=f"the address {route} is already taken by {claims[address]}",
            hint="give one of the two another slug",
        )
