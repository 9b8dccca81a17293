"""What the command about templates does, and what it prints."""

import argparse

from generator.build import OWN_FOLDER
from generator.commands.site import CannotRunError, root_of
from generator.tell.builds import near


def template(options: argparse.Namespace) -> int:
    """Copy a template into the site."""
    from generator.write.copied import CannotCopyError, copy_template  # noqa: PLC0415 - imported where it is used

    try:
        path = copy_template(root_of(options), OWN_FOLDER, options.name)
    except CannotCopyError as error:
        raise CannotRunError(str(error)) from error
    print(f"wrote {near(path)}")
    print("It takes the place of ours. Its first line says which state of ours it is: you are told when that changes.")
    return 0
