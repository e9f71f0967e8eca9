"""Draws a laid-out chart with pyqtgraph, one item for all things of a kind, however many there are.

Imported when the first chart is wanted: pyqtgraph and numpy take half a second. `Any` stands for pyqtgraph's own
things, which have no types.
"""

from collections.abc import Sequence
from typing import Any

import numpy
import pyqtgraph
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QFrame, QStyleOptionGraphicsItem, QWidget

from ict_desktop.records.chart_layout import Bar, Box, Dot, Ink, Layout, Line, Point, Words, jagged
from ict_desktop.widgets.guard import guarded
from ict_desktop.widgets.theme import Colours

SYMBOLS = {"dot": "o", "square": "s", "triangle": "t1", "diamond": "d", "hollow": "o", "hollow square": "s"}
STYLES = {
    "solid": Qt.PenStyle.SolidLine,
    "dashed": Qt.PenStyle.DashLine,
    "dotted": Qt.PenStyle.DotLine,
}
FADED = 120
RING = 16
MOST_AS_ONE_PATH = 200
LEFT_MIDDLE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
EXTENDED = pyqtgraph.GraphicsObject.GraphicsItemFlag.ItemUsesExtendedStyleOption


@guarded
class Canvas(pyqtgraph.GraphicsView):  # type: ignore[misc]
    """What a chart is drawn on: one unit of the layout is one pixel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._items: list[Any] = []
        self._ring: Any = None

    def draw(self, layout: Layout, colours: Colours) -> None:
        """Draw a layout in place of what stands here."""
        self.ring(None, colours)
        for item in self._items:
            self.scene().removeItem(item)
        self.setBackground(colours.card)
        self._items = [item for item in _items(layout, colours) if item is not None]
        for depth, item in enumerate(self._items):
            item.setZValue(depth)
            self.scene().addItem(item)

    def ring(self, at: Point | None, colours: Colours) -> None:
        """Put a ring round the number that is told; None takes it away."""
        if self._ring is not None:
            self.scene().removeItem(self._ring)
            self._ring = None
        if at is not None:
            pen = pyqtgraph.mkPen(QColor(colours.focus), width=2)
            self._ring = pyqtgraph.ScatterPlotItem([at[0]], [at[1]], size=RING, symbol="o", brush=None, pen=pen)
            self._ring.setZValue(len(self._items))
            self.scene().addItem(self._ring)

    def count(self) -> int:
        """Return how many items the drawing is made of: as many for thousands of numbers as for ten."""
        return len(self._items)

    def wheelEvent(self, event: Any) -> None:  # noqa: ANN401 - Qt's own signature
        """Leave the wheel to what scrolls the chart."""
        event.ignore()


def _items(layout: Layout, colours: Colours) -> list[Any]:
    """Return the items from the ground up."""
    solid = [line for line in layout.lines if line.style == "solid"]
    others = [line for line in layout.lines if line.style != "solid"]
    return [
        _boxes(layout.bands, colours.stripe),
        _joined(layout.grid, colours.line),
        *(_bars([bar for bar in layout.bars if bar.faint is faint], colours) for faint in (True, False)),
        *(_in_one_ink([line for line in layout.targets if line.ink == ink], colours) for ink in ("muted", "text")),
        *(_in_one_ink([line for line in others if line.ink == ink], colours) for ink in _inks(others)),
        *(_in_one_ink([line for line in solid if line.ink == ink], colours) for ink in _inks(solid)),
        _dots(layout.dots, colours),
        *_breaks(layout, colours),
        WordsItem(layout, colours) if layout.words else None,
    ]


def _inks(lines: Sequence[Line]) -> list[Ink]:
    return list(dict.fromkeys(line.ink for line in lines))


def colour_of(ink: Ink, colours: Colours) -> QColor:
    """Return the colour of an ink in a scheme."""
    if isinstance(ink, int):
        return QColor(colours.series[ink % len(colours.series)])
    return QColor({"text": colours.text, "muted": colours.muted, "line": colours.line, "band": colours.stripe}[ink])


def _in_one_ink(lines: Sequence[Line], colours: Colours) -> Any:  # noqa: ANN401
    if not lines:
        return None
    pen = pyqtgraph.mkPen(colour_of(lines[0].ink, colours), width=lines[0].width, style=STYLES[lines[0].style])
    return _joined(lines, pen, smooth=True)


def _joined(lines: Sequence[Line], pen: Any, smooth: bool = False) -> Any:  # noqa: ANN401
    """Return one item for many lines; each ends where the next begins anew."""
    if not lines:
        return None
    points = [point for line in lines for point in line.points]
    connected = [n + 1 < len(line.points) for line in lines for n in range(len(line.points))]
    places = numpy.array(points, dtype=float)
    curve = pyqtgraph.PlotCurveItem(
        places[:, 0], places[:, 1], connect=numpy.array(connected, dtype=numpy.int32), pen=pen, antialias=smooth
    )
    if len(points) > MOST_AS_ONE_PATH:  # Qt takes seconds to stroke one path of thousands of joins
        curve.setSegmentedLineMode("on")
    return curve


def _boxes(boxes: Sequence[Box], colour: str | QColor) -> Any:  # noqa: ANN401
    if not boxes:
        return None
    sides = numpy.array(boxes, dtype=float)
    return pyqtgraph.BarGraphItem(
        x0=sides[:, 0], y0=sides[:, 1], x1=sides[:, 2], y1=sides[:, 3], brush=QColor(colour), pen=None
    )


def _bars(bars: Sequence[Bar], colours: Colours) -> Any:  # noqa: ANN401
    """Return one item for bars of one ink, all of them faint or none."""
    if not bars:
        return None
    ink = colour_of(bars[0].ink, colours)
    ink.setAlpha(FADED if bars[0].faint else 255)
    return _boxes([bar.box for bar in bars], ink)


def _dots(dots: Sequence[Dot], colours: Colours) -> Any:  # noqa: ANN401
    if not dots:
        return None
    inks = [colour_of(dot.ink, colours) for dot in dots]
    card = QColor(colours.card)
    return pyqtgraph.ScatterPlotItem(
        [dot.at[0] for dot in dots],
        [dot.at[1] for dot in dots],
        symbol=[SYMBOLS[dot.shape] for dot in dots],
        size=[dot.size for dot in dots],
        brush=[card if dot.shape.startswith("hollow") else ink for dot, ink in zip(dots, inks, strict=True)],
        pen=[pyqtgraph.mkPen(ink, width=2 if dot.shape.startswith("hollow") else 1) for dot, ink in
             zip(dots, inks, strict=True)],
        antialias=True,
    )  # fmt: skip


def _breaks(layout: Layout, colours: Colours) -> list[Any]:
    """Cut the drawing where numbers are left out of the axis: ground between two jagged edges."""
    if not layout.breaks:
        return []
    edges = [Line(points, "muted") for box in layout.breaks for points in jagged(box)]
    return [_boxes(layout.breaks, colours.card), _joined(edges, QColor(colours.muted), smooth=True)]


@guarded
class WordsItem(pyqtgraph.GraphicsObject):  # type: ignore[misc]
    """All words of a chart as one item; only those in sight are painted."""

    def __init__(self, layout: Layout, colours: Colours) -> None:
        super().__init__()
        self.setFlag(EXTENDED)
        self._whole = QRectF(0, 0, layout.width, layout.height)
        inks = {words.ink for words in layout.words}
        self._inks = {ink: colour_of(ink, colours) for ink in inks}
        self._ground = QColor(colours.card)
        self.words: tuple[Words, ...] = layout.words

    def boundingRect(self) -> QRectF:
        """Return the whole chart."""
        return self._whole

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Write the words that are in sight."""
        seen = option.exposedRect
        top, bottom = seen.top(), seen.bottom()
        for words in self.words:
            box = words.box
            if box.bottom < top or box.top > bottom:
                continue
            room = QRectF(box.left, box.top, box.width + 2, box.height)
            if words.ground:
                painter.fillRect(room.adjusted(-1, 0, 0, 0), self._ground)
            painter.setPen(self._inks[words.ink])
            painter.drawText(room, LEFT_MIDDLE, words.text)
