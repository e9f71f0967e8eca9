"""A chart on paper: the layout the screen draws, set in the face of papers, in black and greys only.

Lines are told apart by their dashes, their dots and the names at their ends, so that a copy loses nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from ict_desktop.printing.fonts import face_of, lettered, width_of
from ict_desktop.printing.setting import Column, Setting, baseline_below_top
from ict_desktop.records.chart_bars import WIDEST_BAR_ROW, lay_out_bars, least_height
from ict_desktop.records.chart_layout import Box, Dot, Ink, Layout, Line, Point, Words, jagged
from ict_desktop.records.chart_lines import lay_out_lines
from ict_desktop.records.charts import Chart, LineChart
from ict_desktop.records.papers import plain
from ict_desktop.records.regimes import Lettering, Regime

_PEN = 0.6  # points to a pixel of the screen, for the thickness of lines and the size of dots
_GREYS = {"text": 0.0, "muted": 0.35, "line": 0.75, "band": 0.92}
_DASHES: tuple[tuple[float, ...], ...] = ((), (7, 2.5), (7, 2, 1.5, 2), (4, 1.5), (1.5, 1.5), (9, 2, 1.5, 2, 1.5, 2))
"""By the colour a line has on screen."""
_STYLES: dict[str, tuple[float, ...]] = {"dashed": (3, 3), "dotted": (0.7, 2)}
_BAR, _FAINT_BAR = 0.35, 0.72
_NO_NUMBERS = "Chưa có số liệu để vẽ biểu đồ."


class ChartPlot(Flowable):
    """The drawing from `top` to `bottom` of its layout; one of bars goes on overleaf between two of its rows."""

    def __init__(self, layout: Layout, lettering: Lettering, row: float, top: float, bottom: float) -> None:
        """`row` is the height of a row of bars (points), 0 for what must not be parted."""
        super().__init__()
        self._layout = layout
        self._lettering = lettering
        self._row = row
        self._top = top
        self._bottom = bottom

    def wrap(self, _available_width: float, _available_height: float) -> tuple[float, float]:
        """Say how much room it takes."""
        self.width, self.height = self._layout.width, self._bottom - self._top
        return self.width, self.height

    def split(self, _available_width: float, available_height: float) -> list[Flowable]:
        """Part between two bars."""
        rows = int(available_height / self._row) if self._row else 0
        if rows < 1 or self._top + rows * self._row >= self._bottom - 0.1:
            return []
        middle = self._top + rows * self._row
        spans = ((self._top, middle), (middle, self._bottom))
        return [ChartPlot(self._layout, self._lettering, self._row, *span) for span in spans]

    def draw(self) -> None:
        """Draw what stands in this part, from the ground up."""
        pen = _Pen(self.canv, self._lettering, self._bottom)
        drawn = self._layout if self.height >= self._layout.height else _part(self._layout, self._top, self._bottom)
        self.canv.saveState()
        pen.draw(drawn)
        self.canv.restoreState()


@dataclass(frozen=True)
class _Pen:
    """Puts the things of a layout on a canvas whose lower edge is at the depth `bottom` of the layout."""

    canvas: Canvas
    lettering: Lettering
    bottom: float

    def draw(self, layout: Layout) -> None:
        for box in layout.bands:
            self._fill(box, _GREYS["band"])
        for line in layout.grid:
            self._line(line, 0.5)
        for bar in layout.bars:
            self._fill(bar.box, _FAINT_BAR if bar.faint else _BAR)
        for line in (*layout.targets, *layout.lines):
            self._line(line, line.width * _PEN)
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
        dashes = _STYLES.get(line.style) or (_DASHES[line.ink % len(_DASHES)] if isinstance(line.ink, int) else ())
        self.canvas.setDash(list(dashes))
        self.canvas.setLineWidth(width)
        self.canvas.setStrokeGray(_grey(line.ink))
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
        (x, y), half = dot.at, dot.size * _PEN / 2
        self.canvas.setStrokeGray(0)
        self.canvas.setFillGray(1 if dot.shape.startswith("hollow") else 0)
        self.canvas.setLineWidth(0.9)
        if dot.shape in ("dot", "hollow"):
            self.canvas.circle(x, self.bottom - y, half, fill=1)
            return
        corners = {
            "triangle": ((0, -half), (half, half), (-half, half)),
            "diamond": ((0, -half), (half, 0), (0, half), (-half, 0)),
        }.get(dot.shape, ((-half, -half), (half, -half), (half, half), (-half, half)))
        self._joined([(x + across, y + down) for across, down in corners], closed=True, fill=1)

    def _break(self, box: Box) -> None:
        self._fill(box, 1)
        for points in jagged(box):
            self._line(Line(points, "muted"), 0.5)

    def _words(self, words: Words) -> None:
        box = words.box
        if words.ground:
            self._fill(Box(box.left - 1, box.top, box.right + 1, box.bottom), 1)
        self.canvas.setFillGray(0)
        self.canvas.setFont(face_of(self.lettering), self.lettering.size)
        depth = box.top + baseline_below_top(self.lettering.size, box.height)
        self.canvas.drawString(box.left, self.bottom - depth, lettered(words.text, self.lettering))


def _grey(ink: Ink) -> float:
    return 0.0 if isinstance(ink, int) else _GREYS[ink]


def _part(layout: Layout, top: float, bottom: float) -> Layout:
    """Return the bars between two depths with all that belongs to them."""

    def here(box: Box) -> bool:
        return top <= (box.top + box.bottom) / 2 < bottom

    def cut_off(line: Line) -> Line:
        return replace(line, points=tuple((x, max(top, min(y, bottom))) for x, y in line.points))

    return replace(
        layout,
        bars=tuple(bar for bar in layout.bars if here(bar.box)),
        grid=tuple(cut_off(line) for line in layout.grid),
        targets=tuple(line for line in layout.targets if top <= line.points[0][1] < bottom),
        breaks=tuple(Box(box.left, max(box.top, top), box.right, min(box.bottom, bottom)) for box in layout.breaks),
        words=tuple(words for words in layout.words if here(words.box)),
    )


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
    gap = regime.chart_words.size / 2
    if chart.is_empty:
        above.center(_NO_NUMBERS, regime.chart_notes)
        return ChartDrawing([Setting(above.items, above.depth)], page_height, regime.body.before)
    above.skip(gap)
    least = page_height / 4  # whatever the length of the title
    plot, notes = _plot(chart, max(least, min(height, page_height - above.depth - 4 * gap)), regime, width)
    below = Column(0, width, regime.line_spacing)
    if notes:
        below.skip(gap)
        below.left(plain(" ".join(notes)), regime.chart_notes)
    parts = [Setting(above.items, above.depth), plot, Setting(below.items, below.depth)]
    return ChartDrawing(parts, page_height, regime.body.before)


def _plot(chart: Chart, height: float, regime: Regime, width: float) -> tuple[ChartPlot, tuple[str, ...]]:
    lettering = regime.chart_words
    line = lettering.size * regime.line_spacing

    def measure(words: str) -> float:
        return width_of(lettered(words, lettering), lettering)

    if isinstance(chart, LineChart):
        layout = lay_out_lines(chart, width, height, measure, line)
        return ChartPlot(layout, lettering, 0, 0, height), layout.notes
    rows = len(chart.marks)
    height = max(min(height, rows * line * WIDEST_BAR_ROW), least_height(chart, line))
    layout = lay_out_bars(chart, width, height, measure, line)
    return ChartPlot(layout, lettering, height / rows, 0, height), layout.notes
