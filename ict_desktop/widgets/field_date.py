"""Fields for a day and for a reporting period: typed as people type them, never a box that moves the day by itself."""

import re
from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, QSize, Qt
from PySide6.QtGui import QResizeEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QLabel, QVBoxLayout, QWidget

from ict_desktop.records.dates import WEEKDAYS, date_text, day_doubt, parse_date, weekday
from ict_desktop.records.name_matching import Choices, Option
from ict_desktop.records.periods import Period, parse_period
from ict_desktop.records.vietnamese import Unreadable
from ict_desktop.widgets.field_base import Value
from ict_desktop.widgets.field_line import LineField, OpenButton, SuggestingField
from ict_desktop.widgets.guard import guarded
from ict_desktop.widgets.suggestions import Suggestion
from ict_desktop.widgets.theme import GRID, set_role
from ict_desktop.widgets.types import OTHER_REASON

_YEAR = re.compile(r"(?:19|20|21)\d\d")


BESIDE_THE_DAY = 54
"""Room for the frame of the line and its arrow, in pixels."""

SHORT_WEEKDAYS = ("T2", "T3", "T4", "T5", "T6", "T7", "CN")


@guarded
class _Echo(QLabel):
    """Words beside a field: the long ones where there is room, else the short ones."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        set_role(self, "muted")
        self._long, self._short = "", ""
        # The line keeps its width whichever day of the week it is.
        self._usual = max(self.fontMetrics().horizontalAdvance(name) for name in WEEKDAYS)

    def say(self, long: str, short: str) -> None:
        """Show the words that fit."""
        self._long, self._short = long, short
        self._fit()

    def _fit(self) -> None:
        fits = self.fontMetrics().horizontalAdvance(self._long) <= self.width()
        self.setText(self._long if fits else self._short)
        self.setToolTip(self._long)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the words anew."""
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        """Ask for the room of a long day of the week, whatever is shown."""
        return QSize(self._usual, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Be content with the short one."""
        return QSize(self.fontMetrics().horizontalAdvance(SHORT_WEEKDAYS[-1]), super().minimumSizeHint().height())


class DateField(LineField):
    """A day, or none: 30/9, 30-9-17, 30092017, +15, "cuối tháng". The day of the week stands beside it.

    F4, Alt+Down or the button open a calendar. `today` is asked when a day is read.
    """

    def __init__(self, today: Callable[[], date], happened: bool = False, parent: QWidget | None = None) -> None:
        """`happened` says that the day is one of something done: one that lies ahead is asked about."""
        super().__init__(parent)
        self._today = today
        self._happened = happened
        self._doubt = QLabel("", self)
        self._doubt.setObjectName("doubt")
        self._doubt.setWordWrap(True)
        set_role(self._doubt, "muted")
        self._doubt.hide()
        self.column.addWidget(self._doubt)
        self._echo = _Echo(self)
        OpenButton(self, self.line, "Mở lịch (F4)")
        self.line.setMinimumWidth(self.line.fontMetrics().horizontalAdvance("00/00/0000") + BESIDE_THE_DAY)
        self.row.addWidget(self._echo)
        self.line.setPlaceholderText("ngày/tháng")

    def read(self) -> date | None:
        """Read the day; raises `Unreadable`."""
        return parse_date(self.draft_text(), self._today())

    def text_of(self, value: Value) -> str:
        """Return dd/MM/yyyy."""
        return date_text(value) if value else ""

    def refresh(self) -> None:
        """Show the day of the week, and the whole date where it was typed short."""
        try:
            day = self.value()
        except Unreadable:
            day = None
        doubt = day_doubt(day, self._today(), self._happened) if day is not None and self.is_changed() else ""
        self._doubt.setText(doubt)
        self._doubt.setVisible(bool(doubt))
        if day is None:
            self._echo.say("", "")
        elif self.draft_text() == date_text(day):
            self._echo.say(weekday(day), SHORT_WEEKDAYS[day.weekday()])
        else:
            self._echo.say(f"{weekday(day)}, {date_text(day)}", date_text(day))

    def open_list(self) -> bool:
        """Open the calendar at the day typed, or today."""
        self.commit()
        try:
            day = self.value() or self._today()
        except Unreadable:
            day = self._today()
        calendar = Calendar(self, day, self._pick)
        calendar.open_under(self.line)
        return True

    def _pick(self, day: date) -> None:
        self.line.setFocus(OTHER_REASON)
        self.line.replace(date_text(day))
        self.announce_edit()
        self.announce_left()


class Calendar(QFrame):
    """A month to pick a day from: Monday first, days in Vietnamese. Esc or a click beside it closes it."""

    def __init__(self, parent: QWidget, day: date, pick: Callable[[date], None]) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._pick = pick
        self.days = QCalendarWidget(self)
        self.days.setLocale(QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam))
        self.days.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.days.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self.days.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        for weekend in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.days.setWeekdayTextFormat(weekend, QTextCharFormat())  # Qt paints them pure red on any ground
        metrics = self.days.fontMetrics()
        self.days.setMinimumSize(
            7 * (metrics.horizontalAdvance("Thứ 2") + 3 * GRID), 12 * metrics.lineSpacing() + 5 * GRID
        )
        self.days.setSelectedDate(QDate(day.year, day.month, day.day))
        self.days.clicked.connect(self._chosen)
        self.days.activated.connect(self._chosen)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(self.days)

    def open_under(self, widget: QWidget) -> None:
        """Show the month below a widget, inside the screen."""
        room = widget.screen().availableGeometry()
        size = self.sizeHint()
        corner = widget.mapToGlobal(QPoint(0, widget.height()))
        if corner.y() + size.height() > room.bottom():
            corner = widget.mapToGlobal(QPoint(0, -size.height()))
        corner.setX(max(room.left(), min(corner.x(), room.right() - size.width())))
        self.move(corner)
        self.show()
        self.days.setFocus(OTHER_REASON)

    def _chosen(self, day: QDate) -> None:
        if self.isVisible():
            self.close()
            self._pick(date(day.year(), day.month(), day.day()))


class PeriodField(SuggestingField):
    """A reporting period as its code ("2017-H1"), "" when empty; typed as code or in words, shown in words.

    A year typed brings up its periods; `today` gives the year whose periods are offered before that.
    """

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        self._today = today
        super().__init__("Mở danh sách kỳ (F4)", parent)

    def set_value(self, value: Value) -> None:
        """Show a period; None is the empty code."""
        super().set_value("" if value is None else value)

    def read(self) -> str:
        """Return the code; raises `Unreadable`."""
        text = self.draft_text()
        return parse_period(text).code if text.strip() else ""

    def text_of(self, value: Value) -> str:
        """Return the name of the period; a code that is none (from another tool) as it stands."""
        try:
            return parse_period(value).name if value else ""
        except Unreadable:
            return str(value)

    def fitting(self, words: str) -> list[Suggestion]:
        """Return the periods of the year typed, shown or running that fit."""
        choices = Choices(Option(period.code, period.name) for period in self._periods(words))
        return [Suggestion(option.name) for option in choices.best_first(words)]

    def _periods(self, words: str) -> list[Period]:
        typed_year = _YEAR.search(words) or _YEAR.search(self._shown)
        year = int(typed_year[0]) if typed_year else self._today().year
        codes = ["", "-H1", "-H2", "-9M", "-Q1", "-Q2", "-Q3", "-Q4", *(f"-{month:02d}" for month in range(1, 13))]
        return [parse_period(f"{year}{code}") for code in codes]
