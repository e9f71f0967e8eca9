"""Lists open on activation, and a double click does one thing wherever a page changes under the mouse."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from ict_desktop.screens.areas.meetings import MeetingsPage
from ict_desktop.screens.shared.record_page import RecordPage
from ict_desktop.widgets.table_view import RecordTable
from ict_desktop.widgets.tiles import NumberTile
from tests.hands import Key, press
from tests.screens.office import Office

LEFT = Qt.MouseButton.LeftButton


def press_twice(office: Office, widget: QWidget, at: QPoint) -> None:
    """Click twice at one place of the screen, as a mouse does: the window hears it, whatever lies there by then."""
    handle = office.window.windowHandle()
    assert handle is not None
    office.window._clicks.listen(handle)
    where = widget.mapTo(office.window, at)
    QTest.mouseDClick(handle, LEFT, Qt.KeyboardModifier.NoModifier, where)
    office.settle()


def middle_of_row(table: RecordTable, row: int = 0) -> QPoint:
    return table.visualRect(table.model().index(row, 0)).center()


def counts(office: Office) -> list[int]:
    tables = ("meeting", "opinion", "conclusion", "task", "document", "action")
    return [office.desk.connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in tables]


def test_one_click_chooses_a_meeting_and_two_open_it_and_do_nothing_else(office: Office) -> None:
    page = office.go("meetings")
    assert isinstance(page, MeetingsPage)
    table, before = page.overview.list.table, counts(office)
    QTest.mouseClick(table.viewport(), LEFT, pos=middle_of_row(table))
    assert page.currentWidget() is page.overview
    press_twice(office, table.viewport(), middle_of_row(table))
    assert page.currentWidget() is page.view
    assert counts(office) == before
    assert not QApplication.activeModalWidget()


def test_enter_opens_a_meeting(office: Office) -> None:
    page = office.go("meetings")
    assert isinstance(page, MeetingsPage)
    page.overview.list.table.setFocus()
    press(Key.Key_Return)
    assert page.currentWidget() is page.view


@pytest.mark.parametrize("row", [0, 1, 2])
def test_a_double_click_anywhere_in_the_list_of_meetings_presses_nothing_of_the_meeting(
    row: int, office: Office
) -> None:
    page = office.go("meetings")
    assert isinstance(page, MeetingsPage)
    before = counts(office)
    page.show_record(page.overview.list.current_id())
    buttons = [b for b in page.view.findChildren(QPushButton) if b.isVisible()]
    pressed: list[str] = []
    for button in buttons:
        button.pressed.connect(lambda button=button: pressed.append(button.text()))
    page.show_list()
    table = page.overview.list.table
    place = middle_of_row(table) + QPoint(120 * row, 0)
    press_twice(office, table.viewport(), place)
    assert page.currentWidget() is page.view
    assert pressed == []
    assert counts(office) == before


def test_a_double_click_on_the_way_back_begins_no_new_meeting_and_opens_none(office: Office) -> None:
    page = office.go("meetings")
    assert isinstance(page, MeetingsPage)
    page.show_record(page.overview.list.current_id())
    press_twice(office, page.view._back, page.view._back.rect().center())
    assert page.currentWidget() is page.overview
    assert not page.view.form.is_new


def test_a_double_click_on_a_number_of_the_overview_opens_its_rows_and_presses_nothing_there(office: Office) -> None:
    page = office.go("overview")
    tiles = [tile for tile in page.findChildren(NumberTile) if tile.isVisible() and tile.isEnabled()]
    assert len(tiles) > 2
    for tile in tiles[:3]:
        office.go("overview")
        before = counts(office)
        press_twice(office, tile, tile.rect().center())
        assert office.window.stack.front_code == "tasks"
        assert counts(office) == before
        assert not QApplication.activeModalWidget()


def test_a_double_click_on_a_document_goes_into_its_form(office: Office) -> None:
    for code in ("tasks", "agencies"):
        page = office.page(code)
        assert isinstance(page, RecordPage)
        table = page.list.table
        press_twice(office, table.viewport(), middle_of_row(table, 1))
        assert page.form.isAncestorOf(QApplication.focusWidget())  # type: ignore[arg-type]
        assert page.form.record_id == page.list.model.id_at(1)
