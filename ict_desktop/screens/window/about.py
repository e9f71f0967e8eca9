"""Giới thiệu: what the program is, its version, and the licences of all its parts."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QListWidget, QVBoxLayout, QWidget

from ict_desktop.records.version import VERSION
from ict_desktop.screens.window.licences import parts
from ict_desktop.widgets.dialogs import close_row
from ict_desktop.widgets.screen_room import take_size
from ict_desktop.widgets.shown_text import ShownText
from ict_desktop.widgets.theme import CARD_PADDING, GAP, set_role
from ict_desktop.widgets.translation import TITLE

WHAT_IT_IS = (
    "Theo dõi hội nghị, kiến nghị, kết luận, nhiệm vụ và chỉ tiêu; in văn bản theo Nghị định 30/2020/NĐ-CP. "
    "Chương trình chạy không cần mạng và không gửi gì ra ngoài; mọi dữ liệu nằm trong một tệp trên máy này."
)
LICENCES = (
    "Chương trình dùng giấy phép MIT và gồm các thành phần dưới đây, mỗi thành phần theo giấy phép riêng. "
    "Chọn một thành phần để đọc toàn văn."
)
LIST_WIDTH = 220


class AboutDialog(QDialog):
    """The parts left, the text of the chosen one's licence right."""

    def __init__(self, parent: QWidget, resources: Path) -> None:
        super().__init__(parent)
        self.setWindowTitle("Giới thiệu")
        take_size(self, 900, 600)
        self.parts = parts(resources)
        title = self._label(f"{TITLE} {VERSION}", "section")
        self.names = QListWidget(self)
        self.names.setAccessibleName("Các thành phần")
        self.names.setFixedWidth(LIST_WIDTH)
        self.names.setSpacing(2)
        for part in self.parts:
            self.names.addItem(f"{part.name} {part.version}")
        self.text = ShownText("", "Toàn văn giấy phép", self)
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        fixed.setPointSizeF(self.font().pointSizeF() - 1)
        self.text.setFont(fixed)
        columns = QHBoxLayout()
        columns.setSpacing(GAP)
        columns.addWidget(self.names)
        columns.addWidget(self.text, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(CARD_PADDING, CARD_PADDING, CARD_PADDING, CARD_PADDING)
        layout.setSpacing(GAP)
        layout.addWidget(title)
        layout.addWidget(self._label(WHAT_IT_IS, ""))
        layout.addWidget(self._label(LICENCES, "muted"))
        layout.addLayout(columns, 1)
        layout.addLayout(close_row(self))
        self.names.currentRowChanged.connect(self._show)
        self.names.setCurrentRow(0)
        self.names.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, row: int) -> None:
        part = self.parts[row]
        self.text.setPlainText(f"{part.name} {part.version}\nGiấy phép: {part.licence}\n\n{part.text}")

    def _label(self, words: str, role: str) -> QLabel:
        label = QLabel(words, self)
        label.setWordWrap(True)
        if role:
            set_role(label, role)
        return label
