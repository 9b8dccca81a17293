"""Addresses that work from where they stand, so that the site works in any folder and from disk."""

import posixpath


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
