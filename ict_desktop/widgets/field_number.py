"""A number typed with a comma or a full stop; the field asks when either could mean thousands."""

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QWidget

from ict_desktop.records.numbers import Ambiguous, decimals_of, number_text, parse_number
from ict_desktop.records.vietnamese import Unreadable
from ict_desktop.widgets.buttons import Button
from ict_desktop.widgets.field_base import Value
from ict_desktop.widgets.field_line import LineField
from ict_desktop.widgets.flow import FlowLayout
from ict_desktop.widgets.guard import guarded
from ict_desktop.widgets.theme import GRID, set_role
from ict_desktop.widgets.types import ENTER_KEYS, KEY_ESCAPE, OTHER_REASON

FAR = 100
"""A number that leaves the one before it a hundredfold behind has probably lost its comma."""


class NumberField(LineField):
    """A number, or none. With `decimals=0` the value is an int, else a float.

    `unit` stands behind the field, and with it what was read as soon as it looks otherwise than typed. "1.234" and
    "12,345" bring up two buttons, unless `decimals` or the limits leave one reading only.
    """

    def __init__(
        self,
        decimals: int | None = None,
        unit: str = "",
        minimum: float | None = None,
        maximum: float | None = None,
        allow_empty: bool = True,
        grouped: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """Take the limits; `grouped` is off for a number that names (a year, a paper): it is shown without points."""
        super().__init__(parent)
        self._grouped = grouped
        self._decimals, self._unit = decimals, unit
        self._minimum, self._maximum = minimum, maximum
        self._allow_empty = allow_empty
        self._decided: tuple[str, float] | None = None
        self._readings: dict[Button, float] = {}
        self._echo = QLabel(unit, self)
        set_role(self._echo, "muted")
        self._echo.setVisible(bool(unit))
        self.row.addWidget(self._echo)
        self._doubt = QLabel("", self)
        self._doubt.setWordWrap(True)
        set_role(self._doubt, "muted")
        self._doubt.hide()
        self.column.addWidget(self._doubt)
        self._question = QWidget(self)
        answers = FlowLayout(self._question, GRID // 2)
        self._as_thousands = self._answer(answers)
        self._as_decimal = self._answer(answers)
        self._question.hide()
        self.column.addWidget(self._question)

    def _answer(self, answers: FlowLayout) -> Button:
        button = _Answer(self._question, self)
        button.clicked.connect(lambda: self._decide(button))
        answers.addWidget(button)
        return button

    def read(self) -> float | int | None:
        """Read the number; raises `Unreadable`, and `Ambiguous` while a choice is open."""
        text = self.draft_text()
        if self._decided is not None and self._decided[0] == text:
            number: float | None = self._decided[1]
        else:
            number = self._parsed(text)
        if number is None:
            if not self._allow_empty:
                raise Unreadable("Ô này không để trống được. Hãy ghi một số.")
            return None
        sentence = self._fault(number)
        if sentence:
            raise Unreadable(sentence)
        return int(number) if self._decimals == 0 else number

    def _parsed(self, text: str) -> float | None:
        try:
            return parse_number(text)
        except Ambiguous as question:
            possible = [n for n in (question.as_thousands, question.as_decimal) if not self._fault(n)]
            if len(possible) == 1:
                return possible[0]
            raise

    def _said(self, number: float) -> str:
        return number_text(number) if self._grouped else number_text(number).replace(".", "")

    def _fault(self, number: float) -> str:
        if self._decimals is not None and decimals_of(number) > self._decimals:
            kept = "số nguyên" if self._decimals == 0 else f"tối đa {self._decimals} chữ số sau dấu phẩy"
            return f"Ô này ghi {kept}. Hãy ghi lại {self._said(number)}."
        low, high = self._minimum, self._maximum
        if low is not None and high is not None and not low <= number <= high:
            return f"Số phải từ {self._said(low)} đến {self._said(high)}. Hãy ghi lại {self._said(number)}."
        if low is not None and number < low:
            return f"Số phải từ {self._said(low)} trở lên. Hãy ghi lại {self._said(number)}."
        if high is not None and number > high:
            return f"Số phải từ {self._said(high)} trở xuống. Hãy ghi lại {self._said(number)}."
        return ""

    def text_of(self, value: Value) -> str:
        """Return "98,62"."""
        return "" if value is None else self._said(value)

    def write(self, value: Value) -> None:
        """Show a number; "1.234" shown for 1234 is not asked about."""
        super().write(value)
        self._decided = None if value is None else (self.text_of(value), value)

    def tidy(self) -> None:
        """Show the number in its usual form, which then means that very number."""
        try:
            number = self.value()
        except Unreadable:
            return
        if number is not None:
            self._decided = (self.text_of(number), number)
        super().tidy()

    def refresh(self) -> None:
        """Show what was read, or the question."""
        question: Ambiguous | None = None
        number = None
        try:
            number = self.value()
        except Ambiguous as open_question:
            question = open_question
        except Unreadable:
            pass
        self._ask(question)
        read = "" if number is None else self._said(number)
        self._echo.setText(self._unit if read in ("", self.draft_text()) else f"= {read} {self._unit}".rstrip())
        self._echo.setVisible(bool(self._echo.text()))
        self._warn(number)

    def _warn(self, number: float | None) -> None:
        """Ask to look at the comma when the number lies a hundredfold off the one given; it is only a hint."""
        old = self._given
        far = bool(old and number) and self._decimals != 0 and not abs(old) / FAR < abs(number or 0) < abs(old) * FAR
        self._doubt.setText(f"Số cũ là {self._said(old)}. Hãy xem lại dấu phẩy." if far else "")
        self._doubt.setVisible(far)

    def _ask(self, question: Ambiguous | None) -> None:
        if question is not None:
            self._as_thousands.setText(f"{self._said(question.as_thousands)} (hàng nghìn)")
            self._as_decimal.setText(f"{self._said(question.as_decimal)} (số thập phân)")
            self._readings = {
                self._as_thousands: question.as_thousands,
                self._as_decimal: question.as_decimal,
            }
        elif self._as_thousands.hasFocus() or self._as_decimal.hasFocus():
            self.line.setFocus(OTHER_REASON)
        self._question.setVisible(question is not None)

    def _decide(self, button: Button) -> None:
        number = self._readings[button]
        self.line.setFocus(OTHER_REASON)
        self._decided = (self._said(number), number)
        self.line.replace(self._said(number))
        self.announce_edit()
        self.announce_left()


@guarded
class _Answer(Button):
    def __init__(self, parent: QWidget, field: NumberField) -> None:
        super().__init__(parent)
        self._field = field
        self.setAutoDefault(False)
        set_role(self, "chip")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter gives this answer, as Space does; Esc puts the number back."""
        if event.key() in ENTER_KEYS:
            self.click()
        elif event.key() != KEY_ESCAPE or not self._field.took_key(event):
            super().keyPressEvent(event)
