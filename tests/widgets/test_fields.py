"""One walk over every field of the kit: what Vietnamese hands do must come out right in each of them."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QShortcut,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QCompleter,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ict_desktop.records.due import proposed
from ict_desktop.widgets import fields
from ict_desktop.widgets.clean_line import CleanLine
from ict_desktop.widgets.fields import (
    CheckField,
    ChoiceField,
    DateField,
    DueField,
    Field,
    FixedChoiceField,
    HourField,
    KnownWordsField,
    LongTextField,
    MultiChoiceField,
    NumberField,
    PeriodField,
    TextField,
    TitleField,
    Unreadable,
)
from ict_desktop.widgets.suggestions import SuggestionList

# The offscreen platform says this of every window and popup that is shown.
OFFSCREEN = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
pytestmark = OFFSCREEN

TODAY = date(2017, 2, 10)
AGENCIES = (
    ("nv", "Sở Nội vụ"),
    ("tc", "Sở Tài chính"),
    ("vh", "Sở Văn hóa, Thể thao và Du lịch"),
    ("nx", "UBND huyện Nghi Xuân"),
    ("dt", "UBND huyện Đức Thọ"),
    ("du", "Đủ nghiệp vụ"),
)
Key = Qt.Key
NO_MODIFIER = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@dataclass(frozen=True)
class Case:
    """A field, a value to begin with, words typed into it and the value they mean."""

    make: Callable[[], Field]
    first: Any
    words: str
    meaning: Any
    shown: str = ""
    unreadable: str = ""
    composed: str = "nghiệp"
    holds: Any = field(default=None)


CASES: dict[type[Field], Case] = {
    TextField: Case(TextField, "Hà Tĩnh", "Hương Khê", "Hương Khê", holds="{}"),
    KnownWordsField: Case(
        lambda: KnownWordsField([(name, "") for _key, name in AGENCIES]), "Sở Nội vụ", "Sở Mây", "Sở Mây", holds="{}"
    ),
    TitleField: Case(TitleField, "Hội nghị", "Sơ kết 6 tháng", "Sơ kết 6 tháng", holds="{}"),
    LongTextField: Case(LongTextField, "một\nhai", "ba\nbốn", "ba\nbốn", holds="{}"),
    DueField: Case(
        lambda: DueField(lambda: TODAY, lambda words: proposed(words, TODAY, {})),
        date(2017, 7, 7),
        "trong quý III",
        date(2017, 9, 30),
        shown="30/09/2017",
        unreadable="31/02",
        holds=Unreadable,
    ),
    DateField: Case(
        lambda: DateField(lambda: TODAY),
        TODAY,
        "30/09/2017",
        date(2017, 9, 30),
        "30/09/2017",
        "31/02",
        holds=Unreadable,
    ),
    HourField: Case(HourField, "14 giờ 00", "7h30", "07 giờ 30", "07 giờ 30", "25 giờ", holds=Unreadable),
    NumberField: Case(NumberField, 10.0, "98.62", 98.62, "98,62", "chín", holds=Unreadable),
    ChoiceField: Case(lambda: ChoiceField(AGENCIES), "tc", "so noi vu", "nv", "Sở Nội vụ", "Sở Mây", holds="du"),
    PeriodField: Case(
        lambda: PeriodField(lambda: TODAY),
        "2017-H1",
        "quý III/2017",
        "2017-Q3",
        "quý III năm 2017",
        "quý V/2017",
        holds=Unreadable,
    ),
    MultiChoiceField: Case(
        lambda: MultiChoiceField(AGENCIES), ("tc",), "nghi xuan", ("tc", "nx"), "", "Sở Mây", holds=("tc", "du")
    ),
    FixedChoiceField: Case(lambda: FixedChoiceField(AGENCIES), "tc", "đức", None),
    CheckField: Case(lambda: CheckField("Đã đối chiếu"), True, "", False),
}
ALL = sorted(CASES, key=lambda kind: kind.__name__)
TYPED = [kind for kind in ALL if kind not in (FixedChoiceField, CheckField)]


class Desk:
    """A field in a shown window, with a line before it and one after it."""

    def __init__(self, qtbot, kind: type[Field]) -> None:
        self.case = CASES[kind]
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.before, self.field, self.after = QLineEdit(), self.case.make(), QLineEdit()
        layout = QVBoxLayout(self.window)
        for widget in (self.before, self.field, self.after):
            layout.addWidget(widget)
        self.field.set_value(self.case.first)
        self.edited: list[str] = []
        self.left: list[str] = []
        self.field.edited.connect(lambda: self.edited.append(self.field.draft_text()))
        self.field.left.connect(lambda: self.left.append(self.field.draft_text()))
        self.window.setFixedSize(520, 480)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is self.window)
        self.target = self.field.focus_target()
        self.target.setFocus()

    def clear(self) -> None:
        QTest.keySequence(self.target, QKeySequence.StandardKey.SelectAll)
        QTest.keyClick(self.target, Key.Key_Delete)

    def type(self, text: str) -> None:
        """Send characters as a keyboard does; QTest itself knows ASCII only."""
        for char in text:
            self.press(Key.Key_Return if char == "\n" else Key(0), text=char)

    def press(self, key: Key, modifiers: Qt.KeyboardModifier = NO_MODIFIER, text: str = "") -> bool:
        popup = QApplication.activePopupWidget()
        event = QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text)
        QApplication.sendEvent(popup or self.target, event)
        return event.isAccepted()

    def compose(self, word: str, commit: str = "") -> None:
        event = QInputMethodEvent(word, [])
        event.setCommitString(commit)
        QApplication.sendEvent(self.target, event)

    def close_popup(self) -> None:
        if self.open_lists():
            assert self.press(Key.Key_Escape)
        assert not self.open_lists()

    def open_lists(self) -> list[SuggestionList]:
        return [shown for shown in self.window.findChildren(SuggestionList) if shown.isVisible()]

    def write(self, text: str) -> None:
        self.clear()
        self.type(text)


@pytest.fixture
def desk(qtbot, request: pytest.FixtureRequest) -> Desk:
    return Desk(qtbot, request.param)


every_field = pytest.mark.parametrize("desk", ALL, indirect=True, ids=lambda kind: kind.__name__)
every_typed_field = pytest.mark.parametrize("desk", TYPED, indirect=True, ids=lambda kind: kind.__name__)


def one_of(*kinds: type[Field]) -> Any:
    return pytest.mark.parametrize("desk", kinds, indirect=True, ids=lambda kind: kind.__name__)


def test_every_field_of_the_kit_is_walked():
    kinds = {getattr(fields, name) for name in fields.__all__} - {Field, Unreadable}
    assert kinds == set(CASES)


# The contract


@every_field
def test_what_nobody_touched_comes_back_as_it_was_given(desk: Desk):
    assert desk.field.value() == desk.case.first
    desk.field.set_value(None)
    assert desk.field.value() in (None, "", (), False)
    assert not desk.edited


@every_typed_field
def test_typed_words_are_told_drafted_and_read(desk: Desk):
    desk.write(desk.case.words)
    assert desk.edited
    assert desk.field.value() == desk.case.meaning
    draft = desk.field.draft_text()
    desk.field.set_value(desk.case.first)
    told = len(desk.edited)
    desk.field.set_draft_text(draft)
    assert desk.field.value() == desk.case.meaning
    assert len(desk.edited) == told


@every_typed_field
def test_leaving_tells_once_and_shows_the_usual_form(desk: Desk):
    desk.write(desk.case.words)
    desk.left.clear()
    desk.after.setFocus()
    assert len(desk.left) == 1
    assert desk.field.value() == desk.case.meaning
    if desk.case.shown:
        assert desk.field.draft_text() == desk.case.shown


@pytest.mark.parametrize(
    "desk", [kind for kind in TYPED if CASES[kind].unreadable], indirect=True, ids=lambda kind: kind.__name__
)
def test_unreadable_words_are_refused_with_a_sentence_and_stay(desk: Desk):
    desk.write(desk.case.unreadable)
    desk.after.setFocus()
    with pytest.raises(Unreadable, match=r"\.$"):
        desk.field.value()
    assert desk.case.unreadable in desk.field.draft_text()


@every_field
def test_a_stored_value_becomes_the_one_esc_goes_back_to(desk: Desk):
    if desk.case.words and desk.case.meaning is not None:
        desk.write(desk.case.words)
    desk.close_popup()
    desk.field.settle()
    assert not desk.field.is_changed()
    assert not desk.press(Key.Key_Escape)


# Typing


@every_typed_field
def test_unikeys_backspaces_leave_exactly_the_word(desk: Desk):
    desk.clear()
    kept = desk.field.draft_text()
    desk.type("d")
    desk.press(Key.Key_Backspace)
    desk.type("đu")
    assert desk.field.draft_text() == kept + "đu"


@every_typed_field
def test_a_word_being_composed_is_kept_once_when_the_focus_moves(desk: Desk):
    desk.clear()
    kept = desk.field.draft_text()
    desk.compose("nghiệp")
    assert desk.field.draft_text() == kept + "nghiệp"
    assert desk.edited
    desk.after.setFocus()
    # Where the word names one entry, leaving has made that entry of it.
    if desk.case.holds is Unreadable:
        assert desk.field.draft_text() == "nghiệp"
    else:
        holds = desk.case.holds
        assert desk.field.value() == (holds.format("nghiệp") if isinstance(holds, str) else holds)


@every_typed_field
@pytest.mark.parametrize("late", ["", "nghiệp"], ids=["nobody commits", "the framework commits late"])
def test_a_word_being_composed_is_kept_once_when_saved(desk: Desk, late: str):
    desk.clear()
    kept = desk.field.draft_text()
    desk.compose("nghiệp")
    desk.field.commit()
    desk.field.commit()
    if late:
        desk.compose("", late)
    assert desk.field.draft_text() == kept + "nghiệp"


@every_typed_field
def test_a_word_the_framework_commits_is_kept_once(desk: Desk):
    desk.clear()
    kept = desk.field.draft_text()
    desk.compose("nghiệp")
    desk.compose("", "nghiệp")
    desk.field.commit()
    assert desk.field.draft_text() == kept + "nghiệp"
    desk.compose("vụ")
    desk.compose("", "vụ")
    assert desk.field.draft_text() == kept + "nghiệpvụ"


@every_typed_field
def test_the_same_word_can_be_composed_twice(desk: Desk):
    desk.clear()
    kept = desk.field.draft_text()
    for _time in range(2):
        desk.compose("xa")
        desk.field.commit()
    assert desk.field.draft_text() == kept + "xaxa"


@every_typed_field
def test_ctrl_enter_takes_the_composed_word_in_and_goes_up_to_the_form(desk: Desk):
    desk.clear()
    desk.compose("nghiệp")
    desk.left.clear()
    assert not desk.press(Key.Key_Return, CONTROL)
    assert len(desk.left) == 1
    assert "nghiệp" in unicodedata.normalize("NFC", desk.left[0]).casefold()


@every_typed_field
def test_pasted_dropped_and_composed_text_is_in_nfc(desk: Desk):
    pasted = unicodedata.normalize("NFD", "Hướng dẫn\u00a0nghiệp vụ\u200b")
    clean = "Hướng dẫn nghiệp vụ"
    desk.clear()
    kept = desk.field.draft_text()
    QGuiApplication.clipboard().setText(pasted)
    QTest.keySequence(desk.target, QKeySequence.StandardKey.Paste)
    assert desk.field.draft_text() == kept + clean
    QTest.keySequence(desk.target, QKeySequence.StandardKey.Undo)
    assert desk.field.draft_text() == kept
    drop(desk, pasted)
    assert desk.field.draft_text() == kept + clean
    desk.clear()
    desk.compose("", pasted)
    assert desk.field.draft_text() == kept + clean


def test_what_is_typed_after_pasting_into_the_middle_stands_behind_what_was_pasted(qtbot: QtBot):
    line = CleanLine()
    qtbot.addWidget(line)
    line.setText("Sở tỉnh")
    line.setCursorPosition(3)
    QGuiApplication.clipboard().setText(unicodedata.normalize("NFD", "Giáo dục\u200b "))
    QTest.keySequence(line, QKeySequence.StandardKey.Paste)
    QTest.keyClicks(line, "(cu) ")
    assert line.text() == "Sở Giáo dục (cu) tỉnh"


def drop(desk: Desk, text: str) -> None:
    data = QMimeData()
    data.setText(text)
    onto = desk.target.viewport() if isinstance(desk.target, QPlainTextEdit) else desk.target
    copy, left_button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    QApplication.sendEvent(onto, QDragEnterEvent(QPoint(5, 5), copy, data, left_button, NO_MODIFIER))
    QApplication.sendEvent(onto, QDropEvent(QPointF(5, 5), copy, data, left_button, NO_MODIFIER))


@every_typed_field
def test_bare_tone_marks_join_their_letter_and_can_be_undone(desk: Desk):
    desk.clear()
    kept = desk.field.draft_text()
    desk.type("ho")
    desk.type("a\u0300")
    desk.type("o\u031b\u0301 😀a\u0323")
    assert desk.field.draft_text() == kept + "hoàớ 😀ạ"
    for _step in range(12):
        QTest.keySequence(desk.target, QKeySequence.StandardKey.Undo)
    assert "o" not in desk.field.draft_text().removeprefix(kept)
    assert unicodedata.is_normalized("NFC", desk.field.draft_text())


@every_field
def test_no_list_ever_completes_inline(desk: Desk):
    lines = [desk.target, *desk.field.findChildren(QLineEdit)]
    completers = [line.completer() for line in lines if isinstance(line, QLineEdit) and line.completer()]
    completers += desk.field.findChildren(QCompleter)
    assert all(c.completionMode() != QCompleter.CompletionMode.InlineCompletion for c in completers)
    assert not [box for box in desk.field.findChildren(QComboBox) if box.isEditable()]


# Keys


@every_field
def test_tab_goes_to_the_next_field_and_back(desk: Desk):
    QTest.keyClick(desk.target, Key.Key_Tab)
    assert desk.after.hasFocus()
    assert desk.left
    QTest.keyClick(desk.after, Key.Key_Backtab)
    assert desk.target.hasFocus() or isinstance(desk.field, MultiChoiceField)


@every_field
def test_enter_goes_to_the_next_field_or_is_a_new_line(desk: Desk):
    if type(desk.field) is LongTextField:
        desk.press(Key.Key_Return, text="\r")
        assert desk.target.hasFocus()
        assert "\n" in desk.field.draft_text()
        return
    desk.press(Key.Key_Return, text="\r")
    assert desk.after.hasFocus()
    assert len(desk.left) == 1


@every_field
def test_ctrl_enter_tells_that_it_is_time_to_save(desk: Desk):
    assert not desk.press(Key.Key_Enter, CONTROL)
    assert len(desk.left) == 1
    assert desk.target.hasFocus()


@every_field
def test_esc_puts_the_value_back_then_passes_on(desk: Desk):
    if isinstance(desk.field, CheckField):
        QTest.keyClick(desk.target, Key.Key_Space)
    elif isinstance(desk.field, FixedChoiceField):
        desk.type(desk.case.words)
    else:
        desk.write(desk.case.words)
    assert desk.field.is_changed()
    desk.close_popup()
    assert desk.press(Key.Key_Escape)
    assert desk.field.value() == desk.case.first
    assert not desk.field.is_changed()
    assert not desk.press(Key.Key_Escape)


@every_typed_field
def test_esc_lets_a_half_composed_word_go(desk: Desk):
    desk.compose("nghi")
    assert desk.press(Key.Key_Escape)
    desk.after.setFocus()
    assert desk.field.value() == desk.case.first


@every_typed_field
def test_esc_lets_the_composed_word_go_first_and_only_then_what_was_typed_before_it(desk: Desk):
    desk.type("x")
    typed = desk.field.draft_text()
    desk.compose("nghi")
    assert desk.press(Key.Key_Escape)
    assert desk.field.draft_text() == typed
    desk.close_popup()
    assert desk.press(Key.Key_Escape)
    assert desk.field.value() == desk.case.first


@every_field
def test_undo_is_the_fields_own_first_and_then_the_windows(desk: Desk, qtbot):
    undone: list[str] = []
    shortcut = QShortcut(QKeySequence("Ctrl+Z"), desk.window)
    shortcut.activated.connect(lambda: undone.append("record"))
    QTest.keyClick(desk.target, Key.Key_Z, CONTROL)
    assert undone == ["record"]
    if type(desk.field) in TYPED:
        shown = desk.field.draft_text()
        desk.type("x")
        QTest.keyClick(desk.target, Key.Key_Z, CONTROL)
        assert undone == ["record"]
        assert desk.field.draft_text() == shown
        QTest.keyClick(desk.target, Key.Key_Y, CONTROL)
        assert "x" in desk.field.draft_text()


@every_field
@pytest.mark.parametrize("is_inside", [False, True])
def test_the_wheel_moves_no_value_whether_the_focus_is_there_or_elsewhere(is_inside: bool, desk: Desk):
    (desk.target if is_inside else desk.after).setFocus()
    wheel = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton, NO_MODIFIER,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(desk.target, wheel)
    assert desk.field.value() == desk.case.first
    assert desk.target.hasFocus() == is_inside


@every_field
def test_a_field_is_as_high_as_its_neighbours_and_fits_a_narrow_column(desk: Desk):
    assert desk.target.height() >= desk.after.height() - 8
    assert desk.field.minimumSizeHint().width() <= 330


def test_a_day_that_is_hardly_meant_is_asked_about_and_taken(qtbot) -> None:
    today = date(2026, 11, 27)
    done, planned = DateField(lambda: today, happened=True), DateField(lambda: today)
    for day, typed, asked in (
        (done, "28/11/2026", "chưa đến"),
        (done, "27/11/2026", ""),
        (planned, "28/11/2026", ""),
        (planned, "30/9/2062", "cách hôm nay 36 năm"),
        (done, "7/7/2006", ""),
        (done, "7/7/2005", "cách hôm nay 21 năm"),
    ):
        qtbot.addWidget(day)
        day.set_value(None)
        day.set_draft_text(typed)
        day.refresh()
        doubt = day.findChild(QLabel, "doubt")
        assert doubt is not None
        assert (asked in doubt.text()) if asked else not doubt.text()
        assert isinstance(day.value(), date)
