"""Hands that know the keys: every page and dialog is reached, filled, stored and left without a mouse."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMenu

from ict_desktop.records.tasks import Task
from ict_desktop.screens.areas.indicators import IndicatorsPage
from ict_desktop.screens.areas.meetings import MeetingsPage
from ict_desktop.screens.file.settings import CodesTab, OfficeTab, SettingsDialog
from ict_desktop.screens.shared.grouped import GroupedPages
from ict_desktop.screens.shared.record_page import RecordPage
from ict_desktop.store import table
from ict_desktop.widgets.messages import Answer
from ict_desktop.widgets.scrolled import Scrolled
from tests.hands import ALT, CONTROL, Key, focused, in_dialog, press, until, write
from tests.screens.office import CODES, Office

LISTS = ("tasks", "incidents", "systems", "links", "inspections", "documents", "agencies", "people")


@pytest.fixture
def office(open_office, full_path) -> Office:
    return open_office(full_path)


def status(office: Office) -> str:
    return office.window.status._saved.text()


@pytest.mark.parametrize("code", LISTS)
def test_tab_from_the_last_field_of_a_new_record_comes_to_what_stores_it(office: Office, code: str) -> None:
    page = office.page(code)
    press(Key.Key_N, CONTROL)
    form = page.form
    assert form.is_new
    form.field(form.names()[-1]).focus_target().setFocus()
    press(Key.Key_Tab)
    assert focused() is form._save
    press(Key.Key_Tab)
    assert focused() is form._drop


@pytest.mark.parametrize("code", LISTS)
def test_a_new_record_shows_no_hint_of_the_record_before(office: Office, code: str) -> None:
    page = office.page(code)
    page.new_record()
    fresh = hints(page)
    page.form._end_new()
    for row in range(min(4, page.list.model.rowCount())):
        page.list.select_row(row)
        office.settle()
        page.new_record()
        assert hints(page) == fresh
        page.form._end_new()


def hints(page: RecordPage) -> list[str]:
    labels = page.form.findChildren(QLabel)
    return [label.text() for label in labels if label.isVisibleTo(page.form) and label.text()]


def test_ctrl_s_stores_a_new_record_from_the_list_and_says_nothing_else(office: Office) -> None:
    page = office.page("tasks")
    press(Key.Key_N, CONTROL)
    write("Rà soát")
    assert status(office) == "Đang gõ…"
    page.list.table.setFocus()
    press(Key.Key_S, CONTROL)
    assert not page.form.is_new
    assert [task.text for task in table.every(office.desk.connection, Task) if task.text == "Rà soát"]
    assert status(office) == "Đã lưu"


def test_ctrl_enter_saves_from_the_button_that_gives_up_and_enter_presses_it(office: Office) -> None:
    page = office.page("tasks")
    press(Key.Key_N, CONTROL)
    write("Rà soát")
    page.form._drop.setFocus()
    press(Key.Key_Return, CONTROL)
    assert page.form.record_id
    press(Key.Key_N, CONTROL)
    write("Bỏ đi")
    office.answers.append(Answer.DISCARD)
    page.form._drop.setFocus()
    press(Key.Key_Return)
    assert not page.form.is_new
    assert len(office.asked) == 1


def test_what_is_typed_into_the_grid_is_not_called_stored(office: Office) -> None:
    page = office.go("indicators")
    assert isinstance(page, IndicatorsPage)
    panel = page.province.panel
    panel.to_first_empty()
    write("không")
    assert status(office) == "Đang gõ…"
    press(Key.Key_Return)
    office.settle()
    assert panel.model.refused_count == 1
    assert status(office) == "Đang gõ…"
    panel.model.give_up_all()
    panel.tell_state()
    assert status(office) == "Đã lưu"


# Going about


@pytest.mark.parametrize("code", ["tasks", "meetings", "incidents", "documents", "agencies"])
def test_ctrl_and_a_digit_put_the_keyboard_into_the_list(office: Office, code: str) -> None:
    press(Key(Key.Key_1 + CODES.index(code)), CONTROL)
    page = office.window.stack.currentWidget()
    page = page.front if isinstance(page, GroupedPages) else page
    shown = page.overview.list if isinstance(page, MeetingsPage) else page.list  # type: ignore[union-attr]
    assert focused() is (shown.table if shown.model.ids else page.search)  # type: ignore[union-attr]


def test_home_and_end_go_to_the_first_and_the_last_row(office: Office) -> None:
    shown = office.page("tasks").list
    press(Key.Key_End)
    assert shown.current_id() == shown.model.ids[-1]
    assert shown.table.selected_ids() == [shown.model.ids[-1]]
    press(Key.Key_Home)
    assert shown.current_id() == shown.model.ids[0]


def test_alt_left_goes_from_a_meeting_to_its_list_and_then_to_the_page_before(office: Office) -> None:
    page = office.go("meetings")
    assert isinstance(page, MeetingsPage)
    press(Key.Key_Return)
    assert page.currentWidget() is page.view
    press(Key.Key_Left, ALT)
    assert page.currentWidget() is page.overview
    assert page.overview.list.table.hasFocus()
    press(Key.Key_Left, ALT)
    assert office.window.stack.front_code == "overview"


def test_the_menu_key_offers_the_deeds_of_the_row(office: Office) -> None:
    page = office.page("tasks")
    ask_menu(page)
    shown = QApplication.activePopupWidget()
    assert shown is page.menu
    shown.close()


def test_a_list_under_a_record_offers_what_its_buttons_do(office: Office) -> None:
    page = office.go("meetings")
    assert isinstance(page, MeetingsPage)
    press(Key.Key_Return)
    page.view.tabs.setCurrentIndex(3)
    children = page.view.conclusions._conclusions
    children.list.table.setFocus()
    ask_menu(children)
    shown = QApplication.activePopupWidget()
    assert isinstance(shown, QMenu)
    words = [action.text().replace("&", "") for action in shown.actions()]
    assert {"Thêm kết luận", "Sửa", "Xóa", "Giao nhiệm vụ"} <= {word.partition("   ")[0] for word in words}
    shown.close()


def ask_menu(page: object) -> None:
    shown = page.list.table  # type: ignore[attr-defined]
    where = QPoint(5, 5)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, where, shown.viewport().mapToGlobal(where))
    QApplication.sendEvent(shown.viewport(), event)


# Settings


def in_settings(tab: int, act: object) -> None:
    def meet(dialog: QDialog) -> None:
        assert isinstance(dialog, SettingsDialog)
        dialog.tabs.setCurrentIndex(tab)
        front = dialog.tabs.currentWidget()
        act(front.widget() if isinstance(front, Scrolled) else front)  # type: ignore[operator]

    came = in_dialog(meet)
    press(Key.Key_Comma, CONTROL)
    assert came


def test_esc_in_the_settings_comes_back_to_what_is_stored_and_stores_nothing(office: Office) -> None:
    def act(tab: OfficeTab) -> None:
        steps = lambda: office.desk.store.next_undo()  # noqa: E731 - asked twice
        tab._lines["province"].focus_target().setFocus()
        press(Key.Key_A, CONTROL)
        write("Quảng Bình")
        assert status(office) == "Đang gõ…"
        press(Key.Key_Tab)
        assert status(office) == "Đã lưu"
        stored = steps()
        tab._lines["province"].focus_target().setFocus()
        write("x")
        press(Key.Key_Escape)
        assert tab._lines["province"].draft_text() == "Quảng Bình"
        assert steps() == stored

    in_settings(0, act)
    assert table.settings(office.desk.connection)["province"] == "Quảng Bình"


def test_a_name_of_a_code_list_is_typed_into_a_line_of_the_kit(office: Office) -> None:
    def act(tab: CodesTab) -> None:
        tab._rows.setCurrentCell(0, 0)
        tab._rows.setFocus()
        press(Key.Key_F2)
        press(Key.Key_A, CONTROL)
        write("Ma\u0303 đo\u0323\u0302c")
        press(Key.Key_Return)
        assert until(lambda: tab._codes[0][1] == "Mã độc")

    in_settings(3, act)


def test_letters_of_alt_act_at_once(office: Office) -> None:
    page = office.page("tasks")
    page.views.setMenu(None)
    pressed: list[str] = []
    page.views.clicked.connect(lambda: pressed.append(page.list.current_id()))
    press(Key.Key_C, ALT)
    assert pressed == [page.list.current_id()], "nothing may move in between"
