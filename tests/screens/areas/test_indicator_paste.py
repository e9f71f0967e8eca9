"""Pasting into the grid of indicators: nothing is written before the preview is accepted."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QLabel

from ict_desktop.screens.areas.indicator_paste import PasteDialog
from tests.hands import CONTROL, SHIFT, Key, in_dialog, letter, press
from tests.screens.areas.test_indicators import LEVEL_3, number_of, page_of, stand_on
from tests.screens.office import Office

RATE = "Tỷ lệ đơn vị hành chính"


def rows(dialog: PasteDialog) -> list[list[str]]:
    table = dialog.table
    return [[table.item(row, column).text() for column in range(2, 5)] for row in range(table.rowCount())]  # type: ignore[union-attr]


def paste(text: str, act: Callable[[PasteDialog], object] | None = None) -> list[list[str]]:
    """Paste a text and do something in the preview; return what that showed."""
    seen: list[list[str]] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, PasteDialog)
        seen.extend(rows(dialog))
        if act is not None:
            act(dialog)

    came = in_dialog(look)
    paste_at_once(text)
    assert came == ["Dán số liệu"]
    return seen


def paste_at_once(text: str) -> None:
    """Paste where no preview is to come; one that came would be found open at the end of the test."""
    QGuiApplication.clipboard().setText(text)
    press(Key.Key_V, CONTROL)


def accept(dialog: PasteDialog) -> None:
    dialog.deed.click()


def test_a_pasted_block_is_shown_first_and_one_step(office: Office):
    page = page_of(office)
    stand_on(page, RATE, "6T cuối 2017")
    shown = paste("97,5\n98\n99\n", accept)
    assert shown == [["", "97,5%", "ghi mới"], ["", "98%", "ghi mới"], ["", "99%", "ghi mới"]]
    assert sorted(number_of(office, "2017-H2", 3)) == [97.5, 98.0, 99.0]
    press(Key.Key_Z, CONTROL)
    number_of(office, "2017-H2", 0)


def test_nothing_is_written_when_the_preview_is_left(office: Office):
    page = page_of(office)
    stand_on(page, LEVEL_3, "6T đầu 2017")
    before = office.rows("values")
    assert paste("749\n16") == [["748", "749", "thay"], ["15", "16", "thay"]]
    assert office.rows("values") == before
    paste("749\n16", accept)
    numbers = [value["number"] for value in office.rows("values") if value["period"] == "2017-H1"]
    assert {749.0, 16.0} <= set(numbers)


def test_a_single_number_for_an_empty_cell_needs_no_preview(office: Office):
    page = page_of(office)
    stand_on(page, LEVEL_3, "6T cuối 2017")
    paste_at_once("801\n")
    assert number_of(office, "2017-H2", 1) == [801.0]


@pytest.mark.parametrize(
    ("text", "answer", "numbers"),
    [
        ("12,345\n98,765\n", "points", [12345.0, 98765.0]),
        ("12,345\n98,765\n", "commas", [12.345, 98.765]),
        ("1.234\n5.678\n", "commas", [1234.0, 5678.0]),
        ("1.234\n5.678\n", "points", [1.234, 5.678]),
        ('"1.234"\n"5,678"\n', "commas", [5.678, 1234.0]),
    ],
)
def test_numbers_that_can_be_read_two_ways_are_asked_about_once(
    office: Office, text: str, answer: str, numbers: list[float]
):
    def look(dialog: PasteDialog) -> None:
        assert not dialog.deed.isEnabled()
        assert dialog.commas.isVisible()
        assert dialog.points.text() != dialog.commas.text()
        getattr(dialog, answer).click()
        accept(dialog)

    page = page_of(office)
    stand_on(page, LEVEL_3, "6T cuối 2017")
    paste(text, look)
    assert sorted(number_of(office, "2017-H2", 2)) == numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("12,345\n98,7\n", [12.345, 98.7]),
        ("12,345\n1,234.5\n", [1234.5, 12345.0]),
        ("1.234\n1.234.567", [1234.0, 1234567.0]),
    ],
)
def test_one_number_that_is_clear_settles_the_others(office: Office, text: str, numbers: list[float]):
    def look(dialog: PasteDialog) -> None:
        assert not dialog.commas.isVisible()
        accept(dialog)

    page = page_of(office)
    stand_on(page, LEVEL_3, "6T cuối 2017")
    paste(text, look)
    assert sorted(number_of(office, "2017-H2", 2)) == numbers


@pytest.mark.parametrize("wiped", [False, True])
def test_an_empty_cell_wipes_nothing_unless_that_is_ticked(office: Office, wiped: bool):
    def look(dialog: PasteDialog) -> None:
        assert not dialog.erase.isChecked()
        if wiped:
            dialog.erase.click()
            assert rows(dialog)[1] == ["15", "", "xóa"]
        accept(dialog)

    page = page_of(office)
    stand_on(page, LEVEL_3, "6T đầu 2017")
    shown = paste("749\n\n", look)
    assert shown == [["748", "749", "thay"], ["15", "15", "giữ nguyên (ô dán trống)"]]
    numbers = {value["number"] for value in office.rows("values") if value["period"] == "2017-H1"}
    assert 749.0 in numbers
    assert (15.0 in numbers) is not wiped


def test_a_block_of_empty_cells_alone_wipes_nothing(office: Office):
    page = page_of(office)
    stand_on(page, LEVEL_3, "6T đầu 2017")
    before = office.rows("values")
    paste_at_once("\n\n\n")
    paste_at_once("\t\n\t\n")
    assert office.rows("values") == before


@pytest.mark.parametrize("text", ["97\t98\t99\n", "97\t98\t99\t100\n"])
def test_a_block_too_wide_turns_no_number_into_a_target(office: Office, text: str):
    page = page_of(office)
    panel = page.province.panel
    newest = panel.model.columns[len(panel.model.columns) - 4]
    stand_on(page, RATE, newest)
    panel.grid.setCurrentIndex(panel.model.index(0, len(panel.model.columns) - 4))
    said: list[str] = []
    QGuiApplication.clipboard().setText(text)
    in_dialog(lambda dialog: (said.extend(each.text() for each in dialog.findChildren(QLabel)), dialog.accept()))
    press(Key.Key_V, CONTROL)
    office.settle()
    assert office.rows("targets") == []
    assert "“99”" in " ".join([*said, panel.note.text()])


def test_targets_are_pasted_where_targets_stand(office: Office):
    page = page_of(office)
    stand_on(page, RATE, "Mục tiêu")
    assert paste("≥ 95\n>= 96", accept) == [["", "≥ 95", "ghi mới"], ["", "≥ 96", "ghi mới"]]
    assert sorted(target["number"] for target in office.rows("targets")) == [95.0, 96.0]


def test_one_number_that_cannot_stand_there_does_not_refuse_the_others(office: Office):
    page = page_of(office)
    page.show_chip("xep_hang")
    stand_on(page, "Thứ hạng về hạ tầng", "2017")
    shown = paste("15\n70\n16/63", accept)
    assert shown[1][2].startswith("không ghi được: Thứ hạng phải từ 1 đến 63")
    stored = [v for v in office.rows("values") if v["period"] == "2017"]
    assert sorted((v["number"], v["field_size"]) for v in stored) == [(15.0, 63), (16.0, 63)]
    model = page.province.panel.model
    assert "Thứ hạng phải từ 1 đến 63" in model.problem(1, model.columns.index("2017"))


def test_what_was_copied_here_is_pasted_without_a_question(office: Office):
    page = page_of(office)
    stand_on(page, LEVEL_3, "6T cuối 2017")
    paste("1.234\n5.678\n", lambda dialog: (dialog.points.click(), accept(dialog)))
    stand_on(page, LEVEL_3, "6T cuối 2017")
    press(Key.Key_Down, SHIFT)
    press(Key.Key_C, CONTROL)
    stand_on(page, LEVEL_3, "6T đầu 2017")
    seen: list[list[str]] = []
    in_dialog(lambda dialog: (seen.extend(rows(dialog)), accept(dialog)))  # type: ignore[arg-type]
    press(Key.Key_V, CONTROL)
    assert [row[1] for row in seen] == ["1,234", "5,678"]


def test_the_preview_is_done_from_the_keyboard(office: Office):
    page = page_of(office)
    stand_on(page, RATE, "6T cuối 2017")
    QGuiApplication.clipboard().setText("97\n98")
    in_dialog(lambda dialog: letter(Key.Key_D, dialog))
    press(Key.Key_V, CONTROL)
    assert sorted(number_of(office, "2017-H2", 2)) == [97.0, 98.0]
