"""Draws a chart into a plot of pyqtgraph. Everything is placed by the pixels there are, so it is drawn at each size.

`Any` stands for pyqtgraph's own things, which have no types.
"""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetrics

from ict_desktop.records.charts import Chart, Series, spread, target_words_below, value_ticks
from ict_desktop.widgets.theme import Colours

MOST_FOR_NAMES = 0.45
"""The share of the width that names beside lines or bars may take; longer ones are cut."""

BAR_ROW = 1.7
"""Height of the row of a bar, in lines of text."""

WIDEST_BAR_ROW = 2.6
BAR_SHARE = 0.62
FADED = 120
BEHIND = -10
"""Axes with their lines are drawn under the data."""


def least_height(plot: Any, chart: Chart) -> int:  # noqa: ANN401
    """Return the pixels a chart needs: bars need a row each, lines take what there is."""
    return round(len(chart.labels) * _line(plot) * BAR_ROW) + 8 if chart.kind == "bar" else 0


def draw(plot: Any, chart: Chart, colours: Colours) -> None:  # noqa: ANN401
    """Draw a chart in place of what stands in the plot."""
    plot.clear()
    plot.setBackground(colours.card)
    for name in ("left", "bottom"):
        axis = plot.getAxis(name)
        axis.setPen(QColor(colours.line))
        axis.setTextPen(QColor(colours.muted))
        axis.setStyle(tickLength=0)
        axis.setZValue(BEHIND)
    if chart.kind == "bar":
        _draw_bars(plot, chart, colours)
    else:
        _draw_lines(plot, chart, colours)


def _metrics(plot: Any) -> QFontMetrics:  # noqa: ANN401
    metrics: QFontMetrics = plot.fontMetrics()
    return metrics


def _line(plot: Any) -> int:  # noqa: ANN401
    return _metrics(plot).height()


def _width(plot: Any, words: list[str]) -> int:  # noqa: ANN401
    return max((_metrics(plot).horizontalAdvance(word) for word in words), default=0)


def _cut(plot: Any, words: str, width: float) -> str:  # noqa: ANN401
    return _metrics(plot).elidedText(words, Qt.TextElideMode.ElideRight, int(width))


# Lines


def _draw_lines(plot: Any, chart: Chart, colours: Colours) -> None:  # noqa: ANN401
    ticks = value_ticks(chart)
    line = _line(plot)
    across = _width(plot, [words for _place, words in ticks]) + 12
    width = max(120.0, plot.width() - across - 12)
    several = len(chart.series) > 1
    ends = _end_labels(plot, chart, width) if several else []
    share = (_width(plot, ends) + 28) / width if several else 0.0
    last = len(chart.labels) - 1
    right = (last + 0.5 * share) / (1 - share) if several else last + 0.5
    step = width / (right + 0.5)
    height, low, high = _set_axes(plot, chart, ticks, several)
    plot.getAxis("left").setWidth(across)
    every = _every(_width(plot, list(chart.labels)) + 12, step)
    plot.getAxis("bottom").setTicks([[(x, w) for x, w in enumerate(chart.labels) if (last - x) % every == 0]])
    plot.setXRange(-0.5, right, padding=0)
    for number, series in enumerate(chart.series):
        colour = QColor(colours.series[number % len(colours.series)])
        _draw_line(plot, series, colour)
        if not several:
            _label_points(plot, series, colour, _every(_width(plot, list(series.texts)) + 8, step))
    if several:
        labels = [
            (series, words, QColor(colours.series[number % len(colours.series)]))
            for number, (series, words) in enumerate(zip(chart.series, ends, strict=True))
        ]
        gap = (line + 1) * (high - low) / height
        _clear(plot, last + 20 / step, right, low, high, colours)
        _label_ends(plot, labels, last, step, gap, (low + gap / 2, high - gap / 2))
    _draw_target(plot, chart, colours, right)


def _clear(plot: Any, left: float, right: float, low: float, high: float, colours: Colours) -> None:  # noqa: ANN401
    """Keep the lines of the value axis out of where names stand."""
    import pyqtgraph

    ground = pyqtgraph.BarGraphItem(x0=[left], x1=[right + 1], y0=[low], y1=[high], brush=colours.card, pen=None)
    ground.setZValue(BEHIND + 1)
    plot.addItem(ground, ignoreBounds=True)


def _every(needed: float, step: float) -> int:
    """Say that only each n-th word has room, when words need more pixels than there are between two places."""
    return max(1, -int(-needed // step))


def _end_labels(plot: Any, chart: Chart, width: float) -> list[str]:  # noqa: ANN401
    found = []
    for series in chart.series:
        text = next((text for text in reversed(series.texts) if text), "")
        room = width * MOST_FOR_NAMES - 28 - _width(plot, [f"  {text}"])
        found.append(f"{_cut(plot, series.name, room)}  {text}")
    return found


def _set_axes(
    plot: Any,  # noqa: ANN401
    chart: Chart,
    ticks: tuple[tuple[float, str], ...],
    several: bool,
) -> tuple[float, float, float]:
    """Set the value axis; return its height in pixels and its two ends."""
    plot.showAxis("bottom")
    plot.showGrid(x=False, y=True, alpha=1.0)
    plot.getAxis("left").setTicks([list(ticks)])
    plot.getAxis("bottom").setHeight(_line(plot) + 8)
    height = max(40.0, plot.height() - _line(plot) - 10)
    low, high = ticks[0][0], ticks[-1][0]
    # The number of the first line needs half a line of text below it, the words over the best point more than one
    # above it: in pixels, of which the whole axis has `height`.
    under = min(0.2, (_line(plot) * 0.5 + 3) / height)
    above = min(0.4, (_line(plot) * (0.6 if several else 1.2) + 10) / height)
    whole = (high - low) / (1 - under - above)
    head, room = whole * above, whole * under
    ends = (low - head, high + room) if chart.inverted else (low - room, high + head)
    plot.getPlotItem().invertY(chart.inverted)
    plot.setYRange(*ends, padding=0)
    return height, *ends


def _draw_line(plot: Any, series: Series, colour: QColor) -> None:  # noqa: ANN401
    import pyqtgraph

    gaps = [float("nan") if value is None else value for value in series.values]
    alone = sum(value is not None for value in series.values) == 1
    plot.plot(
        list(range(len(gaps))), gaps, connect="finite", antialias=True, pen=pyqtgraph.mkPen(colour, width=2),
        symbol="o", symbolSize=11 if alone else 8, symbolBrush=colour, symbolPen=colour,
    )  # fmt: skip


def _label_points(plot: Any, series: Series, colour: QColor, every: int) -> None:  # noqa: ANN401
    last = max(x for x, value in enumerate(series.values) if value is not None)
    for x, value in enumerate(series.values):
        if value is not None and (last - x) % every == 0:
            _label(plot, x, value, series.texts[x], colour, (0.5, 1.2))


def _label_ends(
    plot: Any,  # noqa: ANN401
    labels: list[tuple[Series, str, QColor]],
    last: int,
    step: float,
    gap: float,
    ends: tuple[float, float],
) -> None:
    """Write each line's name where it ends; names that would overlap are pushed apart, a thin line leads to them."""
    import pyqtgraph

    drawn = []
    for series, words, colour in labels:
        points = [(x, y) for x, y in enumerate(series.values) if y is not None]
        if points:
            drawn.append((*points[-1], words, colour))
    places = spread([y for _x, y, _words, _colour in drawn], gap, *ends)
    for (x, y, words, colour), place in zip(drawn, places, strict=True):
        lead = QColor(colour)
        lead.setAlpha(FADED)
        xs = [x + 6 / step, last + 20 / step]
        if abs(place - y) > gap / 4 or x < last:
            plot.plot(xs, [y, place], pen=pyqtgraph.mkPen(lead, width=1), antialias=True)
        _label(plot, last + 22 / step, place, words, colour, (0, 0.5))


def _draw_target(plot: Any, chart: Chart, colours: Colours, right: float) -> None:  # noqa: ANN401
    points = [(x, y) for x, y in enumerate(chart.target) if y is not None]
    if not points:
        return
    first, final = points[0], points[-1]
    end = min(final[0] + 0.5, right)
    xs = [max(first[0] - 0.5, -0.5), *(x for x, _y in points), end]
    plot.plot(xs, [first[1], *(y for _x, y in points), final[1]], pen=_dashes(colours), antialias=True)
    below = target_words_below(chart)
    _label(plot, end, final[1], chart.target_text, QColor(colours.muted), (1, -0.05 if below else 1.05))


def _dashes(colours: Colours) -> Any:  # noqa: ANN401
    import pyqtgraph

    return pyqtgraph.mkPen(QColor(colours.text), width=1.5, style=Qt.PenStyle.DashLine)


# Bars


def _draw_bars(plot: Any, chart: Chart, colours: Colours) -> None:  # noqa: ANN401
    """Draw bars from left to right, the first on top, each with its name before and its value behind."""
    import pyqtgraph

    series = chart.series[0]
    values = [value or 0.0 for value in series.values]
    names = [_cut(plot, name, plot.width() * MOST_FOR_NAMES) for name in chart.labels]
    before = _width(plot, names) + 12
    behind = min(0.8, (_width(plot, list(series.texts)) + 16) / max(120.0, plot.width() - before - 12))
    reach = max([0.0, *values, *(mark for mark in chart.target if mark is not None)]) or 1.0
    lowest = min(0.0, *values)
    rows = max(len(values), plot.height() / (_line(plot) * WIDEST_BAR_ROW))
    plot.hideAxis("bottom")
    plot.showGrid(x=False, y=False)
    plot.getPlotItem().invertY(True)
    plot.getAxis("left").setWidth(before)
    plot.getAxis("left").setTicks([list(enumerate(names))])
    plot.setXRange(lowest, lowest + (reach - lowest) / (1 - behind), padding=0)
    plot.setYRange(-0.5, rows - 0.5, padding=0)
    strong, faint = QColor(colours.series[0]), QColor(colours.series[0])
    faint.setAlpha(FADED)
    inks = [strong if chart.highlight in (None, number) else faint for number in range(len(values))]
    plot.addItem(
        pyqtgraph.BarGraphItem(
            x0=0, y=list(range(len(values))), width=values, height=BAR_SHARE, brushes=inks, pens=[None] * len(values)
        )
    )
    marks = chart.target or (None,) * len(values)
    for row, (value, text, mark) in enumerate(zip(series.values, series.texts, marks, strict=True)):
        if value is not None:
            _label(plot, max(0.0, value, mark or 0.0), row, text, QColor(colours.text), (0, 0.5))
    for row, mark in enumerate(marks):
        if mark is not None:
            plot.plot([mark, mark], [row - 0.45, row + 0.45], pen=_dashes(colours))


def _label(
    plot: Any,  # noqa: ANN401
    x: float,
    y: float,
    text: str,
    colour: QColor,
    anchor: tuple[float, float],
) -> None:
    """Write words at a place."""
    import pyqtgraph

    item = pyqtgraph.TextItem(text, color=colour, anchor=anchor)
    item.setPos(x, y)
    plot.addItem(item, ignoreBounds=True)
