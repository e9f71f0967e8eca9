from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from ict_desktop.widgets.dialogs import many_deeds_row
from ict_desktop.widgets.page_parts import EmptyState, PageHeader, SearchBox
from ict_desktop.widgets.remembered import LEAST_PANE, ForThisWindow, Splitter
from ict_desktop.widgets.screen_room import screen_room, take_size
from ict_desktop.widgets.scrolled import Scrolled
from ict_desktop.widgets.tabs import Tabs


def tall(height: int, width: int = 100) -> QWidget:
    page = QWidget()
    page.setMinimumSize(width, height)
    return page


@pytest.fixture
def shown(qtbot) -> Iterator[Callable[[QWidget, int, int], None]]:
    """Show a widget in a window that leaves its size alone."""
    windows = []

    def show(widget: QWidget, width: int, height: int) -> None:
        window = QWidget()
        qtbot.addWidget(window)
        windows.append(window)
        window.resize(1200, 900)
        widget.setParent(window, Qt.WindowType.Widget)
        widget.resize(width, height)
        widget.show()
        window.show()
        qtbot.waitExposed(window)

    yield show
    windows.clear()


def test_a_window_is_never_larger_than_its_screen_with_a_title_bar(qtbot):
    dialog = QDialog()
    qtbot.addWidget(dialog)
    take_size(dialog, 5000, 4000)
    assert dialog.size() == screen_room(dialog)
    take_size(dialog, 300, 200)
    assert dialog.size() == QSize(300, 200)


def test_what_fits_fills_its_room_and_does_not_scroll(shown):
    page = tall(150)
    area = Scrolled(page)
    shown(area, 400, 300)
    assert page.size() == area.viewport().size() == QSize(400, 300)


def test_what_does_not_fit_scrolls_and_stays_as_wide_as_its_room(shown):
    page = tall(500)
    area = Scrolled(page)
    shown(area, 400, 300)
    assert page.height() == 500
    assert page.width() == area.viewport().width() < 400
    assert area.verticalScrollBar().maximum() == 200
    assert area.horizontalScrollBar().maximum() == 0


def test_only_the_page_in_front_says_how_much_is_needed(shown):
    stack = QStackedWidget()
    low, high = tall(100), tall(900)
    stack.addWidget(low)
    stack.addWidget(high)
    area = Scrolled(stack)
    shown(area, 400, 300)
    assert area.verticalScrollBar().maximum() == 0
    stack.setCurrentWidget(high)
    assert area.verticalScrollBar().maximum() == 600


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_dialog_grows_with_what_is_in_it_as_far_as_the_screen_allows(qtbot):
    page, inside = QWidget(), tall(150)
    QVBoxLayout(page).addWidget(inside)
    dialog = QDialog()
    qtbot.addWidget(dialog)
    QVBoxLayout(dialog).addWidget(Scrolled(page))
    dialog.resize(300, 200)
    dialog.show()
    qtbot.waitExposed(dialog)
    inside.setMinimumHeight(400)
    qtbot.waitUntil(lambda: page.parentWidget().height() == page.height() >= 400)
    inside.setMinimumHeight(5000)
    qtbot.waitUntil(lambda: dialog.height() == screen_room(dialog).height())


def test_a_field_that_a_key_leads_to_comes_into_sight(qtbot, shown):
    page = QWidget()
    column = QVBoxLayout(page)
    first, last = QLineEdit(), QLineEdit()
    column.addWidget(first)
    column.addWidget(tall(800))
    column.addWidget(last)
    area = Scrolled(page)
    shown(area, 400, 300)
    area.window().activateWindow()
    last.setFocus(Qt.FocusReason.ShortcutFocusReason)
    qtbot.waitUntil(lambda: not last.visibleRegion().isEmpty())


def test_the_place_where_letters_appear_stays_in_sight(qtbot, shown):
    page = QWidget()
    text = QTextEdit(page)
    text.setMinimumHeight(400)
    QVBoxLayout(page).addWidget(text)
    area = Scrolled(page)
    shown(area, 400, 200)
    text.window().activateWindow()
    qtbot.waitUntil(text.window().isActiveWindow)
    text.setFocus()
    for key in [Qt.Key.Key_Return] * 18 + [Qt.Key.Key_A] + [Qt.Key.Key_Up] * 18:
        QTest.keyClick(text, key)
        assert text.viewport().visibleRegion().contains(text.cursorRect().center())


@pytest.fixture
def panes(shown) -> Splitter:
    splitter = Splitter(Qt.Orientation.Horizontal, ForThisWindow(), "test")
    for _ in range(2):
        splitter.addWidget(tall(50, 300))
    splitter.share(400, 300)
    shown(splitter, 720, 400)
    return splitter


def test_panes_without_room_beside_each_other_come_under_one_another_and_back(panes: Splitter):
    assert panes.orientation() == Qt.Orientation.Horizontal
    assert panes.minimumSizeHint().width() == 300
    panes.resize(500, 400)
    assert panes.orientation() == Qt.Orientation.Vertical
    assert [pane.minimumHeight() for pane in panes.panes()] == [LEAST_PANE, LEAST_PANE]
    panes.resize(720, 400)
    assert panes.orientation() == Qt.Orientation.Horizontal
    assert [pane.minimumHeight() for pane in panes.panes()] == [50, 50]


def test_a_pane_that_comes_to_need_more_turns_them(panes: Splitter, qtbot):
    panes.panes()[1].setMinimumWidth(600)
    qtbot.waitUntil(lambda: panes.orientation() == Qt.Orientation.Vertical)


def test_tools_stand_under_a_title_that_would_have_no_room(shown):
    header = PageHeader("Sự cố an toàn thông tin", "Ghi sự cố   Ctrl+N")
    search = SearchBox(parent=header)
    header.add_tool(search)
    shown(header, 1000, 60)
    assert search.mapTo(header, QPoint()).y() < header.title.geometry().bottom()
    header.resize(420, 120)
    header.layout().activate()
    assert search.mapTo(header, QPoint()).y() > header.title.geometry().bottom()


def test_an_empty_list_without_room_keeps_its_button(shown):
    empty = EmptyState()
    empty.show_words("Chưa có tệp nào. Bản quét, công văn trả lời có thể giữ ngay trong hồ sơ này.", "Thêm tệp…")
    shown(empty, 300, 200)
    assert empty.words.isVisible()
    empty.resize(300, empty.minimumSizeHint().height())
    assert not empty.words.isVisible()
    assert "Bản quét" in empty.button.toolTip()
    assert empty.rect().contains(empty.button.geometry())


def test_many_deeds_go_on_in_the_next_line(shown):
    dialog = QDialog()
    buttons = [QPushButton(f"Một việc dài của hộp {number}", dialog) for number in range(5)]
    column = QVBoxLayout(dialog)
    column.addWidget(QLabel("Nội dung"))
    column.addLayout(many_deeds_row(dialog, buttons))
    shown(dialog, 420, 300)
    assert len({button.y() for button in buttons}) > 1
    assert all(button.geometry().right() < button.parentWidget().width() for button in buttons)


def test_only_the_tab_in_front_says_how_high_a_page_must_be(shown):
    tabs = Tabs("Các thẻ")
    for height in (80, 800):
        page = QWidget()
        QVBoxLayout(page).addWidget(tall(height))
        tabs.addTab(page, f"{height}")
    shown(tabs, 400, 300)
    low = tabs.minimumSizeHint().height()
    tabs.setCurrentIndex(1)
    assert tabs.minimumSizeHint().height() > low + 600
    tabs.setCurrentIndex(0)
    assert tabs.minimumSizeHint().height() == low
