"""The text of a section in a DOCX, from its pieces: headings and lead-ins stay with what follows them."""

from collections.abc import Sequence
from io import BytesIO

from docx.document import Document as OpenDocument
from docx.image.image import Image
from docx.shared import Pt

from ict_desktop.printing import ooxml
from ict_desktop.printing.docx_chart import chart_xml
from ict_desktop.printing.docx_sheet import Sheet
from ict_desktop.printing.docx_table import table_xml
from ict_desktop.printing.pictures import picture_scale
from ict_desktop.records.paper_lines import keeps_with_next
from ict_desktop.records.papers import Drawing, Line, PageBreak, Picture, Piece, Table


def flow(
    document: OpenDocument, head: Sequence[str], pieces: Sequence[Piece], sheet: Sheet, end: Sequence[str] = ()
) -> list[str]:
    """Return a head, the paragraphs and tables of the pieces, and recipients with signature, kept with the last of them.

    The room above a table stands below the paragraph before it: with one of its own between a heading and a table that
    parts, LibreOffice 7.4 loses rows.
    """
    found = list(head)
    shown = [piece for piece in pieces if not isinstance(piece, PageBreak)]
    last = shown[-1] if shown else None
    turn = False
    for piece in pieces:
        if isinstance(piece, PageBreak):
            turn = True
            continue
        below = end if piece is last else ()
        drawn = _piece(document, piece, sheet, below, on_new_page=turn)
        if isinstance(piece, Table) and found and not turn:
            found[-1] = ooxml.with_room_below(found[-1], sheet.regime.body.before)
        found += drawn
        turn = False
    return [*found, *(end[1:] if isinstance(last, Table) else end)]


def _piece(document: OpenDocument, piece: Piece, sheet: Sheet, below: Sequence[str], *, on_new_page: bool) -> list[str]:
    """Return a piece; it is kept with the first of what stands `below`, which becomes the last row of a table."""
    regime, keep_next = sheet.regime, bool(below)
    if isinstance(piece, Table):
        above = [ooxml.gap(1, on_new_page=True)] if on_new_page else []
        return [*above, table_xml(piece, sheet, keep_next=keep_next, below="".join(below[:1])), ooxml.tiny()]
    if isinstance(piece, Drawing):
        return chart_xml(piece, sheet, keep_next=keep_next, on_new_page=on_new_page)
    if isinstance(piece, Picture):
        drawing = _picture(document, piece, sheet)
        return [ooxml.holder(drawing, regime.body.before, keep_next=keep_next, on_new_page=on_new_page)]
    if isinstance(piece, Line):
        keep = keep_next or keeps_with_next(piece)
        return [ooxml.paragraph(piece.style, piece.text, regime, keep_next=keep, on_new_page=on_new_page)]
    return []


def _picture(document: OpenDocument, picture: Picture, sheet: Sheet) -> str:
    """Put a picture into the file and return the drawing of it, as large as the PDF has it."""
    image = Image.from_blob(picture.png)
    scale = picture_scale(image.px_width, image.px_height, sheet.width, sheet.height)
    inline = document.part.new_pic_inline(BytesIO(picture.png), Pt(image.px_width * scale), Pt(image.px_height * scale))
    return f"<w:drawing>{inline.xml}</w:drawing>"
