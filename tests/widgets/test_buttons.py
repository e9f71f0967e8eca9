"""Buttons and the bottoms of dialogs: keys do their deed once, at once, and after the open field was left."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ict_desktop.widgets.buttons import Button
from ict_desktop.widgets.dialogs import ask_words, deed_of, deed_row
from ict_desktop.widgets.fields import FixedChoiceField, NumberField
from tests.hands import ALT, CONTROL, Key, in_dialog, press, write

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


class Asking(QDialog):
    """A number, and what is done with it."""

    def __init__(self) -> None:
        super().__init__()
        self.number = NumberField(decimals=0, parent=self)
        self.done_with: list[object] = []
        self.row = deed_row(self, "&Ghi", lambda: self.done_with.append(self.number.value()))
        layout = QVBoxLayout(self)
        layout.addWidget(self.number)
        layout.addLayout(self.row)


@pytest.fixture
def asking(qtbot: QtBot) -> Iterator[Asking]:
    dialog = Asking()
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.number.line.setFocus()
    yield dialog
    dialog.hide()


@pytest.mark.parametrize("keys", [(Key.Key_G, ALT), (Key.Key_Return, CONTROL), (Key.Key_S, CONTROL)])
def test_a_key_does_the_deed_once_with_what_was_just_typed(asking: Asking, keys: tuple[Key, object]) -> None:
    write("7")
    press(*keys)  # type: ignore[arg-type]
    assert asking.done_with == [7]
    assert not asking.number.is_changed() or asking.number.draft_text() == "7"


def test_ctrl_enter_does_the_deed_from_the_button_that_leaves(asking: Asking) -> None:
    leave = next(button for button in asking.findChildren(Button) if button.text() == "&Thôi")
    leave.setFocus()
    press(Key.Key_Return, CONTROL)
    assert asking.done_with == [None]
    assert asking.isVisible()
    leave.setFocus()
    press(Key.Key_Return)
    assert not asking.isVisible()


def test_a_key_does_no_deed_that_is_not_offered(asking: Asking) -> None:
    deed_of(asking.row).setEnabled(False)
    press(Key.Key_S, CONTROL)
    assert asking.done_with == []


@pytest.mark.parametrize(("key", "answer"), [(Key.Key_Return, "Quá hạn của Sở"), (Key.Key_Escape, "")])
def test_a_few_words_are_asked_for_in_a_field_of_the_kit(qtbot: QtBot, key: Key, answer: str) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    given: list[str] = []

    def act(_dialog: QDialog) -> None:
        write("Qua\u0301 hạn  của Sở" if key is Key.Key_Return else "")
        press(key)

    came = in_dialog(act)
    given.append(ask_words(parent, "Bộ lọc", "Tên bộ lọc", "", "&Lưu"))
    assert came == ["Bộ lọc"]
    assert given == [answer]


def test_a_blank_in_a_code_list_opens_nothing_and_is_part_of_the_search(qtbot: QtBot) -> None:
    field = FixedChoiceField((("a", "Sở Tài chính"), ("b", "Sở Nội vụ")))
    qtbot.addWidget(field)
    field.set_value("a")
    field.show()
    field.activateWindow()
    qtbot.waitUntil(field.isActiveWindow)
    field.box.setFocus()
    press(Key.Key_Space)
    assert not field.box.view().isVisible()
    assert field.value() == "a"
    write("so n")
    assert field.value() == "b"
