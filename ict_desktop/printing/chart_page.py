"""A chart laid out for paper, as both pens draw it: the layout of the screen in the face of papers, in black and greys.

Lines are told apart by their dashes, their dots and the names at their ends, so that a copy loses nothing.
"""

from dataclasses import dataclass, replace

from ict_desktop.printing.fonts import lettered, width_of
from ict_desktop.records.chart_bars import WIDEST_BAR_ROW, lay_out_bars, least_height
from ict_desktop.records.chart_layout import Box, Dot, Ink, Layout, Line, Point
from ict_desktop.records.chart_lines import lay_out_lines
from ict_desktop.records.charts import Chart, LineChart
from ict_desktop.records.regimes import Lettering, Regime

PEN = 0.6
"""Points to a pixel of the screen, for the thickness of lines and the size of dots."""

GRID_WIDTH, DOT_WIDTH = 0.5, 0.9
BAR, FAINT_BAR, BAND = 0.35, 0.72, 0.92
NO_NUMBERS = "Chưa có số liệu để vẽ biểu đồ."

_GREYS = {"text": 0.0, "muted": 0.35, "line": 0.75, "band": BAND}
_DASHES: tuple[tuple[float, ...], ...] = ((), (7, 2.5), (7, 2, 1.5, 2), (4, 1.5), (1.5, 1.5), (9, 2, 1.5, 2, 1.5, 2))
"""By the colour a line has on screen."""
_STYLES: dict[str, tuple[float, ...]] = {"dashed": (3, 3), "dotted": (0.7, 2)}


@dataclass(frozen=True)
class ChartPage:
    """A layout in points with the lettering of its words; `row` is the height of a row of bars, 0 for lines."""

    layout: Layout
    lettering: Lettering
    row: float

    def rows_in(self, top: float, room: float) -> float:
        """Return the depth down to which whole rows of bars below `top` fit into a room; `top` when none does."""
        rows = int(room / self.row) if self.row else 0
        return top + rows * self.row


def chart_page(chart: Chart, height: float, regime: Regime, width: float) -> ChartPage:
    """Lay a chart out for the width of the text; bars take the height their rows need, lines the one given (points)."""
    lettering = regime.chart_words
    line = lettering.size * regime.line_spacing

    def measure(words: str) -> float:
        return width_of(lettered(words, lettering), lettering)

    if isinstance(chart, LineChart):
        return ChartPage(lay_out_lines(chart, width, height, measure, line), lettering, 0)
    rows = len(chart.marks)
    height = max(min(height, rows * line * WIDEST_BAR_ROW), least_height(chart, line))
    return ChartPage(lay_out_bars(chart, width, height, measure, line), lettering, height / rows)


def chart_gap(regime: Regime) -> float:
    """Return the room between a chart and its words above and below (points)."""
    return regime.chart_words.size / 2


def plot_height(wanted: float, above: float, page_height: float, regime: Regime) -> float:
    """Return how high to draw so that a page holds the chart with the words above it, whatever their length (points)."""
    return max(page_height / 4, min(wanted, page_height - above - 4 * chart_gap(regime)))


def grey_of(ink: Ink) -> float:
    """Return how light an ink is on paper, from 0 black to 1 white; series are black."""
    return 0.0 if isinstance(ink, int) else _GREYS[ink]


def dashes_of(line: Line) -> tuple[float, ...]:
    """Return dashes and gaps in points, none for a line drawn through."""
    return _STYLES.get(line.style) or (_DASHES[line.ink % len(_DASHES)] if isinstance(line.ink, int) else ())


def corners_of(dot: Dot) -> list[Point]:
    """Return the corners of a dot; none of a round one."""
    (x, y), half = dot.at, dot.size * PEN / 2
    shapes: dict[str, tuple[Point, ...]] = {
        "dot": (),
        "hollow": (),
        "triangle": ((0, -half), (half, half), (-half, half)),
        "diamond": ((0, -half), (half, 0), (0, half), (-half, 0)),
    }
    square = ((-half, -half), (half, -half), (half, half), (-half, half))
    return [(x + across, y + down) for across, down in shapes.get(dot.shape, square)]


def part_of_bars(layout: Layout, top: float, bottom: float) -> Layout:
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
