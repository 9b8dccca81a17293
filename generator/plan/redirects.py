"""Old addresses that must lead to a page."""

from generator.model.site import Redirect
from generator.plan.routes import Routes


def redirects(routes: Routes) -> tuple[Redirect, ...]:
    """List every earlier address that a header names, with the page it now leads to.

    An address without a slash at its end is that of a folder, as every server has it.
    """
    return tuple(
        Redirect(
            old=old if old.endswith("/") or "." in old.rpartition("/")[2] else f"{old}/",
            route=routes.links[page.key][page.language].route,
            language=page.language,
            place=page.place(f"was.{number}"),
        )
        for pair in routes.pairs
        for page in pair
        for number, old in enumerate(page.header.was)
    )
