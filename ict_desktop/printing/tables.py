"""A printed table: strings broken once into lines, drawn row by row.

reportlab's own Table can neither mark a row that runs on overleaf nor say how much room its first row needs, which
the closing of a paper asks; drawing the lines ourselves is also half the time for a long annex.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from ict_desktop.printing.fonts import face_of, lettered, wrapped
from ict_desktop.printing.setting import baseline_below_top
from ict_desktop.printing.table_headings import HeadingCell, Headings, headings
from ict_desktop.records.papers import Alignment, GroupRow, Table, TableColumn, paragraphs
from ict_desktop.records.regimes import Lettering, Regime

_RULE = 0.5
_FEWEST_LINES = 3  # of a cut row, on either page
_TALL = 0.5  # of a page: a row higher than this may be cut between its lines, every other stays whole
_HIGHEST_HEADING = 1 / 3  # of a page: headings higher than this are not set again overleaf


@dataclass(frozen=True)
class SetRow:
    """A row as lines with its height; `cut_above` and `cut_below` say that it goes on from or to another page.

    A `group` has one cell over all columns and heads the rows below it.
    """

    cells: tuple[tuple[str, ...], ...]
    lettering: Lettering
    height: float
    group: bool = False
    cut_above: bool = False
    cut_below: bool = False

    @property
    def lines(self) -> int:
        """The lines of its longest cell."""
        return _longest(self.cells)


@dataclass(frozen=True)
class Form:
    """What all rows share: column edges, alignments, line spacing, padding, and the height of a page (points)."""

    edges: tuple[float, ...]
    alignments: tuple[Alignment, ...]
    line_spacing: float
    padding: float
    page_height: float

    def row(self, cells: tuple[tuple[str, ...], ...], lettering: Lettering, *, group: bool = False) -> SetRow:
        """Return a row of broken texts, its height known from here on."""
        height = _longest(cells) * lettering.size * self.line_spacing + 2 * self.padding
        return SetRow(cells, lettering, height, group)

    def cut(self, row: SetRow, lines: int) -> tuple[SetRow, SetRow]:
        """Part a row below a number of its lines."""
        above = self.row(tuple(cell[:lines] for cell in row.cells), row.lettering, group=row.group)
        below = self.row(tuple(cell[lines:] for cell in row.cells), row.lettering, group=row.group)
        return replace(above, cut_above=row.cut_above, cut_below=True), replace(below, cut_above=True)


class Grid(Flowable):
    """The flowable of a table; it parts between rows, and within a row only when that is higher than half a page.

    It never parts between a group and the first row below it, unless they are more than a page.
    """

    def __init__(
        self, form: Form, heading: Headings | None, rows: Sequence[SetRow], repeated: bool, before: float = 0.0
    ) -> None:
        """`repeated` headings stand again on each page."""
        super().__init__()
        self._form = form
        self._heading = heading
        self._rows = rows
        self._repeated = repeated
        self.spaceBefore = before

    @property
    def least_height(self) -> float:
        """The room the headings and the first row need, with the groups above it (of a tall row its first lines)."""
        needed = self._heading_height()
        for row in self._rows:
            needed += (self._form.cut(row, _FEWEST_LINES)[0] if self._is_tall(row) else row).height
            if not row.group:
                break
        return needed

    def wrap(self, _available_width: float, _available_height: float) -> tuple[float, float]:
        """Say how much room it takes."""
        self.width = self._form.edges[-1]
        self.height = self._heading_height() + sum([row.height for row in self._rows])
        return self.width, self.height

    def split(self, _available_width: float, available_height: float) -> list[Flowable]:
        """Part between rows, so that at least one row stands under the headings; nothing when none fits."""
        room = available_height - self._heading_height()
        count = 0
        for row in self._rows:
            if row.height > room:
                break
            room -= row.height
            count += 1
        above, below = list(self._rows[:count]), list(self._rows[count:])
        if below and self._is_tall(below[0]):
            lines = int((room - 2 * self._form.padding) / (below[0].lettering.size * self._form.line_spacing))
            lines = min(lines, below[0].lines - _FEWEST_LINES)
            if lines >= _FEWEST_LINES:
                head, below[0] = self._form.cut(below[0], lines)
                above.append(head)
        whole_page = available_height > self._form.page_height - 1
        above, below = _with_their_groups(above, below, whole_page)
        if not above or not below:
            return []
        later = self._heading if self._repeated else None
        return [
            Grid(self._form, self._heading, above, self._repeated, self.spaceBefore),
            Grid(self._form, later, below, self._repeated),
        ]

    def draw(self) -> None:
        """Draw the rows downwards from the top of the room taken."""
        top = self.height
        self.canv.setLineWidth(_RULE)
        if self._heading is not None:
            self._draw_headings(self.canv, self._heading, top)
            top -= self._heading.height
        for row in self._rows:
            self._draw_row(self.canv, row, top, top - row.height)
            top -= row.height

    def _draw_headings(self, canvas: Canvas, heading: Headings, top: float) -> None:
        right, bottom = self._form.edges[-1], top - heading.height
        for depth in (top, bottom):
            canvas.line(0, depth, right, depth)
        canvas.line(right, bottom, right, top)
        canvas.setFont(face_of(heading.lettering), heading.lettering.size)
        for cell in heading.cells:
            canvas.line(cell.left, top - cell.bottom, cell.left, top - cell.top)
            if cell.bottom < heading.height:
                canvas.line(cell.left, top - cell.bottom, cell.right, top - cell.bottom)
            self._draw_heading(canvas, cell, heading.lettering.size, top)

    def _draw_heading(self, canvas: Canvas, cell: HeadingCell, size: float, top: float) -> None:
        leading = size * self._form.line_spacing
        baseline = top - cell.top - (cell.height - len(cell.lines) * leading) / 2 - baseline_below_top(size, leading)
        for line in cell.lines:
            canvas.drawCentredString((cell.left + cell.right) / 2, baseline, line)
            baseline -= leading

    def _draw_row(self, canvas: Canvas, row: SetRow, top: float, bottom: float) -> None:
        edges = (self._form.edges[0], self._form.edges[-1]) if row.group else self._form.edges
        if not row.cut_above:
            canvas.line(0, top, edges[-1], top)
        if not row.cut_below:
            canvas.line(0, bottom, edges[-1], bottom)
        for edge in edges:
            canvas.line(edge, bottom, edge, top)
        size = row.lettering.size
        leading = size * self._form.line_spacing
        canvas.setFont(face_of(row.lettering), size)
        for column, lines in enumerate(row.cells):
            alignment = "left" if row.group else self._form.alignments[column]
            left, right = edges[column] + self._form.padding, edges[column + 1] - self._form.padding
            baseline = top - self._form.padding - baseline_below_top(size, leading)
            for line in lines:
                if alignment == "center":
                    canvas.drawCentredString((left + right) / 2, baseline, line)
                elif alignment == "right":
                    canvas.drawRightString(right, baseline, line)
                else:
                    canvas.drawString(left, baseline, line)
                baseline -= leading

    def _heading_height(self) -> float:
        return self._heading.height if self._heading else 0.0

    def _is_tall(self, row: SetRow) -> bool:
        return row.height > self._form.page_height * _TALL


def _with_their_groups(above: list[SetRow], below: list[SetRow], whole_page: bool) -> tuple[list[SetRow], list[SetRow]]:
    """Send the groups at the end of a page overleaf with the row they head; of a page of nothing else none."""
    kept = len(above)
    while below and kept and above[kept - 1].group and not above[kept - 1].cut_below:
        kept -= 1
    if not kept and whole_page:
        return above, below
    return above[:kept], above[kept:] + below


def grid(table: Table, regime: Regime, width: float, page_height: float) -> Grid:
    """Break a table's texts into lines for `width` points; rows too short for their columns are filled with blanks."""
    padding = regime.cell_padding * mm
    edges = _edges(table.columns, width)
    alignments = tuple(column.alignment for column in table.columns)
    form = Form(edges, alignments, regime.line_spacing, padding, page_height)
    rooms = tuple(right - left - 2 * padding for left, right in pairwise(edges))
    rows = [_group(form, row, regime) if isinstance(row, GroupRow) else _set_row(form, row, rooms, regime.table_cell)
            for row in table.rows]  # fmt: skip
    if table.total:
        rows.append(_set_row(form, table.total, rooms, regime.table_total))
    heading = headings(table.columns, edges, padding, regime)
    if heading.height > page_height * _HIGHEST_HEADING:
        texts = [f"{column.group}\n{column.heading}" for column in table.columns]
        return Grid(form, None, [_set_row(form, texts, rooms, regime.table_heading), *rows], False, regime.body.before)
    return Grid(form, heading, rows, table.repeat_headings, before=regime.body.before)


def _edges(columns: Sequence[TableColumn], width: float) -> tuple[float, ...]:
    shares = sum(column.width for column in columns)
    edges = [0.0]
    for column in columns:
        edges.append(edges[-1] + width * column.width / shares)
    return tuple(edges)


def _group(form: Form, row: GroupRow, regime: Regime) -> SetRow:
    lettering = regime.table_group
    room = form.edges[-1] - 2 * form.padding
    text = "\n".join(paragraphs(row.text))
    return form.row((tuple(wrapped(lettered(text, lettering), lettering, room)),), lettering, group=True)


def _set_row(form: Form, texts: Sequence[str], rooms: Sequence[float], lettering: Lettering) -> SetRow:
    cells = []
    for place, room in enumerate(rooms):
        text = "\n".join(paragraphs(texts[place])) if place < len(texts) else ""
        cells.append(tuple(wrapped(lettered(text, lettering), lettering, room)))
    return form.row(tuple(cells), lettering)


def _longest(cells: tuple[tuple[str, ...], ...]) -> int:
    return max([len(cell) for cell in cells], default=1) or 1
