"""Columns as they were left: dragged, moved, hidden, sorted, kept and taken again; and panes beside them."""

import json

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from ict_desktop.widgets.list_page import ASCENDING, DESCENDING, Asked, RecordList
from ict_desktop.widgets.remembered import ForThisWindow, Splitter, read_sizes
from ict_desktop.widgets.table_columns import LEAST_WIDTH, Arrangement, in_order, read_arrangement
from tests.widgets.kit import COLOURS, COLUMNS, Shelf, icons

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

NAMES = [column.name for column in COLUMNS]
CONTROL = Qt.KeyboardModifier.ControlModifier


def shown_list(qtbot: QtBot, memory: ForThisWindow, width: int = 600) -> RecordList:
    made = RecordList(COLUMNS, Shelf(5), COLOURS, icons(), memory, "muc")
    qtbot.addWidget(made)
    made.resize(width, 300)
    with qtbot.waitExposed(made):
        made.show()
    made.reload()
    return made


@pytest.fixture
def memory() -> ForThisWindow:
    return ForThisWindow()


def sizes(made: RecordList) -> list[int]:
    return [made.table.columnWidth(number) for number in made.table.columns_shown()]


def headings(made: RecordList) -> list[str]:
    return [COLUMNS[number].heading for number in made.table.columns_shown()]


def drag(made: RecordList, number: int, by: int) -> None:
    """Drag the right border of a column with the mouse."""
    header = made.table.horizontalHeader()
    border = header.sectionViewportPosition(number) + header.sectionSize(number) - 1
    y = header.height() // 2
    QTest.mousePress(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(border, y))
    for step in (by // 2, by):
        QTest.mouseMove(header.viewport(), QPoint(border + step, y))
    QTest.mouseRelease(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(border + by, y))


def menu_of(made: RecordList) -> QMenu:
    menu = QMenu(made)
    made.fill_menu(menu)
    return menu


def test_a_dragged_border_stays_where_it_was_left_and_all_columns_in_sight(qtbot: QtBot, memory: ForThisWindow) -> None:
    made = shown_list(qtbot, memory)
    before = sizes(made)
    drag(made, 0, -100)
    after = sizes(made)
    assert after[0] == before[0] - 100
    assert sum(after) == made.table.viewport().width()
    made.reload()
    assert sizes(made) == after, "showing the rows again is no reason to move a column"
    qtbot.waitUntil(lambda: bool(memory.recall("muc.columns")))
    assert sizes(shown_list(qtbot, memory)) == after


def test_no_border_can_be_dragged_over_the_others(qtbot: QtBot, memory: ForThisWindow) -> None:
    made = shown_list(qtbot, memory)
    drag(made, 0, 5000)
    assert min(sizes(made)) >= LEAST_WIDTH
    assert sum(sizes(made)) == made.table.viewport().width()
    other = shown_list(qtbot, ForThisWindow())  # a second press at the same place would be a double click
    drag(other, 0, 20 - sizes(other)[0])
    assert sizes(other)[0] == LEAST_WIDTH


def test_dragged_columns_keep_their_shares_of_a_wider_window(qtbot: QtBot, memory: ForThisWindow) -> None:
    made = shown_list(qtbot, memory)
    drag(made, 0, -150)
    narrow = sizes(made)
    made.resize(1200, 300)
    wide = sizes(made)
    assert sum(wide) == made.table.viewport().width()
    assert wide[0] / sum(wide) == pytest.approx(narrow[0] / sum(narrow), abs=0.01)


def test_a_moved_column_stays_moved_and_is_copied_in_its_place(qtbot: QtBot, memory: ForThisWindow) -> None:
    made = shown_list(qtbot, memory)
    made.table.horizontalHeader().moveSection(2, 0)
    qtbot.waitUntil(lambda: bool(memory.recall("muc.columns")))
    again = shown_list(qtbot, memory)
    assert headings(again) == ["Tình trạng", "Tên", "Số lượng"]
    again.select("r1")
    again.table.setFocus()
    QTest.keyClick(again.table, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "Tình trạng\tTên\tSố lượng\nxong\tMục 1\t1"


def test_columns_are_hidden_in_the_menu_of_the_headings_and_the_last_one_stays(
    qtbot: QtBot, memory: ForThisWindow
) -> None:
    made = shown_list(qtbot, memory)
    menu_of(made).actions()[0].trigger()
    menu_of(made).actions()[2].trigger()
    assert headings(made) == ["Số lượng"]
    assert sizes(made) == [made.table.viewport().width()]
    assert [action.isEnabled() for action in menu_of(made).actions()[:3]] == [True, False, True]
    made.table.show_column(1, wanted=False)
    assert headings(made) == ["Số lượng"]
    qtbot.waitUntil(lambda: bool(memory.recall("muc.columns")))
    again = shown_list(qtbot, memory)
    assert headings(again) == ["Số lượng"]
    menu_of(again).actions()[0].trigger()
    assert headings(again) == ["Tên", "Số lượng"]
    assert sum(sizes(again)) == again.table.viewport().width()


def test_with_its_first_column_hidden_a_list_is_still_walked_by_keyboard(qtbot: QtBot, memory: ForThisWindow) -> None:
    made = shown_list(qtbot, memory)
    made.table.show_column(0, wanted=False)
    made.table.setFocus()
    assert made.select("r1")
    QTest.keyClick(made.table, Qt.Key.Key_Down)
    assert made.current_id() == "r2"
    assert made.table.selected_ids() == ["r2"]
    with qtbot.waitSignal(made.table.opened):
        QTest.keyClick(made.table, Qt.Key.Key_Return)
    QTest.keyClick(made.table, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "Số lượng\tTình trạng\n2\txong"


def test_what_a_list_is_sorted_by_is_taken_again_and_shown(qtbot: QtBot, memory: ForThisWindow) -> None:
    made = shown_list(qtbot, memory)
    made._sort_by(0)
    made._sort_by(0)
    again = shown_list(qtbot, memory)
    assert again.asked == Asked(order="name", descending=True)
    assert again.model.ids[0] == "r4"
    header = again.table.horizontalHeader()
    assert header.isSortIndicatorShown()
    assert (header.sortIndicatorSection(), header.sortIndicatorOrder()) == (0, DESCENDING)
    again.ask_all()
    assert again.asked == Asked(order="name", descending=True), "another parent is shown in the same order"


def test_a_numbered_list_comes_in_its_own_order(qtbot: QtBot, memory: ForThisWindow) -> None:
    made = shown_list(qtbot, memory)
    made._sort_by(0)
    again = shown_list(qtbot, memory)
    again.ask_in_its_order()
    assert again.asked == Asked()
    assert not again.table.horizontalHeader().isSortIndicatorShown()


def test_a_width_that_nobody_dragged_is_not_kept(qtbot: QtBot, memory: ForThisWindow) -> None:
    made = shown_list(qtbot, memory)
    made.table.setColumnWidth(0, 100)
    assert not made._rest.isActive()
    assert memory.recall("muc.columns") == ""


def test_starting_over_takes_effect_at_once_and_is_kept(qtbot: QtBot, memory: ForThisWindow) -> None:
    made = shown_list(qtbot, memory)
    before = sizes(made)
    made.table.horizontalHeader().moveSection(2, 0)
    made.table.show_column(1, wanted=False)
    drag(made, 2, 60)
    made._sort_by(0)
    menu_of(made).actions()[-1].trigger()
    assert (headings(made), sizes(made)) == (["Tên", "Số lượng", "Tình trạng"], before)
    assert made.asked == Asked()
    assert not made.table.horizontalHeader().isSortIndicatorShown()
    assert not made._rest.isActive()
    assert memory.recall("muc.columns") == "", "nothing that was under way is kept after all"
    assert made.table.horizontalHeader().sortIndicatorOrder() == ASCENDING


@pytest.mark.parametrize(
    "text",
    [
        "", "{", "[]", "7", "null", '"x"', '{"order": 7}', '{"hidden": ["name", "count", "state"]}',
        '{"widths": {"name": "wide", "count": -3, "state": true}}', '{"order": [[1], {}], "hidden": [null]}',
        '{"sorted_by": "gone", "descending": true}', '{"widths": {"name": 1e99}}', "\x00", '{"hidden": "name"}',
    ],
)  # fmt: skip
def test_what_another_hand_wrote_counts_as_nothing_kept(text: str, qtbot: QtBot, memory: ForThisWindow) -> None:
    assert read_arrangement(text, NAMES) == Arrangement()
    memory.keep("muc.columns", text)
    assert headings(shown_list(qtbot, memory)) == ["Tên", "Số lượng", "Tình trạng"]


def test_a_column_that_is_gone_is_passed_over_and_a_new_one_stands_where_it_would(
    qtbot: QtBot, memory: ForThisWindow
) -> None:
    kept = {"order": ["state", "gone", "name"], "hidden": ["gone"], "widths": {"gone": 90, "name": 200}}
    found = read_arrangement(json.dumps(kept), NAMES)
    assert found == Arrangement(order=("state", "name"), widths={"name": 200})
    assert in_order(NAMES, found.order) == ["state", "name", "count"]
    memory.keep("muc.columns", json.dumps(kept))
    assert headings(shown_list(qtbot, memory)) == ["Tình trạng", "Tên", "Số lượng"]


def test_an_arrangement_comes_back_from_its_text_as_it_was() -> None:
    left = Arrangement(("state", "name", "count"), frozenset({"count"}), {"name": 120, "state": 300}, "count", True)
    assert read_arrangement(left.as_text(), NAMES) == left
    assert Arrangement().as_text() == ""


def test_panes_stand_where_their_border_was_left(qtbot: QtBot, memory: ForThisWindow) -> None:
    def panes() -> Splitter:
        made = Splitter(Qt.Orientation.Horizontal, memory, "muc")
        qtbot.addWidget(made)
        for _ in range(2):
            made.addWidget(QWidget())
        made.share(300, 300)
        made.resize(600, 200)
        with qtbot.waitExposed(made):
            made.show()
        return made

    made = panes()
    usual = made.sizes()
    made.moveSplitter(420, 1)
    left = made.sizes()
    assert left != usual
    qtbot.waitUntil(lambda: bool(memory.recall("muc.panes")))
    again = panes()
    assert again.sizes() == left
    again.start_over()
    assert again.sizes() == usual
    assert memory.recall("muc.panes") == ""


@pytest.mark.parametrize("words", ["", "300", "300 300 300", "300 x", "-3 300", "0 0", "3 99999999", "３００ 300"])
def test_sizes_that_are_none_count_as_none(words: str) -> None:
    assert not read_sizes(words, 2)
