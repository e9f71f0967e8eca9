"""Who is at the keyboard: several clerks share one Windows account."""

from PySide6.QtWidgets import QDialog, QLabel, QListWidget, QVBoxLayout, QWidget

from ict_desktop.records.clerks import Clerk
from ict_desktop.records.vietnamese import same_words
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.store import table
from ict_desktop.widgets.dialogs import deed_row
from ict_desktop.widgets.fields import TextField
from ict_desktop.widgets.screen_room import take_size
from ict_desktop.widgets.theme import CARD_PADDING, set_role
from ict_desktop.work import keep


class ClerkDialog(QDialog):
    """The clerks of the office; a new name is added to them."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self.setWindowTitle("Người nhập liệu")
        take_size(self, 380, 360)
        words = QLabel("Mỗi thao tác ghi lại tên người làm. Chọn tên, hoặc ghi tên mới.", self)
        words.setWordWrap(True)
        set_role(words, "muted")
        self.names = QListWidget(self)
        self.names.setAccessibleName("Những người nhập liệu")
        for clerk in table.every(desk.connection, Clerk, "name", active=True):
            self.names.addItem(clerk.name)
        if not self.names.count():
            self.names.hide()
            take_size(self, 380, 160)
        self.new_name = TextField(self)
        self.new_name.enter_leaves = False  # Enter chooses
        self.new_name.set_value(desk.clerk)
        self.new_name.line.setPlaceholderText("Họ và tên")
        self.new_name.line.setAccessibleName("Họ và tên")
        self.names.currentTextChanged.connect(self.new_name.set_value)
        self.names.itemActivated.connect(lambda _item: self.accept())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(CARD_PADDING, CARD_PADDING, CARD_PADDING, CARD_PADDING)
        layout.addWidget(words)
        layout.addWidget(self.names, 1)
        layout.addWidget(self.new_name)
        layout.addLayout(deed_row(self, "&Chọn"))
        self.new_name.line.setFocus()
        self.new_name.line.selectAll()


def choose_clerk(parent: QWidget, desk: Desk) -> str | None:
    """Ask who works here; a name that is new is added to the office's clerks. None when nothing was chosen."""
    dialog = ClerkDialog(parent, desk)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.new_name.commit()
    name = dialog.new_name.value()
    dialog.deleteLater()
    if not accepted or not name:
        return None
    known = [clerk.name for clerk in table.every(desk.connection, Clerk)]
    same = next((other for other in known if same_words(other, name)), None)
    if same is None and not desk.store.read_only:
        desk.attempt(parent, lambda: keep.add(desk.store, Clerk(name=name), name))
    return same or name
