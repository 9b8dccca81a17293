"""``content/pictures/**.svg`` and their manifest → the pictures that pages may show, with their words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path, PurePosixPath

from generator.load.contact_shapes import Words
from generator.load.fields import as_pair, is_reserved
from generator.load.files import SiteFolder, list_files, read_text
from generator.load.shape_files import read_shape
from generator.load.shapes import Shape
from generator.load.sources import Touched, last_touched
from generator.load.svg import svg_fault
from generator.model.loaded import Loaded
from generator.model.picture import Picture, PictureWords
from generator.model.problem import Code, Place, Problem
from generator.model.source_files import PICTURES_FILE, PICTURES_FOLDER
from generator.text.suggest import nearest


class PictureShape(Shape):
    """What the manifest says of one picture."""

    name: Words
    meaning: Words
    alt: Words


class ManifestShape(Shape):
    """The words of pictures, by the name of their file without its ending."""

    pictures: dict[str, PictureShape]


def load_pictures(root: SiteFolder, shared: Path) -> Loaded[tuple[Picture, ...]]:
    """Load every picture of the site folder, and of the ``shared`` one those whose names the site does not use.

    So a site has the whole set, and puts a picture of its own in the place of any of them. A picture that could
    run a script or fetch something is refused. The shared ones are part of the program, and were looked at when it
    was published.
    """
    own, problems = _load_folder(root, known=False)
    if shared.resolve() == (root / "").resolve():
        return Loaded(value=own, problems=problems)
    words = {picture.key: picture.words for picture in own}
    given = _lent(shared, last_touched(shared, (PICTURES_FOLDER,)))
    spoken = {picture.key: picture.words for picture in given}
    # A picture that takes the place of one of the set stands for the same idea unless the site says otherwise.
    mine = tuple(replace(picture, words=words[picture.key] or spoken.get(picture.key)) for picture in own)
    rest = tuple(picture for picture in given if picture.key not in words)
    return Loaded(value=tuple(sorted((*mine, *rest), key=lambda picture: picture.path)), problems=problems)


@lru_cache(1)  # A preview asks for them again when any file of the site has changed.
def _lent(shared: Path, _touched: Touched) -> tuple[Picture, ...]:
    """The pictures of a folder that lends them, as they are since it was last touched."""
    return _load_folder(shared, known=True)[0]


def _load_folder(root: SiteFolder, *, known: bool) -> tuple[tuple[Picture, ...], tuple[Problem, ...]]:
    pictures: list[Picture] = []
    paths, faults = list_files(root, PICTURES_FOLDER)
    words, manifest_faults = _load_manifest(root) if PICTURES_FILE in paths else ({}, ())
    problems = [*faults, *_bad_names(paths), *manifest_faults]
    for path in paths:
        if path == PICTURES_FILE or path.endswith(".md"):
            continue
        if not path.endswith(".svg"):
            problems.append(
                Problem(
                    place=Place(path=path),
                    code=Code.UNEXPECTED_FILE,
                    message="this file is not an SVG picture and is not published",
                    hint="save the picture as SVG; a photograph goes into content/files",
                )
            )
            continue
        file = read_text(root, path)
        problems += file.problems
        if file.text is None:
            continue
        fault = None if known else svg_fault(file.text)
        if fault:
            problems.append(_problem(path, *fault))
        else:
            said = words.get(PurePosixPath(path).stem)
            pictures.append(Picture(path=path, data=file.text.encode(), words=said, own=not known))
    if not faults:
        problems += _without_file(words, {PurePosixPath(path).stem for path in paths if path.endswith(".svg")})
    return tuple(pictures), tuple(problems)


def _bad_names(paths: Sequence[str]) -> Iterator[Problem]:
    """Names that some computers refuse, or that two pictures share: pages and the manifest know them by their names."""
    first: dict[str, str] = {}
    for path in paths:
        name = PurePosixPath(path).name
        if name.endswith(".svg") and is_reserved(name):
            message, hint = f"“{name}” cannot be the name of a file on every computer", "give it another name"
            yield Problem(place=Place(path=path), code=Code.BAD_FILE_NAME, message=message, hint=hint)
        other = first.setdefault(name, path)
        if name.endswith(".svg") and other != path:
            message, hint = f"there is another picture of this name, {other}", "give one of the two another name"
            yield Problem(place=Place(path=path), code=Code.BAD_FILE_NAME, message=message, hint=hint)


def _load_manifest(root: SiteFolder) -> tuple[Mapping[str, PictureWords], tuple[Problem, ...]]:
    file = read_shape(root, PICTURES_FILE, ManifestShape, "the list of pictures")
    words = {
        name: PictureWords(
            name=as_pair(shape.name),
            meaning=as_pair(shape.meaning),
            alt=as_pair(shape.alt),
            place=file.document.key_place(f"pictures.{name}"),
        )
        for name, shape in (file.value.pictures if file.value else {}).items()
    }
    return words, file.problems


def _without_file(words: Mapping[str, PictureWords], names: set[str]) -> Iterator[Problem]:
    for name, said in words.items():
        if name not in names:
            yield Problem(
                place=said.place,
                code=Code.PICTURE_WITHOUT_FILE,
                message=f"there is no picture “{name}.svg” beside this list",
                hint=nearest(name, sorted(names)),
            )


def _problem(path: str, line: int, message: str) -> Problem:
    return Problem(
        place=Place(path=path, line=line),
        code=Code.UNSAFE_PICTURE,
        message=message,
        hint="save it again as a plain SVG with shapes only",
    )
