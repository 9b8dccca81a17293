"""Addresses that work from where they stand, so that the site works in any folder and from disk."""

import posixpath


def relative_address(origin: str, target: str) -> str:
    """The address that leads from one route to another; an outside address stays as it is."""
    if not target.startswith("/"):
        return target
    path, mark, anchor = target.partition("#")
    folder = origin if origin.endswith("/") else posixpath.dirname(origin)
    if path == origin and mark:
        return mark + anchor
    relative = posixpath.relpath(path, folder)
    return relative + ("/" if path.endswith("/") else "") + mark + anchor
