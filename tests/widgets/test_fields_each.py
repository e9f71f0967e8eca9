"""What each field of the kit does beyond the common contract."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QDialog, QLabel, QPushButton, QToolButton

from ict_desktop.records.numbers import Ambiguous
from ict_desktop.widgets.field_date import Calendar
from ict_desktop.widgets.fields import (
    ChoiceField,
    DateField,
    FixedChoiceField,
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
from tests.hands import in_dialog
from tests.widgets.kit import asking
from tests.widgets.test_fields import AGENCIES, CONTROL, NO_MODIFIER, OFFSCREEN, Desk, one_of

pytestmark = OFFSCREEN

Key = Qt.Key


@pytest.fixture
def desk(qtbot, request: pytest.FixtureRequest) -> Desk:
    return Desk(qtbot, request.param)


def lit_text(shown: SuggestionList) -> str:
    row = shown.lit()
    return row.text if row is not None else ""


def texts(desk: Desk) -> list[str]:
    return [label.text() for label in desk.field.findChildren(QLabel) if label.isVisible() and label.text()]


# Text


@one_of(TextField)
def test_a_line_keeps_one_line_of_a_pasted_table(desk: Desk):
    desk.field.set_draft_text("Sở Nội vụ\tHà Tĩnh\n")
    assert desk.field.value() == "Sở Nội vụ Hà Tĩnh"


@one_of(TextField, TitleField, LongTextField)
@pytest.mark.parametrize(("answer", "became"), [("Dán &Unicode", "Số cũ Giao các sở"), ("&Thôi", "Số cũ")])
def test_pasted_text_of_an_old_encoding_is_offered_in_unicode(desk: Desk, answer: str, became: str):
    def choose(dialog: QDialog) -> None:
        next(button for button in dialog.findChildren(QPushButton) if button.text() == answer).click()

    desk.field.set_value("Số cũ")
    QApplication.clipboard().setText(" Giao c¸c së")
    desk.field.focus_target().setFocus()
    QTest.keyClick(desk.field.focus_target(), Key.Key_End)
    came = in_dialog(choose)
    QTest.keyClick(desk.field.focus_target(), Key.Key_V, CONTROL)
    assert came == ["Chữ gõ bằng bảng mã cũ"]
    assert desk.field.value() == became


def test_known_words_are_found_by_their_other_names_and_others_are_as_good(qtbot):
    field = KnownWordsField([("Tỉnh Quảng Trị", "Quảng Bình"), ("Tỉnh Hà Tĩnh", "")])
    qtbot.addWidget(field)
    assert [(row.text, row.beside) for row in field.fitting("quang binh")] == [("Tỉnh Quảng Trị", "Quảng Bình")]
    assert [row.text for row in field.fitting("")] == ["Tỉnh Quảng Trị", "Tỉnh Hà Tĩnh"]
    field.set_draft_text("  Đặc khu   Phú Quốc ")
    assert field.value() == "Đặc khu Phú Quốc"


@one_of(LongTextField)
def test_a_long_text_grows_with_its_lines_up_to_a_limit(desk: Desk, qtbot):
    heights = []
    for lines in (1, 2, 5, 12, 40):
        desk.field.set_value("\n".join(["dòng chữ"] * lines))
        qtbot.wait(1)
        heights.append(desk.target.height())
    assert heights[0] == heights[1] < heights[2] < heights[3] == heights[4]
    assert desk.target.verticalScrollBar().maximum() > 0
    desk.field.set_value("\n".join(["dòng chữ"] * 5))
    qtbot.wait(1)
    assert desk.target.verticalScrollBar().maximum() == 0


@one_of(TitleField)
def test_a_title_is_one_line_by_whatever_way_it_comes(desk: Desk):
    desk.write("Hội nghị")
    QApplication.clipboard().setText(" sơ kết\r\n6 tháng")
    QTest.keySequence(desk.target, QKeySequence.StandardKey.Paste)
    assert desk.field.draft_text() == "Hội nghị sơ kết 6 tháng"
    for modifiers in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
        desk.target.setFocus()
        QTest.keyClick(desk.target, Key.Key_Return, modifiers)
        assert desk.after.hasFocus()
    assert desk.field.value() == "Hội nghị sơ kết 6 tháng"


@one_of(LongTextField)
def test_ends_of_a_long_text_are_trimmed_but_not_its_lines(desk: Desk):
    desk.field.set_draft_text("  một \r\n\r\nhai\n\n")
    assert desk.field.value() == "một\n\nhai"


# Date


@one_of(DateField)
@pytest.mark.parametrize(
    "words", ["30/9", "30/09/2017", "30-9-17", "30092017", "30.9.2017", "ngày 30 tháng 9 năm 2017"]
)
def test_a_day_typed_over_a_february_day_is_the_day_typed(desk: Desk, words: str):
    desk.write(words)
    assert ("thứ Bảy" if words == "30/09/2017" else "30/09/2017") in texts(desk)[0]
    desk.after.setFocus()
    assert desk.field.value() == date(2017, 9, 30)
    assert desk.field.draft_text() == "30/09/2017"
    assert texts(desk) == ["thứ Bảy"]


@one_of(DateField)
def test_days_from_today_and_no_day(desk: Desk):
    desk.write("+15")
    assert desk.field.value() == date(2017, 2, 25)
    desk.clear()
    assert desk.field.value() is None


@one_of(DateField)
def test_a_day_the_calendar_has_not_is_refused(desk: Desk):
    desk.write("31/02")
    desk.after.setFocus()
    with pytest.raises(Unreadable, match="Tháng 2/2017 không có ngày 31"):
        desk.field.value()
    assert not texts(desk)


@one_of(DateField)
def test_the_calendar_opens_by_key_and_button_and_picks_a_day(desk: Desk, qtbot):
    desk.press(Key.Key_F4)
    calendar = desk.field.findChild(Calendar)
    assert calendar.days.selectedDate() == QDate(2017, 2, 10)
    assert calendar.days.firstDayOfWeek() == Qt.DayOfWeek.Monday
    QTest.keyClick(calendar.days.findChild(object, "qt_calendar_calendarview"), Key.Key_Right)
    QTest.keyClick(calendar.days.findChild(object, "qt_calendar_calendarview"), Key.Key_Return)
    assert desk.field.value() == date(2017, 2, 11)
    assert desk.edited
    assert desk.left
    assert desk.target.hasFocus()
    QTest.mouseClick(desk.field.findChild(QToolButton), Qt.MouseButton.LeftButton)
    opened = [found for found in desk.field.findChildren(Calendar) if found.isVisible()]
    assert len(opened) == 1
    QTest.keyClick(opened[0].days, Key.Key_Escape)
    assert desk.field.value() == date(2017, 2, 11)


@one_of(DateField)
def test_the_calendar_speaks_vietnamese_in_the_colours_of_the_palette(desk: Desk):
    desk.press(Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = desk.field.findChild(QCalendarWidget)
    assert calendar.locale().dayName(7, calendar.locale().FormatType.NarrowFormat) == "CN"
    grid = calendar.findChild(object, "qt_calendar_calendarview").model()
    sunday = grid.index(2, 6)
    ink = sunday.data(Qt.ItemDataRole.ForegroundRole)
    QTest.keyClick(calendar, Key.Key_Escape)
    assert sunday.data() == 12
    assert ink == calendar.palette().color(QPalette.ColorRole.Text)


# Number


@one_of(NumberField)
@pytest.mark.parametrize("words", ["98,62", "98.62", "98,62 %"])
def test_comma_and_full_stop_both_part_decimals(desk: Desk, words: str):
    desk.write(words)
    assert desk.field.value() == 98.62
    desk.after.setFocus()
    assert desk.field.draft_text() == "98,62"


def ask(desk: Desk) -> list[QPushButton]:
    return [button for button in desk.field.findChildren(QPushButton) if button.isVisible()]


@one_of(NumberField)
@pytest.mark.parametrize("words", ["1.234", "1,234"])
@pytest.mark.parametrize(("answer", "number", "shown"), [(0, 1234.0, "1.234"), (1, 1.234, "1,234")])
def test_one_mark_before_three_digits_is_asked_about(desk: Desk, words: str, answer: int, number: float, shown: str):
    desk.write(words)
    with pytest.raises(Ambiguous):
        desk.field.value()
    assert [button.text() for button in ask(desk)] == ["1.234 (hàng nghìn)", "1,234 (số thập phân)"]
    for _step in range(answer + 1):
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Tab)
    assert ask(desk)[answer].hasFocus()
    desk.left.clear()
    QTest.keyClick(ask(desk)[answer], Key.Key_Return)
    assert desk.field.value() == number
    assert desk.field.draft_text() == shown
    assert desk.target.hasFocus()
    assert desk.left
    assert not ask(desk)
    desk.after.setFocus()
    assert desk.field.value() == number


@one_of(NumberField)
def test_a_shown_number_of_thousands_is_not_asked_about(desk: Desk):
    desk.field.set_value(1234.0)
    assert desk.field.draft_text() == "1.234"
    assert not ask(desk)
    desk.type("5")
    QTest.keyClick(desk.target, Key.Key_Backspace)
    assert desk.field.value() == 1234.0


@pytest.mark.parametrize(
    ("settings", "words", "number"),
    [
        ({"decimals": 0}, "1.234", 1234),
        ({"decimals": 2}, "1.234", 1234.0),
        ({"minimum": 0, "maximum": 100}, "1.234", 1.234),
        ({"decimals": 0, "minimum": 1, "maximum": 5}, "3", 3),
    ],
)
def test_limits_that_leave_one_reading_need_no_question(qtbot, settings, words, number):
    field = NumberField(**settings)
    qtbot.addWidget(field)
    field.set_draft_text(words)
    assert field.value() == number
    assert isinstance(field.value(), int) == (settings.get("decimals") == 0)


@pytest.mark.parametrize(
    ("settings", "words", "sentence"),
    [
        ({"decimals": 0}, "2,5", "số nguyên"),
        ({"decimals": 1}, "2,55", "tối đa 1 chữ số"),
        ({"minimum": 1, "maximum": 5}, "6", "từ 1 đến 5"),
        ({"minimum": 0}, "-1", "từ 0 trở lên"),
        ({"maximum": 63}, "64", "từ 63 trở xuống"),
        ({"allow_empty": False}, "", "không để trống"),
    ],
)
def test_a_number_outside_its_limits_is_refused(qtbot, settings, words, sentence):
    field = NumberField(**settings)
    qtbot.addWidget(field)
    field.set_value(3)
    field.set_draft_text(words)
    with pytest.raises(Unreadable, match=sentence):
        field.value()


def test_the_number_read_stands_beside_with_its_unit(qtbot):
    field = NumberField(unit="%")
    qtbot.addWidget(field)
    echo, doubt = field.findChildren(QLabel)
    field.set_value(98.62)
    assert echo.text() == "%"
    field.set_draft_text("97.5")
    assert echo.text() == "= 97,5 %"
    field.set_draft_text("9862")
    assert doubt.text() == "Số cũ là 98,62. Hãy xem lại dấu phẩy."
    field.set_draft_text("97,1")
    assert doubt.isHidden()


# Choice


@one_of(ChoiceField)
def test_suggestions_are_found_without_marks_and_enter_takes_the_lit_one(desk: Desk):
    desk.write("huyen")
    line = desk.field.suggesting
    assert line.offered() == ["UBND huyện Nghi Xuân", "UBND huyện Đức Thọ"]
    desk.press(Key.Key_Down)
    desk.press(Key.Key_Down)
    desk.press(Key.Key_Return, text="\r")
    assert not line.is_open()
    assert desk.field.value() == "dt"
    assert desk.after.hasFocus()


@one_of(ChoiceField)
def test_tab_takes_the_lit_suggestion_and_goes_on(desk: Desk):
    desk.write("so")
    desk.press(Key.Key_Down)
    desk.press(Key.Key_Tab)
    assert desk.field.value() == "nv"
    assert desk.after.hasFocus()


@one_of(ChoiceField)
def test_a_click_takes_a_suggestion(desk: Desk):
    desk.press(Key.Key_F4)
    shown = desk.field.suggesting.suggestions
    assert len(desk.field.suggesting.offered()) == len(AGENCIES)
    row = shown.visualRect(shown.model().index(2, 0)).center()
    QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=row)
    assert desk.field.value() == "vh"


@one_of(ChoiceField)
def test_words_of_several_entries_are_not_guessed(desk: Desk):
    desk.write("ubnd")
    desk.after.setFocus()
    with pytest.raises(Unreadable, match="có thể là 2 mục"):
        desk.field.value()
    assert desk.field.draft_text() == "ubnd"


def test_entries_of_one_name_can_be_told_apart(qtbot):
    field = ChoiceField([(1, "Nguyễn An"), (2, "Nguyễn An")])
    qtbot.addWidget(field)
    field.set_value(2)
    field.set_draft_text(field.draft_text() + " ")
    assert field.value() == 2
    field.set_draft_text("Nguyễn An")
    assert field.value() == 1


def test_an_empty_choice_is_none_or_refused(qtbot):
    for allowed in (True, False):
        field = ChoiceField(AGENCIES, allow_empty=allowed)
        qtbot.addWidget(field)
        field.set_value("nv")
        field.set_draft_text("")
        if allowed:
            assert field.value() is None
        else:
            with pytest.raises(Unreadable, match="không để trống"):
                field.value()


def test_a_key_that_is_not_in_the_list_is_kept_until_changed(qtbot):
    for field in (ChoiceField(AGENCIES), FixedChoiceField(AGENCIES)):
        qtbot.addWidget(field)
        field.set_value("x")
        assert field.draft_text() == ""
        assert field.value() == "x"


def test_the_list_is_asked_for_anew_and_the_value_shown_stays(qtbot):
    there = list(AGENCIES)
    for field in (ChoiceField(asking(there)), MultiChoiceField(asking(there)), FixedChoiceField(lambda: there)):
        qtbot.addWidget(field)
        field.set_value(("nx",) if isinstance(field, MultiChoiceField) else "nx")
        value = field.value()
        there[:] = [("a", "Mới"), *AGENCIES[:3], ("nx", "UBND xã Nghi Xuân"), *AGENCIES[4:]]
        field.look_again()
        assert field.value() == value
        assert field.draft_text().startswith("UBND xã Nghi Xuân")
        assert not field.is_changed()
        field.set_value(("a",) if isinstance(field, MultiChoiceField) else "a")
        assert field.draft_text().startswith("Mới")
        there[:] = AGENCIES


@one_of(ChoiceField)
def test_a_thousand_entries_are_offered_at_once(desk: Desk):
    desk.field.question = asking([(number, f"Xã số {number}") for number in range(1000)])
    desk.write("xa 99")
    assert desk.field.suggesting.offered()[:2] == ["Xã số 99", "Xã số 199"]
    desk.press(Key.Key_Escape)


@one_of(FixedChoiceField)
def test_letters_find_an_entry_of_a_code_list(desk: Desk):
    desk.type("u")
    assert desk.field.value() == "nx"
    desk.press(Key.Key_Backspace)
    desk.type("d")
    desk.press(Key.Key_Backspace)
    desk.type("đu")
    assert desk.field.value() == "du"
    assert not desk.left
    desk.press(Key.Key_Up)
    assert desk.field.value() == "dt"


@one_of(PeriodField)
def test_a_year_brings_up_its_periods(desk: Desk):
    desk.write("quy 2018")
    assert desk.field.suggesting.offered() == [f"quý {n} năm 2018" for n in ("I", "II", "III", "IV")]
    desk.press(Key.Key_Down)
    desk.press(Key.Key_Return, text="\r")
    assert desk.field.value() == "2018-Q1"


# Several


def chips(desk: Desk) -> list[str]:
    return [b.text().removesuffix("  ✕") for b in desk.field.findChildren(QPushButton) if not b.isHidden()]


@one_of(MultiChoiceField)
def test_several_are_added_by_enter_and_enter_on_nothing_goes_on(desk: Desk):
    for words in ("noi vu", "van hoa"):
        desk.type(words)
        desk.press(Key.Key_Return, text="\r")
        assert desk.target.hasFocus()
    assert desk.field.value() == ("tc", "nv", "vh")
    assert chips(desk) == ["Sở Tài chính", "Sở Nội vụ", "Sở Văn hóa, Thể thao và Du lịch"]
    assert desk.field.draft_text() == "Sở Tài chính; Sở Nội vụ; Sở Văn hóa, Thể thao và Du lịch; "
    desk.press(Key.Key_Return, text="\r")
    assert desk.after.hasFocus()


@one_of(MultiChoiceField)
def test_a_chip_is_taken_away_by_key_and_by_click(desk: Desk):
    desk.field.set_value(("tc", "nv"))
    desk.press(Key.Key_Left)
    chip = QApplication.focusWidget()
    assert chip.text().startswith("Sở Nội vụ")
    QTest.keyClick(chip, Key.Key_Delete)
    assert desk.field.value() == ("tc",)
    assert desk.target.hasFocus()
    assert desk.left
    remaining = next(b for b in desk.field.findChildren(QPushButton) if not b.isHidden())
    QTest.mouseClick(remaining, Qt.MouseButton.LeftButton)
    assert desk.field.value() == ()


@one_of(MultiChoiceField)
def test_unsaved_chips_and_words_come_back(desk: Desk):
    desk.field.set_draft_text("Sở Nội vụ; Sở Mây; sở t")
    assert chips(desk) == ["Sở Nội vụ"]
    assert desk.field.draft_text() == "Sở Nội vụ; Sở Mây; sở t"


@one_of(MultiChoiceField)
def test_many_chips_take_the_lines_they_need(desk: Desk, qtbot):
    desk.field.set_value(tuple(key for key, _text in AGENCIES))
    shown = [b for b in desk.field.findChildren(QPushButton) if not b.isHidden()]
    qtbot.waitUntil(lambda: len({b.y() for b in shown}) > 1)
    assert max(b.geometry().bottom() for b in shown) <= shown[0].parentWidget().height()


@one_of(MultiChoiceField)
def test_ctrl_enter_adds_what_was_typed(desk: Desk):
    desk.type("nghi xuan")
    desk.press(Key.Key_Return, CONTROL)
    assert desk.field.value() == ("tc", "nx")
    assert desk.field.draft_text().endswith("; ")


@one_of(ChoiceField)
def test_a_list_that_opens_lights_nothing_until_an_arrow_does(desk: Desk):
    shown = desk.field.suggesting.suggestions
    desk.press(Key.Key_F4)
    assert shown.lit() is None
    desk.press(Key.Key_Down)
    desk.press(Key.Key_PageDown)
    assert lit_text(shown) == AGENCIES[-1][1]
    desk.press(Key.Key_PageUp)
    assert lit_text(shown) == AGENCIES[0][1]
    desk.press(Key.Key_Up)
    assert shown.lit() is None


@one_of(ChoiceField, PeriodField)
def test_an_open_list_takes_neither_focus_nor_activation_nor_the_next_key(desk: Desk):
    desk.clear()
    window = QApplication.activeWindow()
    desk.type("20" if isinstance(desk.field, PeriodField) else "so")
    assert desk.open_lists()
    assert QApplication.activePopupWidget() is None
    assert QApplication.activeWindow() is window
    assert desk.target.hasFocus()
    # Keys of a slow PC that catches up: all are sent before any is looked at.
    for key, letters in ((Key.Key_Down, ""), (Key.Key_Tab, ""), (Key.Key_Tab, ""), (Key.Key_3, "3"), (Key.Key_0, "0")):
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.postEvent(desk.window.windowHandle(), QKeyEvent(kind, key, NO_MODIFIER, letters))
    QApplication.processEvents()
    assert not desk.open_lists()
    assert desk.before.text() == "30"  # from the field to the line after it, and round to the one before


@one_of(ChoiceField)
def test_a_list_follows_its_line_and_closes_when_it_is_hidden(desk: Desk):
    desk.press(Key.Key_F4)
    shown = desk.field.suggesting.suggestions
    top = shown.y()
    desk.window.layout().setContentsMargins(9, 60, 9, 9)
    QApplication.processEvents()
    assert shown.y() > top
    desk.field.hide()
    assert not shown.isVisible()
    assert desk.field.suggesting.offered() == []


@one_of(ChoiceField)
def test_a_click_beside_the_list_closes_it(desk: Desk):
    desk.press(Key.Key_F4)
    QTest.mouseClick(desk.window, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert not desk.open_lists()
