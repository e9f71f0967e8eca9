"""How a paper ends in a DOCX: the recipients left, the signature right, never alone on a page."""

from ict_desktop.printing import ooxml, ooxml_table
from ict_desktop.printing.docx_sheet import CLOSING_BEFORE, Sheet, line_count
from ict_desktop.printing.ooxml import POINTS_PER_MM
from ict_desktop.records.papers import RECIPIENTS_HEADING, Paper, Signature, paragraphs, recipient_lines
from ict_desktop.records.regimes import Regime

_SHORT = 3  # lines of a paragraph that is never parted
_FEWEST = 3  # recipients that stand on the page of the signature


def closing(paper: Paper, sheet: Sheet) -> list[str]:
    """Return recipients and signature; nothing for a paper that has neither."""
    if paper.recorder is not None:
        return _two_signatures(paper, paper.recorder, sheet)
    regime = sheet.regime
    names = recipient_lines(paper)
    if paper.signature is None and not names:
        return []
    room = regime.recipients_width * POINTS_PER_MM
    widths = (room, sheet.width - room)
    right = _signed(paper.signature, regime, before=CLOSING_BEFORE) if paper.signature is not None else []
    beside = _beside_signature(names, paper.signature, sheet)
    left = _recipients(names[:beside], regime, before=CLOSING_BEFORE)
    rows = [_row(left, right, widths)]
    if further := names[beside:]:
        below = [ooxml.paragraph("recipients", line, regime) for line in further]
        rows.append(_row(below, [], widths, whole=False))
    return [ooxml_table.table(widths, rows, (0, 0), ruled=False)]


def _beside_signature(names: tuple[str, ...], signature: Signature | None, sheet: Sheet) -> int:
    """Return how many recipients stand on the row of the signature: all, unless no page holds them with the text's end.

    Then as many as make the row as high as the signature; the others follow on a row that goes on overleaf.
    """
    regime = sheet.regime
    room = regime.recipients_width * POINTS_PER_MM
    leading = regime.recipients.size * regime.line_spacing
    heights = [line_count(name, regime.recipients, room) * leading for name in names]
    above = regime.recipients_heading.size * regime.line_spacing
    end_of_text = CLOSING_BEFORE + _SHORT * regime.body.size * regime.line_spacing
    if end_of_text + above + sum(heights) <= sheet.height:
        return len(names)
    signed = _signed_height(signature, regime) if signature is not None else 0.0
    count = 0
    while count < len(names) and (above < signed or count < _FEWEST):
        above += heights[count]
        count += 1
    return count


def _signed_height(signature: Signature, regime: Regime) -> float:
    parts = ((regime.authority, signature.authority), (regime.post, signature.post), (regime.signer, (signature.name,)))
    lines = sum(lettering.size * len(paragraphs(text)) for lettering, texts in parts for text in texts)
    return regime.signature_room * POINTS_PER_MM + lines * regime.line_spacing


def _two_signatures(paper: Paper, recorder: Signature, sheet: Sheet) -> list[str]:
    """Return the recorder left and the chair right on one row, the recipients below both (Phụ lục III, Mẫu 1.9)."""
    widths = (sheet.width / 2, sheet.width / 2)
    left, right = (
        _signed(signature, sheet.regime, before=CLOSING_BEFORE) if signature is not None else []
        for signature in (recorder, paper.signature)
    )
    table = ooxml_table.table(widths, [_row(left, right, widths)], (0, 0), ruled=False)
    return [table, *_recipients(recipient_lines(paper), sheet.regime, before=CLOSING_BEFORE)]


def _row(left: list[str], right: list[str], widths: tuple[float, float], *, whole: bool = True) -> str:
    cells = [ooxml_table.cell("".join(part), width) for part, width in zip((left, right), widths, strict=True)]
    return ooxml_table.row(cells, whole=whole)


def _recipients(names: tuple[str, ...], regime: Regime, *, before: float) -> list[str]:
    if not names:
        return []
    heading = ooxml.paragraph("recipients_heading", RECIPIENTS_HEADING, regime, before=before, keep_next=True)
    return [heading, *(ooxml.paragraph("recipients", line, regime) for line in names)]


def _signed(signature: Signature, regime: Regime, *, before: float) -> list[str]:
    """Return who signs, with the room for it; `before` points above."""
    above = [line for text in signature.authority for line in paragraphs(text)]
    pieces = [
        ooxml.paragraph("authority", line, regime, before=0 if place else before) for place, line in enumerate(above)
    ]
    below = [("post", line) for text in signature.post for line in paragraphs(text)]
    below += [("signer", line) for line in paragraphs(signature.name)]
    room = regime.signature_room * POINTS_PER_MM + (0 if above else before)
    if not below:
        return [*pieces, ooxml.gap(room)]
    return pieces + [
        ooxml.paragraph(style, line, regime, before=0 if place else room) for place, (style, line) in enumerate(below)
    ]
