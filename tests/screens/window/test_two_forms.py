"""A form over a file in which another program is at work."""

from contextlib import closing
from datetime import date

import pytest
from PySide6.QtGui import QGuiApplication

from ict_desktop.records.tasks import Task
from ict_desktop.store import table
from ict_desktop.store.opening import open_store
from ict_desktop.widgets import messages
from ict_desktop.work import keep
from tests.files import now, outside
from tests.hands import CONTROL, Key, press, write
from tests.screens.office import Office

Choose = tuple[list[str], list[int | None]]


@pytest.fixture
def choose(monkeypatch: pytest.MonkeyPatch) -> Choose:
    asked: list[str] = []
    answers: list[int | None] = []

    def answer(_parent: object, text: str, _first: str, _second: str) -> int | None:
        asked.append(text)
        return answers.pop(0) if answers else None

    monkeypatch.setattr(messages, "choose", answer)
    return asked, answers


@pytest.mark.parametrize(
    ("field", "words", "mine", "theirs"),
    [
        ("product", "Báo cáo của tôi", "Báo cáo của tôi", "Báo cáo của chị"),
        ("due_on", "30/09/2017", date(2017, 9, 30), date(2017, 8, 15)),
        ("remark", "Ghi chú của tôi", "Ghi chú của tôi", "Ghi chú của chị"),
    ],
)
@pytest.mark.parametrize("keeps", [0, 1, None])
def test_a_field_both_windows_changed_is_asked_about_and_neither_value_is_lost_unasked(
    keeps: int | None, field: str, words: str, mine: object, theirs: object, office: Office, choose: Choose
) -> None:
    asked, answers = choose
    answers.append(keeps)
    page = office.page("tasks")
    record_id = page.form.record_id
    page.form.field(field).focus_target().setFocus()
    press(Key.Key_A, CONTROL)
    write(words)
    with closing(open_store(office.desk.store.path, now)) as other:
        keep.change(other, Task, record_id, {field: theirs}, "Hoa")
        office.window.look_outside()
        assert page.form.field(field).draft_text() == words
        press(Key.Key_Return, CONTROL)
        stored = getattr(table.get(other.connection, Task, record_id), field)
    assert len(asked) == 1
    assert words in asked[0]
    assert stored == (mine if keeps == 0 else theirs)
    shown = page.form.field(field).value()
    assert shown == (theirs if keeps == 1 else mine)
    press(Key.Key_Escape)
    assert page.form.settle()


@pytest.mark.parametrize("then", [0, 1])
def test_words_of_a_task_the_other_window_deleted_are_copied_or_begin_a_new_task(
    then: int, office: Office, choose: Choose
) -> None:
    asked, answers = choose
    answers.append(then)
    page = office.page("tasks")
    record_id, count = page.form.record_id, len(page.list.model.ids)
    page.form.field("product").focus_target().setFocus()
    press(Key.Key_A, CONTROL)
    write("Báo cáo đang ghi")
    with closing(open_store(office.desk.store.path, now)) as other:
        keep.remove(other, Task, record_id, "Hoa", with_all=True)
    office.window.look_outside()
    office.settle()
    assert "Báo cáo đang ghi" in asked[0]
    if then == 0:
        assert QGuiApplication.clipboard().text() == "Báo cáo đang ghi"
        return
    assert page.form.is_new
    press(Key.Key_Return, CONTROL)
    office.settle()
    assert len(page.list.model.ids) == count
    assert [row for row in office.rows("tasks") if row["product"] == "Báo cáo đang ghi" and row["id"] != record_id]


def test_a_half_typed_new_task_of_a_living_window_is_not_offered_in_the_other(office: Office) -> None:
    page = office.page("tasks")
    press(Key.Key_N, CONTROL)
    write("Việc của tôi")
    page.form.write_drafts()
    with closing(open_store(office.desk.store.path, now)) as other:
        assert keep.drafts(other, "task", "") == {}
        keep.drop_drafts(other, "task", "")
    assert keep.drafts(office.desk.store, "task", "") == {"text": "Việc của tôi"}


def test_a_draft_that_cannot_be_kept_is_said_without_a_box_and_the_words_stay(office: Office) -> None:
    told: list[str] = []
    office.desk.window.draft_failed = told.append
    page = office.page("tasks")
    page.form.field("product").focus_target().setFocus()
    press(Key.Key_A, CONTROL)
    write("Báo cáo")
    with closing(outside(office.desk.store.path)) as other:
        other.execute("BEGIN IMMEDIATE")
        page.form.write_drafts()
        other.execute("ROLLBACK")
    assert len(told) == 1
    assert told[0].endswith(".")
    assert page.form.field("product").draft_text() == "Báo cáo"
    press(Key.Key_Tab)
    assert page.record is not None
    assert [row for row in office.rows("tasks") if row["product"] == "Báo cáo"]
