import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from ict_desktop.widgets.table_model import ALIGNMENT, MARK, RECORD_ID, RIGHT, RecordTableModel
from ict_desktop.widgets.table_view import RecordTable
from tests.widgets.kit import COLOURS, COLUMNS, Shelf, icons

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

DISPLAY = Qt.ItemDataRole.DisplayRole


def model_of(count: int) -> tuple[RecordTableModel, Shelf]:
    shelf = Shelf(count)
    model = RecordTableModel(COLUMNS, shelf.rows)
    model.set_ids(list(shelf.names))
    return model, shelf


@pytest.mark.parametrize("count", [0, 1, 350])
def test_the_model_keeps_the_rules_of_qt(count: int, qtmodeltester: ModelTester) -> None:
    model, _shelf = model_of(count)
    qtmodeltester.check(model)


def test_the_model_keeps_the_rules_of_qt_when_its_list_changes(qtmodeltester: ModelTester) -> None:
    model, shelf = model_of(350)
    qtmodeltester.check(model)
    model.set_ids(list(shelf.names)[:7])
    assert model.rowCount() == 7


def test_a_cell_says_its_words_its_side_its_mark_and_whose_it_is() -> None:
    model, _shelf = model_of(3)
    assert model.index(2, 0).data(DISPLAY) == "Mục 2"
    assert model.index(2, 1).data(ALIGNMENT) == RIGHT
    assert model.index(2, 2).data(MARK).word == "xong"
    assert model.index(2, 0).data(MARK) is None
    assert model.index(2, 0).data(RECORD_ID) == "r2"
    assert model.headerData(1, Qt.Orientation.Horizontal, ALIGNMENT) == RIGHT
    assert model.rowCount(model.index(0, 0)) == model.columnCount(model.index(0, 0)) == 0


def test_a_row_deleted_since_the_list_was_made_is_shown_empty() -> None:
    model, shelf = model_of(3)
    del shelf.names["r1"]
    assert model.index(1, 0).data(DISPLAY) is None
    assert model.index(2, 0).data(DISPLAY) == "Mục 2"


def test_opening_a_hundred_thousand_rows_reads_at_most_three_hundred(qtbot: QtBot) -> None:
    model, _shelf = model_of(100_000)
    table = RecordTable(model, COLOURS, icons())
    qtbot.addWidget(table)
    table.resize(900, 700)
    with qtbot.waitExposed(table):
        table.show()
    QTest.qWait(0)
    assert 0 < model.fetched <= 300


def test_jumping_to_the_end_reads_the_end_and_not_what_lies_between(qtbot: QtBot) -> None:
    model, _shelf = model_of(100_000)
    table = RecordTable(model, COLOURS, icons())
    qtbot.addWidget(table)
    table.resize(900, 700)
    with qtbot.waitExposed(table):
        table.show()
    table.setCurrentIndex(model.index(0, 0))
    qtbot.keyClick(table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    table.grab()
    assert table.currentIndex().row() == 99_999
    assert table.visualRect(model.index(99_999, 0)).bottom() <= table.viewport().height()
    assert model.fetched <= 600


def test_rows_read_long_ago_are_forgotten_and_read_again() -> None:
    model, shelf = model_of(100_000)
    for row in range(0, 100_000, 1000):
        model.record_row(row)
    shelf.names["r0"] = "Tên mới"
    assert model.index(0, 0).data(DISPLAY) == "Tên mới"


def test_a_place_outside_the_list_has_no_id() -> None:
    model, _shelf = model_of(2)
    assert model.id_at(-1) is None
    assert model.id_at(2) is None
    assert model.row_of("r1") == 1
    assert model.row_of("nothing") == -1
    assert model.data(QModelIndex()) is None
