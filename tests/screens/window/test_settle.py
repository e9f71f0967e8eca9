"""No word is lost at a deed: a shortcut or an underlined letter does not move the focus, so the deed leaves the field."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QInputMethodEvent, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenu, QPushButton, QWidget

from ict_desktop.records.meetings import Meeting
from ict_desktop.records.tasks import Task
from ict_desktop.screens.areas.meetings import MeetingsPage
from ict_desktop.store import table
from ict_desktop.widgets.field_base import Field
from ict_desktop.widgets.form import RecordForm
from ict_desktop.widgets.page_parts import Chips
from ict_desktop.work import documents, keep
from tests.hands import ALT, CONTROL, Key, in_dialog, press, write
from tests.screens.office import Office

LEAVES_THE_FILE = ("Thoát", "dữ liệu mẫu")
CALM = (
    *("Theo hệ thống", "Sáng", "Tối", "Tương phản cao", "Đặt lại bố cục", "Tìm trong danh sách"),
    *("Trợ giúp trang này", "Cách tính", "Phím tắt", "Dữ liệu nằm ở đâu", "Giới thiệu"),
)
"""Items that change nothing and show nothing of the records: they need not wait for words that cannot be read."""

TO_A_PAGE = (*(f"item “{number}  " for number in range(1, 9)), "Quay lại")
"""Going to another page: what may not be stored stays on its form, kept as a draft."""

OF_THE_FORM = ("Lưu", "Không lưu")
NOT_YET = "31/02"
"""No day: it may not be stored."""


@pytest.fixture(autouse=True)
def no_file_is_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("getSaveFileName", "getOpenFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_where: ("", ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_where: ([], ""))


def plain(text: str) -> str:
    return text.replace("&", "")


Deed = tuple[str, Callable[[], object]]


def items_of(menu: QMenu) -> Iterator[Deed]:
    for action in menu.actions():
        if action.menu() is None and not action.isSeparator() and action.isEnabled():
            yield f"item “{plain(action.text())}”", action.trigger


def deeds_of(office: Office, page: QWidget) -> list[Deed]:
    """Return every item of the menus, every shortcut and every button a letter or a click can press on a page.

    The menus of the window are the same everywhere: they are tried on the page of tasks.
    """
    found: list[Deed] = []
    for action in office.window.menuBar().actions() if office.window.stack.front_code == "tasks" else ():
        menu = action.menu()
        assert isinstance(menu, QMenu)
        found += items_of(menu)
    for menu in page.findChildren(QMenu):
        found += items_of(menu)
    for shortcut in office.window.findChildren(QShortcut):
        owner = shortcut.parent()
        if shortcut.isEnabled() and isinstance(owner, QWidget) and owner.isVisible():
            found.append((f"shortcut {shortcut.key().toString()}", shortcut.activated.emit))
    for button in page.findChildren(QPushButton):
        of_a_field = any(field.isAncestorOf(button) for field in page.findChildren(Field))
        of_chips = any(chips.isAncestorOf(button) for chips in page.findChildren(Chips))
        if button.isVisible() and button.isEnabled() and button.menu() is None and not of_a_field and not of_chips:
            found.append((f"button “{plain(button.text())}”", button.click))
    return [
        (name, do)
        for name, do in found
        if not any(words in name for words in LEAVES_THE_FILE)
        and not name.startswith(tuple(f"button “{w}" for w in OF_THE_FORM))
    ]


class Place:
    """A stored record on its form, with a field for words and one for a day."""

    def __init__(self, office: Office, kind: type[Task | Meeting], words: str, day: str) -> None:
        self.office, self.kind, self.words, self.day = office, kind, words, day

    def show(self) -> tuple[QWidget, RecordForm]:
        if self.kind is Task:
            page = self.office.page("tasks")
            page.tabs.setCurrentIndex(0)
            return page, page.form
        meetings = self.office.go("meetings")
        assert isinstance(meetings, MeetingsPage)
        meetings.show_record(table.every(self.office.desk.connection, Meeting)[0].id)
        meetings.view.tabs.setCurrentIndex(0)
        return meetings, meetings.view.form

    def stored(self, form: RecordForm) -> str:
        record = table.get(self.office.desk.connection, self.kind, form.record_id)
        return str(getattr(record, self.words)) if record is not None else ""


@pytest.fixture(params=["task", "meeting"])
def place(request: pytest.FixtureRequest, office: Office) -> Place:
    if request.param == "task":
        keep.add(office.desk.store, Task(text="Việc mới"), "Lan")
        return Place(office, Task, "product", "due_on")
    documents.start(office.desk.store, office.rows("meetings")[0]["id"], "Lan")
    return Place(office, Meeting, "place", "held_on")


def during(office: Office, do: Callable[[], object], look: Callable[[], str]) -> list[str]:
    """Do something and wait for what it shows, close the dialogs it opens, and return what is seen while each is open."""
    seen: list[str] = []
    doing = [True]

    def meet() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            seen.append(look())
            dialog.done(0)
        if doing:
            QTimer.singleShot(5, meet)

    QTimer.singleShot(0, meet)
    do()
    office.settle()
    doing.clear()
    return seen


def state(office: Office) -> tuple[object, ...]:
    count = office.desk.connection.execute("SELECT count(*) FROM task").fetchone()
    return office.window.stack.front_code, count, office.desk.store.next_undo(), office.window.isVisible()


def test_every_item_shortcut_and_button_stores_the_word_in_the_open_field_first(place: Place) -> None:
    office = place.office
    page, _form = place.show()
    count = len(deeds_of(office, page))
    assert count > 15
    for number in range(count):
        page, form = place.show()
        deeds = deeds_of(office, page)
        if number >= len(deeds):
            continue
        name, do = deeds[number]
        if any(words in name for words in CALM):
            continue
        record_id, words = form.record_id, f"chữ số {number}"
        field = form.field(place.words)
        field.focus_target().setFocus()
        press(Key.Key_A, CONTROL)
        write(words)
        seen = during(office, do, lambda form=form: place.stored(form))
        record = table.get(office.desk.connection, place.kind, record_id)
        undone = "Hoàn tác" in name
        if record is not None and not undone:
            assert getattr(record, place.words) == words, name
        assert all(at_the_time == words for at_the_time in seen) or record is None, name
        office.said.clear()
        if form.is_new:
            form.give_up()


def test_no_deed_runs_over_a_day_that_may_not_be_stored(place: Place) -> None:
    office = place.office
    page, _form = place.show()
    for number in range(len(deeds_of(office, page))):
        page, form = place.show()
        name, do = deeds_of(office, page)[number]
        if any(words in name for words in (*CALM, *TO_A_PAGE)):
            continue
        field = form.field(place.day)
        field.focus_target().setFocus()
        press(Key.Key_A, CONTROL)
        write(NOT_YET)
        before = state(office)
        assert during(office, do, lambda: "") == [], name
        assert state(office) == before, name
        assert field.draft_text() == NOT_YET, name
        assert form._rows[place.day].problem.isVisible(), name
        assert field.focus_target().hasFocus(), name
        press(Key.Key_Escape)
        assert office.said == []


def test_a_word_being_composed_is_stored_before_the_list_is_printed(office: Office) -> None:
    page = office.page("tasks")
    target = page.form.field("product").focus_target()
    target.setFocus()
    press(Key.Key_A, CONTROL)
    QApplication.sendEvent(target, QInputMethodEvent("nghiệp", []))
    stored: list[str] = []
    in_dialog(lambda _dialog: stored.append(office.rows("tasks")[0]["product"]))
    press(Key.Key_P, CONTROL)
    task = table.get(office.desk.connection, Task, page.form.record_id)
    assert task is not None
    assert task.product == "nghiệp"
    assert stored


def test_a_field_in_another_tab_that_may_not_be_stored_is_shown(office: Office) -> None:
    page = office.page("tasks")
    page.form.field("due_on").focus_target().setFocus()
    press(Key.Key_A, CONTROL)
    write(NOT_YET)
    page.tabs.setCurrentIndex(1)
    press(Key.Key_P, CONTROL)
    office.settle()  # a dialog of printers would stand until the watch finds it
    assert page.tabs.currentIndex() == 0
    assert page.form.field("due_on").focus_target().hasFocus()
    press(Key.Key_Escape)


def test_a_number_typed_into_the_grid_is_taken_in_before_it_is_printed(office: Office) -> None:
    page = office.go("indicators")
    grid = page.province.panel.grid  # type: ignore[attr-defined]
    grid.setFocus()
    cell = next(
        (row, column)
        for row in range(grid.cells.rowCount())
        for column in range(grid.cells.columnCount())
        if grid.cells.cell(row, column).editable
    )
    grid.setCurrentIndex(grid.cells.index(*cell))
    before = office.desk.store.next_undo()
    write("7")
    in_dialog(lambda _dialog: None)
    press(Key.Key_P, CONTROL)
    office.settle()
    assert office.desk.store.next_undo() != before
    office.said.clear()


def test_words_in_a_dialog_are_stored_when_a_letter_presses_its_button(office: Office) -> None:
    page = office.go("meetings")
    assert isinstance(page, MeetingsPage)
    page.show_record(office.rows("meetings")[0]["id"])
    page.view.tabs.setCurrentWidget(page.view.conclusions)

    def change(_dialog: object) -> None:
        form = QApplication.activeModalWidget().findChild(RecordForm)
        form.field("heading").focus_target().setFocus()
        write("Tiêu đề mới")
        press(Key.Key_G, ALT)

    came = in_dialog(change)
    children = page.view.conclusions._conclusions
    children.edit(children.list.current_id())
    assert came
    assert [row for row in office.rows("conclusions") if row["heading"] == "Tiêu đề mới"]


def test_a_new_record_half_typed_stays_one_while_the_list_is_printed(office: Office) -> None:
    page = office.page("tasks")
    press(Key.Key_N, CONTROL)
    write("Việc đang ghi dở")
    came = in_dialog(lambda _dialog: None)
    press(Key.Key_P, CONTROL)
    assert came
    assert page.form.is_new
    assert page.form.field("text").draft_text() == "Việc đang ghi dở"
    assert keep.drafts(office.desk.store, "task", "") == {"text": "Việc đang ghi dở"}
    assert len(office.rows("tasks")) == 9
