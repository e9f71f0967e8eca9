"""How a paper ends in a DOCX: the recipients left, the signature right, never alone on a page."""

from ict_desktop.printing import header, ooxml, ooxml_table
from ict_desktop.printing.docx_sheet import Sheet, centred_lines, line_count
from ict_desktop.printing.flow import LONGEST_LIST
from ict_desktop.printing.header import CLOSING_BEFORE, first_baseline
from ict_desktop.printing.ooxml import POINTS_PER_MM
from ict_desktop.printing.setting import Setting
from ict_desktop.records.holding import held_together
from ict_desktop.records.paper_lines import drafter_mark, recipient_lines
from ict_desktop.records.papers import RECIPIENTS_HEADING, Paper, Signature
from ict_desktop.records.regimes import Regime


def closing(paper: Paper, sheet: Sheet) -> list[str]:
    """Return recipients and signature as a table of one row; a long list goes on in another. Nothing without either."""
    if paper.recorder is not None:
        return _two_signatures(paper, paper.recorder, sheet)
    regime = sheet.regime
    room = regime.recipients_width * POINTS_PER_MM
    widths = (room, sheet.width - room)
    left = _recipients(paper, regime)
    right = _signed(paper.signature, regime, widths[1]) if paper.signature is not None else []
    if not left and not right:
        return []
    beside = _beside_signature(paper, sheet)
    rows = [_row(left[:beside], right, widths)]
    if left[beside:]:
        rows.append(_row(left[beside:], [], widths, whole=False))
    return [ooxml_table.table(widths, [each], (0, 0), ruled=False) for each in rows]


def _beside_signature(paper: Paper, sheet: Sheet) -> int:
    """Return how many lines stand on the row of the signature: all, or of a long list as many as the PDF keeps there."""
    if not _is_long(paper, sheet):
        return len(paper.recipients) + 2
    regime = sheet.regime
    whole = _measured(paper, sheet).whole
    heading = regime.recipients_heading.size * regime.line_spacing
    leading = regime.recipients.size * regime.line_spacing
    room = regime.recipients_width * POINTS_PER_MM
    count, depth = 1, heading
    for line in recipient_lines(paper):
        if depth >= whole:
            break
        depth += line_count(line, regime.recipients, room) * leading
        count += 1
    return count


def _is_long(paper: Paper, sheet: Sheet) -> bool:
    """Say whether the recipients go on overleaf where they must, and only the signature stays with the text."""
    return _measured(paper, sheet).depth > sheet.height * LONGEST_LIST


def _measured(paper: Paper, sheet: Sheet) -> Setting:
    return header.closing(paper, sheet.regime, sheet.width) or Setting([], 0)


def _two_signatures(paper: Paper, recorder: Signature, sheet: Sheet) -> list[str]:
    """Return the recorder left and the chair right on one row, the recipients below both (Phụ lục III, Mẫu 1.9)."""
    half = sheet.width / 2
    names = _recipients(paper, sheet.regime)
    whole = not _is_long(paper, sheet)
    signed = [
        _signed(each, sheet.regime, half, keep_next=bool(names) and whole) if each is not None else []
        for each in (recorder, paper.signature)
    ]
    rows = [_row(signed[0], signed[1], (half, half))]
    if names:
        rows.append(_row(names, [], (half, half), whole=whole))
    tables = [rows] if whole else [[each] for each in rows]
    return [ooxml_table.table((half, half), each, (0, 0), ruled=False) for each in tables]


def _row(left: list[str], right: list[str], widths: tuple[float, float], *, whole: bool = True) -> str:
    cells = [ooxml_table.cell("".join(part), width) for part, width in zip((left, right), widths, strict=True)]
    return ooxml_table.row(cells, whole=whole)


def _recipients(paper: Paper, regime: Regime) -> list[str]:
    """Return "Nơi nhận:" with its lines, and inside its lower right corner who drafted the paper (cells 9b and 12)."""
    # The first lines of both columns stand level.
    level = first_baseline(regime.authority, regime) - first_baseline(regime.recipients_heading, regime)
    before = CLOSING_BEFORE + (level if paper.signature is not None and paper.recorder is None else 0)
    lines = [("recipients", held_together(line)) for line in recipient_lines(paper)]
    if lines:
        lines.insert(0, ("recipients_heading", RECIPIENTS_HEADING))
    if mark := drafter_mark(paper):
        lines.append(("drafter", mark))
    return [
        ooxml.paragraph(style, line, regime, before=0 if place else before) for place, (style, line) in enumerate(lines)
    ]


def _signed(signature: Signature, regime: Regime, width: float, *, keep_next: bool = False) -> list[str]:
    """Return who signs, with the room for it."""
    above = [line for text in signature.authority for line in centred_lines(text, regime.authority, width)]
    pieces = [
        ooxml.paragraph("authority", line, regime, before=0 if place else CLOSING_BEFORE, keep_next=keep_next)
        for place, line in enumerate(above)
    ]
    below = [("post", line) for text in signature.post for line in centred_lines(text, regime.post, width)]
    below += [("signer", line) for line in centred_lines(signature.name, regime.signer, width)]
    room = regime.signature_room * POINTS_PER_MM + (0 if above else CLOSING_BEFORE)
    if not below:
        return [*pieces, ooxml.gap(room)]
    return pieces + [
        ooxml.paragraph(style, line, regime, before=0 if place else room, keep_next=keep_next)
        for place, (style, line) in enumerate(below)
    ]
