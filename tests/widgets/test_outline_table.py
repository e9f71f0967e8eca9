"""A block of cells pasted into a table of a paper: beside what heads rows and before the sum."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ict_desktop.records.papers import GroupRow, Table, TableColumn
from ict_desktop.widgets.outline_table import TableDialog

COLUMNS = (TableColumn("TT", 1), TableColumn("Việc", 5), TableColumn("Số", 1))
TABLE = Table(
    COLUMNS,
    (("1", "Làm A", "3"), GroupRow("II. Sở, ban, ngành"), ("2", "Làm B", "4")),
    ("", "Cộng", "7"),
)


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def dialog(parent: QWidget) -> TableDialog:
    return TableDialog(parent, "Nhiệm vụ", TABLE)


def paste(dialog: TableDialog, row: int, column: int, text: str) -> Table:
    QApplication.clipboard().setText(text)
    dialog.rows.setCurrentCell(row, column)
    dialog.rows.paste()
    return dialog.table()


def test_a_block_goes_round_what_heads_other_rows(dialog: TableDialog) -> None:
    table = paste(dialog, 0, 1, "X\t1\nY\t2\nZ\t3\n")
    assert table.rows == (("1", "X", "1"), GroupRow("II. Sở, ban, ngành"), ("2", "Y", "2"), ("3", "Z", "3"))
    assert table.total == TABLE.total


def test_one_word_names_a_head_anew(dialog: TableDialog) -> None:
    assert paste(dialog, 1, 0, "II. Cấp huyện").rows[1] == GroupRow("II. Cấp huyện")


def test_a_row_may_be_pasted_over_the_sum_and_several_come_before_it(dialog: TableDialog) -> None:
    assert paste(dialog, 3, 1, "Tổng\t8").total == ("", "Tổng", "8")
    table = paste(dialog, 3, 1, "X\t1\nY\t2")
    assert table.rows[3:] == (("3", "X", "1"), ("4", "Y", "2"))
    assert table.total == ("", "Tổng", "8")


def test_nothing_on_the_clipboard_changes_nothing(dialog: TableDialog) -> None:
    assert paste(dialog, 0, 1, "") == TABLE
