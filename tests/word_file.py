"""A Word file, made of a few words of XML."""

import zipfile
from collections.abc import Mapping
from pathlib import Path

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STYLES = "".join(
    f'<w:style w:type="{kind}" w:styleId="{name.replace(" ", "")}"><w:name w:val="{name}"/></w:style>'
    for kind, names in (
        (
            "paragraph",
            (
                "Title",
                "Subtitle",
                "heading 1",
                "heading 2",
                "heading 3",
                "heading 4",
                "Quote",
                "toc 1",
                "Box",
                "List Bullet 2",
            ),
        ),
        ("character", ("Strong",)),
    )
    for name in names
)
_LISTS = "".join(
    f'<w:abstractNum w:abstractNumId="{number}">'
    + "".join(f'<w:lvl w:ilvl="{level}"><w:numFmt w:val="{form}"/></w:lvl>' for level in range(3))
    + "</w:abstractNum>"
    for number, form in (("1", "bullet"), ("2", "decimal"))
) + "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in ("1", "2"))


def word_file(path: Path, body: str, links: Mapping[str, str] | None = None, **parts: str) -> Path:
    """Write a Word file with this body; ``links`` are addresses by their id, ``parts`` further parts of ``word/``."""
    outside = "".join(
        f'<Relationship Id="{name}" Type="{_RELATIONS}/hyperlink" Target="{target}" TargetMode="External"/>'
        for name, target in (links or {}).items()
    )
    files = {
        "_rels/.rels": f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="a" Type="{_RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f"{outside}</Relationships>",
        "word/document.xml": f"<w:document {_W} {_R}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {_W}>{_STYLES}</w:styles>",
        "word/numbering.xml": f"<w:numbering {_W}>{_LISTS}</w:numbering>",
        **{f"word/{name}.xml": f"<w:{name} {_W}>{part}</w:{name}>" for name, part in parts.items()},
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return path


def run(words: str, look: str = "") -> str:
    """A run of words; ``look`` is a mark such as *b* for bold."""
    marks = "".join(f'<w:{each} w:val="single"/>' for each in look.split())
    return f'<w:r><w:rPr>{marks}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def paragraph(words: str, style: str = "", item: str = "") -> str:
    """A paragraph of runs or of plain words; ``item`` is a list and a level, as in *1 0*."""
    inner = words if words.startswith("<") else run(words)
    number, _, level = item.partition(" ")
    listed = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>' if item else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{listed}</w:pPr>{inner}</w:p>'


def table(*rows: tuple[str, ...]) -> str:
    """A table of cells, each of plain words or of paragraphs."""
    cells = (
        "".join(f"<w:tc>{cell if cell.startswith('<') else paragraph(cell)}</w:tc>" for cell in row) for row in rows
    )
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"
