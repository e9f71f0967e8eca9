import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QDialog, QMessageBox
from pytestqt.qtbot import QtBot

from ict_desktop.widgets import messages
from ict_desktop.widgets.messages import Answer
from ict_desktop.widgets.shown_text import ShownText
from tests.hands import Key, in_dialog, letter, press

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def button(dialog: QDialog, words: str) -> QAbstractButton:
    return next(found for found in dialog.findChildren(QAbstractButton) if words in found.text().replace("&", ""))


@pytest.mark.parametrize(
    ("words", "answer"), [("Lưu", Answer.SAVE), ("Không lưu", Answer.DISCARD), ("Tiếp tục", Answer.GO_ON)]
)
def test_unsaved_words_may_be_kept_dropped_or_gone_on_with(qtbot: QtBot, words: str, answer: Answer) -> None:
    in_dialog(lambda dialog: button(dialog, words).click())
    assert messages.ask_unsaved(None, "Nhiệm vụ mới") is answer


def test_enter_saves_and_esc_goes_on(qtbot: QtBot) -> None:
    in_dialog(lambda _dialog: press(Key.Key_Return))
    assert messages.ask_unsaved(None, "Nhiệm vụ mới") is Answer.SAVE
    in_dialog(lambda _dialog: press(Key.Key_Escape))
    assert messages.ask_unsaved(None, "Nhiệm vụ mới") is Answer.GO_ON


def test_enter_and_esc_never_do_something_weighty(qtbot: QtBot) -> None:
    for key in (Key.Key_Return, Key.Key_Escape):
        in_dialog(lambda _dialog, key=key: press(key))
        assert not messages.confirm(None, "Xóa?", "&Xóa")
    in_dialog(lambda dialog: letter(Key.Key_X, dialog))
    assert messages.confirm(None, "Xóa?", "&Xóa")


def test_a_refusal_is_one_sentence_with_one_button(qtbot: QtBot) -> None:
    seen: list[str] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        seen.extend([dialog.text(), *(found.text().replace("&", "") for found in dialog.buttons())])

    in_dialog(look)
    messages.refuse(None, "Tệp đang bận. Hãy thử lại.")
    assert seen == ["Tệp đang bận. Hãy thử lại.", "Đóng"]


def test_the_details_of_a_crash_are_copied_and_the_box_stays_until_it_is_closed(qtbot: QtBot) -> None:
    stayed: list[bool] = []

    def copy(dialog: QDialog) -> None:
        button(dialog, "Chép chi tiết").click()
        stayed.append(dialog.isVisible())
        press(Key.Key_Escape)
        stayed.append(dialog.isVisible())

    in_dialog(copy)
    messages.report_crash(None, "Traceback …", "nhat-ky.log")
    assert QGuiApplication.clipboard().text() == "Traceback …"
    assert stayed == [True, False]


def test_a_message_may_carry_more_words(qtbot: QtBot) -> None:
    seen: list[str] = []
    in_dialog(lambda dialog: seen.append(dialog.informativeText()))  # type: ignore[attr-defined]
    messages.inform(None, "Hồ sơ", "Chạy không cần mạng.")
    assert seen == ["Chạy không cần mạng."]


def test_what_scrolls_in_a_message_is_told_once(qtbot: QtBot) -> None:
    seen: list[list[str]] = []
    lines = "\n".join(f"Dòng {number}" for number in range(30))
    in_dialog(
        lambda dialog: seen.append(
            [dialog.informativeText(), *(pane.toPlainText() for pane in dialog.findChildren(ShownText))]  # type: ignore[attr-defined]
        )
    )
    messages.inform(None, "Hồ sơ", lines)
    assert seen == [["", lines]]
