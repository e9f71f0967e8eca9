"""The headings of a printed table: one row, or two where columns side by side share a heading above their own."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby

from reportlab.lib.units import mm

from ict_desktop.printing.fonts import balanced, lettered, width_of
from ict_desktop.records.papers import GroupRow, Table, TableColumn
from ict_desktop.records.plain_lines import paragraphs
from ict_desktop.records.regimes import Lettering, Regime

_FEW_LINES = 3.5
"""A heading of more lines makes its column wider."""
_NARROW, _MOST_OF_WIDTH = 14, 0.3
"""How narrow (millimetres) a column becomes for the words of others, and what it may take of the width for its own."""
_HAIR = 0.01


@dataclass(frozen=True)
class HeadingCell:
    """A heading in its box; `top` and `bottom` run downwards from the top of the table, in points."""

    lines: tuple[str, ...]
    left: float
    right: float
    top: float
    bottom: float

    @property
    def height(self) -> float:
        """How high the box is."""
        return self.bottom - self.top


@dataclass(frozen=True)
class Headings:
    """The headings of all columns."""

    cells: tuple[HeadingCell, ...]
    lettering: Lettering
    height: float


def column_edges(table: Table, width: float, padding: float, regime: Regime) -> tuple[float, ...]:
    """Return where the columns of a table begin and end in so many points: by their shares, but no word is parted.

    That is the words of the headings, in few lines, and of cells that are not running text, as far as there is room.
    """
    shares = [column.width for column in table.columns]
    fair = [width * share / sum(shares) for share in shares]
    least = [_least_width(table, place, own, width, padding, regime) for place, own in enumerate(fair)]
    if sum(least) > width:
        return tuple(accumulate(fair, initial=0.0))
    narrow: set[int] = set()
    widths = fair
    while more := {place for place, own in enumerate(widths) if own < least[place] - _HAIR}:
        narrow |= more
        room = width - sum(least[place] for place in narrow)
        shared = sum(share for place, share in enumerate(shares) if place not in narrow)
        widths = [least[place] if place in narrow else room * share / shared for place, share in enumerate(shares)]
    return tuple(accumulate(widths, initial=0.0))


def _least_width(table: Table, place: int, fair: float, width: float, padding: float, regime: Regime) -> float:
    """Return what a column needs; of the width of its table not too much, and not too little when others need much."""
    column = table.columns[place]
    whole = _widest([column.heading], regime.table_heading)
    widest = max(_widest(column.heading.split(), regime.table_heading), whole / _FEW_LINES)
    if column.alignment != "left":
        rows = (*table.rows, table.total)
        cells = {row[place] for row in rows if not isinstance(row, GroupRow) and place < len(row)}
        words = {word for cell in cells for word in cell.split()}
        longest = max(map(len, words), default=0)
        widest = max(widest, _widest([word for word in words if len(word) >= longest - 1], regime.table_total))
    needed = max(widest + 2 * padding + _HAIR, min(fair, _NARROW * mm))
    return min(needed, max(fair, width * _MOST_OF_WIDTH))


def _widest(words: Sequence[str], lettering: Lettering) -> float:
    return max((width_of(lettered(word, lettering), lettering) for word in words), default=0.0)


def headings(columns: Sequence[TableColumn], edges: Sequence[float], padding: float, regime: Regime) -> Headings:
    """Set the headings between the edges of the columns; what has no group is as high as both rows."""
    lettering = regime.table_heading
    leading = lettering.size * regime.line_spacing

    def broken(text: str, left: float, right: float) -> tuple[str, ...]:
        shown = lettered("\n".join(paragraphs(text)), lettering)
        return tuple(balanced(shown, lettering, right - left - 2 * padding))

    def room(lines: Sequence[str]) -> float:
        return max(1, len(lines)) * leading + 2 * padding

    own = [broken(column.heading, *edges[place : place + 2]) for place, column in enumerate(columns)]
    spans = group_spans(columns)
    shared = {span: broken(columns[span[0]].group, edges[span[0]], edges[span[1]]) for span in spans}
    upper = max((room(lines) for lines in shared.values()), default=0.0)
    lower = max((room(own[place]) for start, end in spans for place in range(start, end)), default=0.0)
    grouped = {place for start, end in spans for place in range(start, end)}
    alone = max((room(lines) for place, lines in enumerate(own) if place not in grouped), default=0.0)
    height = max(upper + lower, alone)
    cells = [HeadingCell(lines, edges[start], edges[end], 0, upper) for (start, end), lines in shared.items()]
    cells += [
        HeadingCell(lines, edges[place], edges[place + 1], upper if place in grouped else 0, height)
        for place, lines in enumerate(own)
    ]
    return Headings(tuple(cells), lettering, height)


def group_spans(columns: Sequence[TableColumn]) -> list[tuple[int, int]]:
    """Return from which column to before which the same group stands."""
    found = []
    place = 0
    for group, members in groupby(columns, key=lambda column: " ".join(column.group.split())):
        end = place + len(list(members))
        if group:
            found.append((place, end))
        place = end
    return found
