"""What the commands that begin a site or a page do, and what they print: ``init`` and ``new``."""

import argparse

from generator.build import OWN_FOLDER
from generator.commands.site import root_of, stopping, today_of
from generator.model.language import Language
from generator.tell.builds import left_out_text, near


def init(options: argparse.Namespace) -> int:
    """Write a small site to start from."""
    from generator.load.schemas import file_schemas  # noqa: PLC0415 - imported where they are used
    from generator.write.starter import FolderInUseError, write_starter  # noqa: PLC0415
    from generator.write.vscode import write_for_vscode  # noqa: PLC0415

    with stopping("the folder cannot be written", FolderInUseError):
        paths = write_starter(OWN_FOLDER / "starter", options.folder, today_of(options))
        paths += write_for_vscode(options.folder, file_schemas())
    print(f"wrote {len(paths)} files into {near(options.folder)}")
    print("README.md there says where to change what. To see the site, go there and run “guidance serve”.")
    return 0


def new(options: argparse.Namespace) -> int:
    """Write both twins of a new page."""
    from generator.load.headers import lines_above  # noqa: PLC0415 - imported where they are used
    from generator.load.word import CannotReadWordError, read_word  # noqa: PLC0415
    from generator.scaffold import BadKeyError, new_page  # noqa: PLC0415

    root, language = root_of(options), Language(options.language)
    with stopping("the page cannot be written", BadKeyError, FileExistsError, CannotReadWordError):
        given = read_word(options.word, language) if options.word else None
        paths = dict(zip(Language, new_page(root, options.kind, options.key, today_of(options), given), strict=True))
    for path in paths.values():
        print(f"wrote {near(path)}")
    if given:
        print(left_out_text(paths[language], lines_above(root, paths[language]), given.left_out))
        print("The other file is a scaffold: until it says the same, “guidance check” tells where the two differ.")
    print("Both are drafts: write them, then take “draft: true” out of both.")
    return 0
