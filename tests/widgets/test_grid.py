"""The grid of numbers, at the keyboard, and its model."""

from collections.abc import Mapping, Sequence

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from ict_desktop.widgets.clean_line import CleanLine
from ict_desktop.widgets.grid import ValueGrid
from ict_desktop.widgets.grid_model import GridCell, GridModel, Place
from ict_desktop.widgets.theme import LIGHT
from tests.hands import CONTROL, SHIFT, Key, focused, press, write

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


class Sheet:
    """A grid of 3 × 3 whose first column is computed; it takes everything but "x"."""

    def __init__(self) -> None:
        self.steps: list[list[tuple[int, int, str]]] = []
        self.decimals: list[str | None] = []
        self.texts: dict[Place, str] = {(row, column): f"{row}{column}" for row in range(3) for column in range(3)}
        self.model = GridModel(self.enter, LIGHT)
        self.show("abc")

    def show(self, rows: Sequence[str]) -> None:
        cells = {
            (number, column): GridCell(self.texts["abc".index(row), column], editable=column > 0, key=(row, column))
            for number, row in enumerate(rows)
            for column in range(3)
        }
        self.model.show_cells(list(rows), ["2015", "2016", "2017"], cells)

    def enter(self, entries: Sequence[tuple[int, int, str]], decimal: str | None) -> Mapping[Place, str]:
        self.steps.append(list(entries))
        self.decimals.append(decimal)
        problems = {(r, c): "Không đọc được. Hãy ghi lại." for r, c, text in entries if text == "x"}
        self.texts |= {(r, c): text for r, c, text in entries if (r, c) not in problems}
        self.show("abc")
        return problems


@pytest.fixture
def sheet() -> Sheet:
    return Sheet()


@pytest.fixture
def grid(sheet: Sheet, qtbot: QtBot) -> ValueGrid:
    grid = ValueGrid(sheet.model)
    qtbot.addWidget(grid)
    grid.resize(600, 300)
    grid.show()
    qtbot.waitActive(grid)
    grid.setFocus()
    grid.setCurrentIndex(sheet.model.index(0, 1))
    return grid


def at(grid: ValueGrid) -> Place:
    return grid.currentIndex().row(), grid.currentIndex().column()


def choose(grid: ValueGrid, rows: int, columns: int) -> None:
    """Choose a block from the cursor on with Shift and the arrows."""
    for _ in range(rows - 1):
        press(Key.Key_Down, SHIFT)
    for _ in range(columns - 1):
        press(Key.Key_Right, SHIFT)


def test_the_model_keeps_qts_rules(sheet: Sheet, qtmodeltester: ModelTester):
    qtmodeltester.check(sheet.model)


def test_typing_replaces_what_stood_there_and_enter_goes_down(sheet: Sheet, grid: ValueGrid):
    write("5")
    press(Key.Key_Return)
    write("6")
    press(Key.Key_Return)
    assert sheet.steps == [[(0, 1, "5")], [(1, 1, "6")]]
    assert at(grid) == (2, 1)


def test_an_arrow_takes_in_what_was_typed(sheet: Sheet, grid: ValueGrid):
    write("5")
    press(Key.Key_Down)
    assert sheet.steps == [[(0, 1, "5")]]
    assert at(grid) == (1, 1)


def test_f2_changes_what_stands_there_and_esc_leaves_it(sheet: Sheet, grid: ValueGrid):
    press(Key.Key_F2)
    assert isinstance(focused(), CleanLine)
    press(Key.Key_End)
    write("7")
    press(Key.Key_Return)
    press(Key.Key_F2)
    write("8")
    press(Key.Key_Escape)
    assert sheet.steps == [[(0, 1, "017")]]


def test_tab_goes_over_the_cells_that_take_something(sheet: Sheet, grid: ValueGrid):
    press(Key.Key_Tab)
    assert at(grid) == (0, 2)
    write("9")
    press(Key.Key_Tab)
    assert sheet.steps == [[(0, 2, "9")]]
    assert at(grid) == (1, 1)
    press(Key.Key_Tab, SHIFT)
    assert at(grid) == (0, 2)


def test_delete_empties_all_chosen_cells_as_one_step(sheet: Sheet, grid: ValueGrid):
    choose(grid, 2, 2)
    press(Key.Key_Delete)
    assert sheet.steps == [[(0, 1, ""), (0, 2, ""), (1, 1, ""), (1, 2, "")]]


def test_a_block_is_copied_as_a_spreadsheet_takes_it(sheet: Sheet, grid: ValueGrid):
    choose(grid, 2, 2)
    press(Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "01\t02\n11\t12"
    grid.corner.setText("Chỉ tiêu")
    press(Key.Key_C, CONTROL | SHIFT)
    assert QGuiApplication.clipboard().text() == "Chỉ tiêu\t2016\t2017\na\t01\t02\nb\t11\t12"


Asked = list[tuple[list[tuple[int, int, str]], list[str], str]]


@pytest.fixture
def asked(grid: ValueGrid) -> Asked:
    found: Asked = []
    grid.paste_asked.connect(lambda entries, beyond, own: found.append((entries, beyond, own)))
    return found


def test_a_block_is_offered_for_pasting_and_what_lies_beyond_is_named(sheet: Sheet, grid: ValueGrid, asked: Asked):
    grid.setCurrentIndex(sheet.model.index(2, 1))
    QGuiApplication.clipboard().setText("1\t 2 \t3\r\n4\t5\t6\r\n")
    press(Key.Key_V, CONTROL)
    assert asked == [([(2, 1, "1"), (2, 2, "2")], ["3", "4", "5", "6"], "")]


def test_quoted_cells_are_read(grid: ValueGrid, asked: Asked):
    QGuiApplication.clipboard().setText('"1\n2"\t"3"\r\n')
    press(Key.Key_V, CONTROL)
    assert asked == [([(0, 1, "1\n2"), (0, 2, "3")], [], "")]


def test_what_was_copied_here_says_how_it_parts_decimals(grid: ValueGrid, asked: Asked):
    choose(grid, 1, 2)
    press(Key.Key_C, CONTROL)
    press(Key.Key_V, CONTROL)
    assert asked == [([(0, 1, "01"), (0, 2, "02")], [], ",")]


def test_a_single_text_is_pasted_into_all_chosen_cells(grid: ValueGrid, asked: Asked):
    choose(grid, 3, 1)
    QGuiApplication.clipboard().setText("7\n")
    press(Key.Key_V, CONTROL)
    assert asked == [([(0, 1, "7"), (1, 1, "7"), (2, 1, "7")], [], "")]


def test_ctrl_d_fills_down_from_the_top_or_from_above(sheet: Sheet, grid: ValueGrid):
    choose(grid, 3, 1)
    press(Key.Key_D, CONTROL)
    grid.setCurrentIndex(sheet.model.index(1, 2))
    press(Key.Key_D, CONTROL)
    assert sheet.steps == [[(1, 1, "01"), (2, 1, "01")], [(1, 2, "02")]]
    assert sheet.decimals == [",", ","]


def test_after_enter_in_the_last_row_the_next_number_does_not_replace_it(sheet: Sheet, grid: ValueGrid):
    told: list[str] = []
    grid.ended.connect(lambda: told.append("hết"))
    grid.setCurrentIndex(sheet.model.index(2, 1))
    for words in ("5", "6", "7"):
        write(words)
        press(Key.Key_Return)
    assert sheet.steps == [[(2, 1, "5")]]
    assert len(told) >= 3
    press(Key.Key_F2)
    press(Key.Key_End)
    write("8")
    press(Key.Key_Return)
    press(Key.Key_Up)
    press(Key.Key_Down)
    write("9")
    press(Key.Key_Return)
    assert sheet.steps[1:] == [[(2, 1, "58")], [(2, 1, "9")]]


def test_after_tab_in_the_last_cell_the_next_number_replaces_none(sheet: Sheet, grid: ValueGrid):
    grid.setCurrentIndex(sheet.model.index(2, 2))
    for words in ("5", "6"):
        write(words)
        press(Key.Key_Tab)
    assert sheet.steps == [[(2, 2, "5")]]
    assert at(grid) == (2, 2)


def test_columns_that_find_no_room_are_scrolled_to(sheet: Sheet, grid: ValueGrid):
    names = [str(year) for year in range(2000, 2040)]
    cells = {(row, column): GridCell("1", key=(row, column)) for row in range(3) for column in range(40)}
    sheet.model.show_cells("abc", names, cells)
    grid.updateGeometries()
    assert grid.horizontalScrollBar().maximum() > 0
    assert all(grid.columnWidth(column) >= grid.fontMetrics().horizontalAdvance("2000") for column in range(40))


def test_a_refused_text_stays_until_it_is_mended(sheet: Sheet, grid: ValueGrid):
    write("x")
    press(Key.Key_Return)
    model = sheet.model
    assert model.data(model.index(0, 1)) == "⚠ x"
    assert model.problem(0, 1).startswith("Không đọc được")
    press(Key.Key_Up)
    write("5")
    press(Key.Key_Return)
    assert (model.data(model.index(0, 1)), model.refused_count) == ("5", 0)


def test_a_refused_text_goes_with_its_cell_when_other_rows_are_shown(sheet: Sheet):
    sheet.model.enter([(1, 1, "x")])
    sheet.show("ca")
    assert sheet.model.refused_count == 1
    assert all(sheet.model.problem(row, column) == "" for row in range(2) for column in range(3))
    sheet.show("bc")
    assert sheet.model.data(sheet.model.index(0, 1)) == "⚠ x"


def test_esc_gives_a_refused_text_up(sheet: Sheet, grid: ValueGrid):
    write("x")
    press(Key.Key_Return)
    press(Key.Key_Up)
    press(Key.Key_Escape)
    assert sheet.model.data(sheet.model.index(0, 1)) == "01"
    assert len(sheet.steps) == 1


def test_a_computed_cell_takes_nothing(sheet: Sheet, grid: ValueGrid):
    grid.setCurrentIndex(sheet.model.index(0, 0))
    write("5")
    sheet.model.enter([(0, 0, "5"), (0, 1, "6")])
    assert sheet.steps == [[(0, 1, "6")]]


def test_a_word_still_being_composed_is_taken_in(sheet: Sheet, grid: ValueGrid):
    press(Key.Key_F2)
    line = focused()
    press(Key.Key_A, CONTROL)
    press(Key.Key_Delete)
    QCoreApplication.sendEvent(line, QInputMethodEvent("Có", []))
    grid.commit_open()
    assert sheet.steps == [[(0, 1, "Có")]]


def test_what_is_open_is_taken_in_when_the_page_is_left(sheet: Sheet, grid: ValueGrid):
    write("5")
    grid.commit_open()
    assert sheet.steps == [[(0, 1, "5")]]
    grid.commit_open()
    assert len(sheet.steps) == 1
