"""A table of a paper in a DOCX: headings that stand again on each page, groups that stay with their first row."""

from collections.abc import Sequence
from itertools import accumulate, pairwise

from ict_desktop.printing import ooxml
from ict_desktop.printing.docx_sheet import Sheet, line_count, loosened
from ict_desktop.printing.ooxml import POINTS_PER_MM
from ict_desktop.printing.ooxml_table import cell, open_row, row, table
from ict_desktop.printing.table_headings import column_edges, group_spans, headings
from ict_desktop.records.holding import held_in_cell
from ict_desktop.records.papers import GroupRow, Table, TableRow
from ict_desktop.records.plain_lines import paragraphs
from ict_desktop.records.regimes import Regime

_LINE = 0.5
"""Points of the lines, which a word processor counts to the height of a row."""

_TALL = 0.5  # of a page: a row higher than this may part, every other stays whole
_HIGHEST_HEADING = 1 / 3  # of a page: headings higher than this do not stand again overleaf


def table_xml(content: Table, sheet: Sheet, *, keep_next: bool, below: str = "") -> str:
    """Return a table over the width of the text; `keep_next` keeps its last row with what follows.

    What stands `below` as a table without lines is its last row: one that goes on overleaf LibreOffice keeps with no
    table behind it.
    """
    regime = sheet.regime
    padding = regime.cell_padding * POINTS_PER_MM
    widths = [right - left for left, right in pairwise(column_edges(content, sheet.width, padding, regime))]
    bodies: list[tuple[TableRow, str]] = [(texts, "table_cell") for texts in content.rows]
    if content.total:
        bodies.append((content.total, "table_total"))
    rows = _headings(content, widths, sheet)
    for place, (texts, style) in enumerate(bodies, start=1):
        keep = place == len(bodies) - 1 or (keep_next and place == len(bodies))  # the last row goes nowhere alone
        if isinstance(texts, GroupRow):
            rows.append(_group(texts, widths, regime, keep_next=keep or place < len(bodies)))
        else:
            rows.append(_row(content, texts, style, widths, sheet, keep_next=keep))
    if below:
        rows.append(open_row(below + ooxml.tiny(), sum(widths), len(widths)))
    return table(widths, rows, (padding, padding - _LINE / 2), ruled=True)


def _headings(content: Table, widths: Sequence[float], sheet: Sheet) -> list[str]:
    """Return one row of headings, or two where columns side by side share one above their own."""
    regime, columns = sheet.regime, content.columns
    padding = regime.cell_padding * POINTS_PER_MM
    edges = [0.0, *accumulate(widths)]
    if headings(columns, edges, padding, regime).height > sheet.height * _HIGHEST_HEADING:
        texts = tuple(f"{column.group}\n{column.heading}" for column in columns)
        return [_row(content, texts, "table_heading", widths, sheet, keep_next=True)]
    spans = dict(group_spans(columns))
    grouped = {place for start, end in spans.items() for place in range(start, end)}

    def of_its_own(place: int, *, over_both: bool) -> str:
        text = _paragraphs(columns[place].heading, regime)
        return cell(text, widths[place], merge="restart" if over_both else "", middle=True)

    upper, lower = [], []
    for place in range(len(columns)):
        if place in spans:
            width, count = sum(widths[place : spans[place]]), spans[place] - place
            upper.append(cell(_paragraphs(columns[place].group, regime), width, span=count, middle=True))
        elif place not in grouped:
            upper.append(of_its_own(place, over_both=bool(spans)))
        below = _paragraphs("", regime)
        lower.append(
            of_its_own(place, over_both=False)
            if place in grouped
            else cell(below, widths[place], merge="continue", middle=True)
        )
    return [row(cells, heading=content.repeat_headings) for cells in ([upper, lower] if spans else [upper])]


def _paragraphs(text: str, regime: Regime) -> str:
    lines = paragraphs(text) or ("",)
    return "".join(ooxml.paragraph("table_heading", line, regime) for line in lines)


def _group(group: GroupRow, widths: Sequence[float], regime: Regime, *, keep_next: bool) -> str:
    lines = paragraphs(group.text) or ("",)
    text = "".join(ooxml.paragraph("table_group", line, regime, keep_next=keep_next) for line in lines)
    return row([cell(text, sum(widths), span=len(widths))])


def _row(
    content: Table, texts: Sequence[str], style: str, widths: Sequence[float], sheet: Sheet, *, keep_next: bool
) -> str:
    """Return a row of a text for each column, the missing ones blank; one higher than half a page may part.

    One that is kept with the next leaves it to the style of the table that it is whole (`ooxml_table.STYLE`).
    """
    regime = sheet.regime
    padding = regime.cell_padding * POINTS_PER_MM
    padded = [*texts, *("" for _ in widths)][: len(widths)]
    is_tall = any(_is_tall(text, width, style, sheet) for text, width in zip(padded, widths, strict=True))
    cells = []
    for column, width, text in zip(content.columns, widths, padded, strict=True):
        alignment = "center" if style == "table_heading" else column.alignment
        held = loosened(held_in_cell(text), ooxml.lettering_of(style, regime), width - 2 * padding)
        lines = [
            ooxml.paragraph(style, line, regime, alignment=alignment, keep_next=keep_next, may_part=is_tall)
            for line in paragraphs(held) or ("",)
        ]
        cells.append(cell("".join(lines), width))
    return row(cells, whole=False if is_tall else None if keep_next else True)


def _is_tall(text: str, width: float, style: str, sheet: Sheet) -> bool:
    """Say whether a text takes more than half a page; only one that may is broken into lines for it."""
    lettering = ooxml.lettering_of(style, sheet.regime)
    most = sheet.height * _TALL / (lettering.size * sheet.regime.line_spacing)
    room = width - 2 * sheet.regime.cell_padding * POINTS_PER_MM
    if text.count(" ") + text.count("\n") + 1 + len(text) * lettering.size / room <= most:
        return False
    return line_count(text, lettering, room) > most
