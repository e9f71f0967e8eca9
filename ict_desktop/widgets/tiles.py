"""The pieces of the overview: a number that opens its rows, a stage bar, a small trend, a bar of shares."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ict_desktop.records.numbers import number_text
from ict_desktop.widgets.buttons import Button
from ict_desktop.widgets.guard import drawing, guarded
from ict_desktop.widgets.icons import Icons
from ict_desktop.widgets.page_parts import HOW_PROPERTY, HowButton
from ict_desktop.widgets.theme import CARD_PADDING, Colours, set_role

PICTURE = 18
BESIDE = 14
"""The side of a tile's picture, and the room left and right of what is in it."""


@guarded
class NumberTile(Button):
    """A count with its words; pressing it opens exactly the rows it counts."""

    def __init__(self, words: str, icon: str, tone: str, colours: Colours, icons: Icons) -> None:
        super().__init__()
        set_role(self, "tile")
        self._words = words
        self._tone = tone
        self._icon = icon
        self._icons = icons
        self._number = QLabel("…", self)
        set_role(self._number, "number")
        self._label = QLabel(words, self)
        self._label.setWordWrap(True)
        # Room for two lines in every tile, so that the row stays level.
        self._label.setMinimumHeight(2 * self.fontMetrics().lineSpacing() + 2)
        self._label.setAlignment(Qt.AlignmentFlag.AlignTop)
        set_role(self._label, "muted")
        self._picture = QLabel(self)
        for label in (self._number, self._label, self._picture):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        top = QHBoxLayout()
        top.addWidget(self._number)
        top.addStretch()
        top.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(BESIDE, 10, BESIDE, 10)
        layout.setSpacing(2)
        layout.addLayout(top)
        layout.addWidget(self._label)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._colours = colours
        self.show_number(None)

    def add_how(self, how: str, explain: Callable[[str], object]) -> None:
        """Say beside the number how it is counted."""
        self.setProperty(HOW_PROPERTY, how)
        self.how = HowButton(how, self._words, explain, self)
        self.layout().addWidget(self.how, 0, Qt.AlignmentFlag.AlignLeft)  # type: ignore[call-arg, union-attr]

    def show_number(self, number: int | None) -> None:
        """Show a count, and with the first one the picture; None while it is being counted."""
        if number is not None and self._picture.pixmap().isNull():
            self.set_colours(self._colours)
        self._number.setText("…" if number is None else number_text(number))
        self.setAccessibleName(f"{self._words}: {self._number.text()}")

    def set_colours(self, colours: Colours) -> None:
        """Take another scheme."""
        ink, _ground = colours.status(self._tone)
        self._picture.setPixmap(self._icons.pixmap(self._icon, ink, PICTURE, self.devicePixelRatioF()))

    def sizeHint(self) -> QSize:
        """Return the size the words and the number need."""
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return a width that still holds the longest word and the number beside its picture."""
        beside = self._number.sizeHint().width() + PICTURE + 2 * BESIDE + 4
        return QSize(max(110, beside), self.sizeHint().height())


class Card(QFrame):
    """A card with a heading, a line of muted words, and whatever is put into it."""

    def __init__(self, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self.heading = QLabel(heading, self)
        set_role(self.heading, "section")
        self.words = QLabel("", self)
        self.words.setWordWrap(True)
        set_role(self.words, "muted")
        self.words.hide()
        self.top = QHBoxLayout()
        self.top.addWidget(self.heading)
        self.top.addStretch()
        self.body = QVBoxLayout()
        self.body.setSpacing(6)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(CARD_PADDING, 12, CARD_PADDING, 12)
        layout.setSpacing(6)
        layout.addLayout(self.top)
        layout.addWidget(self.words)
        layout.addLayout(self.body)
        layout.addStretch(1)

    def add_how(self, how: str, explain: Callable[[str], object]) -> None:
        """Say beside the heading how the numbers of the card are counted."""
        self.top.addWidget(HowButton(how, self.heading.text(), explain, self))

    def say(self, text: str) -> None:
        """Show a line under the heading; an empty one takes no room."""
        self.words.setText(text)
        self.words.setVisible(bool(text))

    def clear(self) -> None:
        """Take everything out of the body."""
        while self.body.count():
            item = self.body.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()


@guarded
class StageBar(QWidget):
    """Stages 1 … n in a row, those reached filled; the words say it too."""

    def __init__(self, reached: int, total: int, colours: Colours) -> None:
        super().__init__()
        self._reached, self._total, self._colours = reached, total, colours
        self.setFixedHeight(30)
        self.setAccessibleName(f"Giai đoạn {reached} trong {total}")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the stages."""
        with drawing(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            width = (self.width() - 6 * (self._total - 1)) / self._total
            for number in range(1, self._total + 1):
                rect = QRectF((number - 1) * (width + 6), 0, width, 26)
                done = number <= self._reached
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(self._colours.accent if done else self._colours.neutral_soft))
                painter.drawRoundedRect(rect, 6, 6)
                painter.setPen(QColor(self._colours.accent_text if done else self._colours.muted))
                painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, f"Giai đoạn {number}")


@guarded
class SmallTrend(QWidget):
    """The last numbers without axes: it shows only the direction; the newest number stands beside it.

    `runs` are the stretches that may be joined, as (day, number): time is to scale and what is missing is a gap.
    """

    def __init__(self, runs: Sequence[Sequence[tuple[float, float]]], inverted: bool, colours: Colours) -> None:
        super().__init__()
        self._runs, self._inverted, self._colours = [tuple(run) for run in runs if run], inverted, colours
        self.setFixedSize(72, 24)
        self.setAccessibleName("Xu hướng")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lines, what stands alone, and the last point."""
        days = [day for run in self._runs for day, _number in run]
        numbers = [number for run in self._runs for _day, number in run]
        if not days:
            return
        across, up = max(days) - min(days) or 1.0, max(numbers) - min(numbers) or 1.0

        def place(day: float, number: float) -> QPointF:
            share = (number - min(numbers)) / up
            height = share if self._inverted else 1 - share
            x = (day - min(days)) / across * (self.width() - 8)
            return QPointF(4 + x, 4 + height * (self.height() - 8))

        with drawing(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self._colours.accent), 2))
            painter.setBrush(QColor(self._colours.accent))
            for run in self._runs:
                points = [place(*point) for point in run]
                painter.drawPolyline(QPolygonF(points))
                if len(points) == 1:
                    painter.drawEllipse(points[0], 1, 1)
            painter.drawEllipse(place(*self._runs[-1][-1]), 3, 3)


@guarded
class ShareBar(QWidget):
    """Shares of a whole side by side, each in its colour; the counts stand in words beside it."""

    def __init__(self, shares: Sequence[tuple[int, str]], colours: Colours) -> None:
        super().__init__()
        self._shares, self._colours = tuple(shares), colours
        self.setFixedHeight(10)
        self.setMinimumWidth(60)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the shares from left to right."""
        total = sum(count for count, _tone in self._shares) or 1
        with drawing(self) as painter:
            painter.setPen(Qt.PenStyle.NoPen)
            left = 0.0
            for count, tone in self._shares:
                width = self.width() * count / total
                painter.setBrush(QColor(self._colours.status(tone)[0]))
                painter.drawRect(QRectF(left, 0, max(0.0, width - 1), self.height()))
                left += width
