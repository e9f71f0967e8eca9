"""The window as a whole: its pages on any file, its menus, its words, its names for a screen reader, its focus."""

import re
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ict_desktop.records.agencies import Agency
from ict_desktop.records.meetings import Meeting
from ict_desktop.records.tasks import Task
from ict_desktop.screens.areas.meetings import MeetingsPage
from ict_desktop.screens.shared.destination import Destination
from ict_desktop.screens.shared.preferences import Preferences
from ict_desktop.screens.shared.record_page import RecordPage
from ict_desktop.screens.window.help import HelpWindow
from ict_desktop.screens.window.pages import INSIDE
from ict_desktop.store import table
from ict_desktop.store.opening import open_store
from ict_desktop.widgets.list_page import EmptyState
from ict_desktop.widgets.table_view import RecordTable
from ict_desktop.widgets.tiles import Card
from ict_desktop.work import keep
from tests.files import now, outside
from tests.hands import ALT, CONTROL, Key, in_dialog, press
from tests.screens.conftest import OpenOffice
from tests.screens.office import CODES, Office

EVERY_PAGE = [*CODES, *INSIDE]

# Pages


@pytest.fixture(params=["sample", "empty", "full", "read only"])
def any_office(request: pytest.FixtureRequest, open_office: OpenOffice) -> Office:
    if request.param != "read only":
        path = request.getfixturevalue(f"{request.param}_path")
        if request.param == "full":
            with closing(outside(path)) as connection:
                # A kind of period made up by hand has no days; the rules know a fixed few.
                connection.execute("UPDATE indicator SET period_type = 'half'")
        return open_office(path)
    office = open_office(None)
    store = open_store(request.getfixturevalue("sample_path"), now)
    store.read_only = True
    office.desktop.show(store, demo=False)
    office.settle()
    return office


def test_every_page_and_every_tab_opens_on_every_file(any_office: Office) -> None:
    for code in EVERY_PAGE:
        page = any_office.go(code)
        assert page.isVisible()
        assert page.grab().toImage().width() > 500
        if isinstance(page, MeetingsPage):
            page.show_record(page.overview.list.current_id())
        tabs = page.tabs if isinstance(page, RecordPage) else page.view.tabs if isinstance(page, MeetingsPage) else None
        for number in range(tabs.count() if tabs is not None else 0):
            tabs.setCurrentIndex(number)
            any_office.settle()
            assert tabs.currentWidget().isVisible() is tabs.isVisible()


def test_no_list_is_empty_without_a_word_of_help(new_office: Office) -> None:
    for code in EVERY_PAGE:
        page = new_office.go(code)
        for empty in page.findChildren(EmptyState):
            if empty.isVisible():
                assert len(empty.words.text()) > 30, code


def test_a_file_for_viewing_says_so_and_offers_no_new_record(open_office: OpenOffice, sample_path: Path) -> None:
    office = open_office(None)
    store = open_store(sample_path, now)
    store.read_only = True
    office.desktop.show(store, demo=False)
    assert "chỉ đọc" in office.window._banner.text()
    page = office.page("tasks")
    assert not page.header.primary.isEnabled()
    assert not page.form.isEnabled()
    press(Key.Key_N, CONTROL)
    assert not page.form.is_new
    assert "chỉ đọc" in office.said.pop()
    office.go("meetings")
    press(Key.Key_N, CONTROL)
    assert "chỉ đọc" in office.said.pop()


def test_alt_left_goes_back_the_way_one_came(office: Office) -> None:
    for code in ("tasks", "documents", "agencies"):
        office.go(code)
    office.window.stack.go_back()
    assert office.window.stack.front_code == "documents"
    office.window.stack.go_back()
    assert office.window.stack.front_code == "tasks"


def test_a_page_that_is_not_left_keeps_the_way_back(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    for code in ("tasks", "documents", "agencies"):
        office.go(code)
    with monkeypatch.context() as patched:
        patched.setattr(office.page("agencies"), "leave", lambda: False)
        office.window.stack.go_back()
        assert office.window.stack.front_code == "agencies"
    for code in ("documents", "tasks"):
        office.window.stack.go_back()
        assert office.window.stack.front_code == code


# Menus


def actions_of(menu: QMenu) -> Iterator[QAction]:
    for action in menu.actions():
        if not action.isSeparator():
            yield action


def menus_of(office: Office) -> list[QMenu]:
    return [action.menu() for action in office.window.menuBar().actions()]


def without_letter(texts: list[str]) -> list[str]:
    return [text for text in texts if not re.search(r"(?<!&)&[^&]", text)]


def same_letter(texts: list[str]) -> list[str]:
    letters = [text[text.index("&") + 1].lower() for text in texts if "&" in text]
    return [letter for letter in letters if letters.count(letter) > 1]


def test_every_menu_item_has_an_underlined_letter_of_its_own(office: Office) -> None:
    bar = [action.text() for action in office.window.menuBar().actions()]
    for texts in (bar, *([action.text() for action in actions_of(menu)] for menu in menus_of(office))):
        assert without_letter(texts) == []
        assert same_letter(texts) == []


def test_an_item_without_a_letter_or_with_the_letter_of_another_is_found() -> None:
    assert without_letter(["&In", "Thoát", "R && D"]) == ["Thoát", "R && D"]
    assert same_letter(["&In", "Đ&i tới"]) == ["i", "i"]


def test_no_two_items_share_a_key(office: Office) -> None:
    keys = [
        a.shortcut().toString() for menu in menus_of(office) for a in actions_of(menu) if not a.shortcut().isEmpty()
    ]
    assert sorted(keys) == sorted(set(keys))


LEAVES_THE_FILE = ("Thoát", "dữ liệu mẫu")
CALM = (
    "Theo hệ thống",
    "Sáng",
    "Tối",
    "Tương phản cao",
    "Tải lại",
    "Quay lại",
    "Mở gần đây",
    "Cột hiển thị",
    "3  Nhiệm vụ",
)
"""Items that, right after the start, rightly change nothing that can be seen, and the schemes, tested below."""


def plain(action: QAction) -> str:
    return action.text().replace("&", "")


def test_no_menu_item_is_dead(office: Office) -> None:
    keep.add(office.desk.store, Task(text="Việc mới"), "Lan")
    page = office.page("tasks")
    for menu in menus_of(office):
        for action in actions_of(menu):
            if any(words in plain(action) for words in (*LEAVES_THE_FILE, *CALM)) or not action.isEnabled():
                continue
            before = state(office)
            came = in_dialog(lambda _dialog: None)
            action.trigger()
            office.settle()
            after = state(office)
            assert came or after != before, f"“{plain(action)}” does nothing"
            office.said.clear()
            if page.form.is_new:
                page.form.give_up()
            office.window.open_page(Destination("tasks"))
            office.window.navigation.setFocus()


def state(office: Office) -> tuple[object, ...]:
    window = office.window
    form = getattr(window.front, "form", None)
    return (
        tuple(office.said), window.status.said.text(), window.stack.front_code, office.desktop.preferences.scheme,
        window.focusWidget(), len(office.rows("tasks")), form is not None and form.is_new,
        [shown.browser.source() for shown in window.findChildren(HelpWindow)],
    )  # fmt: skip


def test_quitting_from_the_menu_closes_the_window(office: Office) -> None:
    office.window.navigation.setFocus()
    press(Key.Key_Q, CONTROL)
    assert not office.window.isVisible()


def test_the_menu_names_what_is_undone_and_what_is_done_again(office: Office) -> None:
    task = keep.add(office.desk.store, Task(text="Rà soát máy chủ"), "Lan")
    undo, redo = office.window.menus._undo, office.window.menus._redo
    assert plain(undo) == "Hoàn tác: Thêm nhiệm vụ “Rà soát máy chủ”"
    assert not redo.isEnabled()
    keep.change(office.desk.store, Task, task.id, {"product": "Báo cáo"}, "Lan")
    assert plain(undo) == "Hoàn tác: Sửa sản phẩm của nhiệm vụ “Rà soát máy chủ”"
    undo.trigger()
    assert plain(undo) == "Hoàn tác: Thêm nhiệm vụ “Rà soát máy chủ”"
    assert plain(redo) == "Làm lại: Sửa sản phẩm của nhiệm vụ “Rà soát máy chủ”"
    redo.trigger()
    assert table.get(office.desk.connection, Task, task.id).product == "Báo cáo"  # type: ignore[union-attr]


# Words

# Words that are Vietnamese too, as "in" and "to", are left out.
ENGLISH = frozenset(
    re.findall(
        r"\w+",
        """
        abort all and apply back cancel clear close copies copy cut date delete details discard edit error
        exit file files find folder forward from help hide ignore information landscape less location look
        modified more name new next no of ok open options page pages paste portrait preview previous print
        printer properties question quit redo replace reset restore retry save search select settings show
        size the today type undo view warning yes
        """,
    )
)
KEYS = re.compile(r"\b(?:Ctrl|Shift|Alt|Enter|Esc|Insert|Delete|PDF|DOCX|F\d+)\b(?:\+\S+)?")


def english(texts: list[str]) -> list[str]:
    found = []
    for text in texts:
        words = re.findall(r"[A-Za-zÀ-ỹ]+", KEYS.sub("", text.replace("&", "")))
        if any(word.lower() in ENGLISH for word in words):
            found.append(text)
    return found


def words_on(widget: QWidget) -> list[str]:
    """Return everything a widget and what it holds says on screen: texts, titles, hints, headings."""
    found = []
    for part in [widget, *widget.findChildren(QWidget)]:
        if isinstance(part, QLabel | QAbstractButton):
            found.append(part.text())
        if isinstance(part, QLineEdit | QPlainTextEdit | QTextEdit):
            found.append(part.placeholderText())
        if isinstance(part, QHeaderView) and part.model() is not None:
            count = part.model().columnCount()
            found += [str(part.model().headerData(n, Qt.Orientation.Horizontal) or "") for n in range(count)]
        if isinstance(part, QMenu):
            found += [action.text() for action in part.actions()]
        found += [part.toolTip(), part.windowTitle()]
    return [text for text in found if text and not text.startswith("<") and "test_" not in text]


def test_no_page_says_a_word_of_english(office: Office) -> None:
    for code in EVERY_PAGE:
        office.go(code)
        assert english(words_on(office.window)) == []


def test_no_dialog_of_the_menus_says_a_word_of_english(office: Office) -> None:
    said: list[str] = []

    def listen(dialog: QDialog) -> None:
        said.extend(words_on(dialog))

    page = office.page("tasks")
    for menu in menus_of(office):
        for action in actions_of(menu):
            if action.text().endswith("…"):
                came = in_dialog(listen)
                action.trigger()
                assert came, plain(action)
    came = in_dialog(listen)
    page.progress.add()
    assert came
    assert len(said) > 100
    home = str(Path.home())
    assert [text for text in english(said) if home not in text and "/tmp" not in text and ".ict" not in text] == []


def test_a_word_of_english_is_found() -> None:
    assert english(["&Cancel", "In danh sách", "Ctrl+Delete", "Lưu &PDF…", "Select All"]) == ["&Cancel", "Select All"]


# Names for a screen reader, and the way of Tab

INPUTS = (QLineEdit, QPlainTextEdit, QComboBox, QCheckBox, QAbstractItemView)


def unnamed(window: QWidget) -> list[QWidget]:
    labelled = {label.buddy() for label in window.findChildren(QLabel) if label.buddy() is not None}
    return [
        part
        for part in window.findChildren(QWidget)
        if isinstance(part, INPUTS)
        and part.isVisible()
        and part.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (part.accessibleName() or part in labelled or (isinstance(part, QCheckBox) and part.text()))
    ]


def test_every_input_has_a_name_for_a_screen_reader(office: Office) -> None:
    for code in EVERY_PAGE:
        office.go(code)
        assert unnamed(office.window) == []


def test_an_input_without_a_name_is_found(qtbot: QtBot) -> None:
    widget = QWidget()
    line = QLineEdit(widget)
    qtbot.addWidget(widget)
    widget.show()
    assert unnamed(widget) == [line]


def reachable(window: QWidget) -> list[QWidget]:
    return [
        part
        for part in window.findChildren(QWidget)
        if isinstance(part, (*INPUTS, QPushButton))
        and part.isVisible()
        and part.isEnabled()
        and part.focusPolicy() & Qt.FocusPolicy.TabFocus
        and part.focusProxy() is None
        # Chips are one stop: arrows move among them.
        and not (isinstance(part, QPushButton) and part.property("role") == "chip" and not part.isChecked())
    ]


IN_A_GRID = "indicators"
"""In a grid Tab goes from cell to cell, as in a spreadsheet; its buttons have letters."""


def test_tab_comes_to_every_input_of_every_page(office: Office) -> None:
    for code in EVERY_PAGE:
        if code == IN_A_GRID:
            continue
        office.go(code)
        office.window.navigation.setFocus()
        seen: set[QWidget | None] = set()
        for _ in range(160):
            seen.add(QApplication.focusWidget())
            press(Key.Key_Tab)
            if QApplication.focusWidget() is office.window.navigation.list:
                break
        missed = [
            f"{type(part).__name__} {part.accessibleName()}" for part in reachable(office.window) if part not in seen
        ]
        assert missed == [], code


# The look


def test_every_scheme_of_the_menu_dresses_the_pages(office: Office) -> None:
    office.go("tasks")
    view = menus_of(office)[2]
    for words, scheme in (("Tối", "dark"), ("Tương phản cao", "contrast"), ("Sáng", "light")):
        next(action for action in actions_of(view) if plain(action) == words).trigger()
        assert office.desktop.preferences.scheme == office.desk.colours.scheme == scheme
        for code in ("overview", "tasks"):
            corner = office.go(code).grab().toImage().pixelColor(2, 2).name().upper()
            assert corner in {office.desk.colours.background, office.desk.colours.card}, code


def test_a_long_name_and_a_long_task_do_not_widen_the_window(office: Office) -> None:
    agency = keep.add(office.desk.store, Agency(name="Ban Quản lý dự án " + "công nghệ thông tin " * 12), "Lan")
    keep.add(office.desk.store, Task(text="Rà soát toàn bộ " * 20, lead_agency_id=agency.id), "Lan")
    office.window.resize(1366, 768)
    for code in EVERY_PAGE:
        office.go(code)
        assert office.window.width() == 1366, code
        assert office.window.minimumSizeHint().width() <= 1366, code


def test_a_narrow_window_leaves_the_room_of_the_names_to_the_page(office: Office) -> None:
    window = office.window
    window.resize(1366, 768)
    office.settle()
    items = [window.navigation.list.item(row) for row in range(window.navigation.list.count())]
    names = [item.text() for item in items]
    wide = window.navigation.width()
    window.resize(911, 480)
    office.settle()
    assert (window.width(), window.height()) == (911, 480)
    assert window.navigation.width() < wide / 3
    assert [item.text() for item in items] == [""] * len(names)
    assert [item.toolTip() for item in items] == names
    assert [item.data(Qt.ItemDataRole.AccessibleTextRole) for item in items] == names
    window.resize(1366, 768)
    office.settle()
    assert [item.text() for item in items] == names


@pytest.mark.parametrize("width", [911, 1024, 1366])
def test_no_tile_or_card_of_the_overview_is_cut(width: int, office: Office) -> None:
    office.window.resize(width, 600)
    office.settle()
    body = office.window.front.body  # type: ignore[attr-defined]
    for widget in [*body.tiles.values(), *body.findChildren(Card)]:
        right = widget.mapTo(body, widget.rect().topRight()).x()
        assert right < body.width() <= office.window.front.width()  # type: ignore[attr-defined]
        assert widget.width() >= widget.minimumSizeHint().width()


def test_a_look_another_hand_wrote_into_the_preferences_is_none(tmp_path: Path) -> None:
    (tmp_path / "ict-desktop.ini").write_text("[look]\nscheme=hong\n", encoding="utf-8")
    assert Preferences(tmp_path).scheme == "system"


def test_the_list_of_meetings_prints_and_searches_in_the_order_it_is_sorted_by(office: Office) -> None:
    store = office.desk.store
    for title in ("Ăn sáng công vụ", "Bàn giao", "Đồng bộ"):
        keep.add(store, Meeting(title=title, held_on=office.desk.day), "Lan")
    page = office.go("meetings")
    assert isinstance(page, MeetingsPage)
    page.overview.list._sort_by(0)
    titles = [row["title"][:8] for row in page.printable().rows]
    assert titles == ["Ăn sáng ", "Bàn giao", "Đồng bộ", "Hội nghị"]
    page.show_rows("", "b", None)
    office.settle()
    assert [row["title"][:8] for row in page.printable().rows] == ["Bàn giao", "Đồng bộ", "Hội nghị"]


def test_the_first_window_leaves_room_for_its_title_bar(office: Office):
    office.desktop.preferences.geometry = QByteArray()
    office.window.show_as_before()
    assert office.window.height() <= office.window.screen().availableSize().height() - 40


@pytest.mark.parametrize("tab", ["systems", "links", "people"])
def test_back_leads_to_the_tab_one_came_from(office: Office, tab: str) -> None:
    office.go(tab)
    office.go("tasks")
    press(Key.Key_Left, ALT)
    office.settle()
    assert office.window.front.place()[0] == tab


def test_a_chip_of_the_meetings_counts_what_it_shows_while_words_are_searched_for(office: Office) -> None:
    keep.add(office.desk.store, Meeting(title="Họp giao ban"), "Lan")
    page = office.go("meetings")
    assert isinstance(page, MeetingsPage)
    page.overview.show_words("giao ban")
    office.settle()
    for chip in page.overview.chips._buttons.values():
        chip.click()
        office.settle()
        assert chip.text().endswith(f"  {len(page.overview.list.model.ids)}")


def test_every_list_of_every_page_follows_the_scheme(office: Office) -> None:
    for code in CODES:
        office.go(code)
    office.desktop.choose_scheme("dark")
    tables = office.window.findChildren(RecordTable)
    assert len(tables) > 20
    left = [table for table in tables if table._delegate._colours is not office.desk.colours]
    assert [[column.heading for column in table.records.columns] for table in left] == []
