import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from ict_desktop.records.columns import plain
from ict_desktop.widgets.table_columns import shared
from ict_desktop.widgets.table_model import RecordTableModel
from ict_desktop.widgets.table_view import CellDelegate, RecordTable
from tests.widgets.kit import COLOURS, COLUMNS, LONG, Shelf, icons

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def table(qtbot: QtBot) -> RecordTable:
    shelf = Shelf(5)
    shelf.names["r1"] = "Hai dòng\nvà\tmột thẻ"
    model = RecordTableModel(COLUMNS, shelf.rows)
    model.set_ids(list(shelf.names))
    table = RecordTable(model, COLOURS, icons())
    qtbot.addWidget(table)
    table.resize(600, 300)
    with qtbot.waitExposed(table):
        table.show()
    table.setCurrentIndex(model.index(0, 0))
    table.setFocus()
    return table


def painted(text: str, lines: int, width: int = 220, selected: bool = False) -> QImage:
    """Paint one cell in the middle of a white sheet."""
    shelf = Shelf(1)
    shelf.names["r0"] = text
    model = RecordTableModel((plain("name", "Tên", 10, wraps=lines == 2),), shelf.rows)
    model.set_ids(["r0"])
    sheet = QImage(width + 100, 120, QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.white)
    option = QStyleOptionViewItem()
    option.rect = QRect(50, 30, width, 52)
    if selected:
        option.state |= QStyle.StateFlag.State_Selected
    painter = QPainter(sheet)
    CellDelegate(COLOURS, icons(), lines).paint(painter, option, model.index(0, 0))
    painter.end()
    return sheet


def inked_rows(sheet: QImage) -> list[int]:
    white = QColor(Qt.GlobalColor.white).rgb()
    return [y for y in range(sheet.height()) if any(sheet.pixel(x, y) != white for x in range(sheet.width()))]


def inked_columns(sheet: QImage) -> list[int]:
    white = QColor(Qt.GlobalColor.white).rgb()
    return [x for x in range(sheet.width()) if any(sheet.pixel(x, y) != white for y in range(sheet.height()))]


def test_a_task_of_three_hundred_letters_is_shown_on_two_lines_and_stays_in_its_cell(qtbot: QtBot) -> None:
    sheet = painted(LONG[:300], lines=2)
    rows, columns = inked_rows(sheet), inked_columns(sheet)
    assert rows[0] >= 30
    assert rows[-1] < 82
    assert columns[0] >= 50
    assert columns[-1] < 270
    middle = 56
    assert any(y < middle - 3 for y in rows)
    assert any(y > middle + 3 for y in rows)
    assert set(range(middle - 1, middle + 1)) - set(rows), "two lines have white between them"


def test_a_short_text_takes_one_line_in_the_middle(qtbot: QtBot) -> None:
    rows = inked_rows(painted("Mục", lines=2))
    assert rows[0] > 40
    assert rows[-1] < 72


def test_one_long_word_without_a_break_stays_in_its_cell(qtbot: QtBot) -> None:
    columns = inked_columns(painted("x" * 200, lines=2))
    assert columns[-1] < 270


def test_a_chosen_row_has_another_ground(qtbot: QtBot) -> None:
    assert painted("Mục", 1, selected=True).pixel(51, 31) == QColor(COLOURS.accent_soft).rgb()


def test_chosen_rows_are_copied_for_a_spreadsheet(table: RecordTable, qtbot: QtBot) -> None:
    qtbot.keyClick(table, Key.Key_Down, SHIFT)
    qtbot.keyClick(table, Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text().split("\n") == [
        "Tên\tSố lượng\tTình trạng",
        "Mục 0\t0\txong",
        "Hai dòng và một thẻ\t1\txong",
    ]


def test_enter_and_f2_open_and_delete_asks(table: RecordTable, qtbot: QtBot) -> None:
    for key in (Key.Key_Return, Key.Key_F2):
        with qtbot.waitSignal(table.opened) as opened:
            qtbot.keyClick(table, key)
        assert opened.args == ["r0"]
    with qtbot.waitSignal(table.delete_asked):
        qtbot.keyClick(table, Key.Key_Delete)


def test_a_double_click_opens(table: RecordTable, qtbot: QtBot) -> None:
    place = table.visualRect(table.model().index(2, 0)).center()
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
        qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.args == ["r2"]


def ask_menu(table: RecordTable, reason: QContextMenuEvent.Reason, place: QPoint) -> list[QRect]:
    """Ask for the menu; returns the row it was offered at, if it was."""
    offered: list[QPoint] = []
    table.menu_asked.connect(offered.append)
    event = QContextMenuEvent(reason, place, table.viewport().mapToGlobal(place))
    QApplication.sendEvent(table.viewport(), event)
    table.menu_asked.disconnect(offered.append)
    here = table.viewport()
    return [table.visualRect(table.indexAt(here.mapFromGlobal(at))) & here.rect() for at in offered]


def test_the_menu_key_brings_the_row_of_the_cursor_into_sight(table: RecordTable) -> None:
    shelf = Shelf(200)
    table.records.set_ids(list(shelf.names))
    table.selectRow(0)
    table.verticalScrollBar().setValue(table.verticalScrollBar().maximum())
    (row,) = ask_menu(table, QContextMenuEvent.Reason.Keyboard, QPoint(5, 5))
    assert not row.isEmpty()
    assert row.top() == table.visualRect(table.currentIndex()).top()


def test_a_right_click_below_the_rows_offers_no_deeds(table: RecordTable) -> None:
    table.records.set_ids(["r0"])
    table.selectRow(0)
    below = QPoint(20, table.viewport().height() - 4)
    assert ask_menu(table, QContextMenuEvent.Reason.Mouse, below) == []
    assert ask_menu(table, QContextMenuEvent.Reason.Mouse, QPoint(20, 4)) != []


def test_chosen_ids_come_in_the_order_of_the_list(table: RecordTable, qtbot: QtBot) -> None:
    table.setCurrentIndex(table.model().index(3, 0))
    qtbot.keyClick(table, Key.Key_Up, SHIFT)
    qtbot.keyClick(table, Key.Key_Up, SHIFT)
    assert table.selected_ids() == ["r1", "r2", "r3"]


def test_the_columns_fill_the_width_and_no_heading_or_mark_is_cut(table: RecordTable) -> None:
    header = table.horizontalHeader()
    for width in (600, 420, 900):
        table.resize(width, 300)
        sizes = [table.columnWidth(number) for number in range(3)]
        assert sum(sizes) == table.viewport().width()
        assert all(size >= header.sectionSizeHint(number) for number, size in enumerate(sizes))
        assert sizes[2] >= table.fontMetrics().horizontalAdvance("xong") + 34


@pytest.mark.parametrize(
    ("width", "shares", "needed", "sizes"),
    [
        (100, (50, 50), (10, 10), [50, 50]),
        (100, (90, 10), (10, 40), [60, 40]),
        (100, (10, 10, 80), (0, 30, 20), [7, 30, 63]),
        (50, (50, 50), (60, 40), [30, 20]),
    ],
)
def test_a_column_that_needs_more_takes_it_from_those_that_have_more(
    width: int, shares: tuple[int, ...], needed: tuple[int, ...], sizes: list[int]
) -> None:
    found = shared(width, shares, needed)
    assert sum(found) == width
    assert found == pytest.approx(sizes, abs=1)


def test_another_scheme_paints_the_cells_anew(table: RecordTable) -> None:
    before = table.itemDelegate()
    table.set_colours(COLOURS, icons())
    assert table.itemDelegate() is not before
