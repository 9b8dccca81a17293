"""The documents of this program as a site, made by this program."""
