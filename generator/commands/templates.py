"""What the command about templates does, and what it prints."""

import argparse

from generator.build import OWN_FOLDER
from generator.commands.site import root_of, stopping
from generator.tell.builds import near


def template(options: argparse.Namespace) -> int:
    """Copy a template into the site."""
    from generator.write.copied import CannotCopyError, copy_template  # noqa: PLC0415 - imported where it is used

    with stopping("the template cannot be copied", CannotCopyError):
        path = copy_template(root_of(options), OWN_FOLDER, options.name)
    print(f"wrote {near(path)}")
    print("It takes the place of ours. Its first line says which state of ours it is: you are told when that changes.")
    return 0
