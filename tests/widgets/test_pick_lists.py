"""A pick-list asks for its choices; it is searched by every name, says what has ended, and makes what is not there."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ict_desktop.records.name_matching import Option
from ict_desktop.widgets.fields import (
    ChoiceField,
    Field,
    FixedChoiceField,
    KnownWordsField,
    MultiChoiceField,
    Unreadable,
)
from ict_desktop.widgets.suggestions import Does, SuggestionList
from tests.hands import Key, press, write
from tests.widgets.kit import asking

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

TODAY = date(2026, 7, 7)
ENDED = Option("tt", "Sở Thông tin và Truyền thông", ("Sở TT&TT", "STTTT"), valid_to=date(2025, 2, 28))
LATER = Option("x", "Sở Thông tin số", valid_from=date(2027, 1, 1))
NOW = Option("kh", "Sở Khoa học và Công nghệ", ("Sở KH&CN",))


class Desk:
    """A pick-list between two lines in a window; `there` is what it is answered with."""

    def __init__(self, qtbot: QtBot, make: Callable[..., Field] = ChoiceField, day: date | None = TODAY) -> None:
        self.there: list[Any] = [ENDED, LATER, NOW]
        self.wanted: list[str] = []
        self.made: Option | None = None
        self.left: list[str] = []
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.field = make(asking(self.there, day, self.add))
        self.before, self.after = QLineEdit(), QLineEdit()
        layout = QVBoxLayout(self.window)
        for widget in (self.before, self.field, self.after):
            layout.addWidget(widget)
        self.field.left.connect(lambda: self.left.append(self.field.draft_text()))
        self.window.resize(600, 300)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is self.window)
        self.target = self.field.focus_target()
        self.target.setFocus()

    def add(self, _field: QWidget, words: str) -> object:
        self.wanted.append(words)
        self.before.setFocus()  # as a dialog takes it
        self.target.setFocus()
        if self.made is None:
            return None
        self.there.append(self.made)
        return self.made.key

    def compose(self, word: str, commit: str = "") -> None:
        event = QInputMethodEvent(word, [])
        event.setCommitString(commit)
        QApplication.sendEvent(self.target, event)

    @property
    def lists(self) -> list[SuggestionList]:
        return [shown for shown in self.window.findChildren(SuggestionList) if shown.isVisible()]

    @property
    def rows(self) -> list[tuple[str, str]]:
        return [(row.text, row.beside) for shown in self.lists for row in shown.shown()]

    @property
    def note(self) -> str:
        return next(label.text() for label in self.field.findChildren(QLabel, "lack") if not label.isHidden())


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


def test_a_row_says_the_name_it_was_found_by_and_what_has_ended_comes_last_with_its_day(desk: Desk) -> None:
    write("thong")
    assert desk.rows == [
        ("Sở Thông tin và Truyền thông", "đến 28/02/2025"),
        ("Sở Thông tin số", "từ 01/01/2027"),
        ("Thêm đơn vị “thong”…", ""),
    ]
    press(Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    write("sở")
    assert [text for text, _beside in desk.rows][:1] == ["Sở Khoa học và Công nghệ"]
    press(Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    write("tt-tt")
    assert desk.rows[0] == ("Sở Thông tin và Truyền thông", "Sở TT&TT · đến 28/02/2025")
    shown = desk.lists[0]
    spoken = shown.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Sở Thông tin và Truyền thông — Sở TT&TT · đến 28/02/2025"


def test_the_name_it_was_found_by_is_told_before_what_stands_beside_it(desk: Desk) -> None:
    desk.there[:] = [Option("p", "Lê Anh", ("Sở Nội vụ", "SNV"), beside="Giám đốc, SNV")]
    write("nội")
    assert desk.rows[0] == ("Lê Anh", "Sở Nội vụ")
    press(Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    write("lê")
    assert desk.rows[0] == ("Lê Anh", "Giám đốc, SNV")


@pytest.mark.parametrize("words", ["STTTT", "stttt", "sở tt-tt", "thong tin va truyen thong"])
def test_a_name_typed_and_left_is_taken_with_its_whole_name(desk: Desk, words: str) -> None:
    write(words)
    press(Key.Key_Tab)
    assert desk.field.value() == "tt"
    assert desk.field.draft_text() == "Sở Thông tin và Truyền thông"
    assert desk.after.hasFocus()


def test_what_is_not_valid_on_the_day_of_the_record_is_said_below_and_may_be_chosen(desk: Desk) -> None:
    write("STTTT")
    press(Key.Key_Tab)
    assert desk.note == "⚠ Đơn vị này chỉ có đến 28/02/2025, còn ngày ghi ở đây là 07/07/2026."
    desk.field.set_value("x")
    assert desk.note == "⚠ Đơn vị này chỉ có từ 01/01/2027, còn ngày ghi ở đây là 07/07/2026."
    desk.field.set_value("kh")
    assert not [label for label in desk.field.findChildren(QLabel, "lack") if not label.isHidden()]


def test_on_its_own_day_it_is_like_any_other(qtbot: QtBot) -> None:
    desk = Desk(qtbot, day=date(2017, 7, 7))
    write("stttt")
    assert desk.rows[0] == ("Sở Thông tin và Truyền thông", "STTTT")
    press(Key.Key_Tab)
    assert not [label for label in desk.field.findChildren(QLabel, "lack") if not label.isHidden()]


def test_what_has_ended_is_said_of_several_too(qtbot: QtBot) -> None:
    desk = Desk(qtbot, MultiChoiceField)
    desk.field.set_value(("kh", "tt"))
    assert desk.note.startswith("Sở Thông tin và Truyền thông: ⚠ Đơn vị này chỉ có đến 28/02/2025")


def test_what_was_added_since_is_offered_at_the_next_key_and_what_went_is_not(desk: Desk) -> None:
    write("sở kh")
    desk.there[:] = [Option("kt", "Sở Kho bạc"), ENDED]
    write("o")
    assert [text for text, _beside in desk.rows] == ["Sở Kho bạc", "Thêm đơn vị “sở kho”…"]
    press(Key.Key_Tab)
    assert desk.field.value() == "kt"


def test_of_namesakes_the_one_that_was_taken_is_meant(desk: Desk) -> None:
    desk.there[:] = [Option(1, "Nguyễn An"), Option(2, "Nguyễn An", beside="Giám đốc")]
    write("an")
    assert desk.rows[:2] == [("Nguyễn An", ""), ("Nguyễn An (2)", "Giám đốc")]
    press(Key.Key_Down)
    press(Key.Key_Down)
    press(Key.Key_Return)
    desk.there.insert(0, Option(3, "Nguyễn An"))
    assert desk.field.value() == 2


def test_the_last_line_makes_a_new_one_and_chooses_it_while_the_field_is_not_left(desk: Desk) -> None:
    desk.made = Option("m", "Sở Mây trời")
    write("Sở Mây")
    assert desk.rows == [("Thêm đơn vị “Sở Mây”…", "")]
    press(Key.Key_Up)
    press(Key.Key_Return)
    assert desk.wanted == ["Sở Mây"]
    assert desk.field.value() == "m"
    assert desk.field.draft_text() == "Sở Mây trời"
    assert desk.left == ["Sở Mây trời"], "told once, with what was made"
    assert desk.target.hasFocus()


def test_a_new_one_is_given_up_and_the_words_stay(desk: Desk) -> None:
    write("Sở Mây")
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert desk.wanted == ["Sở Mây"]
    assert desk.field.draft_text() == "Sở Mây"
    assert desk.left == []
    with pytest.raises(Unreadable, match="Không có “Sở Mây” trong danh sách"):
        desk.field.value()


def test_a_click_on_the_last_line_makes_a_new_chip(qtbot: QtBot) -> None:
    desk = Desk(qtbot, MultiChoiceField)
    desk.made = Option("m", "Sở Mây trời")
    desk.field.set_value(("kh",))
    press(Key.Key_F4)
    (shown,) = desk.lists
    last = shown.shown()[-1]
    assert (last.text, last.does) == ("Thêm đơn vị mới…", Does.ADDS)
    row = shown.visualRect(shown.model().index(len(shown.shown()) - 1, 0)).center()
    QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=row)
    qtbot.waitUntil(lambda: desk.field.value() == ("kh", "m"))
    assert desk.field.draft_text() == "Sở Khoa học và Công nghệ; Sở Mây trời; "


def test_without_a_way_to_a_new_one_no_such_line_is_there(qtbot: QtBot) -> None:
    field = ChoiceField([("a", "Một"), ("b", "Hai")])
    qtbot.addWidget(field)
    assert [row.text for row in field.fitting("")] == ["Một", "Hai"]


def test_the_list_stays_through_a_word_being_composed_and_takes_nothing_from_it(qtbot: QtBot) -> None:
    field = Desk(qtbot, lambda _question: ChoiceField([(NOW.key, NOW.name)]))
    window = QApplication.activeWindow()
    open_while_composed = []
    for word in ("s", "so", "sở", "sởz", "sở"):
        field.compose(word)
        open_while_composed.append(bool(field.lists))
        assert field.target.hasFocus()
        assert QApplication.activeWindow() is window
        assert QApplication.activePopupWidget() is None
    assert open_while_composed == [True] * 5
    field.compose("sởz")
    assert field.rows == [("Không có mục nào khớp", "")]
    assert field.lists[0].offered() == []
    press(Key.Key_Down)
    field.compose("", "sởz")
    assert not field.lists, "once the word has ended, nothing is left to offer"
    assert field.field.draft_text() == "sởz"


def test_a_composed_alias_is_taken_by_the_tab_that_ends_it(desk: Desk) -> None:
    for word in ("s", "sở"):
        desk.compose(word)
    desk.compose("", "sở")
    write(" ")
    desk.compose("tt&tt")
    press(Key.Key_Tab)
    assert desk.field.value() == "tt"
    assert desk.after.hasFocus()
    assert desk.after.text() == ""


def test_keys_that_were_all_sent_before_any_was_looked_at_reach_their_fields(desk: Desk) -> None:
    write("khoa")
    for key, letters in ((Key.Key_Down, ""), (Key.Key_Tab, ""), (Key.Key_9, "9"), (Key.Key_Tab, ""), (Key.Key_3, "3")):
        for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letters)
            QApplication.postEvent(desk.window.windowHandle(), event)
    QApplication.processEvents()
    assert desk.field.value() == "kh"
    assert (desk.after.text(), desk.before.text()) == ("9", "3")


def test_at_the_lower_edge_the_list_stands_above_and_inside_the_window(desk: Desk) -> None:
    desk.there[:] = [Option(number, f"Ủy ban nhân dân xã số {number}, " + "rất dài " * 12) for number in range(30)]
    desk.window.layout().setContentsMargins(9, 200, 300, 9)
    QApplication.processEvents()
    press(Key.Key_F4)
    (shown,) = desk.lists
    line = desk.target.mapTo(desk.window, QPoint(0, 0))
    assert shown.geometry().bottom() < line.y()
    assert desk.window.rect().contains(shown.geometry())
    assert shown.width() > desk.target.width(), "as wide as the names, where the window has room"


def test_known_people_are_offered_and_any_other_name_is_as_good(qtbot: QtBot) -> None:
    desk = Desk(qtbot, KnownWordsField)
    chosen: list[object] = []
    field = desk.field
    assert isinstance(field, KnownWordsField)
    field.chosen.connect(chosen.append)
    desk.there[:] = [Option("p", "Đặng Quốc Khánh", beside="Phó Chủ tịch", ways=("Khánh",))]
    write("khánh")
    assert desk.rows[0] == ("Đặng Quốc Khánh", "Phó Chủ tịch")
    press(Key.Key_Down)
    press(Key.Key_Tab)
    assert (chosen, field.value()) == (["p"], "Đặng Quốc Khánh")
    desk.target.setFocus()
    press(Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    write("Lê Lạ")
    press(Key.Key_Tab)
    assert (chosen, field.value()) == (["p"], "Lê Lạ")
    desk.made = Option("m", "Lê Mới")
    desk.target.setFocus()
    write(" ")
    press(Key.Key_Up)
    press(Key.Key_Return)
    assert (desk.wanted, chosen, field.value()) == (["Lê Lạ"], ["p", "m"], "Lê Mới")


def test_a_blank_in_a_fixed_choice_opens_nothing_and_belongs_to_the_words(qtbot: QtBot) -> None:
    desk = Desk(qtbot, lambda _question: FixedChoiceField([("a", "Đang họp"), ("b", "Đang đợi"), ("c", "Sở Y tế")]))
    box = desk.field.findChild(QComboBox)
    assert isinstance(box, QComboBox)
    press(Key.Key_Space)
    assert not box.view().isVisible()
    write("dang d")
    assert desk.field.value() == "b"
    assert not box.view().isVisible()
