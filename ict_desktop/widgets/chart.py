"""A chart on screen: lines or bars with their words beside them instead of a legend, honest axes, decimal commas."""

import re
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QRegion
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ict_desktop.records.charts import Chart, in_words
from ict_desktop.records.vietnamese import fold
from ict_desktop.widgets.chart_drawing import draw, least_height
from ict_desktop.widgets.guard import guarded
from ict_desktop.widgets.preview import centred_notice
from ict_desktop.widgets.theme import Colours, set_role

PICTURE_SCALE = 2
"""A picture has twice the points of the screen, so that it stays sharp on paper."""

DOTS_PER_METRE = round(96 * PICTURE_SCALE / 0.0254)
PICTURE_MARGIN = 12

RESIZE = QEvent.Type.Resize
AS_DRAWN = QWidget.RenderFlag.DrawChildren


@guarded
class ChartView(QWidget):
    """Draws a `Chart`; pyqtgraph and numpy are imported when the first one is drawn."""

    said = Signal(str)
    """A sentence about what became of the picture."""

    failed_to_save = Signal(str)

    def __init__(self, colours: Colours, parent: QWidget | None = None, narrow: bool = False) -> None:
        """`narrow` puts the buttons below, where the words have no room beside them."""
        super().__init__(parent)
        self._colours = colours
        self.chart: Chart | None = None
        self._plot: Any = None
        self._title = QLabel("", self)
        self._subtitle = QLabel("", self)
        for label, role in ((self._title, "section"), (self._subtitle, "muted")):
            set_role(label, role)
            label.setWordWrap(True)
        self._words = QWidget(self)
        words = QVBoxLayout(self._words)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(4)
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        self._buttons = (self._button("Sao chép ả&nh", self.copy), self._button("Lư&u ảnh…", self.save))
        top, below = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self._words, 1)
        below.addStretch()
        for button in self._buttons:
            (below if narrow else top).addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._empty = centred_notice("Chọn một chỉ tiêu để xem biểu đồ.", self)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setProperty("role", "flush")
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._scroll)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(top)
        layout.addWidget(self._stack, 1)
        layout.addLayout(below)
        self._show()

    def _button(self, text: str, deed: Any) -> QPushButton:  # noqa: ANN401 - a bound method
        button = QPushButton(text, self)
        set_role(button, "quiet")
        button.clicked.connect(deed)
        return button

    def show_chart(self, chart: Chart | None) -> None:
        """Draw a chart; None or one without data says what is missing."""
        if chart != self.chart or chart is None:
            self.chart = chart
            self._show()

    def set_colours(self, colours: Colours) -> None:
        """Take another scheme."""
        self._colours = colours
        self._show()

    def focus(self) -> None:
        """Bring the keyboard to what can be done with the picture."""
        self._buttons[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show(self) -> None:
        chart = self.chart
        self._title.setText(chart.title if chart else "")
        self._subtitle.setText(chart.subtitle if chart else "")
        self._subtitle.setVisible(bool(self._subtitle.text()))
        drawn = chart is not None and not chart.is_empty
        for button in self._buttons:
            button.setVisible(drawn)
        if chart is None or not drawn:
            words = "Chọn một chỉ tiêu để xem biểu đồ." if chart is None else "Chưa có số liệu để vẽ biểu đồ."
            self._empty.setText(words)
            self._stack.setCurrentWidget(self._empty)
            return
        plot = self._made_plot()
        plot.setAccessibleName(in_words(chart))
        self._stack.setCurrentWidget(self._scroll)
        plot.setMinimumHeight(least_height(plot, chart))
        draw(plot, chart, self._colours)
        if chart.highlight is not None:
            middle = (chart.highlight + 0.5) * plot.minimumHeight() / len(chart.labels)
            self._scroll.ensureVisible(0, round(middle), 0, round(middle / (chart.highlight + 0.5)))

    def _made_plot(self) -> Any:  # noqa: ANN401 - pyqtgraph has no types
        if self._plot is None:
            import pyqtgraph  # half a second with numpy, only when a chart is wanted

            self._plot = pyqtgraph.PlotWidget()
            self._plot.setFrameShape(QFrame.Shape.NoFrame)
            self._plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._plot.setMenuEnabled(False)
            self._plot.setMouseEnabled(False, False)
            self._plot.hideButtons()
            self._plot.installEventFilter(self)
            self._scroll.setWidget(self._plot)
        return self._plot

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Draw anew when the plot has another size: how many pixels a number takes has changed."""
        if event.type() == RESIZE and watched is self._plot and self.chart is not None and not self.chart.is_empty:
            draw(self._plot, self.chart, self._colours)
        return super().eventFilter(watched, event)

    def picture(self) -> QImage:
        """Return the whole chart with its words as a picture."""
        plot = self._made_plot()
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
        name, _filter = QFileDialog.getSaveFileName(self, "Lưu ảnh biểu đồ", self.file_name(), "PNG (*.png)")
        if not name:
            return
        whole = name if name.lower().endswith(".png") else f"{name}.png"
        if self.picture().save(whole):
            self.said.emit(f"Đã lưu ảnh {whole}")
        else:
            self.failed_to_save.emit(f"Không ghi được ảnh “{whole}”. Hãy chọn thư mục khác.")

    def file_name(self) -> str:
        """Propose a name for the picture, made of the title without marks."""
        words = re.findall(r"[a-z0-9]+", fold(self.chart.title if self.chart else ""))
        return f"{'-'.join(words)[:80].strip('-') or 'bieu-do'}.png"
