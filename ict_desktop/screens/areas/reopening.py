"""Opening a meeting again whose conclusions were issued: why, in words that are kept."""

from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from ict_desktop.records.meetings import Meeting
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.widgets.dialogs import deed_row
from ict_desktop.widgets.fields import LongTextField
from ict_desktop.widgets.screen_room import take_size
from ict_desktop.widgets.theme import CARD_PADDING, set_role
from ict_desktop.work import meetings as work

WORDS = (
    "Văn bản đã ban hành vẫn giữ nguyên. Nội dung sửa từ nay chỉ vào văn bản thay thế; "
    "lý do được ghi vào nhật ký và ghi chú của hội nghị."
)


class ReopenDialog(QDialog):
    """Asks for the reason and opens the meeting."""

    def __init__(self, parent: QWidget, desk: Desk, meeting: Meeting) -> None:
        super().__init__(parent)
        self.setWindowTitle("Mở lại hội nghị")
        take_size(self, 460, 240)
        self._desk = desk
        self._meeting = meeting
        words = QLabel(WORDS, self)
        words.setWordWrap(True)
        set_role(words, "muted")
        caption = QLabel("&Lý do mở lại", self)
        self.reason = LongTextField()
        caption.setBuddy(self.reason.focus_target())
        self.reason.focus_target().setAccessibleName("Lý do mở lại")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(CARD_PADDING, CARD_PADDING, CARD_PADDING, CARD_PADDING)
        layout.addWidget(words)
        layout.addWidget(caption)
        layout.addWidget(self.reason, 1)
        layout.addLayout(deed_row(self, "&Mở lại", self.reopen))
        self.reason.focus_target().setFocus()

    def reopen(self) -> None:
        """Open the meeting; where no reason is given the dialog stays."""
        self.reason.commit()
        reason, desk = self.reason.draft_text(), self._desk
        if desk.attempt(self, lambda: work.reopen(desk.store, self._meeting.id, reason, desk.clerk)) is not None:
            self.accept()
