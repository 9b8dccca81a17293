"""Which version of the program this is."""

VERSION = "0.1.0"
"""The number that the package has too."""
