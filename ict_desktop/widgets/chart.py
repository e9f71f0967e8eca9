"""A chart on screen: lines or bars with their words beside them instead of a legend, honest axes, decimal commas."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from ict_desktop.records.charts import Chart
from ict_desktop.records.numbers import number_text
from ict_desktop.widgets.preview import centred_notice
from ict_desktop.widgets.theme import Colours, set_role

LABEL_ROOM = 0.24
"""Room for the words over the best point, as a share of the height."""

LABEL_HEIGHT = 18
"""Labels at the line ends stand at least this many pixels apart."""

AXIS_HEIGHT = 34
"""Pixels of a plot that belong to its bottom axis and frame."""


class ChartView(QWidget):
    """Draws a `Chart`; pyqtgraph and numpy are imported when the first one is drawn."""

    failed_to_save = Signal(str)

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self.chart: Chart | None = None
        self._plot: Any = None
        self._title = QLabel("", self)
        set_role(self._title, "section")
        self._title.setWordWrap(True)
        self._subtitle = QLabel("", self)
        self._subtitle.setWordWrap(True)
        set_role(self._subtitle, "muted")
        copy = QPushButton("Sao chép ả&nh", self)
        copy.clicked.connect(self.copy)
        save = QPushButton("Lư&u ảnh…", self)
        save.clicked.connect(self.save)
        self._buttons = (copy, save)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        for button in self._buttons:
            set_role(button, "quiet")
            top.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._empty = centred_notice("Chọn một chỉ tiêu để xem biểu đồ.", self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(top)
        layout.addWidget(self._subtitle)
        layout.addWidget(self._stack, 1)
        self.show_chart(None)

    def show_chart(self, chart: Chart | None) -> None:
        """Draw a chart; None or one without data says what is missing."""
        self.chart = chart
        drawn = chart is not None and not chart.is_empty
        self._title.setText(chart.title if chart else "")
        self._subtitle.setText(chart.subtitle if chart else "")
        self._subtitle.setVisible(bool(self._subtitle.text()))
        for button in self._buttons:
            button.setVisible(drawn)
        if chart is None or not drawn:
            words = "Chọn một chỉ tiêu để xem biểu đồ." if chart is None else "Chưa có số liệu để vẽ biểu đồ."
            self._empty.setText(words)
            self._stack.setCurrentWidget(self._empty)
            return
        plot = self._made_plot()
        plot.setAccessibleName(in_words(chart))
        plot.clear()
        _dress(plot, self._colours)
        if chart.kind == "bar":
            _draw_bars(plot, chart, self._colours)
        else:
            _draw_lines(plot, chart, self._colours)
        self._stack.setCurrentWidget(plot)

    def _made_plot(self) -> Any:  # noqa: ANN401 - pyqtgraph has no types
        if self._plot is None:
            import pyqtgraph  # half a second with numpy, only when a chart is wanted

            self._plot = pyqtgraph.PlotWidget(self, axisItems={"left": _number_axis(pyqtgraph)})
            self._plot.setMenuEnabled(False)
            self._plot.setMouseEnabled(False, False)
            self._plot.hideButtons()
            self._stack.addWidget(self._plot)
        return self._plot

    def set_colours(self, colours: Colours) -> None:
        """Take another scheme."""
        self._colours = colours
        self.show_chart(self.chart)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the labels apart anew: how many pixels a number takes has changed."""
        super().resizeEvent(event)
        if self.chart is not None and len(self.chart.series) > 1:
            self.show_chart(self.chart)

    def picture(self) -> QPixmap:
        """Return the chart with its words as a picture."""
        for button in self._buttons:
            button.hide()
        picture = self.grab()
        for button in self._buttons:
            button.show()
        return picture

    def copy(self) -> None:
        """Put the picture on the clipboard."""
        QGuiApplication.clipboard().setPixmap(self.picture())

    def save(self) -> None:
        """Save the picture as PNG where the user says."""
        name, _filter = QFileDialog.getSaveFileName(self, "Lưu ảnh biểu đồ", "bieu-do.png", "PNG (*.png)")
        if name and not self.picture().save(name if name.endswith(".png") else f"{name}.png", "PNG"):
            self.failed_to_save.emit(f"Không ghi được ảnh “{name}”. Hãy chọn thư mục khác.")


def in_words(chart: Chart) -> str:
    """Say what a chart shows, for a screen reader."""
    parts = [chart.title]
    for series in chart.series:
        pairs = [f"{label}: {text}" for label, text in zip(chart.labels, series.texts, strict=True) if text]
        parts.append(f"{series.name}: {', '.join(pairs)}")
    return ". ".join(part for part in [*parts, chart.target_text] if part)


def spread(places: Sequence[float], gap: float) -> list[float]:
    """Push places apart until each is at least a gap from the next, keeping their order."""
    order = sorted(range(len(places)), key=lambda n: places[n])
    moved = list(places)
    for before, after in pairwise(order):
        moved[after] = max(moved[after], moved[before] + gap)
    if order:
        middle = (sum(places) - sum(moved)) / len(places)
        moved = [place + middle for place in moved]
    return moved


def _number_axis(pyqtgraph: Any) -> Any:  # noqa: ANN401 - pyqtgraph has no types
    class NumberAxis(pyqtgraph.AxisItem):  # type: ignore[misc]
        """Numbers with a decimal comma; nobody is ranked 0th."""

        ranks = False

        def tickStrings(self, values: Sequence[float], scale: float, _spacing: float) -> list[str]:
            shown = [round(value * scale, 6) for value in values]
            return ["" if self.ranks and value < 1 else number_text(value) for value in shown]

    return NumberAxis("left")


def _dress(plot: Any, colours: Colours) -> None:  # noqa: ANN401 - pyqtgraph has no types
    plot.setBackground(colours.card)
    for name in ("left", "bottom"):
        axis = plot.getAxis(name)
        axis.setPen(QColor(colours.line))
        axis.setTextPen(QColor(colours.muted))
    plot.showGrid(x=False, y=True, alpha=0.25)
    plot.getAxis("left").setWidth(48)


def _bounds(chart: Chart) -> tuple[float, float]:
    values = [v for series in chart.series for v in series.values if v is not None]
    values += [v for v in chart.target if v is not None]
    low = min(values) if chart.lowest is None else chart.lowest
    high = max(values)
    if chart.highest is not None and chart.highest <= 100 and not chart.inverted:
        high = max(high, chart.highest)
    return low, high if high > low else low + 1


def _scale(plot: Any, chart: Chart, right: float) -> float:  # noqa: ANN401 - pyqtgraph has no types
    """Set the ranges of both axes and return the height of the value axis."""
    low, high = _bounds(chart)
    room = (high - low) * LABEL_ROOM
    plot.getPlotItem().invertY(chart.inverted)
    plot.getAxis("left").ranks = chart.inverted
    bottom = low - room if chart.inverted or low != 0 else 0
    plot.setYRange(bottom, high + (high - low) * 0.05 if chart.inverted else high + room, padding=0)
    plot.setXRange(-0.5, right, padding=0)
    plot.getAxis("bottom").setTicks([list(enumerate(chart.labels))])
    return high - low + room


def _draw_lines(plot: Any, chart: Chart, colours: Colours) -> None:  # noqa: ANN401 - pyqtgraph has no types
    import pyqtgraph

    last = len(chart.labels) - 1
    several = len(chart.series) > 1
    height = _scale(plot, chart, last + (max(1.2, (last + 1) * 0.9) if several else 0.5 + (last + 1) * 0.12))
    ends = []
    for number, series in enumerate(chart.series):
        points = [(x, y) for x, y in enumerate(series.values) if y is not None]
        if not points:
            continue
        colour = QColor(colours.series[number % len(colours.series)])
        plot.plot(
            [x for x, _y in points], [y for _x, y in points], pen=pyqtgraph.mkPen(colour, width=2), symbol="o",
            symbolSize=8, symbolBrush=colour, symbolPen=colour,
        )  # fmt: skip
        if several:
            x, y = points[-1]
            ends.append((y, f"{series.name}  {series.texts[int(x)]}", colour))
        else:
            for x, y in points:
                _label(plot, x, y, series.texts[int(x)], colour, (0.5, 1.25))
    gap = height * LABEL_HEIGHT / max(LABEL_HEIGHT, plot.height() - AXIS_HEIGHT)
    places = spread([y for y, _words, _colour in ends], gap)
    for (_y, words, colour), place in zip(ends, places, strict=True):
        _label(plot, last + 0.08, place, words, colour, (0, 0.5))
    _draw_target(plot, chart, colours)


def _draw_target(plot: Any, chart: Chart, colours: Colours) -> None:  # noqa: ANN401 - pyqtgraph has no types
    import pyqtgraph

    points = [(x, y) for x, y in enumerate(chart.target) if y is not None]
    if not points:
        return
    pen = pyqtgraph.mkPen(QColor(colours.muted), width=1.5, style=Qt.PenStyle.DashLine)
    first, final = points[0], points[-1]
    xs = [first[0] - 0.4, *(x for x, _y in points), final[0] + 0.4]
    plot.plot(xs, [first[1], *(y for _x, y in points), final[1]], pen=pen)
    _label(
        plot, final[0] + 0.4, final[1], chart.target_text, QColor(colours.muted), (1, -0.1 if chart.inverted else 1.1)
    )


def _draw_bars(plot: Any, chart: Chart, colours: Colours) -> None:  # noqa: ANN401 - pyqtgraph has no types
    import pyqtgraph

    _scale(plot, chart, len(chart.labels) - 0.5)
    series = chart.series[0]
    heights = [value or 0.0 for value in series.values]
    colour = QColor(colours.series[0])
    plot.addItem(
        pyqtgraph.BarGraphItem(x=list(range(len(heights))), height=heights, width=0.6, brush=colour, pen=colour)
    )
    for x, (value, text) in enumerate(zip(series.values, series.texts, strict=True)):
        if value is not None:
            _label(plot, x, value, text, QColor(colours.text), (0.5, 1.1))


def _label(plot: Any, x: float, y: float, text: str, colour: QColor, anchor: tuple[float, float]) -> None:  # noqa: ANN401
    import pyqtgraph

    item = pyqtgraph.TextItem(text, color=colour, anchor=anchor)
    item.setPos(x, y)
    plot.addItem(item, ignoreBounds=True)
