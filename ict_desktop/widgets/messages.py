"""Questions and messages in a clerk's words; nothing else of the program opens a message box."""

from enum import Enum

from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

TITLE = "Hồ sơ Ban Chỉ đạo CNTT"


class Answer(Enum):
    """What was answered to a question about unsaved words."""

    SAVE = "save"
    DISCARD = "discard"
    GO_ON = "go on"


def inform(parent: QWidget | None, text: str, details: str = "") -> None:
    """Tell something that needs no choice."""
    box = _box(parent, QMessageBox.Icon.Information, text, details)
    box.addButton("Đón&g", QMessageBox.ButtonRole.AcceptRole)
    box.exec()


def refuse(parent: QWidget | None, text: str) -> None:
    """Say why something was not done and what to do about it."""
    box = _box(parent, QMessageBox.Icon.Warning, text)
    box.addButton("Đón&g", QMessageBox.ButtonRole.AcceptRole)
    box.exec()


def confirm(parent: QWidget | None, text: str, yes: str, details: str = "") -> bool:
    """Ask before something weighty; `yes` names the deed ("&Xóa"), the other button leaves all as it is."""
    box = _box(parent, QMessageBox.Icon.Question, text, details)
    deed = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    leave = box.addButton("&Để nguyên", QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(leave)
    box.exec()
    return box.clickedButton() is deed


def choose(parent: QWidget | None, text: str, first: str, second: str) -> int | None:
    """Ask which of two is meant; returns 0 or 1, or None when neither was chosen."""
    box = _box(parent, QMessageBox.Icon.Question, text)
    buttons = [box.addButton(words, QMessageBox.ButtonRole.AcceptRole) for words in (first, second)]
    leave = box.addButton("&Để nguyên", QMessageBox.ButtonRole.RejectRole)
    box.setEscapeButton(leave)
    box.exec()
    clicked = box.clickedButton()
    return next((number for number, button in enumerate(buttons) if clicked is button), None)


def ask_unsaved(parent: QWidget | None, what: str) -> Answer:
    """Ask what to do with a new record that is not stored yet."""
    box = _box(parent, QMessageBox.Icon.Question, f"{what} chưa được lưu.")
    save = box.addButton("&Lưu", QMessageBox.ButtonRole.AcceptRole)
    discard = box.addButton("&Bỏ", QMessageBox.ButtonRole.DestructiveRole)
    go_on = box.addButton("&Tiếp tục sửa", QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(save)
    box.setEscapeButton(go_on)
    box.exec()
    clicked = box.clickedButton()
    return Answer.SAVE if clicked is save else Answer.DISCARD if clicked is discard else Answer.GO_ON


def report_crash(parent: QWidget | None, details: str, log: str) -> None:
    """Say that the program made a mistake; the details can be copied, nothing is sent anywhere."""
    box = _box(
        parent,
        QMessageBox.Icon.Critical,
        "Chương trình vừa gặp lỗi, nhưng dữ liệu đã lưu vẫn nguyên vẹn. Có thể làm việc tiếp. "
        "Hãy chép chi tiết và gửi cho người hỗ trợ.",
        f"Nhật ký: {log}",
    )
    copy = box.addButton("&Chép chi tiết", QMessageBox.ButtonRole.ActionRole)
    close = box.addButton("Đón&g", QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(close)
    box.setEscapeButton(close)
    # The box stays open after copying, so that the user sees where the log lies.
    copy.clicked.disconnect()
    copy.clicked.connect(lambda: QApplication.clipboard().setText(details))
    box.exec()


def _box(parent: QWidget | None, icon: QMessageBox.Icon, text: str, details: str = "") -> QMessageBox:
    box = QMessageBox(icon, TITLE, text, parent=parent)
    box.setInformativeText(details)
    return box
