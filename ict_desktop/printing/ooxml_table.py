"""Tables in WordprocessingML as text."""

from collections.abc import Sequence
from typing import Literal

from ict_desktop.printing.ooxml import twips

Merge = Literal["", "restart", "continue"]

STYLE = (
    '<w:style w:type="table" w:customStyle="1" w:styleId="ruled"><w:name w:val="Bảng kẻ"/>'
    '<w:basedOn w:val="TableNormal"/><w:qFormat/><w:trPr><w:cantSplit/></w:trPr></w:style>'
)
"""The style of ruled tables, whose rows part only where one says so.

LibreOffice 7.4 takes no notice of the style: there each row says itself that it is whole. Those kept with the next do
not, for where such a row fills a page to within its lower line it would lose the rest of the table.
"""


def table(widths: Sequence[float], rows: Sequence[str], padding: tuple[float, float], *, ruled: bool) -> str:
    """Return a table of fixed column widths with or without lines; `padding` across and up and down (all in points)."""
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    kind = 'w:val="single" w:sz="4" w:space="0" w:color="000000"' if ruled else 'w:val="nil"'
    borders = "".join(f"<w:{side} {kind}/>" for side in sides)
    across, down = (twips(length) for length in padding)
    rooms = {"top": down, "left": across, "bottom": down, "right": across}
    margins = "".join(f'<w:{side} w:w="{room}" w:type="dxa"/>' for side, room in rooms.items())
    style = '<w:tblStyle w:val="ruled"/>' if ruled else ""
    columns = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr>{style}<w:tblW w:w="{sum(map(twips, widths))}" w:type="dxa"/>'
        f'<w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>{borders}</w:tblBorders><w:tblLayout w:type="fixed"/>'
        f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr><w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def row(cells: Sequence[str], *, heading: bool = False, whole: bool | None = None) -> str:
    """Return a row of cells; `heading` repeats on each page, `whole` says whether it may part against its table's style."""
    parts = {None: "", True: "<w:cantSplit/>", False: '<w:cantSplit w:val="0"/>'}
    properties = parts[whole] + ("<w:tblHeader/>" if heading else "")
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def cell(content: str, width: float, *, span: int = 1, merge: Merge = "", middle: bool = False) -> str:
    """Return a cell of paragraphs over `span` columns of `width` points together.

    `merge` begins a cell over several rows or goes on with it; `middle` puts the text half-way down.
    """
    spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    merged = f'<w:vMerge w:val="{merge}"/>' if merge else ""
    centred = '<w:vAlign w:val="center"/>' if middle else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{twips(width)}" w:type="dxa"/>{spanned}{merged}{centred}</w:tcPr>'
        f"{content or '<w:p/>'}</w:tc>"
    )


def open_row(content: str, width: float, span: int) -> str:
    """Return a row without lines and room of its own, one cell over all `span` columns for what ends in a paragraph."""
    sides = ("left", "bottom", "right")
    borders = "".join(f'<w:{side} w:val="nil"/>' for side in sides)
    margins = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("top", *sides))
    return (
        f'<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="{twips(width)}" w:type="dxa"/>'
        f'<w:gridSpan w:val="{span}"/><w:tcBorders>{borders}</w:tcBorders><w:tcMar>{margins}</w:tcMar></w:tcPr>'
        f"{content}</w:tc></w:tr>"
    )
