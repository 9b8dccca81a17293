"""A template of ours, copied into a site to be changed there."""

from pathlib import Path

from generator.model.copied import FOLDER, SIGNS, template_digest


class CannotCopyError(Exception):
    """There is no such template, or it stands in the site already; the message says which."""


def copy_template(root: Path, lender: Path, name: str) -> Path:
    """Copy one of the lender's templates into a site folder, with a line that says from what. Gives its path."""
    source, target = lender / FOLDER / name, root / FOLDER / name
    known = sorted(path.relative_to(lender / FOLDER).as_posix() for path in (lender / FOLDER).rglob("*.*"))
    if name not in known or source.suffix not in SIGNS:
        near = [other for other in known if other.rpartition("/")[2] == name.rpartition("/")[2]]
        raise CannotCopyError(f"there is no template “{name}”" + (f"; did you mean “{near[0]}”?" if near else ""))
    if target.exists():
        raise CannotCopyError(f"{FOLDER}/{name} stands in the site already and is left as it is")
    text = source.read_text(encoding="utf-8")
    start, end = SIGNS[source.suffix]
    target.parent.mkdir(parents=True, exist_ok=True)
    line = f"{start} copied from {name} as it was in {template_digest(source.read_bytes())} {end}".strip()
    target.write_bytes(f"{line}\n{text}".encode())
    return target
