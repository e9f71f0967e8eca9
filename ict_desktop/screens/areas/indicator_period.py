"""The field “Kỳ” of an indicator grid: a period typed or picked there gets its column, whether it has figures or not."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from ict_desktop.records.periods import Period, parse_period
from ict_desktop.records.vietnamese import Unreadable
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.widgets.fields import PeriodField
from ict_desktop.widgets.theme import GAP, set_role

FIELD_WIDTH, LEAST_WIDTH = 190, 150


class _EnteredPeriod(PeriodField):
    """A field of its own: Enter does not go to the next one but opens the period."""

    entered = Signal()

    def go_on(self) -> None:
        """Take the period in and say that Enter was pressed."""
        self.announce_left()
        self.entered.emit()


class PeriodBox(QWidget):
    """Says which period is looked at: `chosen` that it is another one (or none), `entered` that work goes on there.

    `problem` is the sentence about what cannot be read; it stands wherever the page puts it.
    """

    chosen = Signal()
    entered = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.period: Period | None = None
        self.field = _EnteredPeriod(lambda: desk.day, self)
        self.field.setMinimumWidth(LEAST_WIDTH)
        self.field.setMaximumWidth(FIELD_WIDTH)
        line = self.field.focus_target()
        line.setAccessibleName("Kỳ")
        self.field.line.setPlaceholderText("6 tháng đầu 2017")
        line.setAccessibleDescription("Mở cột của một kỳ để xem hoặc nhập số liệu")
        self.problem = QLabel("", parent)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setWordWrap(True)
        self.problem.hide()
        set_role(self.problem, "problem")
        label = QLabel("&Kỳ", self)
        label.setBuddy(line)
        self.setToolTip(
            "Gõ như 6 tháng đầu 2017, quý III/2017, tháng 7/2017 hoặc 2017, rồi Enter. F4: chọn trong danh sách."
        )
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP // 2)
        layout.addWidget(label)
        layout.addWidget(self.field)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.field.left.connect(self._left)
        self.field.entered.connect(self._entered)

    def _left(self) -> None:
        """Take in what stands in the field; what cannot be read is said and changes nothing."""
        try:
            code = self.field.value()
            self.field.settle()
        except Unreadable as unreadable:
            self._say(str(unreadable))
            return
        self._say("")
        period = parse_period(code) if code else None
        if period != self.period:
            self.period = period
            self.chosen.emit()

    def _say(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def _entered(self) -> None:
        if not self.problem.text():
            self.entered.emit()
