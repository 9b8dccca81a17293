"""``make docs``: lay the site folder of the documents, and build it."""

import sys

from documents.lay import BUILT, lay
from generator.cli import main

if __name__ == "__main__":
    sys.exit(main(["build", "--root", str(lay(BUILT)), "--release", *sys.argv[1:]]))
