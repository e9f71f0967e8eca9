"""Words that are shown to be read and copied, never typed into."""

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget


class ShownText(QPlainTextEdit):
    """A text of many lines; `name` is what a screen reader calls it."""

    def __init__(self, text: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)


class ShownLine(QLineEdit):
    """One line, as a path is; `name` is what a screen reader calls it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAccessibleName(name)
