"""What the commands do that help while one writes, and what they print: ``explain`` and ``schema``."""

import argparse
from typing import Any

from generator.build import OWN_FOLDER
from generator.commands.site import CannotRunError, root_of
from generator.model.code import Code, Level
from generator.tell.builds import near
from generator.text.suggest import nearest
from generator.text.visible import visible_json

_LEVELS = {
    Level.ERROR: "an error: nothing is published",
    Level.RELEASE: "a warning, and with --release an error",
    Level.WARNING: "a warning: the site is published",
}


def explain(options: argparse.Namespace) -> int:
    """Print what the documents say about a problem."""
    from generator.load.explanations import load_explanations  # noqa: PLC0415 - imported where it is used

    codes = {code.code: code.level for code in Code}
    name = options.code.strip("[]").lower()
    if name not in codes:
        raise CannotRunError(f"there is no problem with the code “{options.code}”; {nearest(name, list(codes))}")
    print(f"{name}: {_LEVELS[codes[name]]}\n\n{load_explanations(OWN_FOLDER)[name]}")
    return 0


def schema(options: argparse.Namespace) -> int:
    """Print the JSON Schemas of every file an editor writes, or write them where VS Code finds them."""
    from generator.load.schemas import file_schemas  # noqa: PLC0415 - imported where it is used
    from generator.write.vscode import write_for_vscode  # noqa: PLC0415

    schemas: Any = file_schemas()
    if not options.vscode:
        print(visible_json(schemas))
        return 0
    for path in write_for_vscode(root_of(options), schemas):
        print(f"wrote {near(path)}")
    return 0
