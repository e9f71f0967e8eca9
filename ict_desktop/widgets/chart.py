"""A chart on screen: lines or bars with their words beside them instead of a legend, honest axes, decimal commas."""

import re
from html import escape
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QImage, QKeyEvent, QMouseEvent, QPainter, QRegion
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from ict_desktop.records.chart_bars import lay_out_bars, least_height
from ict_desktop.records.chart_layout import Layout, Place, places_at
from ict_desktop.records.chart_lines import lay_out_lines
from ict_desktop.records.charts import BarChart, Chart, LineChart, in_words, numbers_of, told
from ict_desktop.records.vietnamese import fold
from ict_desktop.widgets.buttons import Button
from ict_desktop.widgets.chart_numbers import NumbersTable
from ict_desktop.widgets.guard import guarded
from ict_desktop.widgets.preview import centred_notice
from ict_desktop.widgets.saving import ask_where
from ict_desktop.widgets.theme import Colours, set_role
from ict_desktop.widgets.types import ENTER_KEYS, FOCUS_OUT, KEY_LEFT, KEY_PRESS

PICTURE_SCALE = 2
"""A picture has twice the points of the screen, so that it stays sharp on paper."""

DOTS_PER_METRE = round(96 * PICTURE_SCALE / 0.0254)
PICTURE_MARGIN = 12

RESIZE = QEvent.Type.Resize
MOVED = QEvent.Type.MouseMove
FOCUS_IN = QEvent.Type.FocusIn
NO_BUTTON = Qt.MouseButton.NoButton
RELEASED = QEvent.Type.MouseButtonRelease
KEY_RIGHT = Qt.Key.Key_Right
KEY_UP, KEY_DOWN = Qt.Key.Key_Up, Qt.Key.Key_Down
AS_DRAWN = QWidget.RenderFlag.DrawChildren


@guarded
class ChartView(QWidget):
    """Draws a `Chart`; pyqtgraph and numpy are imported when the first one is drawn.

    Pointing at a number, or going to it with the arrow keys, says what it is; a click or Enter emits `chosen` with its
    `Mark`. "Bảng số" shows the same numbers as a table.
    """

    said = Signal(str)
    """A sentence about what became of the picture."""

    failed_to_save = Signal(str)
    chosen = Signal(object)

    def __init__(self, colours: Colours, folder: Path, parent: QWidget | None = None, narrow: bool = False) -> None:
        """`folder` is where pictures are proposed; `narrow` puts the buttons below, where they have no room beside."""
        super().__init__(parent)
        self._colours = colours
        self._folder = folder
        self.chart: Chart | None = None
        self._laid: Layout | None = None
        self._drawn: object = None
        self._here = -1
        self._plot: Any = None
        self._title = QLabel("", self)
        self._subtitle = QLabel("", self)
        self._notes = QLabel("", self)
        self._words = self._made_words()
        self._as_table = self._button("&Bảng số", lambda: self._show())
        self._as_table.setCheckable(True)
        self._as_table.setToolTip("Xem chính những số này thành bảng; Enter ở một dòng: tới ô của nó")
        copy, save = self._button("Chép ả&nh", self.copy), self._button("Lư&u ảnh…", self.save)
        self._buttons = (self._as_table, copy, save)
        self._empty = centred_notice("Chọn một chỉ tiêu để xem biểu đồ.", self)
        self._scroll = self._made_scroll()
        self.table = NumbersTable(self)
        self.table.chosen.connect(self.chosen)
        self._stack = QStackedWidget(self)
        for each in (self._empty, self._scroll, self.table):
            self._stack.addWidget(each)
        top, below = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self._words, 1)
        below.addStretch()
        for button in self._buttons:
            (below if narrow else top).addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(top)
        layout.addWidget(self._stack, 1)
        layout.addLayout(below)
        self._show()

    def _made_words(self) -> QWidget:
        """Return title, subtitle and notes as one widget: they are in the picture, too."""
        words = QWidget(self)
        layout = QVBoxLayout(words)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for label, role in ((self._title, "section"), (self._subtitle, "muted"), (self._notes, "muted")):
            set_role(label, role)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            layout.addWidget(label)
        return words

    def _made_scroll(self) -> QScrollArea:
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setProperty("role", "flush")
        return scroll

    def _button(self, text: str, deed: Any) -> Button:  # noqa: ANN401 - a bound method
        button = Button(text, self)
        set_role(button, "quiet")
        button.clicked.connect(deed)
        return button

    def show_chart(self, chart: Chart | None) -> None:
        """Draw a chart; None or one without data says what is missing."""
        if chart != self.chart or chart is None:
            self.chart = chart
            self._here = -1
            self._show()

    def set_colours(self, colours: Colours) -> None:
        """Take another scheme."""
        self._colours = colours
        self._show()

    def focus(self) -> None:
        """Bring the keyboard to the numbers of the picture, or to the table of them."""
        front = self._stack.currentWidget()
        target = self._plot if front is self._scroll else self.table if front is self.table else self._buttons[0]
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # Drawing

    def _show(self) -> None:
        chart = self.chart
        self._title.setText(chart.title if chart else "")
        self._subtitle.setText(chart.subtitle if chart else "")
        self._subtitle.setVisible(bool(self._subtitle.text()))
        drawn = chart is not None and not chart.is_empty
        for button in self._buttons:
            button.setVisible(drawn)
        self._notes.hide()
        if chart is None or not drawn:
            words = "Chọn một chỉ tiêu để xem biểu đồ." if chart is None else "Chưa có số liệu để vẽ biểu đồ."
            self._empty.setText(words)
            self._stack.setCurrentWidget(self._empty)
            return
        plot = self._made_plot()
        plot.setAccessibleName(in_words(chart))
        if self._as_table.isChecked():
            self.table.show_numbers(numbers_of(chart))
        self._stack.setCurrentWidget(self.table if self._as_table.isChecked() else self._scroll)
        line = plot.fontMetrics().height()
        plot.setMinimumHeight(round(least_height(chart, line)) if isinstance(chart, BarChart) else 0)
        self._draw()
        if isinstance(chart, BarChart) and chart.highlight is not None:
            row = plot.minimumHeight() / len(chart.marks)
            middle = round((chart.highlight + 0.5) * row)
            self._scroll.ensureVisible(0, middle, 0, round(row))

    def _draw(self) -> None:
        """Lay the chart out for the pixels there are and draw it."""
        chart, plot = self.chart, self._plot
        metrics = plot.fontMetrics()
        drawn = (chart, plot.size(), self._colours)
        if drawn == self._drawn:
            return
        self._drawn = drawn
        size = (float(plot.width()), float(plot.height()), metrics.horizontalAdvance, float(metrics.height()))
        if isinstance(chart, LineChart):
            self._laid = lay_out_lines(chart, *size)
        elif isinstance(chart, BarChart):
            self._laid = lay_out_bars(chart, *size)
        else:
            return
        plot.draw(self._laid, self._colours)
        self._notes.setText(" ".join(self._laid.notes))
        self._notes.setVisible(bool(self._laid.notes))

    def _made_plot(self) -> Any:  # noqa: ANN401 - pyqtgraph has no types
        if self._plot is None:
            from ict_desktop.widgets.chart_drawing import Canvas  # half a second with numpy, when a chart is wanted

            self._plot = Canvas()
            self._plot.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self._plot.setMouseTracking(True)
            self._plot.installEventFilter(self)
            self._plot.viewport().setMouseTracking(True)
            self._plot.viewport().installEventFilter(self)
            self._scroll.setWidget(self._plot)
        return self._plot

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Draw anew at another size; say what the mouse points at, go to what is clicked, and follow the keys."""
        kind = event.type()
        if self._plot is None or self.chart is None or self.chart.is_empty:
            return super().eventFilter(watched, event)
        if watched is self._plot:
            if kind == RESIZE:
                self._draw()
            elif kind == FOCUS_IN and self._here < 0 and QGuiApplication.mouseButtons() == NO_BUTTON:
                self._go(0)
            elif kind == FOCUS_OUT:
                self._untell()
            elif kind == KEY_PRESS and isinstance(event, QKeyEvent):
                return self._took_key(event)
        elif isinstance(event, QMouseEvent) and kind in (MOVED, RELEASED):
            self._pointed(event.position(), clicked=kind == RELEASED and event.button() == Qt.MouseButton.LeftButton)
        return super().eventFilter(watched, event)

    # Pointing at a number

    def _pointed(self, at: QPointF, clicked: bool) -> None:
        places = places_at(self._laid, (at.x(), at.y())) if self._laid else []
        self._plot.viewport().setCursor(Qt.CursorShape.PointingHandCursor if places else Qt.CursorShape.ArrowCursor)
        if not places:
            self._untell()
        elif clicked:
            self.chosen.emit(places[0].mark)
        else:
            self._tell(places)

    def _tell(self, places: list[Place]) -> None:
        shown = places[:6]
        words = "\n".join(told(place.mark, place.series) for place in shown)
        more = f"\nvà {len(places) - len(shown)} số nữa ở điểm này" if len(places) > len(shown) else ""
        point = QPoint(round(places[0].at[0]) + 12, round(places[0].at[1]) + 8)
        lines = escape(f"{words}{more}").replace("\n", "<br>")  # as plain text: a name may look like markup
        QToolTip.showText(self._plot.mapToGlobal(point), f"<p style='white-space:pre-wrap'>{lines}</p>", self._plot)
        self._plot.setAccessibleDescription(words)
        self._plot.ring(places[0].at, self._colours)

    def _untell(self) -> None:
        QToolTip.hideText()
        self._plot.ring(None, self._colours)

    def _took_key(self, event: QKeyEvent) -> bool:
        """Go from number to number with the arrows, the newest first; Enter chooses the one told."""
        places = self._laid.places if self._laid else ()
        key = event.key()
        if not places or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if key in ENTER_KEYS and 0 <= self._here < len(places):
            self.chosen.emit(places[self._here].mark)
            return True
        step = {KEY_LEFT: -1, KEY_UP: -1, KEY_RIGHT: 1, KEY_DOWN: 1}.get(Qt.Key(key), 0)
        if step:
            self._go(step)
        return bool(step)

    def _go(self, step: int) -> None:
        """Tell the number a step from the one told last; of a chart nothing was told of, the newest or first."""
        places = self._laid.places if self._laid else ()
        if not places:
            return
        if not 0 <= self._here < len(places):
            self._here = 0 if isinstance(self.chart, BarChart) else len(places) - 1
        else:
            self._here = max(0, min(len(places) - 1, self._here + step))
        place = places[self._here]
        self._scroll.ensureVisible(round(place.at[0]), round(place.at[1]), 20, 40)
        self._tell([place])

    # The picture

    def picture(self) -> QImage:
        """Return the whole chart with its words as a picture."""
        plot = self._made_plot()
        plot.ring(None, self._colours)
        width = max(self._words.width(), plot.width()) + 2 * PICTURE_MARGIN
        height = self._words.height() + plot.height() + 3 * PICTURE_MARGIN
        image = QImage(width * PICTURE_SCALE, height * PICTURE_SCALE, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(PICTURE_SCALE)
        image.fill(QColor(self._colours.card))
        painter = QPainter(image)
        place = QPoint(PICTURE_MARGIN, PICTURE_MARGIN)
        self._words.render(painter, place, QRegion(), AS_DRAWN)
        below = place + QPoint(0, self._words.height() + PICTURE_MARGIN)
        plot.render(painter, QRectF(QPointF(below), QSizeF(plot.size())), plot.rect())
        painter.end()
        image.setDotsPerMeterX(DOTS_PER_METRE)
        image.setDotsPerMeterY(DOTS_PER_METRE)
        return image

    def copy(self) -> None:
        """Put the picture on the clipboard."""
        QGuiApplication.clipboard().setImage(self.picture())
        self.said.emit("Đã chép ảnh biểu đồ. Ctrl+V để dán vào văn bản.")

    def save(self) -> None:
        """Save the picture as PNG where the user says."""
        proposed = str(self._folder / self.file_name())
        whole = ask_where(self, "Lưu ảnh biểu đồ", proposed, ".png", "PNG (*.png)")
        if whole is None:
            return
        if self.picture().save(str(whole)):
            self.said.emit(f"Đã lưu ảnh {whole}")
        else:
            self.failed_to_save.emit(f"Không ghi được ảnh “{whole}”. Hãy chọn thư mục khác.")

    def file_name(self) -> str:
        """Propose a name for the picture, made of the title without marks."""
        words = re.findall(r"[a-z0-9]+", fold(self.chart.title if self.chart else ""))
        return f"{'-'.join(words)[:80].strip('-') or 'bieu-do'}.png"
