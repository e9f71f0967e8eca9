"""A printed table: strings broken once into lines, drawn row by row.

reportlab's own Table can neither mark a row that runs on overleaf nor say how much room its first row needs, which
the closing of a paper asks; drawing the lines ourselves is also half the time for a long annex.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from reportlab.lib.units import mm
from reportlab.pdfgen.textobject import PDFTextObject
from reportlab.platypus import Flowable, PageBreakIfNotEmpty

from ict_desktop.printing.fonts import face_of, lettered, width_of, wrapped
from ict_desktop.printing.setting import baseline_below_top
from ict_desktop.printing.table_headings import Headings, column_edges, headings
from ict_desktop.records.holding import held_in_cell
from ict_desktop.records.papers import Alignment, GroupRow, Table
from ict_desktop.records.plain_lines import paragraphs
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

    It never parts between a group and the first row below it, unless they are more than a page, nor above the last row.
    """

    def __init__(
        self, form: Form, heading: Headings | None, rows: Sequence[SetRow], repeated: bool, before: float = 0.0
    ) -> None:
        """`repeated` headings stand again on each page."""
        super().__init__()
        self._form = form
        self._heading = heading
        self.rows = rows
        self._repeated = repeated
        self.spaceBefore = before

    @property
    def least_height(self) -> float:
        """The room the headings and the first row need, with the groups above it (of a tall row its first lines)."""
        needed = self._heading_height()
        for place, row in enumerate(self.rows, start=1):
            needed += (self._form.cut(row, _FEWEST_LINES)[0] if self._is_tall(row) else row).height
            if not row.group:
                # A last row takes the one before it overleaf, and that its groups.
                goes_along = 1 < place == len(self.rows) - 1
                return needed + (self.rows[-1].height if goes_along else 0)
        return needed

    def wrap(self, _available_width: float, _available_height: float) -> tuple[float, float]:
        """Say how much room it takes."""
        self.width = self._form.edges[-1]
        self.height = self._heading_height() + sum([row.height for row in self.rows])
        return self.width, self.height

    def split(self, _available_width: float, available_height: float) -> list[Flowable]:
        """Part between rows, so that at least one row stands under the headings; nothing when none fits.

        What goes on does so overleaf, even where rows that must stay together leave room for some of it.
        """
        room = available_height - self._heading_height()
        count = 0
        for row in self.rows:
            if row.height > room:
                break
            room -= row.height
            count += 1
        above, below = list(self.rows[:count]), list(self.rows[count:])
        if below and self._is_tall(below[0]):
            lines = int((room - 2 * self._form.padding) / (below[0].lettering.size * self._form.line_spacing))
            lines = min(lines, below[0].lines - _FEWEST_LINES)
            if lines >= _FEWEST_LINES:
                head, below[0] = self._form.cut(below[0], lines)
                above.append(head)
        if len(below) == 1 and len(above) > 1 and not above[-1].cut_below:
            below.insert(0, above.pop())  # the last row, often the total, does not go overleaf alone
        whole_page = available_height > self._form.page_height - 1
        above, below = _with_their_groups(above, below, whole_page)
        if not above or not below:
            return []
        later = self._heading if self._repeated else None
        return [
            Grid(self._form, self._heading, above, self._repeated, self.spaceBefore),
            PageBreakIfNotEmpty(),
            Grid(self._form, later, below, self._repeated),
        ]

    def draw(self) -> None:
        """Draw the rows downwards from the top of the room taken, all rules as one path and all words as one text."""
        rules: list[tuple[float, float, float, float]] = []
        text = self.canv.beginText()
        top = self.height
        if self._heading is not None:
            rules += self._heading_rules(self._heading, top)
            self._write_headings(text, self._heading, top)
            top -= self._heading.height
        right = self._form.edges[-1]
        if not (self.rows and self.rows[0].cut_above):
            rules.append((0, top, right, top))
        for group, rows in groupby(self.rows, key=lambda row: row.group):
            begun = top
            for row in rows:
                self._write_row(text, row, top)
                top -= row.height
                if not row.cut_below:
                    rules.append((0, top, right, top))
            edges = (0.0, right) if group else self._form.edges
            rules += [(edge, top, edge, begun) for edge in edges]
        self.canv.setLineWidth(_RULE)
        self.canv.lines(rules)
        self.canv.drawText(text)

    def _heading_rules(self, heading: Headings, top: float) -> list[tuple[float, float, float, float]]:
        right, bottom = self._form.edges[-1], top - heading.height
        rules = [(0, top, right, top), (right, bottom, right, top)]
        for cell in heading.cells:
            rules.append((cell.left, top - cell.bottom, cell.left, top - cell.top))
            if cell.bottom < heading.height:
                rules.append((cell.left, top - cell.bottom, cell.right, top - cell.bottom))
        return rules

    def _write_headings(self, text: PDFTextObject, heading: Headings, top: float) -> None:
        lettering = heading.lettering
        leading = lettering.size * self._form.line_spacing
        text.setFont(face_of(lettering), lettering.size)
        for cell in heading.cells:
            baseline = top - cell.top - (cell.height - len(cell.lines) * leading) / 2
            baseline -= baseline_below_top(lettering.size, leading)
            for line in cell.lines:
                text.setTextOrigin((cell.left + cell.right - width_of(line, lettering)) / 2, baseline)
                text.textOut(line)
                baseline -= leading

    def _write_row(self, text: PDFTextObject, row: SetRow, top: float) -> None:
        edges, padding, lettering = self._form.edges, self._form.padding, row.lettering
        leading = lettering.size * self._form.line_spacing
        first = top - padding - baseline_below_top(lettering.size, leading)
        text.setFont(face_of(lettering), lettering.size, leading)
        for column, lines in enumerate(row.cells):
            left, right = edges[column] + padding, edges[column + 1] - padding
            alignment = "left" if row.group else self._form.alignments[column]
            if alignment == "left":
                text.setTextOrigin(left, first)
                for line in lines:
                    text.textLine(line)
                continue
            for place, line in enumerate(lines):
                room = right - left - width_of(line, lettering)
                text.setTextOrigin(left + (room / 2 if alignment == "center" else room), first - place * leading)
                text.textOut(line)

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
    edges = column_edges(table, width, padding, regime)
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


def _group(form: Form, row: GroupRow, regime: Regime) -> SetRow:
    lettering = regime.table_group
    room = form.edges[-1] - 2 * form.padding
    text = "\n".join(paragraphs(row.text))
    return form.row((tuple(wrapped(lettered(text, lettering), lettering, room)),), lettering, group=True)


def _set_row(form: Form, texts: Sequence[str], rooms: Sequence[float], lettering: Lettering) -> SetRow:
    cells = []
    for place, room in enumerate(rooms):
        text = "\n".join(paragraphs(texts[place])) if place < len(texts) else ""
        text = held_in_cell(text)
        cells.append(tuple(wrapped(lettered(text, lettering), lettering, room)))
    return form.row(tuple(cells), lettering)


def _longest(cells: tuple[tuple[str, ...], ...]) -> int:
    return max([len(cell) for cell in cells], default=1) or 1
