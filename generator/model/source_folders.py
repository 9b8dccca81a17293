"""The folders of a site folder that a site is made from."""

SOURCE_FOLDERS = frozenset(("content", "templates", "translations"))
"""Their names. Nothing may be published in one of them."""
