"""Closing and drafting where the disk is full, a dialog is open, work is under way, or the machine goes down."""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from ict_desktop.records.errors import Refused
from ict_desktop.records.tasks import Task
from ict_desktop.screens.shared.destination import Destination
from ict_desktop.widgets import messages
from ict_desktop.widgets.background import Progress
from ict_desktop.widgets.form import RecordForm
from ict_desktop.work import keep
from tests.hands import LONGEST, in_dialog, until, write
from tests.screens.office import Office

LONG = "Báo cáo kết quả thực hiện. " * 400
"""More than a page of the file holds: it finds no room on a full disk."""


@contextmanager
def full_disk(office: Office) -> Iterator[None]:
    """Let the file grow no further, as on a disk without room."""
    connection = office.desk.store.connection
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages}")
    try:
        yield
    finally:
        if not office.window._closed:
            connection.execute("PRAGMA max_page_count = 1073741823")


def type_long(office: Office) -> RecordForm:
    """Type into the text of the first task; the words stand there unsaved, until a deed leaves the field."""
    page = office.page("tasks")
    office.to_field(page.form, "text")
    field = page.form.field("text")
    field.set_draft_text(LONG)
    field.edited.emit()
    return page.form


def stored_texts(office: Office) -> set[str]:
    return {row["text"] for row in office.rows("tasks")}


def test_words_that_can_be_kept_nowhere_are_shown_before_the_window_goes(office: Office) -> None:
    before = stored_texts(office)
    type_long(office)
    with full_disk(office):
        office.answers = [False]
        office.window.close()
        assert office.window.isVisible(), "she stays"
        assert len(office.asked) == 1
        assert "Ổ đĩa đã đầy" in office.asked[0]
        assert LONG.strip() in office.asked[0]
        assert office.page("tasks").form.field("text").draft_text().strip() == LONG.strip()
        office.answers = [True]
        office.window.close()
        assert not office.window.isVisible()
        assert office.window._closed
    assert stored_texts(office) == before


def test_once_there_is_room_again_the_words_are_stored_and_nothing_is_asked(office: Office) -> None:
    type_long(office)
    with full_disk(office):
        office.window.close()
    assert office.window.isVisible()
    office.asked.clear()
    office.window.close()
    assert office.asked == []
    assert LONG.strip() in {text.strip() for text in stored_texts(office)}


def test_the_status_bar_says_what_is_not_stored_without_a_box(office: Office) -> None:
    saved = office.window.status.saved._label
    assert saved.text() == "Đã lưu"
    form = type_long(office)
    assert saved.text() == "Đang gõ…"
    with full_disk(office):
        for _ in range(3):
            form.write_drafts()
        assert saved.text().startswith("Chưa lưu: Ổ đĩa đã đầy")
        office.window.status.say("Đã sao lưu x.ict")
        assert saved.text().startswith("Chưa lưu"), "a word about something else does not hide it"
    form.write_drafts()
    assert saved.text() == "Đang gõ…"
    assert form.save_open_field()
    assert saved.text() == "Đã lưu"
    assert office.said == []


def test_a_mistake_while_a_page_is_left_never_keeps_the_window_open(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: told.append(error))
    page = office.page("tasks")
    monkeypatch.setattr(page.form, "leave", lambda: 1 / 0)
    monkeypatch.setattr(office.desk.store, "close", lambda: 1 / 0)
    office.window.close()
    assert not office.window.isVisible()
    assert [type(error) for error in told] == [ZeroDivisionError, ZeroDivisionError]
    monkeypatch.undo()
    office.desk.store.close()


def test_a_refusal_while_a_page_is_left_does_not_keep_the_window_open(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> bool:
        raise Refused("Tệp đang được chương trình khác ghi. Hãy thử lại.")

    monkeypatch.setattr(office.page("tasks").form, "leave", refuse)
    office.window.close()
    assert not office.window.isVisible()


def test_work_under_way_does_not_hold_up_closing(office: Office) -> None:
    begun = threading.Event()

    def for_ever(connection: object, _tell: object) -> None:
        begun.set()
        connection.execute(  # type: ignore[attr-defined]
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
        ).fetchone()

    office.desk.work("Đang đếm…", for_ever, lambda _result: None)
    office.desk.read(lambda connection: for_ever(connection, None), lambda _result: None)
    assert begun.wait(LONGEST)
    office.window.close()
    assert not office.window.isVisible()
    assert until(lambda: office.desk.background._pool.activeThreadCount() == 0), "it was stopped"


def test_the_file_is_whole_although_work_hears_late_that_it_is_to_stop(office: Office) -> None:
    """As where a busy machine is still reading a module for it."""
    begun, heard = threading.Event(), threading.Event()
    path = office.desk.store.path

    def deaf_for_a_while(connection: object, progress: Progress) -> None:
        connection.execute("SELECT count(*) FROM task").fetchone()  # type: ignore[attr-defined]
        with progress.stopped_by(threading.Timer(1.5, heard.set).start):
            begun.set()
            heard.wait(LONGEST)

    office.desk.work("Đang đếm…", deaf_for_a_while, lambda _result: None)
    assert begun.wait(LONGEST)
    keep.add(office.desk.store, Task(text="Việc mới"), "Lan")
    office.window.close()
    assert not office.window.isVisible()
    assert [left.name for left in path.parent.glob("*.ict-*")] == []


def test_the_window_goes_with_the_dialog_that_is_open_over_it(office: Office) -> None:
    closed: list[bool] = []

    def close(_dialog: QDialog) -> None:
        office.window.close()
        closed.append(office.window.isVisible())

    in_dialog(close)
    office.window.deeds.show_settings()
    assert until(lambda: not office.window.isVisible())
    assert closed == [True], "not before the dialog has come back"


def test_the_machine_going_down_asks_nothing_and_loses_nothing(office: Office) -> None:
    page = office.page("tasks")
    page.new_record()
    office.to_field(page.form, "text")
    write("Chưa kịp lưu")
    office.desktop._session_ends()  # what commitDataRequest calls; only the system can make its argument
    office.window.close()
    assert office.asked == []
    assert not office.window.isVisible()
    office.desktop.open_file(office.desk.store.path)
    office.page("tasks").new_record()
    assert office.page("tasks").form.field("text").draft_text() == "Chưa kịp lưu"
    office.page("tasks").form._end_new()


def test_the_box_holds_long_words_and_is_no_taller_than_the_screen(qtbot: object) -> None:
    seen: list[tuple[int, int, str]] = []

    def look(dialog: QDialog) -> None:
        screen = dialog.screen().availableGeometry()
        copy = next(found for found in dialog.buttons() if "Chép" in found.text())  # type: ignore[attr-defined]
        copy.click()
        seen.append((dialog.height(), screen.height(), QApplication.clipboard().text()))

    words = "Nội dung:\n" + "rất dài " * 5000
    in_dialog(look)
    assert not messages.close_anyway(None, "Ổ đĩa đã đầy. Hãy chép chữ ra nơi khác.", words)
    (height, screen, copied) = seen[0]
    assert height <= screen
    assert copied == words


def test_words_that_can_be_kept_nowhere_stay_in_their_form_when_another_row_or_page_is_wanted(office: Office) -> None:
    type_long(office)
    page = office.window.front
    first = page.form.record_id
    with full_disk(office):
        page.list.select_row(3)
        assert (page.form.record_id, page.list.current_id()) == (first, first)
        office.window.open_page(Destination("documents"))
        assert office.window.front is page
        assert page.form.field("text").draft_text().strip() == LONG.strip()
    office.window.open_page(Destination("documents"))
    assert office.window.front is not page
    assert LONG.strip() in {text.strip() for text in stored_texts(office)}
