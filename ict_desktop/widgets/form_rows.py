"""The rows of a form: a field under its label, two beside each other where there is room, its problem below it."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from ict_desktop.widgets.field_base import Field, Value
from ict_desktop.widgets.theme import GAP, set_role


@dataclass
class Row:
    """One field with what stands around it."""

    field: Field
    label: QLabel
    problem: QLabel
    box: QWidget

    @property
    def name(self) -> str:
        """What the field is called on the form."""
        return self.label.text().replace("&", "").rstrip(" *")


class FormRows(QWidget):
    """What is on a form; what is done with it is for the form to say (`_edited`, `_left`)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[str, Row] = {}
        self.begins_in = ""
        """The field a new record begins in, "" for the first."""
        self._column = 0
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)

    def _edited(self, name: str) -> None:
        raise NotImplementedError

    def _left(self, name: str) -> None:
        raise NotImplementedError

    def labelled(self, name: str, label: str, field: Field, half: bool = False) -> Field:
        """Add a field under its label; two `half` rows in a row stand side by side."""
        caption = QLabel(label, self)
        set_role(caption, "label")
        caption.setBuddy(field.focus_target())
        field.focus_target().setAccessibleName(label.replace("&", "").rstrip(" *"))
        problem = QLabel("", self)
        problem.setWordWrap(True)
        set_role(problem, "problem")
        problem.hide()
        box = QWidget(self)
        inside = QVBoxLayout(box)
        inside.setContentsMargins(0, 0, 0, 6)
        inside.setSpacing(2)
        for widget in (caption, field, problem):
            inside.addWidget(widget)
        inside.addStretch(1)
        self._place(box, half)
        field.edited.connect(lambda: self._edited(name))
        field.left.connect(lambda: self._left(name))
        self._rows[name] = Row(field, caption, problem, box)
        return field

    def section(self, text: str) -> QLabel:
        """Add a heading between rows and return it."""
        heading = QLabel(text, self)
        set_role(heading, "section")
        heading.setContentsMargins(0, 8, 0, 4)
        self._place(heading, half=False)
        return heading

    def note(self, text: str = "") -> QLabel:
        """Add a line of muted words and return it, to be filled later."""
        label = QLabel(text, self)
        label.setWordWrap(True)
        set_role(label, "muted")
        self._place(label, half=False)
        return label

    def beside(self, widget: QWidget) -> None:
        """Add something of the screen's own between the rows."""
        self._place(widget, half=False)

    def _place(self, widget: QWidget, half: bool) -> None:
        line = self._grid.rowCount()
        if half and self._column == 1:
            self._grid.addWidget(widget, line - 1, 1)
            self._column = 0
        elif half:
            self._grid.addWidget(widget, line, 0)
            self._column = 1
        else:
            self._grid.addWidget(widget, line, 0, 1, 2)
            self._column = 0

    def names(self) -> tuple[str, ...]:
        """Return the names of the fields on the form."""
        return tuple(self._rows)

    def field(self, name: str) -> Field:
        """Return one of the fields."""
        return self._rows[name].field

    def offer(self, name: str, offered: bool) -> None:
        """Show a row, or leave it out where it does not apply."""
        self._rows[name].box.setVisible(offered)

    def tables(self) -> frozenset[str]:
        """Return the tables whose rows the fields offer or name."""
        return frozenset().union(*(row.field.tables() for row in self._rows.values()))

    def _look_again(self) -> None:
        for row in self._rows.values():
            row.field.look_again()

    def take(self, field: Field, value: Value) -> None:
        """Write a value into a field for the clerk, who has chosen it elsewhere; it is kept like words she typed."""
        field.set_value(value)
        field.edited.emit()

    def take_all(self, values: Mapping[Field, Value]) -> None:
        """Write several values that follow from what the clerk has just chosen, and keep them."""
        for field, value in values.items():
            self.take(field, value)
            field.announce_left()

    def focus_first(self) -> None:
        """Put the cursor into the field the form begins in."""
        if self._rows:
            row = self._rows[self.begins_in or next(iter(self._rows))]
            row.field.focus_target().setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_first_problem(self) -> None:
        """Put the cursor into the first field that has a problem."""
        for row in self._rows.values():
            if row.problem.text():
                row.field.focus_target().setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _say(self, name: str, sentence: str) -> None:
        row = self._rows[name]
        row.problem.setText(sentence)
        row.problem.setVisible(bool(sentence))
        target = row.field.focus_target()
        target.setAccessibleDescription(sentence)
        if bool(target.property("problem")) != bool(sentence):
            target.setProperty("problem", bool(sentence))
            target.style().unpolish(target)
            target.style().polish(target)
