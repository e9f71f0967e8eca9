"""Text of an old encoding on its way in: what it is in Unicode is offered beside it, wherever it is pasted."""

from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ict_desktop.records.old_encodings import Reading, old_reading
from ict_desktop.widgets.buttons import Button
from ict_desktop.widgets.screen_room import take_size
from ict_desktop.widgets.shown_text import ShownText
from ict_desktop.widgets.theme import CARD_PADDING, GRID, set_role

WIDE, HIGH = 760, 380


class OldTextDialog(QDialog):
    """Shows a text as it is and as it would be; `text` is what is to be pasted, as it is until the other is chosen."""

    def __init__(self, parent: QWidget, text: str, reading: Reading) -> None:
        super().__init__(parent)
        self.setWindowTitle("Chữ gõ bằng bảng mã cũ")
        self.text = text
        words = QLabel(
            f"Chữ đang dán gõ bằng bảng mã {reading.encoding} nên không đọc, không tìm và không in được. "
            "Hãy so hai bên rồi chọn.",
            self,
        )
        words.setWordWrap(True)
        beside = QGridLayout()
        beside.setHorizontalSpacing(2 * GRID)
        for column, (name, shown) in enumerate((("Chữ đang dán", text), ("Đổi sang Unicode", reading.text))):
            label = QLabel(name, self)
            set_role(label, "label")
            beside.addWidget(label, 0, column)
            beside.addWidget(ShownText(shown, name, self), 1, column)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(CARD_PADDING, CARD_PADDING, CARD_PADDING, CARD_PADDING)
        layout.addWidget(words)
        layout.addLayout(beside, 1)
        layout.addLayout(self._deeds(reading))
        take_size(self, WIDE, HIGH)

    def _deeds(self, reading: Reading) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch()
        change = Button("Dán &Unicode", self)
        set_role(change, "primary")
        change.setDefault(True)
        change.clicked.connect(lambda _checked=False: self._take(reading.text))
        keep = Button("Dán chữ đang &có", self)
        keep.clicked.connect(lambda _checked=False: self._take(self.text))
        leave = Button("&Thôi", self)
        leave.clicked.connect(self.reject)
        for button in (change, keep, leave):
            row.addWidget(button)
        change.setFocus()
        return row

    def _take(self, text: str) -> None:
        self.text = text
        self.accept()


def text_to_paste(parent: QWidget, text: str) -> str:
    """Return what is to be pasted of a text: itself, what it is in Unicode where that is chosen, "" for nothing."""
    reading = old_reading(text)
    if reading is None:
        return text
    dialog = OldTextDialog(parent, text, reading)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return dialog.text if accepted else ""
