"""What each command about translations does. Prints what ``tell/translations.py`` has put into words."""

import argparse
import sys

from generator.commands.site import root_of, stopping
from generator.text.visible import visible, visible_json


def accept(options: argparse.Namespace) -> int:
    """Record translations as in step with their source."""
    from generator.tell.translations import acceptance_text  # noqa: PLC0415 - imported where it is used
    from generator.translate.accept import Refused, accept_translations  # noqa: PLC0415

    with stopping("it cannot be recorded"):
        results = accept_translations(root_of(options), options.keys, options.because)
    for result in results:
        print(acceptance_text(result), file=sys.stderr if isinstance(result, Refused) else sys.stdout)
    return 1 if any(isinstance(result, Refused) for result in results) else 0


def changes(options: argparse.Namespace) -> int:
    """Tell what changed in the source of texts since their translations were accepted."""
    from generator.tell.translations import changes_json, changes_text  # noqa: PLC0415 - imported where it is used
    from generator.translate.pairs import CannotPairError, load_texts  # noqa: PLC0415

    try:
        texts = load_texts(root_of(options))
    except CannotPairError as error:
        print(visible(str(error)), file=sys.stderr)
        return 1
    found, status = [], 0
    for pattern in options.keys:
        try:
            found += [texts.translated(key) for key in texts.named(pattern)]
        except CannotPairError as error:
            print(visible(f"{pattern}: {error}"), file=sys.stderr)
            status = 1
    if options.format == "json":
        print(visible_json([changes_json(each) for each in found]))
    elif found:
        print("\n".join(map(changes_text, found)))
    return status


def translate_export(options: argparse.Namespace) -> int:
    """Write what is to be translated for the tools of translators, or tell how much it is."""
    from generator.tell.translations import amounts_text, exported_text  # noqa: PLC0415 - imported where it is used
    from generator.translate import export  # noqa: PLC0415
    from generator.translate.pairs import CannotPairError  # noqa: PLC0415

    try:
        units = export.units_to_do(root_of(options), options.keys, stale=options.stale)
        left = export.own_words_to_do(root_of(options)) if options.stale and not options.keys else ()
    except CannotPairError as error:
        print(visible(str(error)), file=sys.stderr)
        return 1
    if options.count:
        print(amounts_text(export.amounts(units)))
        return 0
    with stopping("the files cannot be written"):
        paths = export.write_export(options.output, export.exported(units, export.ExportFormat(options.format)))
    print(exported_text(paths, export.amounts(units), left))
    return 0


def translate_import(options: argparse.Namespace) -> int:
    """Take back what translators have done."""
    from generator.tell.translations import taken_back_text  # noqa: PLC0415 - imported where it is used
    from generator.translate.accept import Refused  # noqa: PLC0415
    from generator.translate.pairs import CannotPairError  # noqa: PLC0415
    from generator.translate.take_back import take_back  # noqa: PLC0415

    try:
        with stopping("a file cannot be read or written"):
            taken = take_back(root_of(options), options.files)
    except CannotPairError as error:
        print(visible(str(error)), file=sys.stderr)
        return 1
    print(taken_back_text(taken))
    return 1 if taken.problems or any(isinstance(each, Refused) for each in taken.recorded) else 0
