"""Rough fields, to be replaced by the real ones: the constructor signatures used by the screens."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget, QLineEdit, QPlainTextEdit, QComboBox, QVBoxLayout, QCheckBox
from datetime import date


class Unreadable(ValueError):
    pass


class Field(QWidget):
    edited = Signal()
    left = Signal()

    def __init__(self):
        super().__init__()
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)

    def focus_target(self):
        return self.inner

    def commit(self):
        pass

    def draft_text(self):
        return str(self.value() or "")

    def set_draft_text(self, t):
        pass


class TextField(Field):
    def __init__(self):
        super().__init__()
        self.inner = QLineEdit()
        self.box.addWidget(self.inner)
        self.inner.textEdited.connect(lambda: self.edited.emit())
        self.inner.editingFinished.connect(self.left)

    def value(self):
        return self.inner.text()

    def set_value(self, v):
        self.inner.setText("" if v is None else str(v))

    def set_draft_text(self, t):
        self.inner.setText(t)


class LongTextField(Field):
    def __init__(self):
        super().__init__()
        self.inner = QPlainTextEdit()
        self.inner.setFixedHeight(60)
        self.box.addWidget(self.inner)
        self.inner.textChanged.connect(self.edited)

    def value(self):
        return self.inner.toPlainText()

    def set_value(self, v):
        self.inner.setPlainText(v or "")


class DateField(TextField):
    def __init__(self, today):
        super().__init__()

    def value(self):
        t = self.inner.text()
        return date(*map(int, reversed(t.split("/")))) if t else None

    def set_value(self, v):
        self.inner.setText(v.strftime("%d/%m/%Y") if v else "")


class NumberField(TextField):
    def __init__(self, decimals=None, unit="", minimum=None, maximum=None):
        super().__init__()

    def value(self):
        t = self.inner.text()
        return float(t) if t else None


class ChoiceField(Field):
    def __init__(self, options, allow_empty=True):
        super().__init__()
        self.inner = QComboBox()
        self.inner.setMinimumContentsLength(8)
        self.inner.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        if allow_empty:
            self.inner.addItem("", None)
        for k, t in options:
            self.inner.addItem(t, k)
        self.box.addWidget(self.inner)
        self.inner.activated.connect(lambda: (self.edited.emit(), self.left.emit()))

    def value(self):
        return self.inner.currentData()

    def set_value(self, v):
        self.inner.setCurrentIndex(max(0, self.inner.findData(v)))


class FixedChoiceField(ChoiceField):
    def __init__(self, options):
        super().__init__(options, allow_empty=False)


class MultiChoiceField(TextField):
    def __init__(self, options):
        super().__init__()

    def value(self):
        return ()

    def set_value(self, v):
        pass


class PeriodField(TextField):
    pass


class CheckField(Field):
    def __init__(self, text=""):
        super().__init__()
        self.inner = QCheckBox(text)
        self.box.addWidget(self.inner)
        self.inner.clicked.connect(lambda: (self.edited.emit(), self.left.emit()))

    def value(self):
        return self.inner.isChecked()

    def set_value(self, v):
        self.inner.setChecked(bool(v))
