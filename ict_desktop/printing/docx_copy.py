"""What says of a copy in a DOCX who certifies it: below a line over the whole width, as `header.copy_mark` sets it."""

from ict_desktop.printing import ooxml, ooxml_table
from ict_desktop.printing.docx_closing import closing
from ict_desktop.printing.docx_sheet import Sheet, centred_lines, widths_of
from ict_desktop.printing.ooxml import POINTS_PER_MM
from ict_desktop.records.paper_lines import issuing, number_line, place_line
from ict_desktop.records.paper_shape import rule_length
from ict_desktop.records.papers import Paper
from ict_desktop.records.plain_lines import paragraphs


def copy_mark(copy: Paper, sheet: Sheet) -> list[str]:
    """Return the line, issuer and number left, kind, place and date right, recipients and signature below."""
    regime = sheet.regime
    room, national = regime.issuer_width * POINTS_PER_MM, regime.national_width * POINTS_PER_MM
    widths = (sheet.width - national, national)
    issuers = centred_lines(issuing(copy.masthead.issuer if copy.masthead else ""), regime.issuer, room)
    left = [ooxml.paragraph("issuer", line, regime, keep_next=True) for line in issuers]
    left.append(ooxml.rule(rule_length(widths_of(issuers, regime.issuer), regime.short_rule_share), widths[0], regime))
    right = [
        ooxml.paragraph("kind", line, regime, before=0, keep_next=True)
        for line in centred_lines(copy.kind_name, regime.kind, national)
    ]
    number = [ooxml.paragraph("number", number_line(copy), regime, keep_next=True)]
    dated = [ooxml.paragraph("place_date", line, regime, keep_next=True) for line in paragraphs(place_line(copy))]
    rows = [
        ooxml_table.row(
            [ooxml_table.cell("".join(part), width) for part, width in zip(parts, widths, strict=True)], whole=True
        )
        for parts in ((left, right), (number, dated))
    ]
    line = ooxml.rule(sheet.width, sheet.width, regime)
    return [
        line,
        ooxml_table.table(widths, rows, (0, 0), ruled=False),
        ooxml.gap(1, keep_next=True),
        *closing(copy, sheet),
    ]
