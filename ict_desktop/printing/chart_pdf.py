"""A chart drawn in a PDF, its title above and its notes below."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from ict_desktop.printing.chart_page import (
    BAND,
    BAR,
    DOT_WIDTH,
    FAINT_BAR,
    GRID_WIDTH,
    NO_NUMBERS,
    PEN,
    ChartPage,
    chart_gap,
    chart_page,
    corners_of,
    dashes_of,
    grey_of,
    part_of_bars,
    plot_height,
)
from ict_desktop.printing.fonts import face_of, lettered
from ict_desktop.printing.setting import Column, Setting, baseline_below_top
from ict_desktop.records.chart_layout import Box, Dot, Layout, Line, Point, Words, jagged
from ict_desktop.records.charts import Chart
from ict_desktop.records.plain_lines import plain
from ict_desktop.records.regimes import Lettering, Regime


class ChartPlot(Flowable):
    """The drawing from `top` to `bottom` of its layout; one of bars goes on overleaf between two of its rows."""

    def __init__(self, page: ChartPage, top: float, bottom: float) -> None:
        super().__init__()
        self._page = page
        self._top = top
        self._bottom = bottom

    def wrap(self, _available_width: float, _available_height: float) -> tuple[float, float]:
        """Say how much room it takes."""
        self.width, self.height = self._page.layout.width, self._bottom - self._top
        return self.width, self.height

    def split(self, _available_width: float, available_height: float) -> list[Flowable]:
        """Part between two bars."""
        middle = self._page.rows_in(self._top, available_height)
        if middle <= self._top or middle >= self._bottom - 0.1:
            return []
        return [ChartPlot(self._page, self._top, middle), ChartPlot(self._page, middle, self._bottom)]

    def draw(self) -> None:
        """Draw what stands in this part, from the ground up."""
        layout = self._page.layout
        drawn = layout if self.height >= layout.height else part_of_bars(layout, self._top, self._bottom)
        self.canv.saveState()
        _Pen(self.canv, self._page.lettering, self._bottom).draw(drawn)
        self.canv.restoreState()


@dataclass(frozen=True)
class _Pen:
    """Puts the things of a layout on a canvas whose lower edge is at the depth `bottom` of the layout."""

    canvas: Canvas
    lettering: Lettering
    bottom: float

    def draw(self, layout: Layout) -> None:
        for box in layout.bands:
            self._fill(box, BAND)
        for line in layout.grid:
            self._line(line, GRID_WIDTH)
        for bar in layout.bars:
            self._fill(bar.box, FAINT_BAR if bar.faint else BAR)
        for line in (*layout.targets, *layout.lines):
            self._line(line, line.width * PEN)
        for dot in layout.dots:
            self._dot(dot)
        for box in layout.breaks:
            self._break(box)
        for words in layout.words:
            self._words(words)

    def _fill(self, box: Box, grey: float) -> None:
        self.canvas.setFillGray(grey)
        self.canvas.rect(box.left, self.bottom - box.bottom, box.width, box.height, stroke=0, fill=1)

    def _line(self, line: Line, width: float) -> None:
        self.canvas.setDash(list(dashes_of(line)))
        self.canvas.setLineWidth(width)
        self.canvas.setStrokeGray(grey_of(line.ink))
        self._joined(line.points)
        self.canvas.setDash([])

    def _joined(self, points: Sequence[Point], *, closed: bool = False, fill: int = 0) -> None:
        path = self.canvas.beginPath()
        for place, (x, y) in enumerate(points):
            (path.lineTo if place else path.moveTo)(x, self.bottom - y)
        if closed:
            path.close()
        self.canvas.drawPath(path, stroke=1, fill=fill)

    def _dot(self, dot: Dot) -> None:
        self.canvas.setStrokeGray(0)
        self.canvas.setFillGray(1 if dot.shape.startswith("hollow") else 0)
        self.canvas.setLineWidth(DOT_WIDTH)
        if corners := corners_of(dot):
            self._joined(corners, closed=True, fill=1)
        else:
            self.canvas.circle(dot.at[0], self.bottom - dot.at[1], dot.size * PEN / 2, fill=1)

    def _break(self, box: Box) -> None:
        self._fill(box, 1)
        for points in jagged(box):
            self._line(Line(points, "muted"), GRID_WIDTH)

    def _words(self, words: Words) -> None:
        box = words.box
        if words.ground:
            self._fill(Box(box.left - 1, box.top, box.right + 1, box.bottom), 1)
        self.canvas.setFillGray(0)
        self.canvas.setFont(face_of(self.lettering), self.lettering.size)
        depth = box.top + baseline_below_top(self.lettering.size, box.height)
        self.canvas.drawString(box.left, self.bottom - depth, lettered(words.text, self.lettering))


class ChartDrawing(Flowable):
    """A chart with its title above and its notes below; it is parted only when a page cannot hold it."""

    def __init__(self, parts: list[Flowable], page_height: float, around: float) -> None:
        super().__init__()
        self._parts = parts
        self._page_height = page_height
        self.spaceBefore = self.spaceAfter = around

    def wrap(self, available_width: float, _available_height: float) -> tuple[float, float]:
        """Say how much room it takes."""
        self.width = available_width
        self.height = sum(part.wrap(available_width, self._page_height)[1] for part in self._parts)
        return self.width, self.height

    def split(self, _available_width: float, _available_height: float) -> list[Flowable]:
        """Part what no page can hold into title, drawing and notes."""
        return list(self._parts) if self.height > self._page_height else []

    def draw(self) -> None:
        """Draw the parts one under the other."""
        depth = self.height
        for part in self._parts:
            depth -= part.wrap(self.width, self._page_height)[1]
            part.drawOn(self.canv, 0, depth)


def chart_drawing(chart: Chart, height: float, regime: Regime, width: float, page_height: float) -> ChartDrawing:
    """Lay a chart out for the width of the text and draw it, `height` points high without its words."""
    above = Column(0, width, regime.line_spacing)
    for text, lettering in ((chart.title, regime.chart_title), (chart.subtitle, regime.chart_subtitle)):
        if words := plain(text):
            above.center(words, lettering)
    gap = chart_gap(regime)
    if chart.is_empty:
        above.center(NO_NUMBERS, regime.chart_notes)
        return ChartDrawing([Setting(above.items, above.depth)], page_height, regime.body.before)
    above.skip(gap)
    page = chart_page(chart, plot_height(height, above.depth, page_height, regime), regime, width)
    below = Column(0, width, regime.line_spacing)
    if notes := page.layout.notes:
        below.skip(gap)
        below.left(plain(" ".join(notes)), regime.chart_notes)
    plot = ChartPlot(page, 0, page.layout.height)
    parts = [Setting(above.items, above.depth), plot, Setting(below.items, below.depth)]
    return ChartDrawing(parts, page_height, regime.body.before)
