import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ict_desktop.widgets.list_page import Asked, ListPage
from tests.hands import SHIFT, press, until, write
from tests.widgets.kit import COLOURS, COLUMNS, Shelf, icons

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key = Qt.Key
CHIPS = (("", "Tất cả"), ("even", "Số chẵn"), ("none", "Không có"))


class Shown(ListPage):
    def __init__(self, shelf: Shelf) -> None:
        super().__init__("Mục", "Thêm mục", CHIPS, COLUMNS, shelf, COLOURS, icons())
        self.shelf = shelf
        self.list.empty_words = "Chưa có mục nào. Hãy thêm mục đầu tiên."
        self.list.empty_button = "Thêm mục"
        self.seen: list[str] = []
        self.opened.connect(self.seen.append)


@pytest.fixture
def page(qtbot: QtBot) -> Shown:
    shown = Shown(Shelf(10))
    qtbot.addWidget(shown)
    shown.resize(1100, 700)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.reload()
    return shown


def chips(page: Shown) -> list[QPushButton]:
    return [page.chips.layout().itemAt(number).widget() for number in range(page.chips.layout().count())]


def test_typing_searches_once_after_a_pause(page: Shown, qtbot: QtBot) -> None:
    page.shelf.asked.clear()
    page.search.setFocus()
    write("Mục 7")
    assert page.shelf.asked == []
    assert until(lambda: bool(page.shelf.asked))
    assert [asked.words for asked in page.shelf.asked] == ["Mục 7"]
    assert page.list.model.ids == ["r7"]


def test_esc_empties_the_search_at_once(page: Shown, qtbot: QtBot) -> None:
    page.show_words("Mục 7")
    qtbot.keyClick(page.search, Key.Key_Escape)
    assert page.search.text() == ""
    assert len(page.list.model.ids) == 10


@pytest.mark.parametrize("key", [Key.Key_Down, Key.Key_Return])
def test_down_and_enter_search_at_once_and_go_to_the_list(page: Shown, qtbot: QtBot, key: Qt.Key) -> None:
    page.search.setFocus()
    write("Mục 3")
    qtbot.keyClick(page.search, key)
    assert page.list.model.ids == ["r3"]
    assert page.list.table.hasFocus()


def test_words_are_searched_in_nfc(page: Shown) -> None:
    page.show_words("Mu\u0323c 3")
    assert page.list.model.ids == ["r3"]


def test_the_same_words_are_not_asked_again(page: Shown) -> None:
    page.show_words("Mục 3")
    page.shelf.asked.clear()
    page.search.search_now()
    assert page.shelf.asked == []


def test_a_chip_filters_and_chips_show_their_counts(page: Shown, qtbot: QtBot) -> None:
    assert [chip.text() for chip in chips(page)] == ["Tất cả  10", "Số chẵn  5", "Không có  0"]
    qtbot.mouseClick(chips(page)[1], Qt.MouseButton.LeftButton)
    assert page.list.model.ids == ["r0", "r2", "r4", "r6", "r8"]
    assert [chip.isChecked() for chip in chips(page)] == [False, True, False]


def test_a_count_of_thousands_is_written_as_in_a_letter(page: Shown) -> None:
    page.chips.show_counts({"": 20009})
    assert chips(page)[0].text() == "Tất cả  20.009"


def test_chip_and_words_narrow_together(page: Shown) -> None:
    page.show_chip("even")
    page.show_words("Mục 3")
    assert page.list.model.ids == []
    page.show_chip("")
    assert page.list.model.ids == ["r3"]


def test_a_click_on_a_heading_sorts_and_a_second_one_turns_it_round(page: Shown) -> None:
    page.list._sort_by(0)
    assert page.list.asked == Asked(order="name")
    page.list._sort_by(0)
    assert page.list.asked == Asked(order="name", descending=True)
    assert page.list.model.ids[0] == "r9"
    page.list._sort_by(1)
    assert page.list.asked == Asked(order="count")


def test_sorting_keeps_chip_and_words(page: Shown) -> None:
    page.show_chip("even")
    page.show_words("Mục")
    page.list._sort_by(0)
    assert page.list.asked == Asked("even", "Mục", "name")


def test_reloading_keeps_the_cursor_on_its_record(page: Shown) -> None:
    page.list.select("r5")
    page.seen.clear()
    page.shelf.names = {"mới": "Mục mới", **page.shelf.names}
    page.reload()
    assert page.list.current_id() == "r5"
    assert page.list.table.currentIndex().row() == 6
    assert page.seen == [], "the cursor did not come to another record"


def test_when_its_record_is_gone_the_cursor_goes_to_its_neighbour(page: Shown) -> None:
    for gone, neighbour in (("r5", "r6"), ("r9", "r8")):
        page.list.select(gone)
        del page.shelf.names[gone]
        page.reload()
        assert page.list.current_id() == neighbour
        assert page.seen[-1] == neighbour


def test_a_record_that_fits_no_more_stays_in_front_until_another_is_chosen_or_asked_for(page: Shown) -> None:
    page.list.holds_on = True
    page.show_words("Mục")
    page.list.select("r5")
    page.seen.clear()
    page.shelf.names["r5"] = "Tên khác"
    page.reload()
    assert "r5" not in page.list.model.ids
    assert page.list.current_id() == "r5"
    assert page.list.table.selected_ids() == []
    page.shelf.names["r5"] = "Mục 5"
    page.reload()
    assert page.list.table.selected_ids() == ["r5"], "it came back to its row"
    assert page.seen == []
    page.shelf.names["r5"] = "Tên khác"
    page.reload()
    page.show_chip("even")
    assert page.seen == [page.list.current_id()] == [page.list.model.ids[0]]


def test_a_reload_keeps_the_rows_chosen_and_the_place_scrolled_to(page: Shown) -> None:
    page.shelf.names = {f"r{number}": f"Mục {number}" for number in range(200)}
    page.reload()
    page.list.table.setFocus()
    for _ in range(2):
        press(Key.Key_Down, SHIFT)
    bar = page.list.table.verticalScrollBar()
    bar.setValue(bar.maximum())
    before = bar.value()
    assert before > 0
    page.shelf.names["r1"] = "Mục gọi khác"
    page.reload()
    assert bar.value() == before
    assert page.list.table.selected_ids() == ["r0", "r1", "r2"]
    page.shelf.names = {"mới": "Mục mới", **page.shelf.names}
    bar.setValue(0)
    page.reload()
    assert page.list.table.selected_ids() == ["r0", "r1", "r2"]


def test_moving_the_cursor_tells_the_record(page: Shown, qtbot: QtBot) -> None:
    page.list.table.setFocus()
    qtbot.keyClick(page.list.table, Key.Key_Down)
    assert page.seen[-1] == "r1"


def test_an_empty_list_says_what_to_do_and_offers_it(qtbot: QtBot) -> None:
    page = Shown(Shelf(0))
    qtbot.addWidget(page)
    page.show_chip("even")
    assert page.list.empty.words.text() == "Chưa có mục nào. Hãy thêm mục đầu tiên."
    with qtbot.waitSignal(page.new_asked):
        page.list.empty.button.click()


def test_a_list_where_nothing_fits_says_how_to_see_more(page: Shown) -> None:
    page.show_words("không có chữ này")
    assert "Không có mục nào khớp" in page.list.empty.words.text()
    assert page.list.empty.button.isHidden()
    page.show_words("")
    assert page.list._stack.currentWidget() is page.list.table


def test_while_a_new_record_is_entered_the_cursor_stands_nowhere(page: Shown) -> None:
    page.list.take_cursor_off()
    page.reload()
    assert page.list.current_id() == ""
    page.list.give_cursor_back()
    page.reload()
    assert page.list.current_id() == "r0"


def test_a_title_too_long_is_cut_and_whole_in_its_tool_tip(page: Shown) -> None:
    words = "Hội nghị triển khai nhiệm vụ sáu tháng cuối năm của Ban Chỉ đạo Công nghệ thông tin tỉnh " * 3
    page.header.title.set_words(words)
    assert page.header.title.text().endswith("…")
    assert page.header.title.toolTip() == page.header.title.words == " ".join(words.split())
