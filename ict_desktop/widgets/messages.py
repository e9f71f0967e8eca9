"""Questions and messages in a clerk's words; nothing else of the program opens a message box.

Every word is shown as it stands: a name from the file is never read as markup. A long text scrolls, so that no box is
taller than the screen. There is one box of errors at a time: what comes meanwhile is put into it.
"""

import re
from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialogButtonBox,
    QGridLayout,
    QMessageBox,
    QWidget,
)

from ict_desktop.widgets.shown_text import ShownText
from ict_desktop.widgets.translation import TITLE

LONGEST_PLAIN = 600
"""Letters a box shows at once; what is longer scrolls."""

MOST_LINES = 12

_ENDLESS = re.compile(r"\S{60}(?=\S)")
"""Letters without a blank that would make a box wider than the screen."""

MOST_SENTENCES = 5
"""Different errors that are listed in one box; further ones are only counted, the log has them all."""

CRASHED = (
    "Chương trình vừa gặp lỗi, nhưng dữ liệu đã lưu vẫn nguyên vẹn. Có thể làm việc tiếp. "
    "Hãy chép chi tiết và gửi cho người hỗ trợ."
)

PLAIN = Qt.TextFormat.PlainText


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
    """Say why something was not done and what to do about it; in the box that is open, where one is."""
    _say_error(parent, text, "", "")


def confirm(parent: QWidget | None, text: str, yes: str, details: str = "") -> bool:
    """Ask before something weighty; `yes` names the deed ("&Xóa"), the other button leaves all as it is."""
    box = _box(parent, QMessageBox.Icon.Question, text, details)
    deed = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    leave = box.addButton("Thô&i", QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(leave)
    box.exec()
    return box.clickedButton() is deed


def choose(parent: QWidget | None, text: str, first: str, second: str) -> int | None:
    """Ask which of two is meant; returns 0 or 1, or None when neither was chosen."""
    return _choose(parent, QMessageBox.Icon.Question, text, first, second)


def choose_with_care(parent: QWidget | None, text: str, first: str, second: str) -> int | None:
    """Ask as `choose` does where a wrong answer does harm: Enter leaves all as it is."""
    return _choose(parent, QMessageBox.Icon.Warning, text, first, second)


def _choose(parent: QWidget | None, icon: QMessageBox.Icon, text: str, first: str, second: str) -> int | None:
    box = _box(parent, icon, text)
    buttons = [box.addButton(words, QMessageBox.ButtonRole.AcceptRole) for words in (first, second)]
    leave = box.addButton("Thô&i", QMessageBox.ButtonRole.RejectRole)
    if icon is QMessageBox.Icon.Warning:
        box.setDefaultButton(leave)
    box.setEscapeButton(leave)
    box.exec()
    clicked = box.clickedButton()
    return next((number for number, button in enumerate(buttons) if clicked is button), None)


def ask_unsaved(parent: QWidget | None, what: str) -> Answer:
    """Ask what to do with a new record that is not stored yet."""
    box = _box(parent, QMessageBox.Icon.Question, f"{what} chưa được lưu.")
    save = box.addButton("&Lưu", QMessageBox.ButtonRole.AcceptRole)
    discard = box.addButton("&Không lưu", QMessageBox.ButtonRole.DestructiveRole)
    go_on = box.addButton("&Tiếp tục sửa", QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(save)
    box.setEscapeButton(go_on)
    box.exec()
    clicked = box.clickedButton()
    return Answer.SAVE if clicked is save else Answer.DISCARD if clicked is discard else Answer.GO_ON


def close_anyway(parent: QWidget | None, reason: str, words: str) -> bool:
    """Ask what to do where words can neither be stored nor kept as a draft; returns whether to close without them.

    The words are shown and can be copied from the box, which stays open after that.
    """
    box = _box(parent, QMessageBox.Icon.Warning, reason, "Những chữ chưa lưu được:")
    _add_scrolled(box, words).setAccessibleName("Những chữ chưa lưu được")
    stay = box.addButton("Ở &lại", QMessageBox.ButtonRole.RejectRole)
    drop = box.addButton("Đóng, &bỏ những chữ này", QMessageBox.ButtonRole.DestructiveRole)
    copy = box.addButton("&Chép vào bộ nhớ tạm", QMessageBox.ButtonRole.ActionRole)
    _copies(copy, lambda: words)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.exec()
    return box.clickedButton() is drop


def report_crash(parent: QWidget | None, details: str, log: str) -> None:
    """Say that the program made a mistake; the details can be copied, nothing is sent anywhere."""
    _say_error(parent, CRASHED, details, f"Nhật ký: {log}")


# Errors


class ErrorBox(QMessageBox):
    """What went wrong, one sentence after the other; each is shown once, however often it comes."""

    def __init__(self, parent: QWidget | None, note: str) -> None:
        super().__init__(QMessageBox.Icon.Warning, TITLE, "", parent=parent)
        self.setTextFormat(PLAIN)
        self._counts: dict[str, int] = {}
        self._details: list[str] = []
        self._note = note
        self._copy: QAbstractButton | None = None
        self._close = self.addButton("Đón&g", QMessageBox.ButtonRole.AcceptRole)
        self.setDefaultButton(self._close)
        self.setEscapeButton(self._close)

    def add(self, sentence: str, details: str, note: str) -> None:
        """Put a sentence into the box; the details of a mistake are what "Chép chi tiết" copies."""
        self._counts[sentence] = self._counts.get(sentence, 0) + 1
        if details and details not in self._details:
            self._details.append(details)
        self._note = note or self._note
        if details and self._copy is None:
            self.setIcon(QMessageBox.Icon.Critical)
            self._copy = self.addButton("&Chép chi tiết", QMessageBox.ButtonRole.ActionRole)
            _copies(self._copy, lambda: "\n".join(self._details))
        shown = [_cut(told) for told in list(self._counts)[:MOST_SENTENCES]]
        self.setText("\n\n".join(shown))
        more = len(self._counts) - len(shown)
        again = sum(self._counts.values()) - len(self._counts)
        facts = [
            f"Còn {more} lỗi khác, xem trong nhật ký." if more else "",
            f"Lỗi này lặp lại thêm {again} lần." if again else "",
            self._note,
        ]
        self.setInformativeText("\n".join(fact for fact in facts if fact))


def _say_error(parent: QWidget | None, sentence: str, details: str, note: str) -> None:
    boxes = (box for box in QApplication.topLevelWidgets() if isinstance(box, ErrorBox) and box.isVisible())
    open_one = next(boxes, None)
    if open_one is not None:
        open_one.add(sentence, details, note)
        return
    box = ErrorBox(parent, note)
    box.add(sentence, details, note)
    if _scrolls(sentence):
        _add_scrolled(box, sentence)
    box.exec()
    box.deleteLater()


# Inside


def _box(parent: QWidget | None, icon: QMessageBox.Icon, text: str, details: str = "") -> QMessageBox:
    box = QMessageBox(icon, TITLE, _cut(text), parent=parent)
    box.setTextFormat(PLAIN)
    box.setInformativeText("" if _scrolls(details) else breakable(details))  # what scrolls is not told twice
    longer = [words for words in (text, details) if _scrolls(words)]
    if longer:
        _add_scrolled(box, "\n\n".join(longer))
    return box


def _scrolls(text: str) -> bool:
    return len(text) > LONGEST_PLAIN or text.count("\n") > MOST_LINES


def _cut(text: str) -> str:
    """Return what stands in a box at once: the beginning of a text that scrolls, and long names able to break."""
    if _scrolls(text):
        text = f"{text[:200].rstrip()}…".replace("\n", " ")
    return breakable(text)


def breakable(text: str) -> str:
    """Return a text that a label can break wherever it must, in a name without a blank as well."""
    return _ENDLESS.sub(lambda run: f"{run[0]}\u200b", text)


def _copies(button: QAbstractButton, words: Callable[[], str]) -> None:
    # The box stays open after copying, so that what is said can still be read.
    button.clicked.disconnect()
    button.clicked.connect(lambda: QApplication.clipboard().setText(words()))


def _add_scrolled(box: QMessageBox, text: str) -> ShownText:
    """Put a text that scrolls between the words of a box and its buttons."""
    shown = ShownText(text, "Toàn văn", box)
    line = QFontMetrics(shown.font()).lineSpacing()
    screen = box.screen().availableGeometry()
    shown.setFixedHeight(min(12 * line, screen.height() // 3))
    shown.setMinimumWidth(min(480, screen.width() // 2))
    grid = box.layout()
    buttons = box.findChild(QDialogButtonBox)
    if isinstance(grid, QGridLayout) and isinstance(buttons, QDialogButtonBox):
        grid.removeWidget(buttons)
        row = grid.rowCount()
        grid.addWidget(shown, row, 0, 1, grid.columnCount())
        grid.addWidget(buttons, row + 1, 0, 1, grid.columnCount())
    return shown
