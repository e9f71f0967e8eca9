"""The headings of a printed table: one row, or two where columns side by side share a heading above their own."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from ict_desktop.printing.fonts import balanced, lettered
from ict_desktop.records.papers import TableColumn, paragraphs
from ict_desktop.records.regimes import Lettering, Regime


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
    spans = _spans(columns)
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


def _spans(columns: Sequence[TableColumn]) -> list[tuple[int, int]]:
    """Return from which column to before which the same group stands."""
    found = []
    place = 0
    for group, members in groupby(columns, key=lambda column: " ".join(column.group.split())):
        end = place + len(list(members))
        if group:
            found.append((place, end))
        place = end
    return found
