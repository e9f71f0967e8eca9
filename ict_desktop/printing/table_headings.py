"""The headings of a printed table: one row, or two where columns side by side share a heading above their own."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby

from ict_desktop.printing.fonts import balanced, lettered, width_of
from ict_desktop.records.papers import GroupRow, Table, TableColumn, paragraphs
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


def column_edges(table: Table, width: float, padding: float, regime: Regime) -> tuple[float, ...]:
    """Return where the columns of a table begin and end in so many points: by their shares, but no word is parted.

    That is the words of the headings, and of cells that are not running text, as far as there is room for them.
    """
    columns = table.columns
    least = [_least_width(table, place, regime) + 2 * padding for place in range(len(columns))]
    free, widths = set(range(len(columns))), [0.0] * len(columns)
    room = width
    while free:
        shares = sum(columns[place].width for place in free)
        widths = [room * column.width / shares if n in free else widths[n] for n, column in enumerate(columns)]
        narrow = {place for place in free if widths[place] < least[place]}
        if not narrow or sum(least[place] for place in narrow) > room:
            break
        for place in narrow:
            widths[place] = least[place]
            room -= least[place]
        free -= narrow
    return tuple(accumulate(widths, initial=0.0))


def _least_width(table: Table, place: int, regime: Regime) -> float:
    column = table.columns[place]
    widest = _widest(column.heading.split(), regime.table_heading)
    if column.alignment == "left":
        return widest
    cells = [row[place] for row in table.rows if not isinstance(row, GroupRow) and place < len(row)]
    words = {word for cell in set(cells) for word in cell.split()}
    longest = max(map(len, words), default=0)
    return max(widest, _widest([word for word in words if len(word) >= longest - 1], regime.table_cell))


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
